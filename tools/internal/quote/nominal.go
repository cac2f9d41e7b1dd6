package quote

import (
	"slices"
	"strings"

	"explainer/tools/internal/lexicon"
)

// findRoles collects what the article calls its people: the last words of their
// roles, and the titles in front of their names. Who was something formerly
// counts only where nobody is it now: "the president" is not the former one.
func (a *attribution) findRoles() {
	a.roles = make(map[string]int32, len(a.set.People))
	former := make(map[string]int32)
	for p, person := range a.set.People {
		role := a.text.Doc.Slice(person.Role)
		before, noun := lastWords(role)
		noun = ranked(before, noun)
		if a.wasFormerly(int32(p)) {
			addRole(former, noun, int32(p))
		} else {
			addRole(a.roles, noun, int32(p))
		}
	}
	for _, m := range a.mentions {
		if m.person < 0 || m.first == 0 || a.words[m.first-1].class&upper == 0 {
			continue
		}
		title, before := a.text.String(int(m.first)-1), ""
		if m.first > 1 {
			before = a.text.String(int(m.first) - 2)
		}
		if !lexicon.Of(title).Is(lexicon.Title) {
			continue
		}
		title = ranked(before, title)
		switch {
		case a.wasFormerly(m.person) || a.is(int(m.first)-2, "former"):
			addRole(former, title, m.person)
		default:
			addRole(a.roles, title, m.person)
		}
	}
	for noun, p := range former {
		if _, ok := a.roles[noun]; !ok {
			a.roles[noun] = p
		}
	}
}

// lastWords returns the last two words of a role.
func lastWords(role string) (before, noun string) {
	i := strings.LastIndexByte(role, ' ')
	if i < 0 {
		return "", role
	}
	return role[strings.LastIndexByte(role[:i], ' ')+1 : i], role[i+1:]
}

// ranked returns a noun for what somebody is, in full and in lower case, with the
// word before it where that makes it another: "vice president".
func ranked(before, noun string) string {
	noun, before = strings.ToLower(noun), strings.ToLower(before)
	if full, ok := fullTitle[noun]; ok {
		noun = full
	}
	if slices.Contains(lowerRanks[:], before) {
		return before + " " + noun
	}
	return noun
}

// lowerRanks are words that make an office the one below it.
var lowerRanks = [...]string{"vice", "deputy", "lieutenant", "assistant", "associate"}

// lower reports whether person p is what stands below a noun: the vice president,
// of "president".
func (a *attribution) lower(p int32, noun string) bool {
	for _, rank := range lowerRanks {
		if q, ok := a.roles[rank+" "+noun]; ok && q == p {
			return true
		}
	}
	return false
}

// rankedAt is ranked for the noun at token i.
func (a *attribution) rankedAt(i int) string {
	before := ""
	if i > 0 {
		before = a.text.String(i - 1)
	}
	return ranked(before, a.text.String(i))
}

// addRole notes in roles that the article calls person p by a noun.
func addRole(roles map[string]int32, noun string, p int32) {
	if q, ok := roles[noun]; ok && q != p {
		p = -1
	}
	roles[noun] = p
}

// fullTitle maps titles that are abbreviated in front of names.
var fullTitle = map[string]string{
	"sen.": "senator", "rep.": "representative", "gov.": "governor", "gen.": "general", "col.": "colonel", "capt.": "captain",
	"lt.": "lieutenant", "sgt.": "sergeant", "prof.": "professor", "rev.": "reverend", "del.": "delegate", "dr.": "doctor",
	"adm.": "admiral", "maj.": "major", "insp.": "inspector", "det.": "detective",
}

// inRole finds the person that a definite common noun means, "the mayor", among
// those named before.
func (a *attribution) inRole(src source) meaning {
	i := src.token
	if i < 0 || !a.definiteRole(int(i)) {
		return meaning{person: -1}
	}
	if m, ok := a.people.meant[i]; ok {
		return m
	}
	m := a.soleBearer(i)
	if m.person < 0 && a.model != nil {
		m = a.rankBearers(i)
		if m.p < believedMeaning {
			m = meaning{person: -1}
		}
	}
	a.people.meant[i] = m
	return m
}

// definiteRole reports whether the noun at token i recalls a single person who
// was named: "the senator", but not "a senator", "the senator from Ohio", "the
// senators", "the spokesman".
func (a *attribution) definiteRole(i int) bool {
	if a.words[i].class&upper != 0 || !a.definite(i) || a.complemented(i) {
		return false
	}
	noun := a.text.String(i)
	class := lexicon.Of(noun)
	return class.Is(lexicon.Role) && !class.Is(lexicon.RolePlural) && !anonymous(noun)
}

// roleTrust is how often "the mayor" is the only one whom the article calls that.
const roleTrust = 0.9

