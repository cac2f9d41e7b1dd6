package superscript

import "testing"

func TestDigits(t *testing.T) {
	for in, want := range map[string]string{
		"6": "⁶", "1234567890": "¹²³⁴⁵⁶⁷⁸⁹⁰", "-3": "⁻³", "−12": "⁻¹²", "+2": "⁺²",
		"": "", "-": "", "−": "", "th": "", "2nd": "", "1-2": "", " 6": "", "1.5": "", "²": "",
	} {
		if got := Digits(in); got != want {
			t.Errorf("Digits(%q) = %q, want %q", in, got, want)
		}
	}
}
