package check

import (
	"fmt"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"

	"explainer/tools/internal/contentdir"
	"explainer/tools/internal/finding"
)

// checkDescription finds pages without a description.
func checkDescription(c *content, r *rule) {
	if strings.TrimSpace(c.top().str("description")) == "" {
		c.report(r, c.top().place("description"), "say in a sentence or two what the article tells: lists and search engines show it", "the page has no description")
	}
}

// checkCorrections finds corrections of items that are not there.
func checkCorrections(c *content, r *rule) {
	var ids []string
	c.eachItem(func(t *table) {
		if id := t.str("id"); id != "" {
			ids = append(ids, id)
		}
	})
	c.each("corrections", func(t *table) {
		for _, item := range t.strs("items") {
			known := false
			for _, id := range ids {
				known = known || id == item.Str
			}
			if !known && item.Str != "" {
				c.report(r, item.Span.Start, didYouMean(item.Str, ids, "name items of this file by their id; of one that was taken out, say it in the text"),
					fmt.Sprintf("the correction names an item that is not there: %q", item.Str))
			}
		}
	})
}

// checkLinks finds links in the article that lead to nothing, and sources
// without a proper address. That a page of this site is not there is for review:
// only a build knows for certain, and follows every link.
func checkLinks(c *content, r *rule) {
	for i := range c.refs {
		ref := &c.refs[i]
		if ref.image {
			continue
		}
		if problem, hint, severity := c.follow(ref.to); problem != "" {
			c.add(r, severity, c.bodyAt(ref.off), hint, problem)
		}
	}
	c.each("source", func(t *table) {
		if addr := t.str("url"); addr != "" && (!isWeb(addr) || badURL(addr)) {
			c.report(r, t.place("url"), "write it like https://news.example/article", fmt.Sprintf("%q is not a valid address on the web", addr))
		}
	})
}

// bodyAt returns the byte of the file of a byte of the body.
func (c *content) bodyAt(off int) int { return len(c.doc.Text) - len(c.body) + off }

func badURL(addr string) bool {
	u, err := url.Parse(addr)
	return err != nil || u.Host == ""
}

// follow says why a link leads nowhere, and what to do; nothing where it leads
// somewhere, or that cannot be known before the site is built.
func (c *content) follow(to string) (problem, hint string, severity finding.Severity) {
	switch {
	case to == "":
		return "a link without an address", "write [words](address)", finding.Error
	case isWeb(to):
		if badURL(to) {
			return fmt.Sprintf("%q is not a valid address", shorten(to)), "write it like https://news.example/article", finding.Error
		}
		return "", "", ""
	case strings.HasPrefix(to, "#") || strings.HasPrefix(to, "?") || strings.HasPrefix(to, "//") || strings.HasPrefix(strings.ToLower(to), "mailto:"):
		return "", "", ""
	case schemeOf(to) != "":
		return fmt.Sprintf("a link to %q is not shown as one", shorten(to)), "addresses on the web, of mail and of this site become links", finding.Error
	case strings.HasPrefix(to, "www."):
		return fmt.Sprintf("%q leads to a page of this site", shorten(to)), "write https:// before it", finding.Error
	}
	where, _, _ := strings.Cut(to, "#")
	where, _, _ = strings.Cut(where, "?")
	file, err := url.PathUnescape(where)
	if err != nil {
		return fmt.Sprintf("%q is not a valid address", shorten(to)), "a percent sign in it is written %25", finding.Error
	}
	if c.leads(file) {
		return "", "", ""
	}
	if strings.HasSuffix(file, ".md") {
		return fmt.Sprintf("%q: no such page or file: content files are not published", shorten(to)), "name the page by its folder: ../other-article/", finding.Error
	}
	return fmt.Sprintf("%q: no such page or file", shorten(to)), "name a page like /explainers/other-article/, a file beside the content file, or one under static", finding.Review
}

// schemeOf returns an address's scheme; empty without one.
func schemeOf(addr string) string {
	scheme, _, ok := strings.Cut(addr, ":")
	if !ok || strings.ContainsAny(scheme, "/?#") {
		return ""
	}
	return scheme
}

