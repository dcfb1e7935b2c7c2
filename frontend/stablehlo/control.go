package stablehlo

import (
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// controlRows own regions that run, or not, or often.
var controlRows = map[string]row{
	"while": {-1, importWhile},
	"if":    {1, importIf},
	"case":  {1, importCase},
	"map":   {-1, importMap},
}

// within runs f with a builder of a new region; what is learned there holds only there.
func (im *importer) within(types []ir.Type, f func(params []*ir.Value) []*ir.Value) *ir.Region {
	b, facts, expr := im.b, im.facts, im.expr
	defer func() { im.b, im.facts, im.expr = b, facts, expr }()
	return b.Region(types, func(inner *ir.Builder, params []*ir.Value) []*ir.Value {
		im.b, im.facts = inner, facts.Clone()
		im.expr = make(map[exprKey]shape.Expr, len(expr))
		for k, e := range expr {
			im.expr[k] = e
		}
		return f(params)
	})
}

// flat is the values of ir in values, tuples opened and tokens left out.
func (im *importer) flat(xs []val) []*ir.Value {
	var out []*ir.Value
	for _, x := range xs {
		switch {
		case x.v != nil || x.sym != nil:
			out = append(out, im.value(x))
		default:
			out = append(out, im.flat(x.tuple)...)
		}
	}
	return out
}

// refill puts values of ir in the places that flat took them from.
func refill(like []val, vs []*ir.Value) ([]val, []*ir.Value) {
	out := make([]val, len(like))
	for i, x := range like {
		switch {
		case x.v != nil || x.sym != nil:
			out[i], vs = val{v: vs[0]}, vs[1:]
		default:
			out[i].tuple, vs = refill(x.tuple, vs)
		}
	}
	return out, vs
}

func typesOf(vs []*ir.Value) []ir.Type {
	var out []ir.Type
	for _, v := range vs {
		out = append(out, v.Type)
	}
	return out
}

func importIf(im *importer, op *Op, in []val) []val {
	if p, ok := im.consts(in[0]); ok && len(p) == 1 && len(op.Regions) == 2 {
		return im.block(op.Regions[1-p[0]], nil)
	}
	return im.branches("if", im.scalar(in[0]), op.Regions)
}

// scalar is a value of one element as a scalar.
func (im *importer) scalar(x val) *ir.Value {
	v := im.value(x)
	if v.Type.Rank() > 0 {
		v = im.reshape(v, nil)
	}
	return v
}

func importCase(im *importer, op *Op, in []val) []val {
	last := int64(len(op.Regions) - 1)
	if last < 0 {
		im.failf("has no branches")
	}
	if p, ok := im.consts(in[0]); ok && len(p) == 1 {
		if p[0] < 0 || p[0] > last {
			p[0] = last
		}
		return im.block(op.Regions[p[0]], nil)
	}
	return im.branches("case", im.scalar(in[0]), op.Regions)
}

// branches emits an op whose regions take nothing and yield alike.
func (im *importer) branches(name string, cond *ir.Value, blocks []*Block) []val {
	var like []val
	var regions []*ir.Region
	var want []ir.Type
	for i, b := range blocks {
		regions = append(regions, im.within(nil, func([]*ir.Value) []*ir.Value {
			out := im.block(b, nil)
			vs := im.flat(out)
			if i == 0 {
				like, want = out, typesOf(vs)
			}
			if len(vs) != len(want) {
				im.failf("branches yield %d and %d values", len(want), len(vs))
			}
			for j, v := range vs {
				vs[j] = im.cast(v, want[j].Dims)
			}
			return vs
		}))
	}
	made := im.b.EmitOp(name, nil, regions, cond)
	out, _ := refill(like, made.Results)
	return out
}

// invariant tells which carried values the loop's body hands on as they are.
func invariant(body *Block, n int) []bool {
	out := make([]bool, n)
	if ret := body.last(); ret != nil && len(ret.Operands) == n && len(body.Args) == n {
		for i, v := range ret.Operands {
			out[i] = v == body.Args[i]
		}
	}
	return out
}

// importWhile carries what changes; the rest is known inside as outside.
func importWhile(im *importer, op *Op, in []val) []val {
	if len(op.Regions) != 2 {
		im.failf("%d regions, want 2", len(op.Regions))
	}
	same := invariant(op.Regions[1], len(in))
	var moving []val
	for i, x := range in {
		if !same[i] {
			moving = append(moving, x)
		}
	}
	inits := im.flat(moving)
	args := func(params []*ir.Value) []val {
		fresh, _ := refill(moving, params)
		out := slices.Clone(in)
		for i := range out {
			if !same[i] {
				out[i], fresh = fresh[0], fresh[1:]
			}
		}
		return out
	}
	types := typesOf(inits)
	cond := im.within(types, func(params []*ir.Value) []*ir.Value {
		out := im.block(op.Regions[0], args(params))
		if len(out) != 1 {
			im.failf("the condition yields %d values", len(out))
		}
		return []*ir.Value{im.scalar(out[0])}
	})
	body := im.within(types, func(params []*ir.Value) []*ir.Value {
		out := im.block(op.Regions[1], args(params))
		if len(out) != len(in) {
			im.failf("the body yields %d values, want %d", len(out), len(in))
		}
		var next []val
		for i, x := range out {
			if !same[i] {
				next = append(next, x)
			}
		}
		vs := im.flat(next)
		if len(vs) != len(types) {
			im.failf("the body yields other values than it takes")
		}
		for i, v := range vs {
			vs[i] = im.cast(v, types[i].Dims)
		}
		return vs
	})
	made := im.b.EmitOp("while", nil, []*ir.Region{cond, body}, inits...)
	return args(made.Results)
}

// importMap runs a region of scalars on whole tensors; its ops are element-wise.
func importMap(im *importer, op *Op, in []val) []val {
	if len(op.Regions) != 1 {
		im.failf("%d regions, want 1", len(op.Regions))
	}
	if len(in) == 0 {
		im.failf("has no operands")
	}
	return im.vectorised(op.Regions[0], in, im.value(in[0]).Type.Dims)
}

// vectorised runs a region of scalars element by element on tensors of the dims.
func (im *importer) vectorised(b *Block, in []val, dims shape.Dims) []val {
	for _, op := range b.Ops {
		if !elementwise[op.Name] && op.Name != "return" && op.Name != "constant" && op.Name != "call" {
			im.failf("%s in a region of scalars is not supported", op.Name)
		}
	}
	if len(in) != len(b.Args) {
		im.failf("a region takes %d values, got %d", len(b.Args), len(in))
	}
	for i, p := range b.Args {
		im.env[p] = val{v: im.value(in[i])}
	}
	outer := im.op
	defer func() { im.op = outer }()
	spread := func(v *Value) *ir.Value {
		x := im.value(im.use(v))
		if x.Type.Rank() == 0 && len(dims) > 0 {
			x = im.b.Splat(x, dims)
		}
		return x
	}
	for _, op := range b.Ops {
		if op.Name == "constant" {
			im.run(op)
			continue
		}
		im.op = op
		var vs []val
		for _, v := range op.Operands {
			vs = append(vs, val{v: spread(v)})
		}
		if op.Name == "return" {
			return vs
		}
		if im.ops++; im.ops > maxOps {
			im.failf("more than %d ops", maxOps)
		}
		if op.Name == "call" {
			im.callVectorised(op, vs, dims)
			continue
		}
		r := im.rows[op.Name]
		if r.args >= 0 && len(vs) != r.args {
			im.failf("%d operands, want %d", len(vs), r.args)
		}
		out := r.run(im, op, vs)
		for i, res := range op.Results {
			im.env[res] = out[i]
		}
	}
	im.failf("a region does not end in return")
	return nil
}

// callVectorised runs a function of scalars element by element.
func (im *importer) callVectorised(op *Op, in []val, dims shape.Dims) {
	f := im.m.Func(im.str("callee"))
	if im.calls++; f == nil || im.calls > maxCalls || len(f.Results) != len(op.Results) {
		im.failf("a call of @%s in a region of scalars", im.str("callee"))
	}
	for i, x := range im.vectorised(f.Body, in, dims) {
		im.env[op.Results[i]] = x
	}
	im.calls--
}

// elementwise is the ops that vectorised can run.
var elementwise = func() map[string]bool {
	m := map[string]bool{}
	for name := range elemRows() {
		m[name] = true
	}
	return m
}()
