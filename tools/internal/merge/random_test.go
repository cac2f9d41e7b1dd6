package merge

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"explainer/tools/internal/frontmatter"
	"explainer/tools/internal/tomltext"
)

// rounds is how many times TestRounds merges; fewer with -short.
const rounds = 10_000

// An editor edits content files at random and remembers what must hold from
// then on.
type editor struct {
	*rand.Rand
	n    int
	must map[string]int       // text that must stay, and how often
	not  map[[2]string]string // list and mark that must not come back, and why
	role map[string]string    // whose role a text is
	log  []string
}

// TestRounds has an editor and a newsroom change one content file and its
// article over and over. Whatever the editor did must be there at the end, and
// what was deleted must not.
func TestRounds(t *testing.T) {
	n := rounds
	if testing.Short() {
		n = 500
	}
	const each = 8 // rounds with one article
	for seed := range uint64(n / each) {
		r := rand.New(rand.NewPCG(seed, 13))
		ed := &editor{Rand: r, must: make(map[string]int), not: make(map[[2]string]string), role: make(map[string]string)}
		a := newArticle(r)
		base := a.machine(t)
		ours := base
		for range each {
			for range r.IntN(3) {
				ours = ed.edit(ours)
			}
			for range r.IntN(4) {
				a.correct(r)
			}
			theirs := a.machine(t)
			result, err := Options{}.Merge(base, ours, theirs)
			if err != nil {
				t.Fatalf("seed %d: %v\n%s\n%s", seed, err, strings.Join(ed.log, "\n"), ours)
			}
			if msg := ed.lost(result.Merged); msg != "" {
				t.Fatalf("seed %d, after %s: %s\nBASE\n%s\nOURS\n%s\nTHEIRS\n%s\nMERGED\n%s", seed, strings.Join(ed.log, "; "), msg, base, ours, theirs, result.Merged)
			}
			wantSteady(t, seed, base, ours, theirs, result)
			base, ours = result.Base, result.Merged
		}
	}
}

// wantSteady merges once more, with the old base and with the new one: nothing
// changes.
func wantSteady(t *testing.T, seed uint64, base, ours, theirs []byte, result Result) {
	t.Helper()
	for _, b := range [][]byte{base, result.Base} {
		again, err := Options{}.Merge(b, result.Merged, theirs)
		if err != nil || string(again.Merged) != string(result.Merged) {
			t.Fatalf("seed %d: merged again: %v\nBASE\n%s\nOURS\n%s\nTHEIRS\n%s\nMERGED\n%s\nAGAIN\n%s", seed, err, base, ours, theirs, result.Merged, again.Merged)
		}
		if string(b) == string(result.Base) && string(again.Base) != string(result.Base) {
			t.Fatalf("seed %d: another base:\n%s\n%s", seed, result.Base, again.Base)
		}
	}
	if same, _, err := mergeFiles(base, ours, base); err != nil || string(same) != string(ours) {
		t.Fatalf("seed %d: Merge(b, o, b) is not o", seed)
	}
}

// lost says what of the editor's is not in data; empty when all is.
func (ed *editor) lost(data []byte) string {
	text := string(data)
	for s := range ed.must {
		if !strings.Contains(text, s) {
			return fmt.Sprintf("lost %q", s)
		}
	}
	f, err := read("merged", data)
	if err != nil {
		return err.Error()
	}
	for _, it := range f.list(peopleList).all() {
		if name := ed.role[it.get("role")]; name != "" && name != it.get("name") {
			return fmt.Sprintf("the role of %s stands under %s", name, it.get("name"))
		}
	}
	for key, why := range ed.not {
		items := f.list(key[0]).all()
		if key[0] == bodyName {
			items = f.paras
		}
		for _, it := range items {
			if strings.Contains(f.Slice(it.span), key[1]) {
				return fmt.Sprintf("%s came back in %s: %s", key[1], key[0], why)
			}
		}
	}
	return ""
}

// unique returns a word that stands nowhere else.
func (ed *editor) unique(what string) string {
	ed.n++
	s := fmt.Sprintf("%s%dz", what, ed.n)
	ed.must[s] = 1
	return s
}

