package quote

import (
	"strings"

	"explainer/tools/internal/lexicon"
)

// A family is the people of an article who share a surname, and what the
// article does with the surname standing alone. Papers call one person of a
// family by the surname alone, so the pronouns near it tell who that is.
type family struct {
	people []int32
	female int            // pronouns near the surname alone, less those of the other gender
	first  int32          // who is named first; -1
	most   int32          // who is named in full most often; -1 where no single one is
	last   int32          // who was last named in full so far; -1
	lastIn int            // the block, counted from 1, that last named one of them in full
	named  [maxFamily]int // by place in people: the block, counted from 1, that last named them in full
}

// families finds the surnames that several people bear.
func (a *analysis) families() map[string]*family {
	var shared map[string]*family
	last := make(map[string]int32, len(a.set.People))
	for p := range a.set.People {
		name := surnameOf(a.set.People[p].Name)
		if name == "" {
			continue
		}
		first, ok := last[name]
		if !ok {
			last[name] = int32(p)
			continue
		}
		if shared == nil {
			shared = make(map[string]*family)
		}
		f := shared[name]
		if f == nil {
			f = &family{people: []int32{first}}
			shared[name] = f
		}
		if len(f.people) < maxFamily {
			f.people = append(f.people, int32(p))
		}
	}
	for _, f := range shared {
		a.headOf(f)
	}
	return shared
}

// maxFamily bounds how many bearers of a surname are held against each other.
const maxFamily = 8

// headOf finds who of a family is named first, and who is most often named in
// full; -1 where no single one is. Forms of one name are put together, and what
// only looks like a name ("Team Lee") is left out.
func (a *analysis) headOf(f *family) {
	kept := f.people[:0]
	for _, p := range f.people {
		if a.looksGiven(p) || !a.anyGiven(f.people) {
			kept = append(kept, p)
		}
	}
	f.people = a.distinct(kept)
	f.first, f.most, f.last = noOne, noOne, noOne
	at, count := 0, 0
	for _, p := range f.people {
		mentions := a.set.People[p].Mentions
		if len(mentions) == 0 {
			continue
		}
		if f.first < 0 || mentions[0].Start < at {
			f.first, at = p, mentions[0].Start
		}
		switch n := a.inFull(p); {
		case n > count:
			f.most, count = p, n
		case n == count:
			f.most = noOne
		}
	}
}

// anyGiven reports whether one of people has a given name in front.
func (a *analysis) anyGiven(people []int32) bool {
	for _, p := range people {
		if a.looksGiven(p) {
			return true
		}
	}
	return false
}

// looksGiven reports whether a person's name begins with a given name or an
// initial.
func (a *analysis) looksGiven(p int32) bool {
	first, _, _ := strings.Cut(a.set.People[p].Name, " ")
	return strings.HasSuffix(first, ".") || lexicon.Of(first).Is(lexicon.GivenFemale|lexicon.GivenMale)
}

// distinct leaves out people whose name is a form of another's, "Sandy Lee" of
// "Sandra Lee".
func (a *analysis) distinct(people []int32) []int32 {
	out := make([]int32, 0, len(people))
next:
	for _, p := range people {
		for k, q := range out {
			if !alikeGiven(a.set.People[p].Name, a.set.People[q].Name) {
				continue
			}
			if len(a.set.People[p].Mentions) > len(a.set.People[q].Mentions) {
				out[k] = p
			}
			continue next
		}
		out = append(out, p)
	}
	return out
}

// alikeGiven reports whether the given names of two people may be one: the same,
// or one a known short form of the other. Mark and Maria are two.
func alikeGiven(x, y string) bool {
	a, _, _ := strings.Cut(x, " ")
	b, _, _ := strings.Cut(y, " ")
	return (a == b || lexicon.Nicknames(a, b)) && !generation(x) && !generation(y)
}

// generation reports whether a name ends in "Jr." or the like.
func generation(name string) bool { return suffix(name[strings.LastIndexByte(name, ' ')+1:]) }

// fewTwin is how often somebody may be named to be taken for a namesake's other
// form.
const fewTwin = 2

// twin reports whether person p may be another whose name is the same but for
// "Jr." or the like: the article names p rarely and without a role.
func (a *analysis) twin(p int32) bool {
	x := &a.set.People[p]
	if !x.Role.IsZero() || len(x.Mentions) > fewTwin || !strings.Contains(x.Name, " ") {
		return false
	}
	for _, y := range a.set.People {
		if rest, ok := strings.CutPrefix(y.Name, x.Name); ok && suffix(strings.Trim(rest, ", ")) {
			return true
		}
	}
	return false
}

// inFull counts how often a person is named by more than one word.
func (a *analysis) inFull(p int32) int {
	n := 0
	for _, m := range a.set.People[p].Mentions {
		if strings.Contains(a.text.Doc.Slice(m), " ") {
			n++
		}
	}
	return n
}

// surnameOf returns the last word of a name of two words or more, "Jr." and the
// like left out.
func surnameOf(name string) string {
	i := strings.LastIndexByte(name, ' ')
	if i > 0 && suffix(name[i+1:]) {
		name = strings.TrimRight(name[:i], ",")
		i = strings.LastIndexByte(name, ' ')
	}
	if i < 0 {
		return ""
	}
	return name[i+1:]
}
