package tagger

import (
	"bufio"
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"explainer/tools/internal/segment"
)

// readText returns a scratch that holds a text.
func readText(in string) (*scratch, *segment.Text) {
	s := new(scratch)
	t := cut(in)
	s.read(t)
	return s, t
}

// In want, chains are parted by bars, their tokens by blanks.
var chainTests = []struct{ name, in, want string }{
	{"one word on each side", "yesterday the mayor met Ann Lee again in town", "met Ann Lee again"},
	{"no mark on a side", "Ann Lee, they say, came.", "Ann Lee"},
	{"connectors", "the Bank of the South said", "the Bank of the South said"},
	{"neighbours", "Ann met Bo.", "Ann met Bo"},
	{"two words between", "Ann was here with Bo.", "Ann was|with Bo"},
	{"particle in front", "minister al Rashid spoke", "minister al Rashid spoke"},
	{"glued lower-case part", "then Su-fen spoke", "then Su - fen spoke"},
	{"sentence", "Nobody saw Ann? Bo did.", "Nobody saw Ann|Bo did"},
	{"opener of a sentence", "The Bank closed.", "The Bank closed"},
	{"nickname", "then Bo “Bear” Lind came", "then Bo “ Bear ” Lind came"},
	{"possessive", "see Oslo’s harbour", "see Oslo ’s"},
	{"nothing", "they came at 3:15", ""},
}

