package entity

import "testing"

func TestSameGiven(t *testing.T) {
	for _, pair := range [][2]string{
		{"Jeff", "Jeffrey"}, {"Ben", "Benjamin"}, {"Alex", "Alexander"}, {"Greg", "Gregory"}, {"Sam", "Samantha"}, {"Chris", "Christopher"},
		{"J.", "John"}, {"Bill", "William"}, {"Ann", "Ann"},
	} {
		if !sameGiven(pair[0], pair[1]) || !sameGiven(pair[1], pair[0]) {
			t.Errorf("%s and %s are taken for two", pair[0], pair[1])
		}
	}
	for _, pair := range [][2]string{
		{"Paul", "Paula"}, {"Carl", "Carla"}, {"Robert", "Roberta"}, {"Joseph", "Josephine"}, {"Michael", "Michaela"}, {"Martin", "Martina"},
		{"Eric", "Erica"}, {"Justin", "Justine"}, {"Denis", "Denise"}, {"Gabriel", "Gabrielle"}, {"Simon", "Simone"}, {"Daniel", "Danielle"},
		{"Paul", "Paulette"}, {"Carl", "Carlos"}, {"Ann", "Annette"}, {"Joe", "Joel"}, {"Jo", "Joan"}, {"Max", "Maxine"},
	} {
		if sameGiven(pair[0], pair[1]) || sameGiven(pair[1], pair[0]) {
			t.Errorf("%s and %s are taken for one", pair[0], pair[1])
		}
	}
}
