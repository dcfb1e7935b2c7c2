package passes

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/swage-ml/swage/ir"
)

// literalBytes is the size up to which a constant stands in the IR text itself. Larger ones are globals, which signatures
// share and the artefact maps.
const literalBytes = 256

// Constant emits a tensor that a pass has computed: a scalar that is broadcast if all elements are the same, a literal
// if it is small, else a global of the module. Equal tensors share one global.
func (c *Ctx) Constant(m *ir.Module, b *ir.Builder, hint string, t *ir.Tensor) *ir.Value {
	if t.Len() > 1 {
		if s, ok := t.Splat(); ok {
			return b.Splat(b.Const(s), t.Type().Dims)
		}
	}
	return c.Weight(m, b, hint, t)
}

// Weight is Constant for tensors that ops want whole, like filters: equal elements are no reason to broadcast.
func (c *Ctx) Weight(m *ir.Module, b *ir.Builder, hint string, t *ir.Tensor) *ir.Value {
	if m == nil || (t.DType != ir.String && int64(len(t.Data)) <= literalBytes) || t.Len() <= 4 {
		return b.Const(t)
	}
	key := t.Type().String()
	for _, g := range c.made[key] {
		if u, err := g.Tensor(); err == nil && sameData(t, u) && m.Global(g.Name) == g {
			return b.Global(g)
		}
	}
	g := ir.NewGlobal(freeName(m, hint), t)
	m.Globals = append(m.Globals, g)
	if c.made == nil {
		c.made = map[string][]*ir.Global{}
	}
	c.made[key] = append(c.made[key], g)
	return b.Global(g)
}

func sameData(a, b *ir.Tensor) bool {
	if a.DType != ir.String {
		n := a.Len() * a.DType.Size()
		return bytes.Equal(a.Data[:n], b.Data[:n])
	}
	for i := range a.Strings {
		if !bytes.Equal(a.Strings[i], b.Strings[i]) {
			return false
		}
	}
	return true
}

// freeName makes a global's name of a source node's that no global has.
func freeName(m *ir.Module, hint string) string {
	base := strings.Map(func(r rune) rune {
		if r == '_' || r == '.' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return '_'
	}, hint)
	if base == "" || base[0] >= '0' && base[0] <= '9' {
		base = "c_" + base
	}
	name := base
	for n := 1; m.Global(name) != nil; n++ {
		name = fmt.Sprintf("%s.%d", base, n)
	}
	return name
}
