package frontmatter

import (
	"bytes"
	"errors"
	"strings"
	"unicode/utf8"

	"explainer/tools/internal/linecol"

	"github.com/BurntSushi/toml"
)

// Parse reads a content file. name stands in errors, which are of type *[Error]
// and count lines in the whole file.
//
// Keys that Matter has no field for are kept out of the way in [File.Unknown].
// A byte order mark is dropped; CRLF and LF line ends are read.
func Parse(name string, data []byte) (*File, error) {
	if i := invalid(data); i >= 0 {
		return nil, errorAt(name, string(data[:i]), i, "not UTF-8", "save the file in UTF-8")
	}
	s := strings.ReplaceAll(string(bytes.TrimPrefix(data, []byte("\uFEFF"))), "\r\n", "\n")
	front, body, err := split(name, s)
	if err != nil {
		return nil, err
	}
	if err := CheckTokens(name, []byte(s)); err != nil {
		return nil, err
	}
	f := &File{}
	meta, err := toml.Decode(front, &f.Matter)
	if err != nil {
		return nil, matterError(name, front, err)
	}
	for _, key := range meta.Undecoded() {
		f.Unknown = append(f.Unknown, key.String())
	}
	words := strings.TrimLeft(body, "\n")
	f.BodyLine = 1 + strings.Count(s[:len(s)-len(words)], "\n")
	if words = strings.TrimRight(words, "\n"); words != "" {
		f.Body = words + "\n"
	}
	return f, nil
}

// ParseSource reads the source alone from a content file that was written by
// this program. It is many times faster than [Parse].
func ParseSource(name string, data []byte) (Source, error) {
	s := string(data)
	_, table, ok := strings.Cut(s, "\n[source]\n")
	if !ok {
		f, err := Parse(name, data)
		if err != nil {
			return Source{}, err
		}
		return f.Source, nil
	}
	end := len(table)
	for _, next := range [...]string{"\n[", "\n" + fence} {
		if i := strings.Index(table, next); i >= 0 {
			end = min(end, i)
		}
	}
	var source Source
	if _, err := toml.Decode(table[:end], &source); err != nil {
		return Source{}, matterError(name, table[:end], err)
	}
	return source, nil
}

// split parts a content file into its front matter, without the fences but with
// the line end before the closing one, and its body.
func split(name, s string) (front, body string, err error) {
	first, rest, _ := strings.Cut(s, "\n")
	if strings.TrimSpace(first) != fence {
		return "", "", errorAt(name, s, 0, "no front matter: the first line is not "+fence,
			"a content file begins with a line "+fence+", then TOML, then another line "+fence)
	}
	if strings.HasPrefix(rest, fence) {
		return "", rest[len(fence):], nil
	}
	front, body, ok := strings.Cut(rest, "\n"+fence)
	if !ok {
		return "", "", errorAt(name, s, len(s), "the front matter does not end: there is no second line "+fence,
			"put a line "+fence+" between the front matter and the article")
	}
	return front + "\n", body, nil
}

// matterError turns an error of the TOML package into one with a position.
func matterError(name, front string, err error) *Error {
	var syntax toml.ParseError
	if errors.As(err, &syntax) {
		line, col := linecol.Of(front, min(max(syntax.Position.Start, 0), len(front)))
		if line != syntax.Position.Line { // the package counts a line end to the line after it
			line, col = syntax.Position.Line, 1
		}
		return &Error{Name: name, Line: line + 1, Col: col, Msg: syntax.Message, hint: hintFor(syntax.Message)}
	}
	if m := findMismatch(front); m != nil {
		line, col := locate(front, m.table, m.index, m.key)
		return &Error{Name: name, Line: line + 1, Col: col, Msg: m.String(), hint: "see the other items for how it is written"}
	}
	return &Error{Name: name, Line: 1, Col: 1, Msg: strings.TrimPrefix(err.Error(), "toml: ")}
}

// hintFor says what to do about a mistake in TOML.
func hintFor(msg string) string {
	switch {
	case strings.Contains(msg, "already been defined"), strings.Contains(msg, "already"):
		return "a key stands once only; take out one of the two"
	case strings.Contains(msg, "date"):
		return "write a date as 2006-01-31, without quotation marks"
	}
	return `between the two lines ` + fence + ` each line is: key = "value"; a quotation mark inside a value is written \"`
}

// invalid returns the place of the first byte of data that is not UTF-8, or -1.
func invalid(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}
