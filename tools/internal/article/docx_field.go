package article

import "strings"

// docxFields are the fields that are open: what computes words, such as a link
// or a date, and then the words. Of a field only these show.
type docxFields struct {
	open   []docxField // outermost first
	hidden int         // how many have not come to their words
}

// A docxField is a field that is open.
type docxField struct {
	shows       bool // its instruction has ended
	instruction []byte
	url         string // of a link
}

// maxFields is how many fields may stand inside each other; what is deeper
// counts as part of the last.
const maxFields = 100

// mark notes that a field begins, comes to its words, or ends.
func (f *docxFields) mark(kind string) {
	if kind == "begin" {
		if len(f.open) < maxFields {
			f.open = append(f.open, docxField{})
			f.hidden++
		}
		return
	}
	if len(f.open) == 0 {
		return
	}
	last := &f.open[len(f.open)-1]
	switch kind {
	case "separate":
		if !last.shows {
			last.shows, last.url, last.instruction = true, fieldURL(string(last.instruction)), nil
			f.hidden--
		}
	case "end":
		if !last.shows {
			f.hidden--
		}
		f.open = f.open[:len(f.open)-1]
	}
}

// instruct adds to the instruction of the innermost field.
func (f *docxFields) instruct(s string) {
	if len(f.open) > 0 && !f.open[len(f.open)-1].shows {
		last := &f.open[len(f.open)-1]
		last.instruction = append(last.instruction, s...)
	}
}

// endParagraph ends the instructions that are open still: without this, a field
// that is never closed would hide the rest of the article.
func (f *docxFields) endParagraph() {
	if f.hidden > 0 {
		*f = docxFields{}
	}
}

// shown reports whether words that come now show.
func (f *docxFields) shown() bool { return f.hidden == 0 }

// url returns where words that come now lead; empty for most.
func (f *docxFields) url() string {
	for i := len(f.open) - 1; i >= 0; i-- {
		if f.open[i].url != "" {
			return f.open[i].url
		}
	}
	return ""
}

// fieldURL returns the address in the instruction of a link; empty for other
// fields and for places in the file itself.
func fieldURL(instruction string) string {
	rest := strings.TrimSpace(instruction)
	const name = "HYPERLINK"
	if len(rest) < len(name) || !strings.EqualFold(rest[:len(name)], name) {
		return ""
	}
	rest, ok := strings.CutPrefix(strings.TrimSpace(rest[len(name):]), "\"")
	if !ok {
		return ""
	}
	url, _, _ := strings.Cut(rest, "\"")
	return url
}
