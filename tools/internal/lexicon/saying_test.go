package lexicon

import "testing"

func TestSaying(t *testing.T) {
	tests := []struct {
		word     string
		form     Form
		particle string
	}{
		{"said", Speech | Past, ""},
		{"says", Speech | Third, ""},
		{"say", Speech | Plain, ""},
		{"saying", Speech | Gerund, ""},
		{"written", Speech | Past, ""},
		{"spat", Speech | Past, ""},
		{"called", View | Past, ""},
		{"calls", View | Third | Noun, ""},
		{"claim", Speech | Plain | Noun, ""},
		{"claimed", Speech | Past, ""},
		{"labelling", View | Gerund, ""},
		{"read", Document | Plain | Past, ""},
		{"went", Speech | Past, "on"},
		{"pointing", Speech | Gerund, "out"},
		{"ferry", 0, ""},
	}
	for _, tt := range tests {
		if got := Saying()[tt.word]; got.Form != tt.form || got.Particle != tt.particle {
			t.Errorf("%s: form %b, particle %q; want %b, %q", tt.word, got.Form, got.Particle, tt.form, tt.particle)
		}
	}
}

// TestSayingLines checks that each line of the list has a class and at least
// five forms, and that no verb comes twice.
func TestSayingLines(t *testing.T) {
	seen := make(map[string]bool)
	for _, line := range read("saying.txt") {
		class, forms, ok := splitVerb(line)
		switch {
		case !ok:
			t.Errorf("%q: want a class and five forms or more", line)
			continue
		case class[0] != 's' && class[0] != 'v' && class[0] != 'd':
			t.Errorf("%q: unknown class %q", line, class)
		case seen[forms[0]]:
			t.Errorf("%q comes twice", forms[0])
		}
		seen[forms[0]] = true
	}
}
