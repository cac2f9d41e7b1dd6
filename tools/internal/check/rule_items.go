package check

import (
	"bytes"
	"fmt"
	"strings"

	"explainer/tools/internal/annotate"
	"explainer/tools/internal/finding"
	"explainer/tools/internal/space"
)

// A piece is a text of an item that is the article's, to the letter.
type piece struct {
	table, key, prefix string
	what               string // what it is called
}

// pieces are all such texts. A sentence, a cue and a date's words have no place
// of their own: they stand anywhere in the article.
var pieces = [...]piece{
	{"highlights", "text", "prefix", "highlight"},
	{"glance", "text", "prefix", "answer"},
	{"quotes", "text", "prefix", "quotation"},
	{"quotes", "sentence", "", "sentence around the quotation"},
	{"quotes", "cue", "", "verb of saying"},
	{"figures", "text", "prefix", "figure"},
	{"figures", "phrase", "", "phrase around the figure"},
	{"dates", "text", "prefix", "event"},
	{"dates", "when", "", "date of the event"},
	{"terms", "text", "prefix", "term"},
	{"terms", "explained", "explained_prefix", "explanation"},
}

// A placed is an item that was found in the article, at its first place there.
type placed struct {
	t *table
	piece
	start, end int
}

// checkVerbatim finds items that are not in the article to the letter.
func checkVerbatim(c *content, r *rule) {
	if !c.rendered {
		return
	}
	for _, p := range pieces {
		c.each(p.table, func(t *table) {
			text, prefix := t.str(p.key), t.str(p.prefix)
			if strings.TrimSpace(text) == "" {
				return
			}
			start, end, ok := c.find(prefix, text)
			if !ok {
				c.notFound(r, t, p, text, prefix)
			} else if p.prefix != "" && prefix == "" {
				c.placed = append(c.placed, placed{t, p, start, end})
			}
		})
	}
	for _, key := range [...]string{"title", "description"} {
		text := c.top().str(key)
		if c.top().str(key+"_by") == "" || text == "" || key == "title" && c.top().str("title_by") == "file name" {
			continue
		}
		if _, _, ok := c.find("", text); !ok {
			c.report(r, c.top().place(key), fmt.Sprintf("words of your own are fine: then delete %s_by", key),
				fmt.Sprintf("the article does not have the %s, which %s_by says was taken from it", key, key))
		}
	}
}

// notFound reports a piece that is not in the article, or not behind its prefix.
func (c *content) notFound(r *rule, t *table, p piece, text, prefix string) {
	if prefix != "" {
		if _, _, ok := c.find("", text); ok {
			c.report(r, t.place(p.prefix), fmt.Sprintf("%s is the words just before; delete it where the first place is meant", p.prefix),
				fmt.Sprintf("the %s stands nowhere behind its %s", p.what, p.prefix))
			return
		}
	}
	hint := "an item is the article's own words: copy them from the text below, or delete it"
	if len(c.running()) == 0 {
		hint = "the file holds no article: it belongs below the second line +++"
	} else if passage := c.article().nearest(text); passage != "" {
		hint = fmt.Sprintf("the nearest passage: %s", shorten(passage))
		if c.inBase(text) {
			hint = "the article that was converted has it; bring the text below up to date, which you changed, or the item: " + shorten(passage)
		}
	}
	c.report(r, t.place(p.key), hint, fmt.Sprintf("the article does not have the %s %q", p.what, shorten(space.Fold(text))))
}

// article is the article's running text, cut once.
func (c *content) article() *lexed {
	if c.lexed == nil {
		c.lexed = lex(string(c.running()))
	}
	return c.lexed
}

// inBase reports whether the article as the machine wrote it last has the words.
func (c *content) inBase(text string) bool {
	return bytes.Contains(c.baseRunning(), []byte(space.Fold(text)))
}

// checkTwice finds items that stand more than once in the article, so that an
// editor may have meant another place. Where the machine chose the place and
// nobody changed item or article since, it is right.
func checkTwice(c *content, r *rule) {
	for _, p := range c.placed {
		if !again(c.running(), p.start, p.end) || c.byMachine(p.t, p.start, p.end) {
			continue
		}
		c.report(r, p.t.place(p.key), fmt.Sprintf("if another is meant, put the words just before it into %s", p.prefix),
			fmt.Sprintf("the %s stands more than once; meant is the first: %s", p.what, around(c.running(), p.start, p.end)))
	}
}

