package entity

import (
	"strings"

	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

// A form is one way in which a name is written.
type form struct {
	text   string
	words  []string // without a suffix and particles' hyphens
	suffix string   // "Jr.", "III"
	names  []int    // indexes of names
	sex    lexicon.Class
	// short says that the name is a single word, or the end of a fuller name
	// of the article from a particle on: "Van den Bergh".
	short bool
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
	f.short = len(f.words) == 1
	return f
}

// markSurnames marks the forms of several words that are surnames with a
// particle in front: the end of a fuller form, in whatever case its particle
// is. "Al Gore" is none unless somebody is called so and more.
func (m *merger) markSurnames() {
	ends := make(map[string]bool)
	for i := range m.forms {
		f := &m.forms[i]
		if len(f.words) < 2 {
			continue
		}
		n := m.names[f.names[0]]
		for j := n.first + 1; j < n.end-1; j++ {
			if m.d.particle(j) {
				ends[strings.ToLower(m.d.folded(j, n.end))] = true
			}
		}
	}
	for i := range m.forms {
		f := &m.forms[i]
		if n := m.names[f.names[0]]; len(f.words) > 1 && m.d.particle(n.first) && ends[strings.ToLower(f.text)] {
			f.short, f.words = true, f.words[len(f.words)-1:]
		}
	}
}

// particle reports whether token i is a particle of names, with or without a
// capital.
func (d *document) particle(i int) bool {
	return d.kind(i) == segment.Word && (d.class(i).Is(lexicon.Particle) || lexicon.Of(strings.ToLower(d.String(i))).Is(lexicon.Particle))
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
