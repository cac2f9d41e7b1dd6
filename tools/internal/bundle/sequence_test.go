package bundle

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

// TestSequences corrects the article, edits, deletes and brings back the content
// file and its folder and converts, in random order. Whatever is done: what an
// editor wrote is there, the content file says what the article says, and what
// was deleted stays deleted.
func TestSequences(t *testing.T) {
	for seed := range uint64(12) {
		q := &sequence{site: newSite(t), Rand: rand.New(rand.NewPCG(seed, 7)), month: "May"}
		q.put("in/bridge.txt", bridge)
		q.convert(Options{Given: Given{Slug: "bridge"}}, "in/bridge.txt")
		for range 15 {
			q.step()
			if msg := q.check(); msg != "" {
				t.Fatalf("seed %d, after %s: %s", seed, strings.Join(q.steps, ", "), msg)
			}
		}
	}
}

const sequenceDir = "content/explainers/bridge/"

// A sequence is a site to which things are done.
type sequence struct {
	*site
	*rand.Rand
	steps  []string
	month  string   // in the article
	own    []string // what the editor wrote
	status Status   // of the last step, where it converted
	ran    bool     // whether it did
}

func (q *sequence) index() (string, bool) {
	data, err := os.ReadFile(q.path(sequenceDir + "index.md"))
	return string(data), err == nil
}

func (q *sequence) step() {
	index, there := q.index()
	q.ran = false
	op := q.IntN(7)
	switch {
	case op == 0:
		q.month = []string{"April", "May", "June", "July"}[q.IntN(4)]
		q.steps = append(q.steps, "correct to "+q.month)
		q.put("in/bridge.txt", strings.Replace(bridge, "from May", "from "+q.month, 1))
	case op == 1 && there:
		word := fmt.Sprintf("A word of the editor's, number %d.", len(q.steps))
		q.steps, q.own = append(q.steps, "edit the body"), append(q.own, word)
		q.put(sequenceDir+"index.md", index+"\n"+word+"\n")
	case op == 2 && there:
		word := fmt.Sprintf("# seen, %d", len(q.steps))
		q.steps, q.own = append(q.steps, "comment"), append(q.own, word)
		q.put(sequenceDir+"index.md", strings.Replace(index, "\n[source]", "\n"+word+"\n[source]", 1))
	case op == 3 && there:
		q.steps, q.own = append(q.steps, "take edits back"), nil
		q.put(sequenceDir+"index.md", q.get(sequenceDir+".base.md"))
	case op == 4 && q.IntN(3) == 0 && there:
		if q.steps, q.own = append(q.steps, "delete the file"), nil; q.IntN(2) == 0 {
			q.steps[len(q.steps)-1] = "delete the folder"
			os.RemoveAll(q.path(sequenceDir))
			break
		}
		os.Remove(q.path(sequenceDir + "index.md"))
	default:
		q.steps, q.ran = append(q.steps, "convert"), true
		q.status = q.convert(Options{}, "in").Outcomes[0].Status
		if q.status == Withdrawn && q.IntN(2) == 0 { // wanted after all
			q.steps = append(q.steps, "bring back")
			os.Remove(q.path(sequenceDir + ".base.md"))
			q.status = q.convert(Options{}, "in/bridge.txt").Outcomes[0].Status
		}
	}
}

// check says what is wrong; empty when all is well.
func (q *sequence) check() string {
	index, there := q.index()
	for _, s := range q.own {
		if there && strings.Count(index, s) != 1 {
			return "lost or doubled: " + s
		}
	}
	switch {
	case !q.ran:
	case !there && q.status != Withdrawn, there && q.status == Withdrawn:
		return "deleted, but " + q.status.String()
	case there && (!strings.Contains(index, "trams from "+q.month) || !strings.Contains(index, hashOf([]byte(q.get("in/bridge.txt"))))):
		return "not up to date: " + q.status.String()
	case there && len(q.own) == 0 && index != q.get(sequenceDir+".base.md"):
		return "nobody edited it, but it is not what the machine wrote"
	}
	return ""
}
