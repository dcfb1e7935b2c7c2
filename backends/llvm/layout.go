package llvm

import (
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

// newLayout collects the globals that programs use, and what the state starts as.
func newLayout(m *ir.Module, programs []*ir.Func) (*layout, error) {
	l := &layout{weightAt: map[any]int64{}, stateAt: map[string]int64{}}
	used := map[*ir.Global]bool{}
	var literals []*ir.Tensor
	for _, f := range programs {
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
	for _, s := range m.States {
		used[s.Init] = true
		if s.Init.Type.DType == ir.String {
			return nil, fmt.Errorf("state %q is %s: a variable of strings that changes has no native code", s.Name, s.Init.Type)
		}
		size, err := globalBytes(s.Init)
		if err != nil {
			return nil, fmt.Errorf("state %q: %w", s.Name, err)
		}
		l.stateAt[s.Name] = l.stateBytes
		l.stateBytes += round64(size)
	}
	for _, g := range m.Globals {
		if !used[g] {
			continue
		}
		size, err := globalBytes(g)
		if err != nil {
			return nil, err
		}
		l.add(g, g.Name, size, func() (*ir.Tensor, error) {
			t, err := g.Tensor()
			if err != nil {
				return nil, err
			}
			return packed(t), nil
		})
		delete(used, g)
	}
	if len(used) > 0 {
		return nil, fmt.Errorf("a program uses a global that is not the module's")
	}
	for _, t := range literals {
		if _, have := l.weightAt[t]; !have {
			l.add(t, "literal", int64(len(packed(t).Data)), func() (*ir.Tensor, error) { return packed(t), nil })
		}
	}
	return l, nil
}

func (l *layout) add(key any, name string, size int64, load func() (*ir.Tensor, error)) {
	l.weightAt[key] = l.weightBytes
	l.weights = append(l.weights, weight{name, l.weightBytes, size, load})
	l.weightBytes += round64(max(size, 1))
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
