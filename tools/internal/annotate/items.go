package annotate

import "errors"

// An item is a piece of the article that something on the page points to.
type item struct {
	id     []byte
	text   []byte // its words, which mean their first place in the running text
	prefix []byte // the words just before, where a later place is meant
	around []byte // words that hold text and are marked with it, if they stand around it
	quote  bool   // a quotation, else a marked passage
	note   bool   // somebody with a note beside their first mention; text is the name
	each   bool   // marked once in every paragraph that has the words
	of     int    // of a further place: 1 + the index of the item it belongs to; else 0
	also   []byte // of a note: other names, one a line
	html   []byte // of a note: what stands in it
	unless []byte // of a note: the id of the item that says as much; in its paragraph no note stands
	back   []byte // address of the place on the page that shows the item
	label  []byte // words of the way back; of quotations and notes: the words before tag that are only heard
	class  []byte // of quotations and notes: the class of the voice
	tag    []byte // of quotations and notes: the initials
	lang   []byte // the label's language where it is not the article's

	place
	piece
}

// A place is where an item stands in the page's source.
type place struct {
	found       bool
	runFrom     int // bytes of the running text
	runTo       int
	from, to    int  // bytes
	first, last int  // the tokens that hold the first and the last of them
	par         int  // number of the paragraph; 0 while unknown
	beside      bool // of a note: it stands beside its paragraph
}

// maxItems bounds an items block: well above what the longest article gives,
// and low enough to refuse a page that would take minutes.
const maxItems = 20000

// parseItems appends the items of a JSON block to dst. Strings with escapes are
// decoded into arena; the others stay in src. Unknown keys are passed over. On
// an error, pos is the byte of src at which it was noticed.
//
// The block's shape is fixed (a list of flat objects), and reading it by
// reflection would cost a fifth of the whole work on a page.
func parseItems(dst []item, src, arena []byte) (items []item, rest []byte, pos int, err error) {
	s := jsonScanner{src: src, arena: arena}
	if s.null() {
		s.end()
		return dst, s.arena, s.pos, s.err
	}
	s.expect('[')
	for first := true; !s.failed() && !s.accept(']'); first = false {
		if !first {
			s.expect(',')
		}
		if len(dst) == maxItems {
			s.fail(errors.New("more items than a page can have"))
		}
		dst = append(dst, s.item())
	}
	s.end()
	return dst, s.arena, s.pos, s.err
}

// item reads one object of the block.
func (s *jsonScanner) item() (it item) {
	s.expect('{')
	for first := true; !s.failed() && !s.accept('}'); first = false {
		if !first {
			s.expect(',')
		}
		key := s.string()
		s.expect(':')
		if field := it.field(key); field != nil {
			*field = s.stringOrNull()
		} else if string(key) == "kind" {
			it.setKind(s.stringOrNull())
		} else {
			s.skip(0)
		}
	}
	return it
}

// setKind sets what kind of item it is. Kinds it does not know are marked passages.
func (it *item) setKind(kind []byte) {
	it.quote = string(kind) == "quote"
	it.note = string(kind) == "note"
	it.each = string(kind) == "term"
}

// field returns where the string under key goes; nil if the key is not one of ours.
func (it *item) field(key []byte) *[]byte {
	switch string(key) {
	case "id":
		return &it.id
	case "text":
		return &it.text
	case "prefix":
		return &it.prefix
	case "around":
		return &it.around
	case "also":
		return &it.also
	case "unless":
		return &it.unless
	case "html":
		return &it.html
	case "back":
		return &it.back
	case "label":
		return &it.label
	case "class":
		return &it.class
	case "tag":
		return &it.tag
	case "lang":
		return &it.lang
	}
	return nil
}

// ValidID reports whether an item can have that id: it can stand in an id
// attribute and, unescaped, in the fragment of an address.
func ValidID[T string | []byte](id T) bool {
	for i := range len(id) {
		switch c := id[i]; {
		case c >= 0x80, '0' <= c && c <= '9', 'a' <= c|0x20 && c|0x20 <= 'z':
		case c == '-', c == '_', c == '.', c == ':':
		default:
			return false
		}
	}
	return len(id) > 0
}
