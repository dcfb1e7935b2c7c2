"""Writes ops.json.gz: small TensorFlow graphs, one per use of an op, with inputs and TensorFlow's answers.

    python make_ops.py ops.json.gz       (TensorFlow 2.21; the test itself needs none)

A case's function is traced with unknown dims where `free` says so (per input, a list of axes; default: none).
"""
import gzip
import json
import sys

import numpy as np
import tensorflow as tf
from google.protobuf import text_format

CASES = []
rng = np.random.default_rng(7)


def f32(*shape):
    return rng.standard_normal(shape).astype(np.float32).round(2)


def i32(lo, hi, *shape):
    return rng.integers(lo, hi, shape).astype(np.int32)


def flat(a):
    a = np.asarray(a)
    if a.dtype.kind in "SO":
        return {"dtype": "string", "shape": list(a.shape), "data": [x.decode("latin-1") for x in a.ravel().tolist()]}
    if a.dtype == np.bool_:
        xs = a.astype(int).ravel().tolist()
    elif a.dtype.kind == "f" or a.dtype.name == "bfloat16":
        xs = [float("%.9g" % x) if np.isfinite(x) else str(x) for x in a.astype(np.float64).ravel()]
    else:
        xs = a.ravel().tolist()
    return {"dtype": tf.as_dtype(a.dtype).name, "shape": list(a.shape), "data": xs}


def case(name, fn, *inputs, free=None, tol=1e-5):
    free = free or [[] for _ in inputs]
    if free == "batch":
        free = [[0] if x.ndim else [] for x in map(np.asarray, inputs)]
    if free == "all":
        free = [list(range(np.asarray(x).ndim)) for x in inputs]
    inputs = [np.asarray(x) for x in inputs]
    specs = [tf.TensorSpec([None if a in fr else n for a, n in enumerate(x.shape)], x.dtype) for x, fr in zip(inputs, free)]
    cf = tf.function(fn).get_concrete_function(*specs)
    gd = cf.graph.as_graph_def()
    for node in list(gd.node) + [n for f in gd.library.function for n in f.node_def]:
        for k in [k for k in node.attr if k.startswith("_")]:
            del node.attr[k]
    for node in list(gd.node) + [n for f in gd.library.function for n in f.node_def]:
        node.ClearField("experimental_type")
    for f in gd.library.function:
        f.attr.clear()
        f.arg_attr.clear()
    gd.ClearField("versions")
    outs = tf.nest.flatten(cf(*[tf.constant(x) for x in inputs]))
    ops = {n.op for n in gd.node} | {n.op for f in gd.library.function for n in f.node_def}
    CASES.append({
        "name": name, "tol": tol, "graph": text_format.MessageToString(gd, as_one_line=True), "ops": op_defs(ops, gd),
        "in": [dict(flat(x), tensor=t.name, free=fr) for x, t, fr in zip(inputs, cf.inputs, free)],
        "out": [dict(flat(o.numpy()), tensor=t.name) for o, t in zip(outs, cf.outputs)],
    })


def case_tf1(name, fn, *inputs, free="all", tol=1e-5):
    """The same for a TF1 graph with Switch, Merge, Enter and so on."""
    tf1 = tf.compat.v1
    inputs = [np.asarray(x) for x in inputs]
    free = [list(range(x.ndim)) for x in inputs] if free == "all" else free
    tf1.disable_control_flow_v2()
    with tf1.Graph().as_default() as g, tf1.Session() as sess:
        ph = [tf1.placeholder(x.dtype, [None if a in fr else n for a, n in enumerate(x.shape)]) for x, fr in zip(inputs, free)]
        outs = tf.nest.flatten(fn(*ph))
        got = sess.run(outs, dict(zip(ph, inputs)))
        gd = g.as_graph_def()
    tf1.enable_control_flow_v2()
    for node in gd.node:
        for k in [k for k in node.attr if k.startswith("_")]:
            del node.attr[k]
        node.ClearField("experimental_type")
    gd.ClearField("versions")
    gd.ClearField("library")
    CASES.append({
        "name": name, "tol": tol, "graph": text_format.MessageToString(gd, as_one_line=True), "ops": "",
        "in": [dict(flat(x), tensor=t.name, free=fr) for x, t, fr in zip(inputs, ph, free)],
        "out": [dict(flat(o), tensor=t.name) for o, t in zip(got, outs)],
    })


def op_defs(ops, gd):
    """What function bodies need: the names of output arguments."""
    if not gd.library.function:
        return ""
    from tensorflow.core.framework import op_def_pb2
    from tensorflow.python.framework import op_def_registry
    out = op_def_pb2.OpList()
    for op in sorted(ops):
        d = op_def_registry.get(op)
        if d is not None:
            c = out.op.add()
            c.CopyFrom(d)
            c.ClearField("summary")
            c.ClearField("description")
            for a in list(c.input_arg) + list(c.output_arg) + list(c.attr):
                a.ClearField("description")
                if a.DESCRIPTOR.name == "ArgDef":
                    a.ClearField("experimental_full_type")
    return text_format.MessageToString(out, as_one_line=True)


R = tf.raw_ops
EDGE = np.array([0, -0.0, 1, -1, 0.5, -2.5, 30, -30, np.inf, -np.inf, np.nan], np.float32)


