package quote

import (
	"strings"

	"explainer/tools/internal/lexicon"
)

// findRoles collects what the article calls its people: the last words of their
// roles, and the titles in front of their names.
func (a *attribution) findRoles() {
	a.roles = make(map[string]int32, len(a.set.People))
	for p, person := range a.set.People {
		role := a.text.Doc.Slice(person.Role)
		a.addRole(role[strings.LastIndexByte(role, ' ')+1:], int32(p))
	}
	for _, m := range a.mentions {
		if m.person < 0 || m.first == 0 || a.words[m.first-1].class&upper == 0 {
			continue
		}
		if title := a.text.String(int(m.first) - 1); lexicon.Of(title).Is(lexicon.Title) {
			a.addRole(title, m.person)
		}
	}
}

// addRole notes that the article calls person p by a noun.
func (a *attribution) addRole(noun string, p int32) {
	noun = strings.ToLower(noun)
	if full, ok := fullTitle[noun]; ok {
		noun = full
	}
	if q, ok := a.roles[noun]; ok && q != p {
		p = -1
	}
	a.roles[noun] = p
}

// fullTitle maps titles that are abbreviated in front of names.
var fullTitle = map[string]string{
	"sen.": "senator", "rep.": "representative", "gov.": "governor", "gen.": "general", "col.": "colonel", "capt.": "captain",
	"lt.": "lieutenant", "sgt.": "sergeant", "prof.": "professor", "rev.": "reverend", "del.": "delegate", "dr.": "doctor",
	"adm.": "admiral", "maj.": "major", "insp.": "inspector", "det.": "detective",
}

// inRole finds the person that a definite common noun means, "the mayor": the
// only one whom the article calls that, if it named them before. It returns -1
// where there is none.
func (a *attribution) inRole(src source) int32 {
	i := int(src.token)
	if i < 0 || a.words[i].class&upper != 0 || !a.definite(i) || a.complemented(i) {
		return -1
	}
	noun := a.text.String(i)
	if class := lexicon.Of(noun); !class.Is(lexicon.Role) || class.Is(lexicon.RolePlural) || anonymous(noun) {
		return -1
	}
	who, ok := a.roles[noun]
	switch {
	case !ok || who < 0 || a.people.seen[who].sentence == 0:
		return -1
	case !a.mayBe(who, genderIn(a.words[i].class)), a.formerly(i) && !a.wasFormerly(who):
		return -1
	}
	return who
}

// formerly reports whether the noun at token i is what somebody was.
func (a *attribution) formerly(i int) bool {
	return a.is(i-1, "former") || a.is(i-2, "former") || a.is(i-3, "former")
}

// wasFormerly reports whether the role of person p is a former one.
func (a *attribution) wasFormerly(p int32) bool {
	return strings.Contains(strings.ToLower(a.text.Doc.Slice(a.set.People[p].Role)), "former")
}

// definite reports whether the noun phrase that ends with token i begins with
// "the".
func (a *attribution) definite(i int) bool {
	for n := 0; n < 5 && i >= 0; n++ {
		if a.is(i, "the") {
			return true
		}
		if a.words[i].class&(function|possessive) != 0 {
			return false
		}
		i--
	}
	return false
}

// complemented reports whether the noun at token i is told apart by what
// follows: "the president of the club".
func (a *attribution) complemented(i int) bool {
	return i+1 < len(a.words) && a.words[i+1].class&preposition != 0
}

// anonymous reports whether a noun keeps its bearer's name back rather than
// recalling somebody already named.
func anonymous(noun string) bool {
	switch noun {
	case "spokesman", "spokeswoman", "spokesperson", "official", "source", "aide", "reporter", "person", "man", "woman",
		"voter", "supporter", "adviser", "advisor", "ally", "friend", "staffer", "operative", "insider", "author", "writer":
		return true
	}
	return false
}
