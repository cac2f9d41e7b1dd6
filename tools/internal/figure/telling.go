package figure

import "explainer/tools/internal/segment"

// telling returns how much a figure tells a reader, as points. Weights are set
// by hand: what is paid, what part of a whole and how long come before counts,
// large before small, told early before late.
func (s *scanner) telling(fig Figure, f found, sentence int) int {
	points := [...]int{Money: 60, Share: 65, Duration: 50, Measure: 48, Count: 42, Score: 55}[fig.Kind]
	switch v := f.number.Value.Float(); {
	case f.vague:
		points -= 18
	case fig.Kind == Count && v < 10:
		points -= 22
	case fig.Kind == Count && v >= 1000, fig.Kind == Money && v >= 1e6:
		points += 10
	}
	switch {
	case sentence < 3:
		points += 10
	case sentence < 8:
		points += 5
	}
	first, end := s.t.TokensIn(fig.Phrase)
	for i := first; i < end; i++ {
		if s.t.Tokens[i].Kind != segment.Word {
			continue
		}
		switch s.t.String(i) {
		case "first", "record", "highest", "lowest", "largest", "biggest", "most", "worst", "longest", "only":
			points += 6
		case "killed", "dead", "died", "injured", "chance", "rose", "fell", "cut", "lost", "cost", "doubled":
			points += 5
		}
	}
	if fig.Kind == Duration {
		switch s.t.String(f.first) {
		case "past", "last", "next", "recent", "coming", "previous":
			points -= 15 // says when rather than how long
		}
		switch s.t.String(min(f.end, len(s.t.Tokens)-1)) {
		case "later", "earlier", "ago", "after", "before", "on":
			points -= 25 // "five years later"
		}
		if f.value == "1" {
			points -= 15 // "one day"
		}
	}
	if fig.Kind == Share && f.value == "100" && s.text(f.end) != "of" {
		points -= 40 // "I am 100 percent sure"
	}
	if f.number.Words && f.first > s.first && s.t.Doc.Text[s.t.Tokens[f.first].Start] < 'a' {
		points -= 40 // a title's
	}
	switch s.t.String(first) {
	case "He", "She", "It", "They", "This", "That", "These", "Those", "he", "she", "it", "they", "I", "We", "we", "You", "you":
		points -= 12 // a reader does not know who
	}
	if fig.Phrase.Len()-fig.Span.Len() < 12 {
		points -= 12 // nobody learns what it counts
	}
	return points
}
