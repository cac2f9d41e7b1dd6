package frontmatter

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"golang.org/x/net/html"

	"explainer/tools/internal/article"
	"explainer/tools/internal/brief"
	"explainer/tools/internal/entity"
	"explainer/tools/internal/figure"
	"explainer/tools/internal/quote"
	"explainer/tools/internal/segment"
	"explainer/tools/internal/space"
	"explainer/tools/internal/timex"
)

// bridge is an article with its pieces marked by hand, so that what other
// stages find does not matter here.
const bridge = `By Ann Lee and Bob Ray, The Sun

The bridge over the Warnow opened on Tuesday. Mayor Eva Groß called it a “relief”
for the town.

What it cost

“It cost more,” said Groß. “It cost more,” said Ivo Tell, who is in charge of the money.

“Relief” is the name of the ferry. Tell__hdeferred/ was asked about it. “No __hdeferred/,” he said.

The council said it would “pay”.`

func bridgeBrief(t *testing.T) *brief.Brief {
	doc := &article.Document{Name: "bridge.txt", Format: "text", Text: bridge, Byline: "Ann Lee and Bob Ray, The Sun", Date: "2021-05-04", Lang: "en"}
	for i, part := range strings.Split(bridge, "\n\n") {
		kind := article.Paragraph
		switch i {
		case 0:
			kind = article.Byline
		case 2:
			kind = article.Heading
		}
		doc.Blocks = append(doc.Blocks, article.Block{Kind: kind, Span: nth(t, bridge, part, 1)})
	}
	at := func(words string, n int) article.Span { return nth(t, bridge, words, n) }
	inner := func(words string, n int, kind quote.Kind, speaker, org int, by string) quote.Quote {
		outer := at("“"+words+"”", n)
		return quote.Quote{Span: article.Span{Start: outer.Start + len("“"), End: outer.End - len("”")}, Outer: outer, Kind: kind, Speaker: speaker, Organization: org, By: by}
	}
	quotes := []quote.Quote{
		inner("relief", 1, quote.Fragment, 0, -1, "cue before"),
		inner("It cost more,", 1, quote.Statement, 0, -1, "cue after"),
		inner("It cost more,", 2, quote.Statement, 1, -1, "cue after"),
		inner("Relief", 1, quote.Term, -1, -1, "name"),
		inner("No __hdeferred/,", 1, quote.Statement, -1, -1, "unknown"),
		inner("pay", 1, quote.Fragment, -1, 0, "organization"),
	}
	quotes[0].Cue = at("called", 1)
	return &brief.Brief{
		Doc: doc, Text: segment.Cut(doc),
		Title:      brief.Piece{Span: at("The bridge over the Warnow opened", 1), By: "lead clause"},
		Standfirst: brief.Piece{Span: at("Mayor Eva Groß called it a “relief”\nfor the town.", 1), By: "lead sentence"},
		Highlights: []brief.Highlight{
			{Span: at("The bridge over the Warnow opened on Tuesday.", 1), Rank: 1},
			{Span: at("Tell__hdeferred/ was asked about it.", 1), Rank: 2},
			{Span: at("“It cost more,” said Groß.", 1), Rank: 3},
		},
		Quotes: quotes,
		Entities: &entity.Set{
			People: []entity.Person{
				{Name: "Eva Groß", Aliases: []string{"Groß"}, Role: at("Mayor", 1)},
				{Name: "Ivo Tell", Aliases: []string{"Tell__hdeferred/"}, Role: at("in charge of the money", 1)},
				{Name: "Tell", Role: at("the", 1)},
			},
			Places:        []entity.Named{{Name: "the  Warnow"}, {Name: "the Warnow"}},
			Organizations: []entity.Named{{Name: "The council"}, {Name: "x__hdeferred/"}},
		},
		Glance: brief.Glance{
			Who:   brief.Piece{Span: at("The council", 1), By: "subject"},
			Where: brief.Piece{Span: at("Warnow", 1), By: "place"},
		},
		Figures: []figure.Figure{
			{Span: at("more", 1), Phrase: at("It cost more", 1), Kind: figure.Money, Value: "2", Unit: "EUR", Rank: 1, Telling: true},
			{Span: at("more", 2), Phrase: at("It cost more,” said Groß. “It cost more", 1), Kind: figure.Count, Rank: 2, Telling: true},
			{Span: at("more", 1), Rank: 3}, // tells nothing: not written
		},
		Dates: []timex.Date{{Span: at("Tuesday", 1), Value: "2021-05-04"}},
		Events: []timex.Event{
			{Date: 0, Clause: at("opened on Tuesday", 1)},
			{Date: 0, Clause: at("for the town", 1)}, // without its date: not written
		},
		KeyTerms: []brief.KeyTerm{{Span: at("Ivo Tell", 1), Explained: at("in charge of the money", 1), By: "relative clause"}},
	}
}

