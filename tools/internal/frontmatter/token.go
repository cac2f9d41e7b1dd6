package frontmatter

import "bytes"

// Tokens that Hugo uses for its own ends. What it rendered with one of them in
// it breaks the whole build with a trace of Hugo's own code.
const (
	deferredToken  = "__hdeferred/"      // anywhere
	shortcodeToken = "HAHAHUGOSHORTCODE" // in the body
)

// CheckTokens refuses a file of Hugo's content folder that holds a run of
// letters which breaks Hugo, front matter and body alike. data need not be
// valid otherwise. Errors are of type *[Error].
func CheckTokens(name string, data []byte) error {
	if i := indexToken(data, deferredToken); i >= 0 {
		return errToken(name, string(data), i, deferredToken)
	}
	// In front matter this one does no harm.
	start := max(0, bytes.Index(data, []byte("\n"+fence+"\n")))
	if i := indexToken(data[start:], shortcodeToken); i >= 0 {
		return errToken(name, string(data), start+i, shortcodeToken)
	}
	return nil
}

// indexToken returns the first place of token in s, also of one with
// backslashes in it, which are gone when Hugo looks for it; -1 without any.
func indexToken(s []byte, token string) int {
	if !bytes.Contains(s, []byte(token[len(token)-6:])) && bytes.IndexByte(s, '\\') < 0 {
		return -1
	}
	for i := 0; i < len(s); i++ {
		next := bytes.IndexByte(s[i:], token[0])
		if next < 0 {
			break
		}
		i += next
		n := 0 // bytes of token found
		for j := i; j < len(s) && (s[j] == token[n] || n > 0 && s[j] == '\\'); j++ {
			if s[j] != '\\' {
				if n++; n == len(token) {
					return i
				}
			}
		}
	}
	return -1
}

func errToken(name, data string, off int, token string) *Error {
	return errorAt(name, data, off, `the letters "`+token+`" break Hugo, which uses them itself`,
		"write the words in another way; in the article's text put <wbr> between two of the letters")
}
