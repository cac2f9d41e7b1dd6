package published

import (
	"bytes"
	"strings"

	"explainer/tools/internal/check"
	"explainer/tools/internal/finding"
	"explainer/tools/internal/space"
)

// minBare is how many bytes of a passage must be free of marks that data formats
// write in other ways, for it to be looked for in them.
const minBare = 40

// withhold notes what must not be published. Where a page is not found at its
// address its passages are looked for in every page: it is not published, or
// stands somewhere else.
func (s *folder) withhold(list []check.Withheld) {
	if len(list) == 0 {
		return
	}
	s.withheld = make(map[string][]string, len(list))
	for _, w := range list {
		if s.has(w.Page) {
			s.withheld[w.Page] = w.Passages
		} else {
			s.lost = append(s.lost, w.Passages...)
		}
		for _, passage := range w.Passages {
			longest := ""
			for _, part := range strings.FieldsFunc(passage, func(r rune) bool { return strings.ContainsRune(`"'&<>\/`, r) || r > '~' }) {
				if len(part) > len(longest) {
					longest = part
				}
			}
			if len(longest) >= minBare {
				s.anywhere = append(s.anywhere, longest)
			}
		}
	}
}

// checkWithheld reports passages that stand in a text and must not.
func (w *reader) checkWithheld(text []byte, passages []string) {
	if len(passages) == 0 {
		return
	}
	const longest = 60 // characters of a passage in the message
	folded := []byte(space.Fold(string(text)))
	for _, passage := range passages {
		if bytes.Contains(folded, []byte(passage)) {
			w.report(0, "full-text", "its content file says full_text = false: look at the layout that prints it",
				"an article is published that may not be: %q", finding.Shorten(passage, longest))
			return
		}
	}
}
