"""Ops that move elements, make shapes, or pick by index."""
import numpy as np

from .core import PLAIN, dtypes, np_type
from .values import edges, rng, some, special

I32, I64 = np.int32, np.int64
IDX = (I32, I64)


def v(*xs, t=I32):
    return np.array(xs, t)


def shapes(r):
    for d in PLAIN:
        for out in ("int32", "int64"):
            for op in ("Shape", "Size"):
                r.op(op, [some(d, 2, 3)], [some(d, 0, 3)], [some(d, 5, 3)], out_type=out)
                r.op(op, [some(d)], out_type=out)
        r.op("Rank", [some(d, 2, 3)])
        r.op("ShapeN", [[some(d, 2, 3), some(d, 4)]], [[some(d, 5, 3), some(d, 1)]])
        x = special(d, 2, 6)
        for to in ((3, 4), (-1, 4), (12,), (2, 1, -1, 3), (-1,)):
            r.op("Reshape", [x, v(*to)], dtype=d, const=(1,))
            r.op("Reshape", [x, v(*to, t=I64)], dtype=d, const=(1,))
        r.op("Reshape", [some(d, 2, 6), v(-1, 3)], [some(d, 4, 6), v(-1, 3)], [some(d, 0, 6), v(-1, 3)], dtype=d, const=(1,))
        r.op("Squeeze", [some(d, 1, 3, 1)], squeeze_dims=[])
        r.op("Squeeze", [some(d, 1, 3, 1)], squeeze_dims=[0])
        r.op("Squeeze", [some(d, 2, 3, 1)], [some(d, 5, 3, 1)], squeeze_dims=[-1])
        for axis in (0, 1, -1, -3, 2):
            r.op("ExpandDims", [some(d, 2, 3), I32(axis)], [some(d, 0, 3), I32(axis)], dtype=d, const=(1,))
        for p in ((1, 0, 2), (2, 1, 0), (0, 1, 2), (2, 0, 1)):
            r.op("Transpose", [special(d, 2, 3, 4), v(*p)], dtype=d, const=(1,))
            r.op("Transpose", [some(d, 2, 3, 4), v(*p, t=I64)], [some(d, 1, 5, 0), v(*p, t=I64)], dtype=d, const=(1,))
            r.op("ConjugateTranspose", [some(d, 2, 3, 4), v(*p)], dtype=d, const=(1,))
        r.op("Transpose", [some(d, 2, 1, 3, 2, 2), v(4, 1, 3, 0, 2)], dtype=d, const=(1,))
        r.op("Transpose", [some(d), v()], dtype=d, const=(1,))
        for s in ((2, 3), (3,), (), (0, 2), (1, 1, 4)):
            r.op("Fill", [v(*s), some(d)], dtype=d, const=(0,))
        r.op("Fill", [v(2, 3), some(d)], [v(0, 3), some(d)], [v(5, 1), some(d)], dtype=d)
        for a, b in (((3,), (2, 3)), ((2, 1), (2, 4)), ((), (3, 2)), ((1,), (0,)), ((2, 3), (2, 3))):
            r.op("BroadcastTo", [some(d, *a), v(*b)], dtype=d, const=(1,))
        r.op("EnsureShape", [some(d, 2, 3)], shape=[None, 3])
        r.op("EnsureShape", [some(d, 2, 3)], [some(d, 4, 3)], shape=[2, 3])
    r.op("Reshape", [some("float32", 2, 6), v(5, 2)], const=(1,))
    r.op("Reshape", [some("float32", 2, 6), v(-1, -1)], const=(1,))
    r.op("Reshape", [some("float32", 2, 6), v(3, 4)], [some("float32", 2, 6), v(12, 1)], [some("float32", 2, 6), v(-1, 6)], [some("float32", 2, 6), v(5, 2)])
    r.op("Squeeze", [some("float32", 2, 3)], squeeze_dims=[0])
    for t in IDX:
        r.op("InvertPermutation", [v(2, 0, 1, 3, t=t)], [v(0, t=t)], [v(t=t)], [v(1, 1, t=t)], [v(0, 5, t=t)])
        r.op("BroadcastArgs", [v(3, 1, t=t), v(4, t=t)])
        r.op("BroadcastArgs", [v(3, 1, t=t), v(4, t=t)], const=(0, 1))
        r.op("ConcatOffset", [I32(1), [v(2, 3), v(2, 4), v(2, 1)]])
        r.op("ConcatOffset", [I32(1), [v(2, 3), v(2, 4), v(2, 1)]], const=(0, 1))


