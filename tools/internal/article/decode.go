package article

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"
)

// bom is the byte order mark in UTF-8.
const bom = "\uFEFF"

// decode returns data as text in UTF-8 with LF line ends and without a byte
// order mark. It refuses what is no text, or none in UTF-8, or empty.
func decode(name string, data []byte) (string, error) {
	if err := checkUTF16(name, data); err != nil {
		return "", err
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		hint := "save the article as plain text, Markdown, HTML or .docx"
		if bytes.HasPrefix(data, []byte("PK\x03\x04")) {
			hint = "if this is a Word file, give it the extension .docx"
		}
		return "", at(name, data, i, "binary file: it holds a NUL byte", hint)
	}
	if !utf8.Valid(data) {
		i := firstInvalid(data)
		return "", at(name, data, i, fmt.Sprintf("not UTF-8: byte 0x%02X", data[i]),
			"convert it, for instance by: iconv -f WINDOWS-1252 -t UTF-8 "+shellName(name)+" > converted.txt")
	}
	text := string(bytes.TrimPrefix(data, []byte(bom)))
	if strings.IndexByte(text, '\r') >= 0 {
		text = unixLines(text)
	}
	if strings.TrimSpace(text) == "" {
		return "", errEmpty(name)
	}
	return text, nil
}

// checkUTF16 refuses text in UTF-16, which would otherwise pass for binary.
func checkUTF16(name string, data []byte) error {
	if !bytes.HasPrefix(data, []byte("\xFF\xFE")) && !bytes.HasPrefix(data, []byte("\xFE\xFF")) {
		return nil
	}
	return at(name, data, 0, "UTF-16, not UTF-8",
		"convert it, for instance by: iconv -f UTF-16 -t UTF-8 "+shellName(name)+" > converted.txt")
}

// errEmpty says that an article holds no words.
func errEmpty(name string) *Error {
	return &Error{Name: name, Msg: "empty: there is no article in it", hint: "check that the article was saved"}
}

// firstInvalid returns the offset of the first byte of data that is not part
// of a UTF-8 character, or len(data).
func firstInvalid(data []byte) int {
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(data)
}

// unixLines returns text with CRLF and CR line ends as LF.
func unixLines(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for {
		i := strings.IndexByte(text, '\r')
		if i < 0 {
			b.WriteString(text)
			return b.String()
		}
		b.WriteString(text[:i])
		b.WriteByte('\n')
		text = strings.TrimPrefix(text[i+1:], "\n")
	}
}

// shellName returns name as it can stand in a command line.
func shellName(name string) string {
	if name == Stdin || strings.ContainsAny(name, " '\"\\$`&|;()<>*?") {
		return "article.txt"
	}
	return name
}
