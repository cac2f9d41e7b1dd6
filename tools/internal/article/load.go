package article

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// MaxSize is the size in bytes up to which an article is read: 16 MiB, some
// fifty novels.
const MaxSize = 16 << 20

// ReadFile reads the article in the file path, or from stdin where path is
// [Stdin]. It also returns the bytes as given, from which the document was
// made. Errors are of type *[Error].
func ReadFile(path string, stdin io.Reader, opt Options) (*Document, []byte, error) {
	if _, err := formatOf(path, opt.Format); err != nil {
		// Of a folder, or a file that is not there, Load says the better thing.
		if info, statErr := os.Stat(path); statErr == nil && !info.IsDir() {
			return nil, nil, err
		}
	}
	data, err := Load(path, stdin)
	if err != nil {
		return nil, nil, err
	}
	doc, err := Read(path, data, opt)
	if err != nil {
		return nil, nil, err
	}
	return doc, data, nil
}

// Load returns the bytes of the file path, or of stdin where path is [Stdin],
// as long as they are no more than [MaxSize]. Errors are of type *[Error].
func Load(path string, stdin io.Reader) ([]byte, error) {
	if path == Stdin {
		return load(path, stdin)
	}
	info, err := os.Stat(path)
	if err != nil {
		return nil, errOpen(path, err)
	}
	if info.IsDir() {
		return nil, &Error{Name: path, Msg: "is a directory, not an article", hint: "name the files in it"}
	}
	if info.Size() > MaxSize {
		return nil, errSize(path)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, errOpen(path, err)
	}
	defer f.Close()
	return load(path, f)
}

// load reads r to its end or one byte beyond the limit.
func load(name string, r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return nil, errOpen(name, err)
	}
	if len(data) > MaxSize {
		return nil, errSize(name)
	}
	return data, nil
}

// errSize says that an article is too large.
func errSize(name string) *Error {
	hint := "an article is never that large; split the file, or check that it is the right one"
	switch f, err := formatOf(name, ""); {
	case err != nil:
	case f.name == "docx":
		hint = "take the pictures out, which are not read, or compress them: Word has a command for that"
	case f.name == "mhtml":
		hint = "save the page as HTML only, without its pictures"
	}
	return &Error{Name: name, Msg: fmt.Sprintf("larger than %d MiB", MaxSize>>20), hint: hint}
}

// errOpen says why a file could not be opened or read.
func errOpen(name string, err error) *Error {
	e := &Error{Name: name, Err: err}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		e.Msg, e.hint = "no such file", "check the name and the folder"
	case errors.Is(err, fs.ErrPermission):
		e.Msg, e.hint = "no permission to read it", "ask its owner, or copy it to a folder of yours"
	default:
		// The path stands in front already.
		if pe := (*fs.PathError)(nil); errors.As(err, &pe) {
			err = pe.Err
		}
		e.Msg = "cannot be read: " + err.Error()
	}
	return e
}
