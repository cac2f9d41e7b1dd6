package frontmatter

import (
	"fmt"

	"explainer/tools/internal/linecol"
)

// An Error is a mistake in a content file: what is wrong, where, and what to do
// about it.
type Error struct {
	Name string // the file's name as given
	Line int    // counted from 1, in the whole file
	Col  int    // counted from 1, in characters
	Msg  string
	hint string
}

// Error returns "file:line:col: message". The hint is not in it.
func (e *Error) Error() string { return fmt.Sprintf("%s:%d:%d: %s", e.Name, e.Line, e.Col, e.Msg) }

// Hint returns what to do about the mistake; it may be empty.
func (e *Error) Hint() string { return e.hint }

// errorAt returns the error msg at the byte off of data.
func errorAt(name, data string, off int, msg, hint string) *Error {
	line, col := linecol.Of(data, off)
	return &Error{Name: name, Line: line, Col: col, Msg: msg, hint: hint}
}
