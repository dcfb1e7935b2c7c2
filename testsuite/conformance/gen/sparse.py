"""Sparse tensors: made, changed, reduced, crossed, counted and serialised; sets; products of what is mostly zero."""
import numpy as np
import tensorflow as tf

from .core import NUMERIC, dtypes, np_type
from .values import some

I32, I64 = np.int32, np.int64
IDX = np.array([[0, 1], [0, 3], [2, 0]], I64)
SHAPE = np.array([4, 5], I64)
CUBE = np.array([[0, 0, 1], [0, 2, 1], [1, 0, 0], [1, 2, 0], [1, 2, 3]], I64)
CUBES = np.array([2, 3, 4], I64)
NONE = np.zeros([0, 2], I64)


def v(*xs):
    return np.array(xs, I64)


def s(xs, *shape):
    a = np.array(xs, object)
    return a.reshape(shape) if shape else a


def make(d, *shape):
    n = int(np.prod(shape))
    return s([b"s%d" % (i * 7 % 5) for i in range(n)]).reshape(shape) if d == "string" else some(d, *shape)


def basic(r):
    for d in NUMERIC + ["bool", "string"]:
        x, zero = make(d, 3), make(d)
        for t in (I64, I32):
            if t is I32 and d not in ("float32", "string"):
                continue
            r.op("SparseToDense", [IDX.astype(t), SHAPE.astype(t), x, zero], [NONE.astype(t), SHAPE.astype(t), x[:0], zero], dtype=d, const=(1,))
            r.op("SparseToDense", [np.array([1, 3], t), np.array([5], t), make(d), zero], dtype=d, const=(1,))
            r.op("SparseToDense", [t(2), np.array([5], t), make(d), zero], dtype=d, const=(1,))
            r.op("SparseToDense", [np.array([1, 3], t), np.array([5], t), make(d, 2), zero], [np.array([0, 2], t), np.array([3], t), make(d, 2), zero], dtype=d)
            for check in (True, False):
                r.op("SparseToDense", [IDX[::-1].astype(t), SHAPE.astype(t), x, zero], dtype=d, const=(1,), validate_indices=check)
                r.op("SparseToDense", [IDX[[0, 0, 1]].astype(t), SHAPE.astype(t), x, zero], dtype=d, const=(1,), validate_indices=check)
                r.op("SparseToDense", [(IDX + 2).astype(t), SHAPE.astype(t), x, zero], dtype=d, const=(1,), validate_indices=check)
        r.op("SparseReorder", [IDX[::-1].copy(), x, SHAPE], [NONE, x[:0], SHAPE], [IDX[[1, 0, 0]], x, SHAPE], dtype=d)
        r.op("SparseReorder", [CUBE[[3, 1, 4, 0, 2]], make(d, 5), CUBES], dtype=d)
        r.op("SparseFillEmptyRows", [IDX, x, SHAPE, zero], [NONE, x[:0], SHAPE, zero], [IDX[[2, 0, 1]], x, SHAPE, zero], [IDX + 3, x, SHAPE, zero], dtype=d)
        r.op("SparseFillEmptyRows", [CUBE, make(d, 5), CUBES, zero], [CUBE[2:], make(d, 3), CUBES, zero], dtype=d)
        r.op("SparseFillEmptyRows", [NONE, x[:0], v(0, 5), zero], [NONE, x[:0], v(2, 5), zero], dtype=d)
        for a in (0, 1, -1):
            r.op("SparseConcat", [[IDX, IDX], [x, make(d, 3)], [SHAPE, SHAPE]], dtype=d, concat_dim=a)
        r.op("SparseConcat", [[IDX, IDX[:2], NONE], [x, make(d, 2), x[:0]], [SHAPE, v(4, 7), v(4, 1)]], dtype=d, concat_dim=1)
        r.op("SparseConcat", [[IDX, IDX], [x, make(d, 3)], [SHAPE, v(4, 6)]], dtype=d, concat_dim=0)
        r.op("SparseSlice", [IDX, x, SHAPE, v(0, 1), v(2, 3)], [IDX, x, SHAPE, v(1, 0), v(9, 9)], [IDX, x, SHAPE, v(1, 1), v(1, 1)], dtype=d)
        r.op("SparseSlice", [CUBE, make(d, 5), CUBES, v(1, 0, 0), v(1, 3, 1)], dtype=d)
        for k, n in ((0, 2), (0, 3), (1, 5), (1, 2)):
            r.op("SparseSplit", [I64(k), IDX, x, SHAPE], dtype=d, num_split=n, const=(0,))
        r.op("SparseSplit", [I64(1), NONE, x[:0], SHAPE], [I64(1), IDX, x, SHAPE], dtype=d, num_split=4, const=(0,))
        if d in dtypes("SparseFillEmptyRowsGrad", among=NUMERIC):
            r.op("SparseFillEmptyRowsGrad", [v(0, 3, 1), make(d, 5)], [v(0), make(d, 1)], [v(7), make(d, 2)], dtype=d)
        if d in dtypes("SparseSliceGrad"):
            r.op("SparseSliceGrad", [make(d, 2), IDX, v(0, 1), np.array([[0, 0], [0, 2]], I64)], [make(d, 1), IDX, v(2, 0), np.array([[0, 0]], I64)], [make(d, 0), IDX, v(3, 3), NONE], dtype=d)
    shapes = [(IDX, SHAPE, v(2, -1)), (IDX, SHAPE, v(20, 1)), (NONE, SHAPE, v(5, -1)), (IDX, SHAPE, v(3, 7)), (IDX, SHAPE, v(-1, -1))]
    r.op("SparseReshape", *[list(x) for x in shapes])
    r.op("SparseReshape", [CUBE, CUBES, v(-1)], [CUBE, CUBES, v(24)])
    r.op("SparseReshape", [CUBE, CUBES, v(2, 2, 3, -1)])
    r.op("SparseReshape", [NONE, v(0, 5), v(-1, 5)], [NONE, v(0, 5), v(5, 0)])
    r.op("SparseReshape", [IDX, SHAPE, v(2, 10)], const=(2,))
    r.op("SparseReshape", [IDX, SHAPE, v(2, -1)], const=(2,))


