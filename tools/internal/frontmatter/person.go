package frontmatter

import (
	"strings"

	"explainer/tools/internal/slug"
	"explainer/tools/internal/space"
)

// maxID is the length in bytes of a person's id at most.
const maxID = 60

// PersonID returns the id that a name has across the site by default: an ASCII
// slug of it. A name of one word has none, since too many people share it. A
// name that ASCII has no letters for, or not for all of it, ends in a hash.
func PersonID(name string) string {
	words := strings.Fields(name)
	if len(words) < 2 {
		return ""
	}
	name = strings.Join(words, " ")
	id, whole := slug.Make(name, maxID)
	if whole && strings.Contains(id, "-") {
		return id
	}
	const hashLength = 8
	hash := hash32(name)[:hashLength]
	id, _ = slug.Make(name, maxID-hashLength-1)
	if id == "" {
		return "p-" + hash
	}
	return id + "-" + hash
}

// authorsOf returns the names that a byline lists: "Ann Lee and Bob Ray, Sun"
// lists three. What belongs to the name before it stays with it ("Jr.").
func authorsOf(byline string) []string {
	var authors []string
	for _, part := range strings.FieldsFunc(strings.ReplaceAll(byline, " and ", ","), isListMark) {
		part = space.Fold(strings.TrimPrefix(strings.TrimSpace(part), "and "))
		switch {
		case part == "" || holdsToken(part):
		case len(authors) > 0 && isSuffix(part):
			authors[len(authors)-1] += ", " + part
		default:
			authors = append(authors, part)
		}
	}
	return authors
}

func isListMark(r rune) bool { return r == ',' || r == ';' || r == '&' || r == '|' }

// isSuffix reports whether part is what stands behind a name, not a name.
func isSuffix(part string) bool {
	switch strings.ReplaceAll(part, ".", "") {
	case "Jr", "Sr", "II", "III", "IV", "MD", "PhD", "Esq":
		return true
	}
	return false
}
