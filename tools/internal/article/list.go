package article

import "strings"

// A marker is what a list item opens with.
type marker struct {
	kind   byte // '-', '*' or '+'; 'o' for a bullet that is nothing else; '1' for a number; 0 for none
	number int  // numbers only
	len    int  // bytes of the marker and the blanks after it
}

// bullets are the characters that open nothing but list items.
var bullets = [...]string{"•", "‣", "◦", "▪", "●", "■", "·", "⁃"}

// markerOf returns the list marker that line opens with. Whether the line is
// an item is for its neighbours to say: see [markItems].
func markerOf(line string) marker {
	switch c := line[0]; {
	case c == '-' || c == '*' || c == '+':
		return blanksAfter(line, marker{kind: c, len: 1}, 1)
	case '0' <= c && c <= '9':
		return numberMarker(line)
	case c < 0x80:
		return marker{}
	case strings.HasPrefix(line, "–"), strings.HasPrefix(line, "—"):
		return blanksAfter(line, marker{kind: '-', len: len("–")}, 1)
	}
	for _, bullet := range bullets {
		if strings.HasPrefix(line, bullet) {
			return blanksAfter(line, marker{kind: 'o', len: len(bullet)}, 0)
		}
	}
	return marker{}
}

// numberMarker reads "1." and "12)". Numbers of three digits and more open
// sentences, not items.
func numberMarker(line string) marker {
	n, i := 0, 0
	for i < len(line) && i < 3 && '0' <= line[i] && line[i] <= '9' {
		n, i = n*10+int(line[i]-'0'), i+1
	}
	if i > 2 || i == len(line) || line[i] != '.' && line[i] != ')' {
		return marker{}
	}
	return blanksAfter(line, marker{kind: '1', number: n, len: i + 1}, 1)
}

// blanksAfter adds the blanks after a marker to its length. With fewer than
// atLeast of them, or nothing behind, there is no marker.
func blanksAfter(line string, m marker, atLeast int) marker {
	rest := strings.TrimLeft(line[m.len:], " \t\u00A0")
	blanks := len(line) - m.len - len(rest)
	if blanks < atLeast || rest == "" {
		return marker{}
	}
	m.len += blanks
	return m
}

// markItems makes list items of the paragraphs that open with a marker. A dash
// may also open a speech, and a number a sentence, so these need a neighbour
// of their kind, numbers the one before or after them.
func markItems(d *Document) {
	var prev marker
	for i := range d.Blocks {
		b := &d.Blocks[i]
		m := markerOf(d.Slice(b.Span))
		if m.kind != 0 && b.Kind == Paragraph {
			var next marker
			if i+1 < len(d.Blocks) {
				next = markerOf(d.Slice(d.Blocks[i+1].Span))
			}
			if m.kind == 'o' || m.goesWith(prev, -1) || m.goesWith(next, +1) {
				b.Kind, b.Number = ListItem, m.number
				b.Span.Start += m.len
			}
		}
		prev = m
	}
}

// goesWith reports whether a neighbour step items away is of the same list.
func (m marker) goesWith(neighbour marker, step int) bool {
	return neighbour.kind == m.kind && (m.kind != '1' || neighbour.number == m.number+step)
}
