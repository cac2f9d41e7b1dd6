package sitetest

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// axeRun runs axe-core with every rule of WCAG 2.0 to 2.2, A to AAA, and its
// best practices, and returns a line for each rule that finds something.
const axeRun = `async tags => {
	const {violations} = await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
	return violations.map(v => v.id + ' (' + v.impact + '): ' + v.nodes.length + ' elements, first ' +
		v.nodes[0].target.join(' ') + ': ' + v.nodes[0].failureSummary.split('\n').slice(1).join(';'));
}`

// unfold shows what a reader can open.
const unfold = `() => {
	for (const e of document.querySelectorAll('details')) e.open = true;
	document.querySelector('[popover]')?.showPopover();
}`

var axeTags = strings.Fields("wcag2a wcag2aa wcag2aaa wcag21a wcag21aa wcag21aaa wcag22a wcag22aa wcag22aaa best-practice")

// TestAxe runs axe-core on every kind of page, light and dark, in four widths.
func TestAxe(t *testing.T) {
	chromium(t)
	axe := nodeModule(t, "axe-core/axe.min.js")
	script, err := os.ReadFile(axe)
	if err != nil {
		t.Fatal(err)
	}
	widths := []int{320, 390, 820, 1280}
	if !full() {
		widths = []int{390, 1280}
	}
	for name, v := range map[string]variant{"en": atRoot, "de": german} {
		t.Run(name, func(t *testing.T) {
			eachKind(t, v, full() && v == atRoot, func(b *tab, url string) {
				b.open(url)
				b.eval(string(script), nil)
				b.call(unfold, nil)
				for _, scheme := range []string{"light", "dark"} {
					b.look("screen", scheme)
					for _, width := range widths {
						b.size(width, 900)
						var found []string
						b.call(axeRun, &found, axeTags)
						for _, line := range found {
							b.t.Errorf("%s %d px: %s", scheme, width, line)
						}
					}
				}
			})
		})
	}
}

// TestAxeFinds shows that axe-core is at work: it must find what is planted.
func TestAxeFinds(t *testing.T) {
	script, err := os.ReadFile(nodeModule(t, "axe-core/axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	b := newTab(t)
	b.open("about:blank")
	b.eval(`document.documentElement.innerHTML = '<body><img src="x"><p style="color:#767676;background:#fff">grey</p>'`, nil)
	b.eval(string(script), nil)
	var found []string
	b.call(axeRun, &found, axeTags)
	all := fmt.Sprint(found)
	for _, rule := range []string{"image-alt", "color-contrast-enhanced", "region", "html-has-lang"} {
		if !strings.Contains(all, rule) {
			t.Errorf("%s is not found in %s", rule, all)
		}
	}
}
