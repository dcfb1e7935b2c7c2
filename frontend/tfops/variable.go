package tfops

import (
	"slices"
	"sort"

	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// variableOps read and change variables.
var variableOps = []row{
	{op: "VarHandleOp", run: importVarHandle},
	{op: "VariableV2", run: importVarRef},
	{op: "Variable", run: importVarRef},
	{op: "ReadVariableOp", run: importReadVariable},
	{op: "_ReadVariablesOp", run: importReadVariables},
	{op: "VariableShape", run: importVariableShape},
	{op: "VarIsInitializedOp", run: importIsInitialized},
	{op: "IsVariableInitialized", run: importIsInitialized},
	{op: "AssignVariableOp", run: importAssign},
	{op: "Assign", run: importAssign},
	{op: "AssignAddVariableOp", run: importAssignWith("add")},
	{op: "AssignSubVariableOp", run: importAssignWith("subtract")},
	{op: "AssignAdd", run: importAssignWith("add")},
	{op: "AssignSub", run: importAssignWith("subtract")},
	{op: "DestroyResourceOp", run: importNothing},
	{op: "IsResourceHandleRefCounting", run: importNever},
	{op: "CountUpTo", run: importCountUpTo},
	{op: "ResourceCountUpTo", run: importCountUpTo},
	{op: "TemporaryVariable", run: importTemporary},
	{op: "DestroyTemporaryVariable", run: importDestroyTemporary},
	{op: "RefIdentity", run: importPass},
	{op: "RefSelect", run: importRefSelect},
	{op: "StridedSliceAssign", run: importStridedAssign},
	{op: "ScatterDiv", run: importResourceScatter("divide")},
	{op: "ResourceScatterDiv", run: importResourceScatter("divide")},
	{op: "ResourceGather", run: importResourceGather},
	{op: "ResourceGatherNd", run: importResourceGatherNd},
	{op: "ResourceScatterUpdate", run: importResourceScatter("set")},
	{op: "ResourceScatterAdd", run: importResourceScatter("add")},
	{op: "ResourceScatterSub", run: importResourceScatter("subtract")},
	{op: "ResourceScatterMul", run: importResourceScatter("multiply")},
	{op: "ResourceScatterMin", run: importResourceScatter("minimum")},
	{op: "ResourceScatterMax", run: importResourceScatter("maximum")},
	{op: "ResourceScatterNdUpdate", run: importResourceScatterNd("set")},
	{op: "ResourceScatterNdAdd", run: importResourceScatterNd("add")},
	{op: "ResourceScatterNdSub", run: importResourceScatterNd("subtract")},
	{op: "ScatterUpdate", run: importResourceScatter("set")},
	{op: "ScatterAdd", run: importResourceScatter("add")},
	{op: "ScatterSub", run: importResourceScatter("subtract")},
}

// varRef is a variable's handle.
type varRef struct {
	*variable
	ref bool // TF1: the handle can stand for the value
}

// variable is one variable during the import of one signature.
type variable struct {
	name   string
	node   *savedmodel.Node
	handle *varRef
	typ    ir.Type
	typed  bool       // typ is known (else: from the first assignment)
	stored bool       // the checkpoint has its value
	within bool       // lives within one call
	init   *ir.Tensor // what it holds at first, if the checkpoint does not have it
	origin *ir.Value  // what it holds when the function starts; nil before the first read
	cur    *ir.Value  // what it was changed to; nil if it was not
}

// variable finds or makes the variable of a node of the top graph.
func (c *Ctx) variable(n *Node, ref bool) Tensor {
	name := n.Name
	if n.Graph.Name != "" {
		// A handle made within a function is shared by name.
		name = n.Str("shared_name", "")
		if name == "" {
			c.Failf("makes a variable inside a function")
		}
	}
	if v := c.vars[name]; v != nil {
		return Tensor{h: v.handle}
	}
	v := &variable{name: name, node: n.Node}
	v.handle = &varRef{v, ref}
	c.vars[name] = v
	m := c.imp.model
	if key, spec, ok := m.VariableKey(n.Node); ok && m.Variables != nil {
		if e, ok := m.Variables.Entry(key); ok {
			dims := slices.Clone(e.Shape)
			if _, ext, err := savedmodel.ParseSlice(spec); err == nil {
				for i, x := range ext {
					if i < len(dims) && x.Length >= 0 {
						dims[i] = x.Length
					}
				}
			}
			d := dtypeOf(e.DType)
			if d == ir.Invalid {
				c.lack("dtype", "element type %s is not supported", e.DType)
			}
			v.typ, v.typed, v.stored = ir.TensorOf(d, ir.ConstDims(dims...)...), true, true
		}
	}
	if dims, known := n.Shape("shape"); !v.typed && known && !slices.Contains(dims, -1) {
		v.typ, v.typed = ir.TensorOf(n.DTypeOr("dtype", ir.F32), ir.ConstDims(dims...)...), true
	}
	return Tensor{h: v.handle}
}

func importVarHandle(c *Ctx, n *Node) []Tensor { return []Tensor{c.variable(n, false)} }
func importVarRef(c *Ctx, n *Node) []Tensor    { return []Tensor{c.variable(n, true)} }

// handle is input i as a variable.
func (c *Ctx) handle(n *Node, i int) *varRef {
	r, ok := n.input(c, i).h.(*varRef)
	if !ok {
		c.Failf("input %d is a %s, want a variable", i, kindOf(n.input(c, i)))
	}
	return r
}

// global is the weight that a variable holds at first.
func (c *Ctx) global(v *variable) *ir.Global {
	imp := c.imp
	if g := imp.globals[v.node]; g != nil {
		return g
	}
	if !v.stored {
		init := v.init
		if init == nil && !v.within {
			init = c.initial(v)
		}
		if init == nil || v.within {
			c.lack("variable", "variable %q has no value in the checkpoint", v.name)
		}
		v.typ, v.typed = init.Type(), true
		g := ir.NewGlobal(imp.globalName(v.name), init)
		imp.globals[v.node] = g
		imp.mod.Globals = append(imp.mod.Globals, g)
		return g
	}
	m, node := imp.model, v.node
	g := &ir.Global{Name: imp.globalName(v.name), Type: v.typ, Load: func() (*ir.Tensor, error) {
		raw, err := m.ReadVariable(node)
		if err != nil {
			return nil, err
		}
		t, _ := toTensor(raw)
		return t, nil
	}}
	imp.globals[v.node] = g
	imp.mod.Globals = append(imp.mod.Globals, g)
	return g
}

// survives reports whether the variable has a value before the first call. One that has none lives within each call: a
// signature that reads what an earlier call has put there is refused.
func (c *Ctx) survives(v *variable) bool {
	return !v.within && (v.stored || v.init != nil || c.imp.globals[v.node] != nil || c.initial(v) != nil)
}

// initial finds the constant that an initialiser assigns to a variable that the checkpoint does not have.
func (c *Ctx) initial(v *variable) *ir.Tensor {
	if t := c.imp.initial().vars[v.node]; t != nil {
		return t
	}
	for _, n := range c.imp.model.Graph.Nodes {
		if (n.Op != "AssignVariableOp" && n.Op != "Assign") || len(n.Inputs) < 2 || n.Inputs[0].Node != v.node {
			continue
		}
		from := n.Inputs[1].Node
		for from.Op == "Identity" && len(from.Inputs) > 0 {
			from = from.Inputs[0].Node
		}
		a, ok := from.Attr("value")
		if from.Op != "Const" || !ok {
			continue
		}
		if raw, err := savedmodel.DecodeTensor(a.GetTensor()); err == nil {
			if t, ok := toTensor(raw); ok {
				return t
			}
		}
	}
	return nil
}

// read is what the variable holds at the current place.
func (c *Ctx) read(r *varRef) *ir.Value {
	v := r.variable
	if v.cur != nil {
		return v.cur
	}
	if v.origin != nil {
		return v.origin
	}
	g := c.global(v)
	if !c.imp.changed[v.name] {
		// The constant stands in the function's body, so that all regions see it.
		inner, node := c.R, c.Node
		c.R, c.Node = c.F.Body, v.name
		v.origin = c.Global(g)
		c.R, c.Node = inner, node
		return v.origin
	}
	c.imp.state(v.name, g)
	v.origin = c.Param(v.name, v.typ)
	v.origin.State = v.name
	return v.origin
}

// state makes room in the state block.
func (imp *importer) state(name string, init *ir.Global) {
	if imp.states[name] != nil {
		return
	}
	s := &ir.StateVar{Name: name, Init: init}
	imp.states[name] = s
	imp.mod.States = append(imp.mod.States, s)
	sort.Slice(imp.mod.States, func(i, j int) bool { return imp.mod.States[i].Name < imp.mod.States[j].Name })
}

// assign changes the variable.
func (c *Ctx) assign(r *varRef, x *ir.Value) {
	v := r.variable
	if !c.survives(v) {
		if !v.typed {
			v.typ, v.typed = x.Type, true
		}
		if x.Type.DType != v.typ.DType || x.Type.Rank() != len(v.typ.Dims) {
			c.Failf("assigns %s to variable %q, which is %s", x.Type, v.name, v.typ)
		}
		v.cur = c.sameDims(x, v.typ.Dims, "assigning to variable "+v.name)
		return
	}
	g := c.global(v) // the state needs a place, even if this signature never reads it
	if x.Type.DType != v.typ.DType || x.Type.Rank() != len(v.typ.Dims) {
		c.Failf("assigns %s to variable %q, which is %s", x.Type, v.name, v.typ)
	}
	v.cur = c.sameDims(x, v.typ.Dims, "assigning to variable "+v.name)
	c.imp.state(v.name, g)
}

// stateParams puts the parameters for variables after the inputs, sorted by name.
func (c *Ctx) stateParams() {
	sort.SliceStable(c.F.Params, func(i, j int) bool { return c.F.Params[i].State < c.F.Params[j].State })
}

// writtenVars lists the variables that the signature changes.
func (c *Ctx) writtenVars() []string {
	var out []string
	for name, v := range c.vars {
		if v.cur != nil && c.survives(v) {
			out = append(out, name)
		}
	}
	sort.Strings(out)
	return out
}

func importReadVariable(c *Ctx, n *Node) []Tensor { return values(c.read(c.handle(n, 0))) }

func importReadVariables(c *Ctx, n *Node) []Tensor {
	var out []Tensor
	for i := range n.In {
		out = append(out, value(c.read(c.handle(n, i))))
	}
	return out
}

func importVariableShape(c *Ctx, n *Node) []Tensor {
	v := c.handle(n, 0)
	if !v.typed {
		c.Failf("the shape of variable %q is not known", v.name)
	}
	return []Tensor{ints(n.DTypeOr("out_type", ir.I32), shape.Dims{constDim(int64(len(v.typ.Dims)))}, v.typ.Dims)}
}

func importIsInitialized(c *Ctx, n *Node) []Tensor {
	if v := c.handle(n, 0).variable; v.cur == nil && !c.survives(v) {
		c.Failf("whether variable %q has a value depends on earlier calls", v.name)
	}
	return []Tensor{ints(ir.Bool, nil, []shape.Expr{one})}
}

func importAssign(c *Ctx, n *Node) []Tensor {
	r := c.handle(n, 0)
	if n.Op == "Assign" && !n.Bool("validate_shape", true) && !c.survives(r.variable) {
		r.typed = false // it takes the value's shape
	}
	c.assign(r, c.arg(n, 1))
	return []Tensor{{h: r}}
}

func importAssignWith(op string) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		r := c.handle(n, 0)
		cur := c.read(r)
		x := c.sameDims(c.arg(n, 1), cur.Type.Dims, "changing variable "+r.name)
		c.assign(r, c.Emit(op, nil, cur, x))
		return []Tensor{{h: r}}
	}
}

