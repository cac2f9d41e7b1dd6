package article

import "testing"

func TestReadDateline(t *testing.T) {
	tests := []struct{ s, want, date string }{
		{"ANCHORAGE, Alaska (AP) — The boats stop.", "ANCHORAGE, Alaska (AP) — ", ""},
		{"PARIS (Reuters) - The boats stop.", "PARIS (Reuters) - ", ""},
		{"(CNN)The boats stop.", "(CNN)", ""},
		{"(CNN) The boats stop.", "(CNN) ", ""},
		{"(CNN) -- The boats stop.", "(CNN) -- ", ""},
		{"(Island Life)The boats stop.", "(Island Life)", ""},
		{"London (CNN)The boats stop.", "London (CNN)", ""},
		{"St. John’s, Newfoundland (CP) — The boats stop.", "St. John’s, Newfoundland (CP) — ", ""},
		{"LONDON — The boats stop.", "LONDON — ", ""},
		{"LONDON—The boats stop.", "LONDON—", ""},
		{"LONDON —\u00a0“The boats stop.”", "LONDON —\u00a0", ""},
		{"SALT LAKE CITY – The boats stop.", "SALT LAKE CITY – ", ""},
		{"DES MOINES, Iowa - The boats stop.", "DES MOINES, Iowa - ", ""},
		{"PORT-AU-PRINCE, Haiti - The boats stop.", "PORT-AU-PRINCE, Haiti - ", ""},
		{"Geneva, Aug. 15 (AFP) - The boats stop.", "Geneva, Aug. 15 (AFP) - ", ""},
		{"NEW DELHI, Aug 15 (Reuters) - The boats stop.", "NEW DELHI, Aug 15 (Reuters) - ", ""},
		{"Nairobi, May 6 2022 (IPS) - The boats stop.", "Nairobi, May 6 2022 (IPS) - ", "2022-05-06"},
		{"CAIRO - 26 July 2022: The boats stop.", "CAIRO - 26 July 2022: ", "2022-07-26"},
		{"KUWAIT CITY, July 24: The boats stop.", "KUWAIT CITY, July 24: ", ""},
		{"KUWAIT: The boats stop.", "KUWAIT: ", ""},
		{"Dec 29 (Reuters) - The boats stop.", "Dec 29 (Reuters) - ", ""},
		{"Cape Town - The boats stop.", "Cape Town - ", ""},

		{"The boats stop.", "", ""},
		{"The boats — all of them — stop.", "", ""},
		{"NATO — the alliance — met on Friday.", "", ""},
		{"Lee (CNN’s reporter) was there.", "", ""},
		{"Lee (R-Texas) — Announced on Friday.", "", ""},
		{"Ann Lee - who was there - said so.", "", ""},
		{"Ann Lee – Bob Ray is her brother – was there.", "", ""},
		{"(The boats stop.) They do.", "", ""},
		{"(a) The boats stop.", "", ""},
		{"We know this: The boats stop.", "", ""},
		{"Well-known boats stop.", "", ""},
		{"LONDON —", "", ""},
		{"(CNN)", "", ""},
		{"", "", ""},
	}
	for _, tt := range tests {
		line, ok := readDateline(tt.s)
		got := ""
		if ok {
			got = tt.s[:line.len]
		}
		if got != tt.want || ok && line.date != tt.date {
			t.Errorf("readDateline(%q) = %q, %q, want %q, %q", tt.s, got, line.date, tt.want, tt.date)
		}
	}
}

// A label in capitals is a place only where no other block has one: otherwise
// the two speak with each other.
func TestDatelineOrTurn(t *testing.T) {
	for text, want := range map[string]bool{
		"HALVIK: The boats stop on Friday.\n\nThere is no money.":            true,
		"HALVIK: The boats stop on Friday.\n\nVIK: There is no money.":       false,
		"HALVIK, Aug. 15: The boats stop on Friday.\n\nVIK: There is money.": true,
	} {
		doc, err := FromText("a.txt", text, "", "")
		if err != nil {
			t.Fatal(err)
		}
		if got := !doc.Blocks[0].Dateline.IsZero(); got != want {
			t.Errorf("dateline in %q: %v, want %v", text, got, want)
		}
	}
}
