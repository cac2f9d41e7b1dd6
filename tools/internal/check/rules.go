package check

// A Rule is one thing that is checked.
type Rule struct {
	Name     string
	Severity Severity
	Doc      string // what it finds, in one line

	check func(*content, *Rule) // of one explainer; nil for those tried elsewhere
	pages bool                  // holds for pages that are no explainers too
	site  bool                  // compares explainers with one another
}

// rules are tried in this order. The syntax comes first: without it the others
// see nothing.
var rules = [...]Rule{
	{Name: "syntax", Severity: Error, Doc: "the file is no UTF-8, its front matter no TOML, or it holds letters that break Hugo", pages: true},
	{Name: "conflict", Severity: Error, Doc: "a conflict between an editor's change and the machine's is open", pages: true},

	// The keys.
	{Name: "unknown-key", Severity: Error, Doc: "a key is nearly one of ours; one that is not near any is for review", check: checkUnknownKeys},
	{Name: "wrong-type", Severity: Error, Doc: "a value has the wrong type", check: checkTypes},
	{Name: "bad-date", Severity: Error, Doc: "not a calendar date", check: checkDates},
	{Name: "bad-value", Severity: Error, Doc: "a value is none of those that its key can have, or stands twice", check: checkValues},
	{Name: "missing-key", Severity: Error, Doc: "an item lacks a required key", check: checkMissing},

	// The items.
	{Name: "id", Severity: Error, Doc: "an id is empty or has characters that an address cannot hold", check: checkIDs},
	{Name: "id-twice", Severity: Error, Doc: "two items of a file have the same id", check: checkSameIDs},
	{Name: "not-in-article", Severity: Error, Doc: "a quotation, a highlight or another item is not in the article to the letter", check: checkVerbatim},
	{Name: "twice-in-article", Severity: Review, Doc: "an editor's item stands more than once in the article, and the first place was taken", check: checkTwice},
	{Name: "not-in-item", Severity: Review, Doc: "a sentence, a phrase or an event does not hold the words that it is there for", check: checkHeld},

	// The people.
	{Name: "person-twice", Severity: Error, Doc: "two people of a file have the same name", check: checkSameNames},
	{Name: "unknown-speaker", Severity: Error, Doc: "a speaker is none of the people listed", check: checkSpeakers},
	{Name: "doubtful-speaker", Severity: Review, Doc: "the machine is not sure of a speaker; these come first", check: checkDoubtful},
	{Name: "no-speaker", Severity: Review, Doc: "a quotation has no speaker", check: checkNoSpeaker},
	{Name: "no-role", Severity: Review, Doc: "a person has no role", check: checkNoRole},
	{Name: "not-named", Severity: Review, Doc: "the article does not name a person", check: checkNamed},
	{Name: "own-role", Severity: Review, Doc: "a role is not in the article: readers will see it as the editor's words", check: checkOwnRole},
	{Name: "article-twice", Severity: Review, Doc: "two explainers were made of one article", site: true},
	{Name: "people-alike", Severity: Review, Doc: "two people of the site look like one", site: true},
	{Name: "person-unlike", Severity: Review, Doc: "one person of the site looks like two", site: true},

	// The page.
	{Name: "no-description", Severity: Review, Doc: "the page has no description", check: checkDescription},
	{Name: "link", Severity: Error, Doc: "a link has no valid address; one to a page of the site that is not there is for review", check: checkLinks, pages: true},
	{Name: "image", Severity: Error, Doc: "an image is not there", check: checkImages, pages: true},
	{Name: "image-alt", Severity: Error, Doc: "an image has no alt text", check: checkAlt, pages: true},
	{Name: "image-credit", Severity: Error, Doc: "an image has no credit", check: checkCredit, pages: true},
	{Name: "correction", Severity: Error, Doc: "a correction names an item that is not there", check: checkCorrections},

	// Tried last, since it asks what the others found: see checkAllows.
	{Name: "allow", Severity: Review, Doc: "a comment \"# explain: allow RULE\" names no rule or silences nothing"},
}

// Rules returns the rules in their order.
func Rules() []Rule { return append([]Rule(nil), rules[:]...) }

// findRule returns the rule of a name; nil without one.
func findRule(name string) *Rule {
	for i := range rules {
		if rules[i].Name == name {
			return &rules[i]
		}
	}
	return nil
}

// ruleNames returns the names of all rules.
func ruleNames() []string {
	names := make([]string, len(rules))
	for i := range rules {
		names[i] = rules[i].Name
	}
	return names
}
