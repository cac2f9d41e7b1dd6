package learn

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"explainer/tools/internal/article"
	"explainer/tools/internal/entity"
	"explainer/tools/internal/jsonl"
	"explainer/tools/internal/segment"
)

// An Article is an article whose quotations were annotated by hand. Offsets
// in the file count code points; inBytes turns them into bytes.
type Article struct {
	ID      string      `json:"id"`
	Text    string      `json:"text"`
	Quotes  []Quotation `json:"quotes"`
	Persons []Person    `json:"persons"`
	Split   string      `json:"split"` // the part of the corpus it belongs to

	text *segment.Text
	set  *entity.Set
}

// A Quotation is one annotated quotation.
type Quotation struct {
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
		Start int    `json:"start"`
		End   int    `json:"end"`
		Text  string `json:"text"`
	} `json:"speaker"`
}

// A Person is one annotated person.
type Person struct {
	Name     string   `json:"name"`
	Aliases  []string `json:"aliases"`
	Mentions [][2]int `json:"mentions"`
}

// Read reads a file of annotated articles, one JSON object a line. Their people
// are those that the entity stage finds, or the annotated ones.
func Read(path string, annotated bool) ([]*Article, error) {
	var all []*Article
	for g, err := range jsonl.Read[*Article](path) {
		if err != nil {
			return nil, fmt.Errorf("reading articles: %w", err)
		}
		g.inBytes()
		if err := g.prepare(annotated); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, len(all)+1, err)
		}
		all = append(all, g)
	}
	return all, nil
}

// inBytes turns the article's offsets from code points into bytes.
func (g *Article) inBytes() {
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
		if q.Speaker != nil {
			q.Speaker.Start, q.Speaker.End = at[q.Speaker.Start], at[q.Speaker.End]
		}
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
func (g *Article) people() *entity.Set {
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
func (g *Article) linkSurnames(set *entity.Set) {
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
		if !ok || i < 0 || taken[m[0]] || len(word) < 3 || !unicode.IsUpper([]rune(word)[0]) {
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

// prepare reads the article as the command would.
func (g *Article) prepare(annotated bool) error {
	doc, err := article.FromText(g.ID, g.Text, "", "")
	if err != nil {
		return fmt.Errorf("reading %s: %w", g.ID, err)
	}
	if doc.Text != g.Text {
		return fmt.Errorf("reading %s: the text came back changed", g.ID)
	}
	g.text = segment.Cut(doc)
	if annotated {
		g.set = g.people()
	} else {
		g.set = entity.Find(g.text)
	}
	return nil
}
