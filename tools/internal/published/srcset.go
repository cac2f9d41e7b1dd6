package published

import (
	"iter"
	"strings"
)

// candidates returns the addresses of a srcset, cut as the HTML standard has it:
// an address ends at white space, so that one with commas in it, such as a data
// address, is whole. Commas at its end are not its own.
func candidates(srcset string) iter.Seq[string] {
	const space = " \t\r\n\f"
	return func(yield func(string) bool) {
		for rest := srcset; ; {
			if rest = strings.TrimLeft(rest, space+","); rest == "" {
				return
			}
			addr := rest
			if i := strings.IndexAny(rest, space); i >= 0 {
				addr = rest[:i]
			}
			rest = rest[len(addr):]
			if bare := strings.TrimRight(addr, ","); bare != addr {
				addr = bare
			} else if i := strings.IndexByte(rest, ','); i >= 0 { // behind the width or the density
				rest = rest[i:]
			} else {
				rest = ""
			}
			if !yield(addr) {
				return
			}
		}
	}
}