def reductions(r):
    for d in NUMERIC:
        t = np_type(d)
        x, y = some(d, 3), some(d, 5)
        for op in ("SparseReduceSum", "SparseReduceMax", "SparseReduceSumSparse", "SparseReduceMaxSparse"):
            if d not in dtypes(op):
                continue
            rich = d in ("float32", "int64", "complex64", "bfloat16")  # the others go the same ways
            for keep in (False, True)[:2 if rich else 1]:
                for axes in ([0], [1], [0, 1], [-1], [])[:5 if rich else 1]:
                    r.op(op, [IDX, x, SHAPE, np.array(axes, I32)], dtype=d, const=(3,), keep_dims=keep)
                r.op(op, [CUBE, y, CUBES, np.array([1], I32)], [CUBE[:0], y[:0], CUBES, np.array([1], I32)], dtype=d, const=(3,), keep_dims=keep)
                r.op(op, [CUBE, y, CUBES, np.array([0, 2], I32)], dtype=d, const=(3,), keep_dims=keep)
            r.op(op, [IDX, x, SHAPE, I32(1)], [NONE, x[:0], SHAPE, I32(1)], dtype=d, const=(3,))
        for op in ("SparseDenseCwiseMul", "SparseDenseCwiseDiv", "SparseDenseCwiseAdd"):
            if d not in dtypes(op):
                continue
            two = t.type(2)
            for shape in ((4, 5), (5,), (1, 5), (4, 1), ()):
                r.op(op, [IDX, x, SHAPE, (np.abs(some(d, *shape)) + two).astype(t)], dtype=d)
            r.op(op, [NONE, x[:0], SHAPE, some(d, 4, 5)], [IDX + 4, x, SHAPE, some(d, 4, 5)], dtype=d)
        if d in dtypes("SparseTensorDenseMatMul"):
            for it in (I64, I32):
                for a in (False, True):
                    for b in (False, True)[:2 if d in ("float32", "complex128") else 1]:
                        k = 4 if a else 5
                        r.op("SparseTensorDenseMatMul", [IDX.astype(it), x, SHAPE, some(d, 2, k) if b else some(d, k, 2)], dtype=d, adjoint_a=a, adjoint_b=b)
            r.op("SparseTensorDenseMatMul", [NONE, x[:0], SHAPE, some(d, 5, 2)], [IDX + 4, x, SHAPE, some(d, 5, 2)], [IDX[[0, 0, 1]], x, SHAPE, some(d, 5, 2)], dtype=d)
        if d in dtypes("SparseTensorDenseAdd"):
            for it in (I64, I32):
                r.op("SparseTensorDenseAdd", [IDX.astype(it), x, SHAPE.astype(it), some(d, 4, 5)], [IDX[[0, 0, 1]].astype(it), x, SHAPE.astype(it), some(d, 4, 5)], [(IDX + 4).astype(it), x, SHAPE.astype(it), some(d, 4, 5)], dtype=d)
                r.op("SparseTensorDenseAdd", [CUBE.astype(it), y, CUBES.astype(it), some(d, 2, 3, 4)], dtype=d)
        if d in dtypes("SparseSoftmax"):
            r.op("SparseSoftmax", [IDX, x, SHAPE], [NONE, x[:0], SHAPE], dtype=d)
            r.op("SparseSoftmax", [CUBE, y, CUBES], dtype=d)
        other = np.array([[0, 1], [1, 1], [2, 0], [3, 4]], I64)
        for op in ("SparseSparseMaximum", "SparseSparseMinimum"):
            if d in dtypes(op):
                r.op(op, [IDX, x, SHAPE, other, some(d, 4), SHAPE], [IDX, x, SHAPE, IDX, some(d, 3), SHAPE], [NONE, x[:0], SHAPE, IDX, some(d, 3), SHAPE], [IDX, x, SHAPE, NONE, x[:0], SHAPE], [IDX, x, SHAPE, NONE, x[:0], v(4, 6)], dtype=d)
                r.op(op, [CUBE, y, CUBES, CUBE[1:], some(d, 4), CUBES], dtype=d)
        if d in dtypes("SparseAdd"):
            real = {"complex64": np.float32, "complex128": np.float64}.get(d, t.type)
            for th in (0, 1):
                r.op("SparseAdd", [IDX, x, SHAPE, other, some(d, 4), SHAPE, real(th)], [IDX, x, SHAPE, IDX, -x, SHAPE, real(th)], [NONE, x[:0], SHAPE, NONE, x[:0], SHAPE, real(th)], [IDX, x, SHAPE, NONE, x[:0], v(4, 6), real(th)], dtype=d)
                r.op("SparseAdd", [CUBE, y, CUBES, CUBE[1:], some(d, 4), CUBES, real(th)], dtype=d)
            both = np.array([[0, 1], [0, 3], [1, 1], [2, 0], [3, 4]], I64)
            r.op("SparseAddGrad", [some(d, 5), IDX, other, both], [some(d, 4), IDX, other, both[1:]], [some(d, 0), NONE, NONE, NONE], dtype=d)
    for a, b in (("float32", "float32"), ("bfloat16", "float32"), ("float32", "bfloat16"), ("bfloat16", "bfloat16")):
        for ta in (False, True):
            for tb in (False, True):
                x, y = some(a, 4, 3) if ta else some(a, 3, 4), some(b, 5, 4) if tb else some(b, 4, 5)
                x[1] = 0
                r.op("SparseMatMul", [x, y], transpose_a=ta, transpose_b=tb, a_is_sparse=True)
                r.op("SparseMatMul", [x, y], transpose_a=ta, transpose_b=tb, b_is_sparse=True, a_is_sparse=ta)


