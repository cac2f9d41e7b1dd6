package brief

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"testing"

	"explainer/tools/internal/article"
	"explainer/tools/internal/entity"
	"explainer/tools/internal/hostile"
	"explainer/tools/internal/quote"
	"explainer/tools/internal/space"
	"explainer/tools/internal/timex"
)

// The JSON of `explain extract` as package encoding/json writes it: what
// [Brief.JSON] writes must be the same bytes.
type (
	briefJSON struct {
		ID             json.RawMessage `json:"id,omitempty"`
		Text           string          `json:"text"`
		Title          *string         `json:"title"`
		TitleSpan      *spanJSON       `json:"title_span"`
		TitleBy        string          `json:"title_by,omitempty"`
		Standfirst     *string         `json:"standfirst"`
		StandfirstSpan *spanJSON       `json:"standfirst_span"`
		Byline         string          `json:"byline,omitempty"`
		Date           string          `json:"date,omitempty"`
		Lang           string          `json:"lang,omitempty"`
		Headings       []headingJSON   `json:"headings"`
		Highlights     []highlightJSON `json:"highlights"`
		Quotes         []quoteJSON     `json:"quotes"`
		Terms          []itemJSON      `json:"terms"` // between marks, but nobody's statement
		People         []personJSON    `json:"people"`
		Places         []namedJSON     `json:"places"`
		Organizations  []namedJSON     `json:"organizations"`
		Figures        []figureJSON    `json:"figures"`
		Dates          []dateJSON      `json:"dates"`
		Events         []eventJSON     `json:"events"` // in order of time
		Glance         glanceJSON      `json:"glance"`
		KeyTerms       []keyTermJSON   `json:"key_terms"`
	}

	spanJSON [2]int

	itemJSON struct {
		Text  string `json:"text"`
		Start int    `json:"start"`
		End   int    `json:"end"`
	}
	headingJSON struct {
		itemJSON
		Level int `json:"level"`
	}
	highlightJSON struct {
		itemJSON
		Rank int `json:"rank"`
	}
	quoteJSON struct {
		itemJSON
		Kind        string    `json:"kind"`
		Speaker     *string   `json:"speaker"`
		Confidence  float64   `json:"confidence"` // that the speaker is right
		SpeakerKind string    `json:"speaker_kind,omitempty"`
		Cue         *string   `json:"cue"`
		CueSpan     *spanJSON `json:"cue_span"`
		By          string    `json:"by"`
	}
	personJSON struct {
		Name     string     `json:"name"`
		Role     *string    `json:"role"`
		RoleSpan *spanJSON  `json:"role_span"`
		RoleBy   string     `json:"role_by,omitempty"`
		Aliases  []string   `json:"aliases"`
		Mentions []spanJSON `json:"mentions"`
	}
	namedJSON struct {
		Name     string     `json:"name"`
		Mentions []spanJSON `json:"mentions"`
	}
	figureJSON struct {
		itemJSON
		Kind    string `json:"kind"`
		Value   string `json:"value,omitempty"`
		Unit    string `json:"unit,omitempty"`
		Rank    int    `json:"rank"` // 1 tells most
		By      string `json:"by"`
		Telling bool   `json:"telling"`
		// Phrase is the figure with what it counts.
		Phrase     string   `json:"phrase"`
		PhraseSpan spanJSON `json:"phrase_span"`
	}
	dateJSON struct {
		itemJSON
		Kind  string  `json:"kind"`
		Value *string `json:"value"` // ISO 8601; null where the article does not give it
		By    string  `json:"by"`
	}
	// eventJSON is a clause that tells an event, with the words in it that say
	// when.
	eventJSON struct {
		itemJSON
		When     string   `json:"when"`
		WhenSpan spanJSON `json:"when_span"`
		Value    *string  `json:"value"` // ISO 8601; null for an era by name
	}
	// keyTermJSON is a name or an abbreviation with the article's explanation.
	keyTermJSON struct {
		itemJSON
		Explained     string   `json:"explained"`
		ExplainedSpan spanJSON `json:"explained_span"`
		By            string   `json:"by"`
	}
	glanceJSON struct {
		Who       *string   `json:"who"`
		WhoSpan   *spanJSON `json:"who_span"`
		WhoBy     string    `json:"who_by,omitempty"`
		What      *string   `json:"what"`
		WhatSpan  *spanJSON `json:"what_span"`
		WhatBy    string    `json:"what_by,omitempty"`
		When      *string   `json:"when"`
		WhenSpan  *spanJSON `json:"when_span"`
		WhenBy    string    `json:"when_by,omitempty"`
		Where     *string   `json:"where"`
		WhereSpan *spanJSON `json:"where_span"`
		WhereBy   string    `json:"where_by,omitempty"`
	}
)

