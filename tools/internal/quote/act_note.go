package quote

import "explainer/tools/internal/lexicon"

// note marks who spoke for the reading of later pronouns: a name after its
// verb, a common noun or an unknown name.
func (a *analysis) note(x *act) {
	if x.source.token < 0 {
		return
	}
	w := &a.words[x.source.token]
	if x.form != passive {
		w.class |= teller
	}
	switch {
	case x.source.kind == person && (x.form == inverted || x.form == subjectFirst && a.between(x)):
		w.class |= speaker
	case x.source.kind == nominal && a.singlePerson(int(x.source.token)):
		w.class |= stranger
	}
}

// maxOpening bounds how many words the noun phrase may have that opens a
// sentence and recalls somebody.
const maxOpening = 7

// noteOpening marks the noun of "The Ohio senator declined", which recalls
// somebody for later pronouns though its verb is none of saying.
func (a *analysis) noteOpening(s *sentence) {
	if !a.is(s.first, "the") {
		return
	}
	for j := s.first + 1; j+1 < s.end && j < s.first+maxOpening; j++ {
		w := &a.words[j]
		if w.class&(function|possessive|quoted|pastLook) != 0 {
			return
		}
		if w.class&upper == 0 && a.words[j+1].class&(verbOf|auxiliary|adverb|pastLook) != 0 && a.singlePerson(j) {
			w.class |= stranger
			return
		}
	}
}

// between reports whether an act's subject is a name between commas that tells
// who the noun in front is: "A third, Ann Lee, said".
func (a *analysis) between(x *act) bool {
	m := a.words[x.source.token].mention
	if m < 0 || x.class&speech == 0 {
		return false
	}
	name := a.mentions[m]
	return name.first > 0 && name.first-1 > x.first && a.words[name.first-1].class&comma != 0 && a.words[name.end].class&comma != 0
}

// singlePerson reports whether the word at token i can be one person: a noun for
// what somebody is, or a name that is not known.
func (a *analysis) singlePerson(i int) bool {
	class := lexicon.Of(a.text.String(i))
	if class.Is(lexicon.RolePlural) {
		return false
	}
	return class.Is(lexicon.Role) ||
		a.words[i].class&upper != 0 && !class.Is(lexicon.Common|lexicon.OrganizationNoun|lexicon.Organization|lexicon.Place)
}
