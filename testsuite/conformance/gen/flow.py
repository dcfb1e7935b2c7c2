"""Control flow, TF2's functions and TF1's single nodes; constants, placeholders, and what is there for its effect."""
import numpy as np
import tensorflow as tf
from tensorflow.python.ops import control_flow_util

from .core import np_type, PLAIN
from .session import node, session
from .state import Var
from .values import edges, some

I32, I64 = np.int32, np.int64
R = tf.raw_ops
v1 = tf.compat.v1
ALL = PLAIN + ["string"]


def any_of(d, *shape):
    if d == "string":
        n = int(np.prod(shape))
        return np.array([b"w%d" % i for i in range(n)], object).reshape(shape)
    return some(d, *shape)


def function(f, *specs):
    """A function for an attribute; specs are dtypes and shapes."""
    return tf.function(f, autograph=False).get_concrete_function(*[tf.TensorSpec(s, d) for d, s in specs])


def old(fn):
    """Builds with TF1's Switch, Merge, Enter, Exit."""
    def run(*args):
        was = control_flow_util.ENABLE_CONTROL_FLOW_V2
        control_flow_util.ENABLE_CONTROL_FLOW_V2 = False
        try:
            return fn(*args)
        finally:
            control_flow_util.ENABLE_CONTROL_FLOW_V2 = was
    return run


def conditions(r):
    for d in ALL:
        t = tf.as_dtype(d)
        x, y = any_of(d, 2, 3), any_of(d, 2, 3)
        for op in ("If", "StatelessIf"):
            def fn(p, x, y, op=op):
                s = [(t, x.shape), (t, y.shape)]
                yes = function(lambda a, b: (R.Identity(input=a), tf.constant(1)), *s)
                no = function(lambda a, b: (R.Identity(input=b), tf.constant(2)), *s)
                return getattr(R, op)(cond=p, input=[x, y], Tout=[t, tf.int32], then_branch=yes, else_branch=no)
            session(r, op, fn, [np.bool_(True), x, y], [np.bool_(False), x, y], dtype=d)
            if d in ("float32", "int32", "string"):
                session(r, op, fn, [np.bool_(True), x, y], [np.bool_(False), x, y], dtype=d, free=True)
        for op in ("Case", "StatelessCase"):
            def fn(i, x, y, op=op):
                s = [(t, x.shape), (t, y.shape)]
                fs = [function(lambda a, b: R.Identity(input=a), *s), function(lambda a, b: R.Identity(input=b), *s),
                      function(lambda a, b: R.ConcatV2(values=[a[:1], b[1:]], axis=0), *s)]
                return getattr(R, op)(branch_index=i, input=[x, y], Tout=[t], branches=fs)
            session(r, op, fn, *[[I32(k), x, y] for k in (0, 1, 2, 3, -1)], dtype=d)

        def switched(p, x, y):
            return v1.cond(p, lambda: tf.identity(x), lambda: tf.identity(y))
        session(r, "Merge", old(switched), [np.bool_(True), x, y], [np.bool_(False), x, y], dtype=d, ops=["Switch"])

        def refs(p, x, y):
            v = Var(True, x)
            with tf.control_dependencies([v.last]):
                a = R.RefSwitch(data=v.h, pred=p)
                with tf.control_dependencies([R.Identity(input=a.output_true)]):
                    b = R.Assign(ref=a.output_true, value=y)
                m = R.RefMerge(inputs=[a.output_false, b])
                return R.Identity(input=m.output), m.value_index
        session(r, "RefMerge", refs, [np.bool_(True), x, y], [np.bool_(False), x, y], dtype=d)
    for d in ["float32", "float64", "int8", "int16", "int32", "int64", "uint8", "bool", "string"]:  # what counts as true; others kill TensorFlow
        for op in ("If", "StatelessIf"):
            def fn(p, op=op):
                yes, no = function(lambda: tf.constant(1)), function(lambda: tf.constant(2))
                return getattr(R, op)(cond=p, input=[], Tout=[tf.int32], then_branch=yes, else_branch=no)
            runs = [[x] for x in (np.array([0, 1, 2]).astype(np_type(d)) if d not in ("bool", "string") else np.array([False, True]) if d == "bool" else np.array([b"", b"a"], object))]
            session(r, op, fn, *[[np.asarray(x[0], dtype=object) if d == "string" else x[0]] for x in runs], dtype=d)
            if d == "float32":
                session(r, op, fn, [np.zeros([1], np.float32)], [np.ones([2], np.float32)], [np.zeros([0], np.float32)], dtype=d)
        session(r, "ToBool", lambda p: node("ToBool", input=p), *[[np.asarray(x[0], dtype=object) if d == "string" else x[0]] for x in runs], dtype=d)
        if d in ("float32", "int32", "string"):
            session(r, "ToBool", lambda p: node("ToBool", input=p), [any_of(d, 1)], [any_of(d, 0)], [any_of(d, 2)], dtype=d)

    def nested(p, q, x):
        def inner():
            return v1.cond(q, lambda: x + 1.0, lambda: x * 2.0)
        return v1.cond(p, inner, lambda: x - 1.0)
    runs = [[np.bool_(a), np.bool_(b), some("float32", 3)] for a in (0, 1) for b in (0, 1)]
    session(r, "Merge", old(nested), *runs, dtype="float32")
    session(r, "If", nested, *runs, dtype="float32")

    def switch(p, x):
        a = R.Switch(data=x, pred=p)
        m = R.Merge(inputs=[a.output_false * 2.0, a.output_true + 1.0])
        return m.output, m.value_index
    session(r, "Switch", switch, [np.bool_(True), some("float32", 3)], [np.bool_(False), some("float32", 3)], dtype="float32")


