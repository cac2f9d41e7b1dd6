package quote

import "explainer/tools/internal/entity"

// Whom "he" means is weighed rather than ruled: each person named lately gets
// points for what speaks for them, and one is chosen only with enough points
// and a lead. The weights were set on annotated news by hand; they follow what
// a trained ranker found to matter most (distance, last subject, last speaker,
// gender).
const (
	spokeWeight  = 4   // said the last quotation
	spokeReach   = 150 // within so many tokens
	supersedes   = 3   // … off where somebody else was a subject since
	genderWeight = 1   // of the pronoun's gender
	againstGiven = 4   // off for a given name of the other gender
	newWeight    = 1   // first named just now

	// A person is chosen with this weight and this lead over the next, …
	enough, lead = 6, 2
	// … or with less weight and more lead.
	enoughAlone, leadAlone = 4, 4
)

// Weights by how many sentences ago somebody was last the subject of a main
// clause, and last named at all.
var (
	subjectWeight = [...]int{7, 4, 2, 1, 0}
	namedWeight   = [...]int{2, 2, 1, 0}
)

// refer tells whom the pronoun at token i means; -1 when that is not clear. It
// is decided once.
func (a *attribution) refer(i int32) meaning {
	if m, ok := a.people.meant[i]; ok {
		return m
	}
	m := meaning{person: -1}
	if p := a.bornAs(i); p >= 0 {
		m = meaning{p, bornTrust}
	} else if a.model == nil {
		m.person, m.p = a.choose(i), 1
	} else {
		m = a.rankPeople(i)
	}
	a.people.meant[i] = m
	return m
}

// bornTrust is how surely "Born in …, she" means whom the article is about.
const bornTrust = 0.9

// bornAs returns whom the pronoun at token i means as the subject of a sentence
// that opens with "Born": in an obituary or a profile that is the person it is
// about, whoever spoke last. It is -1 where the sentence does not open so.
func (a *attribution) bornAs(i int32) int32 {
	s := &a.sentences[a.sentenceAt(int(i))]
	p := a.firstNamed
	if p < 0 || a.text.String(s.first) != "Born" || a.people.seen[p].sentence == 0 || !a.mayBe(p, genderIn(a.words[i].class)) {
		return -1
	}
	for j := s.first; j < int(i); j++ {
		if a.words[j].class&(heShe|stop) != 0 || a.words[j].mention >= 0 && a.mentions[a.words[j].mention].person >= 0 {
			return -1
		}
	}
	return p
}

// A meaning is whom a pronoun most probably means, -1 for nobody known, and
// the probability.
type meaning struct {
	person int32
	p      float64
}

// choose weighs the people named lately.
func (a *attribution) choose(i int32) int32 {
	best, second, who := 0, 0, int32(-1)
	g := genderIn(a.words[i].class)
	for _, p := range a.people.recent {
		if a.barred(p, i) || a.genders[p] != entity.Unknown && a.genders[p] != g {
			continue
		}
		switch w := a.weigh(p, i, g); {
		case w > best:
			best, second, who = w, best, p
		case w > second:
			second = w
		}
	}
	if best >= enough && best-second >= lead || best >= enoughAlone && best-second >= leadAlone {
		if int(who) < len(a.set.People) {
			return who
		}
	}
	return -1
}

// weigh tells how much speaks for the pronoun at token i, of gender g, meaning
// person p.
func (a *attribution) weigh(p, i int32, g entity.Gender) int {
	d := &a.people
	x := d.seen[p]
	now := int32(a.sentenceAt(int(i))) + 1
	w := namedWeight[min(int(now-x.sentence), len(namedWeight)-1)]
	if x.subject > 0 {
		w += subjectWeight[min(int(now-x.subject), len(subjectWeight)-1)]
	}
	if d.spoke == p && i-d.spokeAt < spokeReach {
		w += spokeWeight
		if a.superseded(p, g) {
			w -= supersedes
		}
	}
	switch {
	case a.genders[p] == g, a.leanings[p] == g:
		w += genderWeight
	case a.leanings[p] != entity.Unknown:
		w -= againstGiven
	}
	if x.count == 1 && now-x.sentence <= 1 {
		w += newWeight
	}
	return w
}

// superseded reports whether somebody else of gender g was a subject after
// person p spoke.
func (a *attribution) superseded(p int32, g entity.Gender) bool {
	d := &a.people
	for _, q := range d.recent {
		if q != p && d.seen[q].subjectAt > d.spokeAt && a.mayBe(q, g) {
			return true
		}
	}
	return false
}

// mayBe reports whether person p can be of gender g.
func (a *attribution) mayBe(p int32, g entity.Gender) bool {
	switch {
	case g == entity.Unknown:
		return true
	case a.genders[p] != entity.Unknown:
		return a.genders[p] == g
	}
	return a.leanings[p] == entity.Unknown || a.leanings[p] == g
}
