package annotate

import "bytes"

// An attribute that may hold an address.
type addrKind uint8

const (
	addrNone    addrKind = iota
	addrOne              // one address
	addrSet              // srcset: addresses with descriptors, between commas
	addrRefresh          // the content of <meta http-equiv="refresh">
)

// addressIn returns how the attribute of that lower-case name holds addresses.
func addressIn(name []byte) addrKind {
	switch string(name) {
	case "href", "src", "action", "poster", "formaction", "data", "cite":
		return addrOne
	case "srcset", "imagesrcset":
		return addrSet
	case "content":
		return addrRefresh
	}
	return addrNone
}

// rewrite makes the addresses in the attribute value src[lo:hi] relative.
func (p *Page) rewrite(kind addrKind, lo, hi int) {
	switch kind {
	case addrOne:
		p.rewriteOne(lo, hi)
	case addrSet:
		for lo < hi {
			for lo < hi && (isSpace(p.src[lo]) || p.src[lo] == ',') {
				lo++
			}
			end := lo
			for end < hi && !isSpace(p.src[end]) {
				end++
			}
			p.rewriteOne(lo, end)
			for lo = end; lo < hi && p.src[lo] != ','; {
				lo++
			}
		}
	case addrRefresh:
		val := p.src[lo:hi]
		if i := bytes.Index(val, refreshURL); i > 0 && '0' <= val[0] && val[0] <= '9' {
			p.rewriteOne(lo+i+len(refreshURL), hi)
		}
	}
}

var refreshURL = []byte("url=")

// rewriteOne makes the address in src[lo:hi] relative.
func (p *Page) rewriteOne(lo, hi int) {
	for lo < hi && isSpace(p.src[lo]) {
		lo++
	}
	for lo < hi && isSpace(p.src[hi-1]) {
		hi--
	}
	addr := p.src[lo:hi]
	if len(addr) == 0 || addr[0] == '#' || p.absolute {
		return
	}
	file, rest, ok := p.links.target(p.path[:0], p.name, addr)
	if !ok {
		return
	}
	p.path = file[:0]
	mark := len(p.arena)
	p.arena = appendRelative(p.arena, p.name, file, rest)
	if bytes.Equal(p.arena[mark:], addr) {
		p.arena = p.arena[:mark]
		return
	}
	p.replace(lo, hi, mark)
}

// rewriteDrawing makes the root-relative addresses of an inline drawing,
// src[lo:hi], relative.
func (p *Page) rewriteDrawing(lo, hi int) {
	for {
		i := bytes.Index(p.src[lo:hi], drawingLink)
		if i < 0 {
			return
		}
		start := lo + i + len(drawingLink) - 1
		end := start + max(0, bytes.IndexByte(p.src[start:hi], '"'))
		p.rewriteOne(start, end)
		lo = end + 1
	}
}

var drawingLink = []byte(`href="/`)
