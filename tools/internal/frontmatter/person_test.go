package frontmatter

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPersonID(t *testing.T) {
	for name, want := range map[string]string{
		"Ann Lee": "ann-lee", "Lee": "", "José  María Núñez": "jose-maria-nunez", "Jane O’Brien": "jane-obrien", "Eva Groß": "eva-gross",
		"J. K. Lee": "j-k-lee", "習近平": "", "Иван Ли": "p-d7dmmfzv", "Иван Lee": "lee-n7hvtzy6", "": "", "- -": "p-z4j2tvhf",
		strings.Repeat("Anna ", 20) + "Lee": "anna-anna-anna-anna-anna-anna-anna-anna-anna-anna-rtjnuxsp",
	} {
		got := PersonID(name)
		if got != want {
			t.Errorf("PersonID(%q) = %q, want %q", name, got, want)
		}
		if len(got) > maxID {
			t.Errorf("PersonID(%q) has %d bytes", name, len(got))
		}
	}
}

func TestAuthors(t *testing.T) {
	tests := []struct {
		byline string
		want   []string
	}{
		{"", nil},
		{"Ann Lee", []string{"Ann Lee"}},
		{"Ann Lee and Bob Ray", []string{"Ann Lee", "Bob Ray"}},
		{"Ann Lee, Bob Ray, and Cy Tell", []string{"Ann Lee", "Bob Ray", "Cy Tell"}},
		{"Ann Lee, Bob Ray & Cy Tell", []string{"Ann Lee", "Bob Ray", "Cy Tell"}},
		{"Bob Ray, Jr., The Sun", []string{"Bob Ray, Jr.", "The Sun"}},
		{"Andy Sand", []string{"Andy Sand"}},
		{"Ann\n Lee", []string{"Ann Lee"}},
	}
	for _, tt := range tests {
		got := authorsOf(tt.byline)
		if d := cmp.Diff(tt.want, got); d != "" {
			t.Errorf("%q: %s", tt.byline, d)
		}
		if d := cmp.Diff(got, authorsOf(strings.Join(got, ", "))); d != "" {
			t.Errorf("%q, joined and parted again: %s", tt.byline, d)
		}
	}
}
