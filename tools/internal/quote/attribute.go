package quote

import "explainer/tools/internal/entity"

// An answer is what a sieve finds: the source as the article words it, and the
// token of the cue, -1 where no word decides. A source of nobody is an answer
// too: the article shows that nobody it names spoke.
type answer struct {
	source source
	cue    int32
}

// A sieve looks for one way in which news tells who said a quotation. It
// reports false where that is not the way here.
type sieve struct {
	name string
	find func(a *attribution, n int) (answer, bool)
}

// sieves are tried in this order; the first that applies decides.
var sieves = [...]sieve{
	{interviewBy, inInterview},                      // LEE: …
	{"cue after", cueAfter},                         // “…,” Ann Lee, a doctor, said
	{"inverted", cueInverted},                       // “…,” said Ann Lee
	{accordingBy, accordingTo},                      // “…,” according to Ann Lee
	{signatureBy, signature},                        // “…” — Ann Lee
	{signatureBy, signedBelow},                      // … ¶ — Ann Lee
	{colonBy, colonBefore},                          // Ann Lee added: “…”
	{"cue before", cueBefore},                       // Ann Lee said that “…”
	{"rest of the quotation", restOfQuotation},      // “…,” Ann Lee said. “…”
	{"subject of the cue verb", subjectOfCue},       // Lee praised the plan for its “…”
	{"cue at the end", cueAtEnd},                    // The “…” plan failed, Lee said
	{"colon in the paragraph before", colonOfBlock}, // Ann Lee went on: ¶ “…”
	{"after reported speech", afterReport},          // Lee denied it. “…”
	{continuedBy, continued},                        // “… ¶ “…”
	{"monologue", monologue},                        // “…,” Ann Lee said. ¶ “…”
}

// decides tells the sieves that ask no ranker: the article itself names the
// speaker there.
func decides(name string) bool {
	return name == interviewBy || name == signatureBy || name == continuedBy
}

// Names of rules that more than one place gives.
const (
	interviewBy = "interview"
	accordingBy = "according to"
	colonBy     = "colon"
	signatureBy = "signature"
	continuedBy = "continued quotation"
	likeliestBy = "likeliest of the words around" // no sieve applies, but the ranker is sure
	unknownBy   = "no cue"                        // no sieve applies
	termBy      = "term"                          // nobody's statement
)

// Endings of a rule's name where the source is no name.
const (
	pronounBy = ", pronoun"
	roleBy    = ", role"
)

// An attribution is the work of finding speakers: the analysis of the article
// and what was decided so far, in text order.
type attribution struct {
	*analysis
	decisions []decision
	genders   []entity.Gender // what the article shows; the last is a stranger's
	leanings  []entity.Gender // what given names suggest where it shows nothing
	people    discourse
	// firstNamed is whom the article names first, and is likely to be about; -1.
	firstNamed int32
	roles      map[string]int32 // last words of roles; -1 where two people share one
	called     [][]uint32       // words by which the article calls its people, as numbers
	cast       cast
	model      *Model // nil: sieves alone decide
	threshold  float64
	scene      scene
	rank       ranking
}

// A decision is what is known of the source of one quotation.
type decision struct {
	answer
	person int32   // index in the entity set's people; -1
	p      float64 // the probability of the answer
	by     string
}

// attribute decides on every quotation in text order.
func attribute(an *analysis, m *Model, threshold float64) *attribution {
	a := newAttribution(an, m, threshold)
	a.run()
	return a
}

// newAttribution prepares the work.
func newAttribution(an *analysis, m *Model, threshold float64) *attribution {
	a := &attribution{analysis: an, decisions: make([]decision, len(an.quotes)), model: m, threshold: threshold}
	a.findGenders()
	a.findRoles()
	a.findCalled()
	a.startDiscourse()
	a.startCast()
	return a
}

// run decides on each quotation in turn.
func (a *attribution) run() {
	for n := range a.quotes {
		a.readTo(int32(a.quotes[n].first))
		a.decisions[n] = a.decide(n)
		if p := a.decisions[n].person; p >= 0 {
			a.people.spoke, a.people.spokeAt = p, int32(a.quotes[n].end)
		}
	}
	a.fillBack()
}

// decide asks the sieves that need no ranker, then the ranker which of the
// others is right; without a model the first sieve that applies decides.
func (a *attribution) decide(n int) decision {
	if a.quotes[n].sentence >= 0 {
		for _, s := range sieves {
			if a.model != nil && !decides(s.name) {
				continue
			}
			if x, ok := s.find(a, n); ok {
				if s.name == continuedBy {
					if x, by, ok := a.contradicted(n); ok {
						return a.resolve(x, n, by)
					}
					d := a.decisions[n-1]
					d.cue, d.by = -1, continuedBy
					return d
				}
				return a.resolve(x, n, s.name)
			}
		}
	}
	if a.model != nil && a.quotes[n].sentence >= 0 {
		return a.chooseSource(n)
	}
	return decision{answer: answer{noSource, -1}, person: -1, by: unknownBy}
}

// resolve turns a source into a person.
func (a *attribution) resolve(x answer, n int, by string) decision {
	d := decision{answer: x, person: -1, by: by, p: 1}
	switch x.source.kind {
	case person:
		d.person = x.source.index
	case nominal:
		a.readTo(max(int32(a.quotes[n].end), x.source.token))
		if m := a.inRole(x.source); m.person >= 0 {
			d.person, d.p = m.person, m.p
			d.by += roleBy
		}
	case he:
		a.readTo(x.source.token)
		m := a.refer(x.source.token)
		d.person, d.p = m.person, m.p
		d.by += pronounBy
	}
	return d
}