// leads reports whether an address of the site leads to something, as far as
// can be told from its sources.
func (c *content) leads(to string) bool {
	file := path.Join(c.address(), to)
	if strings.HasPrefix(to, "/") {
		file = path.Clean(to)
	}
	file = strings.TrimSuffix(strings.Trim(strings.TrimSuffix(file, "index.html"), "/"), "/")
	local := filepath.FromSlash(file)
	switch first, _, _ := strings.Cut(file, "/"); {
	case file == "":
		return true
	case !filepath.IsLocal(local):
		return false
	case first != file && exists(filepath.Join(c.root, "content", first, "_content.gotmpl")), strings.HasPrefix(file, first+"/page/"):
		return true // pages made of others
	case path.Base(file) == "index.xml" || file == "sitemap.xml":
		return true
	}
	for _, name := range [...]string{filepath.Join("static", local), filepath.Join("content", local+".md")} {
		if exists(filepath.Join(c.root, name)) {
			return true
		}
	}
	in := filepath.Join(c.root, "content", local)
	if info, err := os.Stat(in); err == nil && path.Ext(file) != ".md" && !strings.HasPrefix(path.Base(file), ".") {
		return !info.IsDir() || exists(filepath.Join(in, contentdir.Index)) || exists(filepath.Join(in, contentdir.Section))
	}
	return c.isPage("/" + file)
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// checkImages finds images that are not beside the content file, where alone
// the site looks for them.
func checkImages(c *content, r *rule) {
	const hint = "put the file into the folder of the content file, and write its name as it is there"
	for i := range c.refs {
		if ref := &c.refs[i]; ref.image && schemeOf(ref.to) == "" && !c.has(ref.to) {
			c.report(r, c.bodyAt(ref.off), hint, fmt.Sprintf("there is no image %q beside this file", ref.to))
		}
	}
	c.eachImage(func(t *table) {
		switch file := t.str("file"); {
		case file == "":
		case !c.has(file):
			c.report(r, t.place("file"), hint, fmt.Sprintf("there is no image %q beside this file", file))
		case !isImage(file):
			c.report(r, t.place("file"), "the site shows files named .jpg, .jpeg, .png, .gif, .webp, .avif and .svg", fmt.Sprintf("%q is no image", file))
		}
	})
}

// eachImage calls f with each image of the front matter: those of an explainer,
// and the photo of a person.
func (c *content) eachImage(f func(*table)) {
	if c.explainer {
		c.each("images", f)
	} else if filepath.Base(filepath.Dir(filepath.Dir(c.path))) == "people" {
		c.each("photo", f)
	}
}

// has reports whether a file lies beside the content file, in its bundle.
func (c *content) has(name string) bool {
	base := filepath.Base(c.path)
	file, err := url.PathUnescape(strings.TrimPrefix(name, "./"))
	if err != nil || base != contentdir.Index && base != contentdir.Section || !filepath.IsLocal(filepath.FromSlash(file)) {
		return false
	}
	info, err := os.Stat(filepath.Join(filepath.Dir(c.path), filepath.FromSlash(file)))
	return err == nil && info.Mode().IsRegular()
}

func isImage(file string) bool {
	switch strings.ToLower(path.Ext(file)) {
	case ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg":
		return true
	}
	return false
}

// checkAlt finds images without words for those who do not see them.
func checkAlt(c *content, r *rule) {
	for i := range c.refs {
		if ref := &c.refs[i]; ref.image && strings.TrimSpace(ref.alt) == "" {
			c.report(r, c.bodyAt(ref.off), "write ![what the picture shows]("+ref.to+")", fmt.Sprintf("the image %q has no alt text", ref.to))
		}
	}
	c.eachImage(func(t *table) {
		if strings.TrimSpace(t.str("alt")) == "" {
			c.report(r, t.place("alt"), "alt: say what the picture shows, for those who do not see it", fmt.Sprintf("the image %q has no alt text", t.str("file")))
		}
	})
}

// checkCredit finds images without a credit.
func checkCredit(c *content, r *rule) {
	c.eachImage(func(t *table) {
		if strings.TrimSpace(t.str("credit")) == "" {
			c.report(r, t.place("credit"), "credit: say whose picture it is", fmt.Sprintf("the image %q has no credit", t.str("file")))
		}
	})
}
