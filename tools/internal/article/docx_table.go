package article

import (
	"bytes"
	"encoding/xml"
	"unicode"
)

// table reads a table, row by row.
func (r *docxReader) table() error { return r.each(r.tablePart) }

// tablePart reads a row, or what holds rows.
func (r *docxReader) tablePart(e xml.StartElement) error {
	if spaceOf(e.Name) == choiceSpace {
		return r.choose(e, r.tablePart)
	}
	switch word(e) {
	case "tr":
		return r.row()
	case "sdt":
		return r.control(r.tablePart)
	case "tblPr", "tblGrid", "del", "moveFrom":
		return r.skip()
	}
	return r.each(r.tablePart)
}

// A docxRow is what is known of a row while it is read.
type docxRow struct {
	cells   []int // where in the flow each cell begins
	deleted bool
}

// row reads a row. Its paragraphs go into the flow.
func (r *docxReader) row() error {
	var row docxRow
	r.flow.end()
	first := len(r.flow.paras)
	err := r.each(func(e xml.StartElement) error { return r.rowPart(&row, e) })
	if row.deleted {
		r.flow.paras = r.flow.paras[:first]
		return err
	}
	if one, ok := r.flow.joinCells(row.cells); ok {
		r.flow.paras = append(r.flow.paras[:first], one)
	}
	return err
}

// rowPart reads a cell, or what holds cells.
func (r *docxReader) rowPart(row *docxRow, e xml.StartElement) error {
	inside := func(e xml.StartElement) error { return r.rowPart(row, e) }
	if spaceOf(e.Name) == choiceSpace {
		return r.choose(e, inside)
	}
	switch word(e) {
	case "tc":
		return r.cell(row)
	case "sdt":
		return r.control(inside)
	case "trPr":
		return r.each(func(e xml.StartElement) error {
			row.deleted = row.deleted || word(e) == "del"
			return r.skip()
		})
	case "tblPrEx":
		return r.skip()
	}
	return r.each(inside)
}

// cell reads a cell.
func (r *docxReader) cell(row *docxRow) error {
	start, deleted := len(r.flow.paras), false
	err := r.each(func(e xml.StartElement) error {
		if word(e) != "tcPr" {
			return r.block(e)
		}
		return r.each(func(e xml.StartElement) error {
			deleted = deleted || word(e) == "cellDel"
			return r.skip()
		})
	})
	r.flow.end()
	if deleted {
		r.flow.paras = r.flow.paras[:start]
	} else {
		row.cells = append(row.cells, start)
	}
	return err
}

// joinCells returns the paragraphs of cells, which begin at these places of the
// flow, as one, a tab between cells. It does not where a cell holds running
// text, or is the only one: there the table is but a layout.
func (f *docxFlow) joinCells(cells []int) (one docxPara, ok bool) {
	if len(cells) == 1 {
		return one, false
	}
	for i, start := range cells {
		end := len(f.paras)
		if i > 0 {
			one.text = append(one.text, '\t')
		}
		if i+1 < len(cells) {
			end = cells[i+1]
		}
		filled := false
		for _, p := range f.paras[start:end] {
			text := bytes.TrimSpace(p.text)
			if len(text) == 0 {
				continue
			}
			if filled || p.box || len(text) > maxHeading && endsSentence(string(text)) {
				return one, false
			}
			filled = true
			by := len(one.text) - (len(p.text) - len(bytes.TrimLeftFunc(p.text, unicode.IsSpace)))
			for _, m := range p.marks {
				m.Span = Span{max(m.Span.Start+by, len(one.text)), min(m.Span.End+by, len(one.text)+len(text))}
				if m.Span.Len() > 0 {
					one.marks = append(one.marks, m)
				}
			}
			one.text = append(one.text, bytes.ReplaceAll(text, []byte("\n"), []byte(" "))...)
			one.plain = true // a row of bold cells is no heading
		}
	}
	return one, true
}
