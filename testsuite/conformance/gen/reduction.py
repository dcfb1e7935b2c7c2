"""Reductions, scans, sorting and searching."""
import numpy as np

from .core import COMPLEX, FLOATS, PLAIN, dtypes, np_type
from . import values
from .values import edges, positive, rng, some

I32, I64 = np.int32, np.int64


def special(d, *shape):
    """Halves are summed as halves by TensorFlow: edges of theirs would test nothing but the order."""
    return (some if d in ("float16", "bfloat16") else values.special)(d, *shape)


def axes(x):
    return np.array(x, I32)


def reductions(r):
    for op in "Sum Prod Max Min Mean EuclideanNorm All Any".split():
        for d in ["bool"] if op in ("All", "Any") else dtypes(op):
            key = "" if op in ("All", "Any") else "T"
            for keep in (False, True):
                for axis in ([0], [-1], [0, 2], [1], [], [0, 1, 2], [2, -3]):
                    a = np.array(axis, I32 if keep else I64)
                    r.op(op, [some(d, 2, 3, 4), a], [some(d, 2, 3, 4), a], dtype=d, const=(1,), keep_dims=keep)
                    if keep and axis in ([-1], [0, 2], [1]):
                        r.op(op, [some(d, 2, 3, 4), a], [some(d, 1, 5, 2), a], [some(d, 3, 0, 2), a], [some(d, 0, 3, 1), a], [special(d, 2, 9, 2), a], dtype=d, const=(1,), keep_dims=keep)
            r.op(op, [edges(d), axes([0])], dtype=d, const=(1,))
            r.op(op, [edges(d), axes(0)], dtype=d, const=(1,), free=True)
            r.op(op, [some(d), axes([])], dtype=d, const=(1,))
            r.op(op, [some(d, 0), axes([0])], dtype=d, const=(1,))
            r.op(op, [some(d, 3, 70), axes([1])], [some(d, 3, 70), axes([1])], dtype=d, const=(1,))
            r.op(op, [some(d, 2, 2, 3, 1, 2), axes([1, 3])], dtype=d, const=(1,))
            r.op(op, [some(d, 2, 3), axes([2])], dtype=d, const=(1,))
            r.op(op, [some(d, 2, 3), axes([1, 1])], dtype=d, const=(1,))
    for d in dtypes("L2Loss"):
        r.op("L2Loss", [some(d, 2, 3)], [some(d, 0, 3)], [some(d, 70, 3)])
        r.op("L2Loss", [some(d)])
        r.op("L2Loss", [edges(d)])


def arg(r):
    for op in ("ArgMax", "ArgMin"):
        for d in dtypes(op):
            for out in dtypes(op, "output_type"):
                for axis in (0, 1, -1):
                    r.op(op, [special(d, 3, 5), axes(axis)], [some(d, 2, 5), axes(axis)], dtype=d, const=(1,), output_type=out)
            r.op(op, [edges(d), axes(0)], dtype=d, const=(1,))
            r.op(op, [some(d, 2, 3, 4), axes(1)], [some(d, 1, 7, 2), axes(1)], dtype=d, const=(1,), free=True)
            r.op(op, [some(d, 2, 0), axes(1)], dtype=d, const=(1,))
            r.op(op, [some(d, 0, 2), axes(1)], dtype=d, const=(1,))
            r.op(op, [some(d, 2, 2), axes(2)], dtype=d, const=(1,))


def scans(r):
    for op in ("Cumsum", "Cumprod", "CumulativeLogsumexp"):
        for d in dtypes(op):
            for ex in (False, True):
                for rev in (False, True):
                    for axis in (0, 1, -1):
                        r.op(op, [some(d, 3, 4), axes(axis)], [special(d, 2, 4), axes(axis)], [some(d, 0, 4), axes(axis)], dtype=d, const=(1,), exclusive=ex, reverse=rev)
            r.op(op, [some(d, 2, 3, 2), axes(1)], [some(d, 1, 9, 2), axes(1)], dtype=d, const=(1,), free=True)
            r.op(op, [edges(d), axes(0)], dtype=d, const=(1,))
            r.op(op, [some(d, 2), axes(1)], dtype=d, const=(1,))


def top(r):
    for d in dtypes("TopKV2"):
        for k in (0, 1, 3, 5):
            r.op("TopKV2", [special(d, 3, 5), I32(k)], [some(d, 0, 5), I32(k)], dtype=d, const=(1,))
            r.op("TopK", [special(d, 3, 5)], dtype=d, k=k)
        r.op("TopKV2", [some(d, 7), I32(2)], [some(d, 3), I32(2)], [some(d, 1), I32(2)], dtype=d, const=(1,), free=True)
        r.op("TopKV2", [some(d, 2, 2, 6), I32(6)], dtype=d, const=(1,))
        r.op("TopKV2", [some(d, 2, 3), I32(2)], [some(d, 2, 3), I32(0)], [some(d, 2, 3), I32(4)], [some(d, 2, 3), I32(-1)], dtype=d)
        r.op("TopKV2", [edges(d), I32(len(edges(d)))], dtype=d, const=(1,))
    for t in ("int32", "int64"):
        ty = np_type(t)
        p, target = some("float32", 5, 4), np.array([0, 3, 1, 2, 2], ty)
        for k in (1, 2, 4):
            r.op("InTopKV2", [p, target, ty.type(k)], dtype=t, const=(2,))
            r.op("InTopK", [p, target], dtype=t, k=k)
        r.op("InTopKV2", [np.array([[1, 1, 1], [np.nan, 1, 2], [np.inf, 0, 0], [0, 1, 2]], np.float32), np.array([2, 1, 0, 2], ty), ty.type(2)], dtype=t, const=(2,))
        r.op("InTopKV2", [p, np.array([0, -1, 4, 9, 2], ty), ty.type(2)], dtype=t, const=(2,))


