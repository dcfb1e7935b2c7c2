// Package layout moves transposes and reshapes down through the ops that do not mind them, towards each other and
// towards products, so that they cancel: between channels-first convolutions none is left.
// It must not know memory layouts of schedules: tensors are row-major in their axes' order.
package layout

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
	"github.com/swage-ml/swage/passes"
	"github.com/swage-ml/swage/passes/canon"
	"github.com/swage-ml/swage/passes/match"
)

// Pass sinks transposes and reshapes. It never adds one where it removes none, and canonicalises in between.
var Pass = passes.Pass{Name: "layout", Doc: "moves transposes and reshapes down through element-wise ops, reductions, windows, concatenations, so that they cancel", Run: run}

// maxRounds bounds the walks; each moves a transpose by at least one op down.
const maxRounds = 64

func run(m *ir.Module, ctx *passes.Ctx) error {
	return ctx.EachFunc(m, ir.Graph, func(f *ir.Func) error {
		for range maxRounds {
			c := &cx{uses: f.Uses()}
			n := passes.Rewrite(m, f, func(r *passes.Rewriter, op *ir.Op) []*ir.Value {
				c.Rewriter = r
				for _, rule := range rules {
					if ctx.Exhausted() {
						return nil
					}
					if rule.ops != nil && !op.Is(rule.ops...) || rule.ops == nil && !match.Elementwise(op) {
						continue
					}
					if v := rule.apply(c, op); v != nil {
						ctx.Allow("layout/" + rule.name)
						return []*ir.Value{v}
					}
				}
				return nil
			})
			if n == 0 {
				break
			}
			canon.Func(m, f, ctx)
		}
		return nil
	})
}

type cx struct {
	*passes.Rewriter
	uses []int
}

func (c *cx) usedOnce(v *ir.Value) bool { return v.ID < len(c.uses) && c.uses[v.ID] == 1 }

// rules; ops nil: element-wise ops.
var rules = []struct {
	name  string
	ops   []string
	apply func(c *cx, op *ir.Op) *ir.Value
}{
	{"transpose", nil, elementwise},
	{"transpose-softmax", []string{"softmax", "scan"}, onAxis},
	{"transpose-reduce", []string{"reduce"}, reduce},
	{"transpose-window", []string{"reduce_window"}, window},
	{"transpose-pad", []string{"pad"}, pad},
	{"transpose-slice", []string{"slice"}, slice},
	{"transpose-concatenate", []string{"concatenate"}, concatenate},
	{"transpose-reverse", []string{"reverse"}, reverse},
	{"reshape", nil, reshape},
}

// transposed returns the transpose that v is.
func transposed(v *ir.Value) (x *ir.Value, perm []int64, ok bool) {
	t := match.Op(v, "transpose")
	if t == nil {
		return nil, nil, false
	}
	return t.Operands[0], t.Ints("perm"), true
}

func inverse(perm []int64) []int64 {
	inv := make([]int64, len(perm))
	for i, p := range perm {
		inv[p] = int64(i)
	}
	return inv
}

// permuted lists xs, which are by the result's axes, by the operand's axes.
func permuted[T any](xs []T, perm []int64) []T {
	out := make([]T, len(xs))
	for i, p := range perm {
		out[p] = xs[i]
	}
	return out
}

// elementwise: f(transpose(x), transpose(y), broadcast…) => transpose(f(x, y, broadcast'…)), where at least one of the
// transposes goes away.
func elementwise(c *cx, op *ir.Op) *ir.Value {
	var perm []int64
	gone := false
	for _, v := range op.Operands {
		if _, p, ok := transposed(v); ok {
			if perm == nil {
				perm = p
			} else if !slices.Equal(perm, p) {
				return nil
			}
			gone = gone || c.usedOnce(v)
		}
	}
	if perm == nil || !gone {
		return nil
	}
	for _, v := range op.Operands {
		if _, _, ok := transposed(v); !ok && !follows(v, perm) {
			return nil
		}
	}
	operands := make([]*ir.Value, len(op.Operands))
	for i, v := range op.Operands {
		operands[i] = c.untransposed(v, perm)
	}
	return c.Transpose(c.Emit(op.Def.Name, match.Attrs(op, nil), operands...), perm...)
}

// follows reports that v can be had with its axes in another order for nothing: a broadcast whose operand's axes keep
// their order (or are constants, to be folded), or a scalar.
func follows(v *ir.Value, perm []int64) bool {
	b := match.Op(v, "broadcast_in_dim")
	if b == nil {
		return match.Const(v)
	}
	if match.ConstLike(v) {
		return true
	}
	last := int64(-1)
	for _, a := range b.Ints("dims") {
		if perm[a] < last {
			return false
		}
		last = perm[a]
	}
	return true
}