def ranges(r):
    for d in dtypes("Range", "Tidx"):
        t = np_type(d)
        c = lambda *xs: [np.array(x, t) for x in xs]
        for s in ((0, 5, 1), (1, 10, 3), (0, 0, 1), (3, 3, 2)) + (((5, 0, -2), (-3, 3, 1)) if t.kind != "u" else ()) + (((0, 1, 0.25), (1, 0, -0.3)) if t.kind in "fV" else ()):
            r.op("Range", c(*s), dtype=d, const=(0, 1, 2))
            r.op("Range", c(*s), dtype=d)
        r.op("Range", c(0, 5, 0), dtype=d)
        r.op("Range", c(0, 3, 1), c(0, 9, 2), c(4, 4, 1), c(7, 4, 1), dtype=d)
    for d in dtypes("LinSpace"):
        t = np_type(d)
        for n in (1, 2, 5, 7):
            r.op("LinSpace", [np.array(0.5, t), np.array(3, t), I32(n)], dtype=d, const=(0, 1, 2))
            r.op("LinSpace", [np.array(-0.5, t), np.array(3, t), I32(n)], dtype=d, const=(2,))
        r.op("LinSpace", [np.array(1, t), np.array(0, t), I32(4)], dtype=d)


def joins(r):
    for d in PLAIN:
        for axis in (0, 1, -1):
            r.op("ConcatV2", [[some(d, 2, 3), special(d, 2, 3), some(d, 2, 3)], I32(axis)], dtype=d, const=(1,))
            r.op("Pack", [[some(d, 2, 3), special(d, 2, 3)]], axis=axis)
            r.op("Pack", [[some(d, 2, 3)] * 3], [[some(d, 5, 3)] * 3], [[some(d, 0, 3)] * 3], axis=axis)
            r.op("Unpack", [special(d, 3, 3)], num=3, axis=axis)
            r.op("Split", [I32(axis), special(d, 4, 4)], dtype=d, const=(0,), num_split=2)
            r.op("SplitV", [special(d, 4, 4), v(1, 3), I32(axis)], dtype=d, const=(1, 2), num_split=2)
            r.op("SplitV", [special(d, 4, 4), v(2, -1, 0, t=I64), I32(axis)], dtype=d, const=(1, 2), num_split=3)
        r.op("ConcatV2", [[some(d, 2, 3), some(d, 2, 1)], I32(1)], [[some(d, 5, 3), some(d, 5, 1)], I32(1)], [[some(d, 0, 3), some(d, 0, 1)], I32(1)], dtype=d, const=(1,))
        r.op("ConcatV2", [[some(d, 2, 3), some(d, 4, 3)], I64(0)], [[some(d, 0, 3), some(d, 1, 3)], I64(0)], dtype=d, const=(1,))
        r.op("Concat", [I32(1), [some(d, 2, 3), some(d, 2, 1)]], dtype=d, const=(0,))
        r.op("Pack", [[some(d), some(d), some(d)]])
        r.op("Unpack", [some(d, 2, 5)], [some(d, 2, 1)], num=2)
        r.op("Split", [I32(1), some(d, 2, 6)], [I32(1), some(d, 0, 6)], dtype=d, const=(0,), num_split=3)
        for m in ((2, 1), (1, 3), (2, 2), (0, 1), (1, 1)):
            r.op("Tile", [special(d, 2, 3), v(*m)], dtype=d, const=(1,))
            r.op("Tile", [some(d, 2, 3), v(*m, t=I64)], [some(d, 0, 3), v(*m, t=I64)], dtype=d, const=(1,))
        r.op("Tile", [some(d, 2, 3), v(2, 1)], [some(d, 2, 3), v(1, 3)], dtype=d)
        for p in ([[0, 0], [1, 2]], [[1, 0], [0, 0]], [[2, 1], [1, 1]]):
            p = np.array(p, I32)
            r.op("Pad", [special(d, 2, 3), p], dtype=d, const=(1,))
            r.op("Pad", [some(d, 2, 3), p.astype(I64)], [some(d, 5, 3), p.astype(I64)], [some(d, 0, 3), p.astype(I64)], dtype=d, const=(1,))
            r.op("PadV2", [some(d, 2, 3), p, some(d)], [some(d, 4, 3), p, some(d)], dtype=d, const=(1,))
            for mode in ("REFLECT", "SYMMETRIC"):
                r.op("MirrorPad", [special(d, 3, 4), p], dtype=d, const=(1,), mode=mode)
                r.op("MirrorPad", [some(d, 3, 4), p], [some(d, 5, 4), p], [some(d, 2, 4), p], dtype=d, const=(1,), mode=mode)
        r.op("Pad", [some(d, 2, 3), v([0, 0], [1, 2])], [some(d, 2, 3), v([3, 0], [0, 0])], dtype=d)
        for a in ([0], [1], [0, -1], []):
            r.op("ReverseV2", [special(d, 3, 2), v(*a)], [some(d, 1, 2), v(*a)], [some(d, 0, 2), v(*a)], dtype=d, const=(1,))
        r.op("ReverseSequence", [some(d, 3, 4, 2), v(2, 4, 0)], dtype=d, seq_dim=1, batch_dim=0)
        r.op("ReverseSequence", [some(d, 4, 3), v(2, 4, 1, t=I64)], [some(d, 5, 3), v(2, 5, 1, t=I64)], dtype=d, seq_dim=0, batch_dim=1)
        r.op("ReverseSequence", [some(d, 3, 4), v(2, 5, 0)], dtype=d, seq_dim=1, batch_dim=0)
        for s, a in ((v(1), v(0)), (v(-1), v(1)), (v(2, 5), v(0, 1)), (v(1, 1), v(0, 0)), (I32(3), I32(-1))):
            r.op("Roll", [some(d, 3, 4), s, a], dtype=d, const=(1, 2))
        r.op("Roll", [some(d, 3, 4), v(2), v(0)], [some(d, 0, 4), v(2), v(0)], [some(d, 1, 4), v(2), v(0)], dtype=d, const=(1, 2))
        r.op("Roll", [some(d, 3, 4), I32(1), I32(0)], [some(d, 3, 4), I32(-5), I32(0)], dtype=d, const=(2,))
    r.op("ConcatV2", [[some("float32", 2, 3), some("float32", 3, 3)], I32(1)], const=(1,))
    r.op("MirrorPad", [some("float32", 3, 4), v([3, 0], [0, 0])], const=(1,), mode="REFLECT")


