package entity

import "explainer/tools/internal/segment"

// organizationOf finds the organization that somebody belongs to: "Ann Lee of
// the Oslo Post".
func organizationOf(r *roleFinder, n name) (phrase, bool) {
	i := n.end
	if r.is(i, ",") {
		i++
	}
	if !r.is(i, "of") && !r.is(i, "at") && !(r.is(i, "from") && i == n.end) || n.end-n.first < 2 {
		return phrase{}, false
	}
	i++
	if r.isArticle(i) {
		i++
	}
	return r.organizationAt(i)
}

// organizationAt returns the organization named at token i.
func (r *roleFinder) organizationAt(i int) (phrase, bool) {
	if i >= len(r.at) || r.at[i] == 0 {
		return phrase{}, false
	}
	n := r.names[r.at[i]-1]
	if n.label != organization || n.first != i {
		return phrase{}, false
	}
	return phrase{n.first, n.end}, true
}

// organizationsS finds the organization whose possessive stands before a full
// name: "the Oslo Post's Ann Lee".
func organizationsS(r *roleFinder, n name) (phrase, bool) {
	i := n.title - 1
	if i < 1 || n.title != n.first || r.kind(i) != segment.Possessive || n.end-n.first < 2 {
		return phrase{}, false
	}
	if r.at[i-1] == 0 || r.names[r.at[i-1]-1].label != organization {
		return phrase{}, false
	}
	o := r.names[r.at[i-1]-1]
	return phrase{o.first, o.end}, true
}