func TestFromBrief(t *testing.T) {
	f := FromBrief(bridgeBrief(t), Source{File: "bridge.txt", Hash: "sha256-00"})
	got, err := f.Format()
	if err != nil {
		t.Fatal(err)
	}
	const want = `+++
` + SchemaLine + `
title = "The bridge over the Warnow opened"
title_by = "lead clause"
date = 2021-05-04
description = "Mayor Eva Groß called it a “relief” for the town."
description_by = "lead sentence"
authors = ["Ann Lee", "Bob Ray", "The Sun"]
lang = "en"
places = ["the Warnow"]
organizations = ["The council"]

[source]
file = "bridge.txt"
hash = "sha256-00"

[[highlights]]
id = "kr27d"
text = "The bridge over the Warnow opened on Tuesday."
rank = 1

[[highlights]]
id = "k8u5c"
text = "“It cost more,” said Groß."
rank = 3

[[glance]]
id = "g-who"
question = "who"
text = "The council"
by = "subject"

[[glance]]
id = "g-where"
question = "where"
text = "Warnow"
by = "place"

[[quotes]]
id = "q7jxd"
text = "relief"
speaker = "Eva Groß"
kind = "fragment"
cue = "called"
by = "cue before"
sentence = "Mayor Eva Groß called it a “relief” for the town."

[[quotes]]
id = "qj9dz"
text = "It cost more,"
speaker = "Eva Groß"
kind = "statement"
by = "cue after"
sentence = "“It cost more,” said Groß."

[[quotes]]
id = "qqpda"
text = "It cost more,"
prefix = "Groß. “"
speaker = "Ivo Tell"
kind = "statement"
by = "cue after"
sentence = "“It cost more,” said Ivo Tell, who is in charge of the money."

[[quotes]]
id = "qupii"
text = "pay"
speaker = "The council"
speaker_kind = "organization"
kind = "fragment"
by = "organization"
sentence = "The council said it would “pay”."

[[people]]
id = "eva-gross"
name = "Eva Groß"
role = "Mayor"
aliases = ["Groß"]

[[people]]
id = "ivo-tell"
name = "Ivo Tell"
role = "in charge of the money"

[[people]]
name = "Tell"
role = "the"

[[figures]]
id = "fdb6j"
text = "more"
phrase = "It cost more"
kind = "money"
value = "2"
unit = "EUR"

[[figures]]
id = "fj854"
text = "more"
prefix = "Groß. “It cost "
kind = "count"

[[dates]]
id = "dmt6z"
text = "opened on Tuesday"
when = "Tuesday"
value = "2021-05-04"

[[terms]]
id = "wemyd"
text = "Ivo Tell"
explained = "in charge of the money"
by = "relative clause"
+++

The bridge over the Warnow opened on Tuesday. Mayor Eva Groß called it a “relief”
for the town.

## What it cost

“It cost more,” said Groß. “It cost more,” said Ivo Tell, who is in charge of the money.

“Relief” is the name of the ferry. Tell__hde<wbr>ferred/ was asked about it. “No __hde<wbr>ferred/,” he said.

The council said it would “pay”.
`
	if d := cmp.Diff(want, string(got)); d != "" {
		t.Error(d)
	}
	wantSame(t, f, got)
}

func TestFromBriefTitle(t *testing.T) {
	b := bridgeBrief(t)
	tests := []struct {
		doc   string
		piece brief.Piece
		file  string
		title Text
		by    string
	}{
		{"A  title", b.Title, "x.txt", "A title", ""},
		{"A __hdeferred/ title", b.Title, "x.txt", "The bridge over the Warnow opened", "lead clause"},
		{"", brief.Piece{}, "old-bridge.txt", "old-bridge", "file name"},
		{"", brief.Piece{}, "-", "Untitled", "file name"},
	}
	for _, tt := range tests {
		b.Doc.Title, b.Title = tt.doc, tt.piece
		f := FromBrief(b, Source{File: tt.file})
		if f.Title != tt.title || f.TitleBy != tt.by {
			t.Errorf("title %q by %q, want %q by %q", f.Title, f.TitleBy, tt.title, tt.by)
		}
	}
}

