package figure

import (
	"strings"

	"explainer/tools/internal/numeral"
)

// money reads an amount: a sign or code before the number, or a currency's name
// behind it.
func (s *scanner) money(n numeral.Numeral) (found, bool) {
	f := found{first: n.First, end: n.End, kind: Money}
	times := int64(1)
	switch strings.ToLower(n.Suffix) {
	case "":
	case "k":
		times = 1e3
	case "m", "mn":
		times = 1e6
	case "b", "bn":
		times = 1e9
	case "t", "tn", "trn":
		times = 1e12
	default:
		return found{}, false
	}
	switch u := s.unit(n.First - 1); u.kind {
	case "sign":
		f.first, f.unit = n.First-1, u.name
		if b := s.unit(f.first - 1); b.kind == "before-sign" && s.touch(f.first) {
			f.first, f.unit = f.first-1, b.name
		}
	case "code":
		f.first, f.unit = n.First-1, u.name
	}
	if f.first < s.free {
		return found{}, false
	}
	switch u := s.unit(n.End); {
	case f.unit != "":
	case n.Suffix == "" && (u.kind == "currency" || u.kind == "sign" && s.touch(n.End) || u.kind == "currency-after" && n.Value.Float() >= 1e5):
		f.end, f.unit = n.End+1, u.name
	case n.Suffix == "" && s.text(n.End) == "US" && s.unit(n.End+1).kind == "currency":
		f.end, f.unit = n.End+2, "USD"
	default:
		return found{}, false
	}
	if f.end > n.End && s.touch(f.end) && s.text(f.end) == "-" {
		return found{}, false // "a two dollar-store town"
	}
	v, ok := n.Value.Times(times)
	f.value, f.vague = v.String(), n.Vague
	if n.Vague {
		f.value = ""
	}
	return f, ok
}
