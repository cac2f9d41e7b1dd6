package frontmatter

import (
	"math"
	"path"
	"sort"
	"strings"
	"unicode"

	"explainer/tools/internal/article"
	"explainer/tools/internal/brief"
	"explainer/tools/internal/markdown"
	"explainer/tools/internal/quote"
	"explainer/tools/internal/space"
)

// maxSentence is the length in bytes up to which the sentence around a
// quotation is written out. Nobody reads a longer one as context, and text
// without a period would come again with every quotation in it.
const maxSentence = 2000

// FromBrief returns the content file of an article. Every item of it is found
// again in the rendered body by the rule of [Item]; what is not, or would break
// Hugo, is left out. Terms, which nobody said, are left out as well.
func FromBrief(b *brief.Brief, source Source) *File {
	w := fromBrief{Brief: b, running: newRunning(b.Doc), places: make(map[place]bool), names: make(map[string]bool)}
	f := &File{Body: markdown.Body(b.Doc)}
	f.Source = source
	f.Title, f.TitleBy = w.title(source.File)
	f.Description, f.DescriptionBy = w.description()
	f.Date, f.Lang = Date(b.Doc.Date), b.Doc.Lang
	f.Authors = authorsOf(b.Doc.Byline)
	f.Places, f.Organizations = w.namesOf(b.Entities.Places), w.namesOf(b.Entities.Organizations)
	f.Highlights = w.highlights()
	f.People = w.people()
	f.Glance = w.glance()
	f.Quotes = w.quotes()
	f.Figures = w.figures()
	f.Dates = w.events()
	f.Terms = w.terms()
	return f
}

// A fromBrief is the work of [FromBrief].
type fromBrief struct {
	*brief.Brief
	running *running
	ids     IDs
	places  map[place]bool  // of the items written so far
	names   map[string]bool // of the people written
}

// A place is what an item of one list is found by: a quotation may be a
// highlight as well.
type place struct {
	list         string
	text, prefix Text
}

// title returns the article's title, or a piece of its text with the rule that
// took it, or the file's name.
func (w *fromBrief) title(file string) (title Text, by string) {
	if t := space.FoldASCII(w.Doc.Title); t != "" && !holdsToken(t) {
		return Text(t), ""
	}
	if t := space.FoldASCII(w.Doc.Slice(w.Title.Span)); t != "" && !holdsToken(t) {
		return Text(t), w.Title.By
	}
	name := strings.TrimSuffix(file, path.Ext(file))
	if name == article.Stdin || name == "" || holdsToken(name) {
		name = "Untitled"
	}
	return Text(name), "file name"
}

func (w *fromBrief) description() (text Text, by string) {
	s := space.FoldASCII(w.Doc.Slice(w.Standfirst.Span))
	if s == "" || holdsToken(s) {
		return "", ""
	}
	return Text(s), w.Standfirst.By
}

// item returns the words of span and the prefix that leads to their place. An
// item that cannot be told from an earlier place of the same words means that
// place, unless an item of the list stands for it already: then ok is false.
func (w *fromBrief) item(list string, span article.Span) (text, prefix Text, ok bool) {
	span = w.trim(span)
	text = Text(space.FoldASCII(w.Doc.Slice(span)))
	if _, _, ok := w.running.at(span); !ok || text == "" || holdsToken(string(text)) {
		return "", "", false
	}
	before, _ := w.running.prefix(span)
	if holdsToken(before) {
		before = ""
	}
	p := place{list, text, Text(before)}
	if w.places[p] {
		return "", "", false
	}
	w.places[p] = true
	return text, p.prefix, true
}

// trim takes white space off the ends of span: quotation marks may have some
// inside of them.
func (w *fromBrief) trim(span article.Span) article.Span {
	words := strings.TrimLeftFunc(w.Doc.Slice(span), unicode.IsSpace)
	span.Start = span.End - len(words)
	span.End = span.Start + len(strings.TrimRightFunc(words, unicode.IsSpace))
	return span
}

