package ir

import (
	"slices"

	"github.com/swage-ml/swage/ir/shape"
)

const anyLevel = Graph | Kernel // element-wise ops mean the same on tensors and on tiles

// graphOps is the graph level's table. Names and meaning are StableHLO's where it has the op; "CHLO" marks the client
// dialect's. Operands of element-wise ops have equal shapes: broadcasting is explicit.
var graphOps = concatDefs(
	unaryOps("float", "exponential exponential_minus_one log log_plus_one logistic tanh sine cosine tan sqrt rsqrt cbrt "+
		"erf erfc erf_inv lgamma digamma asin acos atan sinh cosh asinh acosh atanh "+
		"floor ceil round_nearest_even round_nearest_afz", sameType),
	unaryOps("number", "abs", inferAbs),
	unaryOps("number", "negate sign", sameType),
	unaryOps("integer", "not popcnt", sameType),
	binaryOps("number", "add subtract multiply divide remainder maximum minimum power floor_divide floor_mod", sameType),
	binaryOps("float", "atan2", sameType),
	binaryOps("integer", "and or xor shift_left shift_right_arithmetic shift_right_logical", sameType),
	[]OpDef{
		{Name: "fma", Levels: anyLevel, Args: "a b c", Infer: sameType, Doc: "a*b + c, rounded once"},
		{Name: "compare", Levels: anyLevel, Args: "lhs rhs", Attrs: "direction", Infer: inferCompare,
			Doc: "i1 result of EQ, NE, LT, LE, GT, GE; with NaN all but NE are false"},
		{Name: "select", Levels: anyLevel, Args: "pred on_true on_false", Infer: inferSelect, Doc: "pred ? on_true : on_false, element by element"},
		{Name: "clamp", Levels: Graph, Args: "min x max", Infer: inferClamp, Doc: "minimum(maximum(x, min), max); min and max have x's shape"},
		{Name: "convert", Levels: anyLevel, Args: "x", Attrs: "dtype", Infer: inferConvert,
			Doc: "value conversion: float to integer truncates and saturates as the CPU's cvtt does in TensorFlow (out of range gives the minimum); to i1: x != 0; to float rounds to nearest even"},
		{Name: "bitcast_convert", Levels: anyLevel, Args: "x", Attrs: "dtype", Infer: inferBitcast, Doc: "same bits, another dtype; widths may differ as in StableHLO (a trailing dim appears or goes)"},
		{Name: "is_finite", Levels: anyLevel, Args: "x", Infer: inferIsFinite, Doc: "i1: neither Inf nor NaN"},
		{Name: "complex", Levels: Graph, Args: "re im", Infer: inferComplex, Doc: "re + i*im"},
		{Name: "real", Levels: Graph, Args: "x", Infer: inferReal, Doc: "real part"},
		{Name: "imag", Levels: Graph, Args: "x", Infer: inferReal, Doc: "imaginary part"},

		{Name: "constant", Levels: Graph | Program | Kernel, Attrs: "value type?", Infer: inferConstant,
			Doc: "a literal or a module's global; type makes it a tile (a rank-0 literal repeats) at kernel level, a const buffer at program level"},
		{Name: "iota", Levels: Graph, Attrs: "dtype shape axis", Infer: inferIota, Doc: "0,1,2,… along axis"},
		{Name: "dim", Levels: Graph | Program | Kernel, Attrs: "expr dtype", Infer: inferDim, Doc: "the value of a symbolic dim as a scalar"},
		{Name: "define", Levels: Graph | Program, Args: "n", Attrs: "sym", Effect: Check, Infer: inferDefine,
			Doc: "from here on the symbol has this scalar's value; outside the symbol's bounds the call stops with an error"},
		{Name: "check", Levels: Graph | Program, Args: "cond", Attrs: "message", Effect: Check, Infer: inferCheck,
			Doc: "stops the call with the message and the node's name unless all elements of cond are true"},

		{Name: "reshape", Levels: Graph, Args: "x", Attrs: "shape", Infer: inferReshape, Doc: "same elements in row-major order"},
		{Name: "broadcast_in_dim", Levels: Graph, Args: "x", Attrs: "shape dims", Infer: inferBroadcast, Doc: "axis i of x becomes axis dims[i]; size-1 axes and new axes repeat"},
		{Name: "transpose", Levels: Graph | Kernel, Args: "x", Attrs: "perm", Infer: inferTranspose, Doc: "axis i of the result is axis perm[i] of x"},
		{Name: "slice", Levels: Graph, Args: "x", Attrs: "start limit stride", Infer: inferSlice, Doc: "x[start:limit:stride] per axis; start and limit are dims, stride > 0"},
		{Name: "reverse", Levels: Graph, Args: "x", Attrs: "axes", Infer: inferReverse, Doc: "reverses the axes"},
		{Name: "concatenate", Levels: Graph, Args: "xs*", Attrs: "axis", Infer: inferConcat, Doc: "joins along axis"},
		{Name: "pad", Levels: Graph, Args: "x value", Attrs: "low high interior?", Infer: inferPad, Doc: "adds low/high elements of value around (dims, may be negative: crops) and interior ones between"},
		{Name: "dynamic_slice", Levels: Graph, Args: "x starts*", Attrs: "sizes", Infer: inferDynamicSlice, Doc: "a window of the given sizes at scalar starts, which are clamped into range"},
		{Name: "dynamic_update_slice", Levels: Graph, Args: "x update starts*", Infer: inferDynamicUpdate, Doc: "x with the window at scalar starts (clamped) replaced"},
		{Name: "gather", Levels: Graph, Args: "x indices", Attrs: "offset_dims collapsed_slice_dims operand_batching_dims? start_indices_batching_dims? start_index_map index_vector_dim slice_sizes",
			Infer: inferGather, Doc: "StableHLO gather: slices of x at index vectors, which are clamped; slice_sizes are dims"},
		{Name: "scatter", Levels: Graph, Args: "x indices updates", Attrs: "update_window_dims inserted_window_dims input_batching_dims? scatter_indices_batching_dims? scatter_dims_to_operand_dims index_vector_dim kind",
			Infer: inferScatter, Doc: "StableHLO scatter; kind: set, add, subtract, multiply, maximum, minimum; windows out of range are skipped; updates are applied in order"},

		{Name: "reduce", Levels: Graph, Args: "x", Attrs: "axes kind", Infer: inferReduce, Doc: "add, multiply, maximum, minimum, and, or over axes, from the identity"},
		{Name: "argmax", Levels: Graph, Args: "x", Attrs: "axis dtype", Infer: inferArg, Doc: "index of the first greatest element"},
		{Name: "argmin", Levels: Graph, Args: "x", Attrs: "axis dtype", Infer: inferArg, Doc: "index of the first smallest element"},
		{Name: "reduce_window", Levels: Graph, Args: "x", Attrs: "kind window strides dilations pad_low pad_high", Infer: inferReduceWindow,
			Doc: "add, maximum or minimum over windows; all lists have x's rank, pads are dims; padding counts as the identity"},
		{Name: "scan", Levels: Graph, Args: "x", Attrs: "kind axis exclusive reverse", Infer: inferScan, Doc: "running add, multiply, maximum or minimum along axis"},
		{Name: "sort", Levels: Graph, Args: "keys values*", Attrs: "axis descending", Infer: inferSort, Doc: "stable sort along axis by keys; values are permuted alike; NaN sorts last"},
		{Name: "top_k", Levels: Graph, Args: "x", Attrs: "k dtype", Infer: inferTopK, Doc: "CHLO top_k on the last axis: k (a dim) greatest values in descending order and their indices; ties: lower index first"},
		{Name: "dot_general", Levels: Graph, Args: "lhs rhs", Attrs: "batch_lhs batch_rhs contract_lhs contract_rhs dtype?", Infer: inferDot,
			Doc: "sums of products over the contracting axes; result axes: batch, lhs rest, rhs rest; dtype: result and accumulator (default lhs's)"},
		{Name: "convolution", Levels: Graph, Args: "x filter", Attrs: "strides pad_low pad_high lhs_dilation rhs_dilation groups", Infer: inferConv,
			Doc: "x [N, spatial…, C], filter [spatial…, C/groups, O] -> [N, spatial…, O]; pads are dims per spatial axis"},
		{Name: "fft", Levels: Graph, Args: "x", Attrs: "type length", Infer: inferFFT, Doc: "FFT, IFFT, RFFT, IRFFT over the last axes, of the given lengths"},

		{Name: "softmax", Levels: Graph, Args: "x", Attrs: "axis", Infer: sameType, Doc: "exp(x-max)/sum(exp(x-max)) along axis"},
		{Name: "layer_norm", Levels: Graph, Args: "x scale offset", Attrs: "axis epsilon", Infer: inferLayerNorm,
			Doc: "(x-mean)*rsqrt(var+epsilon)*scale+offset over the axes from axis to the last; scale and offset have those axes"},
		{Name: "host_call", Levels: Graph, Args: "xs*", Attrs: "fn types", Infer: inferHostCall,
			Doc: "a function of package hostops (strings, tables, parsing, image decoding) that a tensor compiler cannot express; what configures it are operands; types are the results'; it is pure"},
		{Name: "fused", Levels: Graph, Args: "xs*", Attrs: "kind", Regions: 1, Infer: inferFused, Doc: "a group that becomes one kernel; the region's parameters are the operands"},
	},
)

