package quote

import "testing"

func TestKind(t *testing.T) {
	tests := []struct {
		name, text string
		want       []Kind
	}{
		{"a sentence", `“The quay is safe,” she said.`, []Kind{Statement}},
		{"a few words", `She called it “very productive” and left.`, []Kind{Fragment}},
		{"a clause in lower case", `She said the town should “turn the page and look to the sea”.`, []Kind{Fragment}},
		{"an exclamation", `“Never!” she shouted.`, []Kind{Statement}},
		{"one word and its tag", `“Maybe,” she said.`, []Kind{Statement}},
		{"the rest of a sentence", `“But,” she said, “we go on with the work.”`, []Kind{Statement, Statement}},
		{"a long text with no cue", `“it was the best of quays and the worst of quays” stood on the wall.`, []Kind{Fragment}},
		{"a word at arm's length", `The “old” quay was built in 1911.`, []Kind{Term}},
		{"a title", `The show “The Crossing” opens in May.`, []Kind{Term}},
		{"a title that is asked about", `“Who Is Who?” she asked.`, []Kind{Statement}},
		{"paragraphs of one quotation", "She said: “no.\n\n“never again.”", []Kind{Statement, Statement}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text, set := cut(t, tt.text)
			got := Find(text, set)
			if len(got) != len(tt.want) {
				t.Fatalf("%d quotations, want %d", len(got), len(tt.want))
			}
			for i, q := range got {
				if q.Kind != tt.want[i] {
					t.Errorf("%q is a %s, want a %s", text.Doc.Slice(q.Span), q.Kind, tt.want[i])
				}
			}
		})
	}
}
