package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// articleWords is the least length of a generated article.
const articleWords = 680

// sharing is how many articles name the same people.
const sharing = 20

// testdata holds the articles that the generated ones are made of: a report
// without quotations first, then others.
const testdata = "tools/internal/brief/testdata"

// A source is an article to take paragraphs from, with the people it names.
type source struct {
	paragraphs []string
	people     []string
}

// makeSite makes a site of n generated articles in dir: the project's own
// configuration and layouts, and the articles in the folder "articles". It
// returns the number of words in all.
func makeSite(root, dir string, n int) (words int, err error) {
	for _, name := range []string{"layouts", "static", "assets", "i18n", "content"} {
		err := os.CopyFS(filepath.Join(dir, name), os.DirFS(filepath.Join(root, name)))
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			return 0, err
		}
	}
	config, err := os.ReadFile(filepath.Join(root, "config.toml"))
	if err != nil {
		return 0, err
	}
	if err := os.WriteFile(filepath.Join(dir, "config.toml"), config, 0o666); err != nil {
		return 0, err
	}
	sources, err := readSources(filepath.Join(root, testdata))
	if err != nil {
		return 0, err
	}
	articles := filepath.Join(dir, "articles")
	if err := os.MkdirAll(articles, 0o777); err != nil {
		return 0, err
	}
	for i := range n {
		text := generate(sources, i)
		words += len(strings.Fields(text))
		if err := os.WriteFile(filepath.Join(articles, fmt.Sprintf("%05d.txt", i)), []byte(text), 0o666); err != nil {
			return 0, err
		}
	}
	return words, nil
}

// readSources reads the gold articles and the names in them.
func readSources(folder string) ([]source, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "gold", "*.txt"))
	paths = append([]string{filepath.Join(folder, "golden", "no-quotations.txt")}, paths...)
	if err != nil || len(paths) < 2 {
		return nil, fmt.Errorf("no articles in %s (%v): run this in the project's folder", folder, err)
	}
	var sources []source
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		truth, err := os.ReadFile(strings.TrimSuffix(path, ".txt") + ".json")
		if err != nil {
			return nil, err
		}
		var names struct{ People []struct{ Name string } }
		if err := json.Unmarshal(truth, &names); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		s := source{paragraphs: strings.Split(strings.TrimSpace(string(text)), "\n\n")}
		for _, person := range names.People {
			s.people = append(s.people, person.Name)
		}
		sources = append(sources, s)
	}
	return sources, nil
}

// generate makes article i: the first source, another one, and of the rest, in
// a random order, the paragraphs without quotations until it is long enough; all
// with their people renamed. So a page has about as many quotations and people
// as one of news has: 84 articles of 805 words were seen with eleven and ten.
func generate(sources []source, i int) string {
	rng := rand.New(rand.NewPCG(1, uint64(i)))
	names := rand.New(rand.NewPCG(2, uint64(i/sharing)))
	renamed := map[string]string{}
	for _, s := range sources {
		for _, name := range s.people {
			renamed[lastWord(name)] = surname(names)
		}
	}
	var out strings.Builder
	fmt.Fprintf(&out, "Report %d from the %s valley\n\n%s %d, %d\n\n", i+1, surname(rng), months[rng.IntN(len(months))], 1+rng.IntN(28), 2000+rng.IntN(25))
	words := 0
	for n, k := range append([]int{-1}, rng.Perm(len(sources)-1)...) {
		s := sources[k+1]
		for _, paragraph := range s.paragraphs[1:] { // less the title
			if n > 1 && (words >= articleWords || strings.ContainsAny(paragraph, "\"“”:")) {
				continue
			}
			paragraph = rename(paragraph, s.people, renamed)
			words += len(strings.Fields(paragraph))
			out.WriteString(paragraph + "\n\n")
		}
	}
	return out.String()
}

var months = strings.Fields("January February March April May June July August September October November December")

func lastWord(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }

// rename gives each of the people in text another surname.
func rename(text string, people []string, to map[string]string) string {
	var pairs []string
	for _, name := range people {
		if old := lastWord(name); !slices.Contains(pairs, old) {
			pairs = append(pairs, old, to[old])
		}
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

// surname makes up a name of three syllables.
func surname(rng *rand.Rand) string {
	const first, second, third = "Ba Ca Do Fe Ga Ha Jo Ka Le Ma No Pe Ra So Ta Ve Wi Za", "ba de li mo na ra si to vu ze", "bert don len man net ris sen ton vic zer"
	pick := func(list string) string {
		all := strings.Fields(list)
		return all[rng.IntN(len(all))]
	}
	return pick(first) + pick(second) + pick(third)
}