func TestChains(t *testing.T) {
	for _, tt := range chainTests {
		t.Run(tt.name, func(t *testing.T) {
			s, text := readText(tt.in)
			var chains []string
			for _, c := range s.chains {
				var words []string
				for _, sl := range s.slots[c.first:c.end] {
					words = append(words, text.String(int(sl.tok)))
				}
				chains = append(chains, strings.Join(words, " "))
			}
			if got := strings.Join(chains, "|"); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// Slots stand in text order without repeats, however runs touch.
func TestSlotsAreOrdered(t *testing.T) {
	for _, in := range append(slices.Clone(chainSeeds()), articles(2)) {
		s, _ := readText(in)
		for i := 1; i < len(s.slots); i++ {
			if s.slots[i].tok <= s.slots[i-1].tok {
				t.Errorf("%.40q: slot %d is token %d after %d", in, i, s.slots[i].tok, s.slots[i-1].tok)
			}
		}
	}
}

func chainSeeds() []string {
	var out []string
	for _, tt := range chainTests {
		out = append(out, tt.in)
	}
	return out
}

func TestShapes(t *testing.T) {
	for w, want := range map[string]uint8{
		"word": shapeLower, "Word": shapeTitle, "X": shapeLetter, "UN": shapeShortCaps, "UNESCO": shapeCaps,
		"J.": shapeInitial, "U.S.": shapeInitials, "Mr.": shapeAbbrev, "McLean": shapeInner, "iPhone": shapeLowerCap,
		"O’Brien": shapeQuoted, "O'Brien": shapeQuoted, "G20": shapeDigits, "Éva": shapeTitle, "ÉVA": shapeShortCaps,
		"naïve": shapeLower, "他": shapeForeign, "p.m.": shapeLowerDot,
	} {
		if got := wordShape(w); got != want {
			t.Errorf("wordShape(%q) = %d, want %d", w, got, want)
		}
	}
	for w, want := range map[string]uint8{
		"1995": shapeYear, "35": shapeSmall, "1,000": shapeNumber, "9999": shapeNumber, "7th": shapeOrdinal,
	} {
		if got := numberShape(w); got != want {
			t.Errorf("numberShape(%q) = %d, want %d", w, got, want)
		}
	}
}

func TestHashFoldsCase(t *testing.T) {
	for _, p := range [][2]string{{"Oslo", "OSLO"}, {"Éva", "éVA"}, {"O’Brien", "o'brien"}, {"Ok\u00adafor", "okafor"}} {
		if hashWord(p[0]) != hashWord(p[1]) {
			t.Errorf("%q and %q have different hashes", p[0], p[1])
		}
	}
	if hashWord("Oslo") == hashWord("Osle") {
		t.Error("different words have one hash")
	}
}

// Each case is evidence that a place of the word must give, or must not.
var evidenceTests = []struct {
	name, in, word string
	has, not       evidence
}{
	{"honorific", "Later Mr. Okafor left.", "Okafor", afterHonorific | midSentence, afterThe},
	{"saying after", "Okafor said no.", "Okafor", bySaying | aloneInRun, midSentence},
	{"saying before", "No, said Okafor.", "Okafor", bySaying | midSentence, possessed},
	{"place", "They live in Lagos.", "Lagos", afterPlace, afterThe},
	{"the", "The talks at the Hague failed.", "Hague", afterThe, afterPlace},
	{"possessive", "Then Lagos’s mayor came.", "Lagos", possessed, 0},
	{"possessive of a full name", "then Ann Lee’s aide came.", "Ann", firstOfRun, possessed},
	{"surname", "then Ann Lee came.", "Lee", lastOfRun | afterGiven, firstOfRun},
	{"apposition", "Bo Lind, a farmer, came.", "Lind", apposed, 0},
	{"age", "Bo Lind, 35, came.", "Lind", apposed, 0},
	{"no apposition", "Bo Lind, who came, left.", "Lind", 0, apposed},
	{"country", "He went to Bergen, Norway.", "Bergen", beforePlace, apposed},
	{"institution", "The Lind Bank closed.", "Lind", institutions, 0},
}

func TestEvidence(t *testing.T) {
	for _, tt := range evidenceTests {
		t.Run(tt.name, func(t *testing.T) {
			s, text := readText(tt.in)
			for i := range s.toks {
				if text.String(i) != tt.word {
					continue
				}
				own := s.toks[i].own
				if own&tt.has != tt.has || own&tt.not != 0 {
					t.Errorf("%q: evidence %b, want %b and not %b", tt.word, own, tt.has, tt.not)
				}
				return
			}
			t.Fatalf("no token %q", tt.word)
		})
	}
}

// What one place says counts for the others, not for itself.
func TestElsewhere(t *testing.T) {
	s, text := readText("Mr. Okafor left. Later Okafor came back. An okafor is a bird.")
	var got []bool
	for i := range s.toks {
		if text.String(i) == "Okafor" {
			e := s.elsewhere(&s.toks[i])
			got = append(got, e&afterHonorific != 0)
			if e&inLower == 0 {
				t.Error("the word in lower case was not seen")
			}
		}
	}
	if diff := cmp.Diff([]bool{false, true}, got); diff != "" {
		t.Error(diff)
	}
}

func TestInitials(t *testing.T) {
	s, text := readText("The Bank of Northern Wales (BNW) closed. BNW owes money.")
	for i := range s.toks {
		switch text.String(i) {
		case "BNW":
			if s.elsewhere(&s.toks[i])&isInitials == 0 {
				t.Error("BNW is not known as initials")
			}
		case "Wales":
			if s.toks[i].own&hasSpelled == 0 {
				t.Error("Wales is not known as spelling out BNW")
			}
		}
	}
}

func TestPhrases(t *testing.T) {
	s, text := readText("They met the World Bank in New York and Ann.")
	want := map[string]uint8{"World": partOrganization, "Bank": partOrganization | partInner, "New": partPlace, "York": partPlace | partInner, "Ann": 0}
	for i := range s.toks {
		if part, ok := want[text.String(i)]; ok && s.toks[i].part != part {
			t.Errorf("part of %q = %d, want %d", text.String(i), s.toks[i].part, part)
		}
	}
}

// No slot has more features than the buffer and the lanes hold.
func TestFeaturesFit(t *testing.T) {
	for _, in := range []string{articles(2), strings.Repeat("“Ann” de Lee-Okafor’s & (UN), Mr. ", 20)} {
		s, _ := readText(in)
		var f features
		for _, sl := range s.slots {
			s.features(sl, &f)
			if f.n > 160 {
				t.Fatalf("%d features", f.n)
			}
			for _, id := range f.ids[:f.n] {
				if id >= Rows {
					t.Fatalf("row %d of %d", id, Rows)
				}
			}
		}
	}
}

func TestLists(t *testing.T) {
	if _, err := decodeLists(nameLists); err != nil {
		t.Fatal(err)
	}
	if _, err := decodeLists(nameLists[:len(nameLists)/2]); err == nil {
		t.Error("half a file was read")
	}
	for _, f := range wordFiles {
		data, err := wordLists.ReadFile("words/" + f.name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.HasPrefix(data, []byte("# ")) || !bytes.Contains(data, []byte("# Source: ")) || !bytes.Contains(data, []byte("icence: ")) {
			t.Errorf("%s.txt does not say what it is, its source and its licence", f.name)
		}
		sc := bufio.NewScanner(bytes.NewReader(data))
		for sc.Scan() {
			if w := sc.Text(); w != strings.TrimSpace(w) || w == "" {
				t.Errorf("%s.txt: entry %q", f.name, w)
			}
		}
	}
	l := words()
	for w, want := range map[string]Mask{
		"Mary": Given, "Oslo": CityLarge, "mr": Honorific, "Okafor": AnyName, "Kenyan": Demonym, "water": Common, "river": Landmark,
	} {
		if l.all.get(hashWord(w))&want == 0 {
			t.Errorf("%q is not in list %b but in %b", w, want, l.all.get(hashWord(w)))
		}
	}
}

func TestListBuilder(t *testing.T) {
	var b ListBuilder
	b.Add("Oslo", CityLarge)
	b.Add("Oslo", AnyName)
	b.Add("New York", CityLarge)
	b.Add("a name of far too many words", Given)
	entries, err := decodeLists(b.Encode())
	if err != nil {
		t.Fatal(err)
	}
	got := make(map[uint32]Mask)
	for _, e := range entries {
		got[e.hash] = e.mask
	}
	want := map[uint32]Mask{
		hashWord("oslo"): CityLarge | AnyName, hashWord("new"): starter,
		join(join(phraseSeed, hashWord("new")), hashWord("york")): CityLarge,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