// untransposed is the value whose transpose by perm v is.
func (c *cx) untransposed(v *ir.Value, perm []int64) *ir.Value {
	if x, _, ok := transposed(v); ok {
		return x
	}
	b := match.Op(v, "broadcast_in_dim")
	if b == nil {
		return c.Transpose(v, inverse(perm)...)
	}
	// result axis a was axis perm[a]: axis i of the operand goes to perm[dims[i]]
	dims := b.Ints("dims")
	order := match.Count(len(dims), func(i int) int64 { return int64(i) })
	slices.SortFunc(order, func(i, j int64) int { return int(perm[dims[i]] - perm[dims[j]]) })
	x := c.Transpose(b.Operands[0], order...)
	return c.Emit("broadcast_in_dim", ir.A{"shape": shape.Dims(permuted(v.Dims(), perm)), "dims": match.Count(len(dims), func(i int) int64 { return perm[dims[order[i]]] })}, x)
}

// onAxis: softmax(transpose(x), axis) => transpose(softmax(x, perm[axis])).
func onAxis(c *cx, op *ir.Op) *ir.Value {
	x, perm, ok := transposed(op.Operands[0])
	if !ok || !c.usedOnce(op.Operands[0]) {
		return nil
	}
	return c.Transpose(c.Emit(op.Def.Name, match.Attrs(op, ir.A{"axis": perm[op.Int("axis")]}), x), perm...)
}

// reduce: reduce(transpose(x)) reduces x and transposes what is left, if anything is out of order then.
func reduce(c *cx, op *ir.Op) *ir.Value {
	x, perm, ok := transposed(op.Operands[0])
	if !ok {
		return nil
	}
	var axes, left []int64
	for i, p := range perm {
		if slices.Contains(op.Ints("axes"), int64(i)) {
			axes = append(axes, p)
		} else {
			left = append(left, p)
		}
	}
	slices.Sort(axes)
	// the axes that are left, renumbered
	order := match.Count(len(left), func(i int) int64 {
		n := int64(0)
		for _, l := range left {
			if l < left[i] {
				n++
			}
		}
		return n
	})
	return c.Transpose(c.Emit("reduce", ir.A{"axes": axes, "kind": op.Str("kind")}, x), order...)
}

func window(c *cx, op *ir.Op) *ir.Value {
	x, perm, ok := transposed(op.Operands[0])
	if !ok || !c.usedOnce(op.Operands[0]) {
		return nil
	}
	with := ir.A{}
	for _, n := range []string{"window", "strides", "dilations"} {
		with[n] = permuted(op.Ints(n), perm)
	}
	for _, n := range []string{"pad_low", "pad_high"} {
		with[n] = shape.Dims(permuted(op.DimsAttr(n), perm))
	}
	return c.Transpose(c.Emit("reduce_window", match.Attrs(op, with), x), perm...)
}

func pad(c *cx, op *ir.Op) *ir.Value {
	x, perm, ok := transposed(op.Operands[0])
	if !ok || !c.usedOnce(op.Operands[0]) {
		return nil
	}
	with := ir.A{"low": shape.Dims(permuted(op.DimsAttr("low"), perm)), "high": shape.Dims(permuted(op.DimsAttr("high"), perm))}
	if in := op.Ints("interior"); in != nil {
		with["interior"] = permuted(in, perm)
	}
	return c.Transpose(c.Emit("pad", match.Attrs(op, with), x, op.Operands[1]), perm...)
}

func slice(c *cx, op *ir.Op) *ir.Value {
	x, perm, ok := transposed(op.Operands[0])
	if !ok || !c.usedOnce(op.Operands[0]) {
		return nil
	}
	return c.Transpose(c.Emit("slice", ir.A{"start": shape.Dims(permuted(op.DimsAttr("start"), perm)), "limit": shape.Dims(permuted(op.DimsAttr("limit"), perm)),
		"stride": permuted(op.Ints("stride"), perm)}, x), perm...)
}

func concatenate(c *cx, op *ir.Op) *ir.Value {
	var perm []int64
	xs := make([]*ir.Value, len(op.Operands))
	gone := false
	for i, v := range op.Operands {
		x, p, ok := transposed(v)
		if !ok || perm != nil && !slices.Equal(perm, p) {
			return nil
		}
		xs[i], perm = x, p
		gone = gone || c.usedOnce(v)
	}
	if !gone {
		return nil
	}
	return c.Transpose(c.Emit("concatenate", ir.A{"axis": perm[op.Int("axis")]}, xs...), perm...)
}

func reverse(c *cx, op *ir.Op) *ir.Value {
	x, perm, ok := transposed(op.Operands[0])
	if !ok || !c.usedOnce(op.Operands[0]) {
		return nil
	}
	axes := op.Ints("axes")
	return c.Transpose(c.Emit("reverse", ir.A{"axes": match.Count(len(axes), func(i int) int64 { return perm[axes[i]] })}, x), perm...)
}