// highlights returns the highlights, in text order.
func (w *fromBrief) highlights() []Item {
	var items []Item
	for _, h := range w.Highlights {
		if text, prefix, ok := w.item("k", h.Span); ok {
			items = append(items, Item{ID: w.ids.ID("k", string(text)), Text: text, Prefix: prefix, Rank: h.Rank})
		}
	}
	return items
}

// quotes returns the quotations with their speakers; the people are known by
// now.
func (w *fromBrief) quotes() []Quote {
	var quotes []Quote
	for i := range w.Quotes {
		if q, ok := w.quote(&w.Quotes[i]); ok {
			quotes = append(quotes, q)
		}
	}
	return quotes
}

// quote returns one quotation with its speaker, who is one of the people
// written or an organization.
func (w *fromBrief) quote(q *quote.Quote) (Quote, bool) {
	if q.Kind == quote.Term {
		return Quote{}, false
	}
	text, prefix, ok := w.item("q", q.Span)
	if !ok {
		return Quote{}, false
	}
	out := Quote{
		ID: w.ids.ID("q", string(text)), Text: text, Prefix: prefix,
		Kind: q.Kind.String(), By: q.By, Sentence: w.sentence(q),
	}
	if cue := space.FoldASCII(w.Doc.Slice(q.Cue)); !holdsToken(cue) {
		out.Cue = cue
	}
	name, kind := w.Speaker(q)
	name = space.FoldASCII(name)
	if kind != "" && !holdsToken(name) || kind == "" && w.names[name] {
		out.Speaker, out.SpeakerKind = name, kind
		out.Confidence = math.Round(100*q.Confidence) / 100
	}
	return out, true
}

// sentence returns the sentence or sentences around a quotation; empty where
// they are the quotation itself or too long.
func (w *fromBrief) sentence(q *quote.Quote) Text {
	sents := w.Text.Sentences
	i := sort.Search(len(sents), func(i int) bool { return sents[i].End > q.Outer.Start })
	j := sort.Search(len(sents), func(j int) bool { return sents[j].End >= q.Outer.End })
	if i == len(sents) || sents[i].Start >= q.Outer.End {
		return ""
	}
	span := article.Span{Start: sents[i].Start, End: sents[min(j, len(sents)-1)].Span.End}
	if q.Outer.Contains(span) || span.Len() > maxSentence {
		return ""
	}
	if s := space.FoldASCII(w.Doc.Slice(span)); !holdsToken(s) {
		return Text(s)
	}
	return ""
}

// people returns the people of the article, each name once.
func (w *fromBrief) people() []Person {
	var people []Person
	ids := make(map[string]bool)
	for i := range w.Entities.People {
		p := &w.Entities.People[i]
		name := space.FoldASCII(p.Name)
		if name == "" || w.names[name] || holdsToken(name) {
			continue
		}
		w.names[name] = true
		person := Person{ID: PersonID(name), Name: name}
		if ids[person.ID] { // two spellings of a name: who is who is for an editor to say
			person.ID = ""
		}
		ids[person.ID] = person.ID != ""
		person.Role, person.RolePrefix = w.role(p.Role)
		for _, alias := range p.Aliases {
			if alias = space.FoldASCII(alias); alias != "" && !holdsToken(alias) {
				person.Aliases = append(person.Aliases, alias)
			}
		}
		people = append(people, person)
	}
	return people
}

// role returns a role's words and the prefix that leads to them.
func (w *fromBrief) role(span article.Span) (role, prefix Text) {
	span = w.trim(span)
	text := space.FoldASCII(w.Doc.Slice(span))
	if text == "" || holdsToken(text) {
		return "", ""
	}
	before, ok := w.running.prefix(span)
	if !ok || holdsToken(before) {
		before = ""
	}
	return Text(text), Text(before)
}

// holdsToken reports whether s holds letters that Hugo uses for itself.
func holdsToken(s string) bool {
	for _, token := range markdown.Tokens() {
		if strings.Contains(s, token) {
			return true
		}
	}
	return false
}