def loops(r):
    for d in ALL:
        t = tf.as_dtype(d)
        x = any_of(d, 3)

        def cond(i, n, x):
            return i < n

        def body(i, n, x):
            return i + 1, n, R.ReverseV2(tensor=x, axis=[0]) if d == "bool" else tf.roll(x, 1, 0) if d != "string" else tf.concat([x[1:], x[:1]], 0)
        for op in ("While", "StatelessWhile"):
            def fn(n, x, op=op):
                s = [(tf.int32, []), (tf.int32, []), (t, x.shape)]
                return getattr(R, op)(input=[0, n, x], cond=function(cond, *s), body=function(body, *s))[2]
            session(r, op, fn, [I32(0), x], [I32(1), x], [I32(5), x], dtype=d)

        def entered(n, x):
            return v1.while_loop(cond, body, [tf.constant(0), n, x])[2]
        session(r, "Exit", old(entered), [I32(0), x], [I32(1), x], [I32(5), x], dtype=d, ops=["Enter", "NextIteration", "LoopCond"])

        def fors(a, b, c, x):
            f = function(lambda i, x: R.Identity(input=tf.concat([x[1:], x[:1]], 0)), (tf.int32, []), (t, x.shape))
            return R.For(start=a, limit=b, delta=c, input=[x], body=f)
        session(r, "For", fors, [I32(0), I32(4), I32(1), x], [I32(5), I32(0), I32(-2), x], [I32(3), I32(3), I32(1), x], dtype=d)

        def refs(n, x):
            v = Var(True, x)
            with tf.control_dependencies([v.last]):
                e = R.RefEnter(data=v.h, frame_name="f", is_constant=False, parallel_iterations=1)
                i = R.Enter(data=tf.constant(0), frame_name="f", is_constant=False, parallel_iterations=1)
                lim = R.Enter(data=n, frame_name="f", is_constant=True, parallel_iterations=1)
            mi = R.Merge(inputs=[i, i])
            me = R.RefMerge(inputs=[e, e])
            c = R.LoopCond(input=R.Less(x=mi.output, y=lim))
            si, se = R.Switch(data=mi.output, pred=c), R.RefSwitch(data=me.output, pred=c)
            ni = R.NextIteration(data=R.Add(x=si.output_true, y=tf.constant(1)) if False else R.AddV2(x=si.output_true, y=R.Enter(data=tf.constant(1), frame_name="f", is_constant=True, parallel_iterations=1)))
            ne = R.RefNextIteration(data=se.output_true)
            mi.output.op._update_input(1, ni)
            me.output.op._update_input(1, ne)
            return R.Exit(data=si.output_false), R.Identity(input=R.RefExit(data=se.output_false))
        if d in ("float32", "int64", "string"):
            session(r, "RefExit", refs, [I32(0), x], [I32(3), x], dtype=d)

    def sums(n, x):
        return tf.while_loop(lambda i, s: i < n, lambda i, s: (i + 1, s * 2.0 + x), [tf.constant(0), x])
    session(r, "While", sums, *[[I32(k), some("float32", 2)] for k in (0, 1, 4)], dtype="float32")
    session(r, "Exit", old(sums), *[[I32(k), some("float32", 2)] for k in (0, 1, 4)], dtype="float32")

    def twice(n, m, x):
        return tf.while_loop(lambda i, s: i < n, lambda i, s: (i + 1, tf.while_loop(lambda j, u: j < m, lambda j, u: (j + 1, u + x), [i, s])[1]), [tf.constant(0), x])
    for form in (lambda f: f, old):
        session(r, "While" if form is not old else "Exit", form(twice), *[[I32(a), I32(b), some("float32", 2)] for a, b in ((0, 1), (3, 2), (2, 4))], dtype="float32")

    def counted(n, x):  # a variable that the loop changes
        v = Var(False, x)

        def body(i):
            with tf.control_dependencies([R.AssignAddVariableOp(resource=v.h, value=x)]):
                return i + 1
        with tf.control_dependencies([v.last]):
            i = tf.while_loop(lambda i: i < n, body, [tf.constant(0)])
        v.last = i[0].op if isinstance(i, (list, tuple)) else i.op
        return v.read()
    session(r, "While", counted, [I32(0), some("float32", 2)], [I32(3), some("float32", 2)], dtype="float32")


