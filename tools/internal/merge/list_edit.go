package merge

import "explainer/tools/internal/tomltext"

// AddString returns the content file index with s in its top-level list key,
// which is made where it is not there.
func AddString(index []byte, key, s string) ([]byte, error) {
	f, err := read("content file", index)
	if err != nil {
		return nil, err
	}
	top := f.tables[0]
	p := top.pair(key)
	var e edit
	switch {
	case p == nil:
		at := top.header
		if n := len(top.pairs); n > 0 {
			at = top.pairs[n-1].Span.End
		}
		e = edit{point(at), key + " = [" + quoted(s) + "]" + f.eol}
	case p.Value.Kind != tomltext.Array || members(p)[s]:
		return index, nil
	case len(p.Value.Items) == 0:
		e = edit{point(p.Value.Span.Start + 1), quoted(s)}
	default:
		e = edit{point(p.Value.Items[len(p.Value.Items)-1].Span.End), ", " + quoted(s)}
	}
	return []byte(splice(f.Text, tomltext.Span{Start: 0, End: len(f.Text)}, []edit{e})), nil
}

// DropString returns the content file index without s in its top-level list key.
func DropString(index []byte, key, s string) ([]byte, error) {
	f, err := read("content file", index)
	if err != nil {
		return nil, err
	}
	p := f.tables[0].pair(key)
	if p == nil || !members(p)[s] {
		return index, nil
	}
	m := merger{}
	m.setLines(p, f.tables[0], func(member string) bool { return member == s }, nil)
	return f.edited(f.tables[0].edits), nil
}
