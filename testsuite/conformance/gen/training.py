"""Steps of optimisers, on resources and on TF1's references, dense and sparse."""
import re

import numpy as np
import tensorflow as tf
from tensorflow.python.framework import kernels, op_def_registry

from .core import dtypes, np_type, PLAIN
from .session import node, session
from .state import Var
from .values import positive, some, special

I32, I64 = np.int32, np.int64

# The scalars of a step by their names: usual ones, and others.
SCALARS = {"lr": (0.1, 0.5), "alpha": (0.2, 1.5), "rho": (0.9, 0.5), "momentum": (0.9, 0.25), "epsilon": (1e-3, 0.5), "beta1_power": (0.9, 0.5),
           "beta2_power": (0.75, 0.25), "beta1": (0.9, 0.5), "beta2": (0.75, 0.5), "l1": (0.1, 0.0), "l2": (0.2, 0.0), "l2_shrinkage": (0.1, 0.0),
           "lr_power": (-0.5, -0.25), "logbase": (2.0, 1.5), "sign_decay": (0.9, 0.5), "beta": (0.9, 0.5)}
# Slots that hold squares, or their sums.
SQUARES = {"accum", "accum_update", "ms", "v", "vhat", "gradient_squared_accumulator"}
STEP = re.compile("^(Resource)?(Sparse)?Apply")


def names():
    return sorted({k.op for k in kernels.get_all_registered_kernels().kernel if k.device_type == "CPU" and STEP.match(k.op)})


def is_var(a):
    return a.is_ref or a.type == tf.resource.as_datatype_enum


def step(op, attrs):
    d = op_def_registry.get(op)
    slots = [a.name for a in d.input_arg if is_var(a)]
    others = [a.name for a in d.input_arg if not is_var(a)]

    def fn(*args):
        vs = [Var(d.input_arg[0].is_ref, x) for x in args[:len(slots)]]
        rest = dict(zip(others, args[len(slots):]))
        with tf.control_dependencies([v.last for v in vs]):
            out = node(op, **{n: v.h for n, v in zip(slots, vs)}, **rest, **attrs)
        for v in vs:
            v.last = out if isinstance(out, tf.Operation) else out.op
        return [v.read() for v in vs]
    return slots, others, fn


def values(op, d, slots, others, kind, shape, rows=None):
    """The inputs of one run. kind 0: usual scalars, 1: others, 2: edges in the gradient."""
    t = np_type(d)
    out = []
    for s in slots:
        x = positive(d, *shape) if s in SQUARES else some(d, *shape)
        if s == "mom" or s == "ms" and "Centered" in op:
            x = positive(d, *shape) * t.type(4)
        if s == "mg":
            x = some(d, *shape) * t.type(0.25)
        out.append(x.astype(t))
    for o in others:
        if o == "global_step":
            out.append(I64(7 if kind else 1))
        elif o == "indices":
            out.append(rows)
        elif o in ("grad", "delta"):
            gshape = shape if rows is None else (rows.shape[0],) + tuple(shape[1:])
            out.append(np.resize(np.array([0, 1, -1, -0.0, 5, -0.5], np.float32), gshape).astype(t) if kind == 2 else some(d, *gshape))
        else:
            out.append(np.array(SCALARS[o][1 if kind == 1 else 0]).astype(t))
    return out


def steps(only):
    def run(r):
        for op in names():
            if not only(op):
                continue
            sparse = "SparseApply" in op
            d0 = op_def_registry.get(op)
            flags = [a.name for a in d0.attr if a.type == "bool" and a.name != "use_locking"]
            for d in dtypes(op, "T", PLAIN):
                for bits in range(2 ** len(flags)):
                    attrs = {f: bool(bits >> i & 1) for i, f in enumerate(flags)}
                    slots, others, fn = step(op, attrs)
                    n = len(slots)
                    if not sparse:
                        session(r, op, fn, *[values(op, d, slots, others, k, (2, 2)) for k in ((0, 1, 2) if bits == 0 else (0, 1))], dtype=d)
                        if bits == 0:
                            session(r, op, fn, values(op, d, slots, others, 1, ()), dtype=d)
                            a, b = values(op, d, slots, others, 0, (3,)), values(op, d, slots, others, 0, (3,))
                            g = n + next(i for i, o in enumerate(others) if o in ("grad", "delta"))
                            b[g] = b[g][:2]
                            session(r, op, fn, a, b, dtype=d)
                        continue
                    for it in (I32, I64) if bits == 0 else (I32,):
                        rows = np.array([3, 0], it)
                        session(r, op, fn, *[values(op, d, slots, others, k, (4, 2), rows) for k in ((0, 1, 2) if bits == 0 and it is I32 else (0, 1))], dtype=d)
                        if bits == 0 and it is (I64 if d == "float32" else I32):
                            session(r, op, fn, *[values(op, d, slots, others, 0, (4, 2), np.array(x, it)) for x in ([1, 1, 0], [], [4], [-1])], dtype=d)
                            session(r, op, fn, values(op, d, slots, others, 0, (4,), rows), dtype=d)
                            if d == "float32":
                                session(r, op, fn, values(op, d, slots, others, 0, (3, 2, 2), np.array([2, 0, 2], it)), dtype=d)
    return run


FAMILIES = {"training": [steps(lambda op: "Sparse" not in op)], "trainingsparse": [steps(lambda op: "Sparse" in op)]}
