package brief

import (
	"slices"
	"strings"

	"explainer/tools/internal/article"
	"explainer/tools/internal/lexicon"
	"explainer/tools/internal/numeral"
	"explainer/tools/internal/salience"
	"explainer/tools/internal/segment"
)

// whoRules tell who the article is about, the surest first.
var whoRules = []glanceRule{
	{"name in the title before its verb", whoNamedInTitle},
	{"subject of the title", whoOpensTitle},
	{"people counted in the lead", whoCounted},
	{"subject of the lead", whoOpensLead},
	{"name in the title", whoAnywhereInTitle},
}

// subjectOfTitle returns the title's words up to its first verb or
// preposition, as token indexes [first, end) of the title.
func (g *glancer) subjectOfTitle() (first, end int) {
	t := g.head
	n := len(t.Tokens)
	first = skipLabel(t)
	if first < n && openings[t.String(first)] {
		for k := first; k < n; k++ {
			if t.String(k) == "," {
				first = k + 1
				break
			}
		}
	}
	for end = first; end < n; end++ {
		tok, word := t.Tokens[end], t.String(end)
		if tok.Kind == segment.Punct && word != "-" && word != "&" && word != "," ||
			tok.Kind == segment.OpenQuote || tok.Kind == segment.CloseQuote {
			break
		}
		if tok.Kind == segment.Word && (headlineVerb(word) || prepositions[word] && word != "and" || breaks[word] || word == "of") {
			break
		}
	}
	return first, end
}

// skipLabel returns the token at which the title's statement begins: after a
// label that ends in a colon, after a quotation that opens it.
func skipLabel(t *segment.Text) int {
	n := len(t.Tokens)
	if n > 0 && t.Tokens[0].Kind == segment.OpenQuote {
		for k := 1; k < n-2; k++ {
			if t.Tokens[k].Kind == segment.CloseQuote {
				return k + 1
			}
		}
	}
	for k := 1; k < min(n-3, 7); k++ {
		if t.String(k) == ":" {
			return k + 1
		}
	}
	return 0
}

// headlineVerb guesses whether a word of a headline, other than its first, may
// be its verb: a finite verb by its form, or a third person by its ending.
func headlineVerb(word string) bool {
	low := strings.ToLower(word)
	if finiteVerb(low) || headlineVerbs[low] {
		return true
	}
	if v, ok := lexicon.Saying()[low]; ok && v.Form&(lexicon.Third|lexicon.Past) != 0 && v.Form&lexicon.Noun == 0 {
		return true
	}
	return false
}

var headlineVerbs = lexicon.Words(`wins win hits hit shows show makes make gets get takes take goes go comes come meets meet
lands land leads lead dies die kills kill blames blame rams ram attacks attack sparks spark shrinks shrink stages stage
protests cries cry clears cleared storms amazes stuns narrowly even react reacts ends end beats beat identify identifies
set gives give keeps keep finds finds reveals reveal declares crash crashes warns warn names name faces face
wants want plans vows urges calls tells asks says claim claims denies deny admits confirms rejects backs opens closes
launches returns leaves falls rises drops cuts raises sells buys signs agrees seeks helps holds sets puts turns
dead killed injured arrested charged jailed sentenced accused shot outraged found named has have had is are was were
to amid after over as`)

// whoNamedInTitle takes the first person or body named in the title's subject,
// at its first place in the text.
func whoNamedInTitle(g *glancer) article.Span {
	first, end := g.subjectOfTitle()
	if first >= end {
		return article.Span{}
	}
	words := g.head.Doc.Text[g.head.Tokens[first].Start:g.head.Tokens[end-1].End]
	return g.nameIn(words)
}

// whoAnywhereInTitle takes the most mentioned person or body of the title.
func whoAnywhereInTitle(g *glancer) article.Span { return g.nameIn(g.head.Doc.Text) }

// nameIn returns the first place in the text of the person or organization that
// words name first; of two that begin together, the longer.
func (g *glancer) nameIn(words string) article.Span {
	best, at, length := article.Span{}, len(words), 0
	consider := func(forms []string, mentions []article.Span) {
		for _, form := range forms {
			i := wordIndex(words, form)
			if i < 0 || i > at || i == at && len(form) <= length {
				continue
			}
			at, length, best = i, len(form), fullest(g, mentions)
		}
	}
	for i := range g.set.People {
		p := &g.set.People[i]
		consider(append([]string{p.Name}, p.Aliases...), p.Mentions)
	}
	if best.Len() > 0 {
		return best // "Formula One driver Ada Brandt"
	}
	for i := range g.set.Organizations {
		o := &g.set.Organizations[i]
		consider(g.forms(o.Mentions), o.Mentions)
	}
	return best
}

// fullest returns the first of the longest mentions among the first three.
func fullest(g *glancer, mentions []article.Span) article.Span {
	best := mentions[0]
	for _, m := range mentions[1:min(3, len(mentions))] {
		if m.Len() > best.Len() {
			best = m
		}
	}
	return best
}