func importResourceGather(c *Ctx, n *Node) []Tensor {
	batch := int(n.Int("batch_dims", 0))
	return values(c.gather(c.read(c.handle(n, 0)), c.arg(n, 1), batch, batch))
}

func importResourceGatherNd(c *Ctx, n *Node) []Tensor {
	return values(c.gatherNd(c.read(c.handle(n, 0)), c.arg(n, 1), 0, true))
}

func importResourceScatter(kind string) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		r := c.handle(n, 0)
		cur, idx := c.read(r), c.arg(n, 1)
		if kind == "divide" && cur.Type.DType.IsInt() {
			u := c.arg(n, 2)
			c.Check(c.Compare("NE", u, c.splatI(u, 0)), "Integer division by zero")
		}
		if cur.Type.DType.IsComplex() && (kind == "multiply" || kind == "divide") {
			c.assign(r, c.scatterRows(n, cur, idx, c.arg(n, 2), kind))
			return []Tensor{{h: r}}
		}
		// One index per row: the same as ScatterNd with index vectors of length 1.
		idx = c.Reshape(idx, append(slices.Clone(idx.Type.Dims), one)...)
		c.assign(r, c.scatterNd(cur, idx, c.arg(n, 2), kind, true))
		return []Tensor{{h: r}}
	}
}