// standardJSON is [Brief.JSON] by package encoding/json.
func (b *Brief) standardJSON(id json.RawMessage) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(b.output(id)); err != nil {
		return nil, err
	}
	return bytes.TrimRight(out.Bytes(), "\n"), nil
}

func (b *Brief) output(id json.RawMessage) *briefJSON {
	doc := b.Doc
	out := &briefJSON{
		ID: id, Text: doc.Text,
		TitleBy: b.Title.By, Byline: doc.Byline, Date: doc.Date, Lang: doc.Lang,
		Headings: []headingJSON{}, Dates: []dateJSON{}, Figures: make([]figureJSON, len(b.Figures)),
		Quotes: []quoteJSON{}, Terms: []itemJSON{}, KeyTerms: []keyTermJSON{},
		Events:        make([]eventJSON, len(b.Events)),
		Highlights:    make([]highlightJSON, len(b.Highlights)),
		People:        make([]personJSON, len(b.Entities.People)),
		Places:        namedList(b.Entities.Places),
		Organizations: namedList(b.Entities.Organizations),
	}
	if doc.Title != "" {
		out.Title, out.TitleSpan = &doc.Title, spanOrNil(doc.TitleSpan)
	} else {
		out.Title, out.TitleSpan = b.words(b.Title.Span)
	}
	out.Standfirst, out.StandfirstSpan = b.words(b.Standfirst.Span)
	for _, block := range doc.Blocks {
		if block.Kind == article.Heading {
			out.Headings = append(out.Headings, headingJSON{b.item(block.Span), block.Level})
		}
	}
	for i, h := range b.Highlights {
		out.Highlights[i] = highlightJSON{b.item(h.Span), h.Rank}
	}
	for i := range b.Quotes {
		if q := &b.Quotes[i]; q.Kind == quote.Term {
			out.Terms = append(out.Terms, b.item(q.Span))
		} else {
			out.Quotes = append(out.Quotes, b.quoteJSON(q))
		}
	}
	for i := range b.Figures {
		f := &b.Figures[i]
		out.Figures[i] = figureJSON{b.item(f.Span), f.Kind.String(), f.Value, f.Unit, f.Rank, f.Rule, f.Telling, space.FoldASCII(b.Doc.Slice(f.Phrase)), spanJSON{f.Phrase.Start, f.Phrase.End}}
	}
	for i := range b.Dates {
		if d := &b.Dates[i]; d.Placed() {
			out.Dates = append(out.Dates, b.dateJSON(d))
		}
	}
	for i := range b.Events {
		out.Events[i] = b.eventJSON(&b.Events[i])
	}
	out.Glance = b.glanceJSON()
	for _, term := range b.KeyTerms {
		out.KeyTerms = append(out.KeyTerms, keyTermJSON{
			b.item(term.Span), space.FoldASCII(b.Doc.Slice(term.Explained)), spanJSON{term.Explained.Start, term.Explained.End}, term.By,
		})
	}
	for i := range b.Entities.People {
		out.People[i] = b.personJSON(&b.Entities.People[i])
	}
	return out
}

func (b *Brief) quoteJSON(q *quote.Quote) quoteJSON {
	j := quoteJSON{itemJSON: b.item(q.Span), Kind: q.Kind.String(), By: q.By, Confidence: math.Round(100*q.Confidence) / 100}
	j.Cue, j.CueSpan = b.words(q.Cue)
	if name, kind := b.Speaker(q); name != "" {
		j.Speaker, j.SpeakerKind = &name, kind
	}
	return j
}

func (b *Brief) dateJSON(d *timex.Date) dateJSON {
	j := dateJSON{itemJSON: b.item(d.Listed()), Kind: d.Kind.String(), By: d.Rule}
	if d.Value != "" {
		j.Value = &d.Value
	}
	return j
}

func (b *Brief) eventJSON(e *timex.Event) eventJSON {
	d := &b.Dates[e.Date]
	j := eventJSON{itemJSON: b.item(e.Clause), When: space.FoldASCII(b.Doc.Slice(d.Span)), WhenSpan: spanJSON{d.Span.Start, d.Span.End}}
	if d.Value != "" {
		j.Value = &d.Value
	}
	return j
}

func (b *Brief) personJSON(person *entity.Person) personJSON {
	j := personJSON{Name: person.Name, RoleBy: person.RoleBy, Aliases: person.Aliases, Mentions: spanList(person.Mentions)}
	if j.Aliases == nil {
		j.Aliases = []string{}
	}
	j.Role, j.RoleSpan = b.words(person.Role)
	return j
}

