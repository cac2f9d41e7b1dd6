package article

import (
	"bufio"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/encoding/unicode"
)

// maxDocxDepth is how many elements may stand inside each other. Word's own
// files have a few dozen.
const maxDocxDepth = 500

// A docxPart reads one XML file of a Word file, element by element.
type docxPart struct {
	file  *docxFile
	name  string // of the file in the archive, for messages
	dec   *xml.Decoder
	depth int
	close func() error
}

// start begins to read the XML in r, which is in UTF-8 or UTF-16.
func (p *docxPart) start(r io.Reader) error {
	b := bufio.NewReaderSize(&limitedReader{r, p.file}, 1<<15)
	head, err := b.Peek(3)
	if err != nil && err != io.EOF {
		return p.damaged(err)
	}
	var in io.Reader = b
	switch h := string(head); {
	case strings.HasPrefix(h, "\xFF\xFE"), strings.HasPrefix(h, "<\x00"):
		in = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Reader(b)
	case strings.HasPrefix(h, "\xFE\xFF"), strings.HasPrefix(h, "\x00<"):
		in = unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder().Reader(b)
	case h == bom:
		b.Discard(len(bom))
	}
	p.dec = xml.NewDecoder(in)
	p.dec.CharsetReader = func(charset string, r io.Reader) (io.Reader, error) {
		if strings.EqualFold(charset, "utf-16") && in != io.Reader(b) {
			return r, nil // decoded already
		}
		return nil, fmt.Errorf("encoding %q", charset)
	}
	return nil
}

// root calls f for the part's outermost element and reads the rest to its end,
// which checks the archive's sum. f must read the element to its end.
func (p *docxPart) root(f func(xml.StartElement) error) error {
	return p.loop(f, nil)
}

// each calls f for each element directly inside the one begun last, and reads
// that to its end. f must read each element to its end: by each, text or skip.
func (p *docxPart) each(f func(xml.StartElement) error) error {
	if p.depth++; p.depth > maxDocxDepth {
		return &Error{Name: p.file.name, Msg: fmt.Sprintf("%s in it has more than %d elements inside each other", p.name, maxDocxDepth),
			hint: "check that it is the right file"}
	}
	err := p.loop(f, nil)
	p.depth--
	return err
}

// text returns the words inside the element begun last, and reads that to its
// end. Elements inside it are passed over.
func (p *docxPart) text() (string, error) {
	var one string
	var more []byte
	err := p.loop(func(xml.StartElement) error { return p.skip() }, func(s xml.CharData) {
		switch {
		case one == "" && more == nil:
			one = string(s)
		default:
			if more == nil {
				more = []byte(one)
			}
			more = append(more, s...)
		}
	})
	if more != nil {
		return string(more), err
	}
	return one, err
}

// skip passes over the element begun last.
func (p *docxPart) skip() error {
	for depth := 1; depth > 0; {
		t, err := p.token()
		if err != nil {
			return err
		}
		switch t.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		}
	}
	return nil
}

// loop reads to the end of the element begun last, or of the part. It calls
// element for each element and words for the characters between them.
func (p *docxPart) loop(element func(xml.StartElement) error, words func(xml.CharData)) error {
	outside := p.depth == 0
	for {
		t, err := p.token()
		if err == io.EOF && outside {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if err := element(t); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		case xml.CharData:
			if words != nil {
				words(t)
			}
		}
	}
}

// token returns the next token. A document type, which could define entities,
// is refused: Word writes none. At the end of the part it returns io.EOF.
func (p *docxPart) token() (xml.Token, error) {
	t, err := p.dec.Token()
	if err != nil {
		if err == io.EOF {
			return nil, err
		}
		return nil, p.damaged(err)
	}
	if _, ok := t.(xml.Directive); ok {
		return nil, p.damaged(errors.New("a document type"))
	}
	return t, nil
}

// damaged says that the part cannot be read. Where it is too large, that is
// said instead.
func (p *docxPart) damaged(err error) error {
	if errors.Is(err, errTooLarge) {
		return &Error{Name: p.file.name, Msg: "too large when unpacked", Err: err,
			hint: "an article is never that large; check that it is the right file"}
	}
	return &Error{Name: p.file.name, Msg: fmt.Sprintf("damaged: %s in it cannot be read", p.name), Err: err, hint: hintDamaged}
}

// A namespace is what an XML namespace of Office Open XML stands for, transitional and
// strict alike.
type namespace uint8

const (
	otherSpace  namespace = iota
	wordSpace             // text, its styles and lists
	mathSpace             // equations
	choiceSpace           // alternatives for programs of different age
)

// spaceOf returns what the namespace of a name stands for.
func spaceOf(n xml.Name) namespace {
	switch n.Space {
	case "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main":
		return wordSpace
	case "http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math":
		return mathSpace
	case "http://schemas.openxmlformats.org/markup-compatibility/2006":
		return choiceSpace
	}
	return otherSpace
}

// word returns the name of one of Word's own elements; empty for any other.
func word(e xml.StartElement) string {
	if spaceOf(e.Name) == wordSpace {
		return e.Name.Local
	}
	return ""
}

// attr returns the value of an attribute, whatever its namespace; empty where
// there is none.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// A toggle is a property that is on or off, or left to what stands above.
type toggle int8

const (
	inherit toggle = iota
	off
	on
)

// toggleOf returns the value of an element that switches a property.
func toggleOf(e xml.StartElement) toggle {
	switch attr(e, "val") {
	case "0", "false", "off":
		return off
	}
	return on
}

// or returns t, or what it inherits.
func (t toggle) or(above toggle) toggle {
	if t == inherit {
		return above
	}
	return t
}