def blocks(r):
    for d in dtypes("SpaceToDepth"):
        for f in ("NHWC",):
            r.op("SpaceToDepth", [some(d, 2, 4, 6, 3)], block_size=2, data_format=f)
            r.op("DepthToSpace", [some(d, 2, 2, 3, 8)], block_size=2, data_format=f)
        r.op("SpaceToDepth", [some(d, 2, 4, 6, 1)], [some(d, 0, 4, 6, 1)], [some(d, 1, 2, 2, 1)], block_size=2)
        r.op("DepthToSpace", [some(d, 1, 2, 3, 9)], [some(d, 2, 1, 1, 9)], block_size=3)
    for d in dtypes("SpaceToBatchND"):
        r.op("SpaceToBatchND", [some(d, 1, 4, 4, 2), v(2, 2), v([0, 0], [0, 0])], dtype=d, const=(1, 2))
        r.op("SpaceToBatchND", [some(d, 2, 3, 5), v(2, 3), v([1, 0], [0, 1])], dtype=d, const=(1, 2))
        r.op("SpaceToBatchND", [some(d, 2, 5), v(3), v([2, 2])], [some(d, 1, 2), v(3), v([2, 2])], dtype=d, const=(1, 2))
        r.op("BatchToSpaceND", [some(d, 4, 2, 2, 1), v(2, 2), v([0, 0], [0, 0])], dtype=d, const=(1, 2))
        r.op("BatchToSpaceND", [some(d, 8, 1, 3), v(2, 2), v([0, 1], [2, 0])], dtype=d, const=(1, 2))
        r.op("BatchToSpaceND", [some(d, 4, 3), v(2), v([1, 2])], [some(d, 2, 5), v(2), v([1, 2])], dtype=d, const=(1, 2))


