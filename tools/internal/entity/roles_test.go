package entity

import "testing"

// Each case is the role of Ann Ozawu, or "" where the text states none.
var roleTests = []struct{ rule, text, want string }{
	{"title before", "Then envoy Ann Ozawu slept.", "envoy"},
	{"title before", "Then U.S. President Ann Ozawu slept.", "U.S. President"},
	{"title before", "Then Norwegian Trade Ministry spokeswoman Ann Ozawu slept.", "Norwegian Trade Ministry spokeswoman"},
	{"title before", "They met Secretary of State and National Security Adviser Ann Ozawu.", "Secretary of State and National Security Adviser"},
	{"title before", "They met Secretary of State Ann Ozawu.", "Secretary of State"},
	{"title before", "They met the party's chief of staff Ann Ozawu.", "party's chief of staff"},
	{"title before", "Brenner’s chief executive Ann Ozawu slept.", "Brenner’s chief executive"},
	{"title before", "They told former Westhaven Mayor Ann Ozawu.", "former Westhaven Mayor"},
	{"title before", "They sent their “culture reporter” Ann Ozawu.", "culture reporter"},
	{"title before", "They want to meet President Ann Ozawu.", "President"},
	{"title before", "Then Harvard professor Dr. Ann Ozawu slept.", "Harvard professor"},
	{"", "Then Mrs. Ann Ozawu slept.", ""},
	{"", "The mayor saw Ann Ozawu.", ""},
	{"", "It pleased the mayor. Ann Ozawu slept.", ""},
	{"", "They saw Mayor Bo Lind and Ann Ozawu.", ""},

	{"list after plural", "Then Senators Bo Lind, Carl Marek and Ann Ozawu slept.", "Senators"},
	{"", "Then senators met Bo Lind and Ann Ozawu.", ""},

	{"phrase before comma", "The court’s chief judge, Ann Ozawu, slept.", "court’s chief judge"},
	{"list after plural", "Then Sens. Bo Lind and Ann Ozawu slept.", "Sens."},
	{"list after plural", "Then Sens. Bo Lind (D-Ohio) and Ann Ozawu slept.", "Sens."},
	{"title before", "That day Prime Minister Ann Ozawu slept.", "Prime Minister"},
	{"title before", "He sat alongside Vice President Ann Ozawu.", "Vice President"},
	{"title before", "Then Westhaven police Chief Ann Ozawu slept.", "Westhaven police Chief"},
	{"list after plural", "Then film stars Bo Lind and Ann Ozawu slept.", "film stars"},
	{"", "Brenner’s film stars Bo Lind and Ann Ozawu.", ""},
	{"title before", "By the way Sen. Ann Ozawu slept.", "Sen."},
	{"title before", "Then former state Sen. Ann Ozawu slept.", "former state Sen."},
	{"", "They read Debating The Ann Ozawu aloud.", ""},
	{"phrase before comma", "He asked his lawyer, Ann Ozawu, to come.", "lawyer"},
	{"title before", "Our correspondent Ann Ozawu was there.", "correspondent"},
	{"", "They saw Ann Ozawu, Bo Lind and Carl Marek star in it.", ""},

	{"apposition", "Ann Ozawu, vicar of St. Bo’s, slept.", "vicar of St. Bo’s"},
	{"phrase before comma", "Outside, the vicar of Alde, the Rev. Ann Ozawu, slept.", "vicar of Alde"},
	{"title before", "Then noodle seller Ann Ozawu slept.", "noodle seller"},
	{"phrase before comma", "A lawyer for the owners, Ann Ozawu, slept.", "lawyer for the owners"},
	{"", "He named her successor, Ann Ozawu.", ""},
	{"", "Then the mayor, Ann Ozawu and Bo Lind slept.", ""},

	{"apposition", "Ann Ozawu, a judge in Oslo, slept.", "judge in Oslo"},
	{"apposition", "Ann Ozawu, 61, a judge in Oslo, slept.", "judge in Oslo"},
	{"apposition", "Ann Ozawu — a member of the Ozawu clan — slept.", "member of the Ozawu clan"},
	{"apposition", "Ann Ozawu (Brenner chairwoman) slept.", "Brenner chairwoman"},
	{"apposition", "“No,” said Ann Ozawu, director of the Oslo Institute.", "director of the Oslo Institute"},
	{"apposition", "Ann Ozawu, a judge who slept well, left.", "judge"},
	{"apposition", "Ann Ozawu, an unarmed passer-by, slept.", "unarmed passer-by"},
	{"", "They saw Ann Ozawu, division head Bo Lind and Carl Marek.", ""},
	{"", "They saw Ann Ozawu, President Bo Lind and Carl Marek.", ""},
	{"", "After Ann Ozawu, the crowd cheered loudly and left.", ""},

	{"relative clause", "Ann Ozawu, who heads the Oslo Institute, slept.", "heads the Oslo Institute"},
	{"relative clause", "Ann Ozawu, who served as mayor of Westhaven, slept.", "mayor of Westhaven"},
	{"", "Ann Ozawu, who managed to sleep, left.", ""},

	{"copula", "Ann Ozawu is a retired judge.", "retired judge"},
	{"", "“Ann Ozawu is a great leader,” he said.", ""},
	{"", "Ann Ozawu is in Oslo.", ""},

	{"copula", "Ann Ozawu is playwright-in-residence at the Oslo Theatre.", "playwright-in-residence at the Oslo Theatre"},
	{"copula", "Ann Ozawu is actually the founder of Brenner Foods.", "founder of Brenner Foods"},
	{"", "Ann Ozawu is actually tired.", ""},

	{"opening phrase", "Now the mayor of Oslo, Ann Ozawu slept.", "mayor of Oslo"},
	{"opening phrase", "A judge in Oslo, Ann Ozawu rose early.", "judge in Oslo"},
	{"", "The mayor, Ann Ozawu said, was late.", ""},
	{"", "A judge, Ann Ozawu and Bo Lind slept.", ""},
	{"", "“A judge, Ann Ozawu slept.”", ""},

	{"as", "They named Ann Ozawu as commissioner of police.", "commissioner of police"},
	{"", "They saw Ann Ozawu as a judge of men.", ""},
	{"", "They know Ann Ozawu as well.", ""},

	{"organization after", "Then Ann Ozawu of the Westhaven Gazette slept.", "Westhaven Gazette"},
	{"", "Then Ann Ozawu of Norway slept.", ""},
	{"organization before", "Then CNN’s Ann Ozawu slept.", "CNN"},
	{"", "Then Bo Lind’s Ann Ozawu slept.", ""},

	{"apposition", "Then Sen. Ann Ozawu slept. Ozawu, a judge in Oslo, woke.", "judge in Oslo"},
	{"title before", "Then Trade Minister Ann Ozawu slept. Ozawu, a judge in Oslo, woke.", "Trade Minister"},
}

