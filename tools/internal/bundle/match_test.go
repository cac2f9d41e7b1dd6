package bundle

import (
	"strings"
	"testing"
)

// Two articles that want one slug get two; one article by two names gets one.
func TestConvertNames(t *testing.T) {
	s := newSite(t)
	const title = "Weather tomorrow\n\n"
	s.put("a/article.txt", title+"It will rain in the whole of the north until noon at least.\n")
	s.put("b/article.txt", title+"Sun and a light breeze are what the south can look forward to.\n")
	s.put("c/copy.txt", s.get("a/article.txt"))
	s.put("d/article.txt", title+"Nobody can say what the weather in the west is going to be like.\n")
	r := s.convert(Options{}, "a", "b", "c", "d")
	s.want(r, "created weather-tomorrow/index.md", "created weather-tomorrow-2/index.md",
		"repeated weather-tomorrow/index.md: the same article as a/article.txt", "created weather-tomorrow-3/index.md")

	// Each finds its own bundle again, in any order and corrected.
	s.edit("b/article.txt", "light breeze", "strong breeze")
	s.edit("d/article.txt", "west", "far west")
	s.want(s.convert(Options{}, "d", "c/copy.txt", "b"),
		"updated weather-tomorrow-3/index.md", "unchanged weather-tomorrow/index.md", "updated weather-tomorrow-2/index.md")
	// An article that has nothing in common with those of its file name is new.
	s.put("e/article.txt", "The council met on Monday and decided nothing, as it does in most weeks.\n")
	s.want(s.convert(Options{}, "e"), "created the-council-met-on-monday-and-decided-nothing-as-it-does-in/index.md")
}

func TestConvertSlugs(t *testing.T) {
	for title, want := range map[string]string{
		"Con":              "con-article",
		"Page":             "page-article",
		"Что будет завтра": "story",
		"¿Qué pasó en el puente de la ciudad, y quién lo va a pagar todo al final?": "que-paso-en-el-puente-de-la-ciudad-y-quien-lo-va-a-pagar",
	} {
		s := newSite(t)
		s.put("story.txt", title+"\n\nThe bridge over the river is closed again, and nobody in town knows why that is.\n")
		s.want(s.convert(Options{Given: Given{Title: title}}, "story.txt"), "created "+want+"/index.md")
	}
}

func TestSimilar(t *testing.T) {
	corrected := strings.Replace(bridge, "two years late", "three years late", 1)
	tests := []struct {
		name, a, b string
		want       bool
	}{
		{"the same", bridge, bridge, true},
		{"a word corrected", bridge, corrected, true},
		{"a paragraph added", bridge, bridge + "\nTrams are to follow in the spring of next year, if all goes well this time.\n", true},
		{"another article", bridge, "The council met on Monday and decided nothing, as it does in most weeks.", false},
		{"short and the same", "So it is.", "So it is.", true},
		{"short and another", "So it is.", "No it is.", false},
		{"empty", "", bridge, false},
	}
	for _, tt := range tests {
		if got := common(runsOf(tt.a), runsOf(tt.b)) >= alike; got != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}
