package brief

import (
	"bytes"
	"encoding/json"
	"math"
	"strings"

	"explainer/tools/internal/article"
	"explainer/tools/internal/entity"
	"explainer/tools/internal/quote"
	"explainer/tools/internal/timex"
)

// The JSON of `explain extract`. Offsets are bytes into text, [start, end).
// Lists are never null; what the article does not say is.
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

// JSON returns b as one line of JSON, without a line end. id is printed as
// given; nil leaves it out.
func (b *Brief) JSON(id json.RawMessage) ([]byte, error) {
	var out bytes.Buffer
	out.Grow(3 * len(b.Doc.Text))
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false) // the reader is a program, and text stays readable
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
		out.Figures[i] = figureJSON{b.item(f.Span), f.Kind.String(), f.Value, f.Unit, f.Rank, f.Rule, f.Telling, Fold(b.Doc.Slice(f.Phrase)), spanJSON{f.Phrase.Start, f.Phrase.End}}
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
			b.item(term.Span), Fold(b.Doc.Slice(term.Explained)), spanJSON{term.Explained.Start, term.Explained.End}, term.By,
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
	j := eventJSON{itemJSON: b.item(e.Clause), When: Fold(b.Doc.Slice(d.Span)), WhenSpan: spanJSON{d.Span.Start, d.Span.End}}
	if d.Value != "" {
		j.Value = &d.Value
	}
	return j
}

// Speaker returns the name of q's speaker and, for an organization's
// statement, the kind "organization"; both empty when unknown.
func (b *Brief) Speaker(q *quote.Quote) (name, kind string) {
	switch {
	case q.Speaker >= 0:
		return b.Entities.People[q.Speaker].Name, ""
	case q.Organization >= 0:
		return b.Entities.Organizations[q.Organization].Name, "organization"
	}
	return "", ""
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
	return itemJSON{Fold(b.Doc.Slice(span)), span.Start, span.End}
}

// words returns the folded text of span and the span; nil for the zero span.
func (b *Brief) words(span article.Span) (*string, *spanJSON) {
	if span.IsZero() {
		return nil, nil
	}
	s := Fold(b.Doc.Slice(span))
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

// Fold returns s with each run of ASCII white space as one blank: a line break
// inside a paragraph is no part of its words.
func Fold(s string) string {
	if !strings.ContainsAny(s, "\n\t\r\v\f") && !strings.Contains(s, "  ") {
		return s
	}
	var out strings.Builder
	out.Grow(len(s))
	blank := false
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case ' ', '\n', '\t', '\r', '\v', '\f':
			blank = true
			continue
		}
		if blank && out.Len() > 0 {
			out.WriteByte(' ')
		}
		blank = false
		out.WriteByte(s[i])
	}
	return out.String()
}
