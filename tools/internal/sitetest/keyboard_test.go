package sitetest

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// A stop is an element that the Tab key reaches.
type stop struct {
	Name    string // how to find it
	Class   string
	Index   int     // among all elements, as they are read; -1 for none
	Ring    float64 // the width of the focus ring in px; 0 where it is not drawn
	Strange string  // what is wrong with it otherwise
}

// focused describes the element that has the focus.
const focused = `() => {
	const e = document.activeElement, style = getComputedStyle(e), r = e.getBoundingClientRect();
	const stop = {Name: e.tagName + ' ' + (e.id || e.textContent.trim().slice(0, 40)), Class: e.className, Ring: 0, Strange: ''};
	stop.Index = e === document.body ? -1 : [...document.querySelectorAll('*')].indexOf(e);
	const clear = style.outlineColor.replace(/\s/g, '').endsWith(',0)');
	if (style.outlineStyle !== 'none' && !clear) stop.Ring = parseFloat(style.outlineWidth);
	if (!e.matches(':focus-visible')) stop.Strange = 'it is focused and not seen to be';
	else if (r.width < 1 || r.height < 1) stop.Strange = 'it has no size';
	else if (r.bottom <= 0 || r.top >= innerHeight || r.right <= 0 || r.left >= innerWidth) stop.Strange = 'it is out of sight';
	else if (getComputedStyle(e).clipPath !== 'none' || getComputedStyle(e).visibility !== 'visible') stop.Strange = 'it is hidden';
	else if (e.tabIndex > 0) stop.Strange = 'it jumps the order';
	return stop;
}`

// reordered lists the elements that are drawn in another order than read.
const reordered = `() => [...document.querySelectorAll('body *')].filter(e => {
	const style = getComputedStyle(e);
	return style.order !== '0' || style.flexDirection.endsWith('reverse');
}).map(e => e.tagName + '.' + e.className)`

// mostStops ends a walk that does not come round.
const mostStops = 900

// TestKeyboard walks through every kind of page with the Tab key: the link past
// the masthead is first, every stop is in sight and ringed, and they come in
// the order in which the page is read.
func TestKeyboard(t *testing.T) {
	chromium(t)
	t.Parallel()
	sizes := []int{1280}
	if full() {
		sizes = []int{390, 1280}
	}
	eachKind(t, atRoot, pick(someKinds), func(b *tab, url string) {
		for _, width := range sizes {
			b.size(width, 844)
			b.open(url)
			stops := walk(b)
			b.t.Logf("%d px: %d stops", width, len(stops))
			var moved []string
			b.call(reordered, &moved)
			for _, name := range moved {
				b.t.Errorf("%s is drawn elsewhere than it is read", name)
			}
		}
		skip(b, url)
		note(b, url)
	})
}

// walk presses Tab until the focus leaves the page, and returns the stops.
func walk(b *tab) (stops []stop) {
	b.t.Helper()
	for last := -1; len(stops) < mostStops; {
		b.run(chromedp.KeyEvent(kb.Tab))
		var s stop
		b.call(focused, &s)
		if s.Index < 0 || len(stops) > 0 && s.Index == stops[0].Index {
			break
		}
		switch {
		case len(stops) == 0 && s.Class != "skip":
			b.t.Errorf("the first stop is %s, not the link to the text", s.Name)
		case s.Index <= last:
			b.t.Errorf("%s comes before what is read before it", s.Name)
		case s.Ring < 2:
			b.t.Errorf("%s: its ring is %g px", s.Name, s.Ring)
		case s.Strange != "":
			b.t.Errorf("%s: %s", s.Name, s.Strange)
		}
		last = s.Index
		stops = append(stops, s)
	}
	if len(stops) < 3 || len(stops) >= mostStops {
		b.t.Errorf("%d stops", len(stops))
	}
	return stops
}

// skip follows the first link and checks that the next stop is in the text.
func skip(b *tab, url string) {
	b.t.Helper()
	b.open(url)
	b.run(chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Enter), chromedp.KeyEvent(kb.Tab))
	var inside bool
	b.eval(`document.querySelector('main').contains(document.activeElement)
		|| !document.querySelector('main :is(a[href],button,summary)')`, &inside)
	if !inside {
		b.t.Error("the link to the text does not lead past the masthead")
	}
}

// note opens the first note about a person with the keyboard and scripts off,
// and closes it: the button gets the focus back.
func note(b *tab, url string) {
	b.t.Helper()
	b.size(390, 844)
	b.open(url)
	var found bool
	if b.eval(`document.querySelector('button[popovertarget]') !== null`, &found); !found {
		return
	}
	b.noScripts()
	b.eval(`document.querySelector('button[popovertarget]').focus()`, nil)
	for _, press := range []struct {
		key  string
		open bool
	}{{kb.Enter, true}, {kb.Escape, false}} {
		b.run(chromedp.KeyEvent(press.key))
		var opened, back bool
		b.eval(`(() => {
			const note = document.querySelector(':popover-open'), r = note?.getBoundingClientRect();
			return !!note && r.height > 20 && r.top >= 0 && r.bottom <= innerHeight;
		})()`, &opened)
		b.eval(`document.activeElement.matches('button[popovertarget]')`, &back)
		if opened != press.open || !press.open && !back {
			b.t.Errorf("a note is open and in view: %t, wanted %t; the focus is on its button: %t", opened, press.open, back)
		}
	}
}
