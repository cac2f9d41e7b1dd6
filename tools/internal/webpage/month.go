package webpage

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// months are the names of the months, in lower case with a blank between them,
// in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish and
// the Scandinavian languages.
var months = [12]string{
	"jan january januar jänner janvier janv enero ene gennaio genn gen janeiro januari stycznia",
	"feb february februar feber février fevrier févr fév febrero febbraio febbr fevereiro fev februari lutego",
	"mar march märz mär mrz mars marzo março marco maart mrt marca",
	"apr april avril avr abril abr aprile kwietnia",
	"may mai mayo maggio mag maio mei maja maj",
	"jun june juni juin junio giugno giu junho czerwca",
	"jul july juli juillet juil julio luglio lug julho lipca",
	"aug august août aout agosto ago augustus augusti sierpnia",
	"sep sept september septembre septiembre setiembre settembre setembro set września",
	"oct october oktober okt octobre octubre ottobre ott outubro out października",
	"nov november novembre noviembre novembro listopada",
	"dec december dezember dez décembre decembre déc diciembre dic dicembre dezembro desember des grudnia",
}

// monthOf returns the month that a word names, 1 to 12; 0 where it names none.
func monthOf(word string) int {
	for i, names := range months {
		for name := range strings.FieldsSeq(names) {
			if word == name {
				return i + 1
			}
		}
	}
	return 0
}

// writtenDate returns the first whole date in a line as YYYY-MM-DD: "2. August
// 2019", "Aug. 2, 2019", "2 de agosto de 2019", "02.08.2019", "2019-08-02". It
// is empty where there is none, or where day and month cannot be told apart.
func writtenDate(line string) string {
	words := dateWords(line)
	for i := 0; i+2 < len(words); i++ {
		a, b, c := words[i], words[i+1], words[i+2]
		date := ""
		switch {
		case isDay(a) && isYear(c) && monthOf(b) > 0:
			date = isoDate(c, monthOf(b), a)
		case isDay(b) && isYear(c) && monthOf(a) > 0:
			date = isoDate(c, monthOf(a), b)
		case isYear(a) && isDay(b) && isDay(c):
			date = isoDate(a, number(b), c)
		case isDay(a) && isDay(b) && isYear(c) && strings.Contains(line, a+"."+b+"."):
			date = isoDate(c, number(b), a)
		}
		if date != "" {
			return date
		}
	}
	return ""
}

// dateWords returns the words of a line that can be part of a date, in lower
// case: "2nd" as 2, "2 de agosto" without de.
func dateWords(line string) []string {
	words := strings.FieldsFunc(strings.ToLower(line), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	words = slices.DeleteFunc(words, func(w string) bool { return w == "de" || w == "del" || w == "of" || w == "le" })
	for i, w := range words {
		for _, ordinal := range [...]string{"st", "nd", "rd", "th", "er"} {
			if day := strings.TrimSuffix(w, ordinal); isDay(day) {
				words[i] = day
			}
		}
	}
	return words
}

// number returns the value of a string of digits.
func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// addressDate returns the date in an address such as /2019/08/02/slug; "" where
// it has none.
func addressDate(addr string) string {
	parts := strings.Split(addr, "/")
	for i := 3; i+3 < len(parts); i++ {
		y, m, d := parts[i], parts[i+1], parts[i+2]
		if isYear(y) && isDay(m) && isDay(d) && len(m) == 2 && len(d) == 2 {
			return isoDate(y, number(m), d)
		}
	}
	return ""
}

// isDay reports whether s is a number of one or two digits.
func isDay(s string) bool { return (len(s) == 1 || len(s) == 2) && allDigits(s) }

// isYear reports whether s is a year of the last century or of this one.
func isYear(s string) bool { return len(s) == 4 && allDigits(s) && (s[:2] == "19" || s[:2] == "20") }

// isoDate returns a date as YYYY-MM-DD; "" where there is no such day.
func isoDate(year string, month int, day string) string {
	s := fmt.Sprintf("%s-%02d-%02d", year, month, number(day))
	if _, err := time.Parse(time.DateOnly, s); err != nil {
		return ""
	}
	return s
}
