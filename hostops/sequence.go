package hostops

import (
	"bytes"
)

var sequenceTable = []Func{
	{Name: "sequence.count", Native: true, Run: sequenceCount, Errors: sequenceErrors,
		Doc: "serialized str[n], key str[] -> i64[n]: the steps of each tf.SequenceExample's feature list, -1 where it has none. ParseSequenceExample, ParseSingleSequenceExample"},
	{Name: "sequence.steps", Native: true, Run: sequenceSteps, Errors: sequenceErrors,
		Doc: "serialized str[n], key str[] -> str[m]: the steps, one after the other, each as a tf.Example with the one feature"},
}

var sequenceErrors = []string{"Invalid protocol message input, example id: <unknown>"}

// featureList finds the steps of the list with the key.
func featureList(s, key []byte) (steps [][]byte, found, ok bool) {
	var last wire
	for w := (wire{s}); len(w.rest) > 0; {
		if !w.expect(tagOf(2, wireDelimited)) {
			if !w.skip() {
				return nil, false, false
			}
			continue
		}
		lists, ok := w.message()
		for ok && len(lists.rest) > 0 {
			if !lists.expect(tagOf(1, wireDelimited)) {
				ok = lists.skip()
				continue
			}
			var name []byte
			var list wire
			entry, fine := lists.message()
			for fine && len(entry.rest) > 0 {
				switch {
				case entry.expect(tagOf(1, wireDelimited)):
					name, fine = entry.bytes()
				case entry.expect(tagOf(2, wireDelimited)):
					list, fine = entry.message()
				default:
					fine = entry.skip()
				}
			}
			if ok = fine; ok && bytes.Equal(name, key) { // the last of a name counts
				last, found = list, true
			}
		}
		if !ok {
			return nil, false, false
		}
	}
	steps, ok = readSteps(last)
	return steps, found, ok
}

func readSteps(list wire) (steps [][]byte, ok bool) {
	for len(list.rest) > 0 {
		if !list.expect(tagOf(1, wireDelimited)) {
			if !list.skip() {
				return nil, false
			}
			continue
		}
		m, ok := list.message()
		if !ok {
			return nil, false
		}
		steps = append(steps, m.rest)
	}
	return steps, true
}

func sequenceCount(ins, outs []Value) error {
	for i, s := range ins[0].Strings {
		steps, found, ok := featureList(s, ins[1].Strings[0])
		n := int64(len(steps))
		if !ok {
			return fault(0)
		}
		if !found {
			n = -1
		}
		outs[0].setI64(int64(i), n)
	}
	return nil
}

func sequenceSteps(ins, outs []Value) error {
	key, at := ins[1].Strings[0], 0
	for _, s := range ins[0].Strings {
		steps, _, ok := featureList(s, key)
		if !ok {
			return fault(0)
		}
		for _, step := range steps {
			entry := appendDelimited(appendDelimited(nil, 1, key), 2, step)
			outs[0].Strings[at] = appendDelimited(nil, 1, appendDelimited(nil, 1, entry))
			at++
		}
	}
	return nil
}
