package article

import (
	"fmt"
	"unicode/utf8"
)

// An Error is an article that cannot be read: what is wrong, where, and what
// its editor can do about it.
//
// Line and column are worked out only when they are asked for; until then an
// Error holds the bytes it was found in.
type Error struct {
	Name string // the file's name as given; "-" for standard input
	Msg  string // what is wrong, without position and in lower case
	Err  error  // the underlying error, if any

	hint string // what to do about it; may be empty
	src  []byte // the bytes as given; nil where the error has no position
	off  int    // where in src it was found
}

// at returns an Error at byte off of the bytes as given.
func at(name string, src []byte, off int, msg, hint string) *Error {
	return &Error{Name: name, Msg: msg, hint: hint, src: src, off: off}
}

// Position returns the line and the column where the error was found, both
// counted from 1 and the column in characters. Lines end in LF, CRLF or CR.
// Both are 0 where the error is about the file as a whole.
func (e *Error) Position() (line, col int) {
	if e.src == nil {
		return 0, 0
	}
	line, start := 1, 0
	for i := 0; i < e.off; i++ {
		switch {
		case e.src[i] == '\n', e.src[i] == '\r' && (i+1 == len(e.src) || e.src[i+1] != '\n'):
			line, start = line+1, i+1
		}
	}
	return line, utf8.RuneCount(e.src[start:e.off]) + 1
}

// Error returns "file:line:col: message", without line and column where the
// error is about the file as a whole. The hint is not in it.
func (e *Error) Error() string {
	name := e.Name
	if name == Stdin {
		name = "<standard input>"
	}
	if line, col := e.Position(); line > 0 {
		return fmt.Sprintf("%s:%d:%d: %s", name, line, col, e.Msg)
	}
	return name + ": " + e.Msg
}

// Hint returns what to do about it; it may be empty.
func (e *Error) Hint() string { return e.hint }

// Unwrap returns the underlying error, so that errors.Is finds fs.ErrNotExist
// and its like.
func (e *Error) Unwrap() error { return e.Err }
