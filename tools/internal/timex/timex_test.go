package timex

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"explainer/tools/internal/article"
	"explainer/tools/internal/segment"
)

// published is the date of the articles in these tests, a Friday.
const published = "2025-08-15"

// tests has for each rule what it takes, what it leaves to others and what it
// must not take: text, then what is found as "words=value kind".
var tests = []struct {
	rule, text string
	want       []string
}{
	{"iso day", "The file is dated 2022-08-15, they said.", []string{"2022-08-15=2022-08-15 day"}},
	{"iso day", "The part 2022-88-15 is sold out.", nil},
	{"day in figures", "Signed on 28.01.2022 in Bern.", []string{"28.01.2022=2022-01-28 day"}},
	{"day in figures", "Signed on 15/08/2022 and 08/09/2022.", []string{"15/08/2022=2022-08-15 day", "08/09/2022= day"}},
	{"day in figures", "Version 1.2.3 came out.", nil},
	{"weekday and day", "It opens on Monday, June 27, 2022, at noon.", []string{"Monday, June 27, 2022=2022-06-27 day", "noon=2022-06-27T12:00 time"}},
	{"month day", "She died on Sept. 11, 2001.", []string{"Sept. 11, 2001=2001-09-11 day"}},
	{"month day", "She spoke on Nov. 20 and was to speak on Aug. 20.", []string{"Nov. 20=2024-11-20 day", "Aug. 20= day"}},
	{"month day", "She will speak on Aug. 20.", []string{"Aug. 20=2025-08-20 day"}},
	{"month day", "The fair ran May 10-15.", []string{"May 10-15=2025-05-10/2025-05-15 range"}},
	{"month day", "The fair ran from July 27 to August 3, 2021.", []string{"July 27 to August 3, 2021=2021-07-27/2021-08-03 range"}},
	{"month day", "It was in February 30, they joked.", []string{"February=2025-02 month"}},
	{"day month", "Born on 15 August 1947 in Pune.", []string{"15 August 1947=1947-08-15 day"}},
	{"day month", "It ran from 12th to 17th July, 2022.", []string{"12th to 17th July, 2022=2022-07-12/2022-07-17 range"}},
	{"day month", "On the 9th of May they marched.", []string{"9th of May=2025-05-09 day"}},
	{"day month", "He bought 15 May bugs.", []string{"15 May=2025-05-15 day"}}, // a price of the rule
	{"month year", "The war began in February 2022.", []string{"February 2022=2022-02 month"}},
	{"month", "It fell in December.", []string{"December=2024-12 month"}},
	{"month", "It will close in December.", []string{"December=2025-12 month"}},
	{"month", "It fell in June of last year.", []string{"June of last year=2024-06 month"}},
	{"month", "April Lindqvist may march; Theresa May did not.", nil},
	{"month", "In 2019 he left. In March he was back.", []string{"2019=2019 year", "March= month"}},
	{"quarter", "Sales rose in the third quarter of 2022 and in Q1 2023.", []string{"third quarter of 2022=2022-07/2022-09 quarter", "Q1 2023=2023-01/2023-03 quarter"}},
	{"quarter", "They scored in the fourth quarter.", nil},
	{"fiscal year", "In fiscal 2022 and the financial year 2023-24 it lost.", []string{"fiscal 2022=2022 year", "financial year 2023-24=2023/2024 range"}},
	{"season", "It burned in summer 2019.", []string{"summer 2019=2019 season"}},
	{"season", "In the spring water is scarce.", nil},
	{"century", "A 19th century mill.", []string{"19th century=1801/1900 century"}},
	{"decade", "Built in the 1990s, like those of the ’60s.", []string{"1990s=1990/1999 decade", "’60s=1960/1969 decade"}},
	{"decade", "A man in his 60s fell.", nil},
	{"years", "The 2019-20 season and 2021/22.", []string{"2019-20=2019/2020 range", "2021/22=2021/2022 range"}},
	{"year", "It was founded in 1912.", []string{"1912=1912 year"}},
	{"year", "In 2000 people fled; nearly 1900 stayed; $2000 was paid.", nil},
	{"feast", "They met on Christmas Eve 2021 and at Easter.", []string{"Christmas Eve 2021=2021-12-24 feast", "Easter= feast"}},
	{"feast", "Good people came on a good Friday.", []string{"Friday=2025-08-15 day"}},
	{"era", "He served in World War II.", []string{"World War II= era"}},
	{"weekday", "The council voted on Tuesday.", []string{"Tuesday=2025-08-12 day"}},
	{"weekday", "The council will vote on Tuesday.", []string{"Tuesday=2025-08-19 day"}},
	{"weekday", "She said the council would vote on Tuesday.", []string{"Tuesday=2025-08-19 day"}},
	{"weekday", "He read the Sunday Times.", nil},
	{"edge", "The mid-August heat broke. It had been dry since early 2022.", []string{"mid-August=2025-08 month", "early 2022=2022 year"}},
	{"bound", "It closed at the end of last year.", []string{"end of last year=2024 year"}},
	{"near date", "They left last Friday and return next Monday.", []string{"last Friday=2025-08-08 day", "next Monday=2025-08-18 day"}},
	{"near unit", "Last year, next month, this week.", []string{"Last year=2024 year", "next month=2025-09 month", "this week=2025-W33 week"}},
	{"near unit", "The last man stood.", nil},
	{"span from now", "Over the past three years it grew.", []string{"past three years=P3Y/2025-08-15 range"}},
	{"today", "He left yesterday morning.", []string{"yesterday morning=2025-08-14 day"}},
	{"set", "They meet every Friday, on Mondays too.", []string{"every Friday= set", "Mondays= set"}},
	{"time", "It starts at 3:15 p.m. on Tuesday.", []string{"3:15 p.m.=2025-08-12T15:15 time", "Tuesday=2025-08-12 day"}},
	{"time", "At 8.30am or nine o’clock, ratio 8.30.", []string{"8.30am=T08:30 time", "nine o’clock= time"}},
	{"ago", "They met two weeks ago, and a decade ago.", []string{"two weeks ago=2025-W31 week", "a decade ago=2015 year"}},
	{"ago", "Not long ago it was dry.", nil},
	{"duration", "After two and a half hours, a decade, half a century.", []string{"two and a half hours=PT2H30M duration", "a decade=P10Y duration", "half a century=P50Y duration"}},
	{"duration", "A three-year plan for several days.", []string{"several days= duration"}},
}

