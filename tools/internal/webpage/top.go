package webpage

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	maxTopLine   = 120 // characters of a line above the article
	maxAfterName = 40  // characters behind an author's name in such a line
)

// topOpenings are what bylines and date lines open with, in lower case.
var topOpenings = [...]string{"by ", "by:", "published", "posted", "updated", "last updated", "written by", "author:", "von ", "date:"}

// dropTop drops the bylines and date lines above the article's first
// paragraph, and takes from them what the page does not state.
func (c *cleaner) dropTop(pieces []piece) []piece {
	first := slices.IndexFunc(pieces, func(p piece) bool { return weigh(&p) > 0 && !c.isTopLine(&p) })
	i := 0
	return slices.DeleteFunc(pieces, func(p piece) bool {
		if i++; i > first || !c.isTopLine(&p) {
			return false
		}
		c.takeTop(p.Text)
		return true
	})
}

// takeTop takes author and date from a line above the article.
func (c *cleaner) takeTop(line string) {
	for part := range strings.FieldsFuncSeq(line, func(r rune) bool { return r == '|' || r == '•' || r == '·' || r == '\n' }) {
		part = strings.TrimSpace(part)
		if d := writtenDate(part); d != "" && len(c.page.Dates) == 0 {
			c.page.Dates = append(c.page.Dates, d)
		}
		if name := cutBy(part); name != part && isFullName(name) && len(c.page.Authors) == 0 {
			c.page.Authors = append(c.page.Authors, name)
		}
	}
}

// isTopLine reports whether a line above the article tells of it, rather than
// being part of it.
func (c *cleaner) isTopLine(p *piece) bool {
	if p.chars > maxTopLine {
		return false
	}
	s := strings.ToLower(p.Text)
	if hasAnyPrefix(s, topOpenings[:]) && !strings.HasSuffix(s, ".") {
		return true
	}
	if strings.Contains(s, "min read") || strings.Contains(s, "minutes read") || strings.Contains(s, "minute read") {
		return true
	}
	for _, name := range c.page.Authors {
		if strings.HasPrefix(s, strings.ToLower(name)) && p.chars < utf8.RuneCountInString(name)+maxAfterName {
			return true
		}
	}
	return isDateLine(p.Text)
}

// isDateLine reports whether a line holds hardly more than a date: a year, a
// day, and few letters.
func isDateLine(s string) bool {
	digits, letters, run := 0, 0, 0
	year := false
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			digits++
			run++
			continue
		case unicode.IsLetter(r):
			letters++
		}
		year, run = year || run == 4, 0
	}
	year = year || run == 4
	return year && digits >= 5 && letters < 40 && digits*6 > letters
}
