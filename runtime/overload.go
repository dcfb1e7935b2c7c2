package runtime

// A signature whose inputs have no fixed rank is compiled once per combination of ranks. The first entry is the
// signature; the others are its overloads, which Run chooses by the ranks of its inputs.

// overload is the entry for inputs of these ranks; -1 if it is the signature itself, or there is none (the checks of
// the signature itself then say what is wrong).
func (s *Signature) overload(in []*Tensor) int {
	if len(s.overloads) == 0 || s.takesRanks(in) {
		return -1
	}
	for k, o := range s.overloads {
		if o.takesRanks(in) {
			return k
		}
	}
	return -1
}

// takesRanks reports inputs of the ranks that the entry was compiled for.
func (s *Signature) takesRanks(in []*Tensor) bool {
	if len(in) != len(s.in) {
		return false
	}
	for i, t := range in {
		if t == nil || len(t.shape) != len(s.in[i].dims) {
			return false
		}
	}
	return true
}

// other is the session for overload k, on the same state.
func (s *Session) other(k int) (*Session, error) {
	if s.others == nil {
		s.others = make([]*Session, len(s.sig.overloads))
	}
	if s.others[k] == nil {
		var opts []SessionOption
		if s.state != nil {
			opts = append(opts, WithSharedState(s.state))
		}
		o, err := s.sig.overloads[k].NewSession(opts...)
		if err != nil {
			return nil, err
		}
		s.others[k] = o
	}
	return s.others[k], nil
}
