package entity

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"explainer/tools/internal/article"
)

func TestMergeShort(t *testing.T) {
	tests := []struct {
		name       string
		list, want []string
	}{
		{"short and long", []string{"Okafor", "Okafor Holdings"}, []string{"Okafor Holdings"}},
		{"where it sits is no part of it", []string{"Okafor Holdings of Penang", "Okafor"}, []string{"Okafor Holdings"}},
		{"two longer ones", []string{"Okafor", "Okafor Holdings", "Okafor Group"}, []string{"Okafor", "Okafor Holdings", "Okafor Group"}},
		{"no word for a firm", []string{"Okafor", "Okafor Foundation", "Bank of Ashton"}, []string{"Okafor", "Okafor Foundation", "Bank of Ashton"}},
		{"a group of somebody", []string{"Group of Seven"}, []string{"Group of Seven"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var list []Named
			for i, name := range tt.list {
				list = append(list, Named{Name: name, Mentions: []article.Span{{Start: 100 * i, End: 100*i + len(name)}}})
			}
			var got []string
			mentions := 0
			for _, o := range mergeShort(list) {
				got = append(got, o.Name)
				mentions += len(o.Mentions)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("names (-want +got):\n%s", diff)
			}
			if mentions != len(tt.list) {
				t.Errorf("%d mentions are left of %d", mentions, len(tt.list))
			}
		})
	}
}
