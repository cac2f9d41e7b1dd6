package entity

import (
	"cmp"
	"slices"
	"strings"

	"explainer/tools/internal/article"
)

// mergeShort merges a firm's short name into the only longer one that goes on
// with a word for its kind, "Lufthansa" into "Lufthansa Group", and ends a
// firm's name at that word: "Okafor Holdings of Penang".
func mergeShort(list []Named) []Named {
	for i := range list {
		list[i].Name = firmName(list[i].Name)
	}
	longer := map[string]int{} // short name to the index of the longer, -1 where there are several
	for i, o := range list {
		last := strings.LastIndexByte(o.Name, ' ')
		if last < 0 || !firmWord(o.Name[last+1:]) {
			continue
		}
		short := strings.TrimRight(o.Name[:last], " ,")
		if _, ok := longer[short]; ok {
			i = -1
		}
		longer[short] = i
	}
	if len(longer) == 0 {
		return list
	}
	out := list[:0:0]
	for _, o := range list {
		if i, ok := longer[o.Name]; ok && i >= 0 {
			list[i].Mentions = append(list[i].Mentions, o.Mentions...)
		}
	}
	for _, o := range list {
		if i, ok := longer[o.Name]; ok && i >= 0 {
			continue
		}
		slices.SortFunc(o.Mentions, func(a, b article.Span) int { return cmp.Compare(a.Start, b.Start) })
		out = append(out, o)
	}
	slices.SortStableFunc(out, func(a, b Named) int { return cmp.Compare(a.Mentions[0].Start, b.Mentions[0].Start) })
	return out
}

// firmName returns a name up to the word for a firm's kind where "of" follows it.
func firmName(name string) string {
	before, _, ok := strings.Cut(name, " of ")
	if i := strings.LastIndexByte(before, ' '); ok && i > 0 && firmWord(before[i+1:]) {
		return before
	}
	return name
}

// firmWord reports whether a word ends the name of a firm and tells its kind.
func firmWord(s string) bool {
	switch s {
	case "Holdings", "Holding", "Group", "Inc.", "Inc", "Corp.", "Corp", "Ltd.", "Ltd", "Limited", "PLC", "plc", "AG", "GmbH", "LLC", "Co.",
		"Industries", "Enterprises":
		return true
	}
	return false
}
