package hostops

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"
)

var exampleTable = []Func{
	{Name: "example.count", Native: true, Run: exampleCount, Errors: exampleErrors,
		Doc: "serialized str[n], spec u8[…] of ExampleSpec.Blob -> i64[k,2]: for each feature that is not Dense, in order: values in all, most in an example (of a Padded one: most strides)"},
	{Name: "example.parse", Native: true, Run: exampleParse, Errors: exampleErrors,
		Doc: "serialized str[n], spec u8[…], defaults (one for each Dense and Padded feature, in order: the shape's elements, or none if the feature is required; one for padding) -> for each feature in order: Dense values[n,elems], Padded values[n,most strides,elems], Sparse indices i64[m,2] (of one example [m,1]) and values[m], Ragged values[m] and splits[n+1]. ParseExample, ParseExampleV2, ParseSingleExample"},
}

// FeatureKind is how the values of a feature become tensors.
type FeatureKind int

// The kinds.
const (
	Dense  FeatureKind = iota // a fixed number of values
	Padded                    // any number of strides of values, padded to the batch's most
	Sparse                    // a sparse tensor
	Ragged                    // values and row splits
)

// ExampleFeature is a feature that is wanted.
type ExampleFeature struct {
	Key    string
	Kind   FeatureKind
	DType  DType   // "string", "float32" or "int64"
	Shape  []int64 // of Dense's values; of a stride for Padded
	Splits DType   // of Ragged's splits: "int64", or "int32"
}

// ExampleSpec says what to take from tf.Examples.
type ExampleSpec struct {
	Features []ExampleFeature
	// Single: one example without a batch, as ParseSingleExample has it. Its error texts are others.
	Single bool
}

// The errors, in the order of their texts; where there is one for each type, bytes, floats and integers follow each other.
const (
	errExample = iota
	errUnsupported
	errParse
	errTypeDense
	errTypeSparse
	errCount
	errStride    = errCount + 3
	errRequired  = errStride + 3
	oneParse     = errRequired + 1 // the rest is for single examples
	oneNumber    = oneParse + 3
	oneSlice     = oneNumber + 1
	oneStride    = oneSlice + 3
	oneTypeDense = oneStride + 1
	oneTypeOther = oneTypeDense + 1
	oneRequired  = oneTypeOther + 1
)

var exampleErrors = exampleTexts()

func exampleTexts() []string {
	const at, one = "Name: <unknown>, Key: %k, Index: %d.  ", "Key: %k.  "
	const bad, dense, other = "Can't parse serialized Example", "Data types don't match. Data type: %k but expected type: %k", "Data types don't match. Expected type: %k, Actual type: %k"
	const required = "Feature: %k (data type: %k) is required but could not be found."
	kinds := []string{"bytes", "float", "int64"}
	out := []string{"Could not parse example input, value: '%s'", "Unsupported datatype.", at + bad + ".", at + dense, at + other}
	for _, k := range kinds {
		out = append(out, at+"Number of "+k+" values != expected.  Values size: %d but output shape: %k")
	}
	for _, k := range kinds {
		out = append(out, at+"Number of "+k+" values is not a multiple of stride length. Saw %d values but output shape is: %k")
	}
	out = append(out, "Name: <unknown>, "+required)
	for _, k := range kinds {
		out = append(out, one+bad+": Parsing "+k+"_list failed.")
	}
	out = append(out, one+bad+": Could not get num elements in bytes_list.")
	for _, k := range kinds {
		out = append(out, one+bad+": Some "+k+"_list slice was not parsed.")
	}
	return append(out, "Error while parsing feature with key %k: number of elements should be divisible by %d, found %d instead",
		one+dense, one+other, required)
}

// The blob: a header of ten words of 32 bits {features, single, hash slots, their place, places of the names of the types
// from none to int64, 0, 0}, then the features of ten words {key's place, kind, type, place of the shape's text, elements,
// first result, number among the defaults, number among the counted, bytes of a split, 0}, then the hash table of feature
// numbers + 1, then texts, which a word with their length precedes.
const exampleHeader, exampleFeature = 40, 40

var featTypes = []DType{"", "string", "float32", "int64"}

func featOf(d DType) (int, error) {
	for i, t := range featTypes {
		if t == d && i > 0 {
			return i, nil
		}
	}
	return 0, fmt.Errorf("features of %s are not possible", d)
}

