package merge

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sample is what the machine made of an article about a bridge that never was.
const sample = `+++
title = "New bridge opens in Warnemark"
description = "The new bridge over the Warne opened on Tuesday."
description_by = "lead sentence"
authors = ["Ann Lee", "Bob Ray"]
places = ["Warnemark", "Norby"]

[source]
file = "bridge.txt"
hash = "sha256-01"

[[highlights]]
id = "k1111"
text = "The new bridge over the Warne opened on Tuesday."
rank = 1

[[highlights]]
id = "k2222"
text = "Trams are to cross the bridge from May of next year."
rank = 3

[[highlights]]
id = "k3333"
text = "Nobody could say how dear it was in the end."
rank = 2

[[quotes]]
id = "q1111"
text = "We have waited long enough for this day,"
speaker = "Eva Brandt"
kind = "statement"
cue = "said"
by = "cue after"

[[quotes]]
id = "q2222"
text = "a relief"
speaker = ""
kind = "fragment"
sentence = "It was called “a relief” for the whole of the town."

[[people]]
id = "eva-brandt"
name = "Eva Brandt"
role = "mayor"
aliases = ["Brandt"]

[[people]]
name = "Tell"
+++

The new bridge over the Warne opened on Tuesday.

“We have waited long enough for this day,” Mayor Eva Brandt said.

Trams are to cross the bridge from May of next year.

Nobody could say how dear it was in the end.
`

// A swap replaces words of the sample once.
type swap struct{ old, new string }

func swapped(t *testing.T, text string, swaps []swap) string {
	t.Helper()
	for _, s := range swaps {
		if !strings.Contains(text, s.old) {
			t.Fatalf("no %q in\n%s", s.old, text)
		}
		text = strings.Replace(text, s.old, s.new, 1)
	}
	return text
}

const (
	k1 = "[[highlights]]\nid = \"k1111\"\ntext = \"The new bridge over the Warne opened on Tuesday.\"\nrank = 1\n\n"
	k2 = "[[highlights]]\nid = \"k2222\"\ntext = \"Trams are to cross the bridge from May of next year.\"\nrank = 3\n\n"
	k3 = "[[highlights]]\nid = \"k3333\"\ntext = \"Nobody could say how dear it was in the end.\"\nrank = 2\n\n"
	// k2 with a word corrected has another hash.
	k2June        = "[[highlights]]\nid = \"k9999\"\ntext = \"Trams are to cross the bridge from June of next year.\"\nrank = 3\n\n"
	lastParagraph = "\n\nNobody could say how dear it was in the end."

	k4 = "[[highlights]]\nid = \"k4444\"\ntext = \"A ferry had to do until then, twice a day.\"\nrank = 4\n\n"
)

