package annotate

// A tagKind is what an element means for an article's running text.
type tagKind uint8

const (
	tagInline  tagKind = iota // goes with the text around it
	tagLink                   // a: inline, and no other link may stand in it
	tagVoid                   // img, wbr and the like: inline, without an end tag
	tagBreak                  // br: a blank in the running text
	tagBlock                  // ends the text before it
	tagPara                   // p
	tagEntry                  // li, dd: a block that may hold text or paragraphs
	tagHeading                // h1 to h6
	tagUnseen                 // script, style and the like: inline, its text is not shown
)

// isBlock reports whether a tag of this kind ends the text before it.
func (k tagKind) isBlock() bool { return k >= tagBlock && k <= tagHeading }

// classify returns the kind of the element with the given lower-case name. The
// blocks are those that end an open p in HTML's parser, and the parts of
// tables; a name it does not know is inline, as it is there.
func classify(name []byte) tagKind {
	switch string(name) {
	case "a":
		return tagLink
	case "p":
		return tagPara
	case "li", "dd":
		return tagEntry
	case "h1", "h2", "h3", "h4", "h5", "h6":
		return tagHeading
	case "br":
		return tagBreak
	case "area", "col", "embed", "img", "input", "param", "source", "track", "wbr":
		return tagVoid
	case "script", "style", "template", "textarea", "title", "iframe", "noscript",
		"object", "video", "audio", "select", "button", "xmp":
		return tagUnseen
	case "address", "article", "aside", "blockquote", "caption", "center", "colgroup",
		"details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
		"footer", "form", "header", "hgroup", "hr", "main", "menu", "nav", "ol", "pre",
		"search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
		"tr", "ul":
		return tagBlock
	}
	return tagInline
}

// isSpace reports whether c is white space in HTML.
func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'
}
