// Package compact makes the files of a site smaller without changing what they
// show.
package compact

import (
	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/html"
	"github.com/tdewolff/minify/v2/js"
	"github.com/tdewolff/minify/v2/json"
	"github.com/tdewolff/minify/v2/svg"
	"github.com/tdewolff/minify/v2/xml"
)

// New returns a minifier for everything a site holds. Quotes, end tags
// and the document's own tags stay: other readers of the HTML need them.
func New() *minify.M {
	m := minify.New()
	m.Add("text/html", &html.Minifier{KeepDocumentTags: true, KeepEndTags: true, KeepQuotes: true})
	m.Add("text/css", &css.Minifier{})
	m.Add("image/svg+xml", &svg.Minifier{})
	m.Add("text/xml", &xml.Minifier{})
	for _, t := range []string{"application/javascript", "text/javascript", "module"} {
		m.Add(t, &js.Minifier{})
	}
	for _, t := range []string{"application/json", "application/ld+json", "application/manifest+json", "importmap", "speculationrules"} {
		m.Add(t, &json.Minifier{KeepNumbers: true})
	}
	return m
}

// MIMEType tells, by the extension of its name in lower case (".html"), what a file
// is minified as; empty for files that stay as they are.
func MIMEType(ext string) string {
	switch ext {
	case ".html", ".htm":
		return "text/html"
	case ".css":
		return "text/css"
	case ".js", ".mjs":
		return "application/javascript"
	case ".json", ".webmanifest":
		return "application/json"
	case ".svg":
		return "image/svg+xml"
	case ".xml", ".rss", ".atom":
		return "text/xml"
	}
	return ""
}
