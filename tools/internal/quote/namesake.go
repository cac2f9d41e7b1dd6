package quote

import (
	"slices"
	"strings"

	"explainer/tools/internal/entity"
	"explainer/tools/internal/lexicon"
)

// noOne stands for a mention whose bearer is not clear.
const noOne = -1

// linkNamesakes settles whom a surname standing alone means where several people
// bear it, and takes back a link that "Mr." or "Mrs." before it denies.
func (a *analysis) linkNamesakes() {
	families := a.families()
	for n := range a.mentions {
		if m := &a.mentions[n]; m.person >= 0 && a.bare(*m) {
			g := a.honorific(int(m.end) - 1)
			if g != entity.Unknown && opposite(a.nameGender(m.person), g) || a.anothersGiven(m) {
				m.person = noOne
			}
		}
	}
	if len(families) == 0 {
		return
	}
	alone := a.alone(families)
	for _, i := range alone {
		if f := families[a.text.String(i)]; a.honorific(i) == entity.Unknown {
			f.female += a.pronounsNear(i)
		}
	}
	a.relink(families, alone)
}

// anothersGiven reports whether the word before a surname standing alone is a
// nationality that is a given name too, and its bearer does not have it: "German
// Lee" is not Ann Lee.
func (a *analysis) anothersGiven(m *mention) bool {
	i := int(m.first) - 1
	if i < 0 || a.words[i].class&upper == 0 || a.words[i].mention >= 0 {
		return false
	}
	given := a.text.String(i)
	class := lexicon.Of(given)
	if !class.Is(lexicon.Given) || !class.Is(lexicon.Demonym) {
		return false
	}
	for word := range strings.FieldsSeq(a.set.People[m.person].Name) {
		if strings.EqualFold(word, given) || lexicon.Nicknames(word, given) {
			return false
		}
	}
	return true
}

// bare reports whether a mention is a single word, but for titles.
func (a *analysis) bare(m mention) bool {
	for i := m.first; i < m.end-1; i++ {
		if !lexicon.Of(a.text.String(int(i))).Is(lexicon.Title) {
			return false
		}
	}
	return true
}

// alone lists the tokens at which a surname of families stands alone.
func (a *analysis) alone(families map[string]*family) []int {
	var out []int
	for i := range a.words {
		w := &a.words[i]
		if w.class&upper == 0 || w.quote >= 0 {
			continue
		}
		if m := w.mention; m >= 0 && (int(a.mentions[m].end) != i+1 || !a.bare(a.mentions[m])) {
			continue
		}
		if families[a.text.String(i)] == nil || a.partOfName(i) {
			continue
		}
		out = append(out, i)
	}
	return out
}

// partOfName reports whether the capitalised word at token i belongs to a
// longer name.
func (a *analysis) partOfName(i int) bool {
	if i > 0 && a.words[i-1].class&upper != 0 && !a.startsSentence(i-1) &&
		!lexicon.Of(a.text.String(i-1)).Is(lexicon.Title) && a.words[i-1].class&(verbOf|male|female|function|timeWord) == 0 {
		return true
	}
	return i+1 < len(a.words) && a.words[i+1].class&(upper|joint) != 0 && a.words[i+1].class&(function|timeWord) == 0
}

// startsSentence reports whether token i is the first of a sentence.
func (a *analysis) startsSentence(i int) bool {
	return i == 0 || a.words[i-1].class&(stop|quoted|colon) != 0
}

// honorific returns the gender that "Mr." or "Mrs." before token i tells.
func (a *analysis) honorific(i int) entity.Gender {
	if i == 0 || a.words[i-1].class&upper == 0 {
		return entity.Unknown
	}
	switch a.text.String(i - 1) {
	case "Mr.", "Mr", "Sir", "Lord":
		return entity.Male
	case "Mrs.", "Mrs", "Ms.", "Ms", "Miss", "Lady", "Dame":
		return entity.Female
	}
	return entity.Unknown
}

// nameGender returns the gender of a person's given name, else that which the
// article shows.
func (a *analysis) nameGender(p int32) entity.Gender {
	if g := givenGender(a.set.People[p].Name); g != entity.Unknown {
		return g
	}
	return a.set.People[p].Gender
}

// opposite reports whether two genders are known and not the same.
func opposite(g, h entity.Gender) bool {
	return g != entity.Unknown && h != entity.Unknown && g != h
}

