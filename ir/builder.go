package ir

import (
	"fmt"

	"github.com/swage-ml/swage/ir/shape"
)

// Builder appends ops to a region of a function. Wrong operands are programming errors of the caller that a shape
// rule catches: Emit panics with a *BuildError, TryEmit returns it.
type Builder struct {
	F    *Func
	R    *Region
	Node string // source node of the ops that follow
}

// NewFunc makes an empty function.
func NewFunc(name string, level Level) *Func {
	return &Func{Name: name, Level: level, Body: &Region{}}
}

// NewBuilder builds at the end of the function's body.
func NewBuilder(f *Func) *Builder { return &Builder{F: f, R: f.Body} }

// BuildError says which op could not be built and why.
type BuildError struct {
	Op   string
	Node string
	Err  error
}

// Error is the message with the source node.
func (e *BuildError) Error() string {
	if e.Node == "" {
		return e.Err.Error()
	}
	return fmt.Sprintf("node %q: %v", e.Node, e.Err)
}

// Unwrap returns the cause.
func (e *BuildError) Unwrap() error { return e.Err }

// Param adds a parameter to the function.
func (b *Builder) Param(name string, t Type) *Value {
	v := b.F.NewValue(name, t)
	b.F.Params = append(b.F.Params, v)
	return v
}

// TryEmit appends an op and returns it with its results.
func (b *Builder) TryEmit(name string, attrs A, operands ...*Value) (*Op, error) {
	return b.TryRegions(name, attrs, nil, operands...)
}

// TryRegions appends an op that owns regions.
func (b *Builder) TryRegions(name string, attrs A, regions []*Region, operands ...*Value) (*Op, error) {
	def := Lookup(name)
	if def == nil {
		return nil, &BuildError{name, b.Node, fmt.Errorf("no op %q", name)}
	}
	op := &Op{Def: def, Operands: operands, Attrs: attrs.Sorted(), Regions: regions, Node: b.Node}
	for i, v := range operands {
		if v == nil {
			return nil, &BuildError{name, b.Node, fmt.Errorf("%s: operand %d is missing", name, i)}
		}
	}
	if err := checkArity(op); err != nil {
		return nil, &BuildError{name, b.Node, err}
	}
	types, err := def.Infer(op)
	if err != nil {
		return nil, &BuildError{name, b.Node, err}
	}
	for _, t := range types {
		v := b.F.NewValue("", t)
		v.Def = op
		op.Results = append(op.Results, v)
	}
	b.R.Ops = append(b.R.Ops, op)
	return op, nil
}

// Emit appends an op that has one result (or none: then it returns nil).
func (b *Builder) Emit(name string, attrs A, operands ...*Value) *Value {
	op := b.EmitOp(name, attrs, nil, operands...)
	if len(op.Results) == 0 {
		return nil
	}
	return op.Results[0]
}

// EmitOp appends an op and returns it.
func (b *Builder) EmitOp(name string, attrs A, regions []*Region, operands ...*Value) *Op {
	op, err := b.TryRegions(name, attrs, regions, operands...)
	if err != nil {
		panic(err)
	}
	return op
}

// Region builds a nested region: params of the given types, ops by body, which returns what to yield.
func (b *Builder) Region(params []Type, body func(b *Builder, params []*Value) []*Value) *Region {
	r := &Region{}
	for _, t := range params {
		r.Params = append(r.Params, b.F.NewValue("", t))
	}
	inner := &Builder{F: b.F, R: r, Node: b.Node}
	out := body(inner, r.Params)
	inner.EmitOp("yield", nil, nil, out...)
	return r
}

// Return ends the function.
func (b *Builder) Return(xs ...*Value) { b.EmitOp("return", nil, nil, xs...) }

// Const emits a literal.
func (b *Builder) Const(t *Tensor) *Value { return b.Emit("constant", A{"value": t}) }