def search(r):
    for op in ("LowerBound", "UpperBound"):
        for d in dtypes(op):
            for out in ("int32", "int64"):
                s = np.sort(some(d, 2, 6), axis=1) if d != "bfloat16" else np.sort(some("float32", 2, 6), axis=1).astype(np_type(d))
                r.op(op, [s, some(d, 2, 5)], [s, np.concatenate([s[:, :3], s[:, :2]], 1)], dtype=d, out_type=out)
            r.op(op, [s, some(d, 2, 5)], [s[:1], some(d, 1, 3)], [s[:, :1], some(d, 2, 2)], dtype=d)
            r.op(op, [some(d, 2, 0), some(d, 2, 3)], dtype=d)


def counts(r):
    for d in dtypes("DenseBincount", "T"):
        for idx in ("int32", "int64"):
            x = rng.integers(0, 7, 9).astype(np_type(idx))
            none = np.zeros([0], np_type(d))
            for binary in (False, True):
                r.op("DenseBincount", [x, np_type(idx).type(5), none], dtype=d, const=(1, 2), binary_output=binary)
                r.op("DenseBincount", [x.reshape(3, 3), np_type(idx).type(8), none], dtype=d, const=(1, 2), binary_output=binary)
            r.op("DenseBincount", [x, np_type(idx).type(5), some(d, 9)], dtype=d, const=(1,))
            r.op("DenseBincount", [x.reshape(3, 3), np_type(idx).type(7), some(d, 3, 3)], dtype=d, const=(1,))
            r.op("DenseBincount", [x - 1, np_type(idx).type(5), none], dtype=d, const=(1, 2))
        r.op("Bincount", [rng.integers(0, 7, 9).astype(I32), I32(5), none], dtype=d, const=(1, 2))
        r.op("Bincount", [rng.integers(0, 7, 9).astype(I32), I32(8), some(d, 9)], dtype=d, const=(1,))


def unique(r):
    for d in dtypes("Unique"):
        for out in ("int32", "int64"):
            x = rng.integers(0, 4, 9).astype(np_type(d))
            for op in ("Unique", "UniqueWithCounts"):
                r.op(op, [x], [some(d, 3)], [some(d, 0)], [special(d, 9)], dtype=d, out_idx=out)
                r.op(op, [some(d, 2, 2)], dtype=d, out_idx=out)
            for op in ("UniqueV2", "UniqueWithCountsV2"):
                r.op(op, [x, np.array([0], I64)], [some(d, 0), np.array([0], I64)], dtype=d, const=(1,), out_idx=out)
                r.op(op, [x, np.array([], I64)], dtype=d, const=(1,), out_idx=out)
                r.op(op, [x[:8].reshape(4, 2) % np_type(d).type(2) if np_type(d).kind in "iu" else x[:8].reshape(4, 2), np.array([0], I64)], dtype=d, const=(1,), out_idx=out)
                r.op(op, [x[:8].reshape(2, 4), np.array([1], I64)], dtype=d, const=(1,), out_idx=out)


def segments(r):
    for op in "UnsortedSegmentSum UnsortedSegmentProd UnsortedSegmentMax UnsortedSegmentMin".split():
        for d in dtypes(op):
            for idx in ("int32", "int64"):
                i = np.array([2, 0, 2, -1, 4], np_type(idx))
                r.op(op, [some(d, 5, 3), i, np_type("int32").type(6)], [special(d, 5, 3), i, np_type("int32").type(6)], dtype=d, const=(2,))
                r.op(op, [some(d, 5), i, I32(5)], [some(d, 0), i[:0], I32(5)], dtype=d, const=(2,))
            r.op(op, [some(d, 2, 3, 2), np.array([[0, 1, 0], [2, 2, 1]], I32), I32(3)], dtype=d, const=(2,))
            r.op(op, [some(d, 5, 2), np.array([2, 0, 2, 1, 4], I32), I32(3)], dtype=d, const=(2,))
    for op in "SegmentSum SegmentProd SegmentMax SegmentMin SegmentMean".split():
        for d in dtypes(op):
            for idx in ("int32", "int64"):
                r.op(op, [some(d, 5, 3), np.array([0, 0, 1, 3, 3], np_type(idx))], dtype=d)
                r.op(op, [some(d, 4), np.array([0, 0, 0, 0], np_type(idx))], [some(d, 4), np.array([0, 1, 2, 3], np_type(idx))], [some(d, 4), np.array([0, 0, 5, 5], np_type(idx))], dtype=d)
            r.op(op, [some(d, 4, 2), np.array([1, 0, 2, 3], I32)], dtype=d)
            r.op(op, [some(d, 3, 2), np.array([-1, 0, 2], I32)], dtype=d)
            r.op(op, [some(d, 0, 2), np.array([], I32)], dtype=d)
    for op in "SparseSegmentSum SparseSegmentMean SparseSegmentSqrtN".split():
        for d in dtypes(op):
            for idx in ("int32", "int64"):
                at, seg = np.array([2, 0, 1, 1, 3], np_type(idx)), np.array([0, 0, 1, 3, 3], I32)
                r.op(op, [some(d, 4, 3), at, seg], dtype=d)
                r.op(op + "WithNumSegments", [some(d, 4, 3), at, seg, I32(5)], dtype=d, const=(3,))
            r.op(op, [some(d, 4, 3), np.array([4, 0], I32), np.array([0, 1], I32)], dtype=d)
            r.op(op, [some(d, 4, 3), np.array([], I32), np.array([], I32)], dtype=d)


FAMILIES = {"reduction": [reductions, arg], "scan": [scans, top, search, counts, unique], "segment": [segments]}
