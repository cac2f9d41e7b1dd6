package lexicon

import (
	"strings"
	"sync"
)

// A Form is what a word form says about its verb of saying. Several bits may be
// set: "read" is a plain form and a past form.
type Form uint16

// The bits of a Form: the class of the verb, then the form.
const (
	Speech   Form = 1 << iota // "said": the words said are its object
	View                      // "called", "praised": quoted words are a part of a view
	Document                  // "reads": what a text says
	Plain                     // "say"
	Third                     // "says"
	Past                      // "said", also as a past participle
	Gerund                    // "saying"
	Noun                      // a plain or third form that is a noun as well: "claims"
)

// A Verb is a form of a verb of saying.
type Verb struct {
	Form Form
	// Particle is the word that must follow for the verb to be one of saying:
	// "on" for "went". Empty for most.
	Particle string
}

// Saying maps the forms of verbs of saying, in lower case, to what they are.
// The map must not be changed.
var Saying = sync.OnceValue(func() map[string]Verb {
	verbs := make(map[string]Verb, 1600)
	for _, line := range read("saying.txt") {
		if class, forms, ok := splitVerb(line); ok {
			addVerb(verbs, class, forms)
		}
	}
	return verbs
})

// splitVerb splits a line of the list into its class and its forms.
func splitVerb(line string) (class string, forms []string, ok bool) {
	fields := strings.Fields(line)
	if len(fields) < 6 {
		return "", nil, false
	}
	return fields[0], fields[1:], true
}

// addVerb adds the forms of one verb. class is a letter, "n" after it for a
// verb with nouns among its forms, "+" and a particle.
func addVerb(verbs map[string]Verb, class string, forms []string) {
	class, particle, _ := strings.Cut(class, "+")
	bit := map[byte]Form{'s': Speech, 'v': View, 'd': Document}[class[0]]
	for i, word := range forms {
		v := verbs[word]
		v.Form |= bit | formAt(i, word)
		if v.Form&(Plain|Third) != 0 && strings.HasSuffix(class, "n") {
			v.Form |= Noun
		}
		v.Particle = particle
		verbs[word] = v
	}
}

// formAt returns the form that stands in place i of a line.
func formAt(i int, word string) Form {
	switch {
	case i == 0:
		return Plain
	case i == 1:
		return Third
	case strings.HasSuffix(word, "ing"):
		return Gerund
	}
	return Past
}
