package check

import (
	"fmt"
	"strconv"
	"strings"

	"explainer/tools/internal/finding"
	"explainer/tools/internal/tomltext"
)

// names returns the names of the people listed.
func (c *content) names() []string {
	var names []string
	c.each("people", func(t *table) {
		if name := t.str("name"); name != "" {
			names = append(names, name)
		}
	})
	return names
}

// checkSameNames finds two people with one name: a speaker could be either.
func checkSameNames(c *content, r *rule) {
	seen := make(map[string]bool)
	c.each("people", func(t *table) {
		name := t.str("name")
		if name != "" && seen[name] {
			c.report(r, t.place("name"), "one name stands once in a file: join the two, or tell them apart (\"Ann Lee, the younger\")", fmt.Sprintf("%s is listed already", name))
		}
		seen[name] = true
	})
}

// checkSpeakers finds speakers who are none of the people listed, and for review
// organizations that the article does not call so.
func checkSpeakers(c *content, r *rule) {
	names := c.names()
	c.each("quotes", func(t *table) {
		speaker := t.str("speaker")
		if speaker == "" {
			return
		}
		if t.str("speaker_kind") == "organization" {
			if _, _, ok := c.find("", speaker); c.rendered && !ok {
				c.add(r, finding.Review, t.place("speaker"), "fine if you know it; the article's own words are better", fmt.Sprintf("the article does not name the organization %q", speaker))
			}
			return
		}
		for _, name := range names {
			if name == speaker {
				return
			}
		}
		hint := "list them under [[people]], or write speaker_kind = \"organization\""
		if meant := c.meant(speaker, names); meant != "" {
			hint = fmt.Sprintf("did you mean %q?", meant)
		}
		c.report(r, t.place("speaker"), hint, fmt.Sprintf("the speaker %q is none of the people listed", speaker))
	})
}

// meant returns the person whom a name likely means: one of whose names it is,
// or nearly is. Empty where it is none or several.
func (c *content) meant(name string, names []string) string {
	found := ""
	c.each("people", func(t *table) {
		full := t.str("name")
		same := strings.HasSuffix(strings.ToLower(full), " "+strings.ToLower(name)) || strings.EqualFold(full, name)
		for _, alias := range t.strs("aliases") {
			same = same || strings.EqualFold(alias.Str, name)
		}
		switch {
		case !same:
		case found != "":
			found = "?"
		default:
			found = full
		}
	})
	if found == "?" {
		return ""
	}
	if found == "" {
		found = closest(name, names)
	}
	return found
}

// doubtful is the confidence below which a speaker is listed for review.
const doubtful = 0.9

// checkDoubtful finds speakers of whom the machine is not sure.
func checkDoubtful(c *content, r *rule) {
	c.each("quotes", func(t *table) {
		e := t.get("confidence")
		if e == nil || t.str("speaker") == "" || e.value.Kind != tomltext.Float && e.value.Kind != tomltext.Integer {
			return
		}
		if sure, err := strconv.ParseFloat(e.value.Str, 64); err == nil && sure < doubtful && !c.ownSpeaker(t) {
			c.report(r, t.place("speaker"), "read the sentence; where it is right, delete the line confidence",
				fmt.Sprintf("%s is %s likely to have said %q", t.str("speaker"), percent(sure), shorten(t.str("text"))))
		}
	})
}

// ownSpeaker reports whether an editor put another speaker in than the machine
// had, of whom alone it was in doubt. A person whose name was corrected is no
// other one.
func (c *content) ownSpeaker(t *table) bool {
	base := c.baseFile()
	if base.holds(t) || base.document() == nil {
		return false // as the machine wrote it, or nobody knows
	}
	was, speaker := "", t.str("speaker")
	base.each("quotes", func(b *tomltext.Table) {
		if strOf(b, "id") == t.str("id") {
			was = strOf(b, "speaker")
		}
	})
	if was == "" || was == speaker {
		return false
	}
	renamed := false
	base.each("people", func(b *tomltext.Table) {
		id := strOf(b, "id")
		if strOf(b, "name") != was || id == "" {
			return
		}
		c.each("people", func(p *table) {
			renamed = renamed || p.str("name") == speaker && p.str("id") == id
		})
	})
	return !renamed
}

func percent(share float64) string { return strconv.Itoa(int(share*100+0.5)) + "%" }

// checkNoSpeaker finds quotations that nobody is named for.
func checkNoSpeaker(c *content, r *rule) {
	c.each("quotes", func(t *table) {
		if t.str("speaker") == "" && t.str("kind") != "term" && strings.TrimSpace(t.str("text")) != "" {
			c.report(r, t.place("speaker"), "name the speaker if the article does; else it stays unknown, and the page says so",
				fmt.Sprintf("nobody is named for %q", shorten(t.str("text"))))
		}
	})
}

// checkNoRole finds people without a role.
func checkNoRole(c *content, r *rule) {
	c.each("people", func(t *table) {
		if strings.TrimSpace(t.str("role")) == "" && t.str("name") != "" {
			c.report(r, t.place("name"), "say who that is in role, in the article's words or your own", fmt.Sprintf("%s has no role", t.str("name")))
		}
	})
}

// checkNamed finds people whom the article names neither by their name nor by one
// of their aliases: an editor may know better, or have mistyped it.
func checkNamed(c *content, r *rule) {
	if !c.rendered {
		return
	}
	c.each("people", func(t *table) {
		name := t.str("name")
		if strings.TrimSpace(name) == "" {
			return
		}
		if _, _, ok := c.find("", name); ok {
			return
		}
		for _, alias := range t.strs("aliases") {
			if _, _, ok := c.find("", alias.Str); ok && strings.TrimSpace(alias.Str) != "" {
				return
			}
		}
		hint := "what the article calls them belongs into aliases; somebody whom it does not speak of belongs on no page of it"
		if passage := c.article().nearest(name); passage != "" {
			hint = fmt.Sprintf("put what it calls them into aliases, or correct the name. The nearest passage: %s", shorten(passage))
		}
		c.report(r, t.place("name"), hint, fmt.Sprintf("the article does not name %s", name))
	})
}

// checkOwnRole finds roles that are not the article's words.
func checkOwnRole(c *content, r *rule) {
	if !c.rendered {
		return
	}
	c.each("people", func(t *table) {
		role := t.str("role")
		if strings.TrimSpace(role) == "" {
			return
		}
		if _, _, ok := c.find(t.str("role_prefix"), role); !ok {
			hint := "fine if you wrote it; else copy the article's words"
			if passage := c.article().nearest(role); passage != "" && len(strings.Fields(role)) > 1 {
				hint += fmt.Sprintf(". The nearest passage: %s", shorten(passage))
			}
			c.report(r, t.place("role"), hint, fmt.Sprintf("the article does not have the role %q", shorten(role)))
		}
	})
}
