package article

import "testing"

func TestDateOf(t *testing.T) {
	tests := []struct {
		line string
		date string
		ok   bool
	}{
		{"August 15, 2025", "2025-08-15", true},
		{"Aug. 15, 2025", "2025-08-15", true},
		{"AUGUST 15 2025", "2025-08-15", true},
		{"Sept. 3, 2024", "2024-09-03", true},
		{"15 August 2025", "2025-08-15", true},
		{"15th August, 2025", "2025-08-15", true},
		{"15-Aug-2025", "2025-08-15", true},
		{"March 1st, 2024", "2024-03-01", true},
		{"Friday, August 15, 2025", "2025-08-15", true},
		{"Fri 15 Aug 2025", "2025-08-15", true},
		{"2025-08-15", "2025-08-15", true},
		{"2025-08-15 14:44:34", "2025-08-15", true},
		{"2025-08-15T10:00:00Z", "2025-08-15", true},
		{"2025-08-15T10:00:00.123+02:00", "2025-08-15", true},
		{"2025-08-15T10:00:00-0400", "2025-08-15", true},
		{"Published: Aug. 15, 2025, 3:04 pm", "2025-08-15", true},
		{"Published 3.04pm, 15 August 2025", "2025-08-15", true},
		{"Posted on August 15, 2025 at 3 p.m. EDT", "2025-08-15", true},
		{"Last updated: 17 August 2025 | First published: 15 August 2025", "2025-08-15", true},
		{"Updated: 17 August 2025", "2025-08-17", true},
		{"15.08.2025", "2025-08-15", true},
		{"15/08/2025", "2025-08-15", true},
		{"08/15/2025", "2025-08-15", true},
		{"8/8/2025", "2025-08-08", true},
		{"29 February 2024", "2024-02-29", true},

		// Dates that do not say which day they mean.
		{"8/9/2025", "", true},
		{"August 15", "", true},
		{"August 2025", "", true},
		{"Friday, 15 August", "", true},

		{"", "", false},
		{"Friday", "", false},
		{"August", "", false},
		{"2025", "", false},
		{"3:04 pm", "", false},
		{"30 February 2025", "", false},
		{"2025-13-01", "", false},
		{"2025-08-1", "", false},
		{"2025-08-155", "", false},
		{"40 August", "", false},
		{"99:99 on August 15, 2025", "", false},
		{"15 August 12345", "", false},
		{"On August 15, 2025, the boats stopped", "", false},
		{"August 15, 2025: the day the boats stopped", "", false},
		{"May 15 boats stopped", "", false},
		{"Mayday", "", false},
		{"15 boats", "", false},
	}
	for _, tt := range tests {
		date, ok := dateOf(tt.line)
		if date != tt.date || ok != tt.ok {
			t.Errorf("dateOf(%q) = %q, %v, want %q, %v", tt.line, date, ok, tt.date, tt.ok)
		}
	}
}

func TestParseDate(t *testing.T) {
	for _, s := range []string{"2025-08-15", " 15 August 2025\n", "2025-08-15 14:44:34"} {
		if date, err := ParseDate(s); date != "2025-08-15" || err != nil {
			t.Errorf("ParseDate(%q) = %q, %v", s, date, err)
		}
	}
	for _, s := range []string{"", "soon", "August 15", "8/9/2025", "2025-02-30"} {
		if date, err := ParseDate(s); err == nil {
			t.Errorf("ParseDate(%q) = %q, want an error", s, date)
		}
	}
}
