package quote

import (
	"slices"
	"strings"
)

// What the article calls its people: the words of their roles, of the titles
// and nouns in front of their names, and the state in brackets after a name.
// "The Ohio senator" shares two of them with "Sen. Ann Lee (D-Ohio)".

// maxCalled bounds how many words are kept of a person, and how many of their
// mentions are read.
const maxCalled, maxCalledMentions = 24, 12

// findCalled collects the words by which the article calls its people.
func (a *attribution) findCalled() {
	a.called = make([][]uint32, len(a.set.People))
	read := make([]int, len(a.set.People))
	for p, person := range a.set.People {
		if person.Role.IsZero() {
			continue
		}
		for word := range strings.FieldsSeq(a.text.Doc.Slice(person.Role)) {
			a.call(int32(p), strings.Trim(word, ",.()"))
		}
	}
	for _, m := range a.mentions {
		if m.person < 0 || read[m.person] >= maxCalledMentions {
			continue
		}
		read[m.person]++
		s := &a.sentences[a.sentenceAt(int(m.first))]
		for i := a.phraseStart(int(m.first), s.first); i < int(m.first); i++ {
			a.call(m.person, a.text.String(i))
		}
		if int(m.end) < s.end && a.words[m.end].class&bracket != 0 {
			for i := int(m.end) + 1; i < s.end && i < int(m.end)+6 && a.words[i].class&bracketEnd == 0; i++ {
				a.call(m.person, a.text.String(i))
			}
		}
	}
}

// call notes one word.
func (a *attribution) call(p int32, word string) {
	if len(word) < 3 || len(a.called[p]) >= maxCalled {
		return
	}
	word = strings.ToLower(word)
	if full, ok := fullTitle[word]; ok {
		word = full
	}
	if state, ok := stateOf[word]; ok {
		word = state
	}
	if h := hashWord(word); !slices.Contains(a.called[p], h) {
		a.called[p] = append(a.called[p], h)
	}
}

// stateOf maps the abbreviations of states, as papers print them after names, to
// the last word of the state's name.
var stateOf = map[string]string{
	"ala.": "alabama", "ariz.": "arizona", "ark.": "arkansas", "calif.": "california", "colo.": "colorado", "conn.": "connecticut",
	"del.": "delaware", "fla.": "florida", "ga.": "georgia", "ill.": "illinois", "ind.": "indiana", "kan.": "kansas", "ky.": "kentucky",
	"la.": "louisiana", "md.": "maryland", "mass.": "massachusetts", "mich.": "michigan", "minn.": "minnesota", "miss.": "mississippi",
	"mo.": "missouri", "mont.": "montana", "neb.": "nebraska", "nev.": "nevada", "n.h.": "hampshire", "n.j.": "jersey", "n.m.": "mexico",
	"n.y.": "york", "n.c.": "carolina", "n.d.": "dakota", "okla.": "oklahoma", "ore.": "oregon", "pa.": "pennsylvania", "r.i.": "island",
	"s.c.": "carolina", "s.d.": "dakota", "tenn.": "tennessee", "tex.": "texas", "vt.": "vermont", "va.": "virginia", "wash.": "washington",
	"w.va.": "virginia", "wis.": "wisconsin", "wyo.": "wyoming",
}
