package learn

import (
	"regexp"
	"sort"
	"strings"
)

// minWords is the length from which quotations are scored, in words.
const minWords = 4

// sharedPart is how much of each of two spans must be shared for them to be
// the same quotation.
const sharedPart = 0.8

var scoreWord = regexp.MustCompile(`[\pL\pN_][\pL\pN_'’.,\-–%$]*`)

// A Prediction is a quotation as a reader of the extraction sees it.
type Prediction struct {
	start, end int
	speaker    string // full name; empty when unknown
	confidence float64
	sieve      string
}

// A ratio counts hits out of a number of tries.
type ratio struct{ hits, of int }

func (r *ratio) add(hit bool) {
	r.of++
	if hit {
		r.hits++
	}
}

func (r ratio) percent() float64 {
	if r.of == 0 {
		return 0
	}
	return 100 * float64(r.hits) / float64(r.of)
}

// A Tally is what scoring counts. Persons are quotations whose speaker is a
// known person.
type Tally struct {
	predicted, found           ratio // detection: precision, recall
	precision, recall          ratio // attribution to persons
	pronounPrecision           ratio
	pronounRecall              ratio
	precisionAll               ratio // counting what no person said
	sieves                     map[string]*sieveTally
	wrong, missed, lost, false []string
}

// A sieveTally counts the predictions of one sieve: how many name somebody, and
// how many of those are right; how many name nobody, and rightly so.
type sieveTally struct{ named, unnamed ratio }

func (t *Tally) sieve(name string) *sieveTally {
	if t.sieves == nil {
		t.sieves = make(map[string]*sieveTally)
	}
	if t.sieves[name] == nil {
		t.sieves[name] = &sieveTally{}
	}
	return t.sieves[name]
}

// score compares the predictions to an article with its annotations.
func (t *Tally) score(g *Article, predictions []Prediction) {
	match := newMatching(g, predictions)
	for i, a := range predictions {
		t.scoreAnswer(g, match, i, a)
	}
	for i := range g.Quotes {
		t.scoreGold(g, match, i, predictions)
	}
}

// scoreAnswer counts one answer towards precision.
func (t *Tally) scoreAnswer(g *Article, m *matching, i int, a Prediction) {
	golds := m.golds[i]
	if len(golds) == 0 {
		if len(scoreWord.FindAllString(g.Text[a.start:a.end], minWords)) < minWords || m.nearNeutral(g, a) {
			return
		}
		t.predicted.add(false)
		t.false = append(t.false, g.context(a.start, a.end))
		return
	}
	var q *Quotation
	for _, n := range golds {
		if !g.Quotes[n].neutral() {
			q = &g.Quotes[n]
			break
		}
	}
	if q == nil {
		return
	}
	t.predicted.add(q.Attributed)
	if !q.Attributed {
		t.false = append(t.false, g.context(a.start, a.end))
		return
	}
	if q.Ambiguous {
		return
	}
	right := q.rightSpeaker(a.speaker)
	if a.speaker == "" {
		t.sieve(a.sieve).unnamed.add(right)
		return
	}
	t.sieve(a.sieve).named.add(right)
	t.precisionAll.add(right)
	if q.Entity != "" {
		t.precision.add(right)
		if q.Kind == "pronoun" {
			t.pronounPrecision.add(right)
		}
	}
	if !right {
		t.wrong = append(t.wrong, q.verdict(a)+"\n    "+g.context(a.start, a.end))
	}
}

// scoreGold counts one annotated quotation towards recall.
func (t *Tally) scoreGold(g *Article, m *matching, i int, predictions []Prediction) {
	q := &g.Quotes[i]
	if q.neutral() || !q.Attributed {
		return
	}
	length, got := 0, 0
	votes := make(map[int]int)
	for k, part := range q.Parts {
		s, e := trimMarks(g.Text, part[0], part[1])
		length += e - s
		if n, ok := m.hits[[2]int{i, k}]; ok {
			got += e - s
			votes[n] += e - s
		}
	}
	detected := got > 0 && 2*got >= length
	t.found.add(detected)
	if !detected {
		t.lost = append(t.lost, g.context(q.Start, q.End))
	}
	if q.Entity == "" || q.Ambiguous {
		return
	}
	best := -1
	for n, size := range votes {
		if best < 0 || size > votes[best] || size == votes[best] && n < best {
			best = n
		}
	}
	right := detected && q.rightSpeaker(predictions[best].speaker)
	t.recall.add(right)
	if q.Kind == "pronoun" {
		t.pronounRecall.add(right)
	}
	if detected && predictions[best].speaker == "" {
		t.missed = append(t.missed, q.verdict(predictions[best])+"\n    "+g.context(q.Start, q.End))
	}
}

