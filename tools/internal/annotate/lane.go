package annotate

import "bytes"

// A lane is an element for a drawing of where in the article somebody speaks:
//
//	<span class="lane" data-lane="q1 q2" data-par="… in paragraph {p} of {n}"
//	  data-pars="… in paragraphs {p} of {n}" data-and=" and "></span>
//
// The article runs from its left edge to its right one, with a line between
// paragraphs. The quotations whose ids data-lane lists are marked in it. Read
// aloud it is data-par or, for several paragraphs, data-pars, with their numbers
// for {p} and how many there are for {n}. With data-ticks alone it shows the
// numbers of some paragraphs. With data-of, the address of an explainer, it is
// about the article there. The data- attributes stand together.
type lane struct {
	quotes, par, pars, and, of span
	ticks                      bool

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
	case "data-of":
		l.of = span{lo, hi}
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
func (p *Page) openLane(t tag) {
	l := t.lane
	l.end, l.edit = t.end, len(p.edits)
	p.lanes = append(p.lanes, l)
	p.replace(l.start, l.start, len(p.arena)) // set by drawLanes
}

// reveal notes the attributes of an element that is hidden until the lanes are
// drawn: hidden data-lanes, beside each other.
func (p *Page) reveal(hidden, lanes span) {
	p.revealed = append(p.revealed, len(p.edits))
	p.replace(min(hidden.lo, lanes.lo), max(hidden.hi, lanes.hi), len(p.arena))
}

// drawLanes draws the page's lanes and shows what holds them. Without quotations
// or without two paragraphs it leaves them hidden, as Hugo wrote them. It answers
// false as soon as one is about another page while x, the index of all pages, is
// not there yet.
func (p *Page) drawLanes(x Index) bool {
	var first *Sketch // its paragraphs are drawn
	for i := range p.lanes {
		l := &p.lanes[i]
		if l.ticks {
			p.drawTicks(l)
			continue
		}
		s, own := p.laneSketch(l, x)
		if s == nil && x == nil {
			return false
		}
		found := s.quotes(p.src[l.quotes.lo:l.quotes.hi])
		switch {
		case len(found) > 0 && s.pars > 1:
			p.drawLane(l, s, found, first)
			if first == nil {
				first = s
			}
		case !own: // nothing hides it: an empty element stays
			mark := len(p.arena)
			p.put(">")
			p.edits[l.edit] = edit{start: l.start, end: l.end, lo: mark, hi: len(p.arena)}
		}
	}
	if first == nil {
		for _, e := range p.revealed {
			p.edits[e].end = p.edits[e].start
		}
	}
	return true
}

// laneSketch returns the sketch of the article that a lane is about, nil if there
// is none, and whether it is the page's own.
func (p *Page) laneSketch(l *lane, x Index) (s *Sketch, own bool) {
	if l.of.hi == 0 {
		return p.Sketch(), true
	}
	file, _, ok := p.links.target(p.path[:0], p.name, p.src[l.of.lo:l.of.hi])
	if !ok {
		return &Sketch{}, false // no page of this site: there is nothing to wait for
	}
	p.path = file[:0]
	if string(file) == p.name {
		return p.Sketch(), true
	}
	return x[string(file)], false
}

// quotes returns the places of the items in a list of ids.
func (s *Sketch) quotes(ids []byte) (found []*itemPlace) {
	for _, id := range bytes.Fields(ids) {
		if pl := s.place(id); pl != nil {
			found = append(found, pl)
		}
	}
	return found
}

// drawLane draws one lane. The paragraphs are drawn in the first one and used
// again in others of the same article.
func (p *Page) drawLane(l *lane, s *Sketch, found []*itemPlace, first *Sketch) {
	mark := len(p.arena)
	p.put(` role="img" aria-label="`)
	p.putLaneLabel(l, s, found)
	p.put(`"><svg viewBox="0 0 1000 24" preserveAspectRatio="none">`)
	if s == first {
		p.put(`<use href="#paragraphs"/>`)
	} else {
		p.putParagraphs(s, first == nil)
	}
	p.put(`<path class="s" d="`)
	for _, pl := range found {
		const least = 8 // units: on a phone less can hardly be seen
		p.put("M")
		p.putInt(pl.from)
		p.put(" 12h")
		p.putInt(max(least, pl.to-pl.from))
	}
	p.put(`"/></svg>`)
	p.edits[l.edit] = edit{start: l.start, end: l.end, lo: mark, hi: len(p.arena)}
}

// putParagraphs writes the drawing of the article's paragraphs: a frame, and in
// one stroke the lines between them, down and up by turns along its edges. A
// line each with a place of its own would take twice as many bytes. The frame
// goes round twice, or where the stroke runs against it nothing would be filled.
func (p *Page) putParagraphs(s *Sketch, named bool) {
	p.put(`<path class="a"`)
	if named {
		p.put(` id="paragraphs"`)
	}
	p.put(` d="M0 6h1000v12H0zh1000v12H0z`)
	last := 0
	for i, x := range s.parts[1:] {
		p.put("h")
		p.putInt(x - last)
		if last = x; i%2 == 0 {
			p.put("v12")
		} else {
			p.put("v-12")
		}
	}
	p.put(`"/>`)
}

// putLaneLabel writes what a lane says to those who do not see it.
func (p *Page) putLaneLabel(l *lane, s *Sketch, found []*itemPlace) {
	var pars []int
	for _, pl := range found {
		if n := len(pars); n == 0 || pars[n-1] != pl.par {
			pars = append(pars, pl.par)
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
	p.putInt(s.pars)
	p.arena = append(p.arena, after...)
}

// drawTicks writes the numbers of at most five paragraphs below the lanes.
func (p *Page) drawTicks(l *lane) {
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
		p.putInt((x + laneWidth/200) / (laneWidth / 100))
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
