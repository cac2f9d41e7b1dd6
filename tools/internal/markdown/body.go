// Package markdown writes an article as Markdown that Hugo renders back to the
// article's exact characters.
//
// In goes an article.Document, out comes the body of a content file. Whatever
// the article holds shows as text: nothing in it becomes markup, runs as a
// shortcode or breaks the build. Backslashes stand only where Hugo's Markdown
// would else read markup, so that ordinary news is free of them and pleasant
// to edit.
//
// The settings reckoned with are those of the site's config.toml: goldmark with
// tables, definition lists, footnotes, task lists, strikethrough and attributes
// of headings; without typographer, linkify, raw HTML, block attributes and
// automatic heading ids.
package markdown

import (
	"strconv"
	"strings"

	"explainer/tools/internal/article"
)

// Body returns doc's paragraphs, list items, block quotations and headings as
// Markdown. Title, byline and date line are left out: they stand in the front
// matter. Headings of level 2 become level 2, all deeper ones level 3.
//
// Links and emphasis are written as far as Markdown can say them where they
// stand: emphasis of part of a word beside punctuation, for one, is left out.
//
// White space is kept but for line ends: each line is trimmed of ASCII white
// space and empty lines are dropped, headings are put on one line.
//
// The result ends in one line feed; it is empty when doc has no such block.
func Body(doc *article.Document) string {
	w := writer{marks: doc.Marks}
	w.out.Grow(len(doc.Text) + len(doc.Text)/16)
	for i := range doc.Blocks {
		b := &doc.Blocks[i]
		switch b.Kind {
		case article.Title, article.Byline, article.DateLine:
			continue
		}
		if strings.Trim(doc.Slice(b.Span), blanks) == "" {
			continue
		}
		w.block(b, doc.Slice(b.Span))
	}
	return w.out.String()
}

// heading returns text as what stands behind a heading's "## ". It is a
// single line.
func heading(text string) string { return escapeHeading(strings.Join(cut(text), " "), nil) }

// A writer puts blocks below one another.
type writer struct {
	out  strings.Builder
	last *article.Block // the block written last; nil at the beginning
	mark byte           // the mark behind the last list number, '.' or ')'
	// marks are the links and emphasis of the blocks still to write.
	marks []article.Mark
}

// block writes one block and what parts it from the one before.
func (w *writer) block(b *article.Block, text string) {
	marks := w.marksIn(b)
	switch b.Kind {
	case article.Heading:
		w.part("\n")
		w.out.WriteString(hashes(b.Level))
		w.out.WriteString(markedHeading(text, marks))
		w.out.WriteByte('\n')
	case article.ListItem:
		if w.last != nil && w.last.Kind == article.ListItem && numbered(w.last) == numbered(b) {
			w.part("")
		} else {
			w.part("\n")
		}
		marker := w.marker(b)
		w.lines(escapeMarked(text, marks, true), marker, strings.Repeat(" ", len(marker)))
	case article.BlockQuote:
		if w.last != nil && w.last.Kind == article.BlockQuote {
			w.part(">\n") // one quotation of several paragraphs
		} else {
			w.part("\n")
		}
		w.lines(escapeMarked(text, marks, false), "> ", "> ")
	default:
		w.part("\n")
		w.lines(escapeMarked(text, marks, false), "", "")
	}
	w.last = b
}

// part writes what stands between the last block and the next.
func (w *writer) part(between string) {
	if w.last != nil {
		w.out.WriteString(between)
	}
}

// lines writes a block's lines, the first one behind first and the others
// behind rest.
func (w *writer) lines(lines []string, first, rest string) {
	for i, line := range lines {
		if i == 0 {
			w.out.WriteString(first)
		} else {
			w.out.WriteString(rest)
		}
		w.out.WriteString(line)
		w.out.WriteByte('\n')
	}
}

// marker returns the list marker for b. A number that does not follow the one
// before starts a list of its own, which Markdown tells by another mark behind
// the number; else its number would be lost.
func (w *writer) marker(b *article.Block) string {
	if !numbered(b) {
		return "- "
	}
	switch {
	case w.last == nil || w.last.Kind != article.ListItem || !numbered(w.last):
		w.mark = '.'
	case b.Number == w.last.Number+1:
	case w.mark == '.':
		w.mark = ')'
	default:
		w.mark = '.'
	}
	return strconv.Itoa(b.Number) + string(w.mark) + " "
}

// numbered reports whether b is an item with a number that Markdown can have.
func numbered(b *article.Block) bool { return 0 < b.Number && b.Number < 1e9 }

// hashes returns the opening of a heading of the article's level.
func hashes(level int) string {
	if level > 2 {
		return "### "
	}
	return "## "
}

// blanks is ASCII white space. Only this is trimmed: a no-break space or a
// zero-width character is a character of the article.
const blanks = " \t\n\v\f\r"

// cut returns text's lines, trimmed of ASCII white space, without empty ones.
func cut(text string) []string {
	lines := make([]string, 0, 1+strings.Count(text, "\n"))
	for text != "" {
		end := strings.IndexAny(text, "\n\r")
		line := text
		if end >= 0 {
			line, text = text[:end], text[end+1:]
		} else {
			text = ""
		}
		if line = strings.Trim(line, blanks); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}
