package merge

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// Conflicts are kept, found again, and settled either way.
func TestRecord(t *testing.T) {
	ours := swapped(t, sample, []swap{{`speaker = ""`, `speaker = "Tell"`}, {"rank = 2", "rank = 1"}, {"\nTrams are to cross the bridge from May", "\n*Trams* are to cross the bridge from *May*"}, {`role = "mayor"`, ``},
		{`"lead sentence"`, "'mine'"}, {`name = "Tell"`, "name = \"Tell\"\nrole = \"builder\""}, {`file = "bridge.txt"`, "file = 'b.txt'"}})
	theirs := swapped(t, sample, []swap{{`speaker = ""`, `speaker = "Eva Brandt"`}, {k3, ""}, {lastParagraph, ""}, {"\nTrams are to cross the bridge from May", "\nTrams are to cross the bridge from June"},
		{`role = "mayor"`, `role = "the mayor"`}, {"description_by = \"lead sentence\"\n", ""}, {`name = "Tell"`, "name = \"Tell\"\nrole = \"engineer\""}, {"bridge.txt", "bridge-2.txt"}})
	merged, conflicts, err := mergeFiles([]byte(sample), []byte(ours), []byte(theirs))
	if err != nil {
		t.Fatal(err)
	}
	if len(conflicts) != 6 {
		t.Fatalf("%d conflicts: %q", len(conflicts), lines(conflicts))
	}
	record := FormatRecord(conflicts)
	recorded, err := ParseRecord("x", record)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(conflicts, recorded, cmpopts.IgnoreFields(Conflict{}, "Line", "Col")); d != "" {
		t.Errorf("read back: %s\n%s", d, record)
	}
	open, err := Open("x", merged, recorded)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(conflicts, open); d != "" {
		t.Error(d)
	}
	// A changed value is a settled one.
	for _, s := range []swap{{`speaker = "Tell"`, `speaker = "Ivo"`}, {"*Trams* are", "*Tram* cars are"}, {"'mine'", "'ours'"}, {"rank = 1\n\n[[quotes", "\n[[quotes"}, {"builder", "mason"}, {"'b.txt'", "'c.txt'"}} {
		changed := swapped(t, string(merged), []swap{s})
		if s.new == "\n[[quotes" { // not the words
			changed = swapped(t, string(merged), []swap{{"Nobody could say how dear", "Nobody says how dear"}})
		}
		if left, err := Open("x", []byte(changed), recorded); err != nil || len(left) != 5 {
			t.Errorf("%q: %d open, %v", s.new, len(left), err)
		}
	}
	if left, err := Open("x", []byte(strings.Replace(string(merged), `speaker = "Tell"`, `speaker = 'Tell' # sure`, 1)), recorded); err != nil || len(left) != 6 {
		t.Errorf("written in another way: %d open, %v", len(left), err)
	}
	// Theirs, now or later, is the same.
	result, err := Options{Theirs: true}.Merge([]byte(sample), []byte(ours), []byte(theirs))
	if err != nil {
		t.Fatal(err)
	}
	later, err := TakeTheirs(merged, open)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(result.Merged), string(later)); d != "" {
		t.Error(d)
	}
	if left, err := Open("x", later, recorded); err != nil || len(left) != 0 {
		t.Errorf("%d open, %v", len(left), err)
	}
	if FormatRecord(nil) != nil {
		t.Error("a record of nothing")
	}
}

func TestAddString(t *testing.T) {
	for _, tt := range []struct{ old, want string }{
		{"+++\ntitle = \"x\"\n\n[source]\nfile = \"\"\n+++\n", "+++\ntitle = \"x\"\naliases = [\"/a/\"]\n\n[source]\nfile = \"\"\n+++\n"},
		{"+++\naliases = ['/b/'] # old\n+++\n", "+++\naliases = ['/b/', \"/a/\"] # old\n+++\n"},
		{"+++\naliases = []\n+++\n", "+++\naliases = [\"/a/\"]\n+++\n"},
		{"+++\naliases = [\n  \"/b/\", # b\n]\n+++\n", "+++\naliases = [\n  \"/b/\", \"/a/\", # b\n]\n+++\n"},
		{"+++\naliases = [\"/a/\"]\n+++\n", "+++\naliases = [\"/a/\"]\n+++\n"},
		{"+++\n+++\n", "+++\naliases = [\"/a/\"]\n+++\n"},
	} {
		got, err := AddString([]byte(tt.old), "aliases", "/a/")
		if err != nil || string(got) != tt.want {
			t.Errorf("%q: %q, %v", tt.old, got, err)
		}
	}
}
