"""Variables: resources and TF1's references. What they hold is put in and read back within one call."""
import numpy as np
import tensorflow as tf
from tensorflow.python.framework import op_def_registry

from .core import dtypes, np_type, PLAIN
from .session import node, session
from .values import edges, rng, some, special

I32, I64 = np.int32, np.int64
R = tf.raw_ops


def is_ref(op):
    return any(a.is_ref for a in op_def_registry.get(op).input_arg)


class Var:
    """A variable that holds a value: made, assigned, and changed in order."""

    def __init__(self, ref, value, shape=None):
        self.ref, self.dtype = ref, value.dtype
        shape = value.shape if shape is None else shape
        if ref:
            self.h = R.VariableV2(shape=shape, dtype=value.dtype) if ref is True else R.Variable(shape=shape, dtype=value.dtype)
            self.last = R.Assign(ref=self.h, value=value).op
        else:
            n = len(tf.compat.v1.get_default_graph().get_operations())
            self.h = R.VarHandleOp(dtype=value.dtype, shape=shape, shared_name="v%d" % n)  # those without one are all the same
            self.last = R.AssignVariableOp(resource=self.h, value=value)

    def then(self, f):
        """Runs f after what has happened to the variable."""
        with tf.control_dependencies([self.last]):
            out = f(self.h)
        first = out[0] if isinstance(out, (list, tuple)) else out
        self.last = first if isinstance(first, tf.Operation) else first.op
        return out

    def read(self):
        return self.then(lambda h: R.Identity(input=h) if self.ref else R.ReadVariableOp(resource=h, dtype=self.dtype))


def changes(op, **attrs):
    """A graph that changes a variable by one op, whose other inputs it is given by name, and reads it."""
    ref = is_ref(op)

    def make(names):
        def fn(v0, *args):
            v = Var(ref, v0)
            first = next(a.name for a in op_def_registry.get(op).input_arg)
            v.then(lambda h: getattr(R, op)(**{first: h}, **dict(zip(names, args)), **attrs))
            return v.read()
        return fn
    return make


def assigns(r):
    for op in ("AssignVariableOp", "AssignAddVariableOp", "AssignSubVariableOp", "Assign", "AssignAdd", "AssignSub"):
        key = "T" if is_ref(op) else "dtype"
        for d in dtypes(op, key, PLAIN):
            fn = changes(op)(["value"])
            x, y = some(d, 3, 4), some(d, 3, 4)
            session(r, op, fn, [x, y], dtype=d)
            session(r, op, fn, [x, y], [some(d, 3, 4), some(d, 3, 4)], free=[(), (0,)], dtype=d)
            session(r, op, fn, [some(d), some(d)], dtype=d)
            session(r, op, fn, [some(d, 0, 2), some(d, 0, 2)], dtype=d)
            session(r, op, fn, [special(d, 25), special(d, 25)], dtype=d)
    for op in ("AssignVariableOp", "Assign"):  # strings
        session(r, op, changes(op)(["value"]), [np.array([b"a", b""], object), np.array([b"bc", b"longer than sixteen bytes"], object)], dtype="string")
    for d in ("float32", "int32"):  # in turn, and shapes that differ
        def turns(a, b, c):
            v = Var(False, a)
            one = v.read()
            v.then(lambda h: R.AssignAddVariableOp(resource=h, value=b))
            two = v.read()
            v.then(lambda h: R.AssignVariableOp(resource=h, value=c))
            v.then(lambda h: R.AssignSubVariableOp(resource=h, value=b))
            return one, two, v.read()
        session(r, "ReadVariableOp", turns, [some(d, 2, 3), some(d, 2, 3), some(d, 2, 3)], dtype=d)
        session(r, "AssignAddVariableOp", changes("AssignAddVariableOp")(["value"]), [some(d, 3), some(d, 2)], [some(d, 3), some(d, 3)], free=[(), (0,)], dtype=d)
        session(r, "AssignVariableOp", changes("AssignVariableOp", validate_shape=True)(["value"]), [some(d, 3), some(d, 2)], [some(d, 3), some(d, 3)], free=[(), (0,)], dtype=d)


