package learn

import (
	"regexp"
	"slices"
	"strings"

	"explainer/tools/internal/lexicon"
)

// titleWords are words before a name that do not tell people apart.
var titleWords = lexicon.Words(`mr mrs ms miss dr sen sens senator senators rep reps representative gov govs governor president
vice secretary gen general lt lieutenant col colonel maj major capt captain sgt sergeant adm admiral judge justice rev
reverend pastor prof professor mayor pope king queen prince princess sir lord lady chairman chairwoman congressman
congresswoman speaker del atty attorney sheriff father bishop cardinal rabbi imam sheik sheikh ambassador minister
chancellor former state first democratic republican independent the d r hon officer detective deputy chief coach
candidate nominee spokesman spokeswoman director leader host ceo treasurer commissioner democrat libertarian gop`)

var suffixWords = lexicon.Words("jr sr ii iii iv md phd esq")

var particles = lexicon.Words("de da del la le van von der den bin al el di st ben abu")

// shortNames holds groups of given names that may be one person's.
var shortNames = strings.Split(`william bill will billy|robert bob rob bobby|james jim jimmy|michael mike mick|joseph joe joey|
thomas tom tommy|richard dick rick|edward ed eddie ted|theodore ted|daniel dan danny|david dave|timothy tim|stephen steve steven|
christopher chris|anthony tony|benjamin ben|samuel sam|charles charlie chuck|john johnny jack jon|kenneth ken|ronald ron|donald don|
gregory greg|jeffrey jeff|lawrence larry|gerald gerry jerry|patrick pat|patricia pat|douglas doug|andrew andy drew|katherine kate kathy|
kathleen kathy|elizabeth liz beth|margaret peggy maggie|jennifer jen jenny|deborah debbie|barbara barb|susan sue|bernard bernie|
rudolph rudy|rafael ted|mitt willard|leonard len|francis frank|harold harry|henry hank harry|walter walt|al albert|zachary zach`, "|")

var notName = regexp.MustCompile(`[^\pL\pN_' \-]`)

// nameWords returns a name's words in lower case without titles, and the
// suffix ("jr") apart.
func nameWords(name string) (words []string, suffix string) {
	s := strings.ReplaceAll(strings.ToLower(name), "’", "'")
	s = strings.ReplaceAll(s, "'s", "")
	words = strings.Fields(notName.ReplaceAllString(s, " "))
	for len(words) > 1 && titleWords[words[0]] {
		words = words[1:]
	}
	for len(words) > 1 && suffixWords[words[len(words)-1]] {
		suffix, words = words[len(words)-1], words[:len(words)-1]
	}
	return words, suffix
}

// samePerson reports whether two names can be one person's: the same last name
// and given names that do not conflict, or the same given name alone.
func samePerson(a, b string) bool {
	wa, sa := nameWords(a)
	wb, sb := nameWords(b)
	if len(wa) == 0 || len(wb) == 0 {
		return false
	}
	if slices.Equal(wa, wb) {
		return sa == sb || sa == "" || sb == ""
	}
	if lastPart(wa) != lastPart(wb) {
		return (len(wa) == 1 || len(wb) == 1) && wa[0] == wb[0]
	}
	if sa != sb && (sa != "" && len(wb) > 1 || sb != "" && len(wa) > 1) {
		return false
	}
	fa, fb := given(wa), given(wb)
	if len(fa) == 0 || len(fb) == 0 || sameGiven(fa[0], fb[0]) {
		return true
	}
	for _, x := range fb[1:] {
		if len(x) > 1 && sameGiven(fa[0], x) {
			return true
		}
	}
	for _, x := range fa[1:] {
		if len(x) > 1 && sameGiven(fb[0], x) {
			return true
		}
	}
	return false
}

func lastPart(words []string) string {
	last := words[len(words)-1]
	return last[strings.LastIndexByte(last, '-')+1:]
}

func given(words []string) []string {
	var out []string
	for _, w := range words[:len(words)-1] {
		if !particles[w] {
			out = append(out, w)
		}
	}
	return out
}

func sameGiven(a, b string) bool {
	if a == b || (len(a) == 1 || len(b) == 1) && a[0] == b[0] {
		return true
	}
	if len(a) >= 3 && len(b) >= 3 && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a)) {
		return true
	}
	for _, group := range shortNames {
		g := lexicon.Words(group)
		if g[a] && g[b] {
			return true
		}
	}
	return false
}
