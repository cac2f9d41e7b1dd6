package published

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// BenchmarkCheck checks a folder of 200 pages of 30 kB with 120 links each.
func BenchmarkCheck(b *testing.B) {
	const pages = 200
	dir := b.TempDir()
	size := 0
	for n := range pages {
		var page strings.Builder
		fmt.Fprintf(&page, `<!doctype html><html lang="en"><title>Page %d</title><script type="application/ld+json">{"@context":"https://schema.org"}</script><main><h1 id="t">Page %d</h1><div data-article>`, n, n)
		for i := range 60 {
			fmt.Fprintf(&page, `<p id="p%d">%s<a href="#p%d">here</a> and <a class="far" href="page%d.html#p%d">there</a>.</p>`,
				i, strings.Repeat("The ferry to Norby leaves when the ice on the sound is gone. ", 6), (i+1)%60, (n+i)%pages, i)
		}
		page.WriteString("</div></main></html>")
		size += page.Len()
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("page%d.html", n)), []byte(page.String()), 0o666); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		findings, err := Check(b.Context(), dir, Options{Workers: 1})
		if err != nil || len(findings) > 0 {
			b.Fatal(err, findings)
		}
	}
}
