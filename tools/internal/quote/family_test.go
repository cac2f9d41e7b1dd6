package quote

import "testing"

func TestAlikeGiven(t *testing.T) {
	for _, pair := range [][2]string{{"Bill Lee", "William Lee"}, {"Ann Lee", "Ann B. Lee"}} {
		if !alikeGiven(pair[0], pair[1]) {
			t.Errorf("%s cannot be %s", pair[0], pair[1])
		}
	}
	for _, pair := range [][2]string{
		{"Mark Lee", "Maria Lee"}, {"Christopher Lee", "Christina Lee"}, {"Anna Lee", "Annette Lee"}, {"Bernard Lee", "Bernadette Lee"},
		{"Marcus Lee", "Marilyn Lee"}, {"Ann Lee", "Ann Lee Jr."},
	} {
		if alikeGiven(pair[0], pair[1]) {
			t.Errorf("%s is taken for %s", pair[0], pair[1])
		}
	}
}
