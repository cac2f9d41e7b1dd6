package article

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// A role is what a style says of a paragraph apart from its level as a heading.
type role uint8

const (
	noRole       role = iota
	roleTitle         // the article's title
	roleSubtitle      // what stands below it: running text
	roleQuote         // a block quotation
	roleAuthor        // the byline
	roleDate          // the date line
	roleContents      // a line of a table of contents or an index
)

// bodyLevel is the outline level of running text, which Word counts from 0 for
// headings of level 1.
const bodyLevel = 9

// docxFormat is what a style or a run says of the look of words.
type docxFormat struct {
	hidden, bold, italic toggle
	raised               toggle // above the line, as an exponent is
	font                 string // one of symbols; empty for all others
	style                string // of characters; runs only
}

// over returns f with what it leaves open taken from below.
func (f docxFormat) over(below docxFormat) docxFormat {
	f.hidden, f.bold, f.italic = f.hidden.or(below.hidden), f.bold.or(below.bold), f.italic.or(below.italic)
	f.raised = f.raised.or(below.raised)
	if f.font == "" {
		f.font = below.font
	}
	return f
}

// A docxStyle is a style, what it inherits included once it is resolved.
type docxStyle struct {
	basedOn  string
	role     role
	outline  int // 0 to 9; -1 where it says nothing
	list     docxList
	format   docxFormat
	resolved bool
}

// docxStyles are the styles by their kind and id.
type docxStyles struct {
	paragraph, character map[string]*docxStyle
	// list leads from a style of lists to the list that it means.
	list   map[string]string
	normal string // id of the style of paragraphs that name none
}

// readStyles reads the styles. There may be none.
func (d *docxFile) readStyles() (*docxStyles, error) {
	s := &docxStyles{paragraph: make(map[string]*docxStyle), character: make(map[string]*docxStyle), list: make(map[string]string)}
	p, err := d.part("styles")
	if p == nil {
		return s, err
	}
	defer p.close()
	err = p.root(func(xml.StartElement) error {
		return p.each(func(e xml.StartElement) error {
			if word(e) != "style" {
				return p.skip()
			}
			return s.readStyle(p, e)
		})
	})
	return s, err
}

// readStyle reads one style.
func (s *docxStyles) readStyle(p *docxPart, e xml.StartElement) error {
	kind, id := attr(e, "type"), attr(e, "styleId")
	style := &docxStyle{outline: -1}
	name := ""
	var props docxProps
	err := p.each(func(e xml.StartElement) error {
		switch word(e) {
		case "name":
			name = attr(e, "val")
		case "basedOn":
			style.basedOn = attr(e, "val")
		case "pPr":
			return props.read(p)
		case "rPr":
			return style.format.read(p)
		}
		return p.skip()
	})
	style.takeName(name)
	if props.outline >= 0 && props.hasOutline {
		style.outline = props.outline
	}
	style.list = props.list
	switch kind {
	case "character":
		s.character[id] = style
	case "numbering":
		s.list[id] = props.list.id
	case "paragraph", "":
		s.paragraph[id] = style
		if d := attr(e, "default"); d == "1" || d == "true" || d == "on" {
			s.normal = id
		}
	}
	return err
}

// takeName notes what a style's name says. Word's own styles have English names
// whatever the language of the program; ids are translated.
func (s *docxStyle) takeName(name string) {
	name, _, _ = strings.Cut(strings.ToLower(name), ",") // what follows are other names
	name = strings.ReplaceAll(name, " ", "")
	if rest, ok := strings.CutPrefix(name, "heading"); ok && len(rest) == 1 && '1' <= rest[0] && rest[0] <= '9' {
		s.outline = int(rest[0] - '1')
		return
	}
	switch strings.TrimRight(name, "0123456789") {
	case "title":
		s.role = roleTitle
	case "subtitle":
		s.role = roleSubtitle
	case "quote", "intensequote", "quotations", "blocktext", "blockquote", "blockquotation":
		s.role = roleQuote
	case "author", "byline":
		s.role = roleAuthor
	case "date":
		s.role = roleDate
	case "toc", "tocheading", "tableoffigures", "tableofauthorities", "index", "contentsheading", "contents":
		s.role = roleContents
	}
}

