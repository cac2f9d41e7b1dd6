package main

import (
	"strings"
	"testing"
)

func TestConclude(t *testing.T) {
	for _, tt := range []struct {
		refused, conflicts int
		out, err           string
	}{
		{0, 0, "", ""},
		{0, 1, "1 conflict is open: your version is published; 'explain check' lists what the machine has\n", ""},
		{0, 2, "2 conflicts are open: your version is published; 'explain check' lists what the machine has\n", ""},
		{1, 0, "", "published, but 1 article was refused"},
		{2, 1, "", "published, but 2 articles were refused and 1 conflict is open"},
	} {
		var out strings.Builder
		got := ""
		if err := conclude(&out, tt.refused, tt.conflicts); err != nil {
			got = err.Error()
		}
		if out.String() != tt.out || got != tt.err {
			t.Errorf("%d refused, %d conflicts: %q, %q", tt.refused, tt.conflicts, out.String(), got)
		}
	}
}
