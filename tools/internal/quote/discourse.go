package quote

import "slices"

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
	meant map[int32]int32
}

// A sighting is where a person was last named or meant. Sentences are counted
// from 1, so that 0 stands for "not yet".
type sighting struct {
	sentence  int32
	subject   int32 // the sentence in which they were last the subject of a main clause
	subjectAt int32 // its token
	count     int32
}

// maxRecent bounds how many people a pronoun may mean.
const maxRecent = 10

func (a *attribution) startDiscourse() {
	a.people = discourse{
		seen:   make([]sighting, len(a.set.People)+1),
		recent: make([]int32, 0, maxRecent),
		spoke:  -1,
		meant:  make(map[int32]int32),
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
				a.see(m.person, d.next, a.mainSubject(int(m.end)-1))
			}
		case w.class&stranger != 0:
			p := int32(len(a.set.People))
			d.seen[p].count = 0 // not the stranger before
			a.genders[p] = genderIn(w.class)
			a.see(p, d.next, true)
		case w.class&heShe != 0:
			if p := a.refer(d.next); p >= 0 {
				a.see(p, d.next, a.mainSubject(int(d.next)))
			}
		}
	}
}

// see notes that person p is meant at token i.
func (a *attribution) see(p, i int32, subject bool) {
	d := &a.people
	x := &d.seen[p]
	x.sentence = int32(a.sentenceAt(int(i))) + 1
	x.count++
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
func (a *attribution) mainSubject(i int) bool {
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