def math():
    for op in "Abs Neg Sign Exp Expm1 Sqrt Rsqrt Sin Cos Tanh Erf Erfc Sigmoid Floor Ceil Rint Round Square Reciprocal".split():
        case(op, lambda x, op=op: getattr(R, op)(x=x), EDGE, free="all")
    for op in "Log Log1p Lgamma Sinh Cosh Tan Asinh Atan".split():
        case(op, lambda x, op=op: getattr(R, op)(x=x), np.abs(f32(2, 3)) + 0.1, free="all", tol=2e-5)
    for op in "Asin Acos Atanh Erfinv".split():
        case(op, lambda x, op=op: getattr(R, op)(x=x), (f32(5) / 4).clip(-0.9, 0.9), tol=2e-5)
    for op in "AddV2 Sub Mul RealDiv Maximum Minimum SquaredDifference DivNoNan Xdivy Atan2".split():
        case(op, lambda x, y, op=op: getattr(R, op)(**dict(zip(("y", "x") if op == "Atan2" else ("x", "y"), (x, y)))),
             f32(3, 1, 4), np.float32([[1.5], [0]]) if op in ("DivNoNan",) else f32(2, 1), free=[[0], []])
    case("Pow", lambda x, y: R.Pow(x=x, y=y), np.abs(f32(4)), f32(4))
    case("Pow/square", lambda x: x ** 2.0, f32(4))
    for op in "FloorDiv FloorMod TruncateDiv TruncateMod".split():
        case(op, lambda x, y, op=op: getattr(R, op)(x=x, y=y), np.int32([7, -7, 7, -7, 0]), np.int32([2, 2, -2, -2, 3]))
    case("FloorMod/float", lambda x, y: R.FloorMod(x=x, y=y), np.float32([7.5, -7.5, 7.5]), np.float32([2, 2, -2]))
    for op in "Equal NotEqual Less LessEqual Greater GreaterEqual".split():
        case(op, lambda x, y, op=op: getattr(R, op)(x=x, y=y), np.float32([1, 2, np.nan, 3]), np.float32([1, 3, np.nan, 2]))
    case("Logical", lambda x, y: (x & y, x | y, ~x, tf.math.logical_xor(x, y)), np.array([True, True, False, False]), np.array([True, False, True, False]))
    case("Bitwise", lambda x, y: (tf.bitwise.bitwise_and(x, y), tf.bitwise.bitwise_xor(x, y), tf.bitwise.invert(x), tf.bitwise.left_shift(x, y),
                                  tf.bitwise.right_shift(x, y)), np.int32([5, -9, 100]), np.int32([3, 2, 1]))
    case("AddN", lambda x, y, z: tf.add_n([x, y, z]), f32(2, 2), f32(2, 2), f32(2, 2), free="batch")
    for d in "int32 int64 uint8 bool float64 float16 bfloat16".split():
        case("Cast/" + d, lambda x, d=d: tf.cast(x, d), np.float32([0, 1.7, 2.2, 100.9, 3.5]))
    case("Cast/int", lambda x: (tf.cast(x, tf.float32), tf.cast(x, tf.bool), tf.cast(x, tf.int8)), np.int32([0, 3, -1, 300]))
    case("Bitcast", lambda x: (tf.bitcast(x, tf.int32), tf.bitcast(x, tf.uint8)), f32(3))
    case("Select/rows", lambda c, x, y: R.Select(condition=c, x=x, y=y), np.array([True, False]), f32(2, 3), f32(2, 3), free="batch")
    case("SelectV2", lambda c, x: tf.where(c, x, 0.0), np.array([[True], [False]]), f32(2, 3), free="batch")
    case("ClipByValue", lambda x: tf.clip_by_value(x, -0.5, 0.5), f32(4), free="all")
    case("IsFinite", lambda x: (tf.math.is_finite(x), tf.math.is_nan(x), tf.math.is_inf(x)), EDGE)
    case("Complex", lambda x, y: (lambda z: (tf.abs(z), tf.math.real(z * z), tf.math.imag(tf.math.conj(z)), tf.math.angle(z)))(tf.complex(x, y)),
         np.float32([3, 0, -1]), np.float32([4, 0, 1]))


def reduce():
    for op in "sum prod max min mean".split():
        f = getattr(tf, "reduce_" + op)
        case("reduce_" + op, lambda x, f=f: (f(x, 1), f(x, [0, 2], keepdims=True), f(x)), f32(2, 3, 4), free="batch")
    case("reduce_bool", lambda x: (tf.reduce_all(x, 1), tf.reduce_any(x, 0)), f32(3, 2) > 0, free="all")
    case("Mean/int", lambda x: tf.reduce_mean(x, 1), i32(-9, 9, 2, 4), free="batch")
    case("EuclideanNorm", lambda x: R.EuclideanNorm(input=x, axis=1), f32(2, 3))
    case("L2Loss", lambda x: tf.nn.l2_loss(x), f32(2, 3), free="all")
    case("ArgMax", lambda x: (tf.argmax(x, 1), tf.argmin(x, 0, output_type=tf.int32)), np.float32([[1, 3, 3], [2, 2, -1]]), free="batch")
    for ex in (False, True):
        for rev in (False, True):
            case("Cumsum/%d%d" % (ex, rev), lambda x, ex=ex, rev=rev: tf.cumsum(x, 1, exclusive=ex, reverse=rev), f32(2, 4), free="all")
    case("Cumprod", lambda x: tf.math.cumprod(x, 0), f32(3, 2))
    case("CumulativeLogsumexp", lambda x: tf.math.cumulative_logsumexp(x, 1), f32(2, 4))
    case("TopKV2", lambda x: tf.math.top_k(x, 3), np.float32([[1, 5, 5, 2], [4, 3, 2, 1]]), free="batch")
    case("InTopKV2", lambda p, t: tf.math.in_top_k(t, p, 2), f32(3, 5), np.int32([0, 4, 2]))