// scatterRows is scatterNd for rows, one after the other: for complex numbers, whose parts a product mixes.
func (c *Ctx) scatterRows(n *Node, x, idx, u *ir.Value, kind string) *ir.Value {
	rest := x.Type.Dims[1:]
	want := append(slices.Clone(idx.Type.Dims), rest...)
	if u.Type.Rank() == 0 {
		u = c.Splat(u, want)
	}
	c.checkIndex(idx, x.Type.Dims[0], "index")
	num := shape.Product(idx.Type.Dims)
	u = c.Reshape(c.sameDims(u, want, "updates"), append(shape.Dims{num}, rest...)...)
	idx = c.Reshape(idx, num)
	row := append(shape.Dims{one}, rest...)
	cut := func(from, i *ir.Value, dims shape.Dims) *ir.Value {
		return c.Emit("dynamic_slice", ir.A{"sizes": dims}, append([]*ir.Value{from}, c.starts(i, len(dims))...)...)
	}
	outs := c.loop(n.sc.path+n.Name, []Tensor{value(c.i64(0)), value(x)},
		func(vs []Tensor) Tensor { return value(c.Compare("LT", c.val(vs[0]), c.dimValue(num, ir.I64))) },
		func(vs []Tensor) []Tensor {
			i, x := c.val(vs[0]), c.val(vs[1])
			to := c.Convert(c.Reshape(cut(idx, i, shape.Dims{one})), ir.I64)
			next := c.Emit(kind, nil, cut(x, to, row), cut(u, i, row))
			x = c.Emit("dynamic_update_slice", nil, append([]*ir.Value{x, next}, c.starts(to, len(row))...)...)
			return []Tensor{value(c.Emit("add", nil, i, c.i64(1))), value(x)}
		})
	return c.val(outs[1])
}