func TestRoles(t *testing.T) {
	for _, tt := range roleTests {
		t.Run(tt.text, func(t *testing.T) {
			set, text := findIn(tt.text)
			for _, p := range set.People {
				if p.Name != "Ann Ozawu" {
					continue
				}
				if got := text[p.Role.Start:p.Role.End]; got != tt.want || p.RoleBy != tt.rule {
					t.Errorf("role %q by %q, want %q by %q", got, p.RoleBy, tt.want, tt.rule)
				}
				return
			}
			t.Error("Ann Ozawu not found")
		})
	}
}

// TestRolesOfMarked holds roles beside names that the rules alone do not find;
// they are marked as in correctionTests.
func TestRolesOfMarked(t *testing.T) {
	for in, want := range map[string]string{
		"They met Minister of Trade and Tourism [p Ann Ozawu].":                     "Minister of Trade and Tourism",
		"They met [p Ann Ozawu], Minister of Trade and Tourism [p Bo Lind].":        "",
		"They met [p Ann Ozawu], aide to Secretary of State [p Bo Lind].":           "aide to Secretary of State Bo Lind",
		"They met [p Ann Ozawu], [p Bo Lind] and [p Carl Marek] star in it.":        "",
		"They met the ministers of Trade and Tourism and [p Ann Ozawu] slept well.": "",
	} {
		d, names := marked(in)
		people, mentions := people(d, names)
		newRoleFinder(d, names).roles(people, mentions)
		if got := d.text[people[0].Role.Start:people[0].Role.End]; got != want {
			t.Errorf("%s: role %q by %q, want %q", in, got, people[0].RoleBy, want)
		}
	}
}

func TestEveryRoleRuleIsTested(t *testing.T) {
	tested := map[string]bool{}
	for _, tt := range roleTests {
		tested[tt.rule] = true
	}
	for _, r := range roleRules() {
		if !tested[r.name] {
			t.Errorf("%s: no case", r.name)
		}
	}
}