func (b *Brief) glanceJSON() glanceJSON {
	g := &b.Glance
	j := glanceJSON{WhoBy: g.Who.By, WhatBy: g.What.By, WhenBy: g.When.By, WhereBy: g.Where.By}
	j.Who, j.WhoSpan = b.words(g.Who.Span)
	j.What, j.WhatSpan = b.words(g.What.Span)
	j.When, j.WhenSpan = b.words(g.When.Span)
	j.Where, j.WhereSpan = b.words(g.Where.Span)
	return j
}

func (b *Brief) item(span article.Span) itemJSON {
	return itemJSON{space.FoldASCII(b.Doc.Slice(span)), span.Start, span.End}
}

// words returns the folded text of span and the span; nil for the zero span.
func (b *Brief) words(span article.Span) (*string, *spanJSON) {
	if span.IsZero() {
		return nil, nil
	}
	s := space.FoldASCII(b.Doc.Slice(span))
	return &s, spanOrNil(span)
}

func spanOrNil(span article.Span) *spanJSON {
	if span.IsZero() {
		return nil
	}
	return &spanJSON{span.Start, span.End}
}

func spanList(spans []article.Span) []spanJSON {
	list := make([]spanJSON, len(spans))
	for i, s := range spans {
		list[i] = spanJSON{s.Start, s.End}
	}
	return list
}

func namedList(names []entity.Named) []namedJSON {
	list := make([]namedJSON, len(names))
	for i, n := range names {
		list[i] = namedJSON{n.Name, spanList(n.Mentions)}
	}
	return list
}

// TestJSONIsStandard holds what is written against package encoding/json.
func TestJSONIsStandard(t *testing.T) {
	var texts []string
	files, err := filepath.Glob("testdata/golden/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no articles", err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(data))
	}
	for seed := range uint64(30) {
		texts = append(texts, hostile.Text(hostile.Rand(seed), 60))
	}
	for i, text := range texts {
		title, date := "", ""
		if i%2 == 0 {
			title, date = "The <b>title</b> of\u2028\x01 an \"article\"", "2025-08-16"
		}
		doc, err := article.FromText("test", text, title, date)
		if err != nil {
			continue
		}
		checkStandard(t, Make(doc), json.RawMessage(`{"a" : [1, "<x>"]}`))
		checkStandard(t, Make(doc), nil)
	}
}

func checkStandard(t *testing.T, b *Brief, id json.RawMessage) {
	t.Helper()
	got, err := b.JSON(id)
	if err != nil {
		t.Fatal(err)
	}
	want, err := b.standardJSON(id)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		at := 0
		for at < min(len(got), len(want)) && got[at] == want[at] {
			at++
		}
		t.Fatalf("at byte %d:\n%.200s\nwant\n%.200s", at, got[max(0, at-80):], want[max(0, at-80):])
	}
}

func TestJSONOfWrongID(t *testing.T) {
	doc, err := article.FromText("test", "Ann Lee spoke.", "", "")
	if err != nil {
		t.Fatal(err)
	}
	if line, err := Make(doc).JSON(json.RawMessage(`{`)); err == nil {
		t.Errorf("no error, but %s", line)
	}
}

// FuzzJSONString holds any string against package encoding/json.
func FuzzJSONString(f *testing.F) {
	f.Add("plain words of some length")
	f.Add("\"\\\b\f\n\r\t\x00\x1f\x7f<&>'/ \u2028\u2029\ufffd\xff\xe2\x80")
	f.Add("“Ünïcode”, 8 bytes and a quote: 1234567\" 12345678\"")
	f.Fuzz(func(t *testing.T, s string) {
		var want bytes.Buffer
		enc := json.NewEncoder(&want)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(s); err != nil {
			t.Fatal(err)
		}
		var w jsonWriter
		w.str(s)
		if got := string(w.out) + "\n"; got != want.String() {
			t.Errorf("%q is written as %s, not %s", s, got, want.String())
		}
	})
}

func BenchmarkJSON(b *testing.B) {
	doc, err := article.FromText("bench", longText(b, 1000), "", "")
	if err != nil {
		b.Fatal(err)
	}
	brief := Make(doc)
	for _, bench := range []struct {
		name string
		do   func(json.RawMessage) ([]byte, error)
	}{{"written", brief.JSON}, {"standard", brief.standardJSON}} {
		b.Run(bench.name, func(b *testing.B) {
			b.SetBytes(int64(len(doc.Text)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := bench.do(nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
