package entity

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"explainer/tools/internal/article"
	"explainer/tools/internal/lexicon"
)

// named merges the names of one label, places or organizations, in order of
// first mention: those with the same words, forms that everybody knows ("U.S.",
// "United States"), an acronym and the one name in the article whose initials
// it is. Each is called by its longest form.
func named(d *document, names []name, l label) []Named {
	var out []Named
	index := map[string]int{}
	for _, n := range names {
		if n.label != l {
			continue
		}
		text := d.folded(n.first, n.end)
		key := lexicon.Canonical(strings.TrimPrefix(text, "The "))
		i, ok := index[key]
		if !ok {
			i = len(out)
			index[key] = i
			out = append(out, Named{Name: text})
		}
		if len(text) > len(out[i].Name) {
			out[i].Name = text
		}
		out[i].Mentions = append(out[i].Mentions, d.span(n.first, n.end))
	}
	if l == organization {
		out = mergeShort(mergeAcronyms(out))
	}
	return out
}

// mergeAcronyms merges each acronym into the only name with its initials.
func mergeAcronyms(list []Named) []Named {
	spelled := map[string]int{} // initials to index, -1 where two names have them
	for i, o := range list {
		for _, in := range initialsOf(o.Name) {
			if j, ok := spelled[in]; ok && j != i {
				spelled[in] = -1
			} else {
				spelled[in] = i
			}
		}
	}
	out := list[:0:0]
	into := make([]int, len(list))
	for i, o := range list {
		into[i] = i
		if j, ok := spelled[strings.ReplaceAll(o.Name, ".", "")]; ok && j >= 0 && j != i {
			into[i] = j
		}
	}
	for i := range list {
		if into[i] != i {
			o := &list[into[i]]
			o.Mentions = append(o.Mentions, list[i].Mentions...)
		}
	}
	for i := range list {
		if into[i] == i {
			slices.SortFunc(list[i].Mentions, func(a, b article.Span) int { return cmp.Compare(a.Start, b.Start) })
			out = append(out, list[i])
		}
	}
	slices.SortStableFunc(out, func(a, b Named) int { return cmp.Compare(a.Mentions[0].Start, b.Mentions[0].Start) })
	return out
}

// initialsOf returns the initials of a name of several words in upper case:
// those of all words and those of the capitalised ones.
func initialsOf(name string) []string {
	if !strings.Contains(name, " ") {
		return nil
	}
	var all, capitals strings.Builder
	words := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' })
	if len(words) > 10 {
		return nil
	}
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		all.WriteRune(unicode.ToUpper(r))
		if unicode.IsUpper(r) {
			capitals.WriteRune(r)
		}
	}
	if all.String() == capitals.String() {
		return []string{all.String()}
	}
	return []string{capitals.String(), all.String()}
}
