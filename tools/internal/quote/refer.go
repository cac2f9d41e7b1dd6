package quote

import (
	"math/bits"

	"explainer/tools/internal/entity"
)

// rankMeanings tells whom the word at token i means by the second ranker and
// more points for each person.
func (a *attribution) rankMeanings(i int32, points func(p int32) int32) meaning {
	people := a.peopleFor(i)
	a.rank.scores = a.rank.scores[:0]
	for _, p := range people {
		a.rank.ids = a.appendPerson(a.rank.ids[:0], p, i)
		a.rank.scores = append(a.rank.scores, sum(a.model.people, a.rank.ids, personBits)+points(p))
	}
	a.rank.ids = a.appendUnknown(a.rank.ids[:0], i)
	a.rank.scores = append(a.rank.scores, sum(a.model.people, a.rank.ids, personBits))
	a.rank.odds = softmax(a.rank.scores, a.rank.odds)
	m := meaning{person: -1}
	for k, p := range people {
		if int(p) < len(a.set.People) && a.rank.odds[k] > m.p {
			m = meaning{p, a.rank.odds[k]}
		}
	}
	return m
}

// peopleFor lists who the pronoun at token i may mean: those named lately who
// are not of the other gender, and works out how they stand to each other.
func (a *attribution) peopleFor(i int32) []int32 {
	r := &a.rank
	g := genderIn(a.words[i].class)
	r.people, r.weights = r.people[:0], r.weights[:0]
	for k := len(a.people.recent) - 1; k >= 0; k-- {
		p := a.people.recent[k]
		if g != entity.Unknown && a.genders[p] != entity.Unknown && a.genders[p] != g || a.barred(p, i) || a.calledOther(p, i, g) {
			continue
		}
		r.people = append(r.people, p)
		r.weights = append(r.weights, int32(a.weigh(p, i, g)))
	}
	return r.people
}

// barred reports whether person p cannot be meant by the pronoun at token i,
// the subject of a main clause, since the rest of its sentence names them: "He
// thanked Lee", "he said Lee would come".
func (a *attribution) barred(p, i int32) bool {
	s := &a.sentences[a.sentenceAt(int(i))]
	if int(i) > s.first && a.words[i-1].class&(subordinator|relative) != 0 {
		return false // "When he spoke, Lee …"
	}
	for j := i + 1; int(j) < s.end && j < i+maxClause; j++ {
		w := &a.words[j]
		if w.mention >= 0 && a.mentions[w.mention].person == p {
			return true
		}
		if w.class&(stop|colon) != 0 {
			break
		}
	}
	return false
}

// calledOther reports whether the last pronoun before token i that surely means
// person p is of another gender than g.
func (a *attribution) calledOther(p, i int32, g entity.Gender) bool {
	x := &a.people.seen[p]
	return g != entity.Unknown && x.called != entity.Unknown && x.called != g && int(x.calledIn)+1 >= a.sentenceAt(int(i))
}

// How the person stands in the discourse, grouped for the features.
type standing struct {
	gender    uint32
	named     uint32 // sentences since the last mention
	subject   uint32 // sentences since they were last a subject
	told      uint32 // sentences since they last had a verb of saying
	spoke     uint32 // whether they said the last quotation, by words since
	pronoun   uint32 // whether the last pronoun means them, by sentences since
	blocks    uint32 // paragraphs since the last mention
	order     uint32 // by last mention, the latest first
	bySubject uint32 // by last subject
	weight    uint32 // by the hand-made weights
	lead      uint32 // over the next, or behind the first
	fresh     uint32 // named for the first time just now
	opens     uint32 // the paragraph, or the one before, opens with their name
	count     uint32
	chain     uint32 // whether the pronoun before, in this paragraph, means them, or somebody else, with nobody named since
}

// since groups a number of sentences; 7 where it never happened.
func since(now, then int32) uint32 {
	if then == 0 {
		return 7
	}
	return uint32(min(now-then, 6))
}

// standingOf reads how person p stands at token i.
func (a *attribution) standingOf(p, i int32) standing {
	d := &a.people
	x := &d.seen[p]
	sentence := a.sentenceAt(int(i))
	now := int32(sentence) + 1
	block := a.sentences[sentence].block
	g := genderIn(a.words[i].class)
	t := standing{named: since(now, x.sentence), subject: since(now, x.subject), told: since(now, x.told),
		count: uint32(min(bits.Len32(uint32(x.count)), 5))}
	t.blocks = uint32(min(block-a.sentences[x.sentence-1].block, 3))
	switch {
	case a.genders[p] == g, g == entity.Unknown:
		t.gender = 1
	case a.leanings[p] == g:
		t.gender = 2
	case a.leanings[p] != entity.Unknown:
		t.gender = 3
	}
	if d.spoke == p {
		t.spoke = 1 + min(bucket(int(i-d.spokeAt)/16), 6)
		if a.superseded(p, g) {
			t.spoke += 8
		}
	}
	if d.pronoun == p {
		t.pronoun = 1 + uint32(min(now-int32(a.sentenceAt(int(d.pronounAt)))-1, 5))
	}
	if x.first == x.sentence && now-x.first <= 2 {
		t.fresh = 1 + uint32(now-x.first)
	}
	if ago := int32(block) + 1 - x.block; x.block > 0 && ago < 3 {
		t.opens = 1 + uint32(ago)
	}
	t.chain = a.chained(p, block)
	a.compare(&t, p)
	return t
}

