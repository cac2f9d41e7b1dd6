package brief

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"sync"

	"explainer/tools/internal/article"
	"explainer/tools/internal/entity"
	"explainer/tools/internal/figure"
	"explainer/tools/internal/quote"
	"explainer/tools/internal/timex"
)

// JSON returns b as one line of JSON, without a line end. id is printed as
// given; nil leaves it out.
//
// Offsets are bytes into text, [start, end). Lists are never null; what the
// article does not say is. The bytes are those of package encoding/json, which
// takes four times as long; a test holds one against the other.
func (b *Brief) JSON(id json.RawMessage) ([]byte, error) {
	pooled := buffers.Get().(*[]byte)
	defer buffers.Put(pooled)
	w := jsonWriter{out: (*pooled)[:0], text: b.Doc.Text}
	if err := w.id(id); err != nil {
		return nil, err
	}
	w.document(b)
	w.lists(b)
	w.glance(&b.Glance)
	w.keyTerms(b.KeyTerms)
	w.raw("}")
	*pooled = w.out
	return slices.Clone(w.out), nil
}

// buffers holds what is written to before its length is known.
var buffers = sync.Pool{New: func() any { return new([]byte) }}

// id opens the object.
func (w *jsonWriter) id(id json.RawMessage) error {
	w.raw("{")
	if len(id) == 0 {
		return nil
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, id); err != nil {
		return fmt.Errorf("id: %w", err)
	}
	w.raw(`"id":`)
	w.out = append(w.out, compact.Bytes()...)
	w.raw(",")
	return nil
}

// document writes what comes before the lists.
func (w *jsonWriter) document(b *Brief) {
	doc := b.Doc
	w.raw(`"text":`)
	w.str(doc.Text)
	if doc.Title != "" {
		w.raw(`,"title":`)
		w.str(doc.Title)
		w.raw(`,"title_span":`)
		w.spanOrNull(doc.TitleSpan)
	} else {
		w.words(`,"title":`, `,"title_span":`, b.Title.Span)
	}
	w.ifAny(`,"title_by":`, b.Title.By)
	w.words(`,"standfirst":`, `,"standfirst_span":`, b.Standfirst.Span)
	w.ifAny(`,"byline":`, doc.Byline)
	w.ifAny(`,"date":`, doc.Date)
	w.ifAny(`,"lang":`, doc.Lang)
	w.ifAny(`,"publisher":`, doc.Publisher)
	w.ifAny(`,"source_url":`, doc.URL)
	w.raw(`,"headings":[`)
	for i := range doc.Blocks {
		if block := &doc.Blocks[i]; block.Kind == article.Heading {
			w.item(block.Span)
			w.raw(`,"level":`)
			w.int(block.Level)
			w.raw("}")
		}
	}
	w.raw("]")
}

// lists writes the lists that come before the glance.
func (w *jsonWriter) lists(b *Brief) {
	w.raw(`,"highlights":[`)
	for i := range b.Highlights {
		w.item(b.Highlights[i].Span)
		w.raw(`,"rank":`)
		w.int(b.Highlights[i].Rank)
		w.raw("}")
	}
	w.raw(`],"quotes":[`)
	for i := range b.Quotes {
		if b.Quotes[i].Kind != quote.Term {
			w.quote(b, &b.Quotes[i])
		}
	}
	w.raw(`],"terms":[`) // between marks, but nobody's statement
	for i := range b.Quotes {
		if b.Quotes[i].Kind == quote.Term {
			w.item(b.Quotes[i].Span)
			w.raw("}")
		}
	}
	w.raw(`],"people":[`)
	for i := range b.Entities.People {
		w.person(&b.Entities.People[i])
	}
	w.raw(`],"places":[`)
	w.named(b.Entities.Places)
	w.raw(`],"organizations":[`)
	w.named(b.Entities.Organizations)
	w.raw(`],"figures":[`)
	for i := range b.Figures {
		w.figure(&b.Figures[i])
	}
	w.raw(`],"dates":[`)
	for i := range b.Dates {
		if d := &b.Dates[i]; d.Placed() {
			w.date(d)
		}
	}
	w.raw(`],"events":[`) // in order of time
	for i := range b.Events {
		w.event(&b.Events[i], &b.Dates[b.Events[i].Date])
	}
	w.raw("]")
}

