package bundle

import (
	"cmp"
	"errors"
	"io"
	"slices"
	"strings"

	"explainer/tools/internal/article"
	"explainer/tools/internal/frontmatter"
)

// ErrOneArticle is returned where something was given that belongs to one
// article, together with several.
var ErrOneArticle = errors.New("title, date, author, source URL, publisher and slug belong to one article: name one")

// Options say how to convert. The zero value converts what changed and takes
// everything from the articles themselves.
type Options struct {
	// Given is what to take instead of what the article says. It belongs to a
	// single article and is kept when that is converted again.
	Given Given
	// Again converts articles that did not change too, as after an update of
	// this program.
	Again bool
	// Theirs takes the machine's where an editor and the machine both changed one
	// thing, in this call or in one before. Mine keeps the editor's for good.
	Theirs, Mine bool
	// Stdin is read for the article "-".
	Stdin io.Reader
	// Workers is how many articles are worked on at once; 0 means as many as
	// there are processors.
	Workers int
	// Progress, where not nil, is called after each article. Calls do not
	// overlap.
	Progress func(done, total int)
}

// Given is what an editor gives together with an article. Empty fields are
// taken from the article.
type Given struct {
	Title, Author   string
	Date            string // in any form that article.ParseDate reads
	Publisher       string
	SourceURL, Slug string
}

// fields returns the given fields with their flags' names, which are noted in
// the content file.
func (g *Given) fields() []field {
	return []field{
		{"title", &g.Title}, {"date", &g.Date}, {"author", &g.Author},
		{"source-url", &g.SourceURL}, {"publisher", &g.Publisher}, {"slug", &g.Slug},
	}
}

type field struct {
	name  string
	value *string
}

// names returns the names of what is given.
func (g *Given) names() []string {
	var names []string
	for _, f := range g.fields() {
		if *f.value != "" {
			names = append(names, f.name)
		}
	}
	return names
}

// taken returns the fields of the content file that are what is given, whatever
// stands there.
func (g *Given) taken() []string {
	var keys []string
	for i, key := range [...]string{"title", "date", "authors", "source.url", "source.publisher"} {
		if *g.fields()[i].value != "" {
			keys = append(keys, key)
		}
	}
	return keys
}

// over returns g with what it does not give taken from older.
func (g Given) over(older Given) Given {
	fields := older.fields()
	for i, f := range g.fields() {
		*f.value = cmp.Or(*f.value, *fields[i].value)
	}
	return g
}

// reading returns what of g the article's reader wants.
func (g *Given) reading() article.Options {
	return article.Options{Title: g.Title, Date: g.Date, Author: g.Author}
}

// givenBefore returns what was given when the content file m was written.
func givenBefore(m *frontmatter.Matter, slug string) Given {
	g := Given{
		Title: string(m.Title), Date: string(m.Date), Author: strings.Join(m.Authors, ", "),
		SourceURL: m.Source.URL, Publisher: m.Source.Publisher, Slug: slug,
	}
	for _, f := range g.fields() {
		if !slices.Contains(m.Source.Given, f.name) {
			*f.value = ""
		}
	}
	return g
}
