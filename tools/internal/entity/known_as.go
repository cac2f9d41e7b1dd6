package entity

import "explainer/tools/internal/segment"

// knownAs enters the single words that the article itself says somebody is known
// by: "Andrés Manuel López Obrador, known as AMLO,".
func (m *merger) knownAs() {
	personOf := make(map[int]int) // by index of a full name
	for p := range m.people {
		for _, n := range m.people[p].inFull {
			personOf[n] = p
		}
	}
	for i := 1; i < len(m.names); i++ {
		p, ok := personOf[i-1]
		if !ok || m.names[i].label != person || !m.saysKnown(m.names[i-1].end, m.names[i].first) {
			continue
		}
		if f := m.newForm(m.names[i], ""); f.short && len(m.bearers(f.words[0], "")) == 0 {
			m.single[f.words[0]] = p
		}
	}
}

// saysKnown reports whether tokens [i, end) are ", known as" or the like.
func (m *merger) saysKnown(i, end int) bool {
	d := m.d
	if d.is(i, ",") || d.is(i, "(") {
		i++
	}
	for d.isAny(i, "also", "better", "widely", "popularly", "often", "who", "is", "was", "commonly", "the") {
		i++
	}
	switch {
	case d.is(i, "known") && d.isAny(i+1, "as", "simply") || d.is(i, "nicknamed") && i+1 == end || d.is(i, "nicknamed"):
	default:
		return false
	}
	for i++; i < end; i++ {
		if !d.isAny(i, "as", "simply", "affectionately") && d.kind(i) != segment.OpenQuote {
			return false
		}
	}
	return true
}