// soleBearer returns the only person whom the article calls by the noun at token
// i, if it named them before.
func (a *attribution) soleBearer(i int32) meaning {
	none := meaning{person: -1}
	who, ok := a.roles[a.rankedAt(int(i))]
	switch {
	case !ok || who < 0 || a.people.seen[who].sentence == 0:
		return none
	case !a.mayBe(who, genderIn(a.words[i].class)), a.formerly(int(i)) && !a.wasFormerly(who):
		return none
	}
	return meaning{who, roleTrust}
}

// Points for and against a person whom a noun phrase may mean, in units of the
// ranker's scores: they were set by hand, for few corpora tell whom such a
// phrase means.
const (
	sharedWord  = 18  // a word of the phrase is one that the article calls them by
	newPhrase   = -24 // nothing is shared
	othersPlace = -24 // "the Ohio senator", of a senator whom the article does not call one of Ohio
	excluded    = -999
)

// rankBearers tells whom the noun phrase that ends with token i means by the
// ranker of pronouns, with points for the words it shares with what the article
// calls its people.
func (a *attribution) rankBearers(i int32) meaning {
	first := a.phraseBegin(int(i))
	noun, role := strings.ToLower(a.text.String(int(i))), a.rankedAt(int(i))
	return a.rankMeanings(i, func(p int32) int32 {
		if int(p) >= len(a.called) {
			return 0
		}
		points, own := int32(0), slices.Contains(a.called[p], hashWord(noun))
		for k := first; k <= int(i); k++ {
			switch {
			case a.words[k].class&(function|determiner|number) != 0:
			case slices.Contains(a.called[p], hashWord(a.text.String(k))):
				points += sharedWord
			case own && a.words[k].class&upper != 0 && k > first:
				points += othersPlace
			}
		}
		if points == 0 {
			points = newPhrase
		}
		who, ok := a.roles[role]
		switch {
		case role != noun && (!ok || who != p), a.lower(p, noun) && !(ok && who == p):
			return excluded // the mayor is not the deputy mayor
		case ok && who != p && (!own || points <= sharedWord):
			return excluded // the noun is another's, or another's too and nothing else is shared
		case a.formerly(int(i)) && !a.wasFormerly(p):
			return excluded // "the former mayor", of whom the article does not say so
		}
		return points
	})
}

// shares reports whether a word of the noun phrase that ends with token i is one
// by which the article calls person p.
func (a *attribution) shares(p, i int32) bool {
	if int(p) >= len(a.called) {
		return false
	}
	for k := a.phraseBegin(int(i)); k <= int(i); k++ {
		if a.words[k].class&(function|determiner|number) == 0 && slices.Contains(a.called[p], hashWord(a.text.String(k))) {
			return true
		}
	}
	return false
}

// phraseBegin returns the token of the "the" with which the noun phrase that ends
// with token i begins.
func (a *attribution) phraseBegin(i int) int {
	for !a.is(i, "the") {
		i--
	}
	return i
}

// formerly reports whether the noun at token i is what somebody was.
func (a *attribution) formerly(i int) bool {
	return a.is(i-1, "former") || a.is(i-2, "former") || a.is(i-3, "former")
}

// wasFormerly reports whether the role of person p is a former one.
func (a *attribution) wasFormerly(p int32) bool {
	return strings.Contains(strings.ToLower(a.text.Doc.Slice(a.set.People[p].Role)), "former")
}

// maxDefinite bounds how many words stand between "the" and its noun.
const maxDefinite = 12

// definite reports whether the noun phrase that ends with token i begins with
// "the".
func (a *attribution) definite(i int) bool {
	for n := 0; n < maxDefinite && i >= 0; n++ {
		if a.is(i, "the") {
			return true
		}
		inside := n > 0 && (a.is(i, "and") || a.is(i, "of"))
		if a.words[i].class&(function|possessive|quoted) != 0 && !inside {
			return false
		}
		i--
	}
	return false
}

// complemented reports whether the noun at token i is told apart by what
// follows: "the president of the club".
func (a *attribution) complemented(i int) bool {
	if i+2 >= len(a.words) {
		return false
	}
	if a.words[i+1].class&comma != 0 {
		i++ // "the builder, who owns two boats,"
	}
	return a.words[i+1].class&relative != 0 || a.words[i].class&comma == 0 && a.words[i+1].class&preposition != 0
}

// anonymous reports whether a noun keeps its bearer's name back rather than
// recalling somebody already named.
func anonymous(noun string) bool {
	switch noun {
	case "spokesman", "spokeswoman", "spokesperson", "official", "source", "aide", "reporter", "person", "man", "woman",
		"voter", "supporter", "adviser", "advisor", "ally", "friend", "staffer", "operative", "insider", "author", "writer",
		"moderator", "narrator", "interviewer", "questioner", "anchor", "announcer", "commenter", "caller", "viewer",
		"user", "witness", "resident", "customer", "attendee", "protester", "heckler", "passer-by":
		return true
	}
	return false
}
