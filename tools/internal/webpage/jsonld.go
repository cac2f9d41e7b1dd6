package webpage

import (
	"encoding/json"
	"html"
	"maps"
	"slices"
	"strings"
)

const (
	maxScript = 1 << 20 // bytes of linked data that are read
	maxNodes  = 20_000  // objects and lists of it that are looked at
	maxLevels = 64      // of them inside each other
)

// A linkedData is what the page's JSON-LD (schema.org) says about its first
// article.
type linkedData struct {
	headline, published, publisher, url, lang string
	authors                                   []string
}

// readLinkedData reads the page's JSON-LD; what is no JSON is passed over.
func readLinkedData(scripts []string) linkedData {
	r := linkedReader{names: make(map[string]string)}
	size := 0
	for _, s := range scripts {
		if size += len(s); size > maxScript {
			break
		}
		var v any
		if json.Unmarshal([]byte(mendJSON(s)), &v) == nil {
			r.visit(v, 0)
		}
	}
	if r.article == nil {
		return linkedData{}
	}
	a := r.article
	return linkedData{
		headline: text(a["headline"]), published: text(a["datePublished"]), lang: text(a["inLanguage"]),
		url:       firstOf(text(a["url"]), text(a["mainEntityOfPage"]), r.id(a["mainEntityOfPage"])),
		publisher: firstOf(r.namesOf(a["publisher"])...), authors: r.namesOf(a["author"]),
	}
}

// mendJSON returns a script's text without the comments around it and the bare
// line ends in strings that many pages have.
func mendJSON(s string) string {
	s = strings.TrimSpace(s)
	for _, cut := range [...]string{"//<![CDATA[", "<![CDATA[", "/*<![CDATA[*/", "<!--"} {
		s = strings.TrimSpace(strings.TrimPrefix(s, cut))
	}
	for _, cut := range [...]string{"//]]>", "]]>", "/*]]>*/", "-->", ";"} {
		s = strings.TrimSpace(strings.TrimSuffix(s, cut))
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, s)
}

// A linkedReader walks over linked data.
type linkedReader struct {
	article map[string]any    // the first one
	names   map[string]string // name by @id
	seen    int
}

// visit looks at v and what is in it, in an order that hangs on nothing else.
func (r *linkedReader) visit(v any, level int) {
	if r.seen++; r.seen > maxNodes || level > maxLevels {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			r.visit(x, level+1)
		}
	case map[string]any:
		if id, name := text(v["@id"]), text(v["name"]); id != "" && name != "" && r.names[id] == "" {
			r.names[id] = name
		}
		if r.article == nil && isArticleType(v["@type"]) {
			r.article = v
		}
		for _, k := range slices.Sorted(maps.Keys(v)) {
			r.visit(v[k], level+1)
		}
	}
}

// isArticleType reports whether a schema.org type is that of an article.
func isArticleType(v any) bool {
	return slices.ContainsFunc(list(v), func(x any) bool {
		s := text(x)
		return strings.HasSuffix(s, "Article") || strings.HasSuffix(s, "BlogPosting") || strings.HasSuffix(s, "Report")
	})
}

// namesOf returns the names of what v lists: strings, objects with a name, or
// references to such.
func (r *linkedReader) namesOf(v any) []string {
	var names []string
	for _, x := range list(v) {
		if obj, ok := x.(map[string]any); ok {
			if x = obj["name"]; x == nil {
				x = r.names[text(obj["@id"])]
			}
		}
		for _, y := range list(x) {
			if name := text(y); name != "" {
				names = append(names, name)
			}
		}
	}
	return names
}

// id returns the @id of an object.
func (r *linkedReader) id(v any) string {
	obj, _ := v.(map[string]any)
	return text(obj["@id"])
}

// list returns v as a list.
func list(v any) []any {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		return v
	}
	return []any{v}
}

// text returns v where it is a string, entities decoded and white space folded.
func text(v any) string {
	s, _ := v.(string)
	return line(s)
}

// maxLine is the length in bytes of the longest value that is read: no title,
// name or address is longer.
const maxLine = 2000

// line returns a value that is to stand in one line: entities decoded, which
// many pages encode twice, and white space folded; "" where it is too long.
func line(s string) string {
	if len(s) > maxLine {
		return ""
	}
	for range 2 {
		if strings.IndexByte(s, '&') >= 0 {
			s = html.UnescapeString(s)
		}
	}
	return fold(s)
}