// Blob is the specification as the functions' operand.
func (s *ExampleSpec) Blob() ([]byte, error) {
	le := binary.LittleEndian
	slots := 4
	for slots < 3*len(s.Features) {
		slots *= 2
	}
	hashAt := exampleHeader + exampleFeature*len(s.Features)
	out := make([]byte, hashAt+4*slots)
	text := func(t string) uint32 {
		at := uint32(len(out))
		out = append(le.AppendUint32(out, uint32(len(t))), t...)
		return at
	}
	word := func(at int, x uint32) { le.PutUint32(out[at:], x) }
	word(0, uint32(len(s.Features)))
	if s.Single {
		word(4, 1)
	}
	word(8, uint32(slots))
	word(12, uint32(hashAt))
	for i, name := range []string{"invalid", "string", "float", "int64"} {
		word(16+4*i, text(name))
	}
	result, def, counted := uint32(0), uint32(0), uint32(0)
	for i, f := range s.Features {
		kind, err := featOf(f.DType)
		if err != nil {
			return nil, fmt.Errorf("feature %q: %w", f.Key, err)
		}
		elems := int64(1)
		for _, d := range f.Shape {
			elems *= d
		}
		if elems < 0 || elems > 1<<31 || elems == 0 && f.Kind == Padded {
			return nil, fmt.Errorf("feature %q: shape %v is not possible", f.Key, f.Shape)
		}
		splits := uint32(8)
		if f.Splits == "int32" {
			splits = 4
		}
		at := exampleHeader + exampleFeature*i
		for j, x := range []uint32{text(f.Key), uint32(f.Kind), uint32(kind), text(f.shapeText()), uint32(elems), result, def, counted, splits} {
			word(at+4*j, x)
		}
		result++
		switch f.Kind {
		case Sparse, Ragged:
			result++
			counted++
		case Padded:
			counted++
			def++
		case Dense:
			def++
		}
		h := exampleHash([]byte(f.Key)) & uint64(slots-1)
		for le.Uint32(out[hashAt+4*int(h):]) != 0 {
			if other := le.Uint32(out[hashAt+4*int(h):]) - 1; s.Features[other].Key == f.Key {
				return nil, fmt.Errorf("feature %q is there twice", f.Key)
			}
			h = (h + 1) & uint64(slots-1)
		}
		word(hashAt+4*int(h), uint32(i+1))
	}
	return out, nil
}

func exampleHash(key []byte) uint64 {
	h := tableHash(key, 0)
	return h ^ h>>32
}

// shapeText is the shape as TensorFlow's errors show it.
func (f *ExampleFeature) shapeText() string {
	dims := make([]string, 0, len(f.Shape)+1)
	if f.Kind == Padded {
		dims = append(dims, "?")
	}
	for _, d := range f.Shape {
		dims = append(dims, strconv.FormatInt(d, 10))
	}
	return "[" + strings.Join(dims, ",") + "]"
}

// wanted is a feature of the blob.
type wanted struct {
	key, shape                                 []byte
	kind                                       FeatureKind
	dtype, elems, result, def, counted, splits int
}

type exampleReader struct {
	blob   []byte
	feats  []wanted
	single bool
}

func (r *exampleReader) word(at int) int { return int(binary.LittleEndian.Uint32(r.blob[at:])) }

func (r *exampleReader) text(at int) []byte { return r.blob[at+4 : at+4+r.word(at)] }

func (r *exampleReader) typeName(kind int) []byte { return r.text(r.word(16 + 4*kind)) }

func readSpec(v *Value) *exampleReader {
	r := &exampleReader{blob: v.Data}
	r.single = r.word(4) == 1
	for i := range r.word(0) {
		at := exampleHeader + exampleFeature*i
		r.feats = append(r.feats, wanted{key: r.text(r.word(at)), kind: FeatureKind(r.word(at + 4)), dtype: r.word(at + 8), shape: r.text(r.word(at + 12)),
			elems: r.word(at + 16), result: r.word(at + 20), def: r.word(at + 24), counted: r.word(at + 28), splits: r.word(at + 32)})
	}
	return r
}

// wrongType, wrongParse, wrongCount and wrongStride are what can be wrong with a feature's values.
func (r *exampleReader) wrongType(w *wanted, index int64, kind int) error {
	dense := w.kind == Dense || w.kind == Padded
	got, want := r.typeName(kind), r.typeName(w.dtype)
	switch {
	case r.single && dense:
		return fault(oneTypeDense, w.key, got, want)
	case r.single:
		return fault(oneTypeOther, w.key, want, got)
	case dense:
		return fault(errTypeDense, w.key, index, got, want)
	}
	return fault(errTypeSparse, w.key, index, want, got)
}

func (r *exampleReader) wrongParse(w *wanted, index int64) error {
	switch {
	case !r.single:
		return fault(errParse, w.key, index)
	case w.kind != Dense && w.dtype == featBytes:
		return fault(oneNumber, w.key)
	}
	return fault(oneParse+w.dtype-1, w.key)
}

func (r *exampleReader) wrongCount(w *wanted, index, n int64) error {
	switch {
	case w.dtype == featBytes && n > int64(w.elems):
		return r.wrongParse(w, index)
	case !r.single:
		return fault(errCount+w.dtype-1, w.key, index, n, w.shape)
	}
	return fault(oneSlice+w.dtype-1, w.key)
}

func (r *exampleReader) wrongStride(w *wanted, index, n int64) error {
	if r.single {
		return fault(oneStride, w.key, int64(w.elems), n)
	}
	return fault(errStride+w.dtype-1, w.key, index, n, w.shape)
}

