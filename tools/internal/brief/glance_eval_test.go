package brief

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"explainer/tools/internal/article"
	"explainer/tools/internal/corpustest"
	"explainer/tools/internal/jsonl"
	"explainer/tools/internal/space"
)

// TestEvalGlance measures the answers on news whose questions annotators
// answered, in $EXPLAIN_CORPUS/fivew/dev.jsonl. An answer is right when its
// words and an annotator's have a token F1 of a half or more. It prints how
// many were answered and right, then the same for each rule.
func TestEvalGlance(t *testing.T) {
	type annotated struct {
		ID, Text, Title, Date string
		Gold                  map[string][]struct{ Text string }
	}
	rules, answered, asked := tally{}, tally{}, map[string]int{}
	glanceRules := map[string][]glanceRule{"who": whoRules, "when": whenRules, "where": whereRules}
	trials := map[string][]trial{}
	for line, err := range jsonl.Read[annotated](corpustest.Path(t, "fivew", "dev.jsonl")) {
		if err != nil {
			t.Fatal(err)
		}
		doc, err := article.FromText(line.ID, line.Text, line.Title, line.Date[:min(10, len(line.Date))])
		if err != nil {
			t.Fatal(err)
		}
		g, each := Make(doc).Glance, glancerOf(doc)
		for question, piece := range map[string]Piece{"who": g.Who, "when": g.When, "where": g.Where} {
			var gold []string
			for _, phrase := range line.Gold[question] {
				if phrase.Text != "" {
					gold = append(gold, phrase.Text)
				}
			}
			if len(gold) > 0 {
				asked[question]++
			}
			tr := trial{story: storyOf(line.Title, line.Text), asked: len(gold) > 0}
			tr.answered, tr.right = tryRules(each, glanceRules[question], gold)
			trials[question] = append(trials[question], tr)
			if piece.Span.IsZero() {
				continue
			}
			ok := slices.ContainsFunc(gold, func(phrase string) bool { return tokenF1(doc.Slice(piece.Span), phrase) >= 0.5 })
			answered.count(question, ok)
			rules.count(question+": "+piece.By, ok)
			if !ok && testing.Verbose() {
				t.Logf("%s: %q, want %q", question, space.FoldASCII(doc.Slice(piece.Span)), gold)
			}
		}
	}
	for _, question := range []string{"who", "when", "where"} {
		t.Logf("%-6s answered right %v; asked %d", question, answered[question], asked[question])
		logLeaveOneOut(t, question, len(glanceRules[question]), trials[question])
	}
	for _, rule := range slices.Sorted(maps.Keys(rules)) {
		t.Logf("%-50s %v", rule, rules[rule])
	}
}

var (
	answerWord = regexp.MustCompile(`[\pL\pN_$%]+`)
	emptyWords = regexp.MustCompile(`^(the|a|an|of|in|on|at|to|by|for|with|and)$`)
)

// tokenF1 is the F1 of the words of two answers.
func tokenF1(a, b string) float64 {
	words := func(s string) []string {
		all := answerWord.FindAllString(strings.ToLower(strings.ReplaceAll(strings.ReplaceAll(s, "’", "'"), "'s", "")), -1)
		if full := slices.DeleteFunc(slices.Clone(all), emptyWords.MatchString); len(full) > 0 {
			return full
		}
		return all
	}
	x, y := words(a), words(b)
	n := 0
	rest := slices.Clone(y)
	for _, w := range x {
		if i := slices.Index(rest, w); i >= 0 {
			rest = slices.Delete(rest, i, i+1)
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return 2 * float64(n) / float64(len(x)+len(y))
}
