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
