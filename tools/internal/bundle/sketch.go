package bundle

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
)

const (
	// sketchMarks is how many hashes of a text's runs of words its sketch has.
	sketchMarks = 4
	// nearly is the share of the larger text's runs that an article has in common
	// at least with one whose file and title both are called otherwise: a follow-up
	// repeats much of an article, and is another one.
	nearly = 0.8
	// leastRuns is how many runs of words a text has at least to be told by them
	// alone: short notes are made from one pattern.
	leastRuns = 60
)

// sketchOf returns the smallest hashes of a text's runs of words, joined by
// periods: texts that have most of their runs in common have most likely one of
// these in common (Broder 1997). It is empty for short texts.
func sketchOf(runs map[string]bool) string {
	if len(runs) < leastRuns {
		return ""
	}
	hashes := make([]uint32, 0, len(runs))
	for run := range runs {
		h := fnv.New32a()
		h.Write([]byte(run))
		hashes = append(hashes, h.Sum32())
	}
	slices.Sort(hashes)
	hashes = slices.Compact(hashes)
	var marks []string
	for _, h := range hashes[:min(sketchMarks, len(hashes))] {
		marks = append(marks, fmt.Sprintf("%08x", h))
	}
	return strings.Join(marks, ".")
}

// marksOf returns the marks of a sketch.
func marksOf(sketch string) []string {
	if sketch == "" {
		return nil
	}
	return strings.Split(sketch, ".")
}

// matchText returns the bundle whose article had nearly the same text as j's:
// a newsroom's system that names files for their headlines changes both at once.
// A bundle whose article's file is converted in this call too is not meant.
func (s *store) matchText(j *job) *known {
	if j.doc == nil {
		return nil
	}
	runs := runsOf(j.doc.Text)
	best, most := (*known)(nil), nearly
	seen := make(map[*known]bool)
	for _, mark := range marksOf(sketchOf(runs)) {
		for _, k := range s.bySketch[mark] {
			if len(seen) == maxCompared || seen[k] || k.job != nil || k.source == "" || s.named[k.origin.File] {
				continue
			}
			seen[k] = true
			other := runsOf(s.text(k))
			share := common(runs, other) * float64(min(len(runs), len(other))) / float64(max(len(runs), len(other)))
			if share > most {
				best, most = k, share
			}
		}
	}
	if best != nil {
		j.note = "known by its text: its file was " + best.origin.File + " before"
	}
	return best
}