func concatDefs(tables ...[]OpDef) []OpDef { return slices.Concat(tables...) }

func unaryOps(class, names string, infer func(*Op) ([]Type, error)) []OpDef {
	return rows(class, names, "x", infer)
}

func binaryOps(class, names string, infer func(*Op) ([]Type, error)) []OpDef {
	return rows(class, names, "lhs rhs", infer)
}

// rows makes one row per name; the doc line of these ops is their StableHLO or CHLO definition.
func rows(class, names, args string, infer func(*Op) ([]Type, error)) []OpDef {
	var out []OpDef
	for _, n := range fields(names) {
		out = append(out, OpDef{Name: n, Levels: anyLevel, Args: args, Infer: infer, Doc: "element-wise " + n + " of a " + class})
	}
	return out
}

func one(t Type) ([]Type, error) { return []Type{t}, nil }

func sameType(op *Op) ([]Type, error) {
	t := op.Operands[0].Type
	for i, v := range op.Operands[1:] {
		if !v.Type.Equal(t) {
			return nil, errOp(op, "operand %d is %s, want %s", i+1, v.Type, t)
		}
	}
	return one(t)
}

// inferAbs: the absolute value of a complex number is real.
func inferAbs(op *Op) ([]Type, error) {
	if op.Operands[0].Type.DType.IsComplex() {
		return inferReal(op)
	}
	return sameType(op)
}

