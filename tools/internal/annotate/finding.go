package annotate

import (
	"bytes"
	"fmt"
	"strconv"

	"explainer/tools/internal/finding"
)

// The rules of the findings about a page: what an editor should look at and what
// stops no build.
const (
	// RuleMissing: the article does not have the item's words, so nothing is
	// marked and the item's receipts are left out.
	RuleMissing = "item-missing"
	// RuleTwice: an earlier item of the page has the same id; only that is marked.
	RuleTwice = "item-twice"
	// RuleID: the id cannot stand in an address.
	RuleID = "item-id"
	// RuleTaken: the page has an id of its own that the marking step writes too.
	RuleTaken = "id-taken"
	// RuleReceipt: a receipt leads to no item of an article, and is left out.
	RuleReceipt = "receipt"
)

// report adds a finding about the page in hand, and the item of that id where one
// is meant.
func (p *Page) report(rule, id, message string) {
	if id != "" {
		message = id + ": " + message
	}
	p.findings = append(p.findings, finding.Finding{File: p.name, Rule: rule, Severity: finding.Review, Message: message})
}

// reportItems adds what was found about the page's items.
func (p *Page) reportItems() {
	for i := range p.items {
		switch it := &p.items[i]; {
		case it.found, it.note: // nobody need be named by the name that the page has
		case !ValidID(it.id):
			p.report(RuleID, string(it.id), "an id has only letters, digits, and the marks - _ . :")
		case p.firstOf(it.id) < i:
			p.report(RuleTwice, string(it.id), "two items of the page have this id; only the first is marked")
		default:
			p.report(RuleMissing, string(it.id), "the article does not have the words "+quoteShort(it))
		}
	}
}

// firstOf returns the index of the first item found that has that id; the number
// of items where there is none.
func (p *Page) firstOf(id []byte) int {
	if i, ok := p.art.byID.find(p.items, id); ok {
		return i
	}
	return len(p.items)
}

// reportIDs adds the ids of the page that stand a second time in the article:
// those of a numbered paragraph or a marked item.
func (p *Page) reportIDs() {
	for _, at := range p.ids {
		id := p.src[at.lo:at.hi]
		number, err := strconv.Atoi(string(id[1:]))
		taken := id[0] == 'p' && err == nil && 0 < number && number <= p.art.par
		if item, ok := bytes.CutPrefix(id, []byte("a-")); ok {
			_, taken = p.ownPlace(item)
			taken = taken && len(item) > 0
		}
		if taken {
			p.report(RuleTaken, string(id), "the page has this id already; receipts may lead there instead of into the article")
		}
	}
}

// quoteShort returns an item's words in quotation marks, cut to what fits a line.
func quoteShort(it *item) string {
	const longest = 60 // characters
	words := finding.Shorten(string(appendFolded(nil, it.text)), longest)
	if len(it.prefix) > 0 {
		return fmt.Sprintf("%q behind %q", words, string(it.prefix))
	}
	return fmt.Sprintf("%q", words)
}
