package timex

import (
	"strconv"
	"strings"

	"explainer/tools/internal/numeral"
)

// Length returns the number and the unit, in the singular, of a span of time in
// ISO 8601 as Date.Value has it: "2.5", "hour" for "PT2H30M". The day that an
// interval begins or ends with does not count. Both are empty where value is
// no span of time.
func Length(value string) (number, unit string) {
	if a, b, ok := strings.Cut(value, "/"); ok {
		value = a
		if strings.HasPrefix(b, "P") {
			value = b
		}
	}
	rest, ok := strings.CutPrefix(value, "P")
	if !ok {
		return "", ""
	}
	clock := strings.HasPrefix(rest, "T")
	rest = strings.TrimPrefix(rest, "T")
	i := strings.IndexAny(rest, "YMWDHS")
	if i <= 0 {
		return "", ""
	}
	n, suffix, ok := numeral.Parse(rest[:i])
	if !ok || suffix != "" {
		return "", ""
	}
	unit = unitName(rest[i], clock)
	if tail := rest[i+1:]; tail != "" {
		return longer(n, unit, tail)
	}
	return n.String(), unit
}

// unitName returns the name of an ISO 8601 designator.
func unitName(c byte, clock bool) string {
	switch c {
	case 'Y':
		return "year"
	case 'M':
		if clock {
			return "minute"
		}
		return "month"
	case 'W':
		return "week"
	case 'D':
		return "day"
	case 'H':
		return "hour"
	}
	return "second"
}

// longer returns a length of hours and minutes, or of years and months, in the
// larger unit where that is exact, else in the smaller.
func longer(n numeral.Decimal, unit, tail string) (string, string) {
	small, err := strconv.ParseInt(strings.TrimRight(tail, "M"), 10, 64)
	if err != nil {
		return "", ""
	}
	part, times := "minute", int64(60)
	if unit == "year" {
		part, times = "month", 12
	}
	sum := numeral.Decimal{Coef: small * 100 / times, Places: 2}
	to := unit
	if small*100%times != 0 {
		ok := false
		if n, ok = n.Times(times); !ok {
			return "", ""
		}
		sum, to = numeral.Decimal{Coef: small}, part
	}
	total, ok := n.Plus(sum)
	if !ok {
		return "", ""
	}
	return total.String(), to
}
