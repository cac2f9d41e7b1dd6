package tagger

// A Label says what a token is within a name: [Outside] of any, or by one of
// three ranges of five (one for each type but None) the Beginning, an Inner
// token or the End of a name. A name of one token has a Beginning alone. Telling
// the last token apart lets the model learn what names end with.
type Label uint8

// Outside is the label of tokens that belong to no name.
const Outside Label = 0

// Labels is the number of labels, a power of two so that the weights of a
// feature fill two words.
const Labels = 16

const kinds = Types - 1

// Beginning returns the label of the first token of a name.
func Beginning(t Type) Label { return Label(t) }

// Inner returns the label of a token of a name that is neither first nor last.
func Inner(t Type) Label { return Label(t) + kinds }

// End returns the label of the last of several tokens of a name.
func End(t Type) Label { return Label(t) + 2*kinds }

// Type returns the type of the name that a token so labelled belongs to.
func (l Label) Type() Type {
	if l == Outside {
		return None
	}
	return Type((l-1)%kinds + 1)
}

// place returns 0 for a Beginning, 1 for an Inner token, 2 for an End.
func (l Label) place() int {
	if l == Outside {
		return -1
	}
	return int(l-1) / kinds
}

// Follows reports whether label l may stand directly after label prev, both
// ends of a chain counting as Outside.
func (l Label) Follows(prev Label) bool {
	open := prev.place() == 1 // an inner token must be followed by one of its name
	if p := l.place(); p >= 1 {
		return prev.Type() == l.Type() && prev.place() <= 1
	}
	return !open
}
