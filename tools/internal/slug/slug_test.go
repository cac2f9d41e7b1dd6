package slug

import (
	"regexp"
	"strings"
	"testing"
)

func TestMake(t *testing.T) {
	tests := []struct {
		text, want string
		whole      bool
	}{
		{"Bridge opens after two years", "bridge-opens-after-two-years", true},
		{"  “What, now?”  ", "what-now", true},
		{"José María Núñez", "jose-maria-nunez", true},
		{"Jose\u0301", "jose", true},
		{"Jürgen Groß", "jurgen-gross", true},
		{"Søren Kierkegård", "soren-kierkegard", true},
		{"Łukasz Żak", "lukasz-zak", true},
		{"Ægir Þór", "aegir-thor", true},
		{"Jane O’Brien and Jane O'Brien", "jane-obrien-and-jane-obrien", true},
		{"J. K. Lee", "j-k-lee", true},
		{"AC/DC", "ac-dc", true},
		{"CO₂ ﬁgures", "co2-figures", true},
		{"Иван Ли", "", false},
		{"Иван Lee", "lee", false},
		{"習近平", "", false},
		{"…!?", "", true},
		{"", "", true},
		{"one two three four five six seven eight nine ten eleven twelve", "one-two-three-four-five-six-seven-eight", false},
		{strings.Repeat("x", 50), strings.Repeat("x", 40), false},
		{"a " + strings.Repeat("x", 50), "a-" + strings.Repeat("x", 38), false},
		{"one two three four five six seven eights nine", "one-two-three-four-five-six-seven-eights", false},
	}
	for _, tt := range tests {
		got, whole := Make(tt.text, 40)
		if got != tt.want || whole != tt.whole {
			t.Errorf("Make(%q, 40) = %q, %v; want %q, %v", tt.text, got, whole, tt.want, tt.whole)
		}
	}
}

func TestReserved(t *testing.T) {
	for slug, want := range map[string]bool{"con": true, "nul": true, "com1": true, "lpt9": true, "com": false, "comx": false, "console": false, "": false} {
		if got := Reserved(slug); got != want {
			t.Errorf("Reserved(%q) = %v", slug, got)
		}
	}
}

func FuzzMake(f *testing.F) {
	for _, s := range []string{"Bridge opens", "Ångström", "Иван", strings.Repeat("é ", 900), "a--b", "\xff\xfe", "İstanbul ǅ"} {
		f.Add(s)
	}
	shape := regexp.MustCompile(`^([a-z0-9]+(-[a-z0-9]+)*)?$`)
	f.Fuzz(func(t *testing.T, s string) {
		got, _ := Make(s, 60)
		if len(got) > 60 || !shape.MatchString(got) {
			t.Errorf("Make(%q) = %q", s, got)
		}
		if again, whole := Make(got, 60); again != got || !whole {
			t.Errorf("Make(%q) = %q, %v", got, again, whole)
		}
	})
}
