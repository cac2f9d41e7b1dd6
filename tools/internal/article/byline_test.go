package article

import (
	"slices"
	"testing"
)

func TestBylineOf(t *testing.T) {
	tests := []struct{ line, names, date string }{
		{"By Ann Lee", "Ann Lee", ""},
		{"by Ann Lee", "Ann Lee", ""},
		{"BY ANN LEE", "ANN LEE", ""},
		{"By ANN LEE, Associated Press", "ANN LEE", ""},
		{"By Ann Lee and Bob Ray", "Ann Lee and Bob Ray", ""},
		{"By Ann Lee, Bob Ray and Ida Vik, Staff Writers", "Ann Lee, Bob Ray and Ida Vik", ""},
		{"By Ann Lee, Aug. 15, 2025", "Ann Lee", "2025-08-15"},
		{"By Ann Lee in Paris", "", ""},
		{"By Ann Lee, Chief Economist at the Bank of the Islands.", "Ann Lee", ""},
		{"By Ann Lee (Island Times)", "Ann Lee", ""},
		{"By J. R. O’Neil-Vik Jr.", "J. R. O’Neil-Vik Jr", ""},
		{"By Ludwig van der Meer", "Ludwig van der Meer", ""},
		{"By Reuters", "Reuters", ""},
		{"By Associated Press", "Associated Press", ""},
		{"By Island News Staff", "Island News Staff", ""},
		{"Written by Ann Lee", "Ann Lee", ""},
		{"BYLINE: Ann Lee.", "Ann Lee", ""},
		{"Author: Ann Lee", "Ann Lee", ""},

		{"Ann Lee", "", ""},
		{"Von Ann Lee", "", ""},
		{"By", "", ""},
		{"By Sunday", "", ""},
		{"By ann lee", "", ""},
		{"By the numbers", "", ""},
		{"By Road and Rail", "", ""},
		{"By Ann Lee the boats were sold", "", ""},
		{"By Lake Vik, a town waits for its boat", "", ""},
		{"By Friday the boats had stopped.", "", ""},
		{"By 2030", "", ""},
		{"Byron Lee", "", ""},
	}
	for _, tt := range tests {
		names, date, ok := bylineOf(tt.line)
		if !ok {
			names, date = "", ""
		}
		if names != tt.names || date != tt.date {
			t.Errorf("bylineOf(%q) = %q, %q, want %q, %q", tt.line, names, date, tt.names, tt.date)
		}
	}
}

func TestAuthors(t *testing.T) {
	tests := []struct {
		byline string
		want   []string
	}{
		{"", nil},
		{"Ann Lee", []string{"Ann Lee"}},
		{"Ann Lee and Bob Ray", []string{"Ann Lee", "Bob Ray"}},
		{"Ann Lee, Bob Ray, and Ida Vik", []string{"Ann Lee", "Bob Ray", "Ida Vik"}},
		{"Ann Lee & Bob Ray; Ida Vik", []string{"Ann Lee", "Bob Ray", "Ida Vik"}},
		{"Andrea Sandberg", []string{"Andrea Sandberg"}},
	}
	for _, tt := range tests {
		doc := Document{Byline: tt.byline}
		if got := doc.Authors(); !slices.Equal(got, tt.want) {
			t.Errorf("authors of %q: %q, want %q", tt.byline, got, tt.want)
		}
	}
}