def counts(r):
    for d in ("int32", "int64"):
        t = np_type(d).type
        for w in ("int32", "int64", "float32", "float64"):
            x = np.array([1, 1, 9], t)
            no = some(w, 0)
            for binary in (False, True):
                r.op("SparseBincount", [IDX, x, SHAPE, t(5), no], [IDX, x, SHAPE, t(11), no], [NONE, x[:0], SHAPE, t(3), no], dtype=d, T=w, binary_output=binary)
                r.op("SparseBincount", [v(0, 2, 5).reshape(3, 1), x, v(7), t(5), no], dtype=d, T=w, binary_output=binary)
            r.op("SparseBincount", [IDX, x, SHAPE, t(5), some(w, 3)], [IDX, x, SHAPE, t(-1), some(w, 3)], dtype=d, T=w)
            r.op("SparseBincount", [IDX + 3, x, SHAPE, t(5), some(w, 3)], dtype=d, T=w)
            m = np.array([[1, 1, 9, 0], [0, 3, 3, 3]], t)
            for lo, hi in ((-1, -1), (3, -1), (-1, 4), (12, 3), (12, -1))[:5 if (d, w) in (("int64", "float32"), ("int32", "int64")) else 1]:
                for binary, k in ((False, False), (True, False), (False, True)):
                    r.op("DenseCountSparseOutput", [m, some(w, *m.shape) if k else no], [m[:1], some(w, 1, 4) if k else no], dtype=d, minlength=lo, maxlength=hi, binary_output=binary)
                    r.op("DenseCountSparseOutput", [m[0], some(w, 4) if k else no], dtype=d, minlength=lo, maxlength=hi, binary_output=binary)
                    r.op("SparseCountSparseOutput", [IDX, x, SHAPE, some(w, 3) if k else no], [NONE, x[:0], SHAPE, no], dtype=d, minlength=lo, maxlength=hi, binary_output=binary)
                    r.op("SparseCountSparseOutput", [v(0, 2, 5).reshape(3, 1), x, v(7), some(w, 3) if k else no], dtype=d, minlength=lo, maxlength=hi, binary_output=binary)
            r.op("DenseCountSparseOutput", [-m, no], [m, some(w, 3)], dtype=d, binary_output=False)
            r.op("SparseCountSparseOutput", [IDX, -x, SHAPE, no], [IDX + 4, x, SHAPE, no], dtype=d, binary_output=False)


