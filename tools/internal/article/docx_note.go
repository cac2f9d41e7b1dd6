package article

import (
	"encoding/xml"
	"strings"
)

// docxNotes are the notes that the text refers to, in that order.
type docxNotes struct {
	refs []docxNote
	seen map[docxNote]bool
}

// A docxNote is a footnote or endnote.
type docxNote struct {
	part string // the kind of part that it stands in
	id   string
}

// refer notes a reference to a note.
func (n *docxNotes) refer(name string, e xml.StartElement) {
	note := docxNote{strings.TrimSuffix(name, "Reference") + "s", attr(e, "id")}
	if n.seen == nil {
		n.seen = make(map[docxNote]bool)
	}
	if !n.seen[note] {
		n.seen[note] = true
		n.refs = append(n.refs, note)
	}
}

// readNotes adds the notes that the text refers to, each with its number.
func (r *docxReader) readNotes(d *docxFile, paras []docxPara) ([]docxPara, error) {
	refs := r.notes.refs
	for _, part := range [...]string{"footnotes", "endnotes"} {
		notes, err := r.readNotePart(d, part)
		if err != nil {
			return nil, err
		}
		number := 0
		for _, ref := range refs {
			if ref.part != part {
				continue
			}
			number++
			for i, p := range notes[ref.id] {
				p.role, p.block = noRole, Block{}
				if i == 0 {
					p.block = Block{Kind: ListItem, Number: number}
				}
				paras = append(paras, p)
			}
		}
	}
	return paras, nil
}

// readNotePart reads the notes of one kind by their ids; none where the text
// refers to none.
func (r *docxReader) readNotePart(d *docxFile, part string) (map[string][]docxPara, error) {
	if len(r.notes.refs) == 0 {
		return nil, nil
	}
	p, err := d.part(part)
	if p == nil {
		return nil, err
	}
	defer p.close()
	if r.links, err = d.readLinks(d.files[partName(p.name)].Name); err != nil {
		return nil, err
	}
	notes := make(map[string][]docxPara)
	r.docxPart = p
	err = p.root(func(xml.StartElement) error {
		return p.each(func(e xml.StartElement) error {
			r.flow, r.fields = &docxFlow{}, docxFields{}
			err := r.blocks()
			r.flow.end()
			notes[attr(e, "id")] = r.flow.paras
			return err
		})
	})
	return notes, err
}
