package brief

import (
	"slices"
	"strings"

	"explainer/tools/internal/article"
	"explainer/tools/internal/entity"
	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

// whereRules tell where it happened.
var whereRules = []glanceRule{
	{"place by its mentions", whereMentioned},
	{"dateline", whereDateline},
}

// A locality is a place that an answer may name, with what speaks for it.
type locality struct {
	words string
	score int
	at    article.Span // the first place after a preposition, else the first
	fixed bool         // at is after a preposition
	early bool         // such a place stands in the lead, or the title has it
	wide  bool         // a country, a continent
}

// Weights of what speaks for a place.
const (
	placeMentioned = 1  // each mention
	placeLocative  = 2  // each after a preposition of place
	placeLead      = 3  // in the lead as well
	placeOpening   = 5  // in the first sentence, which tells the news
	placeTitle     = 5  // in the title
	leastPlace     = 6  // for an answer
	wideDiscount   = 2  // divides what speaks for a country
	mostLocalities = 64 // that are looked at
)

// whereMentioned takes the place that most speaks for: named after a
// preposition of place, early, often, in the title. A country gives way to a
// place in it.
func whereMentioned(g *glancer) article.Span {
	var best *locality
	list := g.localities()
	for i := range list {
		l := &list[i]
		if g.inTitle(l.words) {
			l.score = l.score*3/2 + placeTitle
			l.early = true
		}
		if l.wide {
			l.score /= wideDiscount
		}
		if l.fixed && l.early && l.score >= leastPlace && !g.surname(l.words) && (best == nil || l.score > best.score) {
			best = l
		}
	}
	if best == nil {
		return article.Span{}
	}
	return g.widest(best)
}

// surname reports whether a person of the article is called by words.
func (g *glancer) surname(words string) bool {
	return slices.ContainsFunc(g.set.People, func(p entity.Person) bool { return strings.HasSuffix(p.Name, " "+words) })
}

// inTitle reports whether the title names the place: not as a part of another
// name ("Port Elsin Rovers").
func (g *glancer) inTitle(words string) bool {
	title := g.head.Doc.Text
	i := wordIndex(title, words)
	if i < 0 {
		return false
	}
	rest := strings.TrimPrefix(title[i+len(words):], " ")
	return rest == "" || rest[0] < 'A' || rest[0] > 'Z' || rest == title[i+len(words):]
}

// widest returns the mention of l in the lead that more places around it
// follow, else its first.
func (g *glancer) widest(l *locality) article.Span {
	best := g.wider(l.at)
	for _, m := range g.named {
		if m.kind == placeMention && g.inLead(m.Span) && g.text.Doc.Slice(m.Span) == l.words && g.locative(m.Span) {
			if wide := g.wider(m.Span); wide.Len() > best.Len() {
				best = wide
			}
		}
	}
	return best
}

// localities lists the places that the text names, and names after a
// preposition of place that are no person's or body's.
func (g *glancer) localities() []locality {
	var list []locality
	count := func(span article.Span) {
		words := g.text.Doc.Slice(span)
		if words[0] <= '9' || everywhere[words] {
			return // "1960s America"
		}
		i := slices.IndexFunc(list, func(l locality) bool { return l.words == words })
		if i < 0 {
			if len(list) == mostLocalities {
				return
			}
			i = len(list)
			class := lexicon.Of(words)
			list = append(list, locality{words: words, at: span, wide: class.Is(lexicon.Country) || wideNames[words]})
		}
		l := &list[i]
		l.score += placeMentioned
		if g.locative(span) {
			l.score += placeLocative
			if g.inLead(span) {
				l.score += placeLead
				l.early = true
				if g.text.Sentences[0].Contains(span) {
					l.score += placeOpening
				}
			}
			if !l.fixed {
				l.at, l.fixed = span, true
			}
		}
	}
	for _, m := range g.named {
		if m.kind == placeMention {
			count(m.Span)
		}
	}
	for _, span := range g.unlisted() {
		count(span)
	}
	return list
}

// everywhere are places that answer nothing.
var everywhere = lexicon.Words(`Earth World Internet Web Twitter Facebook YouTube Instagram Mars Moon`)

var wideNames = lexicon.Words(`US U.S. UK U.K. Europe Asia Africa America Britain England Scotland Wales EU`)

// unlisted returns runs of capitalised words after a preposition of place that
// are no names so far.
func (g *glancer) unlisted() []article.Span {
	var out []article.Span
	t := g.text
	next := 0
	for k := 1; k < len(t.Tokens); k++ {
		if c := g.text.Doc.Text[t.Tokens[k].Start]; c < 'A' || c > 'Z' || !g.capital(k) {
			continue
		}
		water := g.water(k)
		if water == 0 && !g.placed(k) {
			continue
		}
		end := max(water, k+1)
		for end < len(t.Tokens) && (g.capital(end) || t.String(end) == "-" && end+1 < len(t.Tokens) && g.capital(end+1)) {
			end++
		}
		span := article.Span{Start: t.Tokens[k].Start, End: t.Tokens[end-1].End}
		for next < len(g.named) && g.named[next].End <= span.Start {
			next++
		}
		if next < len(g.named) && g.named[next].Overlaps(span) || water == 0 && !g.uncommon(k, end) {
			continue
		}
		out = append(out, span)
	}
	return out
}

// water returns the token behind the noun and the preposition that open the name
// of a sea, a bay or a cape at token k: "Gulf of" of "Gulf of Norby"; 0 when
// there is none, or no preposition of place before it.
func (g *glancer) water(k int) int {
	t := g.text
	if k+2 >= len(t.Tokens) || t.String(k+1) != "of" || !t.Class(k).Is(lexicon.PlaceNoun) || !g.capital(k+2) {
		return 0
	}
	before := k - 1
	if t.String(before) == "the" && before > 0 {
		before--
	}
	switch t.String(before) {
	case "on", "in", "off", "at", "across", "near", "over", "into", "from":
		return k + 2
	}
	return 0
}

// uncommon reports whether one of the tokens [first, end) is no word that
// English writes small.
func (g *glancer) uncommon(first, end int) bool {
	for k := first; k < end; k++ {
		if g.text.Tokens[k].Kind == segment.Word && !g.text.Class(k).Is(lexicon.Common) {
			return true
		}
	}
	return false
}

// placed reports whether what stands before token k stands before places.
func (g *glancer) placed(k int) bool {
	switch g.text.String(k - 1) {
	case "at", "near", "outside", "in":
		return true
	case "of":
		return k > 1 && settlements[g.text.String(k-2)]
	}
	return false
}

// settlements are nouns that "of" joins to the name of a place.
var settlements = lexicon.Words(`city town village province district state region suburb port county island`)

// capital reports whether token k is a word with a capital that is no month or
// weekday and no people's name.
func (g *glancer) capital(k int) bool {
	s := g.text.String(k)
	return g.text.Tokens[k].Kind == segment.Word && s[0] >= 'A' && s[0] <= 'Z' && len(s) > 2 &&
		!g.text.Class(k).Is(lexicon.Calendar|lexicon.Demonym|lexicon.Starter|lexicon.Title)
}

// locative reports whether a preposition of place stands before span.
func (g *glancer) locative(span article.Span) bool {
	before := strings.TrimSuffix(g.text.Doc.Text[:span.Start], " ")
	for _, article := range []string{" the", " northern", " southern", " eastern", " western", " south", " north", " central"} {
		before = strings.TrimSuffix(before, article)
	}
	word := before[strings.LastIndexAny(before, " \n")+1:]
	switch word {
	case "of":
		before = strings.TrimSuffix(before, " of")
		return settlements[before[strings.LastIndexAny(before, " \n")+1:]]
	case "in", "on", "at", "near", "outside", "across", "around", "inside", "In", "At", "off":
		return true
	case "from":
		before = strings.TrimSuffix(before, " from")
		return !distances[before[strings.LastIndexAny(before, " \n")+1:]]
	}
	return false
}

// distances are words before "from" that say how far away a place is.
var distances = lexicon.Words(`mile miles km kilometre kilometres kilometer kilometers metres meters hour hours minutes far away imported
south north east west people students men women somebody someone refugees migrants visitors`)

// wider extends a place by the places around it that follow: "Joint Base Harmon
// in Norby, Alaska".
func (g *glancer) wider(span article.Span) article.Span {
	for _, m := range g.named {
		if m.kind != placeMention || m.Start < span.End {
			continue
		}
		switch g.text.Doc.Text[span.End:m.Start] {
		case ", ", " in ", " in the ", ", in ":
			span.End = m.End
		default:
			return span
		}
	}
	return span
}
