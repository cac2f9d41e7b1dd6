package bundle

import (
	"context"
	"fmt"
	"testing"
)

// BenchmarkConvert converts 200 short articles: as new ones, and again with
// nothing changed.
func BenchmarkConvert(b *testing.B) {
	fill := func(b *testing.B) *site {
		s := newSite(b)
		for i := range 200 {
			s.put(fmt.Sprintf("in/%03d.txt", i), fmt.Sprintf("Bridge number %d\n\n%s", i, bridge))
		}
		return s
	}
	convert := func(b *testing.B, s *site, want Status) {
		r, err := Convert(context.Background(), s.root, []string{s.path("in")}, Options{})
		if err != nil || r.Count(want) != 200 {
			b.Fatal(r, err)
		}
	}
	b.Run("new", func(b *testing.B) {
		for range b.N {
			b.StopTimer()
			s := fill(b)
			b.StartTimer()
			convert(b, s, Created)
		}
	})
	b.Run("unchanged", func(b *testing.B) {
		s := fill(b)
		convert(b, s, Created)
		for b.Loop() {
			convert(b, s, Unchanged)
		}
	})
}
