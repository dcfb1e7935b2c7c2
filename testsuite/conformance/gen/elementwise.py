"""Element-wise ops."""
import numpy as np
import tensorflow as tf

from .core import COMPLEX, FLOATS, INTS, NUMERIC, PLAIN, dtypes, np_type
from .values import edges, pairs, positive, some, special

UNARY = """Abs Acos Acosh Asin Asinh Atan Atanh BesselI0 BesselI0e BesselI1 BesselI1e BesselJ0 BesselJ1 BesselK0 BesselK0e
BesselK1 BesselK1e BesselY0 BesselY1 Ceil Conj Cos Cosh Dawsn Digamma Elu Erf Erfc Erfinv Exp Expint Expm1 Floor FresnelCos
FresnelSin Inv Invert IsFinite IsInf IsNan Lgamma Log Log1p Ndtri Neg OnesLike PopulationCount Reciprocal Relu Relu6 Rint
Round Rsqrt Selu Sigmoid Sign Sin Sinh Softplus Softsign Spence Sqrt Square Tan Tanh ZerosLike Identity StopGradient
PreventGradient Snapshot DeepCopy DebugGradientIdentity""".split()

BINARY = """Add AddV2 Atan2 BitwiseAnd BitwiseOr BitwiseXor Div DivNoNan Equal FloorDiv FloorMod Greater GreaterEqual Igamma
IgammaGradA Igammac LeftShift Less LessEqual Maximum Minimum Mod Mul MulNoNan NextAfter NotEqual Polygamma Pow RealDiv
RightShift SquaredDifference Sub TruncateDiv TruncateMod Xdivy Xlog1py Xlogy Zeta""".split()

# Gradients of activations: both inputs have one shape.
GRADS = "EluGrad InvGrad LeakyReluGrad ReciprocalGrad Relu6Grad ReluGrad RsqrtGrad SeluGrad SigmoidGrad SoftplusGrad SoftsignGrad SqrtGrad TanhGrad".split()

# Runs of pairs of shapes that broadcast, and which axes are unknown. Two unknown dims that meet are equal in all runs, as
# swage takes them to be one symbol; AMBIGUOUS is what that leaves out. The last pair of a list may not broadcast.
SHAPES = [
    ([((), ())], False),
    ([((5,), ()), ((1,), ()), ((0,), ())], [[0], []]),
    ([((), (4,)), ((), (0,))], [[], [0]]),
    ([((5,), (5,)), ((1,), (1,)), ((0,), (0,)), ((2,), (3,))], [[0], [0]]),
    ([((1,), (4,))], False),
    ([((2, 3), (3,)), ((0, 3), (3,)), ((9, 3), (3,))], [[0], []]),
    ([((2, 1), (4,)), ((3, 1), (1,)), ((0, 1), (2,))], [[0], [0]]),
    ([((2, 3), (2,))], False),
    ([((3, 1, 2), (4, 2)), ((1, 1, 2), (3, 2))], [[0], [0]]),
    ([((2, 4, 3), (1, 3)), ((1, 2, 5), (1, 5))], [[0, 1, 2], [1]]),
    ([((2, 1, 3, 1), (1, 2, 1, 2))], False),
    ([((1, 2, 1, 0), (2, 1, 1, 1))], False),
    ([((2, 1, 2, 1, 3), (2, 1))], False),
]
AMBIGUOUS = [((1,), (4,)), ((4,), (1,)), ((4,), (4,))]


def unary(r):
    for op in UNARY:
        for d in dtypes(op):
            x = edges(d)
            r.op(op, [x])
            r.op(op, [some(d, 2, 3)], [some(d, 1, 3)], [some(d, 0, 3)], [special(d, 4, 3)], [some(d, 17, 3)])
            r.op(op, [some(d)])
            r.op(op, [some(d, 2, 1, 3)], [special(d, 1, 5, 2)], [some(d, 3, 0, 2)], free=True)


def safe(op, d, x):
    """Divisors that are not refused."""
    if np_type(d).kind in "iu" and op in ("Div", "FloorDiv", "FloorMod", "Mod", "TruncateDiv", "TruncateMod", "RealDiv"):
        x = np.where(x == 0, np.array(3, x.dtype), x)
    if np_type(d).kind == "i" and op == "Pow":
        x = np.where(x < 0, np.array(2, x.dtype), x)
    if op in ("LeftShift", "RightShift"):
        x = (x % np.array(np_type(d).itemsize * 8, np.int64).astype(x.dtype))
        x = np.where(x < 0, np.array(1, x.dtype), x)
    return x.astype(np_type(d))