def diagonals(r):
    for d in dtypes("MatrixDiagV3"):
        r.op("Diag", [some(d, 3)], [some(d, 1)])
        r.op("Diag", [some(d, 2, 2)])
        r.op("DiagPart", [some(d, 3, 3)])
        r.op("MatrixDiag", [some(d, 2, 3)], [some(d, 0, 3)])
        r.op("MatrixDiagPart", [some(d, 2, 3, 4)], [some(d, 1, 3, 4)])
        r.op("MatrixSetDiag", [some(d, 2, 3, 4), some(d, 2, 3)])
        for t in (I32, I64):
            for lo, hi in ((0, 0), (-1, -1), (1, -1), (-1, 2), (2, 1), (0, 3), (-2, 0)):
                r.op("MatrixBandPart", [some(d, 2, 4, 3), t(abs(lo)), t(hi)], dtype=d, const=(1, 2))
        r.op("MatrixBandPart", [some(d, 2, 4, 3), I32(-1), I32(0)], [some(d, 2, 2, 5), I32(-1), I32(0)], dtype=d, const=(1, 2))
        for align in ("LEFT_RIGHT", "RIGHT_LEFT", "LEFT_LEFT", "RIGHT_RIGHT"):
            for k in ((0, 0), (1, 1), (-1, -1), (-1, 1), (-2, 1), (0, 2)):
                kk = v(*k) if k[0] != k[1] else I32(k[0])
                x = some(d, 2, 3, 4)
                r.op("MatrixDiagPartV3", [x, kk, some(d)], dtype=d, const=(1,), align=align)
                n = k[1] - k[0] + 1
                width = max(min(3 + min(j, 0), 4 - max(j, 0)) for j in range(k[0], k[1] + 1))
                diag = some(d, 2, n, width) if n > 1 else some(d, 2, width)
                r.op("MatrixSetDiagV3", [x, diag, kk], dtype=d, const=(2,), align=align)
                r.op("MatrixDiagV3", [diag, kk, I32(3), I32(4), some(d)], dtype=d, const=(1, 2, 3), align=align)
                if align == "LEFT_LEFT":
                    r.op("MatrixDiagPartV2", [x, kk, some(d)], dtype=d, const=(1,))
                    r.op("MatrixSetDiagV2", [x, diag, kk], dtype=d, const=(2,))
                    r.op("MatrixDiagV2", [diag, kk, I32(3), I32(4), some(d)], dtype=d, const=(1, 2, 3))
        r.op("MatrixDiagV3", [some(d, 2, 3), I32(0), I32(-1), I32(-1), np.zeros([], np_type(d))], [some(d, 2, 5), I32(0), I32(-1), I32(-1), np.zeros([], np_type(d))], dtype=d, const=(1, 2, 3, 4))


def onehot(r):
    for d in PLAIN:
        for idx in dtypes("OneHot", "TI"):
            i = np.array([[0, 2], [1, 3]], np_type(idx))
            if np_type(idx).kind == "i":
                i[0, 1] = -1
            r.op("OneHot", [i, I32(3), some(d), some(d)], dtype=d, const=(1,), axis=-1)
        for axis in (0, 1, 2):
            r.op("OneHot", [v([0, 2, 1], [3, 3, 9]), I32(4), some(d), some(d)], [v([0, 2, 1]), I32(4), some(d), some(d)], dtype=d, const=(1,), axis=axis)
        r.op("OneHot", [I32(2), I32(4), some(d), some(d)], dtype=d, const=(1,))
        r.op("OneHot", [v(), I32(4), some(d), some(d)], dtype=d, const=(1,))
        r.op("OneHot", [v(0, 1), I32(0), some(d), some(d)], dtype=d, const=(1,))
        r.op("OneHot", [v(0, 1), I32(2), some(d), some(d)], [v(0, 1), I32(5), some(d), some(d)], dtype=d)
    for d in dtypes("Where"):
        r.op("Where", [special(d, 3, 4)], [some(d, 0, 4)], [some(d, 5, 4) * np_type(d).type(0)], [some(d, 2, 4)])
        r.op("Where", [some(d, 5)])
        r.op("Where", [some(d, 2, 2, 3)])
        r.op("Where", [some(d)])


