"""Factors of matrices, functions of them, and the old names of linear algebra. What is open, like the signs of vectors, is
composed away."""
import json

import numpy as np
import tensorflow as tf

from .core import dtypes, np_type
from .numeric import raw, square
from .values import some


def adj(x):
    return tf.linalg.adjoint(x)


def spd(d, *s):
    a = some(d, *s)
    return (a @ np.conj(np.swapaxes(a, -1, -2)) + np.eye(s[-1])).astype(np_type(d))


def half(d, *s):
    """Hermitian."""
    a = some(d, *s)
    return (a + np.conj(np.swapaxes(a, -1, -2))).astype(np_type(d))


def again(r, op, old):
    """Records the last group under an op's old name, which TensorFlow no longer builds; it registers one kernel for both."""
    g = json.loads(json.dumps(r.groups[-1]))
    if 'op: "%s"' % op not in g["graph"]:
        return  # TensorFlow has no kernel for the dtype
    g["name"] = r.name(old, g["name"].split("/")[1])
    g["ops"] = [old if x == op else x for x in g["ops"]]
    g["graph"] = g["graph"].replace('op: "%s"' % op, 'op: "%s"' % old)
    r.groups.append(g)


def factors(r):
    for d in dtypes("Qr"):
        for s in ((3, 3), (5, 2), (2, 5), (2, 4, 3), (1, 1)):
            for full in (False, True):
                r.op("Qr", [some(d, *s)], full_matrices=full)

                def usv(x, full=full):
                    s, u, w = raw("Svd")(input=x, compute_uv=True, full_matrices=full)
                    k = s.shape[-1]
                    uu, ww = tf.matmul(adj(u), u), tf.matmul(adj(w), w)
                    return s, tf.matmul(u[..., :k] * tf.cast(s, x.dtype)[..., None, :], adj(w[..., :k])), uu, ww
                if s != (1, 1):
                    r.graph("Svd", usv, [some(d, *s)], dtype=d)
                    again(r, "Svd", "BatchSvd")
            r.graph("Svd", lambda x: raw("Svd")(input=x, compute_uv=False, full_matrices=False).s, [some(d, *s)])
        r.graph("Svd", lambda x: raw("Svd")(input=x, compute_uv=True, full_matrices=False)[0], [np.ones([3, 3], np_type(d))], dtype=d)
        for s in ((3, 3), (2, 4, 4), (1, 1)):
            def eig(x):
                e, w = raw("SelfAdjointEigV2")(input=x, compute_v=True)
                return e, tf.matmul(w * e[..., None, :], adj(w)), tf.matmul(adj(w), w)
            r.graph("SelfAdjointEigV2", eig, [half(d, *s)], dtype=d)
            again(r, "SelfAdjointEigV2", "BatchSelfAdjointEigV2")
            r.graph("SelfAdjointEigV2", lambda x: raw("SelfAdjointEigV2")(input=x, compute_v=False).e, [half(d, *s)])
            if d in dtypes("SelfAdjointEig"):
                def eig1(x):  # of SelfAdjointEig, which TensorFlow no longer builds
                    y = raw("SelfAdjointEigV2")(input=x, compute_v=True)
                    return y.e, tf.abs(y.v)
                x = half(d, *s)
                r.op("SelfAdjointEig", [x])
                r.op("BatchSelfAdjointEig", [x])
        for t in ("int32", "int64"):
            r.op("Lu", [some(d, 3, 3)], output_idx_type=t)
            r.op("Lu", [some(d, 2, 5, 5)], [some(d, 1, 5, 5)], output_idx_type=t)
        r.op("Lu", [np.ones([2, 2], np_type(d))])
        r.op("LogMatrixDeterminant", [some(d, 3, 3)])
        r.op("LogMatrixDeterminant", [some(d, 2, 4, 4)], [some(d, 1, 4, 4)], [some(d, 0, 4, 4)])


