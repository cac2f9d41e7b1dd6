package sitetest

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// speakers are those of an explainer with more voices than there are colours:
// names with the same initials, of one letter, in other letters, and namesakes.
var speakers = []string{
	"Ada Holm", "Anton Hauge", "Bo Lind", "Chiara D’Angelo", "Đặng Thị Hà", "Eun-ji Pak",
	"Farid al-Masri", "Greta van den Berg", "Hana Novák", "Ívar Þórsson", "Jo X", "Ναταλία Ρήγα",
}

// makeVoices writes that explainer: each speaks twice, far apart.
func makeVoices(content string) error {
	var front, body strings.Builder
	front.WriteString("+++\ntitle = \"Twelve voices about one bridge\"\ndate = 2024-06-01\ndescription = \"Everybody in Varn has a word to say about the bridge.\"\n")
	n := 0
	for round, verb := range []string{"said", "added"} {
		for i, name := range speakers {
			n++
			words := fmt.Sprintf("The bridge is worth %d more years of work,", n+10*round)
			sentence := fmt.Sprintf("“%s” %s %s.", words, name, verb)
			fmt.Fprintf(&front, "\n[[quotes]]\nid = \"q%d\"\ntext = %q\nspeaker = %q\nkind = \"statement\"\ncue = %q\nby = \"cue after\"\nsentence = %q\n", n, words, name, verb, sentence)
			if round == 0 {
				fmt.Fprintf(&front, "\n[[people]]\nid = \"voice-%d\"\nname = %q\n", i, name)
			}
			fmt.Fprintf(&body, "\n%s\n", sentence)
		}
	}
	dir := filepath.Join(content, "explainers", "twelve-voices")
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "index.md"), []byte(front.String()+"+++\n"+body.String()), 0o666)
}
