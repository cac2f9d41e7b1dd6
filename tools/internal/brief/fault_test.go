package brief

import "testing"

func TestFaults(t *testing.T) {
	tests := []struct {
		text string
		want fault
	}{
		{"The council voted to close the pool for the winter.", 0},
		{"He told the council that the pool would close for the winter.", leansBack},
		{"However, the council voted to close the pool for the winter.", leansBack},
		{"As a result, the council voted to close the pool.", leansBack},
		{"As a resulting measure the council closed the pool.", 0},
		{"Heath was closed to the public for the whole winter.", 0}, // not "He"
		{"Thisbe Road was closed to the public for the whole winter.", 0},
		{"Would the council close the pool for the whole winter?", question},
		{"The pool closed.", short},
		{"Swimmers in the pool on its last day this week", unended},
		{"Sign up to our newsletter for more news of the pool.", service},
	}
	for _, tt := range tests {
		p := pickerOf(t, tt.text)
		if got := p.sents[0].faults; got != tt.want {
			t.Errorf("%q: faults %08b, want %08b", tt.text, got, tt.want)
		}
	}
}
