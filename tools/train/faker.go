package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"explainer/tools/internal/tagger"
)

// readFaker reads the given and family names of all of faker's locales out of
// its JavaScript files, where they are lists of strings or strings that are
// split: first_name:{generic:[`Ade`,`Dwi`],female:`Ida.Ina`.split(`.`)}.
func readFaker(dir string, add func(string, tagger.Mask)) error {
	files, err := filepath.Glob(filepath.Join(dir, "dist", "*.js"))
	if err != nil {
		return err
	}
	slices.Sort(files)
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		text := string(data)
		for _, name := range property(text, "first_name:") {
			add(name, tagger.GivenWorld)
		}
		for _, name := range property(text, "last_name:") {
			add(name, tagger.Family)
		}
	}
	return nil
}

// property returns the names that the values of a property hold.
func property(text, key string) []string {
	var names []string
	for {
		_, rest, ok := strings.Cut(text, key)
		if !ok {
			return names
		}
		text = rest
		if text == "" || text[0] != '{' && text[0] != '[' {
			continue
		}
		depth := 0
		for i := 0; i < len(rest); i++ {
			switch rest[i] {
			case '{', '[':
				depth++
			case '}', ']':
				depth--
			case '`':
				end := strings.IndexByte(rest[i+1:], '`')
				if end < 0 {
					return names
				}
				names = append(names, latinNames(rest[i+1:i+1+end])...)
				i += end + 1
			}
			if depth == 0 {
				text = rest[i:]
				break
			}
		}
	}
}

// latinNames returns the names in a string that are in Latin letters.
func latinNames(s string) []string {
	var out []string
	for _, name := range strings.Split(s, ".") {
		r := []rune(name)
		if len(r) > 1 && unicode.IsUpper(r[0]) && !slices.ContainsFunc(r, func(r rune) bool {
			return !unicode.Is(unicode.Latin, r) && !strings.ContainsRune("'’- ", r)
		}) {
			out = append(out, name)
		}
	}
	return out
}