def slices(r):
    for d in PLAIN:
        x = special(d, 4, 5)
        for b, s in (((0, 0), (4, 5)), ((1, 2), (2, 3)), ((1, 0), (-1, 2)), ((4, 0), (0, 5)), ((3, 4), (1, 1)), ((0, 1), (-1, -1))):
            r.op("Slice", [x, v(*b), v(*s)], dtype=d, const=(1, 2))
        r.op("Slice", [some(d, 4, 5), v(0, 2, t=I64), v(-1, 3, t=I64)], [some(d, 0, 5), v(0, 2, t=I64), v(-1, 3, t=I64)], dtype=d, const=(1, 2))
        r.op("Slice", [x, v(0, 2), v(2, 1)], [x, v(2, 0), v(2, 1)], [x, v(3, 0), v(2, 1)], dtype=d, const=(2,))
        for b, e, s, m in STRIDED:
            mask = dict(zip(("begin_mask", "end_mask", "ellipsis_mask", "new_axis_mask", "shrink_axis_mask"), m))
            r.op("StridedSlice", [x, v(*b), v(*e), v(*s)], dtype=d, const=(1, 2, 3), **mask)
            if d in ("float32", "int64"):
                r.op("StridedSlice", [x, v(*b, t=I64), v(*e, t=I64), v(*s, t=I64)], [x[:3], v(*b, t=I64), v(*e, t=I64), v(*s, t=I64)], [x[:0], v(*b, t=I64), v(*e, t=I64), v(*s, t=I64)], dtype=d, const=(1, 2, 3), **mask)
        r.op("StridedSlice", [x, v(1), v(3), v(1)], [x, v(-2), v(9), v(1)], [x, v(2), v(2), v(1)], dtype=d, const=(3,))
        r.op("TensorStridedSliceUpdate", [x, v(1, 0), v(3, 4), v(1, 2), some(d, 2, 2)], dtype=d, const=(1, 2, 3))
        r.op("TensorStridedSliceUpdate", [x, v(2), v(3), v(1), some(d, 5)], dtype=d, const=(1, 2, 3), shrink_axis_mask=1)
    r.op("Slice", [some("float32", 4), v(2), v(3)], const=(1, 2))
    r.op("StridedSlice", [some("float32", 4), v(4), v(5), v(1)], const=(1, 2, 3), shrink_axis_mask=1)
    r.op("StridedSlice", [some("float32", 4), v(0), v(2), v(0)], const=(1, 2, 3))


# begin, end, strides; masks: begin, end, ellipsis, new axis, shrink.
STRIDED = [
    ((1,), (3,), (1,), ()), ((0, 1), (4, 4), (2, 2), ()), ((3, 4), (0, 0), (-1, -2), ()), ((-1,), (-5,), (-1,), ()), ((0,), (0,), (-1,), (1, 1)),
    ((0, 0), (0, 2), (1, 1), (1, 1)), ((2, 0), (3, 0), (1, 1), (2, 2, 0, 0, 1)), ((0, -1), (0, 0), (1, 1), (0, 0, 1, 0, 2)), ((0, 0, 1), (0, 0, 3), (1, 1, 1), (1, 1, 0, 2)),
    ((0, 0, 0), (0, 0, 0), (1, 1, 1), (0, 0, 2, 5)), ((-9, 2), (9, 99), (1, 1), ()), ((3,), (1,), (1,), ()), ((9,), (12,), (1,), ()), ((-2,), (0,), (1,), (0, 1)), ((-1, -1), (0, 0), (1, 1), (0, 0, 0, 0, 3)),
    ((1, 4), (3, -6), (1, -3), ()), ((0,), (99,), (3,), ()),
]


