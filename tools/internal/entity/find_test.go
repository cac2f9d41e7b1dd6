package entity

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// summit tells public matters in sentences written for this test.
const summit = `Donald Trump and Vladimir Putin met on an airbase near Anchorage on Friday, the first time in years that a Russian president set foot in Alaska. Trump, who had asked for a truce, left without one. He flew home early.
With the U.S. President sat Secretary of State and National Security Adviser Marco Rubio and, to his left, envoy Steve Witkoff; across from them Putin had Foreign Minister Sergey Lavrov and his adviser, Yuri Ushakov, a former ambassador in Washington.
In Kyiv, Ukrainian President Volodymyr Zelenskyy said that he would wait for a call. Zelenskyy spoke to NATO that night. Russian Foreign Ministry spokeswoman Maria Zakharova told Fox News that the talks went well. Putin praised the hosts.`

// TestFind reads a whole article, so that the stages are tested together.
func TestFind(t *testing.T) {
	set, text := findIn(summit)
	var people, places, organizations []string
	for _, p := range set.People {
		people = append(people, fmt.Sprintf("%s: %s ×%d", p.Name, text[p.Role.Start:p.Role.End], len(p.Mentions)))
	}
	for _, p := range set.Places {
		places = append(places, p.Name)
	}
	for _, o := range set.Organizations {
		organizations = append(organizations, o.Name)
	}
	want := []string{
		"Donald Trump:  ×2",
		"Vladimir Putin:  ×3",
		"Marco Rubio: Secretary of State and National Security Adviser ×1",
		"Steve Witkoff: envoy ×1",
		"Sergey Lavrov: Foreign Minister ×1",
		"Yuri Ushakov: former ambassador in Washington ×1",
		"Volodymyr Zelenskyy: Ukrainian President ×2",
		"Maria Zakharova: Russian Foreign Ministry spokeswoman ×1",
	}
	if diff := cmp.Diff(want, people); diff != "" {
		t.Error("people", diff)
	}
	if diff := cmp.Diff([]string{"Anchorage", "Alaska", "U.S.", "Washington", "Kyiv"}, places); diff != "" {
		t.Error("places", diff)
	}
	if diff := cmp.Diff([]string{"NATO", "Russian Foreign Ministry", "Fox News"}, organizations); diff != "" {
		t.Error("organizations", diff)
	}
}

func TestFindNothing(t *testing.T) {
	for _, text := range []string{"", "…", "no capitals here.", "The. A. Of."} {
		if set, _ := findIn(text); len(set.People)+len(set.Places)+len(set.Organizations) > 0 {
			t.Errorf("%q: found %+v", text, *set)
		}
	}
}
