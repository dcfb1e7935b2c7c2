"""Older forms of ops on shapes, and what graph optimisers and gradients write."""
import numpy as np
import tensorflow as tf

from .core import PLAIN, dtypes, np_type
from .values import edges, rng, some, special

I32, I64 = np.int32, np.int64


def v(*xs, t=I32):
    return np.array(xs, t)


def layouts(r):
    for d in dtypes("Reverse"):
        x = special(d, 2, 3, 2)
        for flags in ((True, False, True), (False, False, False), (False, True, False)):
            r.op("Reverse", [x, np.array(flags)], const=(1,))
        r.op("Reverse", [x, np.array([True, True, False])], [some(d, 0, 3, 2), np.array([False, True, False])])
        r.op("Reverse", [some(d), np.array([], bool)], const=(1,))
    r.op("Reverse", [some("float32", 2, 3), np.array([True])], const=(1,))
    for d in dtypes("SpaceToBatch"):
        r.op("SpaceToBatch", [some(d, 1, 4, 6, 2), v([0, 0], [0, 0])], const=(1,), block_size=2)
        r.op("SpaceToBatch", [some(d, 2, 3, 4, 1), v([1, 2], [0, 2])], [some(d, 0, 3, 4, 1), v([1, 2], [0, 2])], const=(1,), block_size=3)
    for d in dtypes("BatchToSpace"):
        r.op("BatchToSpace", [some(d, 4, 2, 3, 2), v([0, 0], [0, 0])], const=(1,), block_size=2)
        r.op("BatchToSpace", [some(d, 8, 2, 3, 1), v([1, 0], [2, 1])], [some(d, 4, 2, 3, 1), v([1, 0], [2, 1])], const=(1,), block_size=2)
    r.op("SpaceToBatch", [some("float32", 1, 3, 4, 1), v([0, 0], [0, 0])], const=(1,), block_size=2)
    r.op("BatchToSpace", [some("float32", 3, 3, 4, 1), v([0, 0], [0, 0])], const=(1,), block_size=2)
    for t in (I32, I64):
        for a, b in (((2, 3), (3,)), ((2, 1), (2, 4)), ((), (3, 2)), ((2, 3), (2, 3)), ((1, 1), (1,)), ((5, 1, 3), (4, 1)), ((1, 2), (1, 2)), ((1, 5), (7, 1))):
            r.op("BroadcastGradientArgs", [v(*a, t=t), v(*b, t=t)], const=(0, 1))
            r.op("BroadcastGradientArgs", [v(*a, t=t), v(*b, t=t)])
        r.op("BroadcastGradientArgs", [v(2, 3, t=t), v(2, 4, t=t)])
        for src, dst in (("NHWC", "NCHW"), ("NCHW", "NHWC"), ("NDHWC", "NCDHW"), ("NHWC", "HWNC")):
            k = len(src)
            r.op("DataFormatDimMap", [np.arange(-k, k).astype(t)], [v(t=t)], src_format=src, dst_format=dst)
            r.op("DataFormatDimMap", [t(1)], src_format=src, dst_format=dst)
            r.op("DataFormatVecPermute", [np.arange(3, 3 + k).astype(t)], src_format=src, dst_format=dst)
            r.op("DataFormatVecPermute", [np.arange(2 * k).reshape(k, 2).astype(t)], src_format=src, dst_format=dst)
            r.op("DataFormatVecPermute", [np.arange(3, 3 + k).astype(t)], const=(0,), src_format=src, dst_format=dst)
            if dst != "HWNC":
                r.op("DataFormatVecPermute", [np.arange(3, 1 + k).astype(t)], src_format=src, dst_format=dst)
                r.op("DataFormatVecPermute", [np.arange(2 * k - 4).reshape(k - 2, 2).astype(t)], src_format=src, dst_format=dst)
        r.op("DataFormatDimMap", [v(4, t=t)])
        r.op("DataFormatVecPermute", [v(1, 2, 3, t=t)])
    for d in PLAIN:
        r.graph("Empty", lambda s, d=d: tf.raw_ops.Empty(shape=s, dtype=d, init=True), [v(2, 3)], [v(0, 3)], dtype=d)
        r.op("ToBool", [some(d)], [np.zeros([], np_type(d))])
        r.op("ToBool", [some(d, 2)], [some(d, 0)])
        r.op("GuaranteeConst", [some(d, 2)])
        r.graph("ParallelConcat", lambda *xs, d=d: tf.raw_ops.ParallelConcat(values=xs, shape=[3, 2]), [some(d, 1, 2), some(d, 1, 2), some(d, 1, 2)], dtype=d)
        r.op("TileGrad", [some(d, 4, 3), v(2, 1)], dtype=d, const=(1,))
    for d in dtypes("CheckNumericsV2"):
        r.op("CheckNumericsV2", [some(d, 2, 3)], [np.array([[1, np.nan, 2]]).astype(np_type(d)).repeat(2, 0)], message="m")
    for n in (1, 2):
        r.op("ComputeAccidentalHits", [rng.integers(0, 9, [4, n]), v(3, 1, 8, 5, 0, 2, t=I64)], [rng.integers(0, 9, [2, n]), v(30, 31, 33, t=I64)], num_true=n)
    r.op("NearestNeighbors", [some("float32", 5, 3), some("float32", 4, 3), I64(2)], [some("float32", 2, 3), some("float32", 7, 3), I64(2)], const=(2,))
    r.op("NearestNeighbors", [some("float32", 5, 3), some("float32", 2, 3), I64(4)], const=(2,))
    for d in ("float32", "float16", "bfloat16"):
        r.op("ApproxTopK", [rng.permutation(40).reshape(2, 20).astype(np_type(d))], dtype=d, k=3)
        r.op("ApproxTopK", [rng.permutation(40).reshape(2, 20).astype(np_type(d))], dtype=d, k=3, is_max_k=False)




FAMILIES = {"layout": [layouts]}
