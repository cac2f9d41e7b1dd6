package quote

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"explainer/tools/internal/article"
	"explainer/tools/internal/entity"
	"explainer/tools/internal/segment"
)

// A sieveCase is one case of testdata/sieves: who the text names, the text, and
// a line "speaker | rule | quotation" for each quotation.
type sieveCase struct{ name, names, text, want string }

// readCases reads the cases of one file. The names are located by hand, so
// that a case tests nothing but this stage:
//
//	people: Ann Lee f; Tom Price m (mayor)
//	organizations: Harbour Board
//
//	The text.
//	--
//	Ann Lee | cue after | The quotation,
func readCases(t *testing.T, path string) []sieveCase {
	t.Helper()
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var cases []sieveCase
	for _, f := range archive.Files {
		body, want, ok := strings.Cut(string(f.Data), "\n--\n")
		if !ok {
			t.Fatalf("%s: %s: no line -- before the expected lines", path, f.Name)
		}
		head, text, _ := strings.Cut(body, "\n\n")
		if !strings.HasPrefix(head, "people:") && !strings.HasPrefix(head, "organizations:") {
			head, text = "", body
		}
		cases = append(cases, sieveCase{f.Name, head, text, want})
	}
	return cases
}

// namesIn locates the people and organizations of a case's head in its text.
func namesIn(head, text string) *entity.Set {
	set := &entity.Set{}
	for line := range strings.Lines(head) {
		key, list, _ := strings.Cut(strings.TrimSpace(line), ":")
		for entry := range strings.SplitSeq(list, ";") {
			entry = strings.TrimSpace(entry)
			if key == "organizations" {
				set.Organizations = append(set.Organizations, entity.Named{Name: entry, Mentions: find(text, entry, nil)})
				continue
			}
			set.People = append(set.People, personIn(entry, text))
		}
	}
	return set
}

// personIn reads "Ann Lee f (mayor)": a name, what the article shows of the
// gender, the role.
func personIn(entry, text string) entity.Person {
	entry, role, _ := strings.Cut(entry, " (")
	p := entity.Person{Name: entry}
	if name, ok := strings.CutSuffix(entry, " f"); ok {
		p.Name, p.Gender = name, entity.Female
	} else if name, ok := strings.CutSuffix(entry, " m"); ok {
		p.Name, p.Gender = name, entity.Male
	}
	p.Mentions = find(text, p.Name, nil)
	p.Mentions = find(text, p.Name[strings.LastIndexByte(p.Name, ' ')+1:], p.Mentions)
	if role = strings.TrimSuffix(role, ")"); role != "" {
		if at := strings.Index(text, role); at >= 0 {
			p.Role = article.Span{Start: at, End: at + len(role)}
		}
	}
	return p
}

// find adds the places of a name that none of spans holds already.
func find(text, name string, spans []article.Span) []article.Span {
	for from := 0; ; {
		i := strings.Index(text[from:], name)
		if i < 0 {
			break
		}
		span := article.Span{Start: from + i, End: from + i + len(name)}
		from = span.End
		if letterOrDigitAfter(text[span.End:]) || letterOrDigitBefore(text[:span.Start]) ||
			slices.ContainsFunc(spans, span.Overlaps) {
			continue
		}
		spans = append(spans, span)
	}
	slices.SortFunc(spans, func(a, b article.Span) int { return a.Start - b.Start })
	return spans
}

// got lists what Find answers for a case.
func (c *sieveCase) got(t *testing.T) string {
	t.Helper()
	doc, err := article.Read("case.md", []byte(c.text), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range doc.Blocks { // cases are too short for the reading to tell
		if doc.Blocks[i].Kind != article.BlockQuote {
			doc.Blocks[i].Kind = article.Paragraph
		}
	}
	set := namesIn(c.names, doc.Text)
	var b strings.Builder
	for _, q := range Find(segment.Cut(doc), set) {
		speaker := "-"
		switch {
		case q.Speaker >= 0:
			speaker = set.People[q.Speaker].Name
		case q.Organization >= 0:
			speaker = set.Organizations[q.Organization].Name
		}
		b.WriteString(speaker + " | " + q.By + " | " + doc.Slice(q.Span) + "\n")
	}
	return b.String()
}

// TestSieves runs the cases of each sieve. A case's name begins with hit, where
// the sieve of the file names the speaker; with miss, where it must not apply;
// or with never, where it may apply but must name nobody.
func TestSieves(t *testing.T) {
	for i, s := range sieves {
		if i > 0 && s.name == sieves[i-1].name {
			continue
		}
		name := strings.ReplaceAll(s.name, " ", "-")
		path := filepath.Join("testdata", "sieves", name+".txtar")
		kinds := map[string]int{}
		for _, c := range readCases(t, path) {
			kind, _, _ := strings.Cut(c.name, ":")
			kinds[kind]++
			t.Run(name+"/"+c.name, func(t *testing.T) {
				c.checkKind(t, kind, s.name)
				if diff := cmp.Diff(c.want, c.got(t)); diff != "" {
					t.Errorf("answers (-want +got):\n%s", diff)
				}
			})
		}
		if kinds["hit"] == 0 || kinds["miss"] == 0 || kinds["never"] == 0 {
			t.Errorf("%s: needs cases of each kind: hit, miss, never", path)
		}
	}
}

// checkKind reports a case that does not expect of a sieve what its kind says.
func (c *sieveCase) checkKind(t *testing.T, kind, sieve string) {
	t.Helper()
	applies, names := false, false
	for line := range strings.Lines(c.want) {
		speaker, rest, _ := strings.Cut(line, " | ")
		by, _, _ := strings.Cut(rest, " | ")
		if by, _, _ = strings.Cut(by, ","); by == sieve {
			applies = true
			names = names || speaker != "-"
		}
	}
	switch kind {
	case "hit":
		if !names {
			t.Errorf("a hit in which %q names nobody", sieve)
		}
	case "miss":
		if applies {
			t.Errorf("a miss in which %q applies", sieve)
		}
	case "never":
		if names {
			t.Errorf("%q names somebody where it never must", sieve)
		}
	default:
		t.Errorf("the name begins with %q, not with hit, miss or never", kind)
	}
}

// TestPeople runs the cases of how a pronoun or a role becomes a person, and of
// what is a statement, a fragment or a term.
func TestPeople(t *testing.T) {
	for _, name := range []string{"pronouns", "roles", "terms", "namesakes", "likeliest"} {
		for _, c := range readCases(t, filepath.Join("testdata", name+".txtar")) {
			t.Run(name+"/"+c.name, func(t *testing.T) {
				if diff := cmp.Diff(c.want, c.got(t)); diff != "" {
					t.Errorf("answers (-want +got):\n%s", diff)
				}
			})
		}
	}
}

// TestKnownFailures holds what is still wrong: cases with the right answers and
// the reason for the wrong ones. It fails when one comes out right, so that it
// can move to the tests above.
func TestKnownFailures(t *testing.T) {
	path := filepath.Join("testdata", "known-failures.txtar")
	if _, err := os.Stat(path); err != nil {
		t.Fatal(err)
	}
	for _, c := range readCases(t, path) {
		if c.got(t) == c.want {
			t.Errorf("%s: comes out right now", c.name)
		}
	}
}
