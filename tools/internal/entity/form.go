package entity

import (
	"strings"

	"explainer/tools/internal/lexicon"
)

// A form is one way in which a name is written.
type form struct {
	text   string
	words  []string // without a suffix and particles' hyphens
	suffix string   // "Jr.", "III"
	names  []int    // indexes of names
	sex    lexicon.Class
}

// newForm takes a name apart.
func (m *merger) newForm(n name, text string) form {
	f := form{text: text}
	for i := n.first; i < n.end; i++ {
		s := m.d.String(i)
		switch {
		case m.d.has(i, small) && m.d.class(i).Is(lexicon.Particle), !m.d.has(i, capital|small):
		case i == n.first && i == n.end-2 && capitalParticle(s):
		case isSuffix(s) && len(f.words) > 0:
			f.suffix = s
		default:
			f.words = append(f.words, strings.ReplaceAll(s, "’", "'"))
		}
	}
	if len(f.words) == 0 {
		f.words = append(f.words, text)
	}
	f.sex = m.d.class(n.first) & lexicon.Given
	return f
}

// capitalParticle reports whether s, before a family name, is a particle that
// begins a sentence: "De Blasio".
func capitalParticle(s string) bool {
	switch s {
	case "De", "Da", "Di", "Del", "Von", "Bin", "Ibn", "Dos", "Du", "El", "Van":
		return true
	}
	return false
}
