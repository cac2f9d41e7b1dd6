package sitetest

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// checkedPages returns the files of all pages of several sites. Of the notices,
// which are made alike, there is one.
func checkedPages(t *testing.T) (files []string) {
	t.Helper()
	variants := []variant{atRoot, german}
	if full() {
		variants = append(variants, below, onDisk)
	}
	for _, v := range variants {
		p := build(t, v)
		for _, name := range p.pages {
			if !alike(name) {
				files = append(files, filepath.Join(p.dir, filepath.FromSlash(name)))
			}
		}
	}
	return files
}

// TestHTMLValidate runs html-validate over all published pages. Its
// configuration says which rules are off, and why.
func TestHTMLValidate(t *testing.T) {
	t.Parallel()
	tool := nodeModule(t, "html-validate/bin/html-validate.mjs")
	node := program(t, "node", "install Node.js 20 or later")
	config, err := filepath.Abs("testdata/htmlvalidate.cjs")
	if err != nil {
		t.Fatal(err)
	}
	files, faulty := checkedPages(t), plantFault(t)
	// It ends before a pipe has taken all that it says: it writes a file.
	report := filepath.Join(t.TempDir(), "report.json")
	cmd := exec.Command(node, append([]string{tool, "--config", config, "--formatter", "json=" + report, faulty}, files...)...)
	cmd.Dir = t.TempDir()
	said, err := cmd.CombinedOutput()
	data, readErr := os.ReadFile(report)
	if readErr != nil {
		t.Fatalf("html-validate: %v, %v:\n%s", err, readErr, said)
	}
	var results []struct {
		FilePath string
		Messages []struct {
			RuleID, Message string
			Line, Column    int
		}
	}
	if err := json.Unmarshal(data, &results); err != nil {
		t.Fatalf("html-validate: %v:\n%s", err, said)
	}
	planted := false
	for _, page := range results {
		for _, m := range page.Messages {
			if page.FilePath == faulty {
				planted = true
				continue
			}
			t.Errorf("%s:%d:%d: %s: %s", page.FilePath, m.Line, m.Column, m.RuleID, m.Message)
		}
	}
	t.Logf("%d pages", len(files))
	if !planted {
		t.Error("the planted fault was not found")
	}
}

// plantFault writes a page with a fault, which a checker at work finds.
func plantFault(t *testing.T) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "faulty.html")
	page := `<!doctype html><html lang="en"><head><title>Faulty</title></head><body><main><p><ul><li>x</ul></p></main></body></html>`
	if err := os.WriteFile(file, []byte(page), 0o666); err != nil {
		t.Fatal(err)
	}
	return file
}

// mistaken are the beginnings of what the Nu checker says of pages that are
// right. Read from a disk, a page has no origin that 'self' could mean. And the
// policy is about scripts, while JSON-LD is data; TestPolicy asks a browser.
var mistaken = []string{
	"Resource violates Content Security Policy (meta tag): ",
	"Inline script violates Content Security Policy",
}

// TestNu runs the W3C's Nu checker over all published pages at once.
func TestNu(t *testing.T) {
	t.Parallel()
	jar := nodeModule(t, "vnu-jar/build/dist/vnu.jar")
	java := program(t, "java", "install a Java runtime (Debian: apt-get install default-jre-headless)")
	files, faulty := checkedPages(t), plantFault(t)
	var report strings.Builder
	// Halves the time of a run of seconds: the quick compiler, and the collector
	// for one thread. It needs more stack then.
	quick := []string{"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m"}
	cmd := exec.Command(java, append(append(quick, "-jar", jar, "--format", "json", "--exit-zero-always", faulty), files...)...)
	cmd.Stderr = &report
	if err := cmd.Run(); err != nil {
		t.Fatalf("vnu: %v\n%s", err, report.String())
	}
	var result struct {
		Messages []struct {
			URL, Type, SubType, Message, Extract string
			LastLine, LastColumn                 int
		}
	}
	if err := json.Unmarshal([]byte(report.String()), &result); err != nil {
		t.Fatalf("vnu: %v\n%s", err, report.String())
	}
	planted := false
	for _, m := range result.Messages {
		if strings.HasSuffix(m.URL, faulty) {
			planted = true
			continue
		}
		if slices.ContainsFunc(mistaken, func(start string) bool { return strings.HasPrefix(m.Message, start) }) {
			continue
		}
		t.Errorf("%s:%d:%d: %s %s: %s: %s", m.URL, m.LastLine, m.LastColumn, m.Type, m.SubType, m.Message, m.Extract)
	}
	t.Logf("%d pages", len(files))
	if !planted {
		t.Error("the planted fault was not found")
	}
}
