package entity

import (
	"slices"
	"strings"
	"testing"

	"explainer/tools/internal/article"
	"explainer/tools/internal/segment"
)

// Names in the cases below stand in brackets with a letter for their label: p a
// person, l a place, o an organization. Each case is what one correction, alone,
// makes of the names of in; where want is empty, it must leave them as they are.
var correctionTests = []struct{ correction, in, want string }{
	{"compound", "The [p Bo Lind-led] crew and [p Anti-Ozawu] men slept.", "The [p Bo Lind]-led crew and Anti-[p Ozawu] men slept."},
	{"compound", "Then [p Kim Jong-min] and [p Lind-Ozawu] slept.", ""},

	{"party and state", "Sen. [p Ann Lee], [p R-Ohio], slept.", "Sen. [p Ann Lee], R-[l Ohio], slept."},
	{"party and state", "Sen. [p Ann Lee], [o D-Westhaven], slept.", "Sen. [p Ann Lee], D-Westhaven, slept."},
	{"party and state", "Then [p Jay-Z] slept.", ""},

	{"function word inside", "Better for [l Norway than Oslo] then.", "Better for [l Norway] than [l Oslo] then."},
	{"function word inside", "They asked the [o Bank of Norway] then.", ""},

	{"town and state", "He of [p Ashton], [p Md.], slept.", "He of [l Ashton], [l Md.], slept."},
	{"town and state", "Cities like [p Charlotte], N.C., slept.", "Cities like [l Charlotte], N.C., slept."},
	{"town and state", "Then [p Ann Ozawu], [p Bo Lind] slept.", ""},
	{"town and state", "Then [o Brenner], Ohio, slept.", ""},
	{"town before its region", "They met in Anchorage, [l Alaska], on Friday.", "They met in [l Anchorage], [l Alaska], on Friday."},
	{"town before its region", "She is from Salt Lake City, [l Utah].", "She is from [l Salt Lake City], [l Utah]."},
	{"town before its region", "They met in [l Anchorage], [l Alaska].", ""},
	{"town before its region", "They met in May, [l Alaska] being cold.", ""},
	{"town before its region", "They sang Anchorage, [l Alaska] and more.", ""},
	{"town before its region", "They met in Anchorage, [l Norby] and Ashton.", ""},

	{"known name", "The man from [p Norway] slept.", "The man from [l Norway] slept."},
	{"known name", "The man [p Paris] slept.", ""},
	{"known name", "Then [p Morgan Stanley] rose.", "Then [o Morgan Stanley] rose."},
	{"known name", "Then [p Morgan Stanley], 61, slept.", ""},
	{"known name", "Then Mr. [p Ann Lee] rose.", ""},

	{"named after somebody", "Then Hurricane [p Ann] passed.", "Then Hurricane Ann passed."},
	{"named after somebody", "They left Camp [p Lind] then.", "They left [l Camp Lind] then."},
	{"named after somebody", "Then Uncle [p Bo] slept.", ""},
	{"named after somebody", "Then Captain [p Bo Lind] slept.", ""},

	{"people or faith", "The [p Norwegians] and [p Norwegian] slept.", "The Norwegians and Norwegian slept."},
	{"people or faith", "Then [p Norwegian Ann] and Mr. [p Norwegian] slept.", ""},

	{"noun at the end", "The [p Ann Lind Show], the [p Ann Lind Foundation] and [p Ann Lind Lake].", "The Ann Lind Show, the [o Ann Lind Foundation] and [l Ann Lind Lake]."},
	{"noun at the end", "Then [p Brenner Foods] shut.", "Then [o Brenner Foods] shut."},
	{"noun at the end", "Then [p Ann Marsh] and [p Ann Bo Hill] slept.", ""},

	{"chamber before a name", "They met the Speaker of the [o House Ann Ozawu] there.", "They met the Speaker of the House [p Ann Ozawu] there."},
	{"chamber before a name", "They asked the [o House Judiciary Committee] again.", ""},
	{"chamber before a name", "They asked the [o Senate Ann Ozawu Prize] again.", ""},

	{"nickname in marks", "Then Earl “Skip” [p Ozawu] slept.", "Then [p Earl “Skip” Ozawu] slept."},
	{"nickname in marks", "Then [p Bo] \"the Bear\" [p Lind] slept.", "Then [p Bo \"the Bear\" Lind] slept."},
	{"nickname in marks", "Then [p Ann Bo] “Sunny” Lind slept.", "Then [p Ann Bo “Sunny” Lind] slept."},
	{"nickname in marks", "Then [p Ann] “No,” [p Lind] said.", ""},
	{"nickname in marks", "The film “Bear” [p Lind] made is long.", ""},
	{"nickname in marks", "Then [p Ann] “Bear” slept.", ""},
	{"nickname in marks", "Then [p Ann] read “the bear” [p Lind] wrote.", ""},

	{"suffix", "Then [p Carl Ozawu] Jr. slept.", "Then [p Carl Ozawu Jr.] slept."},
	{"suffix", "Then [p Carl Ozawu], [p Jr.], slept.", "Then [p Carl Ozawu, Jr.], slept."},
	{"suffix", "Then [p Ozawu] III slept.", "Then [p Ozawu III] slept."},
	{"suffix", "Then [p Carl Ozawu] slept. Jr. woke.", ""},
	{"suffix", "They fought in [l Ozawu] II and left.", ""},

	{"saint", "They moved to St. [l Westhaven] then.", "They moved to [l St. Westhaven] then."},
	{"saint", "They met in The [l Hague] then.", "They met in [l The Hague] then."},
	{"saint", "They prayed to St. [p Ann] then.", ""},
	{"saint", "The [l Westhaven] of old is gone.", ""},

	{"one full name, one label", "[p Ann Ozawu] slept. [o Ann Ozawu] woke.", "[p Ann Ozawu] slept. [p Ann Ozawu] woke."},
	{"one full name, one label", "[o Lind Foods] shut. [o Lind Foods] left. [p Lind Foods] rose.", "[o Lind Foods] shut. [o Lind Foods] left. Lind Foods rose."},
	{"one full name, one label", "[l Bilbao] won. [o Bilbao] lost.", ""},

	{"surname of a full name", "Then [p Ann Ozawu] slept. Then Ozawu woke.", "Then [p Ann Ozawu] slept. Then [p Ozawu] woke."},
	{"surname of a full name", "Then [p Ann Ozawu] slept. Then Ozawu Street burnt.", ""},
	{"surname of a full name", "Then [p Ann al-Ozawu] slept. Then al-Ozawu woke.", "Then [p Ann al-Ozawu] slept. Then [p al-Ozawu] woke."},
	{"surname of a full name", "Then [p Ann Young] slept. Young joined them.", "Then [p Ann Young] slept. [p Young] joined them."},
	{"surname of a full name", "Then [p Ann Young] slept. Young people joined them.", ""},
	{"surname of a full name", "Then [p Ann Jordan] slept. Then Jordan voted.", ""},
	{"surname of a full name", "Then [p Ozawu] slept. Then Ozawu woke.", ""},

	{"family", "[p Ann Ozawu] slept. The [o Ozawus] slept.", "[p Ann Ozawu] slept. The Ozawus slept."},
	{"family", "[p Ann Rivers] slept. The [p Rivers] burnt.", ""},
	{"family", "[p Ann Ozawu] slept. Then [l Ozawus] slept.", "[p Ann Ozawu] slept. Then Ozawus slept."},
	{"family", "[p Ann Lee] slept. Then [p Lees] slept.", ""},
	{"family", "The [o Beatles] slept.", ""},

	{"never without an article", "The [p Ozawuri] said no. They saw the [p Ozawuri].", "The Ozawuri said no. They saw the Ozawuri."},
	{"never without an article", "[p Pope] Ann slept. The [p Pope] woke.", "[p Pope] Ann slept. The Pope woke."},
	{"never without an article", "The [p Ozawu] administration slept.", ""},
	{"never without an article", "The [p Ozawu] said no. [p Ozawu] slept.", ""},
	{"never without an article", "The [p Ozawu] said no. [p Ann Ozawu] slept.", ""},

	{"nothing but a suffix", "Then [p Jr.] slept.", "Then Jr. slept."},
	{"nothing but a suffix", "Then [p Jr] and [p Bo Jr.] slept.", "Then Jr and [p Bo Jr.] slept."},
	{"nothing but a suffix", "Then [p Juri] slept.", ""},
}