// edit changes the file in one of the ways in which editors do.
func (ed *editor) edit(data []byte) []byte {
	f, err := read("ours", data)
	if err != nil {
		panic(err)
	}
	before := len(ed.log)
	for len(ed.log) == before {
		kind := ed.IntN(len(ways))
		e := ways[kind].do(ed, f)
		if len(e) > 0 {
			ed.log = append(ed.log, ways[kind].name)
			return []byte(splice(f.Text, tomltext.Span{Start: 0, End: len(f.Text)}, e))
		}
		if ed.IntN(20) == 0 {
			return data
		}
	}
	return data
}

// item picks an item that is not the editor's own.
func (ed *editor) item(f *file, name string) *item {
	items := f.list(name).all()
	if len(items) == 0 {
		return nil
	}
	it := items[ed.IntN(len(items))]
	if strings.Contains(f.Slice(it.span), "own") {
		return nil
	}
	return it
}

var listNames = []string{"highlights", "quotes", "people"}

// ways are the ways to edit. Each returns no edits where it finds nothing to do.
var ways = []struct {
	name string
	do   func(ed *editor, f *file) []edit
}{
	{"title", func(ed *editor, f *file) []edit {
		p := f.tables[0].pair("title")
		if p == nil || strings.Contains(p.Value.Str, "own") {
			return nil
		}
		return []edit{{p.Value.Span, "'" + ed.unique("owntitle") + "'"}}
	}},
	{"description deleted", func(ed *editor, f *file) []edit {
		p := f.tables[0].pair("description")
		if p == nil {
			return nil
		}
		return []edit{{tomltext.Span{Start: p.Lead.End, End: p.Span.End}, ""}}
	}},
	{"speaker", func(ed *editor, f *file) []edit {
		it := ed.item(f, "quotes")
		if it == nil {
			return nil
		}
		return []edit{{it.pair("speaker").Value.Span, `"` + ed.unique("ownspeaker") + `"`}}
	}},
	{"words changed", func(ed *editor, f *file) []edit {
		it := ed.item(f, "highlights")
		if it == nil {
			return nil
		}
		s := it.pair("text").Value.Span
		return []edit{{tomltext.Span{Start: s.End - 1, End: s.End - 1}, " " + ed.unique("ownword")}}
	}},
	{"item deleted", func(ed *editor, f *file) []edit {
		name := listNames[ed.IntN(3)]
		it := ed.item(f, name)
		if it == nil {
			return nil
		}
		mark := marks.FindString(f.Slice(it.span))
		if name == peopleList {
			mark = `name = "` + it.get("name") + `"`
		}
		if mark != "" {
			ed.not[[2]string{name, mark}] = fmt.Sprint("deleted after ", len(ed.log), " edits")
		}
		return []edit{{it.span, ""}}
	}},
	{"item added", func(ed *editor, f *file) []edit {
		items := f.list(listNames[ed.IntN(2)]).all()
		if len(items) == 0 {
			return nil
		}
		it := items[ed.IntN(len(items))]
		return []edit{{point(it.span.End), fmt.Sprintf("\n[[%s]]\ntext = \"%s\"\n", it.list, ed.unique("ownitem"))}}
	}},
	{"two items changed places", func(ed *editor, f *file) []edit {
		items := f.list(listNames[ed.IntN(3)]).all()
		if len(items) < 2 {
			return nil
		}
		i := ed.IntN(len(items) - 1)
		a, b := items[i], items[i+1]
		return []edit{{a.span, f.Slice(b.span)}, {b.span, f.Slice(a.span)}}
	}},
	{"comment above", func(ed *editor, f *file) []edit {
		it := ed.item(f, listNames[ed.IntN(3)])
		if it == nil {
			return nil
		}
		return []edit{{point(it.span.Start), "# " + ed.unique("owncomment") + "\n"}}
	}},
	{"comment behind", func(ed *editor, f *file) []edit {
		it := ed.item(f, listNames[ed.IntN(3)])
		if it == nil {
			return nil
		}
		return []edit{{point(it.pairs[ed.IntN(len(it.pairs))].Value.Span.End), " # " + ed.unique("owncomment") + "\n"}}
	}},
	{"comment between", func(ed *editor, f *file) []edit {
		it := ed.item(f, listNames[ed.IntN(3)])
		if it == nil {
			return nil
		}
		return []edit{{point(it.span.End), "\n# " + ed.unique("owncomment") + "\n"}}
	}},
	{"own key", func(ed *editor, f *file) []edit {
		it := ed.item(f, listNames[ed.IntN(3)])
		if it == nil {
			return nil
		}
		return []edit{{point(it.span.End), "x" + ed.unique("ownkey") + " = 1\n"}}
	}},
	{"own table", func(ed *editor, f *file) []edit {
		it := ed.item(f, listNames[ed.IntN(3)])
		if it == nil {
			return nil
		}
		return []edit{{point(it.span.End), fmt.Sprintf("\n[%s.%s]\nx = 1\n", it.list, ed.unique("owntable"))}}
	}},
	{"person renamed", func(ed *editor, f *file) []edit {
		it := ed.item(f, peopleList)
		if it == nil || it.get("id") == "" {
			return nil
		}
		ed.not[[2]string{peopleList, `name = "` + it.get("name") + `"`}] = "renamed"
		return []edit{{it.pair("name").Value.Span, `"` + ed.unique("ownname") + `"`}}
	}},
	{"person's role", func(ed *editor, f *file) []edit {
		it := ed.item(f, peopleList)
		if it == nil || it.pair("role") == nil {
			return nil
		}
		role := ed.unique("ownrole")
		ed.role[role] = it.get("name")
		return []edit{{it.pair("role").Value.Span, `"` + role + `"`}}
	}},
	{"person's id", func(ed *editor, f *file) []edit {
		it := ed.item(f, peopleList)
		if it == nil || it.get("id") == "" {
			return nil
		}
		return []edit{{it.pair("id").Value.Span, `"` + ed.unique("ownid") + `"`}}
	}},
	{"alias", func(ed *editor, f *file) []edit {
		it := ed.item(f, peopleList)
		if it == nil || it.pair("aliases") == nil {
			return nil
		}
		s := it.pair("aliases").Value.Span
		return []edit{{point(s.Start + 1), `"` + ed.unique("ownalias") + `", # ` + ed.unique("owncomment") + "\n"}}
	}},
	{"place", func(ed *editor, f *file) []edit {
		p := f.tables[0].pair("places")
		if p == nil {
			return nil
		}
		return []edit{{point(p.Value.Span.Start + 1), `"` + ed.unique("ownplace") + `", `}}
	}},
	{"paragraph edited", func(ed *editor, f *file) []edit {
		if len(f.paras) == 0 {
			return nil
		}
		p := f.paras[ed.IntN(len(f.paras))]
		return []edit{{point(p.span.Start), "*" + ed.unique("ownwords") + "* "}}
	}},
	{"paragraph deleted", func(ed *editor, f *file) []edit {
		if len(f.paras) < 2 {
			return nil
		}
		p := f.paras[ed.IntN(len(f.paras))]
		if strings.Contains(f.Slice(p.span), "own") {
			return nil
		}
		return []edit{{p.span, ""}}
	}},
	{"paragraph added", func(ed *editor, f *file) []edit {
		if len(f.paras) == 0 {
			return nil
		}
		p := f.paras[ed.IntN(len(f.paras))]
		return []edit{{point(p.span.Start), ed.unique("ownparagraph") + "\n\n"}}
	}},
	{"blank lines", func(ed *editor, f *file) []edit {
		it := ed.item(f, listNames[ed.IntN(3)])
		if it == nil {
			return nil
		}
		return []edit{{point(it.span.Start), "\n\n"}}
	}},
}