// maxBasedOn is how many styles may stand behind each other.
const maxBasedOn = 50

// paragraphStyle returns the style of paragraphs of that id, or where id is
// empty that of paragraphs that name none. A style that is not defined is told
// by its id.
func (s *docxStyles) paragraphStyle(id string) *docxStyle {
	if id == "" {
		id = s.normal
	}
	style := resolve(s.paragraph, id, maxBasedOn)
	if style == nil {
		style = &docxStyle{outline: -1, resolved: true}
		if id != "" {
			style.takeName(id)
		}
		s.paragraph[id] = style
	}
	return style
}

// characterFormat returns the look that a style of characters gives.
func (s *docxStyles) characterFormat(id string) docxFormat {
	if style := resolve(s.character, id, maxBasedOn); style != nil {
		return style.format
	}
	return docxFormat{}
}

// resolve returns the style of that id with what it inherits; nil where it is
// not defined. A style that has a role or a level has neither from below.
func resolve(styles map[string]*docxStyle, id string, limit int) *docxStyle {
	s := styles[id]
	if s == nil || s.resolved || limit == 0 {
		return s
	}
	s.resolved = true // before the others: styles based on each other end here
	below := resolve(styles, s.basedOn, limit-1)
	if below == nil {
		return s
	}
	if s.role == noRole && s.outline < 0 {
		s.role = below.role
	}
	if s.outline < 0 {
		s.outline = below.outline
	}
	s.list = s.list.over(below.list)
	s.format = s.format.over(below.format)
	return s
}

// read reads a run's properties, or those of a style, to their end. What they
// were before a tracked change is passed over.
func (f *docxFormat) read(p *docxPart) error {
	return p.each(func(e xml.StartElement) error {
		switch word(e) {
		case "vanish":
			f.hidden = toggleOf(e)
		case "b":
			f.bold = toggleOf(e)
		case "i":
			f.italic = toggleOf(e)
		case "vertAlign":
			f.raised = off
			if attr(e, "val") == "superscript" {
				f.raised = on
			}
		case "rFonts":
			f.font = symbolFont(attr(e, "ascii"))
		case "rStyle":
			f.style = attr(e, "val")
		}
		return p.skip()
	})
}

// docxProps are the properties of a paragraph.
type docxProps struct {
	style      string
	list       docxList
	outline    int // with hasOutline
	hasOutline bool
	dropCap    bool // it is but the first letter of the next one
	runsOn     bool // its end was deleted or is hidden: the next one goes on in it
}

// read reads a paragraph's properties to their end.
func (pr *docxProps) read(p *docxPart) error {
	return p.each(func(e xml.StartElement) error {
		switch word(e) {
		case "pStyle":
			pr.style = attr(e, "val")
		case "numPr":
			return pr.list.read(p)
		case "outlineLvl":
			if n, err := strconv.Atoi(attr(e, "val")); err == nil && 0 <= n && n <= bodyLevel {
				pr.outline, pr.hasOutline = n, true
			}
		case "framePr":
			cap := attr(e, "dropCap")
			pr.dropCap = cap == "drop" || cap == "margin"
		case "rPr":
			return pr.readEnd(p)
		}
		return p.skip()
	})
}

// readEnd reads the properties of a paragraph's end mark.
func (pr *docxProps) readEnd(p *docxPart) error {
	return p.each(func(e xml.StartElement) error {
		switch word(e) {
		case "del", "moveFrom":
			pr.runsOn = true
		case "vanish":
			pr.runsOn = pr.runsOn || toggleOf(e) == on
		}
		return p.skip()
	})
}