func (w *jsonWriter) quote(b *Brief, q *quote.Quote) {
	w.item(q.Span)
	w.raw(`,"kind":`)
	w.str(q.Kind.String())
	name, kind := b.Speaker(q)
	w.raw(`,"speaker":`)
	w.strOrNull(name)
	w.raw(`,"confidence":`) // that the speaker is right
	w.float(math.Round(100*q.Confidence) / 100)
	w.ifAny(`,"speaker_kind":`, kind)
	w.words(`,"cue":`, `,"cue_span":`, q.Cue)
	w.raw(`,"by":`)
	w.str(q.By)
	w.raw("}")
}

func (w *jsonWriter) person(p *entity.Person) {
	w.comma()
	w.raw(`{"name":`)
	w.str(p.Name)
	w.words(`,"role":`, `,"role_span":`, p.Role)
	w.ifAny(`,"role_by":`, p.RoleBy)
	w.raw(`,"aliases":[`)
	for _, alias := range p.Aliases {
		w.comma()
		w.str(alias)
	}
	w.raw("]")
	w.mentions(p.Mentions)
}

func (w *jsonWriter) named(names []entity.Named) {
	for i := range names {
		w.comma()
		w.raw(`{"name":`)
		w.str(names[i].Name)
		w.mentions(names[i].Mentions)
	}
}

// mentions writes the last field of somebody or something named.
func (w *jsonWriter) mentions(spans []article.Span) {
	w.raw(`,"mentions":[`)
	for _, span := range spans {
		w.comma()
		w.span(span)
	}
	w.raw("]}")
}

func (w *jsonWriter) figure(f *figure.Figure) {
	w.item(f.Span)
	w.raw(`,"kind":`)
	w.str(f.Kind.String())
	w.ifAny(`,"value":`, f.Value)
	w.ifAny(`,"unit":`, f.Unit)
	w.raw(`,"rank":`) // 1 tells most
	w.int(f.Rank)
	w.raw(`,"by":`)
	w.str(f.Rule)
	w.raw(`,"telling":`)
	w.bool(f.Telling)
	w.raw(`,"phrase":`) // the figure with what it counts
	w.folded(f.Phrase)
	w.raw(`,"phrase_span":`)
	w.span(f.Phrase)
	w.raw("}")
}

func (w *jsonWriter) date(d *timex.Date) {
	w.item(d.Listed())
	w.raw(`,"kind":`)
	w.str(d.Kind.String())
	w.raw(`,"value":`) // ISO 8601; null where the article does not give it
	w.strOrNull(d.Value)
	w.raw(`,"by":`)
	w.str(d.Rule)
	w.raw("}")
}

// event writes a clause that tells an event, with the words d in it that say
// when.
func (w *jsonWriter) event(e *timex.Event, d *timex.Date) {
	w.item(e.Clause)
	w.raw(`,"when":`)
	w.folded(d.Span)
	w.raw(`,"when_span":`)
	w.span(d.Span)
	w.raw(`,"value":`) // ISO 8601; null for an era by name
	w.strOrNull(d.Value)
	w.raw("}")
}

func (w *jsonWriter) glance(g *Glance) {
	w.words(`,"glance":{"who":`, `,"who_span":`, g.Who.Span)
	w.ifAny(`,"who_by":`, g.Who.By)
	w.words(`,"what":`, `,"what_span":`, g.What.Span)
	w.ifAny(`,"what_by":`, g.What.By)
	w.words(`,"when":`, `,"when_span":`, g.When.Span)
	w.ifAny(`,"when_by":`, g.When.By)
	w.words(`,"where":`, `,"where_span":`, g.Where.Span)
	w.ifAny(`,"where_by":`, g.Where.By)
	w.raw("}")
}

// keyTerms writes names and abbreviations with the article's explanations.
func (w *jsonWriter) keyTerms(terms []KeyTerm) {
	w.raw(`,"key_terms":[`)
	for i := range terms {
		w.item(terms[i].Span)
		w.raw(`,"explained":`)
		w.folded(terms[i].Explained)
		w.raw(`,"explained_span":`)
		w.span(terms[i].Explained)
		w.raw(`,"by":`)
		w.str(terms[i].By)
		w.raw("}")
	}
	w.raw("]")
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
