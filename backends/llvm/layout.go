package llvm

import (
	"crypto/sha256"
	"fmt"

	"github.com/swage-ml/swage/ir"
)

// layout places weights and state: each object at the next multiple of 64 bytes, in module order.
type layout struct {
	weights     []weight
	weightAt    map[any]int64 // *ir.Global or, for literals of programs, *ir.Tensor
	weightBytes int64
	stateAt     map[string]int64
	stateBytes  int64
	content     map[[sha256.Size]byte]int64 // where bytes are, by their hash; nil: everything has its own place
}

// weight is one object of the weights section.
type weight struct {
	name string
	off  int64
	size int64
	load func() (*ir.Tensor, error)
}

const objectAlign = 64

func round64(n int64) int64 { return (n + objectAlign - 1) &^ (objectAlign - 1) }

// newLayout collects the globals that programs use, and what the state starts as. What several variants have, packed in
// the same way, is there once.
func newLayout(variants []*variant) (*layout, error) {
	l := &layout{weightAt: map[any]int64{}, stateAt: map[string]int64{}}
	if len(variants) > 1 {
		l.content = map[[sha256.Size]byte]int64{}
	}
	for _, v := range variants {
		if err := l.collect(v); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// collect adds what a variant needs; the state is the same in all.
func (l *layout) collect(v *variant) error {
	used := map[*ir.Global]bool{}
	var literals []*ir.Tensor
	for _, f := range v.programs {
		f.Body.Walk(func(op *ir.Op) {
			if !op.Is("constant") || op.Result().Type.IsScalar() {
				return
			}
			switch v := op.Attr("value").(type) {
			case *ir.Global:
				used[v] = true
			case *ir.Tensor:
				literals = append(literals, v)
			}
		})
	}
	for _, s := range v.Module.States {
		used[s.Init] = true
		if s.Init.Type.DType == ir.String {
			return fmt.Errorf("state %q is %s: a variable of strings that changes has no native code", s.Name, s.Init.Type)
		}
		size, err := globalBytes(s.Init)
		if err != nil {
			return fmt.Errorf("state %q: %w", s.Name, err)
		}
		if _, have := l.stateAt[s.Name]; !have {
			l.stateAt[s.Name] = l.stateBytes
			l.stateBytes += round64(size)
		}
	}
	for _, g := range v.Module.Globals {
		if !used[g] {
			continue
		}
		size, err := globalBytes(g)
		if err != nil {
			return err
		}
		err = l.add(g, g.Name, size, func() (*ir.Tensor, error) {
			t, err := g.Tensor()
			if err != nil {
				return nil, err
			}
			return packed(t), nil
		})
		if err != nil {
			return err
		}
		delete(used, g)
	}
	if len(used) > 0 {
		return fmt.Errorf("a program uses a global that is not the module's")
	}
	for _, t := range literals {
		if err := l.add(t, "literal", int64(len(packed(t).Data)), func() (*ir.Tensor, error) { return packed(t), nil }); err != nil {
			return err
		}
	}
	return nil
}

func (l *layout) add(key any, name string, size int64, load func() (*ir.Tensor, error)) error {
	if _, have := l.weightAt[key]; have {
		return nil
	}
	if l.content != nil {
		t, err := load()
		if err != nil {
			return err
		}
		sum := sha256.Sum256(t.Data)
		if at, have := l.content[sum]; have {
			l.weightAt[key] = at
			return nil
		}
		l.content[sum] = l.weightBytes
	}
	l.weightAt[key] = l.weightBytes
	l.weights = append(l.weights, weight{name, l.weightBytes, size, load})
	l.weightBytes += round64(max(size, 1))
	return nil
}

// globalBytes is the size of a global among the weights. Strings are loaded for it.
func globalBytes(g *ir.Global) (int64, error) {
	if g.Type.DType == ir.String {
		t, err := g.Tensor()
		if err != nil {
			return 0, err
		}
		return int64(len(packed(t).Data)), nil
	}
	n, ok := g.Type.Elems().IsConst()
	if !ok || g.Type.DType.Size() == 0 {
		return 0, fmt.Errorf("global @%s is %s: only tensors of constant shape can be weights", g.Name, g.Type)
	}
	return n * g.Type.DType.Size(), nil
}