def queries(r):
    for d in dtypes("ReadVariableOp", "dtype", PLAIN):
        for t in ("int32", "int64"):
            def shapes(x, t=t):
                v = Var(False, x)
                return v.then(lambda h: R.VariableShape(input=h, out_type=tf.as_dtype(t))), v.then(lambda h: R.VarIsInitializedOp(resource=h))
            session(r, "VariableShape", shapes, [some(d, 3, 4)], dtype=d)
            session(r, "VariableShape", shapes, [some(d)], dtype=d)

        def refs(x):
            v = Var(True, x)
            w = Var("V1", x)
            return v.then(lambda h: R.IsVariableInitialized(ref=h)), v.read(), w.read(), v.then(lambda h: R.Identity(input=R.RefIdentity(input=h)))
        session(r, "Variable", refs, [some(d, 3, 4)], dtype=d, ops=["RefIdentity"])

        def both(x, y):
            v, w = Var(False, x), Var(False, y)
            return v.read(), w.read()
        session(r, "ReadVariableOp", both, [some(d, 3), some(d, 2)], dtype=d)

        def several(x, y):
            v, w = Var(False, x), Var(False, y)
            with tf.control_dependencies([v.last, w.last]):
                return node("_ReadVariablesOp", name="several", resources=[v.h, w.h], dtypes=[x.dtype, y.dtype])
        session(r, "_ReadVariablesOp", several, [some(d, 3), some(d, 2)], dtype=d)

        def chosen(i, x, y):
            v, w = Var(True, x), Var(True, y)
            with tf.control_dependencies([v.last, w.last]):
                return R.Identity(input=R.RefSelect(index=i, inputs=[v.h, w.h]))
        session(r, "RefSelect", chosen, [I32(0), some(d, 3), some(d, 3)], [I32(1), some(d, 3), some(d, 3)], [I32(2), some(d, 3), some(d, 3)], dtype=d)

        def temporary(x):
            t = R.TemporaryVariable(shape=x.shape, dtype=x.dtype, var_name="t")
            a = R.Assign(ref=t, value=x)
            with tf.control_dependencies([a]):
                return R.DestroyTemporaryVariable(ref=t, var_name="t")
        session(r, "TemporaryVariable", temporary, [some(d, 3, 2)], dtype=d, ops=["DestroyTemporaryVariable"])

    def destroyed(x):
        v = Var(False, x)
        y = v.read()
        with tf.control_dependencies([v.then(lambda h: R.DestroyResourceOp(resource=h, ignore_lookup_error=False))]):
            return R.Identity(input=y)
    session(r, "DestroyResourceOp", destroyed, [some("float32", 3)])

    def counting(x):
        v = Var(False, x)
        return v.then(lambda h: node("IsResourceHandleRefCounting", handle=h))
    session(r, "IsResourceHandleRefCounting", counting, [some("float32", 3)])
    for d in ("int32", "int64"):
        def upto(x, d=d):
            v = Var(True, x)
            a = v.then(lambda h: R.CountUpTo(ref=h, limit=3))
            return a, v.read()

        def rupto(x, d=d):
            v = Var(False, x)
            a = v.then(lambda h: R.ResourceCountUpTo(resource=h, limit=3, T=tf.as_dtype(d)))
            return a, v.read()
        t = np_type(d).type
        session(r, "CountUpTo", upto, [t(0)], [t(2)], [t(3)], [t(-5)], dtype=d)
        session(r, "ResourceCountUpTo", rupto, [t(0)], [t(2)], [t(3)], [t(-5)], dtype=d)


def scatters(r):
    names = ["Add", "Sub", "Mul", "Div", "Update", "Min", "Max"]
    for op in ["Scatter" + n for n in names] + ["ResourceScatter" + n for n in names]:
        ref = is_ref(op)
        for d in dtypes(op, "T" if ref else "dtype", PLAIN):
            x = some(d, 5, 2)
            for it in (I32, I64):
                idx = np.array([3, 1, 3], it)
                fn = changes(op)(["indices", "updates"])
                u = some(d, 3, 2)
                if "Div" in op:
                    u = np.where(u == 0, np_type(d).type(3), u).astype(u.dtype)
                session(r, op, fn, [x, idx, u], dtype=d)
                if it is I64 and d not in ("float32", "int32"):
                    continue
                session(r, op, fn, [x, np.array([[0, 1], [4, 2]], it), np.resize(u, (2, 2, 2))], dtype=d)
                session(r, op, fn, [x, idx, u[0, 0]], dtype=d)  # a scalar for all
                session(r, op, fn, [x, idx, u], [x, idx[:1], u[:1]], [x, idx[:0], u[:0]], [x, np.array([5], it), u[:1]], [x, np.array([-1], it), u[:1]], dtype=d)
                session(r, op, fn, [x[:, 0], idx, u[:, 0]], dtype=d)
                session(r, op, fn, [special(d, 25, 1), np.arange(25).astype(it), special(d, 25, 1)], dtype=d) if it is I32 and "Div" not in op else None