def binary(r):
    for op in BINARY:
        for d in dtypes(op):
            x, y = pairs(d)
            if op in ("FloorDiv", "FloorMod", "Mod"):  # quotients that are denormal, so zero to TensorFlow
                x = np.where((np.abs(x) < 1e-4) & (x != 0), np.array(2, x.dtype), x).astype(x.dtype)
                y = np.where((np.abs(y) < 1e-4) & (y != 0), np.array(2, x.dtype), y).astype(x.dtype)
            if np_type(d).kind == "i" and op in ("Div", "FloorDiv", "FloorMod", "Mod", "TruncateDiv", "TruncateMod", "RealDiv"):
                low = (x == np.iinfo(np_type(d)).min) & (y == -1)  # kills the process in some kernels: apart
                r.op(op, [x[low], y[low]])
                x, y = x[~low], y[~low]
            r.op(op, [x, safe(op, d, y)])
            if safe(op, d, y).tobytes() != y.tobytes():
                r.op(op, [x[:6], y[:6] * 0], [x[:6], y[:6] * 0 - y.dtype.type(1)])
            for group, free in SHAPES:
                runs = [[special(d, *a) if i % 3 == 2 else some(d, *a), safe(op, d, some(d, *b))] for i, (a, b) in enumerate(group)]
                r.op(op, *runs, free=free)
                if free and d == "float32":
                    r.op(op, runs[0])
            if op == "AddV2" and d == "float32":
                r.op(op, *[[some(d, *a), some(d, *b)] for a, b in AMBIGUOUS])


def grads(r):
    for op in GRADS:
        for d in dtypes(op):
            x, y = pairs(d)
            attrs = [{}] if op != "LeakyReluGrad" else [{}, {"alpha": 0.5}, {"alpha": 0.0}]
            for a in attrs:
                r.op(op, [x, y], **a)
                r.op(op, [some(d, 2, 3), some(d, 2, 3)], [some(d, 0, 3), some(d, 0, 3)], [some(d, 19, 3), special(d, 19, 3)], **a)


def select(r):
    for d in dtypes("SelectV2", among=PLAIN + ["string"]):
        if d == "string":
            continue
        for c, a, b in [((), (2, 3), (2, 3)), ((2, 1), (2, 3), ()), ((3,), (2, 3), (2, 1)), ((2, 3), (1,), (3,)), ((4, 1, 1), (3, 1), (2,)), ((0,), (1,), ())]:
            r.op("SelectV2", [some("bool", *c), special(d, *a), special(d, *b)], dtype=d)
            r.op("SelectV2", [some("bool", *c), special(d, *a), some(d, *b)], dtype=d, free=[[k for k in range(len(s)) if s[k] != 1] for s in (c, a, b)])
        for c, a in [((), (2, 3)), ((2,), (2, 3)), ((2, 3), (2, 3)), ((3,), (3, 2, 2)), ((0,), (0, 2)), ((3,), (3,))]:
            r.op("Select", [some("bool", *c), special(d, *a), some(d, *a)], dtype=d)
            r.op("Select", [some("bool", *c), special(d, *a), some(d, *a)], dtype=d, free=True)
    r.op("Select", [some("bool", 3), some("float32", 2, 2), some("float32", 2, 2)], dtype="float32")
    for d in dtypes("ClipByValue"):
        if d in COMPLEX:
            continue
        lo, hi = np.array(1, np_type(d)), np.array(5, np_type(d))
        r.op("ClipByValue", [edges(d), lo, hi])
        r.op("ClipByValue", [some(d, 2, 3), lo, hi], [some(d, 0, 3), lo, hi], free=True)
        r.op("ClipByValue", [some(d, 2, 3), some(d, 2, 3), positive(d, 2, 3) + hi])
        r.op("ClipByValue", [some(d, 2, 3), lo, positive(d, 2, 3) + hi])


def logical(r):
    x, y = np.array([0, 0, 1, 1], bool), np.array([0, 1, 0, 1], bool)
    for op in ("LogicalAnd", "LogicalOr"):
        r.op(op, [x, y])
        for group, free in SHAPES:
            r.op(op, *[[some("bool", *a), some("bool", *b)] for a, b in group], free=free)
    r.op("LogicalNot", [x], [some("bool", 3)], [some("bool", 0)])
    r.op("LogicalNot", [some("bool", 2, 3)])
    for d in dtypes("ApproximateEqual"):
        x, y = pairs(d)
        for tol in (1e-5, 0.5, 2.0):
            r.op("ApproximateEqual", [x, y], tolerance=tol)
    for op in ("Equal", "NotEqual"):
        for d in ("float32", "int32", "bool"):
            r.op(op, [some(d, 3), some(d, 4)], incompatible_shape_error=False)
            r.op(op, [some(d, 3), some(d, 3)], incompatible_shape_error=False)
            r.op(op, [some(d, 2, 3), some(d, 3)], incompatible_shape_error=True)