// labelLetters are the letters of labels in correctionTests.
var labelLetters = map[string]label{"p": person, "l": place, "o": organization}

// marked returns the document of a text with names in brackets, and its names.
func marked(in string) (*document, []name) {
	var text strings.Builder
	var spans [][3]int // start, end, label
	for in != "" {
		before, rest, ok := strings.Cut(in, "[")
		text.WriteString(before)
		if !ok {
			break
		}
		words, after, _ := strings.Cut(rest, "]")
		start := text.Len()
		text.WriteString(words[2:])
		spans = append(spans, [3]int{start, text.Len(), int(labelLetters[words[:1]])})
		in = after
	}
	d := newDocument(segment.Cut(article.FromLines(text.String())))
	names := make([]name, len(spans))
	for i, s := range spans {
		first, end := d.TokenAt(s[0]), d.TokenAt(s[1]-1)+1
		names[i] = name{part: part{d.titleStart(first, 0), first, end}, label: label(s[2]), by: "test"}
	}
	return d, names
}

// mark is the reverse of marked.
func mark(d *document, names []name) string {
	var out strings.Builder
	at := 0
	for _, n := range names {
		span := d.span(n.first, n.end)
		out.WriteString(d.text[at:span.Start])
		for letter, l := range labelLetters {
			if l == n.label {
				out.WriteString("[" + letter + " ")
			}
		}
		out.WriteString(d.Doc.Slice(span) + "]")
		at = span.End
	}
	return out.String() + d.text[at:]
}

func TestCorrections(t *testing.T) {
	for _, tt := range correctionTests {
		t.Run(tt.correction+"/"+tt.in, func(t *testing.T) {
			d, names := marked(tt.in)
			if got := mark(d, names); got != tt.in {
				t.Fatalf("read as %q", got)
			}
			c := &corrector{document: d, names: slices.Clone(names), tagged: names, by: tt.correction}
			i := slices.IndexFunc(corrections(), func(r correction) bool { return r.name == tt.correction })
			if i < 0 {
				t.Fatal("no such correction")
			}
			corrections()[i].apply(c)
			want := tt.want
			if want == "" {
				want = tt.in
			}
			if got := mark(d, c.names); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// TestEveryCorrectionIsTested: each has a case in which it acts and one in which
// it must not.
func TestEveryCorrectionIsTested(t *testing.T) {
	for _, r := range corrections() {
		for _, acts := range []bool{true, false} {
			found := false
			for _, tt := range correctionTests {
				found = found || tt.correction == r.name && (tt.want != "") == acts
			}
			if !found {
				t.Errorf("%s: no case in which it acts = %v", r.name, acts)
			}
		}
	}
}
