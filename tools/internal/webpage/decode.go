package webpage

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// declared is how many bytes from the start are looked at for the declaration
// of an encoding. Browsers look at 1,024 only; saved pages carry comments on top.
const declared = 16 << 10

// decode returns a page's bytes in UTF-8 without a byte order mark. What is
// valid UTF-8 is taken for that, whatever the page declares, since a browser
// may have encoded it anew and left the declaration; else the byte order mark
// counts, then label, which an archive states, then the page's declaration, and
// without one it is Windows-1252.
func decode(data []byte, label string) ([]byte, error) {
	switch {
	case bytes.HasPrefix(data, []byte("\xEF\xBB\xBF")):
		data = data[3:]
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		return convert(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), data)
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return convert(unicode.UTF16(unicode.BigEndian, unicode.UseBOM), data)
	}
	if label = strings.ToLower(strings.TrimSpace(label)); label == "" {
		label = declaration(data[:min(len(data), declared)])
	}
	// In ISO-2022 all bytes are ASCII, and escape sequences make characters of them.
	if utf8.Valid(data) && !(strings.HasPrefix(label, "iso-2022") && bytes.IndexByte(data, 0x1B) >= 0) {
		return data, nil
	}
	enc, name := charset.Lookup(label)
	if enc == nil {
		enc, name = charset.Lookup("windows-1252")
	}
	if name == "utf-8" || strings.HasPrefix(name, "utf-16") {
		// Declared as UTF-8 and nearly so: a stray byte is shown as U+FFFD, as in
		// browsers; one of many is not UTF-8.
		if bad := invalid(data); bad*100 <= len(data)-ascii(data) || name == "utf-8" && bad < 4 {
			return bytes.ToValidUTF8(data, []byte("\uFFFD")), nil
		}
		enc, _ = charset.Lookup("windows-1252")
	}
	return convert(enc, data)
}

// convert decodes data from enc.
func convert(enc encoding.Encoding, data []byte) ([]byte, error) {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return nil, fmt.Errorf("decoding: %w", err)
	}
	return out, nil
}

// invalid returns how many bytes of data are part of no character in UTF-8,
// runs of them counted once.
func invalid(data []byte) int {
	n := 0
	for i, run := 0, false; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		bad := r == utf8.RuneError && size == 1
		if bad && !run {
			n++
		}
		run = bad
		i += size
	}
	return n
}

// ascii returns how many bytes of data are ASCII.
func ascii(data []byte) int {
	n := 0
	for _, c := range data {
		if c < utf8.RuneSelf {
			n++
		}
	}
	return n
}

// declaration returns the encoding that the top of a page declares, in an XML
// declaration or a meta element; "" where it declares none.
func declaration(head []byte) string {
	if bytes.HasPrefix(head, []byte("<?xml")) {
		if decl, _, ok := bytes.Cut(head, []byte("?>")); ok {
			if _, rest, ok := bytes.Cut(decl, []byte("encoding=")); ok && len(rest) > 2 {
				if label, _, ok := bytes.Cut(rest[1:], rest[:1]); ok {
					return strings.ToLower(string(label))
				}
			}
		}
	}
	z := html.NewTokenizer(bytes.NewReader(head))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			if string(name) != "meta" {
				continue
			}
			for more {
				var key, value []byte
				key, value, more = z.TagAttr()
				switch string(key) {
				case "charset":
					return strings.ToLower(strings.TrimSpace(string(value)))
				case "content":
					if _, label, ok := strings.Cut(strings.ToLower(string(value)), "charset="); ok {
						return strings.Trim(label, " \"';")
					}
				}
			}
		}
	}
}