func inferCompare(op *Op) ([]Type, error) {
	if !slices.Contains([]string{"EQ", "NE", "LT", "LE", "GT", "GE"}, op.Str("direction")) {
		return nil, errOp(op, "direction is %q, want EQ, NE, LT, LE, GT or GE", op.Str("direction"))
	}
	ts, err := sameType(op)
	if err != nil {
		return nil, err
	}
	return one(ts[0].As(Bool))
}

func inferSelect(op *Op) ([]Type, error) {
	p, a, b := op.Operands[0].Type, op.Operands[1].Type, op.Operands[2].Type
	if !a.Equal(b) {
		return nil, errOp(op, "on_false is %s, want %s", b, a)
	}
	if p.DType != Bool || !shape.EqualDims(p.Dims, a.Dims) {
		return nil, errOp(op, "pred is %s, want %s", p, a.As(Bool))
	}
	return one(a)
}

func inferClamp(op *Op) ([]Type, error) {
	if _, err := sameType(op); err != nil {
		return nil, err
	}
	return one(op.Operands[1].Type)
}

func inferConvert(op *Op) ([]Type, error) { return one(op.Operands[0].Type.As(op.DTypeAttr("dtype"))) }

func inferBitcast(op *Op) ([]Type, error) {
	t, d := op.Operands[0].Type, op.DTypeAttr("dtype")
	from, to := t.DType.Size(), d.Size()
	switch {
	case from == to:
		return one(t.As(d))
	case from > to && to > 0:
		return one(t.As(d).With(append(slices.Clone(t.Dims), shape.Const(from/to))...))
	case to > 0 && from > 0 && t.Rank() > 0 && t.Dims[t.Rank()-1].Is(to/from):
		return one(t.As(d).With(t.Dims[:t.Rank()-1]...))
	}
	return nil, errOp(op, "%s cannot become %s", t, d)
}