// Global emits a reference to a module's global.
func (b *Builder) Global(g *Global) *Value { return b.Emit("constant", A{"value": g}) }

// ScalarF emits a rank-0 float tensor constant.
func (b *Builder) ScalarF(d DType, x float64) *Value { return b.Const(ScalarF(d, x)) }

// ScalarI emits a rank-0 integer tensor constant.
func (b *Builder) ScalarI(d DType, n int64) *Value { return b.Const(ScalarI(d, n)) }

// TileF emits a kernel-level float constant: a scalar, or a tile whose elements all are x.
func (b *Builder) TileF(d DType, x float64, tile ...int64) *Value {
	return b.Emit("constant", A{"value": ScalarF(d, x), "type": TileOf(d, tile...)})
}

// TileI emits a kernel-level integer or bool constant: a scalar, or a tile whose elements all are n.
func (b *Builder) TileI(d DType, n int64, tile ...int64) *Value {
	return b.Emit("constant", A{"value": ScalarI(d, n), "type": TileOf(d, tile...)})
}

// ConstBuffer emits a global as a program-level buffer.
func (b *Builder) ConstBuffer(g *Global) *Value {
	return b.Emit("constant", A{"value": g, "type": BufferOf(g.Type.DType, Const, g.Type.Dims...)})
}

// Splat emits a tensor of the dims whose elements all are the scalar tensor x.
func (b *Builder) Splat(x *Value, dims shape.Dims) *Value {
	return b.BroadcastTo(x, dims)
}

// BroadcastTo emits NumPy broadcasting of x to the dims: axes are aligned at the right. The value itself if it fits.
func (b *Builder) BroadcastTo(x *Value, dims shape.Dims) *Value {
	if shape.EqualDims(x.Type.Dims, dims) {
		return x
	}
	axes := make([]int64, x.Type.Rank())
	for i := range axes {
		axes[i] = int64(len(dims) - x.Type.Rank() + i)
	}
	return b.Emit("broadcast_in_dim", A{"shape": dims, "dims": axes}, x)
}

// Reshape emits a reshape; the value itself if the dims are the same.
func (b *Builder) Reshape(x *Value, dims ...shape.Expr) *Value {
	if shape.EqualDims(x.Type.Dims, dims) {
		return x
	}
	return b.Emit("reshape", A{"shape": shape.Dims(dims)}, x)
}

// Transpose emits a transpose; the value itself if perm is the identity.
func (b *Builder) Transpose(x *Value, perm ...int64) *Value {
	same := true
	for i, p := range perm {
		same = same && p == int64(i)
	}
	if same {
		return x
	}
	return b.Emit("transpose", A{"perm": perm}, x)
}

// Convert emits a conversion; the value itself if it has the dtype.
func (b *Builder) Convert(x *Value, d DType) *Value {
	if x.Type.DType == d {
		return x
	}
	return b.Emit("convert", A{"dtype": d}, x)
}

// Index emits a kernel-level index constant.
func (b *Builder) Index(n int64) *Value { return b.Emit("constant", A{"value": n}) }

// Dim emits the value of a dim as a kernel- or program-level index.
func (b *Builder) Dim(e shape.Expr) *Value {
	if n, ok := e.IsConst(); ok {
		return b.Index(n)
	}
	return b.Emit("dim", A{"expr": e, "dtype": Index})
}

// For emits a loop of the kind over [lo, hi) by step with carried values; body returns the next ones.
func (b *Builder) For(kind string, lo, hi, step *Value, inits []*Value, body func(b *Builder, iv *Value, carried []*Value) []*Value) []*Value {
	types := append([]Type{Scalar(Index)}, valueTypes(inits)...)
	r := b.Region(types, func(b *Builder, ps []*Value) []*Value { return body(b, ps[0], ps[1:]) })
	return b.EmitOp("for", A{"kind": kind}, []*Region{r}, append([]*Value{lo, hi, step}, inits...)...).Results
}
