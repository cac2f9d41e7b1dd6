package merge

import (
	"fmt"
	"strings"
	"testing"
)

// personFile is a content file of one person, or of none, with a quotation.
func personFile(name, role string, more string) string {
	person := ""
	if name != "" {
		person = fmt.Sprintf("\n[[people]]\nid = %q\nname = %q\nrole = %q\n%s", strings.ReplaceAll(strings.ToLower(name), " ", "-"), name, role, more)
	}
	return "+++\ntitle = \"The ferry\"\n" + person + "+++\n\nThe ferry goes at noon.\n"
}

// What an editor wrote about one person never comes to stand under the name of
// another, and the other is listed.
func TestPeopleAlike(t *testing.T) {
	for _, pair := range [][2]string{
		{"John Smith", "Joan Smith"}, {"Tim Cook", "Tom Cook"}, {"Mark Doyle", "Mary Doyle"},
		{"George H. Bush", "George W. Bush"}, {"Kim Jong-il", "Kim Jong-un"}, {"Eva Brandt", "Eva Brand"},
	} {
		for _, names := range [][2]string{pair, {pair[1], pair[0]}} {
			base, theirs := personFile(names[0], "a driver", ""), personFile(names[1], "the mayor", "")
			ours := strings.Replace(base, "a driver", "convicted of fraud", 1)
			got, conflicts, err := mergeFiles([]byte(base), []byte(ours), []byte(theirs))
			if err != nil {
				t.Fatal(err)
			}
			f, err := read("merged", got)
			if err != nil {
				t.Fatal(err)
			}
			for _, it := range f.list(peopleList).all() {
				if want := map[string]string{names[0]: "convicted of fraud", names[1]: "the mayor"}[it.get("name")]; it.get("role") != want {
					t.Errorf("%s: role %q, want %q", it.get("name"), it.get("role"), want)
				}
			}
			if n := len(f.list(peopleList).all()); n != 2 {
				t.Errorf("%v: %d people\n%s", names, n, got)
			}
			if len(conflicts) != 1 || !strings.Contains(conflicts[0].String(), "the article now calls this person, or another one, "+names[1]) {
				t.Errorf("%v: %q", names, lines(conflicts))
			}
			// Deleted is who was deleted.
			got, _, err = mergeFiles([]byte(base), []byte(personFile("", "", "")), []byte(theirs))
			if err != nil || !strings.Contains(string(got), names[1]) || strings.Contains(string(got), `"`+names[0]+`"`) {
				t.Errorf("%v, the first deleted: %v\n%s", names, err, got)
			}
			// Nobody edited.
			edited := strings.Replace(base, "The ferry\"", "Our ferry\"", 1)
			got, conflicts, err = mergeFiles([]byte(base), []byte(edited), []byte(theirs))
			if want := strings.Replace(theirs, "The ferry\"", "Our ferry\"", 1); err != nil || len(conflicts) > 0 || string(got) != want {
				t.Errorf("%v, not edited: %v %q\n%s", names, err, lines(conflicts), got)
			}
		}
	}
}

// A person is known by an alias that nobody else has.
func TestPeopleAlias(t *testing.T) {
	base := personFile("Ada Holm", "a pilot", "aliases = [\"Captain Holm\"]\n")
	ours := strings.Replace(base, "a pilot", "pilot of the ferry", 1)
	theirs := personFile("Captain Holm", "a pilot", "")
	got, conflicts, err := mergeFiles([]byte(base), []byte(ours), []byte(theirs))
	if err != nil || len(conflicts) > 0 || strings.Count(string(got), "[[people]]") != 1 || !strings.Contains(string(got), "name = \"Captain Holm\"\nrole = \"pilot of the ferry\"") {
		t.Errorf("%v %q\n%s", err, lines(conflicts), got)
	}
	// Two may be meant.
	two := strings.Replace(personFile("Ada Holm", "a pilot", "aliases = [\"Holm\"]\n"), "+++\n\nThe", "\n[[people]]\nid = \"ida-holm\"\nname = \"Ida Holm\"\nrole = \"a cook\"\naliases = [\"Holm\"]\n+++\n\nThe", 1)
	ours = strings.Replace(two, "a pilot", "pilot of the ferry", 1)
	got, conflicts, err = mergeFiles([]byte(two), []byte(ours), []byte(personFile("Holm", "a cook", "")))
	if err != nil || len(conflicts) != 1 || !strings.Contains(string(got), "name = \"Ada Holm\"\nrole = \"pilot of the ferry\"") || !strings.Contains(string(got), "name = \"Holm\"\nrole = \"a cook\"") {
		t.Errorf("%v %q\n%s", err, lines(conflicts), got)
	}
}

// A conflict about a person goes through the record.
func TestPeopleRecord(t *testing.T) {
	base, theirs := personFile("John Smith", "a driver", ""), personFile("Joan Smith", "the mayor", "")
	ours := strings.Replace(base, "a driver", "a witness", 1)
	merged, conflicts, err := mergeFiles([]byte(base), []byte(ours), []byte(theirs))
	if err != nil {
		t.Fatal(err)
	}
	recorded, err := ParseRecord("x", FormatRecord(conflicts))
	if err != nil {
		t.Fatal(err)
	}
	open, err := Open("x", merged, recorded)
	if err != nil || len(open) != 1 || open[0] != conflicts[0] {
		t.Fatalf("%v %q", err, lines(open))
	}
	taken, err := TakeTheirs(merged, open)
	if err != nil || strings.Contains(string(taken), "John") || !strings.Contains(string(taken), "name = \"Joan Smith\"\nrole = \"the mayor\"") {
		t.Errorf("%v\n%s", err, taken)
	}
}