// again reports whether the words of a place stand in a text once more, as
// words.
func again(text []byte, start, end int) bool {
	words := text[start:end]
	for from := start + 1; ; {
		i := bytes.Index(text[from:], words)
		if i < 0 {
			return false
		}
		at := from + i
		if !isLetterAt(text, at-1) && !isLetterAt(text, at+len(words)) {
			return true
		}
		for from = at + 1; isLetterAt(text, from-1); { // into the next word
			from++
		}
	}
}

// isLetterAt reports whether an ASCII letter or digit, or part of a letter beyond
// ASCII, stands at i.
func isLetterAt(text []byte, i int) bool {
	if i < 0 || i >= len(text) {
		return false
	}
	c := text[i]
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || 0xC3 <= c && c <= 0xDF
}

// byMachine reports whether an item is as the machine wrote it last, and stands
// first at the same place still.
func (c *content) byMachine(t *table, start, end int) bool {
	if !c.baseFile().holds(t) {
		return false
	}
	base, words := c.baseRunning(), c.running()[start:end]
	i := bytes.Index(base, words)
	return i >= 0 && around(base, i, i+len(words)) == around(c.running(), start, end)
}

// around returns the words of a place with some around them.
func around(text []byte, start, end int) string {
	const context = 30 // bytes
	from, to := max(0, start-context), min(len(text), end+context)
	for from > 0 && text[from-1] != ' ' {
		from--
	}
	for to < len(text) && text[to] != ' ' {
		to++
	}
	words := string(text[from:to])
	if from > 0 {
		words = "…" + words
	}
	if to < len(text) {
		words += "…"
	}
	return shorten(words)
}

// checkHeld finds sentences around something that do not hold it.
func checkHeld(c *content, r *rule) {
	for _, p := range [...]struct{ table, outer, inner, what string }{
		{"quotes", "sentence", "text", "the sentence does not hold the quotation, which is shown without it"},
		{"figures", "phrase", "text", "the phrase does not hold the figure, which is shown without it"},
		{"dates", "text", "when", "the event does not hold the words that date it"},
	} {
		c.each(p.table, func(t *table) {
			outer, inner := t.str(p.outer), t.str(p.inner)
			if outer != "" && inner != "" && !strings.Contains(outer, inner) && !strings.Contains(space.Fold(outer), space.Fold(inner)) {
				c.report(r, t.place(p.outer), fmt.Sprintf("%s holds %s, to the letter", p.outer, p.inner), p.what)
			}
		})
	}
}

// checkIDs finds ids that cannot stand in an address. An item without one is
// shown, but nothing leads to its place in the article.
func checkIDs(c *content, r *rule) {
	c.eachItem(func(t *table) {
		e := t.get("id")
		switch id := t.str("id"); {
		case e == nil && t.name != "people":
			c.add(r, finding.Review, t.at, fmt.Sprintf("give it a short name of its own, such as id = %q", t.name[:1]+"-bridge"), "the item has no id: nothing will lead to its place in the article")
		case e == nil:
		case id == "":
			c.report(r, e.at, "delete the line, or give it a short name", "the id is empty")
		case t.name == "people" && !isSlug(id):
			c.report(r, e.at, "write it like ada-holm: the letters a to z, digits, and single hyphens between them", fmt.Sprintf("%q is not a valid id of a person", id))
		case !annotate.ValidID(id):
			c.report(r, e.at, "an id has only letters, digits, hyphens, underscores, periods and colons", fmt.Sprintf("%q is not a valid id", id))
		}
	})
}

// eachItem calls f with each item of a list that has ids.
func (c *content) eachItem(f func(*table)) {
	for i := 1; i < len(c.tables); i++ {
		if t := &c.tables[i]; t.field != nil && t.field.Field("id") != nil {
			f(t)
		}
	}
}

// isSlug reports whether a person can have that id: it is part of an address.
func isSlug(id string) bool {
	for part := range strings.SplitSeq(id, "-") {
		if part == "" || strings.Trim(part, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return true
}

// checkSameIDs finds ids that two items have.
func checkSameIDs(c *content, r *rule) {
	seen := make(map[string]*table)
	c.eachItem(func(t *table) {
		id := t.str("id")
		if id == "" {
			return
		}
		if first := seen[id]; first != nil {
			line, _ := c.doc.Position(first.place("id"))
			c.report(r, t.place("id"), "give one of the two another id", fmt.Sprintf("the id %q is taken, by an item of %s on line %d", id, first.name, line))
			return
		}
		seen[id] = t
	})
}
