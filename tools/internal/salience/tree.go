package salience

// TreeDepth is the number of questions a tree asks of a sentence.
const TreeDepth = 4

// A Tree is a complete binary tree of questions on a sentence's numbers.
type Tree struct {
	// Value and Most are the questions, in heap order: is number Value of the
	// sentence at most Most? If so, on to the left.
	Value [1<<TreeDepth - 1]uint8
	Most  [1<<TreeDepth - 1]int32
	// Leaf are the answers, in units of 1/256 of a per cent of ROUGE.
	Leaf [1 << TreeDepth]int16
}

// Answer returns the tree's answer for a sentence's numbers.
func (t *Tree) Answer(v []int32) int32 {
	i := 0
	for range TreeDepth {
		if v[t.Value[i]] <= t.Most[i] {
			i = 2*i + 1
		} else {
			i = 2*i + 2
		}
	}
	return int32(t.Leaf[i-len(t.Value)])
}
