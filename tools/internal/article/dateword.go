package article

import "strings"

// monthOf returns the number of the month whose English name or abbreviation
// word is, in lower case; 0 for none.
func monthOf(word string) int {
	if word == "sept" {
		return 9
	}
	if len(word) < 3 {
		return 0
	}
	for i, month := range [...]string{
		"january", "february", "march", "april", "may", "june", "july",
		"august", "september", "october", "november", "december",
	} {
		if word == month || word == month[:3] {
			return i + 1
		}
	}
	return 0
}

// isDateWord reports whether word, in lower case, may stand beside a date in a
// line of its own.
func isDateWord(word string) bool {
	switch word {
	case "published", "posted", "updated", "modified", "created", "filed", "issued",
		"first", "last", "on", "at", "date", "of", "the",
		"am", "pm", "a", "p", "m", "noon", "midnight", "hrs", "h",
		"z", "utc", "gmt", "bst", "cet", "cest", "et", "est", "edt", "ct", "cst", "cdt",
		"mt", "mst", "mdt", "pt", "pst", "pdt", "ist", "aest", "aedt", "jst", "hkt":
		return true
	}
	return isWeekday(word)
}

// isWeekday reports whether word, in lower case, is the English name of a day
// of the week or an abbreviation of one.
func isWeekday(word string) bool {
	switch word {
	case "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return true
	}
	return false
}

// isYear reports whether four digits are the year of an article.
func isYear(s string) bool { return len(s) == 4 && "1400" <= s && s <= "2999" }

// isDigit reports whether c is an ASCII digit.
func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// digits returns how many ASCII digits s begins with.
func digits(s string) int {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n
}

// letters returns how many ASCII letters s begins with.
func letters(s string) int {
	n := 0
	for n < len(s) && ('a' <= s[n]|0x20 && s[n]|0x20 <= 'z') {
		n++
	}
	return n
}

// number returns the value of up to four digits.
func number(s string) int {
	n := 0
	for i := range len(s) {
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// trimOrdinal returns s without the ending of an ordinal number at its start.
func trimOrdinal(s string) string {
	if w := letters(s); w == 2 {
		switch strings.ToLower(s[:w]) {
		case "st", "nd", "rd", "th":
			return s[w:]
		}
	}
	return s
}