def array():
    case("shape arithmetic", lambda x: tf.reshape(x, [tf.shape(x)[0] * 2, -1, tf.shape(x)[2] // 2]), f32(3, 5, 4), free=[[0, 1]])
    case("Reshape/runtime", lambda x, s: tf.reshape(x, s), f32(2, 6), np.int32([3, 4]))
    case("Shape", lambda x: (tf.shape(x), tf.size(x), tf.rank(x), tf.shape_n([x, x])[1]), f32(2, 3), free="all")
    case("Squeeze", lambda x: (tf.squeeze(x, [1]), tf.expand_dims(x, -1)), f32(2, 1, 3), free="batch")
    case("Transpose", lambda x: (tf.transpose(x, [2, 0, 1]), tf.transpose(x)), f32(2, 3, 4), free="all")
    case("ConcatV2", lambda x, y: (tf.concat([x, y], -1), tf.stack([x, x], 1), tf.concat([x, x], 0)), f32(2, 3), f32(2, 2), free="batch")
    case("Unpack", lambda x: tf.unstack(x, axis=1), f32(2, 3, 2), free="batch")
    case("Split", lambda x: tf.split(x, 3, 1) + tf.split(x, [1, -1, 2], 1), f32(2, 6), free="batch")
    case("Split/free", lambda x: tf.split(x, 2, 0), f32(4, 2), free="all")
    case("Tile", lambda x: tf.tile(x, [2, 1, 3]), f32(2, 1, 2), free="batch")
    case("Tile/free", lambda x: tf.tile(x, [1, tf.shape(x)[0]]), f32(3, 2), free="all")
    case("Fill", lambda x: (tf.fill(tf.shape(x), 2.5), tf.zeros_like(x), tf.ones_like(x)), f32(2, 3), free="all")
    case("Range", lambda x: (tf.range(tf.shape(x)[0]), tf.range(3, 20, 4), tf.range(5, 0, -2), tf.range(0.0, 1.0, 0.25)), f32(4), free="all")
    case("Range/runtime", lambda n: tf.range(n * 2), np.int32(3))
    case("LinSpace", lambda x: tf.linspace(x, 4.0, 5), np.float32(1))
    case("BroadcastTo", lambda x, y: tf.broadcast_to(x, tf.broadcast_dynamic_shape(tf.shape(x), tf.shape(y))), f32(3, 1), f32(2, 1, 4), free=[[0], [0]])
    case("Pad", lambda x: (tf.pad(x, [[1, 0], [2, 3]]), tf.pad(x, [[0, 1], [0, 0]], constant_values=9.0)), f32(2, 3), free="all")
    case("MirrorPad", lambda x: (tf.pad(x, [[1, 1], [2, 2]], "REFLECT"), tf.pad(x, [[2, 1], [0, 3]], "SYMMETRIC")), f32(3, 4), free="all")
    case("ReverseV2", lambda x: tf.reverse(x, [0, -1]), f32(2, 3, 2), free="all")
    case("ReverseSequence", lambda x, n: tf.reverse_sequence(x, n, 1, 0), f32(3, 4, 2), np.int32([2, 4, 0]), free="batch")
    case("Roll", lambda x: (tf.roll(x, [1], [0]), tf.roll(x, [2, -1], [1, 0])), f32(3, 5))
    case("Roll/free", lambda x: tf.roll(x, 2, 0), f32(5), free="all")
    case("OneHot", lambda i: (tf.one_hot(i, 3), tf.one_hot(i, 4, 5.0, -1.0, axis=0)), np.int32([[0, 2], [-1, 3]]), free="batch")
    case("MatrixBandPart", lambda x: (tf.linalg.band_part(x, 1, -1), tf.linalg.band_part(x, -1, 0)), f32(2, 3, 4), free="batch")
    case("MatrixDiag", lambda x: (tf.linalg.diag(x), tf.linalg.diag(x, k=1), tf.linalg.diag(x, k=-2)), f32(2, 3), free="batch")
    case("MatrixDiagPart", lambda x: (tf.linalg.diag_part(x), tf.linalg.diag_part(x, k=1), tf.linalg.set_diag(x, tf.linalg.diag_part(x) * 2)), f32(2, 3, 4), free="batch")
    case("SpaceToBatchND", lambda x: R.SpaceToBatchND(input=x, block_shape=[2, 3], paddings=[[1, 0], [0, 1]]), f32(2, 3, 5, 2), free="batch")
    case("BatchToSpaceND", lambda x: R.BatchToSpaceND(input=x, block_shape=[2, 2], crops=[[0, 1], [1, 0]]), f32(8, 2, 3, 1), free="batch")
    case("SpaceToDepth", lambda x: (tf.nn.space_to_depth(x, 2), tf.nn.depth_to_space(x, 2)), f32(2, 4, 6, 4), free="batch")
    case("Where", lambda x: tf.where(x), np.array([[True, False, True], [False, False, True]]), free="all")
    case("Where/none", lambda x: tf.boolean_mask(x, x > 10), f32(4), free="all")
    case("searchsorted", lambda s, v: (tf.searchsorted(s, v), tf.searchsorted(s, v, "right")), np.float32([[1, 2, 2, 5]]), np.float32([[0, 2, 3, 9]]))
    case("Bucketize", lambda x: R.Bucketize(input=x, boundaries=[0.0, 1.5, 3.0]), np.float32([-1, 0, 1.5, 2, 9]), free="all")


def slicing():
    x = f32(4, 5, 3)
    case("StridedSlice", lambda x: (x[1:3], x[:, ::2], x[..., -1], x[:, tf.newaxis, 1:, 0], x[-2:], x[:-1, -1]), x, free="batch")
    case("StridedSlice/negative", lambda x: (x[::-1], x[:, ::-2], x[3:0:-1, 4:0:-3]), x)
    case("StridedSlice/negative free", lambda x: (x[::-1], x[:, ::-2]), x, free="all")
    case("StridedSlice/out of range", lambda x: (x[2:99], x[-99:1], x[3:1], x[99:]), x)
    case("StridedSlice/runtime", lambda x, i: (x[i], x[:, i:], x[1:i + 1]), x, np.int32(2))
    case("StridedSlice/computed", lambda x: (x[tf.shape(x)[0] - 1], x[:tf.shape(x)[0] // 2]), x, free="all")
    case("Slice", lambda x: (tf.slice(x, [1, 0, 1], [2, -1, 2]), tf.slice(x, [0, 2, 0], [-1, 3, 1])), x, free="batch")
    case("Slice/runtime", lambda x, b: tf.slice(x, b, [1, 2, -1]), x, np.int32([2, 1, 0]))
    case("strided update", lambda x, v: R.TensorStridedSliceUpdate(input=x, begin=[1, 0], end=[3, 2], strides=[1, 1], value=v), f32(4, 3), f32(2, 2))


def gather():
    x = f32(4, 3, 2)
    case("GatherV2", lambda x, i: (tf.gather(x, i), tf.gather(x, i, axis=1), tf.gather(x, i, axis=-1)),
         x, np.int32([[0, 1], [1, 1]]), free="batch")
    case("GatherV2/batch", lambda x, i: (tf.gather(x, i, axis=1, batch_dims=1), tf.gather(x, i, axis=2, batch_dims=1)), f32(2, 3, 4), np.int32([[2, 0, 1], [1, 1, 0]]), free="batch")
    case("GatherNd", lambda x, i: (tf.gather_nd(x, i), tf.gather_nd(x, i[..., :1])), x, np.int32([[[0, 1], [3, 2]], [[2, 0], [1, 1]]]), free="batch")
    case("GatherNd/batch", lambda x, i: tf.gather_nd(x, i, batch_dims=1), f32(2, 3, 4), np.int32([[[2]], [[0]]]), free="batch")
    case("ScatterNd", lambda i, u: tf.scatter_nd(i, u, [5, 2]), np.int32([[1], [3], [1]]), f32(3, 2), free="batch")
    case("TensorScatter", lambda x, i, u: (tf.tensor_scatter_nd_update(x, i, u), tf.tensor_scatter_nd_add(x, i, u), tf.tensor_scatter_nd_max(x, i, u)),
         f32(4, 2), np.int32([[1], [3]]), f32(2, 2), free=[[0], [0], [0]])
    case("DynamicStitch", lambda a, b: tf.dynamic_stitch([[0, 3], [1, 2]], [a, b]), f32(2, 3), f32(2, 3))


def nn():
    x = f32(2, 3, 4, 5)
    for op in "relu relu6 elu selu softplus softsign".split():
        case(op, lambda x, op=op: getattr(tf.nn, op)(x), np.concatenate([f32(4), [0, 8, -40]]).astype(np.float32), free="all")
    case("relu/nan", lambda x: tf.nn.relu(x), np.float32([np.nan, -1]))
    case("LeakyRelu", lambda x: (tf.nn.leaky_relu(x), tf.nn.leaky_relu(x, 0.01)), f32(5))
    case("softmax", lambda x: (tf.nn.softmax(x), tf.nn.log_softmax(x)), f32(2, 5), free="batch")
    case("BiasAdd", lambda x, b: tf.nn.bias_add(x, b), x, f32(5), free="batch")
    case("BiasAdd/NCHW", lambda x, b: R.BiasAdd(value=x, bias=b, data_format="NCHW"), x, f32(3), free="batch")
    v = np.abs(f32(5)) + 0.5
    case("FusedBatchNormV3", lambda x, s, o, m, v: R.FusedBatchNormV3(x=x, scale=s, offset=o, mean=m, variance=v, is_training=False, epsilon=0.01)[0],
         x, f32(5), f32(5), f32(5), v, free=[[0], [], [], [], []])
    case("FusedBatchNormV3/training", lambda x, s, o: R.FusedBatchNormV3(x=x, scale=s, offset=o, mean=[], variance=[], is_training=True, epsilon=0.001)[:3],
         x, f32(5), f32(5), free=[[0], [], []], tol=2e-5)
    case("FusedBatchNormV3/NCHW training", lambda x, s, o: R.FusedBatchNormV3(x=x, scale=s, offset=o, mean=[], variance=[], data_format="NCHW")[0],
         x, f32(3), f32(3), tol=2e-5)
    case("LRN", lambda x: tf.nn.local_response_normalization(x, 2, 1.0, 0.5, 0.75), x, free="batch")
    case("cross entropy", lambda x, y: tf.nn.softmax_cross_entropy_with_logits(y, x), f32(3, 4), np.abs(f32(3, 4)), free="batch")
    case("sparse cross entropy", lambda x, y: tf.nn.sparse_softmax_cross_entropy_with_logits(y, x), f32(3, 4), np.int32([0, 3, 1]), free="batch")

    def grad(f):
        def g(x, *rest):
            with tf.GradientTape() as t:
                t.watch(x)
                y = tf.reduce_sum(f(x, *rest) ** 2)
            return t.gradient(y, x)
        return g
    for op in "relu relu6 elu sigmoid tanh softplus leaky_relu".split():
        f = getattr(tf.nn, op, None) or getattr(tf, op)
        case("gradient of " + op, grad(lambda x, f=f: f(x)), f32(6))
    case("gradient of sqrt", grad(lambda x: tf.sqrt(x) + tf.math.rsqrt(x)), np.abs(f32(4)) + 0.5, tol=2e-5)
    case("gradient of conv", grad(lambda x, w: tf.nn.conv2d(x, w, 2, "SAME")), f32(1, 5, 4, 2), f32(3, 2, 2, 3), tol=1e-4)
    case("gradient of filter", grad(lambda w, x: tf.nn.conv2d(x, w, 2, "SAME")), f32(3, 2, 2, 3), f32(2, 5, 4, 2), tol=1e-4)
    case("gradient of max_pool", grad(lambda x: tf.nn.max_pool2d(x, 3, 2, "SAME")), f32(1, 5, 6, 2), tol=1e-4)
    case("gradient of avg_pool", grad(lambda x: tf.nn.avg_pool2d(x, 3, 2, "SAME")), f32(1, 5, 6, 2), tol=1e-4)
    case("gradient of batch_norm", grad(lambda x, s, o: tf.compat.v1.nn.fused_batch_norm(x, s, o)[0]), f32(2, 2, 3, 3), f32(3), f32(3), tol=2e-4)


def conv():
    for pad in ("SAME", "VALID"):
        for s in (1, 2, 3):
            case("Conv2D/%s %d" % (pad, s), lambda x, w, s=s, pad=pad: tf.nn.conv2d(x, w, s, pad), f32(2, 7, 6, 2), f32(3, 2, 2, 3), free=[[0, 1, 2], []], tol=1e-4)
        case("Conv2D/1x1 %s" % pad, lambda x, w, pad=pad: tf.nn.conv2d(x, w, 2, pad), f32(1, 7, 6, 2), f32(1, 1, 2, 3), free=[[0, 1, 2], []], tol=1e-4)
        case("Conv2D/dilated %s" % pad, lambda x, w, pad=pad: tf.nn.conv2d(x, w, 1, pad, dilations=2), f32(1, 9, 8, 2), f32(3, 3, 2, 2), free=[[0, 1], []], tol=1e-4)
        case("DepthwiseConv2dNative/%s" % pad, lambda x, w, pad=pad: tf.nn.depthwise_conv2d(x, w, [1, 2, 2, 1], pad), f32(2, 6, 7, 3), f32(3, 3, 3, 2), free=[[0, 1, 2], []], tol=1e-4)
        case("Conv3D/%s" % pad, lambda x, w, pad=pad: tf.nn.conv3d(x, w, [1, 2, 1, 1, 1], pad), f32(1, 4, 5, 4, 2), f32(2, 3, 2, 2, 2), free=[[0], []], tol=1e-4)
        for s in (1, 2, 3):
            case("Conv2DBackpropInput/%s %d" % (pad, s), lambda x, w, s=s, pad=pad: tf.nn.conv2d_transpose(
                x, w, [tf.shape(x)[0], *([tf.shape(x)[1] * s, tf.shape(x)[2] * s] if pad == "SAME" else
                                          [(tf.shape(x)[1] - 1) * s + 3, (tf.shape(x)[2] - 1) * s + 2]), 4], s, pad),
                f32(2, 4, 3, 2), f32(3, 2, 4, 2), free=[[0, 1, 2], []], tol=1e-4)
    case("Conv2D/explicit", lambda x, w: tf.nn.conv2d(x, w, [2, 1], [[0, 0], [1, 2], [0, 1], [0, 0]]), f32(1, 6, 5, 2), f32(3, 2, 2, 3), free=[[0], []], tol=1e-4)
    case("Conv2D/groups", lambda x, w: tf.nn.conv2d(x, w, 1, "SAME"), f32(1, 4, 5, 4), f32(3, 3, 2, 6), free=[[0], []], tol=1e-4)
    case("conv1d", lambda x, w: tf.nn.conv1d(x, w, 2, "SAME"), f32(2, 9, 3), f32(4, 3, 2), free=[[0, 1], []], tol=1e-4)
    case("depthwise gradient", lambda w, g: R.DepthwiseConv2dNativeBackpropInput(input_sizes=[1, 5, 6, 2], filter=w, out_backprop=g, strides=[1, 2, 2, 1], padding="SAME"),
         f32(3, 3, 2, 2), f32(1, 3, 3, 4), tol=1e-4)


def pool():
    for pad in ("SAME", "VALID"):
        for k, s in ((2, 2), (3, 2), (3, 1), (2, 3)):
            case("pool/%s %d %d" % (pad, k, s), lambda x, k=k, s=s, pad=pad: (tf.nn.max_pool2d(x, k, s, pad), tf.nn.avg_pool2d(x, k, s, pad)),
                 f32(2, 7, 8, 2), free=[[0, 1, 2]])
    case("pool3d", lambda x: (tf.nn.max_pool3d(x, 2, 2, "SAME"), tf.nn.avg_pool3d(x, 2, 2, "SAME")), f32(1, 3, 4, 5, 2), free="batch")


def image():
    x = f32(2, 3, 4, 2)
    for size in ((6, 8), (5, 3), (1, 1), (3, 4)):
        for kw in ({}, {"half_pixel_centers": True}, {"align_corners": True}):
            name = "%s %s" % (size, "".join(kw))
            case("ResizeBilinear/" + name, lambda x, kw=kw, size=size: R.ResizeBilinear(images=x, size=size, **kw), x, free="batch")
            case("ResizeNearestNeighbor/" + name, lambda x, kw=kw, size=size: R.ResizeNearestNeighbor(images=x, size=size, **kw), x, free="batch")
    case("resize/free", lambda x: (tf.image.resize(x, tf.shape(x)[1:3] * 2), tf.image.resize(x, tf.shape(x)[1:3] * 2, "nearest")), x, free="all")
    case("CropAndResize", lambda x, b, i: tf.image.crop_and_resize(x, b, i, [3, 2]), x, np.float32([[0, 0, 1, 1], [0.2, 0.1, 0.8, 1.3]]), np.int32([1, 0]), free=[[0], [0], [0]])
    case("RGBToHSV", lambda x: tf.image.rgb_to_hsv(x), np.float32([[0.2, 0.5, 0.1], [0.9, 0.9, 0.9], [0.1, 0.2, 0.8], [0.7, 0.1, 0.3]]))


def linalg():
    case("MatMul", lambda x, y: (x @ y, tf.matmul(x, x, transpose_a=True), tf.matmul(x, x, transpose_b=True)), f32(3, 4), f32(4, 2), free=[[0], []])
    case("MatMul/bf16", lambda x, y: tf.cast(tf.cast(x, tf.bfloat16) @ tf.cast(y, tf.bfloat16), tf.float32), f32(3, 4), f32(4, 2), tol=2e-2)
    case("BatchMatMulV2", lambda x, y: (x @ y, tf.matmul(x, y[:1]), tf.matmul(x, y[0])), f32(2, 3, 4), f32(2, 4, 5), free="batch")
    case("BatchMatMulV2/adjoint", lambda x, y: (tf.matmul(x, y, adjoint_b=True), tf.matmul(x, x, adjoint_a=True), tf.matmul(x, y[0], adjoint_b=True)), f32(2, 3, 4), f32(2, 5, 4), free="batch")
    case("BatchMatMulV2/broadcast", lambda x, y: x @ y, f32(2, 1, 3, 4), f32(5, 4, 2))
    for eq, a, b in (("ab,bc->ac", (2, 3), (3, 4)), ("bij,bkj->bik", (2, 3, 4), (2, 5, 4)), ("bhqd,bkhd->bhqk", (2, 2, 3, 4), (2, 5, 2, 4)),
                     ("...ij,jk->...ik", (2, 3, 4), (4, 2)), ("abc,cd->dba", (2, 3, 4), (4, 5)), ("...i,...i->...", (3, 4), (2, 1, 4)),
                     ("ij,kl->ikjl", (2, 3), (4, 2)), ("ij,jk->k", (2, 3), (3, 4)), ("ij,ij->ij", (2, 3), (2, 3))):
        case("Einsum/" + eq, lambda x, y, eq=eq: tf.einsum(eq, x, y), f32(*a), f32(*b), free=[[0], []] if eq[0] == "b" or eq[0] == "." and len(b) < 3 else None)
    for eq, a in (("ij->ji", (2, 3)), ("ijk->k", (2, 3, 4)), ("ii->i", (3, 3)), ("iij->j", (3, 3, 2)), ("i...->...", (2, 3))):
        case("Einsum/" + eq, lambda x, eq=eq: tf.einsum(eq, x), f32(*a))
    case("Cross", lambda x, y: tf.linalg.cross(x, y), f32(2, 3), f32(2, 3), free="batch")
    m = f32(2, 3, 3)
    spd = (m @ m.transpose(0, 2, 1) + 2 * np.eye(3)).astype(np.float32)
    case("Cholesky", lambda x: tf.linalg.cholesky(x), spd, free="batch", tol=1e-4)
    case("MatrixSolve", lambda x, y: (tf.linalg.solve(x, y), tf.linalg.solve(x, y, adjoint=True)), f32(2, 3, 3), f32(2, 3, 2), free="batch", tol=1e-3)
    case("MatrixInverse", lambda x: (tf.linalg.inv(x), tf.linalg.det(x)), np.float32([[[0, 2, 1], [1, 0, 3], [4, 1, 0]]]), tol=1e-4)
    case("MatrixTriangularSolve", lambda x, y: (tf.linalg.triangular_solve(x, y), tf.linalg.triangular_solve(x, y, lower=False), tf.linalg.triangular_solve(x, y, adjoint=True)),
         spd, f32(2, 3, 2), free="batch", tol=1e-4)
    case("RFFT", lambda x: (lambda z: (tf.math.real(z), tf.math.imag(z), tf.signal.irfft(z)))(tf.signal.rfft(x)), f32(2, 8), free="batch")
    case("RFFT/length", lambda x: (lambda z: (tf.math.real(z), tf.math.imag(z)))(tf.signal.rfft(x, [16])), f32(2, 6), free="all")
    case("stft", lambda x: tf.abs(tf.signal.stft(x, 8, 4)), f32(2, 30), free="all", tol=1e-4)


def segment():
    x, ids = f32(5, 2), np.int32([0, 0, 2, 2, 2])
    case("SegmentSum", lambda x, i: (tf.math.segment_sum(x, i), tf.math.segment_mean(x, i), tf.math.segment_max(x, i), tf.math.segment_prod(x, i)), x, ids, free="batch")
    case("UnsortedSegment", lambda x, i: (tf.math.unsorted_segment_sum(x, i, 4), tf.math.unsorted_segment_max(x, i, 4), tf.math.unsorted_segment_mean(x, i, 4)),
         x, np.int32([2, 0, -1, 2, 0]), free="batch")
    case("SparseSegment", lambda x, i, s: (tf.sparse.segment_sum(x, i, s), tf.sparse.segment_mean(x, i, s), tf.sparse.segment_sqrt_n(x, i, s)),
         x, np.int32([4, 1, 1]), np.int32([0, 0, 1]), free="batch")
    case("Unique", lambda x: (lambda u: (u[0], u[1], u[2]))(tf.unique_with_counts(x)), np.int32([4, 2, 4, 9, 2, 2]), free="all")
    case("bincount", lambda x: (tf.math.bincount(x, minlength=6, maxlength=6), tf.math.bincount(x, weights=tf.cast(x, tf.float32), minlength=4, maxlength=4)), np.int32([1, 5, 1, 0, 3]))
    case("bincount/rows", lambda x: tf.math.bincount(x, minlength=4, maxlength=4, axis=-1), np.int32([[1, 1, 3], [0, 2, 2]]), free="batch")
    case("ragged", lambda v, s: (lambda r: (r.to_tensor(-1), tf.reduce_sum(r, 1), r.value_rowids(), tf.sparse.to_dense(r.to_sparse())))(tf.RaggedTensor.from_row_splits(v, s)),
         np.int32([5, 1, 2, 9, 7]), np.int64([0, 2, 2, 5]), free="all")
    case("ragged/rowids", lambda v, i: tf.RaggedTensor.from_value_rowids(v, i, 4).to_tensor(0.5), f32(4), np.int64([0, 0, 2, 3]), free="all")
    case("RaggedRange", lambda a, b: tf.ragged.range(a, b, 2).to_tensor(), np.int32([0, 5, 3]), np.int32([5, 5, 10]), free="all")
    case("SparseTensorDenseMatMul", lambda v, b: tf.sparse.sparse_dense_matmul(tf.SparseTensor([[0, 1], [2, 0]], v, [3, 2]), b), f32(2), f32(2, 4), free=[[], []])
    b = np.float32([[0, 0, 1, 1], [0, 0.1, 1, 1.1], [0, 2, 1, 3], [0, 2.05, 1, 3], [0, 5, 1, 6]])
    case("NonMaxSuppressionV3", lambda b, s: tf.image.non_max_suppression(b, s, 3, 0.5, 0.1), b, np.float32([0.9, 0.95, 0.6, 0.7, 0.05]), free="batch")
    case("CombinedNonMaxSuppression", lambda b, s: tf.image.combined_non_max_suppression(b, s, 3, 4, 0.5, 0.2, clip_boxes=False),
         np.stack([b, b])[:, :, None], np.abs(rng.uniform(size=(2, 5, 3))).astype(np.float32), free="batch")


def random():
    seed = np.int32([3, 17])
    case("stateless uniform", lambda s: (tf.random.stateless_uniform([7], s), tf.random.stateless_uniform([3], s, dtype=tf.float64),
                                         tf.random.stateless_uniform([5], s, -3, 9, tf.int32), tf.random.stateless_uniform([3], s, -3, 9, tf.int64),
                                         tf.random.stateless_uniform([3], s, None, None, tf.int32)), seed)
    case("stateless normal", lambda s: (tf.random.stateless_normal([2, 3], s), tf.random.stateless_truncated_normal([11], s)), seed)
    case("stateless normal/free", lambda s, x: tf.random.stateless_normal(tf.shape(x), s), seed, f32(3, 2), free=[[], [0]])
    case("stateless categorical", lambda x, s: tf.random.stateless_categorical(x, 4, s), f32(2, 5), seed, free=[[0], []])


def quant():
    x = np.float32([-9, -1.1, -0.3, 0, 0.26, 0.9, 2.4, 9])
    for nr in (False, True):
        case("FakeQuantWithMinMaxArgs/%d" % nr, lambda x, nr=nr: tf.quantization.fake_quant_with_min_max_args(x, -1.5, 2.7, 8, nr), x, free="all")
        case("FakeQuantWithMinMaxVars/%d" % nr, lambda x, a, b, nr=nr: tf.quantization.fake_quant_with_min_max_vars(x, a, b, 4, nr), x, np.float32(-1.5), np.float32(2.7), free="all")
    case("FakeQuantWithMinMaxVarsPerChannel", lambda x, a, b: tf.quantization.fake_quant_with_min_max_vars_per_channel(x, a, b),
         f32(4, 3), np.float32([-1, -0.5, 0]), np.float32([1, 0.1, 0]), free=[[0], [], []])


def control():
    case("cond", lambda p, x: tf.cond(p, lambda: x * 2, lambda: x - 1), np.array(True), f32(3), free="all")
    case("cond/false", lambda p, x: tf.cond(p, lambda: x * 2, lambda: x - 1), np.array(False), f32(3), free="all")
    case("switch_case", lambda i, x: tf.switch_case(i, [lambda: x, lambda: x * 2, lambda: -x]), np.int32(1), f32(2))
    case("switch_case/default", lambda i, x: tf.switch_case(i, [lambda: x, lambda: x * 2, lambda: -x]), np.int32(-4), f32(2))
    case("while", lambda n, x: tf.while_loop(lambda i, a: i < n, lambda i, a: (i + 1, a * 1.5 + x), [0, x])[1], np.int32(3), f32(2), free="all")
    case("while/nested", lambda x: tf.while_loop(lambda i, a: i < 3, lambda i, a: (i + 1, tf.while_loop(lambda j, b: j < i, lambda j, b: (j + 1, b + x), [0, a])[1]), [0, x])[1],
         f32(2), free="all")
    case("scan", lambda x: tf.scan(lambda a, e: 0.5 * a + e, x), f32(4, 2), free="batch")
    case("map_fn", lambda x: tf.map_fn(lambda r: tf.reduce_sum(r) * r, x), f32(3, 2), free="all")

    def array(x):
        ta = tf.TensorArray(tf.float32, size=tf.shape(x)[0])
        for i in tf.range(tf.shape(x)[0]):
            ta = ta.write(i, x[i] * tf.cast(i, tf.float32))
        return ta.stack()
    case("TensorArray", array, f32(3, 2), free="all")

    def grows(x, n):
        ta = tf.TensorArray(tf.float32, size=0, dynamic_size=True)
        for i in tf.range(n):
            ta = ta.write(i, x * tf.cast(i, tf.float32))
            if i >= 4:
                break
        return ta.stack()
    case("TensorArray/grows", grows, f32(2), np.int32(3), free="all")
    case("TensorArray/grows and breaks", grows, f32(2), np.int32(9), free="all")


def control_tf1():
    tf1 = tf.compat.v1
    for p in (True, False):
        case_tf1("tf1/cond %s" % p, lambda p, x: tf1.cond(p, lambda: x * 2, lambda: x - 1), np.array(p), f32(3))
        case_tf1("tf1/cond in cond %s" % p, lambda p, x: tf1.cond(p, lambda: tf1.cond(x[0] > 0, lambda: x * 2, lambda: -x), lambda: (x - 1) + 0), np.array(p), f32(3))
    case_tf1("tf1/cond with default", lambda x: tf1.cond(tf1.placeholder_with_default(False, []), lambda: x * 2, lambda: x - 1), f32(3))
    case_tf1("tf1/while", lambda n, x: tf1.while_loop(lambda i, a: i < n, lambda i, a: (i + 1, a * 1.5 + x), [0, x]), np.int32(3), f32(2))
    case_tf1("tf1/cond in while", lambda x: tf1.while_loop(lambda i, a: i < 4, lambda i, a: (i + 1, tf1.cond(tf.equal(i % 2, 0), lambda: a + x, lambda: a * 2)), [0, x])[1], f32(2))
    case_tf1("tf1/while in while", lambda x: tf1.while_loop(lambda i, a: i < 3, lambda i, a: (i + 1, tf1.while_loop(lambda j, b: j < i, lambda j, b: (j + 1, b + x), [0, a])[1]), [0, x])[1], f32(2))

    def arrays(x):
        n = tf.shape(x)[0]
        src = tf1.TensorArray(tf.float32, size=n).unstack(x)
        out = tf1.while_loop(lambda i, ta: i < n, lambda i, ta: (i + 1, ta.write(i, src.read(n - 1 - i) * 2)), [0, tf1.TensorArray(tf.float32, size=n)])[1]
        return out.stack()
    case_tf1("tf1/TensorArray", arrays, f32(4, 2))


def write(path):
    text = "[\n" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in CASES) + "\n]\n"
    with open(path, "wb") as f:
        f.write(gzip.compress(text.encode(), 9, mtime=0))
    print(len(CASES), "cases")


if __name__ == "__main__":
    for family in (math, reduce, array, slicing, gather, nn, conv, pool, image, linalg, segment, random, quant, control, control_tf1):
        family()
    write(sys.argv[1])
