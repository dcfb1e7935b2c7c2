package conformance

import (
	"slices"
	"strings"
)

// exemption is a case in which we do not answer as TensorFlow does, on purpose.
type exemption struct {
	ops    string
	dtypes string // empty: all
	says   string // what the failure contains
	why    string
}

var exemptions = []exemption{
	{"Round", "int8 int16 int32 int64", "want 0", "TensorFlow's kernel answers 0 for every integer; ours is the identity"},
	{"Erf", "float64", "want NaN", "TensorFlow's kernel answers NaN for infinite doubles; ours is ±1"},
	{"FloorDiv", "", "got -1, want 0", "TensorFlow flushes a denormal quotient to 0 before it rounds down"},
	{"SqrtGrad RsqrtGrad", "", "wrong", "TensorFlow flushes denormal steps between; ours keeps them"},
	{"Tanh", "complex128", "wrong", "near a pole, where Eigen's real functions lose digits"},
	{"Pow", "complex64 complex128", "want NaN", "0 to the power of 0 is 1"},
	{"TopKV2", "float16 bfloat16 float32 float64", "wrong", "the order of NaN is not defined in TensorFlow's kernel"},
	{"ScatterMax ScatterMin ResourceScatterMax ResourceScatterMin", "", "got NaN", "TensorFlow's kernel drops a NaN that is not first"},
	{"UnsortedSegmentMax UnsortedSegmentMin SegmentMax SegmentMin", "", "got NaN", "TensorFlow's kernel drops a NaN that is not first"},
	{"Unique UniqueWithCounts", "float16", "wrong", "TensorFlow hashes -0 apart from 0"},
	{"AddV2", "float32", "with B =", "two unknown dims that meet are one symbol, unless one is known to be 1: a broadcast between them is an error"},
	{"AddV2", "float32", "want float32[B]", "the same, in native code"},
	{"Bitcast", "", "bitcast_convert:", "the innermost dim has to be known"},
	{"Cast", "", "by truncation", "tf.cast never asks for it"},
	{"FusedBatchNorm FusedBatchNormV2 FusedBatchNormV3", "", "wrong: output 3", "the reserved outputs are for gradients; TensorFlow leaves them unset at inference"},
	{"FusedBatchNormV3", "", "wrong: output 5", "the third reserved output is unset in TensorFlow"},
	{"FusedBatchNormV2 FusedBatchNormV3", "float16 bfloat16", "ulps", "statistics of halves are summed in another order"},
	{"MaxPool", "", "got NaN", "TensorFlow's kernel drops NaN in places"},
	{"ResizeBilinearGrad", "float64", "wrong", "TensorFlow's weights are float32"},
	{"BesselK0 BesselK0e", "float32 float64", "want +Inf", "TensorFlow flushes half of the least normal number to 0"},
	{"BesselK1 BesselK1e", "float32 float64", "want NaN", "TensorFlow flushes half of the least normal number to 0"},
	{"BesselY1 Spence Expint", "", "want NaN", "0 times infinity in TensorFlow's kernel, where the limit is infinite"},
	{"Igamma IgammaGradA", "", "want 0 ", "TensorFlow takes a factor below the least normal number for 0"},
	{"Igammac", "", "want 1 ", "TensorFlow takes a factor below the least normal number for 0"},
	{"Polygamma", "float32", "want NaN", "TensorFlow's factorial overflows in single"},
	{"Polygamma", "float64", "want -4.219772", "poles on both sides cancel, and what is left is rounding"},
	{"DataFormatDimMap", "", "the axis is not in", "TensorFlow's kernel reads what is beside its table"},
	{"Reverse", "", "Invalid input first dimension", "TensorFlow's kernel refuses an empty first axis"},
	{"DecodeImage", "", "a GIF gives an image of rank 4", "expand_animations leaves the rank of the result to the file; we know ranks when we compile"},
	{"CumulativeLogsumexp", "", "got NaN", "TensorFlow's kernel treats infinities as masks"},
}

// exempt finds the reason for which a failure is meant to be.
func exempt(op, dtype, failure string) string {
	for _, e := range exemptions {
		if slices.Contains(strings.Fields(e.ops), op) && (e.dtypes == "" || slices.Contains(strings.Fields(e.dtypes), dtype)) && strings.Contains(failure, e.says) {
			return e.why
		}
	}
	return ""
}
