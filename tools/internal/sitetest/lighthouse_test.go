package sitetest

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// lighthouseRuns is how often a page is tried at most: on a busy machine the
// performance measured is the machine's.
const lighthouseRuns = 5

// An audit is what Lighthouse says about a page.
type audit struct {
	Categories map[string]struct {
		Score     float64
		AuditRefs []struct {
			ID     string
			Weight float64
		}
	}
	Audits map[string]struct {
		Title string
		Score *float64
	}
	RuntimeError struct{ Message string }
}

// categories of Lighthouse, each of which must have the full score.
var categories = []string{"performance", "accessibility", "best-practices", "seo"}

// TestLighthouse runs Lighthouse as on a phone on each kind of page. It takes
// ten seconds a page, so only the full tests have it. The 404 page is opened by
// its own name, since the status would count as an error; it is no page to be
// found by search engines, so its SEO does not count.
func TestLighthouse(t *testing.T) {
	if !full() {
		t.Skip("takes minutes: EXPLAIN_SITETEST=full asks for it")
	}
	cli := nodeModule(t, "lighthouse/cli/index.js")
	node, chrome := program(t, "node", "install Node.js 20 or later"), chromium(t)
	p := build(t, atRoot)
	for _, kind := range kinds {
		t.Run(kind.name, func(t *testing.T) {
			page := kind.page
			if kind.name == "404" {
				page = "404.html"
			} else if !slices.Contains(p.pages, page+"index.html") {
				t.Fatalf("the site has no %s", page)
			}
			best := map[string]float64{}
			var lost []string
			for range lighthouseRuns {
				lost = nil
				result := lighthouse(t, node, cli, chrome, p.url()+page)
				for _, name := range categories {
					best[name] = max(best[name], result.Categories[name].Score*100)
					if best[name] < 100 && !(kind.name == "404" && name == "seo") {
						lost = append(lost, result.failed(name)...)
					}
				}
				if best["performance"] == 100 {
					break // the rest does not change from run to run
				}
			}
			t.Logf("performance %.0f, accessibility %.0f, best practices %.0f, SEO %.0f",
				best["performance"], best["accessibility"], best["best-practices"], best["seo"])
			for _, line := range lost {
				t.Error(line)
			}
		})
	}
}

// lighthouse runs the command line tool on a page.
func lighthouse(t *testing.T, node, cli, chrome, url string) audit {
	t.Helper()
	out := filepath.Join(t.TempDir(), "report.json")
	cmd := exec.Command(node, cli, url, "--quiet", "--output=json", "--output-path="+out,
		"--chrome-flags=--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update",
		"--only-categories="+strings.Join(categories, ","), "--ignore-status-code")
	cmd.Env = append(os.Environ(), "CHROME_PATH="+chrome)
	if text, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("lighthouse: %v\n%s", err, text)
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	var result audit
	if err := json.Unmarshal(data, &result); err != nil {
		t.Fatalf("lighthouse: %v", err)
	}
	if result.RuntimeError.Message != "" {
		t.Fatalf("lighthouse: %s", result.RuntimeError.Message)
	}
	return result
}

// failed names the audits that cost a category its full score.
func (a audit) failed(category string) (lines []string) {
	for _, ref := range a.Categories[category].AuditRefs {
		if is := a.Audits[ref.ID]; ref.Weight > 0 && is.Score != nil && *is.Score < 1 {
			lines = append(lines, fmt.Sprintf("%s: %s: %.2f: %s", category, ref.ID, *is.Score, is.Title))
		}
	}
	if len(lines) == 0 {
		lines = append(lines, category+": less than 100")
	}
	return lines
}
