package site

import "fmt"

// An Error is what stopped a build, with a word on what to do about it.
type Error struct {
	Msg  string
	hint string
	err  error
}

// Error returns the message. The hint is not in it.
func (e *Error) Error() string {
	if e.err == nil {
		return e.Msg
	}
	return e.Msg + ": " + e.err.Error()
}

// Hint returns what to do about it; it may be empty.
func (e *Error) Hint() string { return e.hint }

// Unwrap returns the error behind it, if there is one.
func (e *Error) Unwrap() error { return e.err }

// hinted returns an Error with a hint and a formatted message.
func hinted(hint, format string, args ...any) *Error {
	return &Error{Msg: fmt.Sprintf(format, args...), hint: hint}
}
