package webpage

import "strings"

const (
	maxPrompt   = 250 // characters of a line that leads to something else
	shortPrompt = 40  // of one that needs no link to be known
)

// labels open a line that leads to other articles, or tells where this one is
// filed, in lower case.
var labels = [...]string{
	"read more", "read also", "read next", "read:", "also read", "see also", "see more", "more:", "more from", "more on", "watch:",
	"related:", "related story", "related stories", "related article", "related news", "related links", "related content", "related post",
	"don't miss", "don’t miss", "you may also like", "you might also like", "recommended", "view all", "view comments",
	"sign up", "subscribe", "follow us", "get the latest", "download our", "have a tip",
	"lesen sie", "lies auch", "mehr zum thema", "mehr dazu", "weiterlesen", "das könnte", "auch interessant", "zum weiterlesen",
	"weitere artikel", "siehe auch", "leia também", "leia mais", "veja também", "lire aussi", "à lire", "lea también", "leggi anche",
	"czytaj też", "czytaj także", "zobacz też", "zobacz także", "читайте также",
	"tags", "topics:", "filed under", "posted in", "categories:", "schlagwörter", "tagged",
}

// askings open a line that asks its reader to do something elsewhere, as long
// as it has a link. Other sentences may open with them too.
var askings = [...]string{
	"read ", "watch ", "follow ", "like us", "join us", "click here", "listen to", "download the", "contact ", "write to ",
}

// isPrompt reports whether a piece leads its reader to something else than the
// article.
func isPrompt(p *piece) bool {
	if p.chars > maxPrompt {
		return false
	}
	s := strings.ToLower(p.Text)
	if hasAnyPrefix(s, labels[:]) {
		return p.links > 0 || p.Kind == Heading || p.chars < shortPrompt && !strings.HasSuffix(s, ".") || strings.HasSuffix(s, ":")
	}
	return p.links > 0 && p.Kind != Heading && hasAnyPrefix(s, askings[:]) || isButton(strings.Trim(s, " .:!…"))
}

// isButton reports whether s is nothing but the words of a button or the label
// of an advertisement.
func isButton(s string) bool {
	switch s {
	case "share", "share this", "share this article", "share on facebook", "share on twitter", "tweet", "facebook", "twitter", "pinterest",
		"whatsapp", "linkedin", "email", "print", "comments", "more", "click to tweet", "teilen",
		"ad", "advert", "advertisement", "story continues below advertisement", "article continues below", "anzeige", "werbung",
		"publicidade", "publicidad", "publicité":
		return true
	}
	return false
}