// pronounsNear counts the pronouns around the surname at token i, female less
// male: those after it in its sentence and at the beginning of the next, and
// those before it in its sentence, up to another name.
func (a *analysis) pronounsNear(i int) int {
	n, ends := 0, 0
	for j := i + 1; j < len(a.words) && j < i+maxClause; j++ {
		w := &a.words[j]
		if a.named(j) || w.quote >= 0 {
			break
		}
		if w.class&stop != 0 {
			ends++
		}
		if ends > 1 || ends == 1 && w.class&stop == 0 && a.words[j-1].class&stop == 0 {
			break
		}
		n += pronounSign(w.class)
	}
	for j := i - 1; j >= 0 && j > i-maxPhrase && a.words[j].class&(stop|quoted) == 0 && !a.named(j); j-- {
		n += pronounSign(a.words[j].class) // "In her memoir, Lee"
	}
	return n
}

// named reports whether token j belongs to a person's name.
func (a *analysis) named(j int) bool {
	m := a.words[j].mention
	return m >= 0 && a.mentions[m].person >= 0
}

// pronounSign is genderSign for pronouns; 0 for other words.
func pronounSign(c class) int {
	if c&(heShe|determiner) == 0 {
		return 0
	}
	return genderSign(c)
}

// enoughPronouns is the lead of one gender's pronouns that tells whom a surname
// means.
const enoughPronouns = 2

// relink sets whom the surnames at tokens alone mean.
func (a *analysis) relink(families map[string]*family, alone []int) {
	added := make([]mention, 0, len(alone))
	next := 0
	for _, i := range alone {
		for ; next < len(a.mentions) && int(a.mentions[next].first) < i; next++ {
			a.noteFull(families, a.mentions[next])
		}
		f := families[a.text.String(i)]
		p := a.bearerAt(f, i)
		if m := a.words[i].mention; m >= 0 && p < 0 {
			continue // what the names were merged by stays
		} else if m >= 0 {
			a.mentions[m].person, a.mentions[m].organization = p, noOne
		} else if p >= 0 {
			added = append(added, mention{int32(i), int32(i) + 1, p, noOne})
		}
	}
	if len(added) > 0 {
		a.addMentions(added)
	}
}

// noteFull notes that mention m names somebody of a family in full.
func (a *analysis) noteFull(families map[string]*family, m mention) {
	if m.person < 0 || a.bare(m) {
		return
	}
	if f := families[surnameOf(a.set.People[m.person].Name)]; f != nil {
		if k := slices.Index(f.people, m.person); k >= 0 {
			f.named[k], f.last = a.blockAt(int(m.first))+1, m.person
			f.lastIn = f.named[k]
		}
	}
}

// blockAt returns the block of token i.
func (a *analysis) blockAt(i int) int { return a.text.Sentences[a.text.SentenceOf(i)].Block }

// bearerAt tells who of a family the surname at token i means, -1 when that is
// not clear: the only one whom the title or the pronouns allow; else the one
// named in full in the paragraph; else the first, if named most and nobody else
// of the family was named in full in the paragraph before.
func (a *analysis) bearerAt(f *family, i int) int32 {
	g := a.honorific(i)
	if g == entity.Unknown {
		switch {
		case f.female >= enoughPronouns:
			g = entity.Female
		case f.female <= -enoughPronouns:
			g = entity.Male
		}
	}
	only, n := int32(noOne), 0
	for _, p := range f.people {
		if !opposite(a.nameGender(p), g) {
			only = p
			n++
		}
	}
	switch {
	case n == 1:
		return only
	case n == 0:
		return noOne
	}
	if p := a.namedInBlock(f, a.blockAt(i), g); p >= 0 {
		return p
	}
	if f.first == f.most && (f.last == f.first || f.lastIn < a.blockAt(i)) && !opposite(a.nameGender(max(f.first, 0)), g) {
		return f.first
	}
	return noOne
}

// namedInBlock returns the only one of a family who was named in full in block,
// -1 where that is none or several; g is the gender that is asked for.
func (a *analysis) namedInBlock(f *family, block int, g entity.Gender) int32 {
	found := int32(noOne)
	for k, p := range f.people {
		if f.named[k] != block+1 || opposite(a.nameGender(p), g) {
			continue
		}
		if found >= 0 {
			return noOne
		}
		found = p
	}
	return found
}

// addMentions merges more mentions, in order, into those of the article.
func (a *analysis) addMentions(added []mention) {
	all := make([]mention, 0, len(a.mentions)+len(added))
	k := 0
	for _, m := range a.mentions {
		for ; k < len(added) && added[k].first < m.first; k++ {
			all = append(all, added[k])
		}
		all = append(all, m)
	}
	a.mentions = append(all, added[k:]...)
	for n, m := range a.mentions {
		for j := m.first; j < m.end; j++ {
			a.words[j].mention = int32(n)
		}
	}
}