func TestFind(t *testing.T) {
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, found1(tt.text, published)); diff != "" {
			t.Errorf("%s: %s (-want +got):\n%s", tt.rule, tt.text, diff)
		}
	}
}

// TestRules holds the tests against the rules: each has one that finds it.
func TestRules(t *testing.T) {
	seen := map[string]bool{}
	for _, tt := range tests {
		for _, d := range Find(document(tt.text), published) {
			seen[d.Rule] = true
		}
	}
	for _, r := range calendar {
		if !seen[r.name] {
			t.Errorf("no test finds %q", r.name)
		}
	}
	for _, r := range expressions {
		if !seen[r.name] && r.name != "edge" && r.name != "bound" { // named by what they hold
			t.Errorf("no test finds %q", r.name)
		}
	}
}

// TestUndated: without the article's date, only what the text says whole has a
// value.
func TestUndated(t *testing.T) {
	want := []string{"Friday= day", "last year= year", "two weeks ago= week", "Aug. 12= day", "May 2019=2019-05 month", "yesterday= day"}
	got := found1("On Friday, last year, two weeks ago, Aug. 12, in May 2019 and yesterday.", "")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestDateline(t *testing.T) {
	doc, err := article.FromText("x", "CAIRO - 26 July 2022: The bank rose on Monday, it said.", "", "")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, d := range Find(segment.Cut(doc), doc.Date) {
		got = append(got, doc.Slice(d.Span)+"="+d.Value)
	}
	if diff := cmp.Diff([]string{"26 July 2022=2022-07-26", "Monday=2022-07-25"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestWords(t *testing.T) {
	for line := range strings.Lines(list) {
		f := strings.Fields(line)
		if len(f) == 0 || f[0][0] == '#' {
			continue
		}
		if len(f) != 3 || classNames[f[1]] == 0 {
			t.Errorf("words.txt: %q", line)
		} else if len(f[0]) > 16 {
			t.Errorf("words.txt: %q is longer than any word looked up", f[0])
		}
	}
}

func TestLength(t *testing.T) {
	for value, want := range map[string]string{
		"P10Y": "10 year", "PT2H30M": "2.5 hour", "PT1H20M": "80 minute", "P3Y/2025-08-15": "3 year",
		"P2.5Y": "2.5 year", "2025": " ", "P": " ", "PT5M": "5 minute",
	} {
		if n, unit := Length(value); n+" "+unit != want {
			t.Errorf("Length(%q) = %q %q, want %q", value, n, unit, want)
		}
	}
}

func found1(text, date string) []string {
	doc := document(text)
	var got []string
	for _, d := range Find(doc, date) {
		got = append(got, doc.Doc.Slice(d.Span)+"="+d.Value+" "+d.Kind.String())
	}
	return got
}
