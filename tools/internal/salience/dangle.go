package salience

import (
	"strings"

	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

// dangles reports whether sentence s holds a pronoun of the third person that
// nothing before it in the sentence can stand for, or one by which the writer
// speaks for himself. What stands in a quotation is the speaker's.
func (m *measurer) dangles(s *Sentence) bool {
	a := antecedents{m: m, s: s, next: s.FirstToken}
	quoted := false
	for k := s.FirstToken; k < s.EndToken; k++ {
		switch m.Text.Tokens[k].Kind {
		case segment.OpenQuote, segment.CloseQuote:
			quoted = m.Text.Tokens[k].Kind == segment.OpenQuote
		case segment.Word:
			if !quoted && m.kinds[k] == noName && a.wanting(k) {
				return true
			}
		}
	}
	return false
}

// antecedents tells what a pronoun of a sentence can stand for. It reads the
// sentence only as far as its last pronoun.
type antecedents struct {
	m    *measurer
	s    *Sentence
	next int // first token not read

	one, many, things bool // a person, people, several things
}

// wanting reports whether token k is a pronoun that nothing stands for.
func (a *antecedents) wanting(k int) bool {
	switch a.m.Text.String(k) {
	case "he", "she", "him", "his", "her", "hers", "himself", "herself":
		a.read(k)
		return !a.one
	case "they":
		a.read(k)
		return !a.many
	case "them", "their", "theirs", "themselves":
		a.read(k)
		return !a.many && !a.things
	case "I", "me", "my", "My", "we", "We", "our", "Our", "us", "myself", "ourselves":
		return true
	}
	return false
}

// read reads the tokens before end, as far as that can change an answer.
func (a *antecedents) read(end int) {
	for ; a.next < end && !(a.one && a.many); a.next++ {
		k := a.next
		if kind := a.m.kinds[k]; kind != noName {
			a.one = a.one || kind == personName
			a.many = true
			continue
		}
		word := a.m.Text.String(k)
		if a.m.Text.Tokens[k].Kind != segment.Word || len(word) < 3 || a.m.coded(a.s, k) {
			continue
		}
		class := lexicon.Of(word)
		if word[0] < 'a' {
			class &^= lexicon.OrganizationNoun // a club's name: "Jets"
		}
		a.one = a.one || class.Is(lexicon.Role|lexicon.Title|lexicon.NameWord) || human[word]
		a.many = a.many || class.Is(lexicon.RolePlural|lexicon.OrganizationNoun|lexicon.Demonym) || groups[word]
		a.things = a.things || strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss")
	}
}

// human are words for one person that are no roles.
var human = wordSet(`man woman boy girl baby child toddler teen teenager person someone somebody anyone everyone
nobody who mother father son daughter brother sister wife husband victim suspect resident passenger`)

// groups are words for people that are no plurals of roles.
var groups = wordSet(`people police men women children boys girls families family couple team crowd staff public
residents passengers victims suspects parents students pupils teenagers adults both nobody everyone parties firms
companies nations countries states authorities media military crew squad club clubs teams jury pair twins
brothers sisters sons daughters fans viewers users customers voters workers relatives friends loved others those many who`)

// coded reports whether a code stands before token k: "F-22 fighters" are
// machines.
func (m *measurer) coded(s *Sentence, k int) bool {
	return k >= s.FirstToken+2 && m.Text.Tokens[k-1].Kind == segment.Number && m.Text.String(k-2) == "-"
}