var marks = regexp.MustCompile(`m\d+m`)

// TestNobodyEdited wants the long way round to give what the machine says.
func TestNobodyEdited(t *testing.T) {
	for seed := range uint64(500) {
		r := rand.New(rand.NewPCG(seed, 17))
		a := newArticle(r)
		base := a.machine(t)
		for range 1 + r.IntN(6) {
			a.correct(r)
		}
		m := merger{}
		var err error
		theirs := a.machine(t)
		for _, in := range []struct {
			f    **file
			data []byte
		}{{&m.base, base}, {&m.ours, base}, {&m.theirs, theirs}} {
			if *in.f, err = read("", in.data); err != nil {
				t.Fatal(err)
			}
		}
		theirs = m.carry()
		got, conflicts, err := m.threeWay()
		if err != nil || len(conflicts) > 0 {
			t.Fatalf("seed %d: %v, %v", seed, err, lines(conflicts))
		}
		if string(got) != string(theirs) {
			g, err := frontmatter.Parse("", got)
			w, err2 := frontmatter.Parse("", theirs)
			if err != nil || err2 != nil || fmt.Sprintf("%+v", g) != fmt.Sprintf("%+v", w) {
				t.Fatalf("seed %d:\nBASE\n%s\nGOT\n%s\nWANT\n%s", seed, base, got, theirs)
			}
		}
	}
}