// forms returns the different words of mentions, in order of first use.
func (g *glancer) forms(mentions []article.Span) []string {
	var out []string
	for _, m := range mentions {
		if s := g.text.Doc.Slice(m); !slices.Contains(out, s) && len(out) < 4 {
			out = append(out, s)
		}
	}
	return out
}

// wordIndex is strings.Index for whole words.
func wordIndex(s, words string) int {
	for from := 0; words != ""; {
		i := strings.Index(s[from:], words)
		if i < 0 {
			return -1
		}
		i += from
		end := i + len(words)
		if (i == 0 || !letterByte(s[i-1])) && (end == len(s) || !letterByte(s[end])) {
			return i
		}
		from = i + 1
	}
	return -1
}

func letterByte(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c >= 0x80
}

// whoOpensTitle takes the longest opening of the title's subject that stands in
// the text.
func whoOpensTitle(g *glancer) article.Span {
	first, end := g.subjectOfTitle()
	for ; end > first && end-first <= 6; end-- {
		if last := g.head.String(end - 1); g.head.Tokens[end-1].Kind != segment.Word || unfinished[strings.ToLower(last)] || last == "least" || counts[strings.ToLower(last)] {
			continue
		}
		if end-first == 1 {
			word := g.head.String(first)
			if len(word) < 3 || stopWord(word) {
				return article.Span{}
			}
		}
		words := g.head.Doc.Text[g.head.Tokens[first].Start:g.head.Tokens[end-1].End]
		span := g.find(words, false)
		if !span.IsZero() && (end-first > 1 || g.capitalAt(span) || people[strings.ToLower(words)] ||
			lexicon.Of(strings.ToLower(words)).Is(lexicon.Role|lexicon.RolePlural)) {
			return span
		}
	}
	return article.Span{}
}

// capitalAt reports whether the words of span begin with a capital.
func (g *glancer) capitalAt(span article.Span) bool {
	c := g.text.Doc.Text[span.Start]
	return c >= 'A' && c <= 'Z'
}

func stopWord(word string) bool {
	return lexicon.Of(word).Is(lexicon.Starter) || salience.Leaning(strings.ToLower(word))
}

// whoCounted takes the people that the lead counts before telling what befell
// them: "At least seven people were killed".
func whoCounted(g *glancer) article.Span {
	t := g.text
	for _, s := range g.counting() {
		for k := s.FirstToken; k+2 < s.EndToken; k++ {
			end := g.counted(k, s.EndToken)
			if end <= k {
				continue
			}
			most := end + 3
			for end < s.EndToken && end < most && !people[t.String(end)] {
				end++
			}
			if end >= s.EndToken || end >= most || !befalls(t, end+1, s.EndToken) {
				continue
			}
			first := k
			for back := 2; back > 0; back-- {
				if k-back >= s.FirstToken && bounds[strings.ToLower(t.String(k-back))+" "+strings.ToLower(t.String(k-back+1))] && back == 2 {
					first = k - 2
				}
			}
			return article.Span{Start: t.Tokens[first].Start, End: t.Tokens[end].End}
		}
	}
	return article.Span{}
}

// counting are the sentences that people are counted in: the one that gave the
// title, else the first three.
func (g *glancer) counting() []segment.Sentence {
	if !g.taken.Span.IsZero() {
		return []segment.Sentence{g.leading()}
	}
	return g.text.Sentences[:min(3, len(g.text.Sentences))]
}

// counted returns the token behind the number that token k begins; k where it
// begins none.
func (g *glancer) counted(k, end int) int {
	if counts[strings.ToLower(g.text.String(k))] {
		return k + 1
	}
	if g.text.Tokens[k].Kind > segment.Number {
		return k
	}
	if n, ok := numeral.Read(g.text, k, end); ok && n.Suffix == "" {
		return n.End
	}
	return k
}

var counts = lexicon.Words(`two three four five six seven eight nine ten eleven twelve dozens scores hundreds thousands several many a`)

var bounds = map[string]bool{"at least": true, "more than": true, "as many": true, "up to": true, "fewer than": true, "a least": true}

var people = lexicon.Words(`people passengers civilians soldiers men women children workers students tourists migrants protesters
police officers residents pupils miners sailors rescuers fans demonstrators villagers refugees climbers boys girls`)

// befalls reports whether a verb of death or harm follows within a few tokens.
func befalls(t *segment.Text, k, end int) bool {
	for ; k < min(k+4, end); k++ {
		switch t.String(k) {
		case "killed", "died", "injured", "wounded", "hurt", "shot", "dead", "arrested", "missing", "trapped", "rescued":
			return true
		case "were", "was", "have", "has", "had", "been", "are", "feared", "who":
		default:
			return false
		}
	}
	return false
}
