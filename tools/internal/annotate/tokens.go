package annotate

import "bytes"

// A token is a piece of the article's source: a text, a tag, or something unseen.
type token struct {
	kind       tokenKind
	tag        tagKind // of tags
	hidden     bool    // stands in something that is no part of the article's text
	styled     bool    // a start tag that has a class or an id already
	start, end int     // bytes of the page
	nameLen    int     // of tags; the name begins behind "<" or "</"
	match      int     // of inline tags: the token of the other tag; -1 if there is none
	block      int     // the tag that begins the text around it, or ends the text before it; -1 if there is none
	linked     bool    // stands in a link of that text
}

type tokenKind uint8

const (
	tokText tokenKind = iota
	tokStart
	tokEnd
	tokUnseen // inline, without text: img, a drawing, an embedded script
)

// Where the reading of a page stands with regard to the article.
type articleState uint8

const (
	beforeArticle articleState = iota
	inArticle
	afterArticle
)

// An article lists the tokens of a page's article while the page is read, and
// then marks the items in it. Only the first element with data-article counts.
type article struct {
	src   []byte
	state articleState
	name  []byte // the element that holds the article
	depth int    // how many elements of that name are open in it

	hideName  []byte // the element that hides what stands in it; nil when none does
	hideDepth int

	toks []token
	run  runText
	marker
}

func (a *article) reset(src []byte) {
	a.src = src
	a.state = beforeArticle
	a.depth, a.hideDepth = 0, 0
	a.name, a.hideName = nil, nil
	a.toks = a.toks[:0]
	a.run.reset()
	a.marker.reset()
}

// startTag adds a start tag, or begins the article with it.
func (a *article) startTag(t tag) {
	if a.state != inArticle {
		if a.state == beforeArticle && t.article {
			a.state, a.name, a.depth = inArticle, t.name, 1
		}
		return
	}
	if bytes.Equal(t.name, a.name) {
		a.depth++
	}
	kind := classify(t.name)
	switch {
	case a.hideName != nil && bytes.Equal(t.name, a.hideName):
		a.hideDepth++
	case a.hideName == nil && (t.hidden || kind == tagUnseen) && kind != tagVoid && kind != tagBreak:
		a.hideName, a.hideDepth = t.name, 1
	}
	tok := token{
		kind: tokStart, tag: kind, hidden: a.hideName != nil, styled: t.styled,
		start: t.start, end: t.end, nameLen: len(t.name), match: -1,
	}
	if kind == tagVoid || kind == tagBreak {
		tok.kind = tokUnseen
	}
	a.toks = append(a.toks, tok)
}

// endTag adds the end tag src[start:end], or ends the article with it.
func (a *article) endTag(name []byte, start, end int) {
	if a.state != inArticle {
		return
	}
	if bytes.Equal(name, a.name) {
		if a.depth--; a.depth == 0 {
			a.state = afterArticle
			return
		}
	}
	kind := classify(name)
	if kind == tagVoid || kind == tagBreak {
		return // HTML has no such end tag
	}
	a.toks = append(a.toks, token{
		kind: tokEnd, tag: kind, hidden: a.hideName != nil,
		start: start, end: end, nameLen: len(name), match: -1,
	})
	if a.hideName != nil && bytes.Equal(name, a.hideName) {
		if a.hideDepth--; a.hideDepth == 0 {
			a.hideName = nil
		}
	}
}

// addText adds the text src[start:end].
func (a *article) addText(start, end int) {
	if a.state == inArticle {
		a.toks = append(a.toks, token{kind: tokText, hidden: a.hideName != nil, start: start, end: end})
	}
}

// addUnseen adds src[start:end], which holds no text of the article.
func (a *article) addUnseen(start, end int) {
	if a.state == inArticle {
		a.toks = append(a.toks, token{kind: tokUnseen, hidden: a.hideName != nil, start: start, end: end})
	}
}

// tagName returns the lower-case name of a tag.
func (a *article) tagName(t token) []byte {
	at := t.start + 1
	if t.kind == tokEnd {
		at++
	}
	return a.src[at : at+t.nameLen]
}

// isBlock reports whether t is the start or the end of a block.
func (t token) isBlock() bool {
	return (t.kind == tokStart || t.kind == tokEnd) && t.tag.isBlock()
}

// seen reports whether t holds text of the article that is not all white space.
func (a *article) seen(t token) bool {
	if t.kind != tokText || t.hidden {
		return false
	}
	for _, c := range a.src[t.start:t.end] {
		if !isSpace(c) {
			return true
		}
	}
	return false
}

// read puts the article's running text together, and tells each token the block
// and the link it stands in.
func (a *article) read() {
	block, linked := -1, false
	for i := range a.toks {
		t := &a.toks[i]
		if t.isBlock() {
			block, linked = i, false
		}
		t.block, t.linked = block, linked
		if t.tag == tagLink {
			linked = t.kind == tokStart
		}
		switch {
		case t.hidden:
		case t.kind == tokText:
			a.run.add(a.src, t.start, t.end, i)
		case t.isBlock() || t.tag == tagBreak:
			a.run.joint(t.start, i)
		}
	}
}
