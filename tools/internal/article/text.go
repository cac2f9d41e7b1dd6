package article

import "strings"

// readText reads plain text. Its parts are told by empty lines and the shape
// of lines alone; the text stays as it is.
func readText(name string, data []byte) (*Document, error) {
	text, err := decode(name, data)
	if err != nil {
		return nil, err
	}
	doc := &Document{Text: text, Blocks: split(text, measure(text))}
	for _, mark := range textMarks {
		mark(doc)
	}
	return doc, nil
}

// textMarks tell what the blocks of plain text are, one kind after the other.
// Each takes what the ones before it left as paragraphs.
var textMarks = [...]func(*Document){
	markItems,    // list items: the most certain, by their bullets and numbers
	markTop,      // byline and date lines, which could pass for headings
	markTitle,    // the first line that is neither
	markHeadings, // needs all three, since none makes a body for a heading
	markDateline, // the first paragraph is known only now
}

// FromLines returns the article that has a paragraph for each line of text, white
// space at its ends apart; none for lines without words. Annotated articles are
// read so, whatever their lines hold.
func FromLines(text string) *Document {
	doc := &Document{Text: text}
	start := 0
	for line := range strings.Lines(text) {
		if words := strings.TrimSpace(line); words != "" {
			at := start + strings.Index(line, words)
			doc.Blocks = append(doc.Blocks, Block{Span: Span{Start: at, End: at + len(words)}})
		}
		start += len(line)
	}
	return doc
}
