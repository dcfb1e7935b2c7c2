package fuzz

import (
	"fmt"
	"strings"

	"github.com/swage-ml/swage/hostops"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
	"github.com/swage-ml/swage/ir/shape"
)

// hostFuncs are the functions of package hostops that are generated, by what they take and give.
var (
	textToText = strings.Fields("lower upper strip lower.utf8 upper.utf8 base64.encode regex.class_replace unicode.transcode")
	textToInt  = strings.Fields("length.byte length.utf8")
	hashes     = strings.Fields("hash.fast hash.legacy hash.strong")
	textPairs  = strings.Fields("equal not_equal compare")
	toNumber   = strings.Fields("f32 f64 i32 i64")
)

func isText(v *ir.Value) bool { return v.Type.DType == ir.String }

func (g *gen) host(fn string, types []ir.Type, xs ...*ir.Value) []*ir.Value {
	return g.emits("host_call", ir.A{"fn": fn, "types": types}, xs...)
}

func (g *gen) i64(n int64) *ir.Value { return g.constant(ir.ScalarI(ir.I64, n)) }

func (g *gen) flag() *ir.Value { return g.constant(ir.ScalarI(ir.Bool, g.Int64N(2))) }

func (g *gen) str(s string) *ir.Value {
	t := ir.NewTensor(ir.String)
	t.Strings[0] = []byte(s)
	return g.constant(t)
}

// strings is a function of strings, or one that makes them.
func (g *gen) strings() {
	x := g.pickIf(isText)
	if x == nil || g.IntN(6) == 0 {
		if x = g.value(ir.String, g.shape(1+g.IntN(2))); x == nil {
			return
		}
	}
	t := x.Type
	switch g.IntN(12) {
	case 0, 1:
		fn, more := one(g, textToText), []*ir.Value{}
		switch fn {
		case "base64.encode":
			more = append(more, g.flag())
		case "regex.class_replace":
			set := ir.NewTensor(ir.U8, 256)
			for _, b := range "ao0 ,x" {
				set.SetInt(int64(b), 1)
			}
			more = append(more, g.constant(set), g.str(one(g, []string{"", "_", "ab"})), g.flag(), g.flag())
		case "unicode.transcode":
			more = append(more, g.i64(1+g.Int64N(2)), g.i64(0xfffd), g.flag())
		}
		g.host(fn, []ir.Type{t}, append([]*ir.Value{x}, more...)...)
	case 2:
		g.host(one(g, textToInt), []ir.Type{t.As(ir.I32)}, x)
	case 3:
		fn, more := one(g, hashes), []*ir.Value{g.i64(1 + g.Int64N(1000))}
		if fn == "hash.strong" {
			more = append(more, g.constant(g.tensor(ir.I64, 2)))
		}
		g.host(fn, []ir.Type{t.As(ir.I64)}, append([]*ir.Value{x}, more...)...)
	case 4:
		fn, y, d := one(g, textPairs), g.like(x), ir.Bool
		if y == nil || g.IntN(3) == 0 {
			y = g.value(ir.String, nil)
		}
		if fn == "compare" {
			d = ir.I32
		}
		if y != nil {
			g.host(fn, []ir.Type{t.As(d)}, x, y)
		}
	case 5:
		pos, n := g.i64(0), g.value(ir.I64, one(g, []shape.Dims{nil, x.Dims()}))
		if n != nil && n.Type.Rank() > 0 {
			pos = g.emit("broadcast_in_dim", ir.A{"shape": x.Dims(), "dims": []int64{}}, pos)
		}
		if pos != nil && n != nil {
			g.host("substr.byte", []ir.Type{t}, x, pos, n)
		}
	case 6, 7:
		xs := []*ir.Value{g.str(one(g, []string{"", "-", ", "}))}
		var parts []*ir.Value
		for range 1 + g.IntN(3) {
			if y := one(g, []*ir.Value{g.like(x), g.str(string(g.text()))}); y != nil {
				parts = append(parts, y)
			}
		}
		parts = append(parts, x)
		xs = append(append(xs, g.i64(int64(len(parts)))), parts...)
		g.host("join", []ir.Type{t}, xs...)
	case 8:
		if t.Rank() == 0 {
			return
		}
		axes := g.some(t.Rank())
		g.Shuffle(len(axes), func(i, j int) { axes[i], axes[j] = axes[j], axes[i] })
		k := ir.NewTensor(ir.I64, int64(len(axes)))
		gone := map[int64]bool{}
		for i, a := range axes {
			k.SetInt(int64(i), a)
			gone[a] = true
		}
		var d shape.Dims
		for i, n := range t.Dims {
			if !gone[int64(i)] {
				d = append(d, n)
			}
		}
		g.host("reduce_join", []ir.Type{t.With(d...)}, x, g.constant(k), g.str(one(g, []string{"", "+"})))
	case 9:
		g.asString()
	case 10:
		g.lookup(x)
	case 11:
		g.pieces()
	}
}