def functions(r):
    for d in dtypes("MatrixSolveLs"):
        for s in ((4, 2), (2, 4), (3, 3), (2, 5, 3)):
            for fast in (False, True):
                for l2 in (0.0, 0.5):
                    if fast or l2 == 0:
                        r.op("MatrixSolveLs", [some(d, *s), some(d, *s[:-1], 2), np.float64(l2)], const=(2,), fast=fast)
                        if d in dtypes("BatchMatrixSolveLs"):
                            again(r, "MatrixSolveLs", "BatchMatrixSolveLs")
    for d in dtypes("MatrixSquareRoot"):
        r.op("MatrixSquareRoot", [spd(d, 3, 3)])
        r.op("MatrixSquareRoot", [square(d, 2, 4, 4)])
    for d in dtypes("MatrixExponential"):
        r.op("MatrixExponential", [some(d, 3, 3)])
        r.op("MatrixExponential", [some(d, 2, 4, 4)], [some(d, 1, 4, 4) * np.array(0, np_type(d))])
    for d in dtypes("MatrixLogarithm"):
        r.op("MatrixLogarithm", [spd(d, 3, 3)])
        r.op("MatrixLogarithm", [square(d, 2, 4, 4)])
    for d in dtypes("CholeskyGrad"):
        for k in ((3, 3), (2, 4, 4)):
            l = np.linalg.cholesky(spd(d, *k).astype(np.float64)).astype(np_type(d))
            r.op("CholeskyGrad", [l, some(d, *k)])
            again(r, "CholeskyGrad", "BatchCholeskyGrad")
            r.op("CholeskyGrad", [l, np.tril(some(d, *k))])
    for d in dtypes("TridiagonalMatMul"):
        for s in ((), (2,)):
            r.op("TridiagonalMatMul", [some(d, *s, 1, 5), some(d, *s, 1, 5), some(d, *s, 1, 5), some(d, *s, 5, 3)])
    for d in dtypes("TridiagonalSolve"):
        for pivot in (False, True):
            for s, n, k in (((), 5, 2), ((2,), 4, 1), ((), 1, 1), ((), 2, 3)):
                a = some(d, *s, 3, n)
                if not pivot:
                    a[..., 1, :] += 4
                r.op("TridiagonalSolve", [a, some(d, *s, n, k)], partial_pivoting=pivot)
    for d in dtypes("BandedTriangularSolve"):
        for lower in (False, True):
            for adjoint in (False, True):
                for k, s, n in ((1, (), 3), (2, (), 4), (3, (2,), 5)):
                    a = some(d, *s, k, n)
                    a[..., 0 if lower else k - 1, :] += 3
                    r.op("BandedTriangularSolve", [a, some(d, *s, n, 2)], lower=lower, adjoint=adjoint)


def batch(r):
    for d in dtypes("BatchCholesky"):
        r.op("Cholesky", [spd(d, 2, 3, 3)])
        again(r, "Cholesky", "BatchCholesky")
    for d in dtypes("BatchMatrixInverse"):
        for a in (False, True):
            r.op("MatrixInverse", [square(d, 2, 3, 3)], adjoint=a)
            again(r, "MatrixInverse", "BatchMatrixInverse")
            r.op("MatrixSolve", [square(d, 2, 3, 3), some(d, 2, 3, 2)], adjoint=a)
            again(r, "MatrixSolve", "BatchMatrixSolve")
            for lower in (False, True):
                r.op("MatrixTriangularSolve", [square(d, 2, 3, 3), some(d, 2, 3, 2)], lower=lower, adjoint=a)
                again(r, "MatrixTriangularSolve", "BatchMatrixTriangularSolve")
        if d in dtypes("BatchMatrixDeterminant"):
            r.op("MatrixDeterminant", [square(d, 2, 3, 3)])
            again(r, "MatrixDeterminant", "BatchMatrixDeterminant")
    for d in dtypes("BatchMatrixDiag"):
        r.op("MatrixBandPart", [some(d, 2, 3, 4), np.int64(1), np.int64(0)], const=(1, 2))
        again(r, "MatrixBandPart", "BatchMatrixBandPart")
        r.op("MatrixDiag", [some(d, 2, 3)])
        again(r, "MatrixDiag", "BatchMatrixDiag")
        r.op("MatrixDiagPart", [some(d, 2, 3, 4)])
        again(r, "MatrixDiagPart", "BatchMatrixDiagPart")
        r.op("MatrixSetDiag", [some(d, 2, 3, 4), some(d, 2, 3)])
        again(r, "MatrixSetDiag", "BatchMatrixSetDiag")


FAMILIES = {"factor": [factors, functions, batch]}
