package entity

import "strings"

// verbal reports whether small word i looks like a verb, so that it cannot
// stand before the head of a noun phrase. There is no tagger behind it: verbs
// of saying, a list of irregular forms, and endings, with the nouns and
// adjectives that share them.
func (d *document) verbal(i int) bool {
	s := d.String(i)
	if _, ok := d.saying[s]; ok && !nounLike(s) {
		return true
	}
	if irregular(s) {
		return true
	}
	n := len(s)
	switch {
	case nounLike(s):
		return false
	case strings.HasSuffix(s, "ed") && n > 4:
		return !d.is(i-1, "-") // "Fed-backed chairman"
	case strings.HasSuffix(s, "ing") && n > 5:
		return true
	case s[n-1] == 's' && n > 3:
		return !strings.HasSuffix(s, "ss") && !strings.HasSuffix(s, "us") && !strings.HasSuffix(s, "ics") && !strings.HasSuffix(s, "ions")
	}
	return false
}

// finite reports whether small word i, right of a noun phrase's head, begins
// what is no part of the phrase.
func (d *document) finite(i int) bool {
	s := d.String(i)
	if v, ok := d.saying[s]; ok && v.Particle == "" && !nounLike(s) && (strings.HasSuffix(s, "ed") || strings.HasSuffix(s, "s")) {
		return true
	}
	return irregular(s)
}

// irregular reports whether s is a form of a verb that its ending does not
// show.
func irregular(s string) bool {
	switch s {
	case "met", "saw", "told", "said", "made", "gave", "took", "came", "went", "got", "had", "beat", "led", "left", "sent",
		"found", "knew", "thought", "became", "began", "won", "lost", "ran", "held", "kept", "put", "quit", "let", "sat",
		"stood", "spoke", "wrote", "read", "fell", "felt", "brought", "bought", "caught", "taught", "paid", "sold", "heard",
		"meant", "grew", "drew", "threw", "flew", "chose", "broke", "rose", "shot", "struck", "swore", "wore", "won't", "hit",
		"cut", "set", "hurt", "shut", "cost", "spent", "built", "sought", "fought", "ask", "tell", "see", "meet", "give", "make",
		"take", "join", "elect", "replace", "support", "say", "called", "calls", "named", "names", "urge", "want", "defeat":
		return true
	}
	return false
}

// nounLike reports whether s ends like a verb but is a noun or an adjective
// before titles.
func nounLike(s string) bool {
	switch s {
	case "retired", "appointed", "renowned", "disgraced", "embattled", "noted", "celebrated", "self-styled", "united", "unarmed",
		"acclaimed", "aged", "armed", "convicted", "decorated", "deposed", "designated", "detained", "experienced", "exiled",
		"famed", "jailed", "imprisoned", "indicted", "nominated", "ousted", "respected", "seasoned", "suspended", "wounded",
		"acting", "outgoing", "incoming", "leading", "managing", "sitting", "reigning", "visiting", "commanding", "operating",
		"marketing", "training", "engineering", "housing", "banking", "mining", "ruling", "founding", "aspiring", "rising",
		"presiding", "running", "contributing", "consulting", "practicing", "practising", "building", "planning", "nursing", "fencing",
		"boxing", "cycling", "racing", "swimming", "advertising", "manufacturing", "surviving", "longstanding", "serving",
		"sports", "news", "affairs", "operations", "relations", "communications", "rights", "sales", "arms", "human-rights",
		"services", "systems", "products", "women's", "resources", "studies", "finances", "schools", "prisons", "elections",
		"police", "press", "congress", "business", "address", "senior", "arts", "letters", "sciences", "works", "games",
		"states", "claims", "programs", "projects", "parks", "veterans", "seniors", "markets", "futures", "securities", "natural-resources",
		"red", "bed", "feed", "speed", "need", "seed", "king", "ring", "wing", "spring", "string", "thing", "morning", "evening",
		"host", "state", "deputy", "record", "report", "note", "book", "chief", "second", "advance", "champion", "counsel", "head":
		return true
	}
	return false
}
