package sitetest

import (
	"bytes"
	"context"
	"regexp"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// onPaper returns a line for each fault of a page as it is printed.
const onPaper = `canonical => {
	const found = [], shown = e => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length > 0;
	const name = e => e.tagName.toLowerCase() + (e.className && '.' + e.className) + ' ' + e.textContent.trim().slice(0, 40);
	for (const e of document.querySelectorAll('nav, .skip, .bk, form, button')) if (shown(e)) found.push('printed: ' + name(e));
	for (const e of document.querySelectorAll('main :is(h1, h2)')) if (!shown(e)) found.push('not printed: ' + name(e));
	const printed = e => e.textContent + getComputedStyle(e, '::before').content + getComputedStyle(e, '::after').content;
	const bare = address => address.replace(/^https?:\/\//, '').replace(/\/$/, '');
	for (const e of document.querySelectorAll('main a[href^=http]:not(.rc)'))
		if (shown(e) && !printed(e).includes(bare(e.getAttribute('href')))) found.push('its address is not printed: ' + name(e));
	if (canonical && ![...document.querySelectorAll('body *')].some(e => shown(e) && printed(e).includes(bare(canonical))))
		found.push('the address of the page is not printed');
	const light = color => { const c = color.match(/[\d.]+/g).map(Number); return c[3] === 0 ? 255 : Math.min(c[0], c[1], c[2]); };
	const page = light(getComputedStyle(document.documentElement).backgroundColor);
	if (page < 240) found.push('the paper is not white');
	for (const e of document.querySelectorAll('main :is(h1, h2, h3, p, li, dd)')) {
		const ink = light(getComputedStyle(e).color);
		if (shown(e) && ink > 110) found.push('printed too light: ' + name(e));
	}
	return found;
}`

// paperWidth is that of A4 less its margins, in CSS pixels.
const paperWidth = 680

// pdfPage is how a PDF marks a page.
var pdfPage = regexp.MustCompile(`/Type\s*/Page\b`)

// TestPrint prints every kind of page from a dark screen: a memo in dark ink
// without navigation, with the addresses that its links lead to.
func TestPrint(t *testing.T) {
	chromium(t)
	t.Parallel()
	eachKind(t, atRoot, pick(someKinds), func(b *tab, url string) {
		b.open(url)
		b.look("print", "dark")
		b.size(paperWidth, 960)
		var canonical string
		b.eval(`(document.querySelector('article.ex') && document.querySelector('link[rel=canonical]') || {href: ''}).href`, &canonical)
		var found []string
		b.call(onPaper, &found, canonical)
		var wide []string
		b.call(overflows, &wide, paperWidth, 1)
		for _, line := range append(found, wide...) {
			b.t.Error(line)
		}
		b.look("", "light")
		b.run(chromedp.ActionFunc(func(ctx context.Context) error {
			pdf, _, err := page.PrintToPDF().WithPreferCSSPageSize(true).WithGenerateTaggedPDF(true).Do(ctx)
			if err != nil {
				return err
			}
			sheets := len(pdfPage.FindAll(pdf, -1))
			b.t.Logf("%d sheets, %d kB", sheets, len(pdf)>>10)
			if sheets < 1 || !bytes.HasPrefix(pdf, []byte("%PDF-")) {
				b.t.Errorf("%d sheets", sheets)
			}
			return nil
		}))
	})
}
