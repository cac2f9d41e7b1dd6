package article

import (
	"strings"
	"time"

	"github.com/BurntSushi/toml"

	"explainer/tools/internal/space"
)

// A frontMatter is what the front matter above an article says of it.
type frontMatter struct {
	title, date, author, lang string
}

// apply puts what the front matter says in place of what the article says.
// A date that cannot be read is left out.
func (f frontMatter) apply(d *Document) {
	if date, err := ParseDate(f.date); err == nil {
		d.Date = date
	}
	if f.author != "" {
		d.Byline = f.author
	}
	d.Lang = f.lang
	if f.title != "" {
		d.setTitle(f.title)
	}
}

// cutFrontMatter cuts front matter off the top of a Markdown file: TOML between
// lines of "+++", YAML between lines of "---". Of YAML only plain keys with a
// value in the same line, or a plain list, are read. What cannot be read is
// passed over.
func cutFrontMatter(src string) (f frontMatter, body string) {
	for _, fence := range [...]string{"+++", "---"} {
		head, rest, ok := cutFence(src, fence)
		if !ok {
			continue
		}
		if fence == "+++" {
			return tomlFrontMatter(head), rest
		}
		if isYAML(head) {
			return yamlFrontMatter(head), rest
		}
	}
	return frontMatter{}, src
}

// cutFence cuts what stands between a first line that is fence and the next
// such line.
func cutFence(src, fence string) (head, rest string, ok bool) {
	first, src, _ := strings.Cut(src, "\n")
	if strings.TrimRight(first, " \t") != fence {
		return "", "", false
	}
	for rest = src; rest != ""; {
		var line string
		before := len(src) - len(rest)
		line, rest, _ = strings.Cut(rest, "\n")
		if strings.TrimRight(line, " \t") == fence {
			return src[:before], rest, true
		}
	}
	return "", "", false
}

// tomlFrontMatter reads TOML.
func tomlFrontMatter(head string) frontMatter {
	var m map[string]any
	if _, err := toml.Decode(head, &m); err != nil {
		return frontMatter{}
	}
	str := func(key string) string {
		switch v := m[key].(type) {
		case string:
			return space.Fold(v)
		case time.Time:
			return v.Format(time.DateOnly)
		case []any:
			var list []string
			for _, e := range v {
				if s, ok := e.(string); ok {
					list = append(list, space.Fold(s))
				}
			}
			return strings.Join(list, ", ")
		}
		return ""
	}
	return newFrontMatter(str)
}

// newFrontMatter returns the front matter whose values get returns by key.
func newFrontMatter(get func(key string) string) frontMatter {
	first := func(keys ...string) string {
		for _, key := range keys {
			if v := get(key); v != "" {
				return v
			}
		}
		return ""
	}
	return frontMatter{
		title:  first("title"),
		date:   first("date", "published", "publishDate"),
		author: first("author", "authors", "byline"),
		lang:   first("lang", "language"),
	}
}

// isYAML reports whether head is not rather text between two rules: its first
// line has a key or is a comment.
func isYAML(head string) bool {
	line, _, _ := strings.Cut(strings.TrimLeft(head, "\n"), "\n")
	key, _, ok := strings.Cut(line, ":")
	return ok && key != "" && !strings.ContainsAny(key, " \t") || strings.HasPrefix(line, "#") || strings.TrimSpace(head) == ""
}

// yamlFrontMatter reads the plainest of YAML.
func yamlFrontMatter(head string) frontMatter {
	values := make(map[string]string)
	last := ""
	for line := range strings.Lines(head) {
		if item, ok := strings.CutPrefix(strings.TrimSpace(line), "- "); ok && last != "" {
			if values[last] != "" {
				values[last] += ", "
			}
			values[last] += unquote(item)
			continue
		}
		key, value, ok := strings.Cut(line, ":")
		if !ok || strings.TrimLeft(key, " \t") != key || strings.HasPrefix(key, "#") {
			last = ""
			continue
		}
		last = strings.TrimSpace(key)
		if value = strings.TrimSpace(value); value == "|" || value == ">" || value == ">-" || value == "|-" {
			value = ""
		}
		if list, ok := strings.CutPrefix(value, "["); ok {
			var items []string
			for item := range strings.SplitSeq(strings.TrimSuffix(list, "]"), ",") {
				items = append(items, unquote(item))
			}
			value = strings.Join(items, ", ")
		}
		values[last] = unquote(value)
	}
	return newFrontMatter(func(key string) string { return values[key] })
}

// unquote returns s folded and without the quotation marks around it.
func unquote(s string) string {
	s = space.Fold(s)
	if len(s) >= 2 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		s = s[1 : len(s)-1]
	}
	return s
}