// TestFound renders articles and wants each item at its place: the first one of
// its words, or of its prefix and words, in the text of the page.
func TestFound(t *testing.T) {
	docs := []*article.Document{bridgeBrief(t).Doc}
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		docs = append(docs, paragraphs(repetitive(r)))
	}
	items := 0
	for _, doc := range docs {
		b := brief.Make(doc)
		f := FromBrief(b, Source{File: "x.txt"})
		page := pageText(t, f.Body)
		if running := newRunning(doc).text; page != running {
			t.Fatalf("the page reads\n%q\nnot\n%q", page, running)
		}
		places := make(map[int]string) // where items are meant to be
		running := newRunning(doc)
		w := fromBrief{Brief: b}
		meant := func(letter string, span article.Span) {
			span = w.trim(span)
			start, _, _ := running.at(span)
			places[start] += letter + space.FoldASCII(doc.Slice(span)) + "\n"
		}
		for _, h := range b.Highlights {
			meant("k", h.Span)
		}
		for _, q := range b.Quotes {
			meant("q", q.Span)
		}
		for _, p := range []brief.Piece{b.Glance.Who, b.Glance.What, b.Glance.When, b.Glance.Where} {
			meant("g", p.Span)
		}
		for _, fig := range b.Figures {
			meant("f", fig.Span)
		}
		for _, e := range b.Events {
			meant("d", e.Clause)
		}
		for _, term := range b.KeyTerms {
			meant("w", term.Span)
		}
		find := func(letter string, prefix, text Text) {
			items++
			words := folded(string(prefix + text))
			at := strings.Index(page, words) + len(words) - len(folded(string(text)))
			if !strings.Contains(page, words) || !strings.Contains(places[at], letter+string(text)+"\n") {
				t.Errorf("%q after %q is first at %d, which is not its place in\n%s", text, prefix, at, page)
			}
		}
		for _, h := range f.Highlights {
			find("k", h.Prefix, h.Text)
		}
		for _, q := range f.Quotes {
			find("q", q.Prefix, q.Text)
		}
		for _, a := range f.Glance {
			find("g", a.Prefix, a.Text)
		}
		for _, fig := range f.Figures {
			find("f", fig.Prefix, fig.Text)
			if fig.Phrase != "" && !strings.Contains(string(fig.Phrase), string(fig.Text)) {
				t.Errorf("%q is not in its phrase %q", fig.Text, fig.Phrase)
			}
		}
		for _, e := range f.Dates {
			find("d", e.Prefix, e.Text)
			if !strings.Contains(string(e.Text), string(e.When)) {
				t.Errorf("%q is not in the event %q", e.When, e.Text)
			}
		}
		for _, term := range f.Terms {
			find("w", term.Prefix, term.Text)
		}
	}
	if items < 500 {
		t.Errorf("only %d items", items)
	}
}

// repetitive returns an article whose quotations come again and again.
func repetitive(r *rand.Rand) string {
	said := []string{"no", " yes\u00a0", "yes", "so\u00a0far", "so far", "we *will* see", "we will", "It is [so](x).", "I don't know", "__no__", "never `mind`"}
	name := []string{"Ann Lee", "Mayor Bob Ray", "Ms. Tell", "he", "the council"}
	var b strings.Builder
	for range 3 + r.IntN(6) {
		for range 1 + r.IntN(4) {
			q := said[r.IntN(len(said))]
			switch r.IntN(4) {
			case 0:
				b.WriteString("“" + q + ",” said " + name[r.IntN(len(name))] + ".")
			case 1:
				b.WriteString(name[r.IntN(len(name))] + " called it “" + q + "”.")
			case 2:
				b.WriteString("\"" + q + "\" was what " + name[r.IntN(len(name))] + " said: " + q + ".")
			case 3:
				b.WriteString("The bridge over the river stays closed & nobody knows why.")
			}
			b.WriteString([]string{" ", "\n", "  \n ", "\u00a0"}[r.IntN(4)])
		}
		b.WriteString("\n\n")
		if r.IntN(6) == 0 {
			b.WriteString("# What “" + said[r.IntN(len(said))] + "” means\n\n")
		}
	}
	return b.String()
}

// folded returns s with each run of white space one blank.
func folded(s string) string { return strings.Join(strings.Fields(s), " ") }

// pageText returns the text of a rendered body: blocks in order, each run of
// white space one blank.
func pageText(t *testing.T, body string) string {
	t.Helper()
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList, extension.DefinitionList, extension.Footnote))
	var page bytes.Buffer
	if err := md.Convert([]byte(body), &page); err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(&page)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			out.WriteString(n.Data)
		}
	}
	return folded(out.String())
}
