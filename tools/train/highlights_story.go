package main

import (
	"fmt"
	"path/filepath"

	"explainer/tools/internal/article"
	"explainer/tools/internal/entity"
	"explainer/tools/internal/jsonl"
	"explainer/tools/internal/quote"
	"explainer/tools/internal/salience"
	"explainer/tools/internal/segment"
)

// A story is an article with the highlights that an editor wrote.
type story struct {
	measured  *salience.Article
	words     []bool // of the article's words: is it in the highlights?
	pairs     []bool // of its pairs
	reference *overlap
	sentences []excerpt
	lead      [2]float64 // score of the first sentences
}

// readStories reads every file of a folder, in order of their names: one
// {"text", "highlights"} a line.
func readStories(dir string) ([]*story, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no *.jsonl in %q", dir)
	}
	var out []*story
	for _, path := range files {
		if out, err = appendStories(out, path); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// appendStories appends the stories of a file.
func appendStories(out []*story, path string) ([]*story, error) {
	type line struct {
		Text       string
		Highlights []string
	}
	n := 0
	for r, err := range jsonl.Read[line](path) {
		if err != nil {
			return nil, err
		}
		n++
		s, err := newStory(r.Text, r.Highlights)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		out = append(out, s)
	}
	return out, nil
}

func newStory(text string, highlights []string) (*story, error) {
	doc, err := article.FromText("story", text, "", "")
	if err != nil {
		return nil, err
	}
	cut := segment.Cut(doc)
	names := entity.Find(cut)
	s := &story{measured: salience.Measure(cut, names, quote.Find(cut, names)), reference: newOverlap(highlights)}
	s.words, s.pairs = s.measured.Shared(segment.Cut(lines(highlights)))
	for _, sent := range cut.Sentences {
		s.sentences = append(s.sentences, s.reference.excerpt(doc.Slice(sent.Span)))
	}
	s.lead = s.score([]int{0, 1, 2})
	return s, nil
}

// lines makes a document of one paragraph a line.
func lines(list []string) *article.Document {
	doc := &article.Document{}
	for _, l := range list {
		start := len(doc.Text)
		doc.Text += l
		doc.Blocks = append(doc.Blocks, article.Block{Span: article.Span{Start: start, End: len(doc.Text)}})
		doc.Text += "\n"
	}
	return doc
}

// score returns ROUGE-1 and ROUGE-2 of the sentences, as many of them as there
// are.
func (s *story) score(chosen []int) [2]float64 {
	run := make([]*excerpt, 0, len(chosen))
	for _, i := range chosen {
		if i < len(s.sentences) {
			run = append(run, &s.sentences[i])
		}
	}
	return s.reference.score(run)
}
