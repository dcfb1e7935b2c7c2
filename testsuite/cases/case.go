package cases

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/runtime"
	"github.com/swage-ml/swage/testsuite/npz"
)

// Case is the inputs of one call, and the outputs that are wanted of it.
type Case struct {
	Path    string
	In, Out []Named // in the file's order
}

// Named is a tensor and the name of the input or output.
type Named struct {
	Name   string
	Tensor *runtime.Tensor
}

// Load reads a case.
func Load(path string) (*Case, error) {
	f, err := npz.ReadFile(path)
	if err != nil {
		return nil, err
	}
	c := &Case{Path: path}
	for _, n := range f.Arrays {
		list := &c.In
		name, ok := strings.CutPrefix(n.Name, "in.")
		if !ok {
			list = &c.Out
			if name, ok = strings.CutPrefix(n.Name, "out."); !ok {
				if strings.HasPrefix(n.Name, "len.") {
					continue
				}
				return nil, fmt.Errorf("%s: array %q: want names in.<input> and out.<output>", path, n.Name)
			}
		}
		t, err := ToTensor(n.Array, f.Find("len."+n.Name))
		if err != nil {
			return nil, fmt.Errorf("%s: array %q: %w", path, n.Name, err)
		}
		*list = append(*list, Named{name, t})
	}
	return c, nil
}

// ToTensor makes a tensor of an array. lengths are those of strings, or nil.
func ToTensor(a, lengths *npz.Array) (*runtime.Tensor, error) {
	if a.DType != string(artefact.String) {
		return runtime.FromBytes(runtime.DType(a.DType), a.Data, a.Shape...)
	}
	texts, err := a.Strings(lengths)
	if err != nil {
		return nil, err
	}
	offsets := make([]int64, 1, len(texts)+1)
	var data []byte
	for _, s := range texts {
		data = append(data, s...)
		offsets = append(offsets, int64(len(data)))
	}
	return runtime.FromStringBytes(data, offsets, a.Shape...)
}

// FromTensor makes an array of a tensor, and for strings one of their lengths.
func FromTensor(t *runtime.Tensor) (a, lengths *npz.Array) {
	switch t.DType() {
	case artefact.String:
		texts := make([][]byte, t.Len())
		for i := range texts {
			texts[i] = t.StringBytes(i)
		}
		return npz.FromStrings(texts, t.Shape()...), npz.Lengths(texts, t.Shape()...)
	case artefact.BFloat16:
		t = widen(t)
	}
	return &npz.Array{DType: string(t.DType()), Shape: slices.Clone(t.Shape()), Data: slices.Clone(t.Bytes()),
		ItemSize: int(t.DType().Size())}, nil
}

// Save writes tensors as one archive, their names after prefix ("out.").
func Save(path, prefix string, tensors []Named) error {
	f := new(npz.File)
	for _, n := range tensors {
		a, lengths := FromTensor(n.Tensor)
		f.Add(prefix+n.Name, a)
		if lengths != nil {
			f.Add("len."+prefix+n.Name, lengths)
		}
	}
	return npz.WriteFile(path, f)
}

// Inputs puts the case's inputs into the order that a signature wants. float32 is rounded where it wants bfloat16, which
// NumPy lacks; otherwise dtypes are left to the runtime's checks.
func (c *Case) Inputs(want []artefact.Tensor) ([]*runtime.Tensor, error) {
	in := make([]*runtime.Tensor, len(want))
	for _, n := range c.In {
		i := slices.IndexFunc(want, func(t artefact.Tensor) bool { return t.Name == n.Name })
		if i < 0 {
			return nil, fmt.Errorf("%s: array %q: the signature has no input %q, it has %s", c.Path, "in."+n.Name, n.Name, names(want))
		}
		in[i] = n.Tensor
		if want[i].DType == artefact.BFloat16 && n.Tensor.DType() == artefact.Float32 {
			in[i] = narrow(n.Tensor)
		}
	}
	for i, t := range in {
		if t == nil {
			return nil, fmt.Errorf("%s: no array %q: the signature needs inputs %s", c.Path, "in."+want[i].Name, names(want))
		}
	}
	return in, nil
}

// names lists tensors for messages.
func names(ts []artefact.Tensor) string {
	if len(ts) == 0 {
		return "none"
	}
	var b strings.Builder
	for i, t := range ts {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%q %s[%s]", t.Name, t.DType, strings.Join(t.Dims, ","))
	}
	return b.String()
}

// Random makes an input of the dtype and shape: floats in [-1,1), small integers, short strings; the same for equal seeds.
func Random(t artefact.DType, shape []int64, seed uint64) (*runtime.Tensor, error) {
	r := rand.New(rand.NewPCG(seed, 1))
	n := 1
	for _, d := range shape {
		if d < 0 || d > 1<<31 || int64(n)*d > 1<<31 {
			return nil, fmt.Errorf("shape %v is too large for a random input", shape)
		}
		n *= int(d)
	}
	if t == artefact.String {
		texts := make([]string, n)
		for i := range texts {
			texts[i] = fmt.Sprintf("word %d", r.IntN(100))
		}
		return runtime.Of(texts, shape...), nil
	}
	f := make([]float32, n)
	for i := range f {
		switch t {
		case artefact.Float16, artefact.BFloat16, artefact.Float32, artefact.Float64, artefact.Complex64, artefact.Complex128:
			f[i] = 2*r.Float32() - 1
		default:
			f[i] = float32(r.IntN(2))
		}
	}
	return fill(t, f, shape)
}
