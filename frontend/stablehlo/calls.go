package stablehlo

import (
	"fmt"
	"slices"
	"strings"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// callRows call functions, of the module or of others, and pack values.
var callRows = map[string]row{
	"call":              {-1, importCall},
	"composite":         {-1, importComposite},
	"custom_call":       {-1, importCustomCall},
	"tuple":             {-1, func(im *importer, op *Op, in []val) []val { return []val{{tuple: in}} }},
	"get_tuple_element": {1, importTupleElement},
	"after_all":         {-1, importToken},
	"create_token":      {0, importToken},

	"replica_id": {0, importFirst}, "partition_id": {0, importFirst},
	"all_reduce": {-1, importAlone}, "all_gather": {-1, importAlone}, "all_to_all": {-1, importAlone}, "reduce_scatter": {-1, importAlone},
	"collective_broadcast": {-1, importAlone}, "collective_permute": {-1, importAlone}, "cross-replica-sum": {-1, importAlone},
}

// importFirst is the number of the only device.
func importFirst(im *importer, op *Op, in []val) []val {
	return []val{ints(ir.U32, []int64{}, []shape.Expr{shape.Const(0)})}
}

// importAlone exchanges nothing, since there is only one device to do it with.
func importAlone(im *importer, op *Op, in []val) []val {
	groups := im.ints("replica_groups", im.ints("source_target_pairs", nil))
	if len(groups) > 1 && !(op.Name == "collective_permute" && len(groups) == 2) || slices.ContainsFunc(groups, func(n int64) bool { return n != 0 }) {
		im.failf("between devices %v is not supported", groups)
	}
	if op.Name == "collective_permute" && len(groups) == 0 {
		im.failf("sends nothing, which is not supported")
	}
	return in
}

func importToken(im *importer, op *Op, in []val) []val { return []val{{}} }

func importTupleElement(im *importer, op *Op, in []val) []val {
	i := im.int("index", 0)
	if i < 0 || i >= int64(len(in[0].tuple)) {
		im.failf("element %d of a tuple of %d", i, len(in[0].tuple))
	}
	return []val{in[0].tuple[i]}
}

func importCall(im *importer, op *Op, in []val) []val { return im.callee(im.str("callee"), in) }

func (im *importer) callee(name string, in []val) []val {
	f := im.m.Func(name)
	if f == nil {
		im.failf("the module has no function @%s", name)
	}
	if out := im.division(f, in); out != nil {
		return out
	}
	return im.call(f, in)
}

// importComposite takes what the composite stands for: an op by its name, else its decomposition.
func importComposite(im *importer, op *Op, in []val) []val {
	if out := im.named(im.str("name"), in); out != nil {
		return out
	}
	return im.callee(im.str("decomposition"), in)
}

// unaryCalls are element-wise functions that CHLO defines and exports call by name.
const unaryCalls = "acos acosh asin asinh atan atanh cosh digamma erf erf_inv erfc lgamma sinh tan"

// complexCalls are those of them that are defined for complex numbers.
const complexCalls = "acos acosh asin asinh atan atanh cosh sinh tan"

// named imports what CHLO's or MHLO's op of the name does; nil if it is not one of those known.
func (im *importer) named(name string, in []val) []val {
	dialect, op, _ := strings.Cut(name, ".")
	if dialect != "chlo" && dialect != "mhlo" {
		return nil
	}
	if len(in) == 1 && strings.Contains(" "+unaryCalls+" ", " "+op+" ") {
		x := im.value(in[0])
		if x.Type.DType.IsFloat() || x.Type.DType.IsComplex() && strings.Contains(" "+complexCalls+" ", " "+op+" ") {
			return one(im.b.Emit(op, nil, x))
		}
		return nil
	}
	if op == "next_after" && len(in) == 2 && bitsOf[im.value(in[0]).Type.DType] != ir.Invalid {
		return one(im.nextAfter(im.value(in[0]), im.value(in[1])))
	}
	if (op == "top_k" || op == "topk") && len(in) == 1 {
		return im.topK(im.value(in[0]))
	}
	return nil
}

// nextAfter is the float next to x on the way to y.
func (im *importer) nextAfter(x, y *ir.Value) *ir.Value {
	y = im.cast(y, x.Type.Dims)
	either := func(p, a, b *ir.Value) *ir.Value { return im.b.Emit("select", nil, p, a, b) }
	bits := im.b.Emit("bitcast_convert", ir.A{"dtype": bitsOf[x.Type.DType]}, x)
	zero := im.splatF(x, 0)
	step := im.splatI(bits, 1)
	// Away from zero is one more, towards it one less.
	away := im.compare("EQ", im.compare("GT", y, x), im.compare("GT", x, zero))
	bits = im.b.Emit("add", nil, bits, either(away, step, im.splatI(bits, -1)))
	least := either(im.compare("LT", y, zero), im.b.Emit("or", nil, step, im.splatI(step, -1<<(step.Type.DType.Bits()-1))), step)
	bits = either(im.compare("EQ", x, zero), least, bits)
	next := im.b.Emit("bitcast_convert", ir.A{"dtype": x.Type.DType}, bits)
	next = either(im.compare("EQ", x, y), y, next)
	sum := im.b.Emit("add", nil, x, y) // NaN if one of them is
	return either(im.b.Emit("or", nil, im.compare("NE", x, x), im.compare("NE", y, y)), sum, next)
}

// attributes finds an attribute of a custom call: its own, or in the dictionary of what it stands for.
func (o *Op) attribute(name string) Attr {
	if a := o.Attr(name); a != nil {
		return a
	}
	for _, dict := range []string{"mhlo.attributes", "composite_attributes", "mhlo.backend_config"} {
		named, _ := o.Attr(dict).([]NamedAttr)
		for _, a := range named {
			if a.Name == name {
				return a.Value
			}
		}
	}
	return nil
}

// topK is the k greatest elements of the last axis in IEEE's total order, which puts NaN first.
func (im *importer) topK(x *ir.Value) []val {
	k, ok := im.op.attribute("k").(int64)
	if largest, set := im.op.attribute("largest").(bool); !ok || set && !largest || len(im.op.Results) != 2 {
		return nil
	}
	return im.topKOf(x, shape.Const(k))
}

func (im *importer) topKOf(x *ir.Value, k shape.Expr) []val {
	d := im.op.Results[1].Type.DType
	key := x
	if x.Type.DType.IsFloat() {
		key = im.ordered(x)
	}
	made := im.b.EmitOp("top_k", ir.A{"k": k, "dtype": d}, nil, key)
	v := made.Results[0]
	if x.Type.DType.IsFloat() {
		// The order's map is its own inverse.
		bits := im.b.Emit("xor", nil, v, im.b.Emit("shift_right_logical", nil,
			im.b.Emit("shift_right_arithmetic", nil, v, im.splatI(v, int64(v.Type.DType.Bits())-1)), im.splatI(v, 1)))
		v = im.b.Emit("bitcast_convert", ir.A{"dtype": x.Type.DType}, bits)
	}
	return []val{{v: v}, {v: made.Results[1]}}
}

func importCustomCall(im *importer, op *Op, in []val) []val {
	name := im.str("call_target_name")
	switch name {
	case "shape_assertion":
		im.assertShape(in)
		return nil
	case "Sharding", "annotate_device_placement", "xla.sdy.FuncResultSharding", "xla.sdy.GlobalToLocalShape", "xla.sdy.LocalToGlobalShape", "LayoutConstraint":
		return in // where data lies on several devices
	case "stablehlo.dynamic_top_k":
		if len(in) == 2 && len(op.Results) == 2 {
			return im.topKOf(im.value(in[0]), im.exprs(in[1])[0])
		}
	case "ApproxTopK":
		return im.approxTopK(op, in)
	case "stablehlo.dynamic_reduce_window":
		return im.dynamicReduceWindow(op, in)
	case "tf.call_tf_function", "tf_call_tf_function":
		im.failf("calls the TensorFlow function %q, which is not supported", fmt.Sprint(op.attribute("called_index")))
	}
	if out := im.named(name, in); out != nil {
		return out
	}
	if out := im.lapack(name, in); out != nil {
		return out
	}
	im.failf("custom call %q is not supported", name)
	return nil
}

// assertShape checks what the export assumed of the arguments' shapes, now if it is decided.
func (im *importer) assertShape(in []val) {
	if len(in) == 0 {
		im.failf("a shape assertion of nothing")
	}
	text, _ := im.op.attribute("error_message").(string)
	for i, x := range in[1:] {
		what := "?"
		if e, ok := im.known(x); ok && len(e) == 1 {
			what = e[0].String()
		}
		text = strings.ReplaceAll(text, fmt.Sprintf("{%d}", i), what)
	}
	if text == "" {
		text = "a shape assertion of the model does not hold"
	}
	if p, ok := im.consts(in[0]); ok && len(p) == 1 {
		if p[0] == 0 {
			im.failf("%s", text)
		}
		return
	}
	if c := in[0].cond; im.o.Unify != nil && len(c) == 2 && c[0].Add(c[1]).Is(0) {
		im.o.Unify(c[0], shape.Const(0))
	}
	im.b.Emit("check", ir.A{"message": text}, im.value(in[0]))
	im.assume(in[0].cond)
}

// dynamicReduceWindow is reduce_window with the window's shape as operands: inputs, initial values, window, strides,
// base dilations, window dilations, padding. The called function is the region.
func (im *importer) dynamicReduceWindow(op *Op, in []val) []val {
	n := (len(in) - 5) / 2
	if n < 1 || len(in) != 2*n+5 {
		im.failf("dynamic_reduce_window of %d operands", len(in))
	}
	body := im.called(op)
	if body == nil {
		im.failf("dynamic_reduce_window calls no function")
	}
	xs, inits, rest := im.values(in[:n]), im.values(in[n:2*n]), in[2*n:]
	list := func(x val) []int64 {
		out, ok := im.consts(x)
		if !ok {
			im.failf("a window that is known only at run time")
		}
		return out
	}
	w := window{sizes: im.exprs(rest[0]), strides: list(rest[1]), base: list(rest[2]), dil: list(rest[3])}
	w.size, _ = shape.ConstDims(w.sizes)
	if t := rest[4].typ(); t.Rank() == 2 && rest[4].sym == nil {
		rest[4].v = im.b.Reshape(im.value(rest[4]), t.Elems())
	}
	pads := im.exprs(rest[4])
	for i := 0; i+1 < len(pads); i += 2 {
		w.low, w.high = append(w.low, pads[i]), append(w.high, pads[i+1])
	}
	for _, l := range []int{len(w.sizes), len(w.strides), len(w.base), len(w.dil), len(w.low)} {
		if l != xs[0].Type.Rank() {
			im.failf("a window of %d axes for %s", l, xs[0].Type)
		}
	}
	return im.windows(body.Body, xs, inits, w)
}
