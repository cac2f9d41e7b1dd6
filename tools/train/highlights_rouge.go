package main

import "strings"

// An overlap measures sentences against a reference by ROUGE-1 and ROUGE-2
// (Lin 2004): the F-measures of clipped counts of words and of word pairs.
type overlap struct {
	words  int // of the reference
	ids    [2]map[string]int32
	counts [2][]int // of each of the reference's words and pairs
	left   [2][]int // scratch: counts not matched yet
}

// An excerpt is a sentence as the measure sees it: for each word and each pair
// its index in the reference, -1 where the reference has none.
type excerpt struct {
	words       int
	first, last string
	grams       [2][]int32
}

func newOverlap(reference []string) *overlap {
	words := measureWords(strings.Join(reference, " "))
	o := &overlap{words: len(words)}
	for k := range o.ids {
		o.ids[k] = map[string]int32{}
		for i := 0; i+k < len(words); i++ {
			gram := strings.Join(words[i:i+k+1], " ")
			id, known := o.ids[k][gram]
			if !known {
				id = int32(len(o.counts[k]))
				o.ids[k][gram] = id
				o.counts[k] = append(o.counts[k], 0)
			}
			o.counts[k][id]++
		}
		o.left[k] = make([]int, len(o.counts[k]))
	}
	return o
}

// excerpt reads a sentence.
func (o *overlap) excerpt(sentence string) excerpt {
	words := measureWords(sentence)
	e := excerpt{words: len(words)}
	if len(words) > 0 {
		e.first, e.last = words[0], words[len(words)-1]
	}
	for k := range e.grams {
		for i := 0; i+k < len(words); i++ {
			if id, known := o.ids[k][strings.Join(words[i:i+k+1], " ")]; known {
				e.grams[k] = append(e.grams[k], id)
			}
		}
	}
	return e
}

// score returns ROUGE-1 and ROUGE-2 of a run of excerpts.
func (o *overlap) score(run []*excerpt) (f [2]float64) {
	length := 0
	var match [2]int
	for k := range o.left {
		copy(o.left[k], o.counts[k])
	}
	for i, e := range run {
		length += e.words
		for k := range match {
			for _, id := range e.grams[k] {
				match[k] += o.take(k, id)
			}
		}
		if i > 0 {
			if id, known := o.ids[1][run[i-1].last+" "+e.first]; known {
				match[1] += o.take(1, id)
			}
		}
	}
	for k := range f {
		if match[k] > 0 {
			f[k] = 2 * float64(match[k]) / float64(length-k+o.words-k)
		}
	}
	return f
}

// take uses up one of the reference's grams; it returns how many there were.
func (o *overlap) take(k int, id int32) int {
	if o.left[k][id] == 0 {
		return 0
	}
	o.left[k][id]--
	return 1
}

// measureWords cuts s as Google's rouge_score does: lower case, everything but
// ASCII letters and digits separates.
func measureWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
}
