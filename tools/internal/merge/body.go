package merge

import (
	"slices"
	"strings"

	"explainer/tools/internal/space"
	"explainer/tools/internal/tomltext"
)

// cutBody cuts the body into paragraphs: runs of lines that are not blank.
func (f *file) cutBody() {
	start := -1
	for at := f.Body.Start; at < f.Body.End; {
		next := lineEnd(f.Text, at, f.Body.End)
		blank := strings.TrimSpace(f.Text[at:next]) == ""
		if !blank && start < 0 {
			start = at
		}
		if start >= 0 && (blank || next == f.Body.End) {
			end := at
			if !blank {
				end = next
			}
			f.paras = append(f.paras, &item{f: f, list: bodyName, order: len(f.paras), span: tomltext.Span{Start: start, End: end}})
			start = -1
		}
		at = next
	}
}

// paragraph returns the first paragraph of those words, [trimmed]; nil without one.
func (f *file) paragraph(words string) *item {
	if f.byWords == nil {
		f.byWords = make(map[string]*item, len(f.paras))
		for _, p := range slices.Backward(f.paras) {
			f.byWords[trimmed(p.text())] = p
		}
	}
	return f.byWords[words]
}

// body merges the article by paragraph.
func (m *merger) body() {
	w := m.weave(m.base.paras, m.ours.paras, m.theirs.paras)
	w.write()
	if len(w.items) == 0 && len(w.added) > 0 && len(m.base.paras) == 0 {
		var text strings.Builder
		for _, t := range w.added {
			text.WriteString(m.ours.eol + t.render(m.ours))
		}
		m.insertAfter(m.ours.Body.Start, text.String())
	}
}

// paragraph merges one paragraph that all three have: by words where the changes
// of editor and machine do not touch, else as a whole.
func (m *merger) paragraph(b, o, t *item) {
	before, mine, now := trimmed(b.text()), trimmed(o.text()), trimmed(t.text())
	text := now
	switch {
	case now == before, mine == now:
		return
	case mine == before:
	default:
		joined, ok := wordwise(before, strings.TrimRight(space.UnixLines(o.text()), "\n"), now)
		if ok {
			text = joined
			m.stillOpen(mine, joined, now)
			break
		}
		m.conflicts = append(m.conflicts, Conflict{List: bodyName, Yours: mine, Theirs: now})
		if !m.opt.Theirs {
			return
		}
	}
	if strings.HasSuffix(o.text(), "\n") {
		text += "\n"
	}
	if text = m.ours.lines(text); text != o.text() {
		o.edits = append(o.edits, edit{o.span, text})
	}
}

// stillOpen keeps a conflict about a paragraph open whose words changed, but not
// those that it is about.
func (m *merger) stillOpen(before, after, theirs string) {
	for i := range m.opt.Open {
		if c := &m.opt.Open[i]; c.List == bodyName && !c.Gone && trimmed(c.Yours) == before {
			m.conflicts = append(m.conflicts, Conflict{List: bodyName, Yours: trimmed(after), Theirs: theirs})
			return
		}
	}
}
