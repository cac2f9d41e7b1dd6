package quote

import (
	"explainer/tools/internal/article"
	"explainer/tools/internal/entity"
	"explainer/tools/internal/segment"
)

// A Truth is what is known of a quotation beforehand: where it stands and who
// said it.
type Truth struct {
	Span   article.Span // of the quotation, marks or not
	Source article.Span // the words that name the source; zero where none do
	Head   article.Span // the chief word of Source; zero where it is not known
	// Person is the speaker's index in the entity set's people; -1 where no
	// person spoke or none that the set holds.
	Person int
	// Unsure tells that nothing is to be learnt from it.
	Unsure bool
}

// learntBy stands for the rule where the truth decides.
const learntBy = "truth"

// An Example is a choice to learn: the features of each candidate, as hashes,
// and which candidates are right.
type Example struct {
	Features [][]uint32
	Right    []bool
}

// Examples are the choices of both rankers.
type Examples struct{ Sources, People []Example }

// Observe lists the choices that an article holds. The quotations before each
// are taken to be decided as the truths say, as far as these know; everything
// else is as model m has it, or rules where it is nil.
func (m *Model) Observe(t *segment.Text, set *entity.Set, truths []Truth, out *Examples) {
	pairs := detect(t.Doc)
	if len(pairs) == 0 {
		return
	}
	a := newAttribution(analyze(t, set, pairs), m, Threshold)
	k := 0
	for n := range a.quotes {
		q := &a.quotes[n]
		for k < len(truths) && truths[k].Span.End <= q.inner.Start {
			k++
		}
		a.readTo(int32(q.first))
		var truth *Truth
		if k < len(truths) && alike(truths[k].Span, q.inner) {
			truth = &truths[k]
		}
		a.decisions[n] = a.observe(n, truth, out)
		if p := a.decisions[n].person; p >= 0 {
			a.people.spoke, a.people.spokeAt = p, int32(q.end)
		}
	}
}

// alike reports whether two spans are the same quotation: most of each is
// shared.
func alike(x, y article.Span) bool {
	shared := min(x.End, y.End) - max(x.Start, y.Start)
	return 5*shared >= 4*x.Len() && 5*shared >= 4*y.Len()
}

// observe adds the choices of the nth quotation and decides it as the truth has
// it.
func (a *attribution) observe(n int, truth *Truth, out *Examples) decision {
	q := &a.quotes[n]
	if truth != nil && truth.Unsure || q.sentence < 0 || q.label != "" || q.nickname {
		return a.decide(n)
	}
	if q.carried && n > 0 && a.decisions[n-1].by != unknownBy {
		return a.decide(n)
	}
	a.startScene(n)
	a.fillPool()
	r := &a.rank
	right := make([]bool, len(r.pool)+1)
	found := -1
	if truth == nil || truth.Source.IsZero() {
		right[len(r.pool)] = true
	} else if found = a.markRight(right, truth); found < 0 {
		return a.decide(n)
	}
	e := Example{Right: right}
	for i, k := range r.pool {
		e.Features = append(e.Features, a.appendSource(nil, &a.candidates[k], &r.stands[i]))
	}
	e.Features = append(e.Features, a.appendNobody(nil))
	out.Sources = append(out.Sources, e)
	if found < 0 {
		return decision{answer: answer{noSource, -1}, person: -1, by: unknownBy}
	}
	src := a.candidates[found].source
	d := decision{answer: answer{src, -1}, person: int32(truth.Person), by: learntBy, p: 1}
	if src.kind == he {
		a.observePronoun(src.token, int32(truth.Person), out)
	}
	for _, h := range a.scene.hits {
		if h.ok && h.source.token == src.token {
			d.cue = h.cue
			break
		}
	}
	return d
}

// markRight marks the candidates in the source's words: those that name the
// person, else its chief word, else all. It returns one of them.
func (a *attribution) markRight(right []bool, truth *Truth) int {
	found, best := -1, 0
	for i, k := range a.rank.pool {
		c := &a.candidates[k]
		span := a.text.Tokens[c.source.token].Span
		if !truth.Source.Contains(span) {
			continue
		}
		level := 1
		switch {
		case c.source.kind == person && int(c.source.index) == truth.Person:
			level = 3
		case truth.Head.Overlaps(span):
			level = 2
		}
		if level > best {
			clear(right)
			best = level
		}
		if level == best {
			right[i], found = true, int(k)
		}
	}
	return found
}

// observePronoun adds the choice whom the pronoun at token i means, if it was
// not made before.
func (a *attribution) observePronoun(i, who int32, out *Examples) {
	a.readTo(i)
	if _, ok := a.people.meant[i]; ok {
		return
	}
	people := a.peopleFor(i)
	e := Example{Right: make([]bool, len(people)+1)}
	found := false
	for k, p := range people {
		e.Features = append(e.Features, a.appendPerson(nil, p, i))
		if p == who && who >= 0 {
			e.Right[k], found = true, true
		}
	}
	e.Features = append(e.Features, a.appendUnknown(nil, i))
	if !found {
		e.Right[len(people)] = true
	}
	out.People = append(out.People, e)
	a.people.meant[i] = meaning{who, 1}
}
