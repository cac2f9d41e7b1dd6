package article

// split cuts text into paragraphs, at empty lines and, as its layout says, at
// line ends.
func split(text string, lo layout) []Block {
	var (
		blocks  []Block
		prev    string // the line before
		opens   bool   // it is the first below an empty one
		item    marker // what the current block opens with
		indent  int    // of the current block's first line
		scanner = lineScanner{text: text}
	)
	for {
		span, gap, ok := scanner.scan()
		if !ok {
			return blocks
		}
		cur := text[span.Start:span.End]
		m := markerOf(cur)
		switch {
		case gap, m.kind != 0 && (item.kind != 0 || endsSentence(prev)):
			ok = false
		case item.kind != 0 && scanner.indent > indent:
			ok = true
		default:
			ok = lo.joins(prev, cur, opens)
		}
		if ok {
			blocks[len(blocks)-1].Span.End = span.End
		} else {
			blocks = append(blocks, Block{Span: span})
			item, indent = m, scanner.indent
		}
		prev, opens = cur, gap
	}
}

// gapAfter reports whether an empty line, or the text's end, lies between block
// i and the next.
func (d *Document) gapAfter(i int) bool {
	if i+1 == len(d.Blocks) {
		return true
	}
	breaks := 0
	for j := d.Blocks[i].Span.End; j < d.Blocks[i+1].Span.Start; j++ {
		if d.Text[j] == '\n' {
			breaks++
		}
	}
	return breaks > 1
}

// gapBefore reports whether an empty line, or the text's start, lies between
// block i and the one before.
func (d *Document) gapBefore(i int) bool { return i == 0 || d.gapAfter(i-1) }
