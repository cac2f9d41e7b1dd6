package brief

import (
	"encoding/json"
	"testing"
	"unicode/utf8"

	"explainer/tools/internal/article"
	"explainer/tools/internal/space"
)

// FuzzMake holds whatever is taken from any text to the first principle: every
// item is a span of the text, in bounds and on rune boundaries, and its words
// are that span's.
func FuzzMake(f *testing.F) {
	f.Add("The dam broke. “It was loud,” said Mayor Ada Holm, 51.\n\nA heading\nHe left. ''Well?''")
	f.Add("“unclosed\n\n“again “ and ” again\n\nBy Ann Lee\n\nANCHORAGE (AP) — Yes.")
	f.Add("\u202eabc\u2028 \u00a0 . . . …")
	f.Add("\u0080,") // a sentence of marks alone gives no title
	f.Add("The Sea Ferry Authority (SFA), in Lisbon, a port city, said on Friday at 6 p.m. that ten people died.")
	f.Fuzz(func(t *testing.T, text string) {
		doc, err := article.FromText("fuzz", text, "", "")
		if err != nil {
			return
		}
		b := Make(doc)
		line, err := b.JSON(json.RawMessage(`1`))
		if err != nil {
			t.Fatal(err)
		}
		checkStandard(t, b, json.RawMessage(`1`))
		var out briefJSON
		if err := json.Unmarshal(line, &out); err != nil {
			t.Fatal(err)
		}
		check := func(what string, start, end int, words string) {
			t.Helper()
			if start < 0 || end > len(doc.Text) || start >= end {
				t.Fatalf("%s: span [%d,%d) of %d bytes", what, start, end, len(doc.Text))
			}
			if !utf8.RuneStart(doc.Text[start]) || end < len(doc.Text) && !utf8.RuneStart(doc.Text[end]) {
				t.Fatalf("%s: span [%d,%d) cuts a rune", what, start, end)
			}
			if words != space.FoldASCII(doc.Text[start:end]) {
				t.Fatalf("%s: %q is not the words of its span %q", what, words, doc.Text[start:end])
			}
		}
		last := -1
		for _, h := range out.Highlights {
			check("highlight", h.Start, h.End, h.Text)
			if h.Start < last {
				t.Fatal("highlights out of order or overlapping")
			}
			last = h.End
		}
		for _, e := range out.Events {
			check("event", e.Start, e.End, e.Text)
			check("event's date", e.WhenSpan[0], e.WhenSpan[1], e.When)
			if e.WhenSpan[0] < e.Start || e.WhenSpan[1] > e.End || utf8.RuneCountInString(doc.Text[e.Start:e.End]) > maxClause {
				t.Fatalf("event %q without its date or too long", e.Text)
			}
		}
		last = -1
		for _, q := range out.Quotes {
			check("quotation", q.Start, q.End, q.Text)
			if q.Start < last {
				t.Fatal("quotations out of order or overlapping")
			}
			last = q.End
		}
		for _, person := range out.People {
			if person.RoleSpan != nil {
				check("role", person.RoleSpan[0], person.RoleSpan[1], *person.Role)
			}
			for _, m := range person.Mentions {
				check("mention", m[0], m[1], space.FoldASCII(doc.Text[m[0]:m[1]]))
			}
		}
		g := out.Glance
		for what, answer := range map[string]struct {
			words *string
			span  *spanJSON
		}{"who": {g.Who, g.WhoSpan}, "what": {g.What, g.WhatSpan}, "when": {g.When, g.WhenSpan}, "where": {g.Where, g.WhereSpan}} {
			if answer.span != nil {
				check(what, answer.span[0], answer.span[1], *answer.words)
			}
		}
		for _, term := range out.KeyTerms {
			check("term", term.Start, term.End, term.Text)
			check("explanation", term.ExplainedSpan[0], term.ExplainedSpan[1], term.Explained)
		}
		for _, f := range out.Figures {
			check("figure", f.Start, f.End, f.Text)
		}
		for _, d := range out.Dates {
			check("date", d.Start, d.End, d.Text)
		}
		if out.TitleSpan != nil && out.TitleBy != "" {
			check("title", out.TitleSpan[0], out.TitleSpan[1], *out.Title)
		}
	})
}
