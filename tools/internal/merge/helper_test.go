package merge

import "fmt"

// lines writes conflicts, one a line, with their places.
func lines(conflicts []Conflict) []string {
	var out []string
	for i := range conflicts {
		out = append(out, fmt.Sprintf("%d:%d %s", conflicts[i].Line, conflicts[i].Col, &conflicts[i]))
	}
	return out
}

// mergeFiles merges with the zero Options.
func mergeFiles(base, ours, theirs []byte) (merged []byte, conflicts []Conflict, err error) {
	r, err := Options{}.Merge(base, ours, theirs)
	return r.Merged, r.Conflicts, err
}
