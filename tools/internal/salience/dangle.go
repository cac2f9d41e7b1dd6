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
	if !m.pronoun {
		return false
	}
	dated := false
	a := antecedents{m: m, s: s, next: s.FirstToken, subject: -1}
	quoted, word := false, 0
	for k := s.FirstToken; k < s.EndToken; k++ {
		switch m.Text.Tokens[k].Kind {
		case segment.OpenQuote, segment.CloseQuote:
			quoted = m.Text.Tokens[k].Kind == segment.OpenQuote
		case segment.Number:
			dated = dated || m.Text.Tokens[k].Len() == len("1998")
			word++
		case segment.Word:
			if !quoted && m.concepts[m.row[word]].marks&isPronoun != 0 && m.kinds[k] == noName &&
				(a.wanting(k) || m.pointsOut(s, k, dated)) {
				return true
			}
			word++
		}
	}
	return false
}

// pronouns are the words that wanting and pointsOut ask about.
const pronouns = `he she him his her hers himself herself they them their theirs themselves i me my myself
these such later earlier`

// pointsOut reports whether token k of sentence s points at something that stands
// before the sentence: "these", "such towns", "20 minutes later" where no year is
// told (dated).
func (m *measurer) pointsOut(s *Sentence, k int, dated bool) bool {
	next := ""
	if k+1 < s.EndToken {
		next = m.Text.String(k + 1)
	}
	switch m.Text.String(k) {
	case "these":
		return next != "days"
	case "such":
		return next != "as" && next != "a" && next != "an" && next != "that" && (k+2 >= s.EndToken || m.Text.String(k+2) != "as")
	case "later", "earlier":
		return !dated && k > s.FirstToken && lengths[m.Text.String(k-1)]
	}
	return false
}

// lengths are the units of time that "later" stands behind.
var lengths = lexicon.Words(`seconds minutes hours days weeks months years decades minute hour day week month year decade`)

// antecedents tells what a pronoun of a sentence can stand for. It reads the
// sentence only as far as its last pronoun.
type antecedents struct {
	m    *measurer
	s    *Sentence
	next int // first token not read
	word int // words and numbers read

	one, many, things bool // a person, people, several things
	subject           int  // last token of the one person named, -1 for none or more
}

// reflexive is how near behind a person's name a "him" can only be another man.
const reflexive = 2

// wanting reports whether token k is a pronoun that nothing stands for.
func (a *antecedents) wanting(k int) bool {
	switch a.m.Text.String(k) {
	case "him":
		a.read(k)
		return !a.one || a.subject >= 0 && k-a.subject <= reflexive // "Brandt joined him"
	case "he", "she", "his", "her", "hers", "himself", "herself":
		a.read(k)
		return !a.one
	case "they":
		a.read(k)
		return !a.many
	case "them", "their", "theirs", "themselves":
		a.read(k)
		return !a.many && !a.things
	case "I", "me", "my", "My", "myself":
		return true
	}
	return false
}

// read reads the tokens before end, as far as that can change an answer.
func (a *antecedents) read(end int) {
	for ; a.next < end && !(a.one && a.many); a.next++ {
		k := a.next
		token := a.m.Text.Tokens[k]
		if token.Kind != segment.Word && token.Kind != segment.Number {
			continue
		}
		known := a.m.concepts[a.m.row[a.word]].marks
		a.word++
		if kind := a.m.kinds[k]; kind != noName {
			if kind == personName && (!a.one || a.subject == k-1) {
				a.subject = k
			} else if kind == personName {
				a.subject = -1
			}
			a.one = a.one || kind == personName
			a.many = true
			continue
		}
		if token.Kind != segment.Word || token.Len() < 3 || a.m.coded(a.s, k) {
			continue
		}
		a.one, a.many = a.one || known&isHuman != 0, a.many || known&isGroup != 0
		if known&isStop != 0 {
			continue
		}
		word := a.m.Text.String(k)
		class := a.m.Text.Class(k)
		if word[0] < 'a' {
			class &^= lexicon.OrganizationNoun // a club's name: "Jets"
		}
		a.one = a.one || class.Is(lexicon.Role|lexicon.Title|lexicon.NameWord)
		a.many = a.many || class.Is(lexicon.RolePlural|lexicon.OrganizationNoun|lexicon.Demonym)
		a.things = a.things || strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss")
	}
}

// human are words for one person that are no roles.
const human = `man woman boy girl baby child toddler teen teenager person someone somebody anyone everyone
nobody who mother father son daughter brother sister wife husband victim suspect resident passenger`

// groups are words for people that are no plurals of roles.
const groups = `people police men women children boys girls families family couple team crowd staff public
residents passengers victims suspects parents students pupils teenagers adults both nobody everyone parties firms
companies nations countries states authorities media military crew squad club clubs teams jury pair twins
brothers sisters sons daughters fans viewers users customers voters workers relatives friends loved others those many who`

// coded reports whether a code stands before token k: "F-22 fighters" are
// machines.
func (m *measurer) coded(s *Sentence, k int) bool {
	return k >= s.FirstToken+2 && m.Text.Tokens[k-1].Kind == segment.Number && m.Text.String(k-2) == "-"
}
