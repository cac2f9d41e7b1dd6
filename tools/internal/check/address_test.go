package check

import "testing"

func TestHugoAddress(t *testing.T) {
	for _, tt := range []struct{ address, slug, url, want, file string }{
		{"/explainers/summit/", "", "", "/explainers/summit/", "explainers/summit/index.html"},
		{"/explainers/Summit in May/", "", "", "/explainers/summit-in-may/", "explainers/summit-in-may/index.html"},
		{"/explainers/a/", "Aa", "", "/explainers/aa/", "explainers/aa/index.html"},
		{"/explainers/a/", "aa", "/b/C/", "/b/C/", "b/C/index.html"},
		{"/explainers/a/", "", "b/c.html", "/b/c.html", "b/c.html"},
		{"/explainers/a/", "", "/b", "/b", "b/index.html"},
		{"/", "x", "", "/", "index.html"},
	} {
		got := hugoAddress(tt.address, tt.slug, tt.url)
		if file := pageFile(got); got != tt.want || file != tt.file {
			t.Errorf("%+v: %s, %s", tt, got, file)
		}
	}
}
