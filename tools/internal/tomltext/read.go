package tomltext

import (
	"fmt"
	"strconv"
	"strings"
)

// fence is the line above and below the front matter.
const fence = "+++"

// maxDepth is how deep lists and inline tables may lie in one another.
const maxDepth = 100

// lineBytes is how long a line of front matter is, about: memory is made for as
// many keys.
const lineBytes = 40

// An Error is a place where the text is not TOML in form.
type Error struct {
	Off int    // the byte of the file
	Msg string // what is wrong, in lower case
}

// Error returns the place, as a byte of the file, and what is wrong there.
func (e *Error) Error() string { return fmt.Sprintf("byte %d: %s", e.Off, e.Msg) }

// Read cuts a content file. Line ends may be LF or CRLF, a byte order mark may
// stand in front. Errors are of type *[Error].
func Read(file []byte) (*Document, error) {
	d := &Document{Text: string(file)}
	if err := d.fences(); err != nil {
		return nil, err
	}
	r := &reader{d: d, text: d.Text[:d.Front.End], pos: d.Front.Start}
	r.parts = make([]Key, 0, 1+d.Front.Len()/lineBytes)
	r.pairs = make([]Pair, 0, 1+d.Front.Len()/lineBytes)
	d.Tables = make([]Table, 0, 1+strings.Count(r.text[r.pos:], "\n["))
	if err := r.lines(); err != nil {
		return nil, err
	}
	return d, nil
}

// fences finds the front matter and the body. As for the frontmatter package,
// and for Hugo, the front matter ends at the first line that begins as a fence,
// also within a string.
func (d *Document) fences() error {
	start := 0
	if strings.HasPrefix(d.Text, "\uFEFF") {
		start = len("\uFEFF")
	}
	first := lineEnd(d.Text, start)
	if strings.TrimSpace(d.Text[start:first]) != fence {
		return &Error{start, "no front matter: the first line is not " + fence}
	}
	at := first // of the closing fence
	if !strings.HasPrefix(d.Text[first:], fence) {
		i := strings.Index(d.Text[first:], "\n"+fence)
		if i < 0 {
			return &Error{len(d.Text), "the front matter does not end: there is no second line " + fence}
		}
		at = first + i + 1
	}
	d.Front, d.Body = Span{first, at}, Span{lineEnd(d.Text, at), len(d.Text)}
	if strings.TrimSpace(d.Text[at+len(fence):d.Body.Start]) != "" {
		d.Body.Start = at + len(fence)
	}
	return nil
}

// lineEnd returns where the line that goes through i ends, behind its line end.
func lineEnd(text string, i int) int {
	if n := strings.IndexByte(text[i:], '\n'); n >= 0 {
		return i + n + 1
	}
	return len(text)
}

// A reader goes over the front matter once.
type reader struct {
	d     *Document
	text  string // the file up to the end of the front matter
	pos   int
	depth int
	count map[string]int // items of each list so far, see number
	parts []Key          // of all keys: one piece of memory for many
	pairs []Pair         // of the tables, one behind the other: the same
}

// lines reads the front matter line by line.
func (r *reader) lines() error {
	front := r.d.Front
	r.count = make(map[string]int)
	top := Table{Span: front, Lead: Span{front.Start, front.Start}, Header: Span{front.Start, front.Start}, Core: Span{front.Start, front.Start}}
	r.d.Tables = append(r.d.Tables, top)
	lead := -1 // where comment lines directly above begin
	for r.pos < len(r.text) {
		start := r.pos
		r.blanks()
		switch c := r.peek(); {
		case c == 0 || c == '\n' || c == '\r':
			lead = -1
			if err := r.endLine(nil); err != nil {
				return err
			}
		case c == '#':
			if lead < 0 {
				lead = start
			}
			if err := r.endLine(nil); err != nil {
				return err
			}
		default:
			above := Span{start, start}
			if lead >= 0 {
				above.Start = lead
			}
			lead = -1
			err := error(nil)
			if c == '[' {
				err = r.header(above)
			} else {
				err = r.line(above)
			}
			if err != nil {
				return err
			}
		}
	}
	r.d.Tables[len(r.d.Tables)-1].Span.End = front.End
	return nil
}