def sets(r):
    for d in ("int8", "int16", "int32", "int64", "uint8", "uint16", "string"):
        def a(*xs):
            return s([b"w%d" % x for x in xs]) if d == "string" else np.array(xs, np_type(d))
        one, two = a(1, 9, 3, 3, 5, 6).reshape(2, 3), a(9, 3, 1, 2, 6, 6, 7, 7).reshape(2, 4)
        idx = np.array([[0, 0], [0, 1], [0, 2], [1, 1]], I64)
        oth = np.array([[0, 0], [1, 0], [1, 3]], I64)
        for op in ("a-b", "b-a", "intersection", "union"):
            r.op("DenseToDenseSetOperation", [one, two], [one[:, :0], two], [one, one], dtype=d, set_operation=op)
            r.op("DenseToDenseSetOperation", [one.reshape(1, 2, 3), two.reshape(1, 2, 4)], dtype=d, set_operation=op)
            r.op("DenseToDenseSetOperation", [one, two.reshape(4, 2)], dtype=d, set_operation=op)
            r.op("DenseToSparseSetOperation", [one, idx, a(3, 9, 8, 6), v(2, 3)], [one, NONE, a(), v(2, 3)], [one, idx[[1, 0, 2, 3]], a(3, 9, 8, 6), v(2, 3)], [one, idx, a(3, 9, 8, 6), v(3, 3)], dtype=d, set_operation=op)
            r.op("SparseToSparseSetOperation", [idx, a(3, 9, 8, 6), v(2, 3), oth, a(9, 6, 7), v(2, 4)], [idx, a(3, 9, 8, 6), v(2, 3), NONE, a(), v(2, 4)], [NONE, a(), v(2, 3), oth, a(9, 6, 7), v(2, 4)],
                 [NONE, a(), v(2, 3), NONE, a(), v(2, 4)], dtype=d, set_operation=op)
            r.op("SparseToSparseSetOperation", [idx, a(3, 9, 8, 6), v(2, 3), oth + v(1, 0), a(9, 6, 7), v(3, 4)], dtype=d, set_operation=op, validate_indices=False)
        r.op("SetSize", [idx, a(3, 9, 8, 6), v(2, 3)], [idx, a(3, 3, 3, 6), v(3, 3)], [NONE, a(), v(2, 3)], [idx[[1, 0, 2, 3]], a(3, 9, 8, 6), v(2, 3)], dtype=d)
        r.op("SetSize", [CUBE[:4], a(3, 9, 8, 6), CUBES], dtype=d)
        r.op("SetSize", [idx[[1, 0, 2, 3]], a(3, 9, 8, 6), v(2, 3)], dtype=d, validate_indices=False)
    for d in ("int32", "int64", "string", "float32", "int8", "bool"):
        def a(*xs):
            return s([b"w%d" % x for x in xs]) if d == "string" else np.array(xs, np_type(d))
        hyp, tru = np.array([[0, 0], [0, 1], [2, 0], [2, 1]], I64), np.array([[0, 0], [0, 1], [0, 2], [1, 0], [2, 0]], I64)
        for norm in (False, True):
            r.op("EditDistance", [hyp, a(1, 0, 1, 1), v(3, 2), tru, a(1, 1, 0, 1, 1), v(3, 3)], [hyp, a(1, 0, 1, 1), v(3, 2), NONE, a(), v(3, 3)], [NONE, a(), v(3, 2), tru, a(1, 1, 0, 1, 1), v(3, 3)],
                 [NONE, a(), v(3, 2), NONE, a(), v(3, 3)], [hyp, a(1, 0, 1, 1), v(4, 2), tru, a(1, 1, 0, 1, 1), v(4, 3)], dtype=d, normalize=norm)
            r.op("EditDistance", [CUBE, a(1, 0, 1, 1, 0), CUBES, CUBE[1:], a(1, 1, 1, 0), CUBES], dtype=d, normalize=norm)
            r.op("EditDistance", [v(0, 1, 2).reshape(3, 1), a(1, 0, 1), v(3), v(0, 1).reshape(2, 1), a(0, 1), v(2)], dtype=d, normalize=norm)
    for op in ("a-b", "bad"):
        r.op("DenseToDenseSetOperation", [np.array([1, 2], I32), np.array([2, 3], I32)], set_operation=op)


