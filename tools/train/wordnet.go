package main

import (
	"path/filepath"
	"strings"

	"explainer/tools/internal/tagger"
)

// WordNet's numbers of the files that its nouns come from.
const (
	wordNetArtifact = "06"
	wordNetGroup    = "14"
	wordNetLocation = "15"
	wordNetObject   = "17"
	wordNetPerson   = "18"
)

// readWordNet reads the capitalised nouns of WordNet: those that are an
// instance of something, and peoples.
func readWordNet(dir string, add func(string, tagger.Mask)) error {
	return eachLine(filepath.Join(dir, "data.noun"), func(line string) {
		data, _, _ := strings.Cut(line, " | ")
		f := strings.Fields(data)
		if len(f) < 6 || len(f[0]) != 8 {
			return
		}
		instance := strings.Contains(data, " @i ")
		// The words stand before the number of pointers: word, number, word ...
		for i := 4; i+1 < len(f) && len(f[i+1]) == 1; i += 2 {
			addNoun(strings.ReplaceAll(f[i], "_", " "), f[1], instance, add)
		}
	})
}

func addNoun(name, file string, instance bool, add func(string, tagger.Mask)) {
	if name == "" || name[0] < 'A' || name[0] > 'Z' {
		return
	}
	switch {
	case (file == wordNetLocation || file == wordNetObject) && instance:
		add(name, tagger.PlaceOther)
	case file == wordNetGroup:
		add(name, tagger.GroupKnown)
	case file == wordNetPerson && instance:
		add(name, tagger.PersonKnown)
		for _, w := range strings.Fields(name) {
			if len(w) > 2 && w[0] >= 'A' && w[0] <= 'Z' {
				add(w, tagger.PersonKnown)
			}
		}
	case file == wordNetPerson:
		add(name, tagger.Demonym)
	}
}
