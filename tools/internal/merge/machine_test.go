package merge

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"explainer/tools/internal/frontmatter"
)

// An article is generated: paragraphs of sentences. Each sentence has a mark, a
// word of its own that no correction changes, by which tests know it again.
type articleText struct {
	paras [][]sentence
	names []string // who may speak
	marks int
}

// A sentence may be a highlight, and may hold a quotation.
type sentence struct {
	words     []string
	mark      string
	highlight bool
	speaker   int // of a quotation that is the whole sentence; -1 for none
	fragment  int // number of words that are quoted alone; 0 for none
	corrected int // words so far: a sentence of which more change is another one
}

var vocabulary = strings.Fields("the a river bridge town council mayor water year people work road light school night train house money winter summer paper letter answer question morning number window garden market station village doctor player winner teacher driver engine signal harbour island mountain border treaty minister report budget winner season record")

func newArticle(r *rand.Rand) *articleText {
	a := &articleText{names: []string{"Eva Brandt", "Ivo Tell", "Mara Quist", "Norby"}}
	for range 3 + r.IntN(4) {
		var para []sentence
		for range 1 + r.IntN(3) {
			para = append(para, a.sentence(r))
		}
		a.paras = append(a.paras, para)
	}
	return a
}

func (a *articleText) sentence(r *rand.Rand) sentence {
	a.marks++
	s := sentence{mark: fmt.Sprintf("m%dm", a.marks), highlight: r.IntN(3) == 0, speaker: -1}
	for range 10 + r.IntN(8) {
		s.words = append(s.words, vocabulary[r.IntN(len(vocabulary))])
	}
	s.words[r.IntN(3)] = s.mark
	if r.IntN(2) == 0 {
		s.speaker = r.IntN(len(a.names))
		if r.IntN(3) == 0 {
			s.fragment = 3
		}
	}
	return s
}

// correct changes the article in one random way.
func (a *articleText) correct(r *rand.Rand) {
	p := r.IntN(len(a.paras))
	para := a.paras[p]
	i := r.IntN(len(para))
	switch r.IntN(10) {
	case 0, 1, 2: // a word
		j := r.IntN(len(para[i].words))
		if para[i].words[j] != para[i].mark && para[i].corrected < 3 {
			para[i].corrected++
			para[i].words[j] = vocabulary[r.IntN(len(vocabulary))]
		}
	case 3: // a sentence goes
		if len(para) > 1 {
			a.paras[p] = slices.Delete(para, i, i+1)
		}
	case 4: // a sentence comes
		a.paras[p] = slices.Insert(para, i, a.sentence(r))
	case 5: // a paragraph comes
		a.paras = slices.Insert(a.paras, p, []sentence{a.sentence(r)})
	case 6: // a paragraph goes
		if len(a.paras) > 2 {
			a.paras = slices.Delete(a.paras, p, p+1)
		}
	case 7: // a paragraph moves
		a.paras = slices.Insert(slices.Delete(a.paras, p, p+1), r.IntN(len(a.paras)), para)
	case 8: // another choice of highlights, or another speaker
		para[i].highlight = !para[i].highlight
		if para[i].speaker >= 0 && r.IntN(3) == 0 {
			para[i].speaker = r.IntN(len(a.names))
		}
	case 9: // somebody of a like name in the place of another, or a name spelled anew
		n := r.IntN(len(a.names))
		a.names[n] = alikeTo[n][r.IntN(len(alikeTo[n]))]
	}
}

// alikeTo are names alike to each other that an article may have.
var alikeTo = [...][]string{
	{"Eva Brandt", "Eda Brandt", "Eva Brand"}, {"Ivo Tell", "Ida Tell", "Ivo Tells"},
	{"Mara Quist", "Maria Quist", "Mara Kvist"}, {"Norby", "Norbi"},
}

// machine makes the content file of an article.
func (a *articleText) machine(t testing.TB) []byte {
	f := &frontmatter.File{}
	f.Source = frontmatter.Source{File: "a.txt"}
	var ids frontmatter.IDs
	var body []string
	spoke := make([]bool, len(a.names))
	for _, para := range a.paras {
		var text []string
		for _, s := range para {
			words := strings.Join(s.words, " ")
			if s.highlight {
				f.Highlights = append(f.Highlights, frontmatter.Item{ID: ids.ID("k", words), Text: frontmatter.Text(words + "."), Rank: 1 + len(words)%3})
			}
			if s.speaker >= 0 {
				q := frontmatter.Quote{Text: frontmatter.Text(words), Speaker: a.names[s.speaker], Kind: "statement"}
				if s.fragment > 0 {
					q.Text, q.Kind = frontmatter.Text(strings.Join(s.words[:s.fragment], " ")), "fragment"
					q.Sentence = frontmatter.Text("“" + string(q.Text) + "” " + words)
				}
				q.ID = ids.ID("q", string(q.Text))
				f.Quotes = append(f.Quotes, q)
				spoke[s.speaker] = true
			}
			text = append(text, words+".")
		}
		body = append(body, strings.Join(text, " "))
	}
	for i, name := range a.names {
		if spoke[i] {
			f.People = append(f.People, frontmatter.Person{ID: frontmatter.PersonID(name), Name: name, Role: frontmatter.Text("role " + a.paras[0][0].words[i]), Aliases: []string{strings.Fields(name)[0]}})
			f.Places = append(f.Places, "Place "+name)
		}
	}
	f.Body = strings.Join(body, "\n\n") + "\n"
	f.Title = frontmatter.Text(strings.TrimSuffix(body[0], "."))
	f.Description = frontmatter.Text(body[len(body)-1])
	f.Source.Hash = fmt.Sprintf("sha256-%d", len(f.Body))
	data, err := f.Format()
	if err != nil {
		t.Fatal(err)
	}
	return data
}
