package webpage

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"
)

// maxParts is how many parts of a web archive are looked at for the page.
const maxParts = 2000

// ErrNoPage is returned for a web archive that holds no HTML.
var ErrNoPage = errors.New("no HTML page in the archive")

// ReadArchive finds the article in a web archive (MHTML, RFC 2557), as browsers
// save a page with its pictures in one file: in the part that the archive
// starts with, else in its first page. Blocks are empty where there is none.
func ReadArchive(data []byte) (*Page, error) {
	msg, err := mail.ReadMessage(bytes.NewReader(bytes.TrimLeft(data, "\r\n")))
	if err != nil {
		return nil, fmt.Errorf("reading the archive's header: %w", err)
	}
	part, err := pageOf(textproto.MIMEHeader(msg.Header), msg.Body)
	if err != nil {
		return nil, err
	}
	saved := firstOf(msg.Header.Get("Snapshot-Content-Location"), msg.Header.Get("Content-Location"), part.location)
	return read(part.data, part.charset, saved)
}

// A part is the page in a web archive.
type part struct {
	data              []byte
	charset, location string
}

// pageOf returns the page in a message: its body, or one of its parts.
func pageOf(header textproto.MIMEHeader, body io.Reader) (part, error) {
	kind, params, err := mime.ParseMediaType(header.Get("Content-Type"))
	if err != nil {
		return part{}, fmt.Errorf("reading the archive's content type: %w", err)
	}
	if !strings.HasPrefix(kind, "multipart/") {
		return partOf(kind, params, header, body)
	}
	first, start := part{}, strings.Trim(params["start"], "<>")
	r := multipart.NewReader(body, params["boundary"])
	for range maxParts {
		p, err := r.NextRawPart()
		if err != nil {
			break // the end, or what is left is cut off
		}
		kind, params, err := mime.ParseMediaType(p.Header.Get("Content-Type"))
		if err != nil || !isPage(kind) {
			continue
		}
		found, err := partOf(kind, params, p.Header, p)
		isStart := start == "" || strings.Trim(p.Header.Get("Content-Id"), "<>") == start
		switch {
		case isStart:
			return found, err
		case err != nil:
		case first.data == nil:
			first = found
		}
	}
	if first.data == nil {
		return part{}, ErrNoPage
	}
	return first, nil
}

// isPage reports whether a media type is that of a web page.
func isPage(kind string) bool { return kind == "text/html" || kind == "application/xhtml+xml" }

// partOf reads one part, its transfer encoding undone.
func partOf(kind string, params map[string]string, header textproto.MIMEHeader, body io.Reader) (part, error) {
	if !isPage(kind) {
		return part{}, ErrNoPage
	}
	switch strings.ToLower(header.Get("Content-Transfer-Encoding")) {
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	}
	data, err := io.ReadAll(body)
	if err != nil && !(errors.Is(err, io.ErrUnexpectedEOF) && len(data) > 0) { // what is cut off is read as far as it goes
		return part{}, fmt.Errorf("reading the page in the archive: %w", err)
	}
	return part{data, params["charset"], header.Get("Content-Location")}, nil
}
