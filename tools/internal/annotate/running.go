package annotate

import (
	"fmt"
)

// A RunningText is an article as a reader sees it, in which items are found by
// the rule by which Process marks them. The zero value is ready; it is used for
// one article after another.
type RunningText struct {
	page Page
	src  []byte
}

// ReadHTML takes in the article that Hugo's Markdown was rendered to.
func (r *RunningText) ReadHTML(article []byte) error {
	r.src = append(append(append(r.src[:0], "<div data-article>"...), article...), "</div>"...)
	if r.page.links == nil {
		r.page.links = NewLinks("/", nil)
	}
	r.page.reset("article.html", r.src)
	if err := r.page.scan(); err != nil {
		return fmt.Errorf("reading the article: %w", err)
	}
	r.page.art.read()
	return nil
}

// ReadText takes in an article that is running text already: white space folded
// to single blanks, blocks joined by one blank.
func (r *RunningText) ReadText(text []byte) {
	r.page.art.run.reset()
	r.page.art.run.text = append(r.page.art.run.text, text...)
}

// Bytes returns the running text, which is valid until the next article.
func (r *RunningText) Bytes() []byte { return r.page.art.run.text }

// Find returns the place [start,end) of an item's words in the running text:
// their first place, or with a prefix their first place behind it.
func (r *RunningText) Find(prefix, text string) (start, end int, ok bool) {
	return r.page.art.find([]byte(prefix), []byte(text))
}
