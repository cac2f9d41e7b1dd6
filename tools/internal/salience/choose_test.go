package salience

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"explainer/tools/internal/entity"
)

const story = "The dam above Corven broke on Tuesday and flooded four hundred homes in the valley. " +
	"The dam above Corven broke on Tuesday and flooded four hundred homes in the valley. " +
	"Engineers had warned of cracks in the dam in three reports since the month of March. " +
	"The state will pay families whose homes were flooded ten thousand crowns each. " +
	"Nobody was killed in the flood because the sirens of the valley went off in time."

// A sentence that was said already adds next to nothing.
func TestChoiceRepeats(t *testing.T) {
	a := measured(t, story)
	c := a.Choose(Default())
	c.Take(0)
	if !c.Repeats(1) {
		t.Error("the same sentence again does not repeat the first")
	}
	if c.Repeats(2) {
		t.Error("another sentence repeats the first")
	}
}

// The choice is a prefix of every longer choice, takes nothing twice, nothing
// with a fault that is not tolerated, and is the same every time.
func TestChoice(t *testing.T) {
	choose := func(n int) []int {
		c := measured(t, story+" He left. Why?").Choose(Default())
		for len(c.Chosen) < n {
			next := c.Next(0)
			if next < 0 {
				break
			}
			if slices.Contains(c.Chosen, next) {
				t.Fatalf("sentence %d is chosen twice", next)
			}
			c.Take(next)
		}
		return c.Chosen
	}
	all := choose(9)
	if len(all) != 5 {
		t.Errorf("chose %v, want the five sentences without a fault", all)
	}
	for n := range all {
		if short := choose(n); !slices.Equal(short, all[:n]) {
			t.Errorf("%d sentences are %v, not the first of %v", n, short, all)
		}
	}
}

// Chances lie between 0 and 1, and a topic word of the lead that comes again
// has a better one than a word used once at the end.
func TestChances(t *testing.T) {
	a := measured(t, story)
	a.Choose(Default())
	chance := map[string]int32{}
	for i, p := range a.chance {
		if p < 0 || p > one {
			t.Errorf("concept %d: chance %d of %d", i, p, one)
		}
	}
	for k := range a.Text.Tokens {
		word := a.Text.String(k)
		for i := range a.concepts {
			if h := foldHash(word); uint32(h>>32)^uint32(h) == a.concepts[i].hash {
				chance[word] = a.chance[i]
			}
		}
	}
	if chance["dam"] <= chance["sirens"] {
		t.Errorf("dam %d, sirens %d", chance["dam"], chance["sirens"])
	}
}

// Beyond the first three only plain facts are taken: long enough, with a name or a
// number, without a fault, not told yet.
func TestNextFact(t *testing.T) {
	a := measured(t, "Nobody came to the hearing in the hall about the dam above the town. "+
		"The dam is old. However, the dam of the valley cost 40 crowns and a goat in those days of hunger. "+
		"The dam of the valley was built by nine masons from the north in the year 1850.")
	c := a.Choose(Default())
	c.Take(0)
	if got := c.NextFact(-1 << 20); got != 3 {
		t.Errorf("NextFact = %d, want 3", got)
	}
	if got := c.NextFact(1 << 20); got != -1 {
		t.Errorf("NextFact = %d, want -1: no sentence adds so much", got)
	}
	c.Take(3)
	if got := c.NextFact(-1 << 20); got != -1 {
		t.Errorf("NextFact = %d, want -1", got)
	}
}

// What leans on the sentence right before it costs nothing once that is chosen.
func TestPointsIsFree(t *testing.T) {
	a := measured(t, "Nobody slept. Three bakers were arrested in Norby on Monday for their rye bread. The arrests came after a long search in all the ovens of the town.")
	c := a.Choose(Default())
	before := c.score(2)
	c.Chosen = append(c.Chosen, 1) // nothing is told by it yet
	if after := c.score(2); after != before+int64(Default().Points) || Default().Points == 0 {
		t.Errorf("score %d, then %d", before, after)
	}
}

func TestNextOfNothing(t *testing.T) {
	if next := measured(t, "Why?").Choose(Default()).Next(0); next != -1 {
		t.Errorf("Next = %d, want -1", next)
	}
	if next := (&Article{}).Choose(newModel()).Next(0); next != -1 {
		t.Errorf("Next of an empty article = %d, want -1", next)
	}
}

// What is written is read again as it was.
func TestEncode(t *testing.T) {
	m, err := Load(weights)
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Trees) == 0 || m.WordGain == 0 {
		t.Fatal("the embedded model is empty")
	}
	if got := m.Encode(); !bytes.Equal(got, []byte(weights)) {
		t.Error("the embedded weights do not come out of Encode as they went into Load")
	}
}

func TestLoadRefuses(t *testing.T) {
	for _, text := range []string{
		"gains 1 2 3", "word 99 1:2", "word 1 99:2", "word 1 1=2", "word 1 1:70000", "pair -1 1:2",
		"tree 1<=2", "noise", "tree" + strings.Repeat(" 99<=1", 15) + strings.Repeat(" 1", 16),
	} {
		if _, err := Load(text); err == nil {
			t.Errorf("%q is taken for weights", text)
		}
	}
}

func BenchmarkChoose(b *testing.B) {
	text := strings.Repeat(story+"\n\n", 8)
	a := measured(b, text)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		m := Measure(a.Text, &entity.Set{}, nil)
		c := m.Choose(Default())
		for range 4 {
			c.Take(c.Next(0))
		}
	}
}