def scatters_nd(r):
    for op in ["ScatterNd" + n for n in ("Update", "Add", "Sub", "Min", "Max")] + ["ResourceScatterNd" + n for n in ("Update", "Add", "Sub", "Min", "Max")]:
        for d in dtypes(op, "T", PLAIN):
            x = some(d, 4, 3, 2)
            fn = changes(op)(["indices", "updates"])
            for it in (I32, I64):
                session(r, op, fn, [x, np.array([[3], [1]], it), some(d, 2, 3, 2)], dtype=d)
                if it is I64 and d not in ("float32", "int32"):
                    continue
                session(r, op, fn, [x, np.array([[3, 0], [1, 2], [3, 0]], it), some(d, 3, 2)], dtype=d)
                session(r, op, fn, [x, np.array([[[3, 0, 1]], [[1, 2, 0]]], it), some(d, 2, 1)], dtype=d)
                session(r, op, fn, [x, np.array([[3], [1]], it), some(d, 2, 3, 2)], [x, np.array([[4]], it), some(d, 1, 3, 2)], [x, np.array([[-1]], it), some(d, 1, 3, 2)],
                        [x, np.zeros([0, 1], it), some(d, 0, 3, 2)], dtype=d)


def reads(r):
    for d in dtypes("ResourceGather", "dtype", PLAIN):
        x = some(d, 5, 3)

        def gather(x, i, batch=0, d=d):
            v = Var(False, x)
            return v.then(lambda h: R.ResourceGather(resource=h, indices=i, dtype=tf.as_dtype(d), batch_dims=batch))

        def gathernd(x, i, d=d):
            v = Var(False, x)
            return v.then(lambda h: R.ResourceGatherNd(resource=h, indices=i, dtype=tf.as_dtype(d)))
        for it in (I32, I64):
            session(r, "ResourceGather", gather, [x, np.array([4, 0, 4], it)], [x, np.array([1], it)], [x, np.array([], it)], [x, np.array([5], it)], [x, np.array([-1], it)], dtype=d)
            session(r, "ResourceGather", gather, [x, np.array([[4, 0], [1, 1]], it)], dtype=d)
            session(r, "ResourceGather", gather, [x, it(2)], dtype=d)
            session(r, "ResourceGather", lambda x, i: gather(x, i, 1), [some(d, 2, 4, 3), np.array([[3, 0], [1, 1]], it)], dtype=d)
            session(r, "ResourceGatherNd", gathernd, [x, np.array([[4, 0], [1, 2]], it)], [x, np.array([[0, 3]], it)], [x, np.array([[0, 0]], it)], dtype=d)
            session(r, "ResourceGatherNd", gathernd, [x, np.array([[4], [1]], it)], dtype=d)
    masks = [dict(), dict(begin_mask=1, end_mask=2), dict(shrink_axis_mask=2), dict(ellipsis_mask=1), dict(new_axis_mask=1)]
    for op in ("ResourceStridedSliceAssign", "StridedSliceAssign"):
        ref = is_ref(op)
        for d in dtypes(op, "T", PLAIN):
            for m in masks if d in ("float32", "int64") else masks[:1]:
                for b, e, s in (([1, 0], [4, 3], [2, 1]), ([3, 2], [0, 0], [-1, -2]), ([0, 1], [5, 2], [1, 1])):
                    shape = np.zeros([5, 3])
                    piece = None
                    try:
                        piece = tf.raw_ops.StridedSlice(input=shape, begin=b, end=e, strides=s, **m).shape
                    except (tf.errors.OpError, ValueError):
                        continue

                    def fn(x, y, b=b, e=e, s=s, m=m, op=op, ref=ref):
                        v = Var(ref, x)
                        v.then(lambda h: getattr(R, op)(ref=h, begin=b, end=e, strides=s, value=y, **m))
                        return v.read()
                    session(r, op, fn, [some(d, 5, 3), some(d, *piece)], dtype=d)


FAMILIES = {"state": [assigns, queries, reads], "scatter": [scatters], "scatternd": [scatters_nd]}
