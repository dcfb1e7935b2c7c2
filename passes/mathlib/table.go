package mathlib

import (
	"fmt"

	"github.com/swage-ml/swage/ir"
)

// formula writes a function of one or two arguments.
type formula func(e *expr, a, b x) x

func unary(f func(e *expr, a x) x) formula { return func(e *expr, a, _ x) x { return f(e, a) } }

// viaF64 computes in f64 and rounds: for functions that are rare or need more digits than f32 has.
func viaF64(k *coeffs, f formula) formula {
	return func(e *expr, a, b x) x {
		d := e.as(ir.F64)
		d.k = k
		a = e.to(a, ir.F64)
		if b != nil {
			b = e.to(b, ir.F64)
		}
		return e.to(f(d, a, b), ir.F32)
	}
}

// both is computed in f64 for f32 too.
func both(f formula) entry { return entry{f32: viaF64(&coeffsMid, f), f64: f} }

// entry says how an op is expanded on f32 (f16 and bf16 go through f32), on f64 and on integers; nil: it is not.
type entry struct {
	f32, f64, integer formula
	inHalf            bool // f16 and bf16 do not go through f32: each op rounds
}

var table = map[string]entry{
	"exponential":           {f32: unary(exponential), f64: unary(exponential)},
	"exponential_minus_one": {f32: unary(exponentialMinusOne), f64: unary(exponentialMinusOne)},
	"logistic":              {f32: unary(logistic), f64: unary(logistic)},
	"tanh":                  {f32: unary(tanh), f64: unary(tanh)},
	"log":                   {f32: unary(logarithm), f64: unary(logarithm)},
	"log_plus_one":          {f32: unary(logPlusOne), f64: unary(logPlusOne)},
	"rsqrt":                 {f32: unary(rsqrt), f64: unary(rsqrt)},
	"sine":                  {f32: unary(sine), f64: unary(sine)},
	"cosine":                {f32: unary(cosine), f64: unary(cosine)},
	"tan":                   {f32: viaF64(&coeffsMid, unary(tan32)), f64: unary(tan)},
	"asin":                  both(unary(asin)),
	"acos":                  both(unary(acos)),
	"atan":                  both(unary(atan)),
	"atan2":                 both(atan2),
	"sinh":                  both(unary(sinh)),
	"cosh":                  both(unary(cosh)),
	"asinh":                 both(unary(asinh)),
	"acosh":                 both(unary(acosh)),
	"atanh":                 both(unary(atanh)),
	"erf":                   {f32: unary(erf32), f64: unary(erf64)},
	"erfc":                  both(unary(erfc)),
	"erf_inv":               {f32: viaF64(&coeffsMid, unary(erfInv)), f64: unary(erfInv64)},
	"cbrt":                  both(unary(cbrt)),
	"lgamma":                {f32: viaF64(&coeffs64, unary(lgamma)), f64: unary(lgamma)},
	"digamma":               {f32: viaF64(&coeffs64, unary(digamma)), f64: unary(digamma)},
	"remainder":             {f32: remainder, f64: remainder64},
	"floor_mod":             {f32: floorMod(remainder), f64: floorMod(remainder64), integer: floorModInt},
	"floor_divide":          {f32: floorDivide, f64: floorDivide, integer: floorDivideInt, inHalf: true},
	"sign":                  {f32: unary(signOf), f64: unary(signOf), integer: unary(signInt)},
	"round_nearest_afz":     {f32: unary(roundAway), f64: unary(roundAway)},
	"is_finite":             {f32: unary(isFinite), f64: unary(isFinite)},
	"power":                 {f32: viaF64(&coeffsMid, power), f64: power64, integer: powerInt},
}

// Expands reports whether Expand rewrites the op on the element type.
func Expands(op string, d ir.DType) bool { return lookup(op, d) != nil }

func lookup(op string, d ir.DType) formula {
	t := table[op]
	switch {
	case d == ir.F64:
		return t.f64
	case d.IsFloat():
		return t.f32
	case d.IsInt() && d != ir.Index: // backends have index arithmetic of their own, which knows signs and constants
		return t.integer
	}
	return nil
}

// Expand rewrites the math functions of a kernel function into exactly specified ops, in place, and returns how many
// it rewrote. A second call finds nothing.
func Expand(f *ir.Func) (int, error) {
	if f.Level != ir.Kernel {
		return 0, fmt.Errorf("mathlib: %s @%s: want a kernel", f.Level, f.Name)
	}
	e := &expander{f: f, to: map[*ir.Value]*ir.Value{}}
	err := e.region(f.Body)
	return e.count, err
}

type expander struct {
	f     *ir.Func
	to    map[*ir.Value]*ir.Value // results of expanded ops
	count int
}

func (e *expander) region(r *ir.Region) (err error) {
	b := &ir.Builder{F: e.f, R: &ir.Region{Params: r.Params}}
	defer func() {
		if p := recover(); p != nil {
			be, ok := p.(*ir.BuildError)
			if !ok {
				panic(p)
			}
			err = be
		}
	}()
	for _, op := range r.Ops {
		for i, v := range op.Operands {
			if n := e.to[v]; n != nil {
				op.Operands[i] = n
			}
		}
		if fn := e.lookup(op); fn != nil {
			b.Node = op.Node
			e.to[op.Result()] = write(b, fn, op)
			e.count++
			continue
		}
		for _, sub := range op.Regions {
			if err := e.region(sub); err != nil {
				return err
			}
		}
		b.R.Ops = append(b.R.Ops, op)
	}
	r.Ops = b.R.Ops
	return nil
}

func (e *expander) lookup(op *ir.Op) formula {
	if len(op.Operands) == 0 || len(op.Operands) > 2 || len(op.Results) != 1 || op.Operands[0].Type.Kind == ir.BufferKind {
		return nil
	}
	return lookup(op.Name(), op.Operands[0].Type.DType)
}

// write emits the formula of an op; f16 and bf16 are widened to f32 and the result, if a float, is rounded back.
func write(b *ir.Builder, fn formula, op *ir.Op) *ir.Value {
	t := op.Operands[0].Type
	d := t.DType
	if (d == ir.F16 || d == ir.BF16) && !table[op.Name()].inHalf {
		d = ir.F32
	}
	e := newExpr(b, d, t.Tile())
	var args [2]x
	for i, v := range op.Operands {
		args[i] = b.Convert(v, d)
	}
	r := fn(e, args[0], args[1])
	return b.Convert(r, op.Result().Type.DType) // i1 and integer results are there already
}
