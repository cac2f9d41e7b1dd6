package main

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"explainer/tools/internal/tagger"
)

// collect runs a reader on one file and returns what it adds.
func collect(t *testing.T, read func(string, func(string, tagger.Mask)) error, name, data string) map[string]tagger.Mask {
	t.Helper()
	dir := t.TempDir()
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
	got := make(map[string]tagger.Mask)
	if err := read(dir, func(name string, m tagger.Mask) { got[name] |= m }); err != nil {
		t.Fatal(err)
	}
	return got
}

func TestReadFaker(t *testing.T) {
	js := "const r={person:{first_name:{generic:[`Ade`,`Dwi`],female:`Ida.Ina`.split(`.`)},last_name:{generic:`O’Lind.他.x`.split(`.`)},prefix:[`Mr.`]}}"
	want := map[string]tagger.Mask{
		"Ade": tagger.GivenWorld, "Dwi": tagger.GivenWorld, "Ida": tagger.GivenWorld, "Ina": tagger.GivenWorld, "O’Lind": tagger.Family,
	}
	if diff := cmp.Diff(want, collect(t, readFaker, "dist/xx.js", js)); diff != "" {
		t.Error(diff)
	}
}

func TestReadCities(t *testing.T) {
	field := func(n byte, s string) string { return string([]byte{n<<3 | 2, byte(len(s))}) + s }
	msg := field(2, "New Oslo") + field(4, "Nyoslo") + "\x48\xa0\x8d\x06" // field 9: 100,000
	small := field(2, "Lind") + "\x48\x01"
	pbf := string([]byte{byte(len(msg))}) + msg + string([]byte{byte(len(small))}) + small
	want := map[string]tagger.Mask{"New Oslo": tagger.CityMedium, "Nyoslo": tagger.CityMedium, "Oslo": tagger.CityPart}
	if diff := cmp.Diff(want, collect(t, readCities, "cities.pbf", pbf)); diff != "" {
		t.Error(diff)
	}
	if _, err := readCity([]byte("\x12\x7fx")); err == nil {
		t.Error("a name longer than its message was read")
	}
}

func TestReadWordNet(t *testing.T) {
	data := "  1 a line of the licence\n" +
		"00000001 15 n 02 Westhaven 0 New_Westhaven 0 001 @i 00000009 n 0000 | a town\n" +
		"00000002 18 n 01 Ann_Lee 0 001 @i 00000009 n 0000 | a painter\n" +
		"00000003 18 n 01 Westhavener 0 001 @ 00000009 n 0000 | an inhabitant\n" +
		"00000004 15 n 01 town 0 001 @ 00000009 n 0000 | a place\n"
	want := map[string]tagger.Mask{
		"Westhaven": tagger.PlaceOther, "New Westhaven": tagger.PlaceOther, "Ann Lee": tagger.PersonKnown,
		"Ann": tagger.PersonKnown, "Lee": tagger.PersonKnown, "Westhavener": tagger.Demonym,
	}
	if diff := cmp.Diff(want, collect(t, readWordNet, "data.noun", data)); diff != "" {
		t.Error(diff)
	}
}

func TestWithoutMarks(t *testing.T) {
	for in, want := range map[string]string{"São Paulo": "Sao Paulo", "Łódź": "Lodz", "Oslo": "Oslo", "Ødegård": "Odegard"} {
		if got := withoutMarks(in); got != want {
			t.Errorf("withoutMarks(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestSourcesAreDistinct(t *testing.T) {
	var folders []string
	for _, s := range sources {
		if s.origin == "" || s.licence == "" || slices.Contains(folders, s.folder) {
			t.Errorf("source %q: origin %q, licence %q", s.folder, s.origin, s.licence)
		}
		folders = append(folders, s.folder)
	}
}
