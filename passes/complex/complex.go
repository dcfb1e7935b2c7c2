// Package complex turns complex tensors into pairs of real ones and Fourier transforms into products with constant
// matrices, so that no level below knows complex numbers. It must not know what made them.
//
// A transform of constant length n is a product with the n×n matrix of cosines and sines: n² multiplications instead of
// n log n, but at the speed of the matrix kernel, which for the frame lengths of audio models (256 to 2048) is faster
// than the memory traffic of a radix transform's passes.
package complex

import (
	"fmt"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/passes"
)

// Pass is the pass.
var Pass = passes.Pass{
	Name:     "complex",
	Doc:      "split complex tensors into real and imaginary parts; Fourier transforms become products",
	Required: true,
	Run: func(m *ir.Module, ctx *passes.Ctx) error {
		return ctx.EachFunc(m, ir.Graph, func(f *ir.Func) error {
			s := &splitter{f: f, parts: map[*ir.Value]pair{}}
			passes.Rewrite(m, f, s.hook)
			if s.err != nil { // regions are half split
				return s.err
			}
			if s.count > 0 {
				ctx.Count("complex", s.count)
				passes.RemoveDead(f)
			}
			return nil
		})
	},
}

type pair struct{ re, im *ir.Value }

type splitter struct {
	f     *ir.Func
	parts map[*ir.Value]pair // of complex values
	count int
	err   error
}

func (s *splitter) fail(op *ir.Op, format string, args ...any) []*ir.Value {
	if s.err == nil {
		s.err = fmt.Errorf("node %q: %s: %s", op.Node, op.Name(), fmt.Sprintf(format, args...))
	}
	return nil
}

func isComplex(v *ir.Value) bool { return v.Type.DType.IsComplex() }

// hook rewrites ops that read or make complex values. Those that make them stay behind, dead.
func (s *splitter) hook(r *passes.Rewriter, op *ir.Op) []*ir.Value {
	if op.Is("if", "case", "while", "yield") || op.Is("sort") && !isComplex(op.Operands[0]) {
		s.carried(op)
		return nil
	}
	if !slices.ContainsFunc(op.Operands, isComplex) && !slices.ContainsFunc(op.Results, isComplex) || op.Is("return") {
		return nil
	}
	s.count++
	in := make([]pair, len(op.Operands))
	for i, v := range op.Operands {
		if !isComplex(v) {
			in[i].re = v
			continue
		}
		p, ok := s.parts[v]
		if !ok {
			return s.fail(op, "a complex input is not supported")
		}
		in[i] = p
	}
	w := writer{r}
	switch op.Name() {
	case "real":
		return []*ir.Value{in[0].re}
	case "imag":
		return []*ir.Value{in[0].im}
	case "abs":
		return []*ir.Value{w.magnitude(in[0])}
	case "is_finite":
		return []*ir.Value{w.op("and", w.op("is_finite", in[0].re), w.op("is_finite", in[0].im))}
	case "compare":
		return s.compare(w, op, in)
	}
	p, ok := w.compute(op, in)
	if !ok {
		return s.fail(op, "complex numbers are not supported here")
	}
	if len(op.Results) == 1 && !isComplex(op.Results[0]) { // an inverse real transform, a conversion
		return []*ir.Value{p.re}
	}
	s.parts[op.Results[0]] = p
	return nil
}

// carried makes two of each complex value that goes in or out of an op's regions, is yielded, or sorted by others.
func (s *splitter) carried(op *ir.Op) {
	op.Operands = s.flat(op, op.Operands)
	op.Results = s.twice(op.Results)
	for _, reg := range op.Regions {
		reg.Params = s.twice(reg.Params)
	}
}

// flat replaces complex values by their parts.
func (s *splitter) flat(op *ir.Op, vs []*ir.Value) []*ir.Value {
	if !slices.ContainsFunc(vs, isComplex) {
		return vs
	}
	s.count++
	var out []*ir.Value
	for _, v := range vs {
		if !isComplex(v) {
			out = append(out, v)
			continue
		}
		p, ok := s.parts[v]
		if !ok {
			s.fail(op, "a complex input is not supported")
			return vs
		}
		out = append(out, p.re, p.im)
	}
	return out
}

// twice replaces complex values that are being defined by two new ones.
func (s *splitter) twice(vs []*ir.Value) []*ir.Value {
	if !slices.ContainsFunc(vs, isComplex) {
		return vs
	}
	s.count++
	var out []*ir.Value
	for _, v := range vs {
		if !isComplex(v) {
			out = append(out, v)
			continue
		}
		t := v.Type.As(realOf(v.Type.DType))
		p := pair{s.f.NewValue("", t), s.f.NewValue("", t)}
		p.re.Def, p.im.Def = v.Def, v.Def
		s.parts[v] = p
		out = append(out, p.re, p.im)
	}
	return out
}

func (s *splitter) compare(w writer, op *ir.Op, in []pair) []*ir.Value {
	dir, join := op.Str("direction"), "and"
	switch dir {
	case "NE":
		join = "or"
	case "EQ":
	default:
		return s.fail(op, "complex numbers have no order")
	}
	return []*ir.Value{w.op(join, w.cmp(dir, in[0].re, in[1].re), w.cmp(dir, in[0].im, in[1].im))}
}

func realOf(d ir.DType) ir.DType {
	switch d {
	case ir.C64:
		return ir.F32
	case ir.C128:
		return ir.F64
	}
	return d
}
