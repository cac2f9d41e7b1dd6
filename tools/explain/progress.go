package main

import (
	"io"
	"os"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// A meter shows how far long work is: a bar on a terminal, nothing elsewhere.
type meter struct {
	w   io.Writer // nil where there is no terminal
	bar *progressbar.ProgressBar
	// what and total are those of the bar; a stage with others gets a bar of
	// its own.
	what  string
	total int
}

// newMeter shows progress on w where w is a terminal.
func newMeter(w io.Writer) *meter {
	if f, ok := w.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		return &meter{w: w}
	}
	return &meter{}
}

// show tells that done of total are done; an unknown total is 0.
func (m *meter) show(what string, done, total int) {
	if m.w == nil {
		return
	}
	if m.bar == nil || m.what != what || m.total != total {
		m.clear()
		m.what, m.total = what, total
		m.bar = progressbar.NewOptions(max(total, -1),
			progressbar.OptionSetWriter(m.w),
			progressbar.OptionSetDescription(what),
			progressbar.OptionShowCount(),
			progressbar.OptionClearOnFinish(),
			progressbar.OptionThrottle(100_000_000))
	}
	_ = m.bar.Set(done) // a bar that cannot be drawn is no reason to stop
}

// clear takes the bar off the screen.
func (m *meter) clear() {
	if m.bar != nil {
		_ = m.bar.Clear()
		m.bar = nil
	}
}
