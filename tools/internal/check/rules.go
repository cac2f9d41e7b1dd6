package check

import "explainer/tools/internal/finding"

// A rule is one thing that is checked.
type rule struct {
	name     string
	severity finding.Severity // but for what its check reports with another
	doc      string           // what it finds, in one line

	check func(*content, *rule) // of one explainer; nil for those tried elsewhere
	pages bool                  // holds for pages that are no explainers too
	site  bool                  // compares explainers with one another
}

// rules are tried in this order. The syntax comes first: without it the others
// see nothing.
var rules = [...]rule{
	{name: "syntax", severity: finding.Error, doc: "the file is no UTF-8, its front matter no TOML, or it holds letters that break Hugo", pages: true},
	{name: "conflict", severity: finding.Error, doc: "a conflict between an editor's change and the machine's is open", pages: true},

	// The keys.
	{name: "unknown-key", severity: finding.Error, doc: "a key is nearly one of ours; one that is not near any is for review", check: checkUnknownKeys},
	{name: "wrong-type", severity: finding.Error, doc: "a value has the wrong type", check: checkTypes},
	{name: "bad-date", severity: finding.Error, doc: "not a calendar date", check: checkDates},
	{name: "bad-value", severity: finding.Error, doc: "a value is none of those that its key can have, or stands twice", check: checkValues},
	{name: "missing-key", severity: finding.Error, doc: "an item lacks a required key", check: checkMissing},

	// The items.
	{name: "id", severity: finding.Error, doc: "an id is empty or has characters that an address cannot hold", check: checkIDs},
	{name: "id-twice", severity: finding.Error, doc: "two items of a file have the same id", check: checkSameIDs},
	{name: "not-in-article", severity: finding.Error, doc: "a quotation, a highlight or another item is not in the article to the letter", check: checkVerbatim},
	{name: "twice-in-article", severity: finding.Review, doc: "an editor's item stands more than once in the article, and the first place was taken", check: checkTwice},
	{name: "not-in-item", severity: finding.Review, doc: "a sentence, a phrase or an event does not hold the words that it is there for", check: checkHeld},

	// The people.
	{name: "person-twice", severity: finding.Error, doc: "two people of a file have the same name", check: checkSameNames},
	{name: "unknown-speaker", severity: finding.Error, doc: "a speaker is none of the people listed", check: checkSpeakers},
	{name: "doubtful-speaker", severity: finding.Review, doc: "the machine is not sure of a speaker; these come first", check: checkDoubtful},
	{name: "no-speaker", severity: finding.Review, doc: "a quotation has no speaker", check: checkNoSpeaker},
	{name: "no-role", severity: finding.Review, doc: "a person has no role", check: checkNoRole},
	{name: "not-named", severity: finding.Review, doc: "the article does not name a person", check: checkNamed},
	{name: "own-role", severity: finding.Review, doc: "a role is not in the article: readers will see it as the editor's words", check: checkOwnRole},
	{name: "article-twice", severity: finding.Review, doc: "two explainers were made of one article", site: true},
	{name: "people-alike", severity: finding.Review, doc: "two people of the site look like one", site: true},
	{name: "person-unlike", severity: finding.Review, doc: "one person of the site looks like two", site: true},

	// The page.
	{name: "no-description", severity: finding.Review, doc: "the page has no description", check: checkDescription},
	{name: "link", severity: finding.Error, doc: "a link has no valid address; one to a page of the site that is not there is for review", check: checkLinks, pages: true},
	{name: "image", severity: finding.Error, doc: "an image is not there", check: checkImages, pages: true},
	{name: "image-alt", severity: finding.Error, doc: "an image has no alt text", check: checkAlt, pages: true},
	{name: "image-credit", severity: finding.Error, doc: "an image has no credit", check: checkCredit, pages: true},
	{name: "image-large", severity: finding.Review, doc: "an image has more than 500 kB or is wider than 2400 pixels", check: checkLarge, pages: true},
	{name: "correction", severity: finding.Error, doc: "a correction names an item that is not there", check: checkCorrections},

	// Tried last, since it asks what the others found: see checkAllows.
	{name: "allow", severity: finding.Review, doc: "a comment \"# explain: allow RULE\" names no rule or silences nothing"},
}

// Rules returns the rules in their order.
func Rules() []finding.Rule {
	list := make([]finding.Rule, len(rules))
	for i := range rules {
		list[i] = finding.Rule{Name: rules[i].name, Severity: rules[i].severity, Doc: rules[i].doc}
	}
	return list
}

// findRule returns the rule of a name; nil without one.
func findRule(name string) *rule {
	for i := range rules {
		if rules[i].name == name {
			return &rules[i]
		}
	}
	return nil
}

// ruleNames returns the names of all rules.
func ruleNames() []string {
	names := make([]string, len(rules))
	for i := range rules {
		names[i] = rules[i].name
	}
	return names
}
