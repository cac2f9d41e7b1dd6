package figure

import (
	"strconv"

	"explainer/tools/internal/numeral"
	"explainer/tools/internal/segment"
)

// percent reads "25%", "7.5 per cent", "three percentage points".
func (s *scanner) percent(n numeral.Numeral) (found, bool) {
	f := found{first: n.First, end: n.End + 1, kind: Share, value: n.Value.String(), unit: "%"}
	switch s.text(n.End) {
	case "%", "percent", "Percent":
	case "percentage":
		if s.text(n.End+1) != "points" && s.text(n.End+1) != "point" {
			return found{}, false
		}
		f.end++
	case "per":
		if s.text(n.End+1) != "cent" {
			return found{}, false
		}
		f.end++
	case "-":
		if s.text(n.End+1) != "percent" {
			return found{}, false
		}
		f.end++
	default:
		return found{}, false
	}
	return f, n.Suffix == ""
}

// fraction reads "two-thirds", "three quarters".
func (s *scanner) fraction(n numeral.Numeral) (found, bool) {
	i := n.End
	if s.text(i) == "-" && s.touch(i) {
		i++
	}
	u := s.unit(i)
	if u.kind != "part" || n.Value.Places > 0 || n.Value.Coef < 1 || n.Value.Coef > 9 || u.name == "0.5" || !n.Words {
		return found{}, false
	}
	part, err := strconv.ParseFloat(u.name, 64)
	if err != nil {
		return found{}, false
	}
	value := part * float64(n.Value.Coef)
	if part == 0.333 {
		value = float64(n.Value.Coef) / 3
	}
	if value >= 1 || s.text(i+1) == "-" {
		return found{}, false
	}
	return found{first: n.First, end: i + 1, kind: Share, value: strconv.FormatFloat(value, 'g', 3, 64)}, true
}

// part reads "half of the", "a third of", "a quarter of", which begin with no
// number.
func (s *scanner) part(i int) (found, bool) {
	j := i
	if w := s.text(j); w == "a" || w == "A" || w == "one" || w == "One" {
		j++
	}
	u := s.unit(j)
	if u.kind != "part" || u.name != "0.5" && j == i || s.text(j+1) != "of" {
		return found{}, false
	}
	return found{first: i, end: j + 1, kind: Share, value: u.name, rule: "part"}, true
}

// ratio reads "8 of 10", "eight out of ten", "one in five".
func (s *scanner) ratio(n numeral.Numeral) (found, bool) {
	i := n.End
	switch s.text(i) {
	case "out":
		if s.text(i+1) != "of" {
			return found{}, false
		}
		i += 2
	case "of", "in":
		if i++; s.text(i) == "the" && n.Value.Coef == 1 {
			return found{}, false // "one of the three"
		}
	default:
		return found{}, false
	}
	if s.text(i) == "the" || s.text(i) == "every" {
		i++
	}
	if i >= s.end || s.t.Tokens[i].Kind > segment.Number {
		return found{}, false
	}
	whole, ok := numeral.Read(s.t, i, s.end)
	if !ok || whole.Vague || n.Vague || whole.Suffix != "" || n.Suffix != "" || whole.Value.Float() < n.Value.Float() || whole.Value.Coef == 0 || s.unit(whole.End).kind != "" {
		return found{}, false
	}
	if s.text(n.End) == "in" && (whole.Value.Float() > 100 || whole.Value.Float() == n.Value.Float()) {
		return found{}, false // "200 in 2019"
	}
	value := strconv.FormatFloat(n.Value.Float()/whole.Value.Float(), 'g', 3, 64)
	return found{first: n.First, end: whole.End, kind: Share, value: value}, true
}

// score reads "7–2" and "109-84", where a vote or a match is spoken of.
func (s *scanner) score(n numeral.Numeral) (found, bool) {
	i := n.End
	if t := s.text(i); t != "-" && t != "–" || !s.touch(i) || !s.touch(i+1) || n.Words || n.Value.Places > 0 || n.Suffix != "" {
		return found{}, false
	}
	b, ok := numeral.Read(s.t, i+1, s.end)
	if !ok || b.Words || b.Value.Places > 0 || b.Suffix != "" || n.Value.Coef > 999 || b.Value.Coef > 999 || b.End != i+2 || s.touch(i+2) && s.text(i+2) == "-" {
		return found{}, false
	}
	f := found{first: n.First, end: b.End, kind: Score, value: n.Value.String() + "-" + b.Value.String()}
	for j := max(s.first, n.First-5); j < min(s.end, b.End+4); j++ {
		switch s.text(j) {
		case "vote", "voted", "votes", "ruling", "majority", "passed", "approved", "rejected", "won", "win", "beat", "lost", "victory", "defeat", "defeated", "lead", "final", "score", "scored":
			return f, true
		}
	}
	return found{}, false
}
