package article

import (
	"cmp"
	"encoding/xml"
	"strconv"
	"strings"
	"unicode"

	"explainer/tools/internal/superscript"
)

// inline reads a piece of a paragraph: a run, or what holds others.
func (r *docxReader) inline(e xml.StartElement) error {
	switch spaceOf(e.Name) {
	case choiceSpace:
		return r.choose(e, r.inline)
	case mathSpace:
		return r.equation(e)
	}
	switch word(e) {
	case "r":
		return r.run()
	case "sdt":
		return r.control(r.inline)
	case "txbxContent":
		return r.textBox()
	case "hyperlink":
		return r.linked(r.links.address(e))
	case "fldSimple":
		return r.linked(fieldURL(attr(e, "instr")))
	case "del", "moveFrom", "rPr":
		return r.skip()
	}
	return r.each(r.inline)
}

// linked reads words that lead to an address; with none, plain words.
func (r *docxReader) linked(url string) error {
	outer := r.url
	r.url = cmp.Or(url, outer)
	err := r.each(r.inline)
	r.url = outer
	return err
}

// run reads a run: words of one look.
func (r *docxReader) run() error {
	outer := r.format
	r.format = r.style.format
	err := r.each(r.runPart)
	r.format = outer
	return err
}

// runPart reads a piece of a run.
func (r *docxReader) runPart(e xml.StartElement) error {
	switch name := word(e); name {
	case "rPr":
		var own docxFormat
		err := own.read(r.docxPart)
		r.format = own.over(r.styles.characterFormat(own.style)).over(r.style.format)
		return err
	case "t":
		return r.words(e)
	case "tab", "ptab":
		r.write("\t")
	case "br", "cr":
		r.write("\n")
	case "noBreakHyphen":
		r.write("-")
	case "sym":
		r.symbol(attr(e, "font"), attr(e, "char"))
	case "instrText":
		s, err := r.text()
		r.fields.instruct(s)
		return err
	case "fldChar":
		r.fields.mark(attr(e, "fldCharType"))
	case "footnoteReference", "endnoteReference":
		if r.visible() {
			r.notes.refer(name, e)
		}
	case "ruby":
		return r.each(func(e xml.StartElement) error {
			if word(e) == "rubyBase" {
				return r.each(r.inline)
			}
			return r.skip() // how it is said
		})
	case "drawing", "pict", "object":
		if r.visible() {
			return r.each(r.inline)
		}
	case "":
		if spaceOf(e.Name) == choiceSpace && r.visible() {
			return r.choose(e, r.runPart)
		}
	}
	return r.skip()
}

// words reads words. White space at their ends counts only where the file says
// so.
func (r *docxReader) words(e xml.StartElement) error {
	s, err := r.text()
	if attr(e, "space") != "preserve" {
		s = strings.Trim(s, " \t\r\n")
	}
	if err := r.grow(len(s)); err != nil {
		return err
	}
	if r.format.font != "" {
		s = fromSymbols(r.format.font, s)
	}
	if r.format.raised == on {
		s = cmp.Or(superscript.Digits(s), s)
	}
	r.write(s)
	return err
}

// visible reports whether Word shows the words of the run.
func (r *docxReader) visible() bool { return r.format.hidden != on && r.fields.shown() }

// write adds words to the paragraph, as far as they show. A line end among them
// is but a blank in XML.
func (r *docxReader) write(s string) {
	if s == "" || !r.visible() {
		return
	}
	p := r.para
	if s != "\n" && strings.ContainsFunc(s, isControl) {
		s = strings.Map(func(c rune) rune {
			switch {
			case c == '\n', c == '\r', c == '\u0085':
				return ' '
			case isControl(c):
				return -1
			}
			return c
		}, s)
	}
	start := len(p.text)
	p.text = append(p.text, s...)
	if url := cmp.Or(r.fields.url(), r.url); url != "" {
		p.mark(Link, start, url)
	}
	if r.format.bold == on && r.style.format.bold != on {
		p.mark(Strong, start, "")
	}
	if r.format.italic == on && r.style.format.italic != on {
		p.mark(Emphasis, start, "")
	}
	switch {
	case strings.TrimSpace(s) == "":
	case r.format.bold == on:
		p.bold = true
	default:
		p.plain = true
	}
}

// isControl reports whether c is a control character other than a tab.
func isControl(c rune) bool { return c != '\t' && unicode.IsControl(c) }

// symbol adds a character of a font of symbols.
func (r *docxReader) symbol(font, char string) {
	c, err := strconv.ParseUint(char, 16, 16)
	if err != nil {
		return
	}
	if f := symbolFont(font); f != "" {
		r.write(fromSymbols(f, string(rune(c))))
	} else if !unicode.Is(unicode.Co, rune(c)) {
		r.write(string(rune(c)))
	}
}

// equation reads a piece of an equation, as one writes it in a line.
func (r *docxReader) equation(e xml.StartElement) error {
	outer := r.format
	r.format = r.style.format
	defer func() { r.format = outer }()
	switch e.Name.Local {
	case "t":
		return r.words(e)
	case "den":
		r.write("/")
	case "sup":
		r.write("^")
	case "sub":
		r.write("_")
	case "deg":
		return r.skip()
	case "rad":
		r.write("√")
	}
	return r.each(r.inline)
}
