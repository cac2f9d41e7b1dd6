package sitetest

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// stubs are the receipts on a page that lead to an article here, by address.
const stubs = `() => [...document.querySelectorAll('a.rc[href]')].map(a => a.href).filter(at => at.startsWith(location.origin))`

// arrived says what is wrong with the place that the page's address leads to,
// and where the link beside it leads back; the place must be in view and marked.
const arrived = `() => {
	const e = document.querySelector(':target');
	if (!e) return {Wrong: 'nothing is there'};
	const r = e.getBoundingClientRect(), style = getComputedStyle(e);
	const drawn = style.backgroundImage + ' ' + style.backgroundColor + ' ' + style.outlineStyle;
	let Wrong = '';
	if (r.width < 1 || r.height < 1) Wrong = 'it is not shown';
	else if (r.bottom <= 0 || r.top >= innerHeight) Wrong = 'it is out of sight, at ' + r.top + ' of ' + innerHeight + ' px';
	else if (r.height > 60 * 28) Wrong = 'it is ' + r.height + ' px high';
	else if (drawn === 'none rgba(0, 0, 0, 0) none') Wrong = 'it is not marked';
	const item = '#' + e.id.replace(/^a-/, ''), paragraph = e.matches('.par');
	const back = [...document.querySelectorAll('a.bk, a.tag')].find(a => {
		const at = a.getBoundingClientRect();
		return (a.hash === item || item.startsWith(a.hash + '-')) && at.width && at.bottom > 0 && at.top < innerHeight;
	});
	if (!Wrong && !back && !paragraph) Wrong = 'no link leads back';
	return {Wrong, Back: back ? back.href : '', Paragraph: paragraph};
}`

// A place is where a link led to.
type place struct {
	Wrong     string
	Back      string
	Paragraph bool // a whole one, to which the list of contents leads
}

// TestReceipts follows every receipt of every kind of page with scripts off: it
// leads to its words, in view and marked, and from there a link leads back to
// the item, in view and marked.
func TestReceipts(t *testing.T) {
	eachKind(t, atRoot, full(), func(b *tab, url string) {
		b.run(chromedp.ActionFunc(func(ctx context.Context) error {
			return emulation.SetScriptExecutionDisabled(true).Do(ctx)
		}))
		b.look("screen", "light")
		sizes := []int{390}
		if full() {
			sizes = []int{390, 1440}
		}
		followed := 0
		for _, width := range sizes {
			b.size(width, 844)
			b.open(url)
			var links []string
			b.call(stubs, &links)
			for _, link := range links {
				follow(b, url, link)
			}
			followed = len(links)
		}
		b.t.Logf("%d receipts", followed)
	})
}

// follow opens a receipt's address as its link does, and then the link back.
func follow(b *tab, url, link string) {
	b.t.Helper()
	var there, back place
	b.open(link)
	b.call(arrived, &there)
	if there.Wrong != "" {
		b.t.Errorf("%s: %s", link, there.Wrong)
		return
	}
	if there.Paragraph {
		return
	}
	b.open(there.Back)
	b.call(`() => { const there = (`+arrived+`)(); if (there.Wrong == 'no link leads back') there.Wrong = ''; return there; }`, &back)
	if back.Wrong != "" {
		b.t.Errorf("back from %s to %s: %s", link, there.Back, back.Wrong)
	}
	// a-k3 is the passage of k3, a-t1-is the second one of t1.
	if item := strings.Replace(link, "#a-", "#", 1); item != there.Back && !strings.HasPrefix(item, there.Back+"-") {
		b.t.Errorf("back from %s to %s: another item", link, there.Back)
	}
}