def serial(r):
    for d in ("float32", "int64", "int32", "string", "bool", "float64", "uint8", "bfloat16"):
        x = make(d, 3)
        r.op("SerializeSparse", [IDX, x, SHAPE], [NONE, x[:0], SHAPE], dtype=d)
        r.op("SerializeManySparse", [IDX, x, SHAPE], [NONE, x[:0], SHAPE], dtype=d)
        r.op("SerializeManySparse", [CUBE, make(d, 5), CUBES], dtype=d)
        R = tf.raw_ops
        many = [R.SerializeManySparse(sparse_indices=i, sparse_values=y, sparse_shape=sh).numpy() for i, y, sh in ((IDX, x, SHAPE), (IDX + v(0, 1), make(d, 3), SHAPE + 1))]
        one = R.SerializeSparse(sparse_indices=IDX, sparse_values=x, sparse_shape=SHAPE).numpy()
        two = R.SerializeSparse(sparse_indices=IDX[:2], sparse_values=make(d, 2), sparse_shape=SHAPE + 2).numpy()
        for name, runs in (("DeserializeManySparse", [[np.concatenate(many)], [many[0]], [many[0][:1]], [np.array([[b"", b"", b""]], object)]]), ("DeserializeSparse", [[one], [two]]), ("DeserializeSparse", [[np.stack([one, two])], [np.stack([one])]])):
            f = getattr(R, name)
            r.graph(name, lambda z, f=f, d=d: f(serialized_sparse=z, dtype=d), *runs, dtype=d)


def crosses(r):
    no = []
    shape = v(3, 2)
    idx, idy = np.array([[0, 0], [0, 1], [2, 0]], I64), np.array([[0, 0], [1, 0], [2, 0], [2, 1]], I64)
    texts, nums = s([b"a", b"b", b""]), np.array([1, -2, 3, 4], I64)
    dense = [np.array([[1, 2], [3, 4], [5, 6]], I64), s([b"d", b"e", b"f"], 3, 1)]
    inputs = [[[idx, idy], [texts, nums], [shape, shape], no], [[idx], [texts], [shape], dense], [no, no, no, dense], [[idx], [texts], [shape], no], [[idx, idy], [np.array([5, 6, 7], I64), nums], [shape, shape], dense[:1]]]
    strings, ints = [np.array([[b"d"], [b""], [b"f"]], object)], [np.array([[1, 2], [3, 4], [5, 6]], I64)]
    both = [s([b"u", b"v", b"w", b"x"]), np.array([5, 6, 7], I64)]
    for internal, cases in (("string", [[[idx, idy], [texts, both[0]], [shape, shape], no], [[idx], [texts], [shape], strings], [no, no, no, strings + strings]]),
                            ("int64", [[[idx, idy], [both[1], nums], [shape, shape], no], [[idy], [nums], [shape], ints], [no, no, no, ints + ints]])):
        for x in cases + inputs[:1]:
            types = dict(N=len(x[0]), **({} if x[0] else dict(sparse_types=[])), **({} if x[3] else dict(dense_types=[])))
            for hashed, n in ((False, 0), (True, 0), (True, 100)):
                for key in (956888297470, 7):
                    r.op("SparseCross", x, hashed_output=hashed, num_buckets=n, hash_key=key, out_type="int64" if hashed else "string", internal_type=internal, dtype=internal, **types)
    for x in inputs:
        types = dict(N=len(x[0])) if x[0] else dict(N=0)
        if not x[0]:
            types["sparse_types"] = []
        if not x[3]:
            types["dense_types"] = []
        for sep in (b"_X_", b"", b", "):
            r.op("SparseCrossV2", x + [np.array(sep, object)], const=(4,), dtype="string", **types)
        for n in (0, 100):
            for strong in (False, True)[:1 if x[3] else 2]:  # a strong hash of what is dense kills TensorFlow
                r.op("SparseCrossHashed", x + [I64(n), np.array(strong), v(137, 173)], const=(4, 5, 6), dtype="int64", **types)


FAMILIES = {"sparse": [basic], "sparsereduce": [reductions], "count": [counts], "set": [sets], "sparseserial": [serial], "sparsecross": [crosses]}
