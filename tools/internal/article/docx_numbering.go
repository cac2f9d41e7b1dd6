package article

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// docxLevels is how many levels a list has.
const docxLevels = 9

// docxList is a place in a list: which one and how deep.
type docxList struct {
	id       string // empty where nothing is said, "0" for none
	level    int
	hasLevel bool
}

// over returns l with what it leaves open taken from below.
func (l docxList) over(below docxList) docxList {
	if l.id == "" {
		l.id = below.id
	}
	if !l.hasLevel {
		l.level, l.hasLevel = below.level, below.hasLevel
	}
	return l
}

// read reads a paragraph's place in a list.
func (l *docxList) read(p *docxPart) error {
	return p.each(func(e xml.StartElement) error {
		switch word(e) {
		case "numId":
			l.id = attr(e, "val")
		case "ilvl":
			if n, err := strconv.Atoi(attr(e, "val")); err == nil && 0 <= n && n < docxLevels {
				l.level, l.hasLevel = n, true
			}
		}
		return p.skip()
	})
}

// A docxMarker is what stands before the items of one level.
type docxMarker struct {
	numbered bool
	bullet   bool
	start    int
	stays    bool // its count goes on below an item of a higher level
}

// A docxPattern is the pattern that lists are made from. Lists of one pattern
// count on.
type docxPattern struct {
	markers [docxLevels]docxMarker
	style   string // the style that it is defined by instead; empty for most
	counts  [docxLevels]int
	counted [docxLevels]bool
}

// A docxNumbers is one list.
type docxNumbers struct {
	pattern string
	// starts has the numbers at which levels begin anew with this list.
	starts [docxLevels]int
	resets [docxLevels]bool
	own    [docxLevels]*docxMarker // where they differ from the pattern's
	begun  bool
}

// docxLists are all lists of a file, and how far each has counted.
type docxLists struct {
	patterns map[string]*docxPattern
	lists    map[string]*docxNumbers
	styles   *docxStyles
}

// readLists reads the lists. There may be none.
func (d *docxFile) readLists(styles *docxStyles) (*docxLists, error) {
	l := &docxLists{patterns: make(map[string]*docxPattern), lists: make(map[string]*docxNumbers), styles: styles}
	p, err := d.part("numbering")
	if p == nil {
		return l, err
	}
	defer p.close()
	err = p.root(func(xml.StartElement) error {
		return p.each(func(e xml.StartElement) error {
			switch word(e) {
			case "abstractNum":
				return l.readPattern(p, attr(e, "abstractNumId"))
			case "num":
				return l.readList(p, attr(e, "numId"))
			}
			return p.skip()
		})
	})
	return l, err
}

// readPattern reads a pattern of lists.
func (l *docxLists) readPattern(p *docxPart, id string) error {
	pattern := &docxPattern{}
	l.patterns[id] = pattern
	return p.each(func(e xml.StartElement) error {
		switch word(e) {
		case "numStyleLink":
			pattern.style = attr(e, "val")
		case "lvl":
			if i := levelOf(e); i >= 0 {
				return pattern.markers[i].read(p)
			}
		}
		return p.skip()
	})
}

// readList reads a list.
func (l *docxLists) readList(p *docxPart, id string) error {
	list := &docxNumbers{}
	l.lists[id] = list
	return p.each(func(e xml.StartElement) error {
		switch word(e) {
		case "abstractNumId":
			list.pattern = attr(e, "val")
		case "lvlOverride":
			if i := levelOf(e); i >= 0 {
				return list.override(p, i)
			}
		}
		return p.skip()
	})
}

// override reads what a list has of its own on level i.
func (n *docxNumbers) override(p *docxPart, i int) error {
	return p.each(func(e xml.StartElement) error {
		switch word(e) {
		case "startOverride":
			if v, err := strconv.Atoi(attr(e, "val")); err == nil {
				n.starts[i], n.resets[i] = v, true
			}
		case "lvl":
			n.own[i] = &docxMarker{}
			return n.own[i].read(p)
		}
		return p.skip()
	})
}

// levelOf returns the level that an element is about; -1 for none.
func levelOf(e xml.StartElement) int {
	n, err := strconv.Atoi(attr(e, "ilvl"))
	if err != nil || n < 0 || n >= docxLevels {
		return -1
	}
	return n
}

// read reads the marker of a level. Without a text it shows nothing, and with
// one that holds no number it is a bullet.
func (m *docxMarker) read(p *docxPart) error {
	format, text := "decimal", "%1."
	m.start = 1
	err := p.each(func(e xml.StartElement) error {
		switch word(e) {
		case "start":
			if n, err := strconv.Atoi(attr(e, "val")); err == nil {
				m.start = n
			}
		case "numFmt":
			format = attr(e, "val")
		case "lvlText":
			text = attr(e, "val")
		case "lvlRestart":
			m.stays = attr(e, "val") == "0"
		}
		return p.skip()
	})
	switch {
	case format == "none", strings.TrimSpace(text) == "":
	case format == "bullet", !strings.Contains(text, "%"):
		m.bullet = true
	default:
		m.numbered = true
	}
	return err
}

// next counts the paragraph at that place in a list. It reports whether it is
// an item, and returns its number; 0 for a bullet. Numbers are counted, however
// Word writes them (b, iv).
func (l *docxLists) next(at docxList) (number int, item bool) {
	list := l.lists[at.id]
	if list == nil {
		return 0, at.id != "" && at.id != "0" && len(l.lists) == 0 // no part says more
	}
	pattern := l.patterns[list.pattern]
	if pattern != nil && pattern.style != "" {
		if linked := l.lists[l.styles.list[pattern.style]]; linked != nil {
			pattern = l.patterns[linked.pattern]
		}
	}
	if pattern == nil {
		return 0, false
	}
	list.begin(pattern)
	m := &pattern.markers[at.level]
	if own := list.own[at.level]; own != nil {
		m = own
	}
	pattern.count(at.level, m.start)
	switch {
	case m.numbered:
		return max(pattern.counts[at.level], 0), true
	case m.bullet:
		return 0, true
	}
	return 0, false
}

// begin has the levels that the list numbers anew count from there.
func (n *docxNumbers) begin(pattern *docxPattern) {
	if n.begun {
		return
	}
	n.begun = true
	for i, resets := range n.resets {
		if resets {
			pattern.counts[i], pattern.counted[i] = n.starts[i]-1, true
		}
	}
}

// count counts an item of a level, which lets all deeper ones begin again.
func (pt *docxPattern) count(level, start int) {
	if pt.counted[level] {
		pt.counts[level]++
	} else {
		pt.counts[level], pt.counted[level] = start, true
	}
	for i := level + 1; i < docxLevels; i++ {
		if !pt.markers[i].stays {
			pt.counted[i] = false
		}
	}
}
