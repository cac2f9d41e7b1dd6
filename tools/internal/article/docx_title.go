package article

import (
	"encoding/xml"
	"strings"

	"explainer/tools/internal/space"
)

// readCoreTitle returns the title among the file's properties; empty where
// there is none.
func (d *docxFile) readCoreTitle() (string, error) {
	p, err := d.open(d.core)
	if p == nil {
		return "", err
	}
	defer p.close()
	title := ""
	err = p.root(func(xml.StartElement) error {
		return p.each(func(e xml.StartElement) error {
			if e.Name.Local != "title" {
				return p.skip()
			}
			s, err := p.text()
			title = space.Fold(strings.Map(func(c rune) rune {
				if isControl(c) {
					return ' '
				}
				return c
			}, s))
			return err
		})
	})
	return title, err
}

// markHeadedTitle makes the title of the first heading where that opens the
// document, or stands near its top above headings of lower levels and below no
// running text.
func (d *Document) markHeadedTitle() {
	first, level := -1, 0
	for i, b := range d.Blocks[:min(topHeading+1, len(d.Blocks))] {
		if b.Kind == Heading {
			first, level = i, b.Level
			break
		}
		if d.isBody(i) {
			return
		}
	}
	if first < 0 || first+1 == len(d.Blocks) {
		return
	}
	for _, b := range d.Blocks[first+1:] {
		if b.Kind == Heading && b.Level <= level && first > 0 {
			return
		}
	}
	d.makeTitle(first)
}

// unmarkTop makes plain lines of the headings near the top that read like a
// byline or a date line: some are written in such a style for its looks.
func (d *Document) unmarkTop() {
	prev := Paragraph
	for i := range d.Blocks[:min(topBlocks, len(d.Blocks))] {
		b := &d.Blocks[i]
		kind := readTopLine(d.Slice(b.Span), prev).kind
		if prev = b.Kind; b.Kind == Heading && i > 0 && kind != Paragraph && !d.isChronicle() {
			b.Kind, b.Level = Paragraph, 0
			prev = kind
		}
	}
}

// takeCoreTitle gives a document without a title the one among its file's
// properties, where it stands in the text, or is at least made of the article's
// words: a file begun as a copy of another has that one's title.
func (d *Document) takeCoreTitle(core string) {
	if d.Title != "" || core == "" || width(core) > maxTitle {
		return
	}
	text := make(map[string]bool)
	for word := range strings.FieldsSeq(strings.ToLower(d.Text)) {
		text[strings.Trim(word, titleMarks)] = true
	}
	found, all := 0, 0
	for word := range strings.FieldsSeq(strings.ToLower(core)) {
		if word = strings.Trim(word, titleMarks); len(word) < minTitleWord {
			continue
		}
		all++
		if text[word] {
			found++
		}
	}
	if all >= 2 && found*3 >= all*2 {
		d.setTitle(core)
	}
}

const (
	// minTitleWord is the length in bytes from which a word tells what a title
	// is about.
	minTitleWord = 4
	// titleMarks is the punctuation around words that are compared.
	titleMarks = ".,;:!?“”‘’\"'()[]«»–—-"
)
