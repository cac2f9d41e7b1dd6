package site

import (
	"bytes"
	"strconv"
)

// A lane is an element for a drawing of where in the article somebody speaks:
//
//	<span class="lane" data-lane="q1 q2" data-par="… in paragraph {p} of {n}"
//	  data-pars="… in paragraphs {p} of {n}" data-and=" and "></span>
//
// The article runs from its left edge to its right one, with a line between
// paragraphs. The quotations whose ids data-lane lists are marked in it. Read
// aloud it is data-par or, for several paragraphs, data-pars, with their numbers
// for {p} and how many there are for {n}. With data-ticks alone it shows the
// numbers of some paragraphs. The data- attributes stand together.
type lane struct {
	quotes, par, pars, and span
	ticks                  bool

	start, end int // from the first of the attributes to the end of the tag
	edit       int
}

// isSet reports whether the tag it was read from is a lane's.
func (l lane) isSet() bool { return l.end > 0 }

// laneAttribute notes an attribute that begins at start and has the value
// src[lo:hi]; it answers false if it is not one of a lane's.
func (l *lane) laneAttribute(name []byte, start, lo, hi int) bool {
	switch string(name) {
	case "data-lane":
		l.quotes = span{lo, hi}
	case "data-par":
		l.par = span{lo, hi}
	case "data-pars":
		l.pars = span{lo, hi}
	case "data-and":
		l.and = span{lo, hi}
	case "data-ticks":
		l.ticks = true
	default:
		return false
	}
	if l.end == 0 {
		l.start = start
	}
	l.end = hi
	return true
}

// openLane notes a lane that begins with t.
func (p *page) openLane(t tag) {
	l := t.lane
	l.end, l.edit = t.end, len(p.edits)
	p.lanes = append(p.lanes, l)
	p.replace(l.start, l.start, len(p.arena)) // set by drawLanes
}

// reveal notes the attributes of an element that is hidden until the lanes are
// drawn: hidden data-lanes, beside each other.
func (p *page) reveal(hidden, lanes span) {
	p.revealed = append(p.revealed, len(p.edits))
	p.replace(min(hidden.lo, lanes.lo), max(hidden.hi, lanes.hi), len(p.arena))
}

// drawLanes draws the page's lanes and shows what holds them. Without quotations
// or without two paragraphs it leaves them hidden, as Hugo wrote them.
func (p *page) drawLanes() {
	drawn := false
	for i := range p.lanes {
		if l := &p.lanes[i]; l.ticks {
			p.drawTicks(l)
		} else if p.drawLane(l, !drawn) {
			drawn = true
		}
	}
	if drawn {
		return
	}
	for _, e := range p.revealed {
		p.edits[e].end = p.edits[e].start
	}
}

// laneWidth is how wide the drawing of an article is, in its own units.
const laneWidth = 1000

// across returns how far from the left edge a byte of the running text stands.
func (a *article) across(at int) int {
	return (at*laneWidth + len(a.run.text)/2) / max(1, len(a.run.text))
}

// drawLane draws one lane, and reports whether there was anything to draw. The
// paragraphs are drawn in the first one and used again in the others.
func (p *page) drawLane(l *lane, first bool) bool {
	found := p.laneQuotes(l)
	if len(found) == 0 || p.art.par < 2 {
		return false
	}
	mark := len(p.arena)
	p.put(` role="img" aria-label="`)
	p.putLaneLabel(l, found)
	p.put(`"><svg viewBox="0 0 1000 24" preserveAspectRatio="none">`)
	if first {
		p.putParagraphs()
	} else {
		p.put(`<use href="#paragraphs"/>`)
	}
	p.put(`<path class="s" d="`)
	for _, it := range found {
		const least = 8 // units: on a phone less can hardly be seen
		from := p.art.across(it.runFrom)
		p.put("M")
		p.putInt(from)
		p.put(" 12h")
		p.putInt(max(least, p.art.across(it.runTo)-from))
	}
	p.put(`"/></svg>`)
	p.edits[l.edit] = edit{start: l.start, end: l.end, lo: mark, hi: len(p.arena)}
	return true
}

// putParagraphs writes the drawing of the article's paragraphs.
func (p *page) putParagraphs() {
	p.put(`<path class="a" id="paragraphs" d="M0 6h1000v12H0z`)
	for _, at := range p.art.parts[1:] {
		p.put("M")
		p.putInt(p.art.across(at))
		p.put(" 6v12")
	}
	p.put(`"/>`)
}

// laneQuotes returns the quotations of a lane that the article holds.
func (p *page) laneQuotes(l *lane) (found []*item) {
	for _, id := range bytes.Fields(p.src[l.quotes.lo:l.quotes.hi]) {
		for i := range p.items {
			if it := &p.items[i]; it.found && bytes.Equal(it.id, id) {
				found = append(found, it)
				break
			}
		}
	}
	return found
}

// putLaneLabel writes what a lane says to those who do not see it.
func (p *page) putLaneLabel(l *lane, found []*item) {
	var pars []int
	for _, it := range found {
		if n := len(pars); n == 0 || pars[n-1] != it.par {
			pars = append(pars, it.par)
		}
	}
	words := p.src[l.par.lo:l.par.hi]
	if len(pars) > 1 {
		words = p.src[l.pars.lo:l.pars.hi]
	}
	before, after, _ := bytes.Cut(words, []byte("{p}"))
	p.arena = append(p.arena, before...)
	for i, par := range pars {
		switch {
		case i > 0 && i == len(pars)-1:
			p.arena = append(p.arena, p.src[l.and.lo:l.and.hi]...)
		case i > 0:
			p.put(", ")
		}
		p.putInt(par)
	}
	before, after, _ = bytes.Cut(after, []byte("{n}"))
	p.arena = append(p.arena, before...)
	p.putInt(p.art.par)
	p.arena = append(p.arena, after...)
}

// drawTicks writes the numbers of at most five paragraphs below the lanes.
func (p *page) drawTicks(l *lane) {
	const (
		most = 4  // steps
		gap  = 60 // units: closer ones would touch
	)
	mark := len(p.arena)
	p.put(`><svg>`)
	last := -gap
	for n := 0; n < len(p.art.parts); n += max(1, (len(p.art.parts)+most-1)/most) {
		x := 0 // the first part begins with the drawing
		if n > 0 {
			x = p.art.across(p.art.parts[n])
		}
		if x < last+gap {
			continue
		}
		last = x
		p.put(`<text x="`)
		p.arena = strconv.AppendFloat(p.arena, float64(x)/(laneWidth/100), 'g', -1, 64)
		p.put(`%" y="12">`)
		if n == 0 {
			p.put("¶")
		}
		p.putInt(n + 1)
		p.put(`</text>`)
	}
	p.put(`</svg>`)
	p.edits[l.edit] = edit{start: l.start, end: l.end, lo: mark, hi: len(p.arena)}
}