def cast(r):
    for a in PLAIN:
        for b in PLAIN:
            x = edges(a)
            if np_type(a).kind in "fV" and np_type(b).kind in "iu":  # C leaves overflow open: only what fits
                info = np.iinfo(np_type(b))
                x = np.array([0, 0.9, 1.5, 2.5, 99.99, min(100, info.max), 0.5] + ([-0.9, -1.5, -99.99] if info.min else [-0.5]), np_type(a))
            if np_type(a).kind == "c" and np_type(b).kind in "iu":
                x = np.array([0, 1 + 2j, 2.5 - 1j, 99.99], np_type(a))
            r.op("Cast", [x], SrcT=a, DstT=b, dtype=a)
            r.op("Cast", [some(a, 2, 3)] if np_type(b).kind != "u" else [positive(a, 2, 3)], SrcT=a, DstT=b, dtype=a, free=True)
    for a in ("float32", "float64"):  # what does not fit is as x86-64 has it; for other dtypes it depends on the place
        for b in ("int32", "int64"):
            x = np.array([300, -300, 70000, -70000, 3e9, -3e9, 1e19, -1e19, np.inf, -np.inf, np.nan], np.float64).astype(np_type(a))
            r.op("Cast", [x], SrcT=a, DstT=b, dtype=a)
    r.op("Cast", [edges("float32")], SrcT="float32", DstT="bfloat16", Truncate=True)
    size = {t: np_type(t).itemsize for t in PLAIN}
    for a in PLAIN:
        for b in PLAIN:
            if "bool" in (a, b):
                continue
            if size[a] == size[b]:
                r.op("Bitcast", [edges(a)], type=b)
                r.op("Bitcast", [some(a, 2, 3)], type=b, free=True)
            elif size[a] > size[b]:
                r.op("Bitcast", [edges(a)], [some(a, 3)], type=b)
                r.op("Bitcast", [some(a, 2, 1)], type=b)
            else:
                k = size[b] // size[a]
                r.op("Bitcast", [some(a, 3, k)], type=b)
                r.op("Bitcast", [some(a, k)], [some(a, k + 1)], type=b)


def complexes(r):
    for d, c in (("float32", "complex64"), ("float64", "complex128")):
        x, y = pairs(d)
        r.op("Complex", [x, y], Tout=c)
        r.op("Complex", [some(d, 2, 1), some(d, 3)], [some(d, 0, 1), some(d, 3)], Tout=c)
        for op in ("Real", "Imag", "ComplexAbs", "Angle"):
            r.op(op, [edges(c)], Tout=d)
            r.op(op, [some(c, 2, 3)], [some(c, 0, 3)], Tout=d)
            r.op(op, [some(c)], Tout=d)


def several(r):
    for d in dtypes("AddN"):
        r.op("AddN", [[special(d, 2, 3), some(d, 2, 3), some(d, 2, 3)]])
        r.op("AddN", [[special(d, 7)]])
        r.op("AddN", [[some(d, 3, 2) for _ in range(9)]], [[some(d, 0, 2) for _ in range(9)]])
        r.op("AddN", [[some(d, 3), some(d, 4)]], [[some(d, 4), some(d, 4)]])
    for d in dtypes("AddN"):  # TensorFlow has no kernel for it, but rewrites it when a graph runs
        r.graph("AccumulateNV2", lambda x, y: tf.raw_ops.AccumulateNV2(inputs=[x, y, x], shape=[2, 3]), [some(d, 2, 3), some(d, 2, 3)])
    for d in dtypes("Cross"):
        r.op("Cross", [some(d, 3), some(d, 3)])
        r.op("Cross", [some(d, 2, 4, 3), some(d, 2, 4, 3)], [some(d, 0, 4, 3), some(d, 0, 4, 3)])
    for d in dtypes("LeakyRelu"):
        for alpha in (0.2, 0.0, 1.0, 2.0, -0.5):
            r.op("LeakyRelu", [edges(d)], alpha=alpha)
            r.op("LeakyRelu", [some(d, 2, 3)], [some(d, 0, 3)], alpha=alpha)
    for d in dtypes("CheckNumerics"):
        r.op("CheckNumerics", [some(d, 2, 3)], [some(d, 0, 3)], message="m")
        r.op("CheckNumerics", [np.array([1, np.nan], np_type(d))], [np.array([1, np.inf], np_type(d))], [np.array([1, 2], np_type(d))], message="m")
    for d in dtypes("Bucketize"):
        for b in ([0.0, 1.5, 3.0], [2.0], [], [1.0, 1.0, 2.0]):
            r.op("Bucketize", [edges(d)], boundaries=b)
            r.op("Bucketize", [some(d, 2, 3)], boundaries=b, free=True)
    for d in PLAIN:
        r.op("IdentityN", [[some(d, 2), some("int32", 3)]], dtype=d)


FAMILIES = {"unary": [unary, grads], "binary": [binary], "cast": [cast, complexes], "elementwise": [select, logical, several]}
