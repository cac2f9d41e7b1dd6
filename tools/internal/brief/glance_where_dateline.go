package brief

import (
	"slices"
	"strings"

	"explainer/tools/internal/article"
	"explainer/tools/internal/lexicon"
)

// whereDateline takes the place of the dateline, where the reporter was, unless
// the story is set elsewhere.
func whereDateline(g *glancer) article.Span {
	for _, b := range g.text.Doc.Blocks {
		if b.Dateline.IsZero() {
			continue
		}
		s := g.text.Doc.Slice(b.Dateline)
		if end := strings.IndexAny(s, "(—–―"); end >= 0 {
			s = s[:end]
		}
		if place, rest, ok := strings.Cut(s, ", "); ok && lexicon.Of(strings.SplitN(rest, " ", 2)[0]).Is(lexicon.Calendar) {
			s = place // "LISBON, May 4"
		}
		if s = strings.TrimRight(s, " ,-"); s == "" {
			continue
		}
		if g.elsewhere(s) {
			return article.Span{}
		}
		return article.Span{Start: b.Dateline.Start, End: b.Dateline.Start + len(s)}
	}
	return article.Span{}
}

// elsewhere reports whether the first sentence names a town other than that of
// the dateline behind a preposition, or the text names another place often and
// that of the dateline never. A country is no other place: the town may lie in
// it, unless it is one that news from everywhere is written in.
func (g *glancer) elsewhere(dateline string) bool {
	city, _, _ := strings.Cut(dateline, ",")
	again, times := false, make([]int, len(g.set.Places))
	for _, m := range g.named {
		words := g.text.Doc.Slice(m.Span)
		if m.kind != placeMention || m.Start < g.text.Sentences[0].Start || everywhere[words] {
			continue
		}
		if strings.EqualFold(words, city) || strings.Contains(dateline, words) {
			again = true
			continue
		}
		wide := lexicon.Of(words).Is(lexicon.Country|lexicon.Region) || wideNames[words]
		if wide && !newsrooms[city] {
			continue
		}
		times[m.index]++
		if !wide && g.text.Sentences[0].Contains(m.Span) && g.locative(m.Span) {
			return true
		}
	}
	return !again && slices.ContainsFunc(times, func(n int) bool { return n >= oftenElsewhere })
}

// oftenElsewhere is how often a text names the place that it is about, and not
// that of its dateline.
const oftenElsewhere = 3

// newsrooms are cities that news from other countries is written in.
var newsrooms = map[string]bool{"New York": true, "London": true, "Washington": true, "Atlanta": true, "Hong Kong": true, "NEW YORK": true, "LONDON": true, "WASHINGTON": true}
