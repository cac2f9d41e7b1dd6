package annotate

// A Sketch is what other pages show of an article: where its items stand. Widths
// are in units of laneWidth.
type Sketch struct {
	items []itemPlace // the ones found
	pars  int         // how many paragraphs
	parts []int       // where the part of each paragraph begins
}

// An itemPlace is the place of an item in an article.
type itemPlace struct {
	id       string
	par      int // its paragraph
	from, to int // its edges
}

// place returns an item's place; nil if the article does not have it.
func (s *Sketch) place(id []byte) *itemPlace {
	if s == nil {
		return nil
	}
	for i := range s.items {
		if pl := &s.items[i]; pl.id == string(id) {
			return pl
		}
	}
	return nil
}

// An Index holds the sketches of the articles, by the page's file name.
type Index map[string]*Sketch

// of returns an item's paragraph on a page, 0 if it has no number; the last
// paragraph for the empty id.
func (x Index) of(page, id []byte) (par int, ok bool) {
	s := x[string(page)]
	if len(id) == 0 && s != nil {
		return s.pars, true
	}
	if pl := s.place(id); pl != nil {
		return pl.par, true
	}
	return 0, false
}

// Sketch returns the sketch of the page just marked.
func (p *Page) Sketch() *Sketch {
	if p.drawn != nil {
		return p.drawn
	}
	s := &Sketch{items: make([]itemPlace, 0, len(p.items)), pars: p.art.par, parts: make([]int, len(p.art.parts))}
	for i := range p.items {
		if it := &p.items[i]; it.found {
			s.items = append(s.items, itemPlace{string(it.id), it.par, p.art.across(it.runFrom), p.art.across(it.runTo)})
		}
	}
	for i, at := range p.art.parts {
		s.parts[i] = p.art.across(at)
	}
	p.drawn = s
	return s
}

// laneWidth is how wide the drawing of an article is, in its own units.
const laneWidth = 1000

// across returns how far from the left edge a byte of the running text stands.
func (a *article) across(at int) int {
	return (at*laneWidth + len(a.run.text)/2) / max(1, len(a.run.text))
}
