package annotate

import (
	"bytes"
	"fmt"
	"slices"
)

// A span is a pair of byte offsets.
type span struct{ lo, hi int }

// A stub is a receipt as the layouts print it, a link that stands for the place
// of an item in an article:
//
//	<a class="rc" href="/explainers/x/#article" data-for="k7f3q">article</a>
//
// It becomes a link to that very place that shows the number of its paragraph.
// With data-last instead of data-for it leads to the article's last paragraph,
// with data-each it becomes a link for each place of a term on its own page.
type stub struct {
	attr span // the attribute that makes it a stub, with the blank before it
	id   span // the item's id
	last bool
	each bool
	href span // the address

	start  int  // its first byte
	inner  span // what it shows
	end    int  // behind its end tag
	edit   int  // the edit that replaces it
	closed bool
}

// isSet reports whether the tag it was read from is a stub's.
func (s stub) isSet() bool { return s.attr.hi > 0 }

// openStub notes a stub that begins with t.
func (p *Page) openStub(t tag) {
	p.cancelStub()
	s := t.stub
	s.start, s.inner.lo, s.edit = t.start, t.end, len(p.edits)
	p.stubs = append(p.stubs, s)
	p.replace(t.start, t.start, len(p.arena)) // set by receipts
}

// closeStub ends the open stub with the tag src[start:end].
func (p *Page) closeStub(start, end int) {
	if n := len(p.stubs); n > 0 && !p.stubs[n-1].closed {
		s := &p.stubs[n-1]
		s.inner.hi, s.end, s.closed = start, end, true
		p.edits = p.edits[:s.edit+1]
	}
}

// cancelStub forgets a stub that never ended.
func (p *Page) cancelStub() {
	if n := len(p.stubs); n > 0 && !p.stubs[n-1].closed {
		p.stubs = p.stubs[:n-1]
	}
}

// receipts finishes the page's stubs. It answers false as soon as one leads to
// another page while x, the index of all pages, is not there yet.
func (p *Page) receipts(x Index) bool {
	for i := range p.stubs {
		s := &p.stubs[i]
		addr := p.src[s.href.lo:s.href.hi]
		file, _, ok := p.links.target(p.path[:0], p.name, addr)
		if ok {
			p.path = file[:0]
		}
		own := len(addr) == 0 || addr[0] == '#' || ok && string(file) == p.name
		id := p.src[s.id.lo:s.id.hi]
		var par int
		var found bool
		switch {
		case own:
			file = append(p.path[:0], p.name...)
			par, found = p.ownPlace(id)
		case x == nil:
			return false
		case ok:
			par, found = x.of(file, id)
		}
		if !found || s.last && par == 0 {
			p.dropStub(s)
			if known := x[string(file)] != nil || own && p.hasItem(id); !known {
				p.report(RuleReceipt, string(id), fmt.Sprintf("the receipt's address %q leads to no item of an article", addr))
			}
			continue
		}
		p.finishStub(s, file, par)
	}
	return true
}

// ownPlace is Index.of for the page in hand.
func (p *Page) ownPlace(id []byte) (par int, ok bool) {
	for i := range p.items {
		if it := &p.items[i]; it.found && bytes.Equal(it.id, id) {
			return it.par, true
		}
	}
	return p.art.par, len(id) == 0
}

// hasItem reports whether the page's items block names an item.
func (p *Page) hasItem(id []byte) bool {
	for i := range p.items {
		if bytes.Equal(p.items[i].id, id) {
			return true
		}
	}
	return len(id) == 0
}

// dropStub takes a stub out of the page, and the blank before it.
func (p *Page) dropStub(s *stub) {
	start := s.start
	for {
		switch before := p.src[:start]; {
		case start > 0 && isSpace(before[start-1]):
			start--
		case bytes.HasSuffix(before, []byte("\u00a0")):
			start -= len("\u00a0")
		case bytes.HasSuffix(before, []byte("&nbsp;")):
			start -= len("&nbsp;")
		default:
			mark := len(p.arena)
			p.edits[s.edit] = edit{start: start, end: s.end, lo: mark, hi: mark}
			return
		}
	}
}

// finishStub makes a stub the link to its place in file, in the paragraph par, or
// the links to all the places of a term.
func (p *Page) finishStub(s *stub, file []byte, par int) {
	mark := len(p.arena)
	id := p.src[s.id.lo:s.id.hi]
	p.putStub(s, file, id, par)
	if s.each {
		last := par
		for i := range p.items {
			it := &p.items[i]
			if it.of == 0 || !bytes.Equal(p.items[it.of-1].id, id) || it.par == last {
				continue
			}
			last = it.par
			p.put(" ")
			p.putStub(s, file, it.id, it.par)
		}
	}
	p.edits[s.edit] = edit{start: s.start, end: s.end, lo: mark, hi: len(p.arena)}
}

// putStub writes a stub with the address of an item's place in file and the
// paragraph's number. It keeps the stub's other attributes.
func (p *Page) putStub(s *stub, file, id []byte, par int) {
	parts := [2]span{s.href, s.attr}
	if s.href.lo > s.attr.lo {
		parts = [2]span{s.attr, s.href}
	}
	pos := s.start
	for _, part := range parts {
		if part.hi == 0 {
			continue // no href: the stub stays without an address
		}
		p.arena = append(p.arena, p.src[pos:part.lo]...)
		if part == s.href {
			p.putAddress(s, file, id, par)
		}
		pos = part.hi
	}
	p.arena = append(p.arena, p.src[pos:s.inner.lo]...)
	if par > 0 {
		p.putInt(par)
	} else {
		p.arena = append(p.arena, p.src[s.inner.lo:s.inner.hi]...)
	}
	p.put("</a>")
}

// putAddress writes the address of the place that a stub leads to.
func (p *Page) putAddress(s *stub, file, id []byte, par int) {
	if addr := p.src[s.href.lo:s.href.hi]; p.absolute {
		if i := bytes.IndexByte(addr, '#'); i >= 0 {
			addr = addr[:i]
		}
		p.arena = append(p.arena, addr...)
	} else if string(file) != p.name {
		p.arena = appendRelative(p.arena, p.name, file, nil)
	}
	if s.last {
		p.put("#p")
		p.putInt(par)
		return
	}
	p.put("#a-")
	p.arena = append(p.arena, id...)
}

// Targets returns the files whose articles the receipts and lanes of the page just
// processed are of, in order and without itself.
func (p *Page) Targets() []string {
	var files []string
	add := func(at span) {
		if file, _, ok := p.links.target(p.path[:0], p.name, p.src[at.lo:at.hi]); ok && string(file) != p.name {
			files = append(files, string(file))
		}
	}
	for i := range p.stubs {
		add(p.stubs[i].href)
	}
	for i := range p.lanes {
		add(p.lanes[i].of)
	}
	slices.Sort(files)
	return slices.Compact(files)
}