// header reads a line [name] or [[name]].
func (r *reader) header(lead Span) error {
	t := Table{Lead: lead}
	t.Header.Start = r.pos
	r.pos++
	if t.Array = r.peek() == '['; t.Array {
		r.pos++
	}
	r.blanks()
	var err error
	if t.Keys, err = r.keys(); err != nil {
		return err
	}
	for _, want := range []bool{true, t.Array} {
		if want {
			if r.peek() != ']' {
				return r.wrong("a ] is missing")
			}
			r.pos++
		}
	}
	t.Header.End = r.pos
	if err := r.endLine(&t.Comment); err != nil {
		return err
	}
	r.d.Tables[len(r.d.Tables)-1].Span.End = lead.Start
	t.Span, t.Core = Span{lead.Start, r.pos}, Span{lead.Start, r.pos}
	if t.Array {
		t.Index = r.number(t.Keys)
	}
	r.d.Tables = append(r.d.Tables, t)
	return nil
}

// number returns the number of an item in its list. A list within the item of
// another is that item's own.
func (r *reader) number(keys []Key) int {
	list := keys[0].Name
	for _, key := range keys[1:] {
		list += "\x00" + strconv.Itoa(r.count[list]) + "\x00" + key.Name
	}
	r.count[list]++
	return r.count[list] - 1
}

// line reads a line key = value.
func (r *reader) line(lead Span) error {
	p, err := r.pair()
	if err != nil {
		return err
	}
	p.Lead = lead
	if err := r.endLine(&p.Comment); err != nil {
		return err
	}
	p.Span = Span{lead.Start, r.pos}
	t := &r.d.Tables[len(r.d.Tables)-1]
	if len(r.pairs) == cap(r.pairs) { // the table goes on in a new piece of memory
		r.pairs = append(make([]Pair, 0, 2*len(t.Pairs)+32), t.Pairs...)
	}
	r.pairs = append(r.pairs, p)
	n := len(r.pairs)
	t.Pairs = r.pairs[n-len(t.Pairs)-1 : n : n]
	t.Core.End = r.pos
	return nil
}

// endLine reads what may stand behind a value or a header on its line, and the
// line end. The comment's range goes into comment where that is not nil.
func (r *reader) endLine(comment *Span) error {
	r.blanks()
	if comment != nil {
		*comment = Span{r.pos, r.pos}
	}
	if r.peek() == '#' {
		s := r.comment()
		if comment != nil {
			*comment = s
		}
	}
	if r.pos < len(r.text) && !r.newline() {
		return r.wrong("the line should end here")
	}
	return nil
}

// comment reads a comment up to its line end.
func (r *reader) comment() Span {
	s := Span{r.pos, len(r.text)}
	if i := strings.IndexByte(r.text[r.pos:], '\n'); i >= 0 {
		s.End = r.pos + len(strings.TrimRight(r.text[r.pos:r.pos+i], "\r"))
	}
	r.pos = s.End
	r.d.Comments = append(r.d.Comments, s)
	return s
}

// peek returns the byte at hand; 0 at the end.
func (r *reader) peek() byte {
	if r.pos < len(r.text) {
		return r.text[r.pos]
	}
	return 0
}

// newline reads a line end, if one is here.
func (r *reader) newline() bool {
	i := r.pos
	for i < len(r.text) && r.text[i] == '\r' {
		i++
	}
	if i == len(r.text) || r.text[i] != '\n' {
		return false
	}
	r.pos = i + 1
	return true
}

// blanks reads blanks and tabs.
func (r *reader) blanks() {
	for r.pos < len(r.text) && (r.text[r.pos] == ' ' || r.text[r.pos] == '\t') {
		r.pos++
	}
}

// wrong returns an error at the byte at hand.
func (r *reader) wrong(msg string) error { return &Error{r.pos, msg} }
