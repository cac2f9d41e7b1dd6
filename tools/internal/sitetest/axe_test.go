package sitetest

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// axeRun runs axe-core and returns a line for each rule that finds something.
const axeRun = `async only => {
	const {violations} = await axe.run(document, {runOnly: only, resultTypes: ['violations']});
	return violations.map(v => v.id + ' (' + v.impact + '): ' + v.nodes.length + ' elements, first ' +
		v.nodes[0].target.join(' ') + ': ' + v.nodes[0].failureSummary.split('\n').slice(1).join(';'));
}`

// unfold shows what a reader can open.
const unfold = `() => {
	for (const e of document.querySelectorAll('details')) e.open = true;
	document.querySelector('[popover]')?.showPopover();
}`

// An axeRules is what axe-core is to look for, in its own words.
type axeRules struct {
	Type   string   `json:"type"` // "tag" or "rule"
	Values []string `json:"values"`
}

var (
	// axeAll is every rule of WCAG 2.0 to 2.2, A to AAA, and the best practices.
	axeAll = axeRules{"tag", strings.Fields("wcag2a wcag2aa wcag2aaa wcag21a wcag21aa wcag21aaa wcag22a wcag22aa wcag22aaa best-practice")}

	// axeDrawn are the rules about how a page is drawn rather than how it is made.
	axeDrawn = axeRules{"rule", strings.Fields("color-contrast-enhanced color-contrast link-in-text-block target-size scrollable-region-focusable")}
)

// An axeLook is a way to look at a page, and what to look for there.
type axeLook struct {
	colours string
	width   int
	rules   axeRules
}

// axeLooks are every combination of colours and widths, and the system's own
// colours. Plain "go test" tries all rules in each width and in each colours
// once, and elsewhere those about what is drawn.
func axeLooks() (looks []axeLook) {
	widths := []int{320, 390, 820, 1280}
	if !full() {
		widths = []int{390, 1280}
	}
	for _, colours := range []string{"light", "dark", "forced"} {
		for _, width := range widths {
			look := axeLook{colours, width, axeAll}
			switch {
			case colours == "forced" && !full() && width != 390:
				continue
			case !full() && (colours == "light") != (width == 390):
				look.rules = axeDrawn
			}
			looks = append(looks, look)
		}
	}
	return looks
}

// TestAxe runs axe-core on every kind of page, light, dark and in the system's
// colours, in four widths.
func TestAxe(t *testing.T) {
	chromium(t)
	t.Parallel()
	axe := nodeModule(t, "axe-core/axe.min.js")
	script, err := os.ReadFile(axe)
	if err != nil {
		t.Fatal(err)
	}
	for name, v := range map[string]variant{"en": atRoot, "de": german} {
		looks := axeLooks()
		if v == german && !full() { // other words, the same style
			looks = slices.DeleteFunc(looks, func(look axeLook) bool { return look.rules.Type == "rule" || look.colours == "forced" })
		}
		t.Run(name, func(t *testing.T) {
			names := pick(someKinds)
			if v == german {
				names = someKinds
			}
			eachKind(t, v, names, func(b *tab, url string) {
				b.size(390, 900)
				b.open(url)
				b.eval(string(script), nil)
				b.call(unfold, nil)
				for _, look := range looks {
					b.look("screen", look.colours)
					b.size(look.width, 900)
					var found []string
					b.call(axeRun, &found, look.rules)
					for _, line := range found {
						b.t.Errorf("%s %d px: %s", look.colours, look.width, line)
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
	for _, test := range []struct {
		rules axeRules
		wants []string
	}{
		{axeAll, []string{"image-alt", "color-contrast-enhanced", "region", "html-has-lang"}},
		{axeDrawn, []string{"color-contrast-enhanced"}},
	} {
		var found []string
		b.call(axeRun, &found, test.rules)
		all := fmt.Sprint(found)
		for _, rule := range test.wants {
			if !strings.Contains(all, rule) {
				t.Errorf("%s is not found in %s", rule, all)
			}
		}
	}
}