func (r *exampleReader) missing(w *wanted) error {
	if r.single {
		return fault(oneRequired, w.key, r.typeName(w.dtype))
	}
	return fault(errRequired, w.key, r.typeName(w.dtype))
}

// example finds the features of one example; found[i] is nil where feature i is missing.
func (r *exampleReader) example(s []byte, index int64, found []*featureValues) error {
	entries, ok := parseExample(s)
	if !ok {
		return fault(errExample, s)
	}
	clear(found)
	for e := len(entries) - 1; e >= 0; e-- { // the last of a name counts
		f := &entries[e]
		i := 0
		for i < len(r.feats) && !bytes.Equal(r.feats[i].key, f.key) {
			i++
		}
		if i == len(r.feats) {
			continue
		}
		w := &r.feats[i]
		kind, ok := f.kind()
		switch {
		case !ok:
			return fault(errUnsupported)
		case kind == featNone || found[i] != nil:
			continue
		case kind != w.dtype:
			return r.wrongType(w, index, kind)
		}
		v, ok := f.values()
		n := int64(v.len())
		switch {
		case !ok:
			return r.wrongParse(w, index)
		case w.kind == Dense && n != int64(w.elems):
			return r.wrongCount(w, index, n)
		case w.kind == Padded && n%int64(w.elems) != 0:
			return r.wrongStride(w, index, n)
		}
		found[i] = &v
	}
	return nil
}

func exampleCount(ins, outs []Value) error {
	r := readSpec(&ins[1])
	found := make([]*featureValues, len(r.feats))
	clear(outs[0].Data)
	for i, s := range ins[0].Strings {
		if err := r.example(s, int64(i), found); err != nil {
			return err
		}
		for j, v := range found {
			w := &r.feats[j]
			if v == nil || w.kind == Dense {
				continue
			}
			n, at := int64(v.len()), int64(2*w.counted)
			outs[0].setI64(at, outs[0].i64(at)+n)
			if w.kind == Padded {
				n /= int64(w.elems)
			}
			outs[0].setI64(at+1, max(outs[0].i64(at+1), n))
		}
	}
	return nil
}

// put writes element i.
func (v *featureValues) put(to *Value, at int64) {
	for i, s := range v.strs {
		to.Strings[at+int64(i)] = bytes.Clone(s)
	}
	for i, x := range v.bits {
		if to.size() == 4 {
			to.setI32(at+int64(i), int32(x))
		} else {
			to.setU64(at+int64(i), x)
		}
	}
}

// fill sets n elements from those of def, again and again.
func fill(to *Value, at, n int64, def *Value) {
	k := def.Len()
	for i := range n {
		if size := to.size(); size > 0 {
			copy(to.Data[size*(at+i):size*(at+i+1)], def.Data[size*(i%k):])
		} else {
			to.Strings[at+i] = bytes.Clone(def.Strings[i%k])
		}
	}
}

func exampleParse(ins, outs []Value) error {
	r := readSpec(&ins[1])
	found := make([]*featureValues, len(r.feats))
	done := make([]int64, len(r.feats)) // values so far
	for _, w := range r.feats {
		if w.kind == Ragged {
			clear(outs[w.result+1].Data)
		}
	}
	for i, s := range ins[0].Strings {
		if err := r.example(s, int64(i), found); err != nil {
			return err
		}
		for j, v := range found {
			if err := r.put(&r.feats[j], v, int64(i), &done[j], ins[2:], outs); err != nil {
				return err
			}
		}
	}
	return nil
}

// put writes what one example has of a feature.
func (r *exampleReader) put(w *wanted, v *featureValues, i int64, done *int64, defaults, outs []Value) error {
	out := &outs[w.result]
	elems := int64(w.elems)
	if v == nil {
		v = &featureValues{}
		if w.kind == Dense {
			def := &defaults[w.def]
			if def.Len() == 0 {
				return r.missing(w)
			}
			fill(out, i*elems, elems, def)
			return nil
		}
	}
	n := int64(v.len())
	switch w.kind {
	case Dense:
		v.put(out, i*elems)
	case Padded:
		row := out.Len()
		if !r.single {
			row /= max(1, out.Shape[0])
		}
		v.put(out, i*row)
		fill(out, i*row+n, row-n, &defaults[w.def])
	case Sparse:
		columns := int64(2)
		if r.single {
			columns = 1
		}
		for k := range n {
			at := columns * (*done + k)
			if columns == 2 {
				out.setI64(at, i)
				at++
			}
			out.setI64(at, k)
		}
		v.put(&outs[w.result+1], *done)
	case Ragged:
		v.put(out, *done)
		if w.splits == 4 {
			outs[w.result+1].setI32(i+1, int32(*done+n))
		} else {
			outs[w.result+1].setI64(i+1, *done+n)
		}
	}
	*done += n
	return nil
}
