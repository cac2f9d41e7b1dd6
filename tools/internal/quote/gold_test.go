package quote

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"explainer/tools/internal/article"
	"explainer/tools/internal/entity"
)

// A goldArticle is an article whose quotations were annotated by hand. Offsets
// in the file count code points; byteOffsets turns them into bytes.
type goldArticle struct {
	ID      string       `json:"id"`
	Text    string       `json:"text"`
	Quotes  []goldQuote  `json:"quotes"`
	Persons []goldPerson `json:"persons"`
}

type goldQuote struct {
	Start      int      `json:"start"`
	End        int      `json:"end"`
	Parts      [][2]int `json:"parts"`
	Text       string   `json:"text"`
	Words      int      `json:"words"`
	Attributed bool     `json:"attributed"`
	Kind       string   `json:"kind"`
	Entity     string   `json:"entity"`
	Head       string   `json:"head"`
	Cue        string   `json:"cue"`
	Unclosed   bool     `json:"unclosed"`
	Ignore     bool     `json:"ignore"`
	Ambiguous  bool     `json:"ambiguous"`
	Speaker    *struct {
		Text string `json:"text"`
	} `json:"speaker"`
}

type goldPerson struct {
	Name     string   `json:"name"`
	Aliases  []string `json:"aliases"`
	Mentions [][2]int `json:"mentions"`
}

// readGold reads a file of annotated articles, one JSON object a line.
func readGold(t *testing.T, path string) []goldArticle {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []goldArticle
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		var g goldArticle
		if err := json.Unmarshal(in.Bytes(), &g); err != nil {
			t.Fatalf("%s: article %d: %v", path, len(all)+1, err)
		}
		g.inBytes()
		all = append(all, g)
	}
	if err := in.Err(); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return all
}

// inBytes turns the article's offsets from code points into bytes.
func (g *goldArticle) inBytes() {
	at := make([]int, 0, len(g.Text)+1)
	for i := range g.Text {
		at = append(at, i)
	}
	at = append(at, len(g.Text))
	for i := range g.Quotes {
		q := &g.Quotes[i]
		if len(q.Parts) == 0 {
			q.Parts = [][2]int{{q.Start, q.End}}
		}
		q.Start, q.End = at[q.Start], at[q.End]
		for j, p := range q.Parts {
			q.Parts[j] = [2]int{at[p[0]], at[p[1]]}
		}
	}
	for i := range g.Persons {
		for j, m := range g.Persons[i].Mentions {
			g.Persons[i].Mentions[j] = [2]int{at[m[0]], at[m[1]]}
		}
	}
}

// people returns the article's annotated people as the entity stage gives
// them, without what it knows of their roles and genders.
func (g *goldArticle) people() *entity.Set {
	set := &entity.Set{}
	for _, p := range g.Persons {
		person := entity.Person{Name: p.Name, Aliases: p.Aliases}
		for _, m := range p.Mentions {
			person.Mentions = append(person.Mentions, article.Span{Start: m[0], End: m[1]})
		}
		set.People = append(set.People, person)
	}
	g.linkSurnames(set)
	return set
}

var surname = regexp.MustCompile(`\pL[\pL'’-]+(?: I[IV]+)?`)

// linkSurnames adds the places of a person's surname that the annotation
// lacks, where only one person bears it.
func (g *goldArticle) linkSurnames(set *entity.Set) {
	bearers := make(map[string]int)
	for i, p := range set.People {
		words, _ := nameWords(p.Name)
		if len(words) == 0 {
			continue
		}
		last := words[len(words)-1]
		if _, ok := bearers[last]; ok {
			bearers[last] = -1
			continue
		}
		bearers[last] = i
	}
	taken := make([]bool, len(g.Text))
	for _, p := range set.People {
		for _, m := range p.Mentions {
			for i := m.Start; i < m.End; i++ {
				taken[i] = true
			}
		}
	}
	for _, m := range surname.FindAllStringIndex(g.Text, -1) {
		word := strings.TrimSuffix(strings.TrimSuffix(g.Text[m[0]:m[1]], "'s"), "’s")
		i, ok := bearers[strings.ToLower(word)]
		if !ok || i < 0 || taken[m[0]] || len(word) < 3 || !capital(word) {
			continue
		}
		if word == strings.ToUpper(word) {
			continue
		}
		p := &set.People[i]
		p.Mentions = append(p.Mentions, article.Span{Start: m[0], End: m[0] + len(word)})
	}
	for i := range set.People {
		slices.SortFunc(set.People[i].Mentions, func(a, b article.Span) int { return a.Start - b.Start })
	}
}

// document reads the article as the command would.
func (g *goldArticle) document(t *testing.T) *article.Document {
	t.Helper()
	doc, err := article.FromText(g.ID, g.Text, "", "")
	if err != nil {
		t.Fatal(fmt.Errorf("%s: %w", g.ID, err))
	}
	if doc.Text != g.Text {
		t.Fatalf("%s: the text came back changed", g.ID)
	}
	return doc
}