func (q *Quotation) neutral() bool { return q.Unclosed || q.Ignore || q.Words < minWords }

func (q *Quotation) verdict(a Prediction) string {
	source := ""
	if q.Speaker != nil {
		source = q.Speaker.Text
	}
	return "want " + q.Entity + " [" + q.Kind + ", " + source + ", cue " + q.Cue + "]  got " + a.speaker + " by " + a.sieve
}

var stopWords = regexp.MustCompile(`^(the|an?|of|and|in|to|for|on|at|by|with|from|his|her|their|its)$`)

func contentWords(s string) []string {
	s = strings.NewReplacer("’s", "", "'s", "").Replace(strings.ToLower(s))
	var words []string
	for _, w := range regexp.MustCompile(`[\pL\pN_'’]+`).FindAllString(s, -1) {
		if !stopWords.MatchString(w) {
			words = append(words, w)
		}
	}
	return words
}

// rightSpeaker reports whether name is the quotation's speaker. Where no person
// spoke, no name is right, and so is the annotated source or its head.
func (q *Quotation) rightSpeaker(name string) bool {
	if q.Entity != "" {
		return name != "" && samePerson(name, q.Entity)
	}
	if name == "" {
		return true
	}
	if q.Speaker == nil {
		return false
	}
	source, got := contentWords(q.Speaker.Text), contentWords(name)
	if len(source) == 0 || len(got) == 0 {
		return false
	}
	in := make(map[string]bool)
	for _, w := range source {
		in[w] = true
	}
	all := true
	for _, w := range got {
		all = all && in[w]
		if w == strings.ToLower(q.Head) && w != "he" && w != "she" && w != "they" && w != "it" {
			return true
		}
	}
	return all
}

// A matching pairs predictions with the parts of annotated quotations, best first.
type matching struct {
	hits  map[[2]int]int // quotation and part to prediction
	golds map[int][]int  // prediction to quotations
}

func newMatching(g *Article, predictions []Prediction) *matching {
	type candidate struct{ shared, quote, part, answer int }
	var all []candidate
	for n, a := range predictions {
		as, ae := trimMarks(g.Text, a.start, a.end)
		for i, q := range g.Quotes {
			for k, part := range q.Parts {
				s, e := trimMarks(g.Text, part[0], part[1])
				o := min(e, ae) - max(s, as)
				if o > 0 && float64(o) >= sharedPart*float64(e-s) && float64(o) >= sharedPart*float64(ae-as) {
					all = append(all, candidate{o, i, k, n})
				}
			}
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].shared > all[j].shared })
	m := &matching{make(map[[2]int]int), make(map[int][]int)}
	used := make(map[int]bool)
	for _, c := range all {
		key := [2]int{c.quote, c.part}
		if _, ok := m.hits[key]; ok || used[c.answer] {
			continue
		}
		m.hits[key], used[c.answer] = c.answer, true
		m.golds[c.answer] = append(m.golds[c.answer], c.quote)
	}
	return m
}

// nearNeutral reports whether half of the prediction lies in a quotation that is
// not scored.
func (m *matching) nearNeutral(g *Article, a Prediction) bool {
	for _, q := range g.Quotes {
		if !q.neutral() {
			continue
		}
		for _, part := range q.Parts {
			if o := min(part[1], a.end) - max(part[0], a.start); 2*o >= a.end-a.start {
				return true
			}
		}
	}
	return false
}

// trimMarks takes blanks and double marks off both ends of a span.
func trimMarks(text string, s, e int) (int, int) {
	const edge = " \t\r\n\u00a0\"“”"
	for {
		before := e - s
		s += len(text[s:e]) - len(strings.TrimLeft(text[s:e], edge))
		e = s + len(strings.TrimRight(text[s:e], edge))
		if strings.HasPrefix(text[s:e], "''") {
			s += 2
		}
		if strings.HasSuffix(text[s:e], "''") {
			e -= 2
		}
		if e-s == before {
			return s, e
		}
	}
}

// context shows a span with some of the text around it.
func (g *Article) context(s, e int) string {
	a, b := max(0, s-250), min(len(g.Text), e+200)
	return g.ID[:min(40, len(g.ID))] + ": " + strings.ReplaceAll(strings.ToValidUTF8(g.Text[a:s]+" >>>"+g.Text[s:e]+"<<< "+g.Text[e:b], ""), "\n", "¶")
}
