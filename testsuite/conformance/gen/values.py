"""Input values: edges of each dtype, and plain random ones that are small enough to look at."""
import numpy as np
import tensorflow as tf

from .core import np_type

rng = np.random.default_rng(20)


def edges(dtype):
    """Values at which implementations differ. No denormals: TensorFlow's kernels flush them (see denormals)."""
    d = np_type(dtype)
    if dtype == "bool":
        return np.array([False, True])
    if d.kind == "c":
        # No infinite or NaN parts: what they give differs between C's Annex G, Eigen, and Eigen with vectors.
        re = np.array([0, 1, -1, 0.5, -2.5, 3], d.type(0).real.dtype)
        return (re[:, None] + np.array(1j, d) * re[None, :]).astype(d).ravel()
    if d.kind in "iu":
        i = np.iinfo(d)
        xs = [0, 1, 2, 3, 7, 10, i.bits - 1, i.max, i.max - 1, i.max // 2]
        if d.kind == "i":
            xs += [-1, -2, -3, -7, -10, i.min, i.min + 1, i.min // 2]
        return np.array(xs, d)
    f = tf.as_dtype(dtype)
    big = float(f.max)
    tiny = {"float32": 1.5e-38, "float64": 2.5e-308, "float16": 6.2e-5, "bfloat16": 1.5e-38}[dtype]
    xs = [0.0, -0.0, 1, -1, 0.5, -0.5, 1.5, 2.5, -2.5, 3, -3, 0.1, 7, -10, 20, 88, -88, 100, np.inf, -np.inf, np.nan, big, -big, tiny, -tiny]
    return np.array(xs, np.float64).astype(d)


def denormals(dtype):
    d = np_type(dtype)
    bits = {2: np.uint16, 4: np.uint32, 8: np.uint64}[d.itemsize]
    return np.array([1, 2, 5, 1 + (1 << (d.itemsize * 8 - 1))], bits).view(d)


def some(dtype, *shape):
    """Random values: small, with few digits, seldom equal."""
    d = np_type(dtype)
    if dtype == "bool":
        return rng.random(shape) > 0.5
    if d.kind == "c":
        return (rng.standard_normal(shape).round(2) + 1j * rng.standard_normal(shape).round(2)).astype(d)
    if d.kind == "i":
        return rng.integers(-9, 10, shape).astype(d)
    if d.kind == "u":
        return rng.integers(0, 12, shape).astype(d)
    return rng.standard_normal(shape).round(2).astype(d)


def positive(dtype, *shape):
    d = np_type(dtype)
    x = some(dtype, *shape)
    if d.kind == "c" or dtype == "bool":
        return x
    return (np.abs(x.astype(np.float64)) + 1).astype(d)


def special(dtype, *shape):
    """Edges, cycled into a shape from a random place."""
    e = edges(dtype)
    n = int(np.prod(shape))
    start = rng.integers(0, len(e))
    return np.resize(np.roll(e, start), n).reshape(shape).astype(e.dtype) if n else np.zeros(shape, e.dtype)


def pairs(dtype):
    """Every edge with every edge."""
    e = edges(dtype)
    if len(e) > 30:
        e = e[::3]
    x, y = np.meshgrid(e, e)
    return x.ravel().copy(), y.ravel().copy()