func importResourceScatterNd(kind string) importFunc {
	return func(c *Ctx, n *Node) []Tensor {
		r := c.handle(n, 0)
		x, u := c.read(r), c.arg(n, 2)
		if x.Type.DType == ir.Bool {
			c.assign(r, c.scatterBools(x, c.arg(n, 1), u, kind))
			return []Tensor{{h: r}}
		}
		c.assign(r, c.scatterNd(x, c.arg(n, 1), u, kind, true))
		return []Tensor{{h: r}}
	}
}

// scatterBools counts with bools: what is not 0 is true.
func (c *Ctx) scatterBools(x, idx, u *ir.Value, kind string) *ir.Value {
	if kind == "add" {
		kind = "maximum" // a sum does not become 0 again
	}
	sum := c.scatterNd(c.Convert(x, ir.U8), idx, c.Convert(u, ir.U8), kind, true)
	return c.Compare("NE", c.Emit("and", nil, sum, c.splatI(sum, 1)), c.splatI(sum, 0))
}

func importNever(*Ctx, *Node) []Tensor {
	return []Tensor{ints(ir.Bool, nil, []shape.Expr{shape.Const(0)})}
}

// importPass passes on what it gets, a reference as such.
func importPass(_ *Ctx, n *Node) []Tensor { return n.In }

// importCountUpTo adds 1 to a variable below a limit, and gives what it was.
func importCountUpTo(c *Ctx, n *Node) []Tensor {
	r := c.handle(n, 0)
	x := c.read(r)
	if x.Type.Rank() != 0 {
		c.Failf("counts in variable %q, which is %s", r.name, x.Type)
	}
	limit := n.Int("limit", 0)
	c.Check(c.Compare("LT", x, c.ScalarI(x.Type.DType, limit)), "Reached limit of %d", limit)
	c.assign(r, c.Emit("add", nil, x, c.ScalarI(x.Type.DType, 1)))
	return values(x)
}

// importTemporary makes a variable that lives within the call.
func importTemporary(c *Ctx, n *Node) []Tensor {
	name := n.sc.path + n.Name
	v := &variable{name: name, node: n.Node, within: true}
	v.handle = &varRef{v, true}
	c.vars[name] = v
	if dims, known := n.Shape("shape"); known && !slices.Contains(dims, -1) {
		v.typ, v.typed = ir.TensorOf(c.DTypeAttr(n, "dtype"), ir.ConstDims(dims...)...), true
	}
	return []Tensor{{h: v.handle}}
}

func importDestroyTemporary(c *Ctx, n *Node) []Tensor { return values(c.read(c.handle(n, 0))) }

// importRefSelect gives one of several variables; which one is known, unless all that is wanted is its value.
func importRefSelect(c *Ctx, n *Node) []Tensor {
	if xs, ok := c.consts(n.In[0]); ok && len(xs) == 1 && xs[0] >= 0 && xs[0] < int64(len(n.In)-1) {
		return n.In[1+xs[0] : 2+xs[0]]
	}
	i := c.arg(n, 0)
	c.checkIndex(i, constDim(int64(len(n.In)-1)), "index")
	first := c.arg(n, 1)
	var all []*ir.Value
	for k := 1; k < len(n.In); k++ {
		x := c.sameDims(c.arg(n, k), first.Type.Dims, "the variables to choose from")
		all = append(all, c.Reshape(x, append(shape.Dims{one}, x.Type.Dims...)...))
	}
	return values(c.gatherUnchecked(c.Concat(0, all...), i, 0, 0))
}

// constDim is a constant dim.
func constDim(n int64) shape.Expr { return shape.Const(n) }
