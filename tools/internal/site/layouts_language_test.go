package site

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

// TestGerman sets the interface to German: every text of the English interface
// that the German one says in other words is gone, the method page included.
func TestGerman(t *testing.T) {
	needsHugo(t)
	root := projectSite(t, map[string]string{
		"explainers/a/index.md": story("Zeta", "lang = \"en\"\ndate = 2024-03-05\ntopics = [\"Zeta\"]\nplaces = [\"Varn\"]", "Ada Holm"),
		"explainers/b/index.md": story("Eta", "lang = \"en\"\ntopics = [\"Zeta\"]\nplaces = [\"Varn\"]", "Ada Holm", ""),
	})
	setLocale(t, root, "de")
	dest, _ := buildSite(t, Options{Root: root, BaseURL: "https://news.example/"})
	files := readSite(t, dest)
	english, german := words(t, root, "en"), words(t, root, "de")
	for key, text := range english {
		if german[key] == "" {
			t.Errorf("i18n/de.toml has no %s", key)
		}
		if german[key] == text || strings.Contains(text, "{") || len(text) < 8 {
			continue
		}
		for name, page := range files {
			if strings.HasSuffix(name, ".html") && strings.Contains(page, ">"+text+"<") {
				t.Errorf("%s says %q (%s)", name, text, key)
			}
		}
	}
	wantContains(t, files, "method/index.html", `<html lang="de"`, "Was die Maschine tut", "So prüfen Sie ein Zitat", "Eine Maschine wählt aus")
	wantContains(t, files, "explainers/a/index.html", `<html lang="de"`, "5. März 2024", `lang="en"`, "Verwandte Explainer", "nennt auch Ada Holm und Varn")
	wantContains(t, files, "quotes/index.html", "05.03.2024", "über ein Pronomen")
	wantContains(t, files, "index.html", "auf das Wort genau")
	for name, page := range files {
		if machine := regexp.MustCompile(`How it works|What the machine does|A machine picks`).FindString(page); machine != "" {
			t.Errorf("%s says %q", name, machine)
		}
	}
}

// setLocale writes the language of the interface into a site's configuration.
func setLocale(t *testing.T, root, locale string) {
	t.Helper()
	file := filepath.Join(root, "config.toml")
	config, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	changed := strings.Replace(string(config), `locale = "en"`, `locale = "`+locale+`"`, 1)
	if changed == string(config) {
		t.Fatal("the configuration has no locale")
	}
	writeFile(t, file, changed)
}

// words returns the texts of the interface that depend on no number.
func words(t *testing.T, root, lang string) map[string]string {
	t.Helper()
	var all map[string]any
	if _, err := toml.DecodeFile(filepath.Join(root, "i18n", lang+".toml"), &all); err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for key, value := range all {
		if text, ok := value.(string); ok {
			texts[key] = text
		}
	}
	return texts
}
