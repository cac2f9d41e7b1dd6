package entity

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"explainer/tools/internal/article"
	"explainer/tools/internal/corpustest"
	"explainer/tools/internal/jsonl"
	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/segment"
)

// A goldArticle is a line of people/dev.jsonl.
type goldArticle struct {
	ID, Text, Title string
	People          []goldPerson
}

// A goldPerson is somebody an article names; one that is optional counts
// neither way, as the writer of the article does.
type goldPerson struct {
	Name       string   `json:"name"`
	Aliases    []string `json:"aliases"`
	Role       string   `json:"role"`
	OtherRoles []string `json:"other_roles"`
	Optional   bool     `json:"optional"`
}

// TestEvalPeople measures people and their roles in
// $EXPLAIN_CORPUS/people/dev.jsonl. A person found is right if name or alias
// agree with somebody's who is not taken yet; a role if at least half of the
// words agree (token F1) with one of those annotated. Role accuracy is of the
// people found who have a role, precision of the roles given.
func TestEvalPeople(t *testing.T) {
	var c peopleCounts
	articles := 0
	for gold, err := range jsonl.Read[goldArticle](corpustest.Path(t, "people", "dev.jsonl")) {
		if err != nil {
			t.Fatal(err)
		}
		articles++
		doc, err := article.FromText(gold.ID, gold.Text, gold.Title, "")
		if err != nil {
			t.Fatal(err)
		}
		c.count(gold.People, Find(segment.Cut(doc)).People, doc)
	}
	p, r := percent(c.right, c.found), percent(c.right, c.gold)
	t.Logf("%d articles: people P %.1f R %.1f F1 %.1f; role accuracy %.1f precision %.1f",
		articles, p, r, 2*p*r/(p+r), percent(c.roleRight, c.roleGold), percent(c.roleRight, c.roleFound))
}

func percent(a, b int) float64 { return 100 * float64(a) / float64(max(b, 1)) }

// peopleCounts are the counts of TestEvalPeople.
type peopleCounts struct{ gold, found, right, roleGold, roleFound, roleRight int }

// count adds one article.
func (c *peopleCounts) count(gold []goldPerson, found []Person, doc *article.Document) {
	match := matchPeople(gold, found)
	for i, g := range gold {
		j := match[i]
		if g.Optional {
			if j >= 0 {
				c.found-- // neither right nor wrong
			}
			continue
		}
		c.gold++
		if j < 0 {
			continue
		}
		c.right++
		role := doc.Slice(found[j].Role)
		if g.Role != "" {
			c.roleGold++
		}
		if role != "" {
			c.roleFound++
			if g.Role != "" && slices.ContainsFunc(append(g.OtherRoles, g.Role), func(want string) bool { return sameRole(role, want) }) {
				c.roleRight++
			}
		}
	}
	c.found += len(found)
}

// matchPeople returns for each annotated person the index of the one found, -1
// for none: the best agreement first, one to one.
func matchPeople(gold []goldPerson, found []Person) []int {
	type pair struct{ i, j, strength int }
	var pairs []pair
	for i := range gold {
		for j := range found {
			if s := agreement(&gold[i], &found[j]); s > 0 {
				pairs = append(pairs, pair{i, j, s})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.strength, a.strength) })
	match := slices.Repeat([]int{-1}, len(gold))
	taken := make([]bool, len(found))
	for _, p := range pairs {
		if match[p.i] < 0 && !taken[p.j] {
			match[p.i], taken[p.j] = p.j, true
		}
	}
	return match
}

// agreement tells how well names agree: 4 for the same, 3 for a full alias, 2
// for one last name and given names that do not contradict, 1 for another alias.
func agreement(g *goldPerson, p *Person) int {
	a, b := nameWords(g.Name), nameWords(p.Name)
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	alias := slices.ContainsFunc(g.Aliases, func(s string) bool { return slices.Equal(nameWords(s), b) })
	switch {
	case slices.Equal(a, b):
		return 4
	case alias && len(b) > 1:
		return 3
	case a[len(a)-1] == b[len(b)-1] && (len(a) == 1 || len(b) == 1 || a[0][0] == b[0][0] || lexicon.Nicknames(g.Name[:strings.IndexByte(g.Name+" ", ' ')], p.Name[:strings.IndexByte(p.Name+" ", ' ')])):
		return 2
	case alias || len(b) == 1 && a[0] == b[0]:
		return 1
	}
	return 0
}

// nameWords returns the words of a name in lower case, without suffixes.
func nameWords(s string) []string {
	words := roleWords(s)
	for len(words) > 1 && slices.Contains([]string{"jr", "sr", "ii", "iii", "iv"}, words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return words
}

// short maps abbreviations in roles to what they stand for.
var short = map[string]string{"sen": "senator", "sens": "senator", "senators": "senator", "rep": "representative",
	"reps": "representative", "gov": "governor", "gen": "general", "lt": "lieutenant", "del": "delegate", "dr": "doctor",
	"rev": "reverend", "col": "colonel", "capt": "captain", "prof": "professor", "atty": "attorney"}

// fillers are words of roles that say nothing.
var fillers = strings.Fields("the a an of and in at for to on with who which is was has had his her their its s as from by that")

// roleWords returns the words of a role in lower case, abbreviations written out.
func roleWords(s string) []string {
	s = strings.NewReplacer("’", "'", "U.S.", "us", "'s", "").Replace(s)
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' })
	var out []string
	for _, w := range words {
		if long, ok := short[w]; ok {
			w = long
		}
		if !slices.Contains(fillers, w) {
			out = append(out, w)
		}
	}
	return out
}

// sameRole reports whether the words of two roles agree by half: token F1.
func sameRole(a, b string) bool {
	x, y := roleWords(a), roleWords(b)
	common := 0
	rest := slices.Clone(y)
	for _, w := range x {
		if i := slices.Index(rest, w); i >= 0 {
			rest = slices.Delete(rest, i, i+1)
			common++
		}
	}
	return 4*common >= len(x)+len(y) && common > 0
}
