package article

import (
	"strings"
	"unicode"
)

// bylineLabels are what a byline opens with, in lower case, longest first where
// one begins another.
var bylineLabels = [...]string{
	"byline:", "by:", "author:", "authors:",
	"by ", "written by ", "words by ", "story by ", "text by ", "reported by ",
}

// bylineOf reads a byline: "By Ann Lee", "By ANN LEE, Associated Press", "By
// Ann Lee and Bob Ray, Aug. 15, 2025". names is the part that names the
// authors. It wants two words or more of each, so that "By Sunday" is none.
func bylineOf(line string) (names, date string, ok bool) {
	line = strings.TrimSuffix(line, ".")
	rest := cutLabel(line)
	if rest == "" {
		return "", "", false
	}
	names = rest[:namesLen(rest)]
	if names == "" {
		return rest, "", isOutlet(rest)
	}
	rest = strings.Trim(rest[len(names):], " \t\u00A0,;–—-/()")
	if date, ok := dateOf(rest); ok || rest == "" {
		return names, date, true
	}
	return names, "", isAffiliation(rest)
}

// cutLabel returns line without the "By" in front; "" where it has none, or
// goes on in lower case.
func cutLabel(line string) string {
	for _, label := range bylineLabels {
		if len(line) > len(label) && strings.EqualFold(line[:len(label)], label) {
			rest := strings.TrimSpace(line[len(label):])
			if unicode.IsUpper(firstRune(rest)) {
				return rest
			}
		}
	}
	return ""
}

// Authors returns the authors of the byline one by one.
func (d *Document) Authors() []string {
	var authors []string
	for s := d.Byline; s != ""; {
		n, sep := firstSeparator(s)
		if name := strings.TrimSpace(s[:n]); name != "" {
			authors = append(authors, name)
		}
		s = s[n+sep:]
	}
	return authors
}

// firstSeparator returns where the first name of a list of names ends, and the
// length of what parts it from the next.
func firstSeparator(s string) (end, sep int) {
	end = len(s)
	for _, and := range [...]string{", and ", ", ", " and ", " AND ", " & ", " (", " – ", " — ", " - ", " / ", "; "} {
		if i := strings.Index(s[:end], and); i >= 0 {
			end, sep = i, len(and)
		}
	}
	return end, sep
}

// namesLen returns the length of the list of people's names that s begins
// with: names of two words or more with ", ", " and " or " & " between them.
func namesLen(s string) int {
	end, pos := 0, 0
	for {
		n, sep := firstSeparator(s[pos:])
		if !isPersonName(s[pos : pos+n]) {
			return end
		}
		end = pos + n
		if pos = end + sep; sep == 0 {
			return end
		}
	}
}

// isPersonName reports whether s has the form of a person's full name.
func isPersonName(s string) bool {
	n := 0
	for word := range strings.FieldsSeq(s) {
		if n++; n > 5 || !isNameWord(word) || isOutletWord(word) || n == 1 && isParticle(word) {
			return false
		}
	}
	return n >= 2
}

// isNameWord reports whether word can be part of a person's name.
func isNameWord(word string) bool {
	if isParticle(word) {
		return true
	}
	for _, r := range word {
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && !strings.ContainsRune(".'’-‘", r) {
			return false
		}
	}
	r := firstRune(word)
	return unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r) || strings.HasPrefix(word, "al-")
}

// isParticle reports whether word joins the parts of a name in lower case.
func isParticle(word string) bool {
	switch word {
	case "de", "del", "della", "da", "das", "do", "dos", "di", "du", "des", "la", "le", "van", "von",
		"der", "den", "ter", "ten", "zu", "bin", "bint", "ibn", "al", "el", "y", "e", "af", "av":
		return true
	}
	return false
}

// isAffiliation reports whether s can be what follows an author's name: a
// newsroom, a post, a place. All its words that carry meaning are capitals.
func isAffiliation(s string) bool {
	n := 0
	for word := range strings.FieldsSeq(s) {
		word = strings.Trim(word, ",.()")
		if n++; n > 16 || word != "" && !unicode.IsUpper(firstRune(word)) && !isLinkWord(word) && !isOutletWord(word) && !isAgency(word) {
			return false
		}
	}
	return n > 0 && endMark(s) == 0
}

// isOutlet reports whether s names a newsroom, or a post in one: "Associated
// Press", "BBC News, Washington", "Staff Writer".
func isOutlet(s string) bool {
	if words(s, 9) > 8 || !isAffiliation(s) {
		return false
	}
	for word := range strings.FieldsSeq(s) {
		if isOutletWord(word) || isAgency(strings.Trim(word, ",")) {
			return true
		}
	}
	return false
}

// isLinkWord reports whether word may join capitalised words in the name of a
// place or an outlet.
func isLinkWord(word string) bool {
	switch word {
	case "of", "the", "in", "at", "for", "and", "to", "from", "on", "with", "&", "/", "-", "–", "—":
		return true
	}
	return false
}

// isOutletWord reports whether word tells a newsroom, or a place in one, from
// a person.
func isOutletWord(word string) bool {
	switch strings.ToLower(strings.Trim(word, ",.")) {
	case "press", "news", "newspaper", "newspapers", "times", "post", "tribune", "herald", "gazette", "journal",
		"magazine", "staff", "writer", "writers", "reporter", "reporters", "correspondent", "correspondents",
		"editor", "editors", "columnist", "contributor", "producer", "bureau", "agency", "agencies", "desk",
		"team", "service", "network", "radio", "television", "tv", "media", "online", "special", "freelance",
		"guardian", "telegraph", "observer", "independent", "chronicle", "bulletin", "broadcasting":
		return true
	}
	return false
}