def calls(r):
    for d in ALL:
        t = tf.as_dtype(d)
        x, y = any_of(d, 2, 3), any_of(d, 2)
        for op in ("PartitionedCall", "StatefulPartitionedCall", "RemoteCall"):
            def fn(x, y, op=op):
                f = function(lambda a, b: (R.Identity(input=b), R.Transpose(x=a, perm=[1, 0])), (t, x.shape), (t, y.shape))
                kw = dict(target="/job:localhost/replica:0/task:0/device:CPU:0") if op == "RemoteCall" else {}
                return getattr(R, op)(args=[x, y], Tout=[t, t], f=f, **kw)
            session(r, op, fn, [x, y], dtype=d)


def basics(r):
    for d in ALL:
        t = tf.as_dtype(d)
        x = any_of(d, 2, 3)
        e = edges(d) if d != "string" else np.array([b"", b"\x00\xff", b"longer than sixteen bytes"], object)
        session(r, "Const", lambda x: (R.Identity(input=tf.constant(e)), x), [x], dtype=d, ops=["Placeholder"])
        session(r, "Const", lambda x: (tf.constant(any_of(d)), tf.constant(np.full([3, 5], e[0], e.dtype)), tf.constant(any_of(d, 2, 0)), x), [x], dtype=d)
        session(r, "HostConst", lambda x: (node("HostConst", value=tf.make_tensor_proto(e), dtype=t), x), [x], dtype=d) if d != "string" else None
        session(r, "PlaceholderWithDefault", lambda x: R.PlaceholderWithDefault(input=x, shape=[None, 3]), [x], dtype=d)

        def second(g):
            for n in g.node:
                if n.op == "Placeholder":
                    n.op = "PlaceholderV2"
            return g
        session(r, "PlaceholderV2", lambda x: R.Identity(input=x), [x], dtype=d, rewrite=second, producer=20)
        session(r, "GuaranteeConst", lambda x: R.GuaranteeConst(input=x), [x], dtype=d)
        session(r, "FakeParam", lambda x: R.If(cond=True, input=[x], Tout=[t, t], then_branch=function(lambda a: (R.Identity(input=a), a), (t, x.shape)),
                                                else_branch=function(lambda a: (R.FakeParam(dtype=t, shape=x.shape), a), (t, x.shape))), [x], dtype=d)
        for shape in ([2, 3], [0], []):
            session(r, "Empty", lambda x, shape=shape: R.Empty(shape=tf.constant(shape, tf.int32), dtype=t, init=True), [x], dtype=d)

        def ordered(x):
            with tf.control_dependencies([R.NoOp(), R.ControlTrigger()]):
                return R.Identity(input=x)
        session(r, "NoOp", ordered, [x], dtype=d)

        def printed(x):
            with tf.control_dependencies([R.PrintV2(input=tf.constant("conformance"), output_stream="log(info)")]):
                return R.Print(input=x, data=[x], message="m", first_n=0)
        session(r, "Print", printed, [x], dtype=d)

        def asserted(p, x):
            with tf.control_dependencies([R.Assert(condition=p, data=[x, tf.constant("told")])]):
                return R.Identity(input=x)
        session(r, "Assert", asserted, [np.bool_(True), x], [np.bool_(False), x], dtype=d)
    cpu, gpu = "/job:localhost/replica:0/task:0/device:CPU:0", "/job:localhost/replica:0/task:0/device:GPU:0"
    for names in (["CPU"], ["GPU", "CPU"], ["GPU"], [cpu], [gpu, "TPU"]):
        session(r, "DeviceIndex", lambda x, names=names: R.DeviceIndex(device_names=names), [some("float32", 1)], dtype="none")

    def aborted(x):
        with tf.control_dependencies([R.Abort(error_msg="stop")]):
            return R.Identity(input=x)
    session(r, "Abort", aborted, [some("float32", 1)], dtype="none")


FAMILIES = {"flow": [conditions, calls], "loop": [loops], "constant": [basics]}
