package merge

import (
	"strings"

	"explainer/tools/internal/frontmatter"
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

// paragraph merges one paragraph that all three have.
func (m *merger) paragraph(b, o, t *item) {
	before, mine, now := trimmed(b.text()), trimmed(o.text()), trimmed(t.text())
	switch {
	case now == before, mine == now:
		return
	case mine == before:
	default:
		m.conflicts = append(m.conflicts, Conflict{List: bodyName, Yours: mine, Theirs: now})
		if !m.opt.Theirs {
			return
		}
	}
	text := now
	if strings.HasSuffix(o.text(), "\n") {
		text += "\n"
	}
	o.edits = append(o.edits, edit{o.span, m.ours.lines(text)})
}

// marshal returns s as a TOML string.
func marshal(s string) (string, error) {
	text, err := frontmatter.Text(s).MarshalTOML()
	return strings.TrimSuffix(string(text), "\n"), err
}
