package site

import (
	"fmt"
	"strings"
	"testing"
)

// TestRelated orders related explainers by what they share: people before
// places, the rarely shared before the often shared, the newest first.
func TestRelated(t *testing.T) {
	needsHugo(t)
	content := map[string]string{
		"explainers/main/index.md":   story("The main matter", "date = 2024-01-01\nplaces = [\"Varn\", \"Oslo\"]", "Ada Holm", "Tom Often"),
		"explainers/both/index.md":   story("Both matter", "date = 2020-01-01\nplaces = [\"Varn\"]", "Ada Holm"),
		"explainers/ada/index.md":    story("Ada matter", "date = 2020-01-01", "Ada Holm"),
		"explainers/varn/index.md":   story("Varn matter", "date = 2024-05-05\nplaces = [\"Varn\"]"),
		"explainers/oslo/index.md":   story("Oslo matter", "date = 2024-05-06\nplaces = [\"Oslo\"]"),
		"explainers/nobody/index.md": story("Lonely matter", "date = 2024-05-07\nplaces = [\"Kiel\"]", "Una Alone"),
	}
	for i := range 12 {
		content[fmt.Sprintf("explainers/often%d/index.md", i)] = story(fmt.Sprintf("Often matter %02d", i), fmt.Sprintf("date = 2024-02-%02d", i+1), "Tom Often")
	}
	dest, _ := buildSite(t, Options{Root: projectSite(t, content)})
	files := readSite(t, dest)
	_, related, ok := strings.Cut(files["explainers/main/index.html"], `id="related"`)
	if !ok {
		t.Fatal("no related explainers")
	}
	for _, want := range []string{
		"Both matter</a></h3><p class=\"ours\">also names Ada Holm and Varn<",
		"Ada matter</a></h3><p class=\"ours\">also names Ada Holm<",
		"Oslo matter</a></h3><p class=\"ours\">also names Oslo<",
	} {
		_, rest, ok := strings.Cut(related, want)
		if !ok {
			t.Errorf("%q does not come next in %s", want, related)
			continue
		}
		related = rest
	}
	if strings.Contains(related, "<li>") {
		t.Errorf("more than three: %s", related)
	}
	if strings.Contains(files["explainers/nobody/index.html"], `id="related"`) {
		t.Error("an explainer that shares nothing has related ones")
	}
}