// asString writes numbers, and perhaps reads them again.
func (g *gen) asString() {
	x := g.pickIf(isReal)
	if x == nil {
		return
	}
	wide, fn, more := ir.I64, "as_string.i64", []*ir.Value{g.i64(one(g, []int64{-1, 0, 5, 9})), g.str(one(g, []string{"", "0", " ", "-"}))}
	switch d := x.Type.DType; {
	case d.IsFloat():
		wide, fn = ir.F64, "as_string.f64"
		more = append(more, g.i64(one(g, []int64{-1, 0, 3})), g.i64(g.Int64N(3)))
	case d.IsUnsigned():
		wide, fn = ir.U64, "as_string.u64"
	case d == ir.Bool:
		wide, fn, more = ir.Bool, "as_string.bool", nil
	}
	if x.Type.DType != wide {
		if x = g.emit("convert", ir.A{"dtype": wide}, x); x == nil {
			return
		}
	}
	out := g.host(fn, []ir.Type{x.Type.As(ir.String)}, append([]*ir.Value{x}, more...)...)
	if out == nil || g.IntN(2) == 0 {
		return
	}
	to := one(g, toNumber)
	d := map[string]ir.DType{"f32": ir.F32, "f64": ir.F64, "i32": ir.I32, "i64": ir.I64}[to]
	g.host("to_number."+to, []ir.Type{x.Type.As(d)}, out[0])
}

// lookup finds strings, or integers, in a table of constants.
func (g *gen) lookup(x *ir.Value) {
	d := ir.String
	if g.IntN(3) == 0 {
		d = one(g, []ir.DType{ir.I32, ir.I64})
		if x = g.value(d, g.shape(1+g.IntN(2))); x == nil {
			return
		}
	}
	n := 1 + g.Int64N(12)
	keys := ir.NewTensor(d, n)
	for i := range n {
		if d == ir.String {
			keys.Strings[i] = []byte(words[i])
		} else {
			keys.SetInt(i, i*i-3)
		}
	}
	vd := one(g, []ir.DType{ir.I64, ir.F32, ir.String})
	vals := g.tensor(vd, n)
	blob, err := hostops.BuildTable(hostValue(keys), hostValue(vals))
	if err != nil {
		return
	}
	table := g.constant(&ir.Tensor{DType: ir.U8, Shape: []int64{int64(len(blob))}, Data: blob})
	if d == ir.String && vd == ir.I64 && g.IntN(2) == 0 {
		g.host("table.find_oov", []ir.Type{x.Type.As(ir.I64)}, x, g.i64(1+g.Int64N(5)), g.i64(n), table)
		return
	}
	g.host("table.find", []ir.Type{x.Type.As(vd)}, x, g.constant(g.tensor(vd)), table)
}

func hostValue(t *ir.Tensor) hostops.Value {
	return hostops.Value{DType: hostops.DType(t.DType.TF()), Shape: t.Shape, Data: t.Data, Strings: t.Strings}
}

// pieces splits the strings of an input, or drops those that are there twice: the function counts, and defines a symbol.
func (g *gen) pieces() {
	if g.depth > 0 || len(g.F.Syms) > 2 || len(g.F.Params) >= maxParams {
		return
	}
	n := g.dim()
	if g.byValue(shape.Dims{n}) {
		return
	}
	fn, more := "unique", []*ir.Value{}
	switch g.IntN(3) {
	case 0:
		fn, more = "split_v2", []*ir.Value{g.str(one(g, []string{"", ",", "b"})), g.i64(one(g, []int64{-1, 1}))}
	case 1:
		fn, more = "split", []*ir.Value{g.str(one(g, []string{" ,", "", "b"})), g.flag()}
	}
	p := g.param(ir.String, shape.Dims{n})
	var in []*ir.Tensor
	for _, c := range g.cases {
		ns, _ := at(shape.Dims{n}, c)
		in = append(in, g.tensor(ir.String, ns...))
	}
	g.fixed[p] = func(k int) *ir.Tensor { return in[k] }
	g.rep[p] = in[0]
	size := shape.Const(2)
	if fn == "unique" {
		size = shape.Const(1)
	}
	count := g.host(fn+".count", []ir.Type{ir.TensorOf(ir.I64, size)}, append([]*ir.Value{p}, more...)...)
	if count == nil {
		return
	}
	name := g.F.AddSym(ir.Symbol{Name: "M", Lo: 0, Hi: ir.Unbounded, ByValue: true})
	for k, c := range g.cases {
		args := []*ir.Tensor{in[k]}
		for _, v := range more {
			args = append(args, g.rep[v])
		}
		out, err := eval.Op(count[0].Def, args, func(s string) (int64, bool) { n, ok := c[s]; return n, ok })
		if err != nil {
			panic(&ir.BuildError{Err: fmt.Errorf("%s: %w", fn, err)})
		}
		c[name] = out[0].Int(0)
	}
	one := shape.Dims{shape.Const(1)}
	first := g.emit("slice", ir.A{"start": shape.Dims{shape.Const(0)}, "limit": one, "stride": []int64{1}}, count[0])
	g.EmitOp("define", ir.A{"sym": name}, nil, g.emit("reshape", ir.A{"shape": shape.Dims{}}, first))
	m := shape.Sym(name)
	g.vocab = append(g.vocab, m)
	if fn == "unique" {
		g.host(fn, []ir.Type{ir.TensorOf(ir.String, m), ir.TensorOf(ir.I64, n), ir.TensorOf(ir.I64, m)}, p)
		return
	}
	g.host(fn, []ir.Type{ir.TensorOf(ir.I64, m, shape.Const(2)), ir.TensorOf(ir.String, m)}, append([]*ir.Value{p}, more...)...)
}
