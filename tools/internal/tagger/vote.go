package tagger

import "math"

// votesCounted is the largest number of votes told apart.
const votesCounted = 31

// voteScores are log((votes for a type + 0.1) / (all votes + 0.6)) by both
// numbers, times a weight that was measured, in the unit of weights.
type voteScores [votesCounted + 1][votesCounted + 1]int32

func newVoteScores(weight float64) (v voteScores) {
	for n := range v {
		for k := range v[:n+1] {
			v[n][k] = int32(math.Round(weight * Unit * math.Log((float64(k)+0.1)/(float64(n)+0.6))))
		}
	}
	return v
}

// vote lets the places of a word in the document agree: each gets, added to its
// scores, the share of the word's other places that were labelled with each
// type. Chains in which some place is not labelled like all the others are
// decoded again. Soft votes (marginals) are not better than these.
func (s *scratch) vote(m *Model) {
	if cap(s.votes) < len(s.words) {
		s.votes = make([][Types]int32, len(s.words)*5/4)
	}
	s.votes = s.votes[:len(s.words)]
	clear(s.votes)
	for i, sl := range s.slots {
		if id := s.toks[sl.tok].id; id >= 0 {
			s.votes[id][s.labels[i].Type()]++
		}
	}
	// The votes stay as they were cast while labels change.
	for _, c := range s.chains {
		if !s.disputed(c) {
			continue
		}
		for i := c.first; i < c.end; i++ {
			s.addVotes(m, int(i))
		}
		s.viterbi(m, c, s.scores[c.first:c.end])
	}
}

// disputed reports whether a word of the chain is labelled otherwise elsewhere.
func (s *scratch) disputed(c chain) bool {
	for i := c.first; i < c.end; i++ {
		if id := s.toks[s.slots[i].tok].id; id >= 0 {
			if s.votes[id][s.labels[i].Type()] < s.words[id].count {
				return true
			}
		}
	}
	return false
}

// addVotes adds the votes of a word's other places to a slot's scores.
func (s *scratch) addVotes(m *Model, i int) {
	id := s.toks[s.slots[i].tok].id
	if id < 0 {
		return
	}
	n := s.words[id].count - 1
	if n <= 0 {
		return
	}
	votes := s.votes[id]
	votes[s.labels[i].Type()]--
	for t, k := range votes {
		nn, kk := n, k
		if nn > votesCounted {
			kk, nn = k*votesCounted/n, votesCounted
		}
		add := m.votes[nn][kk]
		if t == int(None) {
			s.scores[i][Outside] += add
			continue
		}
		s.scores[i][Beginning(Type(t))] += add
		s.scores[i][Inner(Type(t))] += add
		s.scores[i][End(Type(t))] += add
	}
}
