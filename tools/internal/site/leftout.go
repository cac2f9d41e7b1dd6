package site

import (
	"bytes"
	"path"
	"slices"

	"explainer/tools/internal/annotate"
)

// robotsFile names the sitemap by an absolute address.
const robotsFile = "robots.txt"

// needHost are the files that a site has only with a host in its base URL: feeds
// and sitemaps, whose format asks for absolute addresses, and the page for
// addresses that do not exist, which is shown at any depth.
func needHost() []string { return []string{annotate.NotFound, "index.xml", "sitemap.xml"} }

// leaveOut takes the files that need a host out of names. It returns those of
// the whole site whether the layouts printed them or, better, did not.
func leaveOut(names []string) (kept, left []string) {
	left = needHost()
	for _, name := range names {
		if slices.Contains(needHost(), path.Base(name)) {
			left = append(left, name)
		} else {
			kept = append(kept, name)
		}
	}
	slices.Sort(left)
	return kept, slices.Compact(left)
}

// dropSitemap returns a robots.txt without its Sitemap lines and what blank
// lines they leave at its end.
func dropSitemap(robots []byte) []byte {
	var kept []byte
	for line := range bytes.Lines(robots) {
		if !bytes.HasPrefix(bytes.ToLower(bytes.TrimSpace(line)), []byte("sitemap:")) {
			kept = append(kept, line...)
		}
	}
	if kept = bytes.TrimRight(kept, "\r\n"); len(kept) > 0 {
		kept = append(kept, '\n')
	}
	return kept
}