func inferIsFinite(op *Op) ([]Type, error) { return one(op.Operands[0].Type.As(Bool)) }

func inferComplex(op *Op) ([]Type, error) {
	ts, err := sameType(op)
	if err != nil {
		return nil, err
	}
	if ts[0].DType == F64 {
		return one(ts[0].As(C128))
	}
	return one(ts[0].As(C64))
}

func inferReal(op *Op) ([]Type, error) {
	if t := op.Operands[0].Type; t.DType == C128 {
		return one(t.As(F64))
	} else {
		return one(t.As(F32))
	}
}

func inferConstant(op *Op) ([]Type, error) {
	if t, ok := op.Attr("type").(Type); ok {
		return inferTypedConstant(op, t)
	}
	switch a := op.Attr("value").(type) {
	case *Tensor:
		return one(a.Type())
	case *Global:
		return one(a.Type)
	case int64: // kernel level: an index
		return one(Scalar(Index))
	case Type:
		return one(a)
	}
	return nil, errOp(op, "value is %v, want a literal or a global", op.Attr("value"))
}

// inferTypedConstant checks a constant whose type is given: a tile or a buffer of the literal's elements.
func inferTypedConstant(op *Op, t Type) ([]Type, error) {
	var lit Type
	switch a := op.Attr("value").(type) {
	case *Tensor:
		lit = a.Type()
	case *Global:
		lit = a.Type
	default:
		return nil, errOp(op, "value is %v, want a literal or a global", a)
	}
	_, static := t.Static()
	repeats := t.Kind == TileKind && lit.Rank() == 0
	if lit.DType != t.DType || !static || (!repeats && !shape.EqualDims(lit.Dims, t.Dims)) {
		return nil, errOp(op, "type is %s for a literal of %s", t, lit)
	}
	return one(t)
}

func inferIota(op *Op) ([]Type, error) {
	d := op.DimsAttr("shape")
	if a := op.Int("axis"); a < 0 || a >= int64(len(d)) {
		return nil, errOp(op, "axis %d of shape %s", a, d)
	}
	return one(TensorOf(op.DTypeAttr("dtype"), d...))
}

func inferDim(op *Op) ([]Type, error) {
	if d := op.DTypeAttr("dtype"); d != Index {
		return one(TensorOf(d))
	}
	return one(Scalar(Index))
}

func inferDefine(op *Op) ([]Type, error) {
	if t := op.Operands[0].Type; t.Rank() != 0 || !t.DType.IsInt() {
		return nil, errOp(op, "n is %s, want an integer scalar", t)
	}
	return nil, nil
}

func inferCheck(op *Op) ([]Type, error) {
	if t := op.Operands[0].Type; t.DType != Bool {
		return nil, errOp(op, "cond is %s, want i1", t)
	}
	return nil, nil
}

func inferHostCall(op *Op) ([]Type, error) {
	ts, ok := op.Attr("types").([]Type)
	if !ok {
		return nil, errOp(op, "types is %v, want the results' types", op.Attr("types"))
	}
	return ts, nil
}

func inferFused(op *Op) ([]Type, error) {
	if len(op.Regions) != 1 || op.Regions[0].Terminator() == nil {
		return nil, errOp(op, "has no region that yields")
	}
	var ts []Type
	for _, v := range op.Regions[0].Terminator().Operands {
		ts = append(ts, v.Type)
	}
	return ts, nil
}
