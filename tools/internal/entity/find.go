package entity

import (
	"explainer/tools/internal/segment"
	"explainer/tools/internal/tagger"
)

// Find finds the people, places and organizations that a text names.
func Find(t *segment.Text) *Set { return FindTagged(t, tagger.Tag) }

// FindTagged is Find with another tagger than the embedded one, for the program
// that trains it.
func FindTagged(t *segment.Text, tag func(*segment.Text) []tagger.Entity) *Set {
	return find(t, tagLabeller(tag))
}

// find is Find with a labeller of choice.
func find(t *segment.Text, label labeller) *Set {
	d := newDocument(t)
	defer d.release()
	names := label(d, candidates(d))
	set := &Set{}
	people, mentions := people(d, names)
	r := newRoleFinder(d, names)
	r.roles(people, mentions)
	r.genders(people, mentions)
	set.People = people
	set.Places = named(d, names, place)
	set.Organizations = named(d, names, organization)
	return set
}