def gathers(r):
    for d in PLAIN:
        x = special(d, 4, 3, 2)
        for t in IDX:
            for axis, batch in ((0, 0), (1, 0), (-1, 0), (2, 0)):
                r.op("GatherV2", [x, v(1, 0, 1, t=t), t(axis)], dtype=d, const=(2,), batch_dims=batch)
            r.op("GatherV2", [x, v([2, 0], [1, 1], [0, 2], [1, 0], t=t), t(1)], dtype=d, const=(2,), batch_dims=1)
            r.op("GatherV2", [some(d, 4, 3), v([0, 3], [1, 1], t=t), t(0)], [some(d, 5, 3), v([4, 3], [0, 0], t=t), t(0)], dtype=d, const=(2,))
            r.op("Gather", [x, v([3, 0], [1, 1], t=t)])
            r.op("GatherNd", [x, v([3, 0], [1, 1], t=t)])
            r.op("GatherNd", [x, v([3, 0, 1], [1, 1, 0], t=t)])
            r.op("GatherNd", [x, np.array([[[0], [3]]], t)])
        r.op("GatherV2", [x, I32(2), I32(0)], dtype=d, const=(2,))
        r.op("GatherV2", [x, v(), I32(0)], dtype=d, const=(2,))
        r.op("GatherV2", [x, v(4), I32(0)], [x, v(-1), I32(0)], [x, v(3), I32(0)], dtype=d, const=(2,))
        r.op("GatherV2", [some(d, 0, 2), v(), I32(0)], dtype=d, const=(2,))
        r.op("GatherNd", [x, v([4, 0], [0, 0])], [x, v([-1, 0], [0, 0])])
        r.op("GatherNd", [x, np.zeros([2, 0], I32)])
        r.op("GatherNd", [some(d, 5, 3), v([1], [0])], [some(d, 2, 3), v([1], [0])])
        for t in IDX:
            r.op("ScatterNd", [v([1], [3], [1], t=t), some(d, 3, 2), v(5, 2, t=t)], dtype=d, const=(2,))
            r.op("ScatterNd", [v([0, 1], [1, 1], t=t), some(d, 2), v(2, 3, t=t)], dtype=d, const=(2,))
        r.op("ScatterNd", [v([5], [0]), some(d, 2), v(4)], [v([-1], [0]), some(d, 2), v(4)], [v([3], [0]), some(d, 2), v(4)], dtype=d, const=(2,))
        r.op("ScatterNd", [np.zeros([0, 1], I32), some(d, 0, 2), v(3, 2)], dtype=d, const=(2,))
        for op in "TensorScatterUpdate TensorScatterAdd TensorScatterSub TensorScatterMin TensorScatterMax".split():
            if d not in dtypes(op):
                continue
            y = some(d, 4, 2)
            idx = v([1], [3]) if op == "TensorScatterUpdate" else v([1], [3], [1])
            r.op(op, [y, idx, some(d, len(idx), 2)])
            r.op(op, [y, idx.astype(I64), some(d, len(idx), 2)])
            r.op(op, [y, v([0, 1], [3, 0]), some(d, 2)])
            r.op(op, [some(d, 4, 2), v([0], [2]), some(d, 2, 2)], [some(d, 7, 2), v([6], [2]), some(d, 2, 2)])
            r.op(op, [y, v([4]), some(d, 1, 2)], [y, v([-1]), some(d, 1, 2)], [y, v([2]), some(d, 1, 2)])
            r.op(op, [y, np.zeros([0, 1], I32), some(d, 0, 2)])
        for op in ("DynamicStitch", "ParallelDynamicStitch"):
            r.op(op, [[v(0, 3), v(1, 2)], [some(d, 2, 3), some(d, 2, 3)]], dtype=d, const=(0,))
            r.op(op, [[v(0, 2), v(2, 1)], [some(d, 2), some(d, 2)]], dtype=d, const=(0,))
        r.op("DynamicStitch", [[v(0, 3), v(1, 2)], [some(d, 2, 3), some(d, 2, 3)]], dtype=d)


FAMILIES = {"shape": [shapes, ranges], "join": [joins, blocks], "diagonal": [diagonals], "slice": [slices, onehot], "gather": [gathers]}
