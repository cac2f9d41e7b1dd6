package scaffold

import (
	"fmt"
	"os"
	"strings"

	"explainer/tools/internal/frontmatter"
)

// FirstArticle is where a new site has its first article.
const FirstArticle = "articles/first.txt"

// A file is a file of a new site that the project has not.
type file struct{ name, text string }

// written returns the files that a site gets beside those copied.
func written(site Site) []file {
	return []file{
		{"README.md", strings.ReplaceAll(readme, "NAME", site.Name)},
		{FirstArticle, article},
		{"content/_index.md", front(site)},
	}
}

// front is the front matter of the home page.
func front(site Site) string {
	return fmt.Sprintf("+++\ntitle = %s\n+++\n", quoted(site.Name))
}

// configOf returns the project's configuration with a site's name, address and
// language, without the part of the project's own name that the masthead marks.
// Whatever else stands in it stays.
func configOf(path string, site Site) (string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return "", fmt.Errorf("reading the configuration: %w", err)
	}
	base := site.BaseURL
	if base == "" {
		base = "/"
	}
	values := map[string]string{
		"baseURL": base, "title": site.Name, "locale": site.locale(), "defaultContentLanguage": site.locale(),
	}
	var out strings.Builder
	table := ""
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "[") {
			table = strings.TrimSpace(line)
		}
		key, _, _ := strings.Cut(line, "=")
		key = strings.TrimSpace(key)
		value, mine := values[key]
		switch {
		case table == "" && mine:
			out.WriteString(key + " = " + quoted(value) + "\n")
		case table == "[params]" && key == "mark":
		default:
			out.WriteString(line)
		}
	}
	return out.String(), nil
}

// quoted returns s as a TOML string.
func quoted(s string) string { return frontmatter.Text(s).TOML() }

// readme is the new site's own README.
const readme = `# NAME

Explainers made by ` + "`explain`" + ` from our articles. Everything is in this folder: ` + "`content`" + ` is ours to write, ` + "`layouts`" + `,
` + "`static`" + ` and ` + "`i18n`" + ` are the pages' looks and words, ` + "`tools`" + ` is the program. It needs Go 1.26 or later and nothing else.

    go run ./tools/explain convert articles/first.txt   make a content file from an article
    go run ./tools/explain serve                        preview the site while editing
    go run ./tools/explain check                        look for mistakes in content files
    go run ./tools/explain build                        publish the site into public/

Keep this folder in a version control of your choice, content files with their ` + "`.source`" + ` and ` + "`.base.md`" + ` included. The site's name,
address and language are the first lines of ` + "`config.toml`" + `; ` + "`mark`" + ` below ` + "`[params]`" + ` may name a part of the name that the masthead
marks. For a newer version of the program, copy ` + "`tools`" + `, ` + "`layouts`" + `, ` + "`static`" + `,
` + "`i18n`" + `, ` + "`go.mod`" + ` and ` + "`go.sum`" + ` from it.
`

// article is a first article to convert. It tells of the program, so that
// nobody is given words they did not say.
const article = `How to make the first explainer

An article becomes an explainer in three steps: convert it, read what the
machine took from it, and publish.

Save the article as plain text, Markdown, a web page or a Word file. In plain
text the first line is its title, and a short line alone is a heading. The
program turns it into a content file with the key points, the people, and the
quotations with their speakers.

What an editor does

Nothing is invented. Each item is a piece of the article, and where the article
leaves a speaker open, so does the page. An editor corrects the content file in
a text editor, and no later run loses a correction.

When the pages look right, copy the published folder to any host of static
files. Then delete this article and its explainer, and begin with one of your
own.
`
