package brief

import (
	"slices"
	"strings"

	"explainer/tools/internal/article"
	"explainer/tools/internal/entity"
	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

// A KeyTerm is an abbreviation, an organization or a place that the article
// names, with the article's own explanation of it.
type KeyTerm struct {
	// Span is the first place of the term.
	Span article.Span
	// Explained is what the article says that it is; zero where it does not.
	Explained article.Span
	// By names the rule that found the explanation.
	By string
}

// termRules find what an article says of a name, given its mention as tokens
// [first, end); the first that answers wins.
var termRules = []struct {
	by   string
	find func(t *segment.Text, first, end int) article.Span
}{
	{"expansion before brackets", expansionBefore}, // "North Atlantic Treaty Organization (NATO)"
	{"expansion in brackets", expansionAfter},      // "NATO (North Atlantic Treaty Organization)"
	{"apposition after", termApposition},           // "Corven, a mining town in the north,"
	{"apposition before", termBefore},              // "the mining town of Corven"
}

// keyTerms lists the terms that the article explains, in order of their first
// place: organizations, places and abbreviations in brackets.
func keyTerms(text *segment.Text, set *entity.Set) []KeyTerm {
	var out []KeyTerm
	add := func(mentions []article.Span) {
		if term := explain(text, mentions); !term.Explained.IsZero() {
			out = append(out, term)
		}
	}
	for i := range set.Organizations {
		add(set.Organizations[i].Mentions)
	}
	for i := range set.Places {
		add(set.Places[i].Mentions)
	}
	out = append(out, abbreviations(text)...)
	slices.SortStableFunc(out, func(a, b KeyTerm) int { return a.Span.Start - b.Span.Start })
	return slices.CompactFunc(out, func(a, b KeyTerm) bool {
		return a.Span.Overlaps(b.Span) || a.Explained.Overlaps(b.Explained)
	})
}

// explain asks the rules about the mentions of one name, in text order.
func explain(text *segment.Text, mentions []article.Span) KeyTerm {
	for _, m := range mentions {
		first, end := text.TokensIn(m)
		if first >= end {
			continue
		}
		for _, rule := range termRules {
			if span := rule.find(text, first, end); !span.IsZero() {
				return KeyTerm{Span: m, Explained: span, By: rule.by}
			}
		}
	}
	return KeyTerm{}
}

// abbreviations lists the abbreviations in brackets behind what they stand for
// that are no names so far.
func abbreviations(text *segment.Text) []KeyTerm {
	var out []KeyTerm
	for k := 1; k+2 < len(text.Tokens); k++ {
		if text.String(k) != "(" || !acronym(text.String(k+1)) {
			continue
		}
		if span := expansionBefore(text, k+1, k+2); !span.IsZero() {
			out = append(out, KeyTerm{Span: text.Tokens[k+1].Span, Explained: span, By: "expansion before brackets"})
		}
	}
	return out
}

// expansionBefore takes the words before an abbreviation in brackets whose
// initials it is.
func expansionBefore(t *segment.Text, first, end int) article.Span {
	if end-first != 1 || first < 2 || end >= len(t.Tokens) || t.String(first-1) != "(" || t.String(end) != ")" || !acronym(t.String(first)) {
		return article.Span{}
	}
	letters := strings.ReplaceAll(t.String(first), ".", "")
	low := t.Sentences[t.SentenceOf(first)].FirstToken
	for k := first - 2; k >= low && first-k <= 2*len(letters)+3; k-- {
		if t.Tokens[k].Kind == segment.Word && spells(t, k, first-1, letters) {
			return article.Span{Start: t.Tokens[k].Start, End: t.Tokens[first-2].End}
		}
	}
	return article.Span{}
}

// expansionAfter takes the words in brackets behind an abbreviation.
func expansionAfter(t *segment.Text, first, end int) article.Span {
	if end-first != 1 || !acronym(t.String(first)) || end+2 >= len(t.Tokens) || t.String(end) != "(" {
		return article.Span{}
	}
	letters := strings.ReplaceAll(t.String(first), ".", "")
	for k := end + 1; k < len(t.Tokens) && k-end <= 2*len(letters)+3; k++ {
		if t.String(k) != ")" {
			continue
		}
		if k > end+1 && spells(t, end+1, k, letters) {
			return article.Span{Start: t.Tokens[end+1].Start, End: t.Tokens[k-1].End}
		}
		break
	}
	return article.Span{}
}

// acronym reports whether word is written in capitals, two or more.
func acronym(word string) bool {
	n := 0
	for i := 0; i < len(word); i++ {
		switch c := word[i]; {
		case 'A' <= c && c <= 'Z':
			n++
		case c != '.' && (c < '0' || c > '9'):
			return false
		}
	}
	return n >= 2 && len(word) <= 12
}

// spells reports whether letters are the initials of the words [first, end),
// small function words left out or not; the first and the last word count.
func spells(t *segment.Text, first, end int, letters string) bool {
	i := 0
	for k := first; k < end; k++ {
		if t.Tokens[k].Kind != segment.Word {
			continue
		}
		word := t.String(k)
		if i < len(letters) && word[0]&^0x20 == letters[i] {
			i++
		} else if k == first || !lexicon.Of(word).Is(lexicon.Starter) {
			return false
		}
	}
	return i == len(letters)
}

// mostApposition bounds the words of an apposition.
const mostApposition = 14

// termApposition takes "a …" or "the …" between a comma after the name and the
// next mark.
func termApposition(t *segment.Text, first, end int) article.Span {
	if end+2 >= len(t.Tokens) || t.String(end) != "," || t.SentenceOf(first) != t.SentenceOf(end+2) {
		return article.Span{}
	}
	switch t.String(end + 1) {
	case "a", "an", "the", "one", "home", "part":
	default:
		return article.Span{}
	}
	if partOfName(t, first) {
		return article.Span{}
	}
	sent := t.Sentences[t.SentenceOf(first)]
	if openings[t.String(sent.FirstToken)] && !hasComma(t, sent.FirstToken, first) {
		return article.Span{} // the comma ends an opening phrase
	}
	limit, kind := sent.EndToken, false
	for k := end + 2; k < limit && k-end <= mostApposition; k++ {
		word := t.String(k)
		switch {
		case t.Tokens[k].Kind == segment.OpenQuote || t.Tokens[k].Kind == segment.CloseQuote:
			return article.Span{}
		case word == "," || word == "." || word == ";" || word == ")" || word == "—" || word == "–":
			if k-end < 3 || !kind || word == "," && k+1 < limit && t.Tokens[k+1].Kind == segment.Number {
				return article.Span{}
			}
			if k+1 < limit && word == "," && t.String(k+1) == "and" {
				return article.Span{} // a list
			}
			return article.Span{Start: t.Tokens[end+1].Start, End: t.Tokens[k-1].End}
		case t.Tokens[k].Kind == segment.Word && word[0] >= 'A' && word[0] <= 'Z' && k == end+2 && !lexicon.Of(word).Is(lexicon.Demonym):
			return article.Span{} // the next name of a list
		case finite[word] || lexicon.Saying()[word].Form&(lexicon.Past|lexicon.Third) != 0 && !lexicon.Of(word).Is(lexicon.Common):
			return article.Span{}
		}
		kind = kind || saysKind(word)
	}
	return article.Span{}
}

// partOfName reports whether the word before token first makes a longer name of
// what begins there: "Metro Norby, the transit agency" is not Norby.
func partOfName(t *segment.Text, first int) bool {
	sent := t.Sentences[t.SentenceOf(first)]
	if first <= sent.FirstToken || t.Tokens[first-1].Kind != segment.Word {
		return false
	}
	word := t.String(first - 1)
	return word[0] >= 'A' && word[0] <= 'Z' && !openings[word] && !lexicon.Of(word).Is(lexicon.Starter|lexicon.Title|lexicon.Demonym)
}

// saysKind reports whether word says what a place or a body is.
func saysKind(word string) bool {
	return kinds[word] || lexicon.Of(word).Is(lexicon.OrganizationNoun|lexicon.PlaceNoun)
}

func hasComma(t *segment.Text, first, end int) bool {
	for k := first; k < end; k++ {
		if t.String(k) == "," {
			return true
		}
	}
	return false
}

// termBefore takes "the … town of" right before a name.
func termBefore(t *segment.Text, first, end int) article.Span {
	if first < 3 || t.String(first-1) != "of" || !kinds[t.String(first-2)] {
		return article.Span{}
	}
	for k := first - 3; k >= 0 && k > first-8; k-- {
		switch t.String(k) {
		case "the", "a", "an", "The", "A":
			if first-2-k < 2 {
				return article.Span{} // "the city of" explains nothing
			}
			return article.Span{Start: t.Tokens[k].Start, End: t.Tokens[first-2].End}
		}
		if t.Tokens[k].Kind != segment.Word && t.String(k) != "-" {
			return article.Span{}
		}
	}
	return article.Span{}
}

// kinds are nouns that say what a place is.
var kinds = lexicon.Words(`city town village port island region province district state suburb republic county capital territory
kingdom peninsula valley archipelago nation country resort
newspaper paper airline charity company firm group maker supplier producer chain broadcaster`)
