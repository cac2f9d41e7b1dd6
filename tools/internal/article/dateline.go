package article

import (
	"strings"
	"unicode"
)

const (
	datelineBlocks = 3  // running blocks from the start in which a dateline is looked for
	maxPlace       = 60 // bytes of a dateline's place, region and date
	maxAgency      = 30 // bytes of a dateline's agency
)

// markDateline finds the dateline that the first paragraph opens with. A title
// may have passed for a paragraph, so the next ones are looked at as well.
func markDateline(d *Document) {
	left := datelineBlocks
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind != Paragraph {
			continue
		}
		if line, ok := readDateline(d.Slice(b.Span)); ok && (!line.colon || d.singleLabel(b.Span)) {
			b.Dateline = Span{b.Span.Start, b.Span.Start + line.len}
			if d.Date == "" {
				d.Date = line.date
			}
			return
		}
		if left--; left == 0 {
			return
		}
	}
}

// A dateline is the opening of an article's first paragraph that says where,
// and for which agency, it was written.
type dateline struct {
	len   int    // its bytes, white space after it included
	date  string // YYYY-MM-DD, where it holds a whole date
	colon bool   // "PLACE:", which without more could name a speaker too
}

// readDateline reads the dateline that s opens with:
//
//	(CNN)
//	London (CNN)
//	ANCHORAGE, Alaska (AP) —
//	NEW DELHI, Aug. 15 (Reuters) -
//	LONDON —
//	CAIRO - 26 July 2022:
//	ISLAMABAD, March 3:
//
// A place in mixed case needs an agency, a date, or behind a dash a word that
// opens sentences.
func readDateline(s string) (dateline, bool) {
	end := placeEnd(s)
	if end < 0 {
		return dateline{}, false
	}
	p, ok := readPlace(s[:end])
	if !ok && end > 0 {
		return dateline{}, false
	}
	line := dateline{len: end, date: p.date}
	agency, n := bracket(s[end:])
	line.len += n
	dash := dashLen(s[line.len:])
	if strings.HasPrefix(s[line.len:], ":") && p.capitals {
		dash, line.colon = 1, !p.dated
	}
	line.len += dash
	if end > 0 && dash > 0 {
		line.takeDate(s)
	}
	line.len += blanks(s[line.len:])
	next := firstRune(s[line.len:])
	switch {
	case next == 0:
		return dateline{}, false
	case agency != "" && (isAgency(agency) || end == 0 && unicode.IsUpper(next) && line.len == n):
		return line, true
	case end == 0 || dash == 0 || unicode.IsLower(next):
		return dateline{}, false
	}
	return line, p.capitals || p.dated || line.date != "" || opensSentence(s[line.len:])
}

// placeEnd returns where the place that s opens with ends: before a bracket, a
// colon or a dash that is no hyphen; -1 where none of these is near.
func placeEnd(s string) int {
	head := s[:min(len(s), maxPlace)]
	for i, r := range head {
		switch r {
		case '(', ':', '—', '–', '―':
			return len(strings.TrimRight(head[:i], " \u00A0"))
		case '-':
			if dashLen(s[i:]) > 0 || i > 0 && dashLen(s[i-1:]) > 0 {
				return len(strings.TrimRight(head[:i], " \u00A0"))
			}
		}
	}
	return -1
}

// takeDate reads the date with a colon that may follow the dash.
func (line *dateline) takeDate(s string) {
	rest := s[line.len:]
	i := strings.IndexByte(rest[:min(len(rest), maxAgency)], ':')
	if i < 0 {
		return
	}
	if date, ok := dateOf(rest[:i]); ok {
		line.date = date
		line.len += i + 1
	}
}

// A place is what stands before a dateline's agency or dash.
type place struct {
	capitals bool   // the town is written in capitals
	dated    bool   // a date follows it
	date     string // YYYY-MM-DD, where that is a whole one
}

// readPlace reads a town, its region and a date: "ANCHORAGE, Alaska", "New
// York, Aug. 15, 2025".
func readPlace(s string) (place, bool) {
	var p place
	for i := 0; s != ""; i++ {
		if date, ok := dateOf(s); ok {
			p.dated, p.date = true, date
			return p, true
		}
		var part string
		part, s, _ = strings.Cut(s, ",")
		if part = strings.TrimSpace(part); !isTown(part) {
			return p, false
		}
		if i == 0 {
			p.capitals = part == strings.ToUpper(part) && len(part) > 2
		}
		s = strings.TrimSpace(s)
	}
	return p, true
}

// isTown reports whether s has the form of a place's name.
func isTown(s string) bool {
	n := 0
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ' ' || r == '\u00A0' || r == '/' }) {
		if n++; n > 5 || !isNameWord(word) && !isLinkWord(word) || n == 1 && !unicode.IsUpper(firstRune(word)) {
			return false
		}
	}
	return n > 0
}

// bracket returns what stands between the round brackets that s opens with, as
// far as it can be an agency, and their length with the blanks before them.
func bracket(s string) (inside string, n int) {
	n = blanks(s)
	if n == len(s) || s[n] != '(' {
		return "", 0
	}
	end := strings.IndexByte(s[n:min(len(s), n+maxAgency+2)], ')')
	if end < 2 {
		return "", 0
	}
	return s[n+1 : n+end], n + end + 1
}

// dashLen returns the length of the dash that s opens with and the blanks
// around it. A hyphen and an en dash need blanks on both sides.
func dashLen(s string) int {
	before := blanks(s)
	for _, dash := range [...]string{"—", "―", "--", "–", "-"} {
		if !strings.HasPrefix(s[before:], dash) {
			continue
		}
		n := before + len(dash)
		after := blanks(s[n:])
		if (dash == "-" || dash == "–") && (before == 0 || after == 0) {
			return 0
		}
		return n + after
	}
	return 0
}

// blanks returns the bytes of white space that s begins with.
func blanks(s string) int { return len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace)) }

// opensSentence reports whether s begins with a word in capitals that hardly
// anything but a sentence begins with.
func opensSentence(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	switch word {
	case "The", "A", "An", "In", "On", "At", "As", "After", "Before", "When", "While", "For", "With", "It", "This", "There",
		"More", "Two", "Three", "Police":
		return true
	}
	return false
}
