package quote

import (
	"slices"

	"explainer/tools/internal/entity"
)

// A discourse is what a reader keeps in mind of the people named so far, which
// tells whom "he" or "she" means. A person stands for one by index in the
// entity set; the index after the last stands for the last stranger, somebody
// who spoke and whose name is not known.
type discourse struct {
	next    int32 // the first token not yet read
	mention int32 // the first mention not yet read
	seen    []sighting
	recent  []int32 // people by last mention, the newest last
	spoke   int32   // the last speaker; -1
	spokeAt int32   // the token at which that was known
	// meant holds whom each pronoun read so far means; -1 where that is not
	// clear.
	meant map[int32]meaning
	// pronoun is whom the last pronoun that was clear means; -1 for nobody.
	pronoun   int32
	pronounAt int32
}

// believedMeaning is the probability from which a pronoun counts as naming
// somebody once more.
const believedMeaning = 0.5

// sureMeaning is that from which it rules out one of the other gender soon after.
const sureMeaning = 0.6

// A sighting is where a person was last named or meant. Sentences are counted
// from 1, so that 0 stands for "not yet".
type sighting struct {
	sentence  int32
	subject   int32 // the sentence in which they were last the subject of a main clause
	subjectAt int32 // its token
	count     int32
	told      int32         // the sentence in which they last had a verb of saying
	block     int32         // the block, counted from 1, whose first words name them
	called    entity.Gender // by the last pronoun that surely means them
	calledIn  int32         // its sentence
	first     int32         // the sentence that first named them
}

// maxRecent bounds how many people a pronoun may mean.
const maxRecent = 10

func (a *attribution) startDiscourse() {
	a.firstNamed = -1
	first := 0
	for p, person := range a.set.People {
		if n := len(person.Mentions); n > 0 && (a.firstNamed < 0 || person.Mentions[0].Start < first) {
			a.firstNamed, first = int32(p), person.Mentions[0].Start
		}
	}
	a.people = discourse{
		seen:    make([]sighting, len(a.set.People)+1),
		recent:  make([]int32, 0, maxRecent),
		spoke:   -1,
		meant:   make(map[int32]meaning),
		pronoun: -1,
	}
}

// readTo takes in names and pronouns up to token t.
func (a *attribution) readTo(t int32) {
	d := &a.people
	for ; d.next < t; d.next++ {
		w := a.words[d.next]
		switch {
		case w.mention >= d.mention:
			m := a.mentions[w.mention]
			d.mention = w.mention + 1
			if m.person >= 0 {
				a.see(m.person, m.end-1, a.mainSubject(int(m.end)-1))
			}
		case w.class&stranger != 0 && a.recalls(d.next):
		case w.class&stranger != 0:
			p := int32(len(a.set.People))
			d.seen[p] = sighting{} // not the stranger before
			a.genders[p] = genderIn(w.class)
			a.see(p, d.next, true)
		case w.class&heShe != 0:
			m := a.refer(d.next)
			if m.person >= 0 && m.p >= believedMeaning {
				a.see(m.person, d.next, a.mainSubject(int(d.next)))
				d.pronoun, d.pronounAt = m.person, d.next
				if m.p >= sureMeaning {
					x := &d.seen[m.person]
					x.called, x.calledIn = genderIn(w.class), x.sentence-1
				}
			}
		}
	}
}

// recalls takes in the common noun at token i if it means somebody who was named.
func (a *attribution) recalls(i int32) bool {
	m := a.inRole(source{nominal, i, -1})
	if m.person < 0 || m.p < sureMeaning || a.words[i].class&teller == 0 && !a.shares(m.person, i) {
		return false
	}
	a.see(m.person, i, a.mainSubject(int(i)))
	return true
}

// see notes that person p is meant at token i.
func (a *attribution) see(p, i int32, subject bool) {
	d := &a.people
	x := &d.seen[p]
	x.sentence = int32(a.sentenceAt(int(i))) + 1
	if x.count++; x.count == 1 {
		x.first = x.sentence
	}
	if a.words[i].class&teller != 0 {
		x.told = x.sentence
	}
	if s := &a.sentences[x.sentence-1]; int(i) <= s.first+3 && (x.sentence == 1 || a.sentences[x.sentence-2].block != s.block) {
		x.block = int32(s.block) + 1
	}
	if subject {
		x.subject, x.subjectAt = x.sentence, i
	}
	k := slices.Index(d.recent, p)
	if k < 0 && len(d.recent) == maxRecent {
		k = 0 // the one named longest ago
	}
	if k >= 0 {
		d.recent = slices.Delete(d.recent, k, k+1)
	}
	d.recent = append(d.recent, p)
}

// mainSubject reports whether the name or pronoun that ends with token i is the
// subject of a clause that depends on none.
func (a *analysis) mainSubject(i int) bool {
	s := &a.sentences[a.sentenceAt(i)]
	w := a.words[i]
	switch {
	case w.class&speaker != 0:
		return true
	case w.mention >= 0 && i+1 < s.end && a.words[i+1].class&(possessive|conjunction) == 0 &&
		a.phraseStart(int(a.mentions[w.mention].first), s.first) == s.first:
		return true
	}
	src, first, ok := a.clauseSubject(i, s)
	if !ok || int(src.token) != i {
		return false
	}
	return first == s.first || a.words[first-1].class&opensClause != 0
}
