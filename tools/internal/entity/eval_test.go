package entity

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"explainer/tools/internal/article"
	"explainer/tools/internal/segment"
)

// A prediction is what the scorers of the corpora read.
type prediction struct {
	ID       string            `json:"id"`
	Entities [][3]any          `json:"entities"`
	People   []predictedPerson `json:"people"`
}

type predictedPerson struct {
	Name    string   `json:"name"`
	Aliases []string `json:"aliases"`
	Role    *string  `json:"role"`
	RoleBy  string   `json:"by,omitempty"`
}

// TestEval extracts from the corpora in the folder $EXPLAIN_CORPUS and writes
// predictions for their scorers to $EXPLAIN_PREDICTIONS.
func TestEval(t *testing.T) {
	corpus, out := os.Getenv("EXPLAIN_CORPUS"), os.Getenv("EXPLAIN_PREDICTIONS")
	if corpus == "" || out == "" {
		t.Skip("EXPLAIN_CORPUS and EXPLAIN_PREDICTIONS name no folders")
	}
	for _, name := range []string{"people", "entities"} {
		if err := predictFile(filepath.Join(corpus, name, "dev.jsonl"), filepath.Join(out, name+".jsonl")); err != nil {
			t.Error(err)
		}
	}
}

func predictFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	defer out.Close()
	enc := json.NewEncoder(out)
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var gold struct{ ID, Text, Title string }
		if err := json.Unmarshal(lines.Bytes(), &gold); err != nil {
			return err
		}
		doc, err := article.FromText(gold.ID, gold.Text, gold.Title, "")
		if err != nil {
			return err
		}
		if err := enc.Encode(predict(gold.ID, doc)); err != nil {
			return err
		}
	}
	return lines.Err()
}

func predict(id string, doc *article.Document) prediction {
	set := Find(segment.Cut(doc))
	p := prediction{ID: id}
	add := func(spans []article.Span, kind string) {
		for _, s := range spans {
			start := utf8.RuneCountInString(doc.Text[:s.Start])
			p.Entities = append(p.Entities, [3]any{start, start + utf8.RuneCountInString(doc.Slice(s)), kind})
		}
	}
	for _, person := range set.People {
		add(person.Mentions, "person")
		q := predictedPerson{Name: person.Name, Aliases: person.Aliases, RoleBy: person.RoleBy}
		if !person.Role.IsZero() {
			role := doc.Slice(person.Role)
			q.Role = &role
		}
		p.People = append(p.People, q)
	}
	for _, n := range set.Places {
		add(n.Mentions, "place")
	}
	for _, n := range set.Organizations {
		add(n.Mentions, "organization")
	}
	return p
}