var tests = []struct {
	name               string
	ours, theirs, want []swap
	conflicts          []string
}{
	{name: "the machine alone: an item corrected keeps its id",
		theirs: []swap{{k2, k2June}},
		want:   []swap{{"May of", "June of"}}},
	{name: "edited stays edited, the rest is brought up to date",
		ours:   []swap{{`title = "New bridge opens in Warnemark"`, `title = 'Varn’s bridge'  # mine`}},
		theirs: []swap{{`hash = "sha256-01"`, `hash = "sha256-02"`}, {k2, k2June}},
		want:   []swap{{`title = "New bridge opens in Warnemark"`, `title = 'Varn’s bridge'  # mine`}, {`hash = "sha256-01"`, `hash = "sha256-02"`}, {"May of", "June of"}}},
	{name: "deleted stays deleted, also when a word of it is corrected",
		ours:   []swap{{k2, ""}},
		theirs: []swap{{k2, k2June}, {"rank = 2", "rank = 3"}},
		want:   []swap{{k2, ""}, {"rank = 2", "rank = 3"}}},
	{name: "added stays, and is not doubled when the machine finds it too",
		ours:   []swap{{k3, k3 + "[[highlights]]\ntext = \"A ferry had to do until then, twice a day.\"\n\n"}},
		theirs: []swap{{k2, k2 + k4}},
		want:   []swap{{k3, k3 + "[[highlights]]\ntext = \"A ferry had to do until then, twice a day.\"\n\n"}}},
	{name: "new items come in article order among their neighbours",
		ours:   []swap{{k1, "# first\n" + k1}},
		theirs: []swap{{k2, k4 + k2}},
		want:   []swap{{k1, "# first\n" + k1}, {k2, k4 + k2}}},
	{name: "a new item in front of all",
		ours:   []swap{{"rank = 1", "rank = 7"}},
		theirs: []swap{{k1, k4 + k1}},
		want:   []swap{{k1, k4 + k1}, {"rank = 1", "rank = 7"}}},
	{name: "reordered stays reordered",
		ours:   []swap{{k1 + k2 + k3, k3 + k1 + k2}},
		theirs: []swap{{k2, k2June + k4}},
		want:   []swap{{k1 + k2 + k3, k3 + k1 + k2 + k4}, {"May of", "June of"}}},
	{name: "the machine's order is taken where the editor left it",
		ours:   []swap{{k2, k2 + "# mine\n[[highlights]]\ntext = \"My own.\"\n\n"}},
		theirs: []swap{{k1 + k2 + k3, k3 + k1 + k2}},
		want:   []swap{{k1 + k2 + k3, k3 + k1 + "# mine\n[[highlights]]\ntext = \"My own.\"\n\n" + k2}}},
	{name: "both changed: the editor's stands and is told",
		ours:      []swap{{`speaker = ""`, `speaker = "Tell"`}},
		theirs:    []swap{{`speaker = ""`, `speaker = "Eva Brandt"`}, {`kind = "fragment"`, "kind = \"fragment\"\nby = \"cue before\""}},
		want:      []swap{{`speaker = ""`, `speaker = "Tell"`}},
		conflicts: []string{`38:11 conflict: quotes.q2222.speaker: yours "Tell"; the machine's "Eva Brandt"`}},
	{name: "both changed alike",
		ours:   []swap{{"May of", "June of"}, {"from May", "from June"}},
		theirs: []swap{{k2, k2June}, {"from May", "from June"}},
		want:   []swap{{"May of", "June of"}, {"from May", "from June"}}},
	{name: "the machine lets go of an item that nobody touched",
		ours:   []swap{{"rank = 1", "rank = 7"}},
		theirs: []swap{{k3, ""}},
		want:   []swap{{"rank = 1", "rank = 7"}, {k3, ""}}},
	{name: "one that the editor changed stays; while the article has it there is nothing to tell",
		ours:   []swap{{"rank = 2", "rank = 1 # more telling"}},
		theirs: []swap{{k3, ""}},
		want:   []swap{{"rank = 2", "rank = 1 # more telling"}}},
	{name: "one that the editor changed and the article lost stays and is told",
		ours:      []swap{{"rank = 2", "rank = 1 # more telling"}},
		theirs:    []swap{{k3, ""}, {lastParagraph, ""}},
		want:      []swap{{"rank = 2", "rank = 1 # more telling"}, {lastParagraph, ""}},
		conflicts: []string{`22:1 conflict: highlights.k3333: you changed it and the article no longer has it: yours Nobody could say how dear it was in the end.`}},
	{name: "a comment keeps an item as well",
		ours:      []swap{{k3, "# explain: allow x\n" + k3}},
		theirs:    []swap{{k3, ""}, {lastParagraph, ""}},
		want:      []swap{{k3, "# explain: allow x\n" + k3}, {lastParagraph, ""}},
		conflicts: []string{`23:1 conflict: highlights.k3333: you changed it and the article no longer has it: yours Nobody could say how dear it was in the end.`}},
	{name: "a person renamed: speakers follow, nobody comes back",
		ours:   []swap{{`name = "Eva Brandt"`, `name = "Eva Brand"`}},
		theirs: []swap{{"[[people]]\nid", "[[quotes]]\nid = \"q3333\"\ntext = \"And it was dear,\"\nspeaker = \"Eva Brandt\"\nkind = \"statement\"\n\n[[people]]\nid"}},
		want: []swap{{`name = "Eva Brandt"`, `name = "Eva Brand"`}, {`speaker = "Eva Brandt"`, `speaker = "Eva Brand"`},
			{"[[people]]\nid", "[[quotes]]\nid = \"q3333\"\ntext = \"And it was dear,\"\nspeaker = \"Eva Brand\"\nkind = \"statement\"\n\n[[people]]\nid"}}},
	{name: "a person with another id",
		ours:   []swap{{`id = "eva-brandt"`, `id = "eva-brandt-warnemark"`}},
		theirs: []swap{{`role = "mayor"`, `role = "the mayor"`}},
		want:   []swap{{`id = "eva-brandt"`, `id = "eva-brandt-warnemark"`}, {`role = "mayor"`, `role = "the mayor"`}}},
	{name: "the machine learns a full name",
		ours:   []swap{{`speaker = ""`, `speaker = "Tell"`}},
		theirs: []swap{{`name = "Tell"`, "id = \"ivo-tell\"\nname = \"Ivo Tell\"\naliases = [\"Tell\"]"}},
		want:   []swap{{`speaker = ""`, `speaker = "Ivo Tell"`}, {`name = "Tell"`, "id = \"ivo-tell\"\nname = \"Ivo Tell\"\naliases = [\"Tell\"]"}}},
	{name: "lists of strings are sets with an order",
		ours:   []swap{{`"Warnemark", "Norby"`, `"Norby", "Varn"`}, {`["Brandt"]`, "[\n  \"Brandt\", # short\n  \"Mayor Brandt\",\n]"}},
		theirs: []swap{{`"Warnemark", "Norby"`, `"Warnemark", "Oslo", "Norby"`}, {`["Brandt"]`, `["Brandt", "Eva"]`}},
		want:   []swap{{`"Warnemark", "Norby"`, `"Oslo", "Norby", "Varn"`}, {`["Brandt"]`, "[\n  \"Brandt\", \"Eva\", # short\n  \"Mayor Brandt\",\n]"}}},
	{name: "keys of an editor's own, a key deleted, a table of the editor's",
		ours:   []swap{{"title =", "draft = true # not yet\ntitle ="}, {"description_by = \"lead sentence\"\n", ""}, {"[[people]]\nid", "[desk]\nnote = 1\n\n[[people]]\nid"}},
		theirs: []swap{{`"lead sentence"`, `"lead clause"`}, {`role = "mayor"`, `role = "the mayor"`}},
		want:   []swap{{"title =", "draft = true # not yet\ntitle ="}, {"description_by = \"lead sentence\"\n", ""}, {"[[people]]\nid", "[desk]\nnote = 1\n\n[[people]]\nid"}, {`role = "mayor"`, `role = "the mayor"`}}},
	{name: "new keys, tables and lists of the machine's",
		ours:   []swap{{"rank = 1", "rank = 7"}},
		theirs: []swap{{`authors =`, "lang = \"en\"\nauthors ="}, {k1, k1 + "[[glance]]\nid = \"g-who\"\nquestion = \"who\"\ntext = \"Eva Brandt\"\n\n"}},
		want: []swap{{`authors =`, "lang = \"en\"\nauthors ="}, {"rank = 1", "rank = 7"},
			{"rank = 2\n", "rank = 2\n\n[[glance]]\nid = \"g-who\"\nquestion = \"who\"\ntext = \"Eva Brandt\"\n"}}},
	{name: "the body merges by paragraph",
		ours:   []swap{{"\nNobody could say", "\nMy own words.\n\nNobody could say"}, {"The new bridge over the Warne opened on Tuesday.\n\n“We", "The new [bridge](https://news.example/) over the Warne opened on Tuesday.\n\n“We"}},
		theirs: []swap{{"\nTrams are to cross the bridge from May", "\nTrams are to cross the bridge from June"}, {"in the end.\n", "in the end.\n\nA ferry had to do until then.\n"}},
		want: []swap{{"\nNobody could say", "\nMy own words.\n\nNobody could say"}, {"The new bridge over the Warne opened on Tuesday.\n\n“We", "The new [bridge](https://news.example/) over the Warne opened on Tuesday.\n\n“We"},
			{"\nTrams are to cross the bridge from May", "\nTrams are to cross the bridge from June"}},
	},
	{name: "another item replaced by what the machine finds now too: it is not doubled",
		ours:   []swap{{"Nobody could say how dear it was in the end.", "A ferry had to do until then, twice a day."}, {"\nNobody could", "\nA ferry had to do until then, twice a day.\n\nNobody could"}},
		theirs: []swap{{k3, k4}, {"\nNobody could", "\nA ferry had to do until then, twice a day.\n\nNobody could"}},
		want:   []swap{{"Nobody could say how dear it was in the end.", "A ferry had to do until then, twice a day."}, {"\nNobody could", "\nA ferry had to do until then, twice a day.\n\nNobody could"}}},
	{name: "a paragraph that both changed in different places is merged by words",
		ours:   []swap{{"\nTrams are", "\n*Trams* are"}, {"bridge from May of next year.\n\nNobody", "[bridge](https://news.example/a) from May of next year, says Ann.\n\nNobody"}},
		theirs: []swap{{"\nTrams are to cross the bridge from May", "\nTrams are sure to cross the bridge from May"}},
		want:   []swap{{"\nTrams are", "\n*Trams* are sure"}, {"bridge from May of next year.\n\nNobody", "[bridge](https://news.example/a) from May of next year, says Ann.\n\nNobody"}}},
	{name: "a paragraph that both changed in one place",
		ours:      []swap{{"\nTrams are to cross the bridge from May", "\n*Trams* are to cross the bridge from *May*"}},
		theirs:    []swap{{"\nTrams are to cross the bridge from May", "\nTrams are to cross the bridge from June"}},
		want:      []swap{{"\nTrams are to cross the bridge from May", "\n*Trams* are to cross the bridge from *May*"}},
		conflicts: []string{"56:1 conflict: paragraph: yours *Trams* are to cross the bridge from *May* of next year.; the machine's Trams are to cross the bridge from June of next year."}},
	{name: "changes that touch are one place",
		ours:      []swap{{"\nTrams are to cross the bridge from May", "\nTrams are to cross the [bridge from](https://news.example/) May"}},
		theirs:    []swap{{"\nTrams are to cross the bridge from May", "\nTrams are to cross the bridge from June"}},
		want:      []swap{{"\nTrams are to cross the bridge from May", "\nTrams are to cross the [bridge from](https://news.example/) May"}},
		conflicts: []string{"56:1 conflict: paragraph: yours …are to cross the [bridge from](https://news.example/) May of next year.; the machine's …are to cross the bridge from June of next year."}},
	{name: "a paragraph deleted stays deleted",
		ours:   []swap{{"\nTrams are to cross the bridge from May of next year.\n", ""}},
		theirs: []swap{{"\nTrams are to cross the bridge from May", "\nTrams are to cross the bridge from June"}, {"rank = 1", "rank = 2"}},
		want:   []swap{{"\nTrams are to cross the bridge from May of next year.\n", ""}, {"rank = 1", "rank = 2"}}},
	{name: "a list written as one value is the editor's",
		ours:      []swap{{k1 + k2 + k3, ""}, {"authors =", "highlights = [{ id = \"k1111\", text = \"Mine.\" }]\nauthors ="}},
		theirs:    []swap{{k2, k2June}},
		want:      []swap{{k1 + k2 + k3, ""}, {"authors =", "highlights = [{ id = \"k1111\", text = \"Mine.\" }]\nauthors ="}},
		conflicts: []string{`5:14 conflict: highlights: yours [{ id = "k1111", text = "Mine." }]; the machine's ["The new bridge over the Warne opened on Tuesday.", "Trams are to cross the bridge from June of next year.", "Nobody could say how dear it was in the end."]`}},
	{name: "an empty list is a list deleted",
		ours:   []swap{{k1 + k2 + k3, ""}, {"authors =", "highlights = []\nauthors ="}},
		theirs: []swap{{k2, k2June}, {`role = "mayor"`, `role = "the mayor"`}},
		want:   []swap{{k1 + k2 + k3, ""}, {"authors =", "highlights = []\nauthors ="}, {`role = "mayor"`, `role = "the mayor"`}}},
}

func TestMerge(t *testing.T) {
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			ours, theirs := swapped(t, sample, tt.ours), swapped(t, sample, tt.theirs)
			want := swapped(t, sample, tt.want)
			if strings.HasPrefix(tt.name, "the body merges") {
				want += "\nA ferry had to do until then.\n"
			}
			for _, end := range []string{"\n", "\r\n"} {
				crlf := func(s string) string { return strings.ReplaceAll(s, "\n", end) }
				got, conflicts, err := mergeFiles([]byte(sample), []byte(crlf(ours)), []byte(theirs))
				if err != nil {
					t.Fatal(err)
				}
				if d := cmp.Diff(crlf(want), string(got)); d != "" {
					t.Error(d)
				}
				if d := cmp.Diff(tt.conflicts, lines(conflicts)); d != "" {
					t.Error(d)
				}
				again, _, err := mergeFiles([]byte(sample), got, []byte(theirs))
				if err != nil || string(again) != string(got) {
					t.Errorf("merged again: %v %s", err, cmp.Diff(string(got), string(again)))
				}
			}
		})
	}
}