// chained tells whether the last pronoun that was clear stands in block and
// nobody was named since: 0 it does not, 1 it means person p, 2 somebody else.
func (a *attribution) chained(p int32, block int) uint32 {
	d := &a.people
	newest := d.recent[len(d.recent)-1]
	if d.pronoun < 0 || newest != d.pronoun || a.sentences[a.sentenceAt(int(d.pronounAt))].block != block {
		return 0
	}
	if d.pronoun == p {
		return 1
	}
	return 2
}

// compare works out how person p stands to the others who may be meant.
func (a *attribution) compare(t *standing, p int32) {
	own, best := int32(0), int32(-100)
	for k, q := range a.rank.people {
		switch {
		case q == p:
			own = a.rank.weights[k]
			t.order = uint32(min(k, 5))
			continue
		case a.people.seen[q].subjectAt > a.people.seen[p].subjectAt:
			t.bySubject = min(t.bySubject+1, 5)
		}
		best = max(best, a.rank.weights[k])
	}
	t.weight = uint32(max(-4, min(own, 15)) + 4)
	t.lead = uint32(max(-6, min(own-best, 8)) + 6)
}

// position tells where the pronoun at token i stands: 0 in a tag after a
// quotation, 1 first in its sentence, 2 elsewhere; by whether its sentence opens
// the paragraph.
func (a *attribution) position(i int32) uint32 {
	n := a.sentenceAt(int(i))
	s := &a.sentences[n]
	at := uint32(2)
	switch {
	case i > 0 && a.words[i-1].class&quoted != 0:
		at = 0
	case int(i) == s.first:
		at = 1
	}
	if n > 0 && a.sentences[n-1].block == s.block {
		at += 4
	}
	return at
}

// appendPerson appends the features of the pronoun at token i meaning person p.
func (a *attribution) appendPerson(ids []uint32, p, i int32) []uint32 {
	t := a.standingOf(p, i)
	at := a.position(i)
	others := uint32(min(len(a.rank.people), 5))
	stranger := uint32(0)
	if int(p) == len(a.set.People) {
		stranger = 1
	}
	return append(ids,
		feature(1, t.gender, stranger, 0),
		feature(2, t.named, at, 0),
		feature(3, t.subject, at, 0),
		feature(4, t.named, t.subject, t.gender),
		feature(5, t.spoke, at&3, 0),
		feature(6, t.spoke, t.subject, 0),
		feature(7, t.order, others, 0),
		feature(8, t.bySubject, others, 0),
		feature(9, t.order, t.bySubject, t.spoke),
		feature(10, t.weight, 0, 0),
		feature(11, t.lead, 0, 0),
		feature(12, t.pronoun, t.spoke, 0),
		feature(13, t.fresh, t.named, t.blocks),
		feature(14, t.count, t.named, 0),
		feature(15, t.told, t.subject, t.spoke),
		feature(16, t.blocks, at, t.order),
		feature(17, t.opens, t.blocks, 0),
		feature(18, t.gender, t.spoke, 0),
		feature(19, t.gender, t.order, 0),
		feature(20, t.told, t.named, at&3),
		feature(21, t.lead, t.gender, 0),
		feature(22, t.fresh, t.spoke, 0),
		feature(23, stranger, t.named, t.spoke),
		feature(24, t.opens, t.bySubject, t.spoke),
		feature(25, t.chain, t.spoke, 0),
		feature(26, t.chain, t.subject, at),
	)
}

// appendUnknown appends the features of the pronoun meaning nobody known.
func (a *attribution) appendUnknown(ids []uint32, i int32) []uint32 {
	best := int32(-4)
	for _, w := range a.rank.weights {
		best = max(best, w)
	}
	return append(ids,
		feature(50, 0, 0, 0),
		feature(51, uint32(min(len(a.rank.people), 5)), 0, 0),
		feature(52, uint32(min(best, 15)+4), 0, 0),
		feature(53, a.position(i), 0, 0),
	)
}
