"""Shapes that values decide: loops whose variables change their sizes, being joined to, cut and replaced turn by turn, and
what vectorized_map makes of products."""
import numpy as np
import tensorflow as tf

from .session import session
from .values import some

I32 = np.int32
OPEN = [None]


def loop(cond, body, init, shapes):
    return tf.while_loop(cond, body, init, shape_invariants=[tf.TensorShape(s) for s in shapes])


def joined(n, x):  # one more in each turn
    return loop(lambda i, y: i < n, lambda i, y: (i + 1, tf.concat([y, y[-1:] * 2 + 1], 0)), [0, x], [[], OPEN])[1]


def steps(n, x):  # two more in every other turn, and a variable that starts empty
    y, z = loop(lambda i, y, z: i <= n, lambda i, y, z: (i + 2, tf.concat([x[:1], y, y[:1]], 0), tf.concat([z, [i]], 0)), [1, x, tf.zeros([0], tf.int32)], [[], OPEN, OPEN])[1:]
    return y, z


def shrunk(n, x):  # one less in each turn
    return loop(lambda i, y: i < n, lambda i, y: (i + 1, y[1:] + y[:-1]), [0, x], [[], OPEN])[1]


def replaced(n, x):  # another size from the first turn on
    return loop(lambda i, y: i < n, lambda i, y: (i + 1, tf.concat([x, x], 0) + tf.reduce_max(y)), [0, x[:1]], [[], OPEN])[1]


def both(n, x):  # along two axes
    return loop(lambda i, y: i < n, lambda i, y: (i + 1, tf.pad(y, [[0, 1], [0, 2]]) + tf.pad(y, [[1, 0], [2, 0]])), [0, x[None]], [[], [None, None]])[1]


def cache(n, x):  # two that grow together, and one that grows by what another has
    k, v, o = loop(lambda i, k, v, o: i < n, lambda i, k, v, o: (i + 1, tf.concat([k, v[-1:]], 0), tf.concat([v, k[:1] + 1], 0), o + tf.reduce_max(k - v)),
                   [0, x, x * 3, tf.reduce_sum(x)], [[], OPEN, OPEN, []])[1:]
    return k, v, o


def early(n, x):  # the condition ends the loop before the bound
    return loop(lambda i, y: tf.logical_and(i < 50, tf.reduce_max(y) < tf.cast(n, y.dtype)), lambda i, y: (i + 1, tf.concat([y, y[-1:] + 1], 0)), [0, x], [[], OPEN])[1]


def counted(n, x):  # the number of turns is computed
    m = tf.reduce_sum(tf.range(n))
    return loop(lambda i, y: i < m, lambda i, y: (i + 1, tf.concat([y, y[:1]], 0)), [0, x], [[], OPEN])[1]


def nested(n, x):
    def outer(i, y):
        return i + 1, loop(lambda j, z: j < 2, lambda j, z: (j + 1, tf.concat([z, x[:1]], 0)), [0, y[:2]], [[], OPEN])[1]
    return loop(lambda i, y: i < n, outer, [0, x], [[], OPEN])[1]


def limited(n, x):  # by the greatest number of turns
    return tf.while_loop(lambda y: tf.reduce_max(y) < 100, lambda y: (tf.concat([y, y[-1:]], 0),), [x], shape_invariants=[tf.TensorShape(OPEN)], maximum_iterations=n)


def loops(r):
    for d in ("float32", "int32"):
        x, y = some(d, 3), some(d, 5)
        for fn in (joined, steps, shrunk, replaced, both, cache, early, counted, limited):
            session(r, "While", fn, [I32(0), x], [I32(1), x], [I32(3), x] if fn is not shrunk else [I32(2), x], [I32(4), y], dtype=d)
    session(r, "While", nested, [I32(0), x], [I32(2), x], [I32(4), y], dtype="int32")


def mapped(r):
    def products(w, x):
        return tf.vectorized_map(lambda v: tf.linalg.matvec(w, v), x), tf.vectorized_map(lambda v: tf.tensordot(w, v, 1), x)
    session(r, "Transpose", products, *[[np.round(some("float32", 4, 3)), np.round(some("float32", b, 3))] for b in (1, 2, 5)], dtype="float32")

    def chosen(p, x):
        return tf.transpose(x, tf.where(p, [1, 0, 2], [2, 1, 0])), tf.raw_ops.Transpose(x=x, perm=tf.raw_ops.Select(condition=p, x=[1, 0, 2], y=[2, 1, 0]))
    session(r, "Transpose", chosen, [np.bool_(True), some("int32", 2, 3, 4)], [np.bool_(False), some("int32", 2, 3, 4)], [np.bool_(False), some("int32", 5, 1, 2)], dtype="int32")


FAMILIES = {"growing": [loops, mapped]}
