package article

import "testing"

func TestMarkerOf(t *testing.T) {
	tests := []struct {
		line string
		want marker
	}{
		{"- one", marker{kind: '-', len: 2}},
		{"–  one", marker{kind: '-', len: 5}},
		{"* one", marker{kind: '*', len: 2}},
		{"• one", marker{kind: 'o', len: 4}},
		{"•one", marker{kind: 'o', len: 3}},
		{"1. one", marker{kind: '1', number: 1, len: 3}},
		{"12) one", marker{kind: '1', number: 12, len: 4}},

		{"-one", marker{}},
		{"--", marker{}},
		{"- ", marker{}},
		{"•", marker{}},
		{"*** ", marker{}},
		{"1.5 million", marker{}},
		{"1.", marker{}},
		{"1", marker{}},
		{"1986. That was a year.", marker{}},
		{"100. That was a number.", marker{}},
		{"a. one", marker{}},
	}
	for _, tt := range tests {
		if got := markerOf(tt.line); got != tt.want {
			t.Errorf("markerOf(%q) = %+v, want %+v", tt.line, got, tt.want)
		}
	}
}
