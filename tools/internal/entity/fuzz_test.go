package entity

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"explainer/tools/internal/article"
	"explainer/tools/internal/segment"
)

// checkSpans holds spans against what is true of all mentions: in text order,
// in bounds, on rune boundaries.
func checkSpans(t *testing.T, text string, spans []article.Span) {
	t.Helper()
	last := 0
	for _, s := range spans {
		if s.Start < last || s.End <= s.Start || s.End > len(text) {
			t.Fatalf("span %v: out of order or bounds", s)
		}
		if utf8.ValidString(text) && !utf8.ValidString(text[s.Start:s.End]) {
			t.Fatalf("span %v: not on rune boundaries", s)
		}
		last = s.End
	}
}

func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

// checkSet holds a set against what is true of every set.
func checkSet(t *testing.T, text string, set *Set) {
	t.Helper()
	first, seen := 0, map[string]bool{}
	for _, p := range set.People {
		checkSpans(t, text, p.Mentions)
		if len(p.Mentions) == 0 || p.Mentions[0].Start < first {
			t.Fatalf("%q: no mention, or not in order of first mention", p.Name)
		}
		first = p.Mentions[0].Start
		if seen[p.Name] {
			t.Fatalf("%q: twice", p.Name)
		}
		seen[p.Name] = true
		forms := append([]string{p.Name}, p.Aliases...)
		used := map[string]bool{}
		for _, m := range p.Mentions {
			used[fold(text[m.Start:m.End])] = true
		}
		if len(used) != len(forms) {
			t.Fatalf("%q: forms %q, in the text %v", p.Name, forms, used)
		}
		for _, f := range forms {
			if !used[f] {
				t.Fatalf("%q: form %q is no mention", p.Name, f)
			}
		}
		if !p.Role.IsZero() {
			checkSpans(t, text, []article.Span{p.Role})
		}
		if p.Role.IsZero() != (p.RoleBy == "") {
			t.Fatalf("%q: role and rule do not go together", p.Name)
		}
	}
	for _, list := range [][]Named{set.Places, set.Organizations} {
		for _, n := range list {
			checkSpans(t, text, n.Mentions)
		}
	}
}

// checkNames holds names against the contract of a labeller.
func checkNames(t *testing.T, cands []candidate, names []name) {
	t.Helper()
	c, last := 0, 0
	for _, n := range names {
		if n.first < last || n.end <= n.first || n.title > n.first {
			t.Fatalf("name %+v: out of order (last end %d)", n, last)
		}
		last = n.end
		for c < len(cands) && cands[c].end < n.end {
			c++
		}
		if c == len(cands) || n.first < cands[c].first {
			t.Fatalf("name %+v: in no candidate", n)
		}
		if n.label < person || n.by == "" {
			t.Fatalf("name %+v: no label or no reason", n)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, tt := range labelTests {
		f.Add(tt.text)
	}
	for _, tt := range peopleTests {
		f.Add(tt.text)
	}
	for _, tt := range roleTests {
		f.Add(tt.text)
	}
	for _, h := range hostile {
		f.Add(h.make(300))
	}
	f.Fuzz(func(t *testing.T, in string) {
		text := segment.Cut(article.FromLines(in))
		set := Find(text)
		checkSet(t, in, set)
		if again := Find(text); !reflect.DeepEqual(set, again) {
			t.Fatal("a second run found something else")
		}
		d := newDocument(text)
		cands := candidates(d)
		checkNames(t, cands, ruleLabeller(d, cands))
	})
}

func TestHostile(t *testing.T) {
	for _, in := range hostile {
		t.Run(in.name, func(t *testing.T) {
			doc := article.FromLines(in.make(20_000))
			checkSet(t, doc.Text, Find(segment.Cut(doc)))
		})
	}
}
