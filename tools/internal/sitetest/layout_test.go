package sitetest

import (
	"testing"
)

// overflows returns a line for each element that makes the page scroll
// sideways, innermost last, or whose text is cut off. The window must be as wide,
// and the text at least as large, as was asked for.
const overflows = `(width, font) => {
	const root = document.documentElement, found = [];
	const size = parseFloat(getComputedStyle(root).fontSize);
	if (innerWidth !== width || size < font) found.push('the window is ' + innerWidth + ' px wide and the text ' + size + ' px high');
	const name = e => e.tagName.toLowerCase() + (e.id && '#' + e.id) + (e.classList.length ? '.' + [...e.classList].join('.') : '');
	const all = document.querySelectorAll('body *');
	for (const e of all) {
		const room = e.clientWidth; // style is asked for where there is too much: it takes long
		if (room && e.scrollWidth > room + 1 && getComputedStyle(e).overflowX !== 'visible' && !e.closest('.vh'))
			found.push(name(e) + ' is ' + room + ' px wide and holds ' + e.scrollWidth);
	}
	if (root.scrollWidth <= root.clientWidth) return found;
	const wide = [...all].filter(e => {
		const r = e.getBoundingClientRect();
		return r.width && (r.right > root.clientWidth + .5 || r.left < -.5);
	});
	found.push('the page is ' + root.clientWidth + ' px wide and holds ' + root.scrollWidth + ': ' + wide.slice(-3).map(name).join(', '));
	return found;
}`

// TestSideways looks for sideways scrolling and cut text in windows of many
// widths, with text of usual size and twice as large, in both directions; and in
// German, whose words are longer.
func TestSideways(t *testing.T) {
	chromium(t)
	t.Parallel()
	widths := []int{320, 360, 390, 480, 600, 768, 820, 1024, 1280, 1440, 1920}
	if !full() {
		widths = []int{320, 820, 1280}
	}
	t.Run("en", func(t *testing.T) {
		eachKind(t, atRoot, nil, func(b *tab, url string) { sideways(b, url, widths, "ltr", "rtl") })
	})
	t.Run("de", func(t *testing.T) {
		eachKind(t, german, pick(someKinds), func(b *tab, url string) { sideways(b, url, widths, "ltr") })
	})
}

// sideways looks at a page in windows of several widths.
func sideways(b *tab, url string, widths []int, directions ...string) {
	b.t.Helper()
	b.open(url)
	looks := 0
	for _, dir := range directions {
		b.call(`dir => { document.documentElement.dir = dir }`, nil, dir)
		for _, font := range []int{usualFont, 2 * usualFont} {
			b.font(font)
			for _, width := range widths {
				b.size(width, 900)
				var found []string
				b.call(overflows, &found, width, font)
				for _, line := range found {
					b.t.Errorf("%d px, text of %d px, %s: %s", width, font, dir, line)
				}
				looks++
			}
		}
	}
	b.t.Logf("%d looks", looks)
}

// watchShifts collects what moves by itself while a page is loaded and shown.
const watchShifts = `
window.shifts = [];
new PerformanceObserver(list => {
	for (const e of list.getEntries()) shifts.push(e.value + ': ' + e.sources.map(s => s.node && (s.node.id || s.node.nodeName)).join(' '));
}).observe({type: 'layout-shift', buffered: true});`

// scrollThrough goes down the page a screen at a time and lets it be drawn.
const scrollThrough = `async () => {
	const drawn = () => new Promise(f => requestAnimationFrame(() => setTimeout(f, 0)));
	await drawn();
	for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) { scrollTo(0, y); await drawn(); }
	await drawn();
	return shifts;
}`

// TestShift loads each kind of page and reads it to its end: nothing moves.
func TestShift(t *testing.T) {
	chromium(t)
	t.Parallel()
	eachKind(t, atRoot, pick(someKinds), func(b *tab, url string) {
		b.before(watchShifts)
		for _, width := range []int{390, 1280} {
			b.size(width, 844)
			b.open("about:blank")
			b.open(url)
			var shifts []string
			b.call(scrollThrough, &shifts)
			for _, shift := range shifts {
				b.t.Errorf("%d px: layout shift of %s", width, shift)
			}
		}
	})
}

// TestLayoutFinds plants what the tests above look for.
func TestLayoutFinds(t *testing.T) {
	b := newTab(t)
	b.before(watchShifts)
	b.size(390, 844)
	b.open("about:blank")
	b.eval(`document.body.innerHTML = '<p>text</p><div style="width: 500px">wide</div><div style="width: 9px; overflow: hidden; white-space: nowrap">cut off</div>'`, nil)
	var found []string
	if b.call(overflows, &found, 390, usualFont); len(found) != 2 {
		t.Errorf("found %q, want a wide and a cut element", found)
	}
	b.eval(`(async () => {
		await new Promise(f => requestAnimationFrame(() => setTimeout(f, 50)));
		document.body.prepend(Object.assign(document.createElement('div'), {style: 'height: 300px'}));
		await new Promise(f => requestAnimationFrame(() => setTimeout(f, 50)));
	})()`, nil)
	var shifts []string
	if b.call(scrollThrough, &shifts); len(shifts) == 0 {
		t.Error("no layout shift was seen")
	}
}
