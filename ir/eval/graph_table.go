package eval

// graphFuncs is the interpreter's half of the op table: one function per op that owns no region and binds no symbol.
// graphRun.op has the others; a test holds the two against ir.Ops.
var graphFuncs = map[string]graphFunc{
	"exponential": unary, "exponential_minus_one": unary, "log": unary, "log_plus_one": unary, "logistic": unary,
	"tanh": unary, "sine": unary, "cosine": unary, "tan": unary, "sqrt": unary, "rsqrt": unary, "cbrt": unary,
	"erf": unary, "erfc": unary, "erf_inv": unary, "lgamma": unary, "digamma": unary,
	"asin": unary, "acos": unary, "atan": unary, "sinh": unary, "cosh": unary, "asinh": unary, "acosh": unary, "atanh": unary,
	"floor": unary, "ceil": unary, "round_nearest_even": unary, "round_nearest_afz": unary,
	"abs": unary, "negate": unary, "sign": unary, "not": unary, "popcnt": unary,

	"add": binary, "subtract": binary, "multiply": binary, "divide": binary, "remainder": binary,
	"maximum": binary, "minimum": binary, "power": binary, "floor_divide": binary, "floor_mod": binary, "atan2": binary,
	"and": binary, "or": binary, "xor": binary,
	"shift_left": binary, "shift_right_arithmetic": binary, "shift_right_logical": binary,

	"fma": fma, "compare": compare, "select": choose, "clamp": clamp, "convert": convert,
	"bitcast_convert": bitcastConvert, "is_finite": isFinite, "complex": makeComplex, "real": complexPart, "imag": complexPart,

	"constant": constant, "iota": iotaOp, "dim": dimValue, "check": check,

	"reshape": reshape, "broadcast_in_dim": broadcastInDim, "transpose": transpose, "slice": slice, "reverse": reverse,
	"concatenate": concatenate, "pad": pad, "dynamic_slice": dynamicSlice, "dynamic_update_slice": dynamicUpdateSlice,
	"gather": gather, "scatter": scatter,

	"reduce": reduce, "argmax": arg, "argmin": arg, "reduce_window": reduceWindow, "scan": scan,
	"sort": sortOp, "top_k": topK, "dot_general": dotGeneral, "convolution": convolution, "fft": fft,
	"softmax": softmax, "layer_norm": layerNorm,

	"host_call": hostCall,
}
