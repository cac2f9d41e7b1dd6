package check

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"explainer/tools/internal/finding"

	"golang.org/x/text/unicode/norm"
)

// A person is somebody with an id whom an explainer names.
type person struct {
	id, name  string
	file      string
	line, col int
	folded
	// Whether a comment allows them to be like another, or unlike themselves.
	alikeAllowed, unlikeAllowed bool
}

// people returns the people of the file who have an id.
func (c *content) people() []person {
	var all []person
	c.each("people", func(t *table) {
		id, name := t.str("id"), t.str("name")
		if id == "" || name == "" {
			return
		}
		p := person{id: id, name: name, file: c.name, folded: fold(name)}
		at := t.place("id")
		p.line, p.col = c.doc.Position(at)
		p.alikeAllowed, p.unlikeAllowed = c.allowed("people-alike", at), c.allowed("person-unlike", at)
		all = append(all, p)
	})
	return all
}

// A folded is a name in lower case, without accents and periods: "José M. Barroso
// Jr." has the parts jose, barroso, the initials m and the suffix jr.
type folded struct {
	parts            []string
	initials, suffix string
}

func fold(name string) folded {
	var out strings.Builder
	for _, c := range norm.NFD.String(strings.ToLower(name)) {
		switch {
		case unicode.IsLetter(c) || unicode.IsDigit(c):
			out.WriteRune(c)
		case unicode.IsSpace(c) || c == '-' || c == '.':
			out.WriteByte(' ')
		}
	}
	var f folded
	for _, part := range strings.Fields(out.String()) {
		switch {
		case part == "jr" || part == "sr" || part == "ii" || part == "iii" || part == "iv":
			f.suffix = part
		case len(part) == 1:
			f.initials += part
		default:
			f.parts = append(f.parts, part)
		}
	}
	return f
}

// compare compares the people of the site.
func compare(all []person) []finding.Finding {
	return append(compareIDs(all), compareNames(all)...)
}

// compareIDs finds ids under which explainers name what look like two people:
// their names have no part in common, nor nearly.
func compareIDs(all []person) []finding.Finding {
	first := make(map[string]*person)
	rule := findRule("person-unlike")
	var found []finding.Finding
	for i := range all {
		p := &all[i]
		f := first[p.id]
		if f == nil {
			first[p.id] = p
			continue
		}
		if p.unlikeAllowed || f.unlikeAllowed || sharePart(f.parts, p.parts) {
			continue
		}
		found = append(found, p.finding(rule, fmt.Sprintf("the id %q means %s here and %s in %s", p.id, p.name, f.name, f.file),
			"if they are two people, give one of them another id"))
	}
	return found
}

// sharePart reports whether two names have a part in common, or nearly.
func sharePart(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if near(x, y) {
				return true
			}
		}
	}
	return len(a) == 0 || len(b) == 0
}

// near reports whether two parts of a name may be two spellings of one.
func near(a, b string) bool {
	const long = 6 // letters from which on two may differ
	switch {
	case a == b:
		return true
	case a[0] != b[0] || len(a) < 5 || len(b) < 5:
		return false
	case len(a) >= long && len(b) >= long:
		return distance(a, b) <= 2
	}
	return distance(a, b) <= 1
}

// compareNames finds ids whose names look like one: first and last part the
// same, or one of them in two spellings. Those that share the first part, or the
// last, are compared with their neighbours in the alphabet alone, so that it
// takes time in proportion to the number of people.
func compareNames(all []person) []finding.Finding {
	var ids []*person // each id once, with the first name that has it
	seen := make(map[string]bool)
	for i := range all {
		if p := &all[i]; !seen[p.id] && len(p.parts) > 1 {
			seen[p.id] = true
			ids = append(ids, p)
		}
	}
	type pair struct{ a, b *person }
	var found []finding.Finding
	told := make(map[pair]bool)
	rule := findRule("people-alike")
	compareIn := func(key func(*person) (same, near string)) {
		sorted := slices.Clone(ids)
		slices.SortStableFunc(sorted, func(a, b *person) int {
			as, an := key(a)
			bs, bn := key(b)
			return cmp.Or(cmp.Compare(as, bs), cmp.Compare(an, bn))
		})
		for i, a := range sorted {
			same, _ := key(a)
			for _, b := range sorted[i+1 : min(len(sorted), i+1+neighbours)] {
				if other, _ := key(b); other != same {
					break
				}
				one, two := a, b
				if cmp.Or(cmp.Compare(one.file, two.file), cmp.Compare(one.line, two.line)) > 0 {
					one, two = two, one
				}
				if told[pair{one, two}] || one.alikeAllowed || two.alikeAllowed || !alike(one.folded, two.folded) {
					continue
				}
				told[pair{one, two}] = true
				found = append(found, two.finding(rule, fmt.Sprintf("%s (%s) looks like %s (%s) in %s", two.name, two.id, one.name, one.id, one.file),
					"if they are one person, give both the same id"))
			}
		}
	}
	compareIn(func(p *person) (string, string) { return p.parts[len(p.parts)-1], p.parts[0] })
	compareIn(func(p *person) (string, string) { return p.parts[0], p.parts[len(p.parts)-1] })
	return found
}

// neighbours is how many of the next in the alphabet a name is compared with.
const neighbours = 8

// alike reports whether two names look like one person's. Names that differ in
// an initial, a middle name or a suffix belong to two: "George H. Bush" and
// "George W. Bush", father and son.
func alike(x, y folded) bool {
	a, b := x.parts, y.parts
	first, last := near(a[0], b[0]), near(a[len(a)-1], b[len(b)-1])
	exact := a[0] == b[0] || a[len(a)-1] == b[len(b)-1]
	if !first || !last || !exact || x.suffix != y.suffix {
		return false
	}
	if x.initials != "" && y.initials != "" && !strings.ContainsAny(x.initials, y.initials) {
		return false
	}
	a, b = a[1:len(a)-1], b[1:len(b)-1]
	return len(a) == 0 || len(b) == 0 || sharePart(a, b)
}

func (p *person) finding(r *rule, message, hint string) finding.Finding {
	return finding.Finding{File: p.file, Line: p.line, Col: p.col, Rule: r.name, Severity: r.severity, Message: message, Hint: hint}
}
