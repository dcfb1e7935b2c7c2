"""Quantised tensors and their kernels; gradients of fake quantisation. Quantised dtypes go in and out as bits of integers."""
import inspect

import numpy as np
import tensorflow as tf

from .core import dtypes, np_type
from .values import edges, rng, some

I32, F = np.int32, np.float32
PLAIN = {"qint8": "int8", "quint8": "uint8", "qint16": "int16", "quint16": "uint16", "qint32": "int32"}


def v(*xs, t=I32):
    return np.array(xs, t)


def ints(q, *shape):
    i = np.iinfo(PLAIN[q])
    lim = min(int(i.max), 1 << 20)
    return rng.integers(max(int(i.min), -lim), lim + 1, shape).astype(PLAIN[q])


def q(r, op, types, *runs, dtype=None, **attrs):
    """Records an op whose inputs that types names are quantised."""
    def call(*xs):
        args = [tf.bitcast(x, t) if t else x for x, t in zip(xs, types)]
        d = tf.raw_ops.__dict__[op]
        names = [p for p in inspect.signature(d).parameters if p not in attrs and p != "name"][:len(args)]
        out = d(**dict(zip(names, args)), **attrs)
        out = list(out) if isinstance(out, tuple) else [out]
        return [tf.bitcast(o, PLAIN[o.dtype.name]) if o.dtype.name in PLAIN else o for o in out]
    r.graph(op, call, *runs, eager=True, dtype=dtype or next((t for t in types if t), "float32"))


def core(r):
    x = np.concatenate([edges("float32")[:17], some("float32", 15) * 3]).astype(F).reshape(4, 8)
    x = np.where(np.isfinite(x), x, 0).astype(F)
    ranges = ((-6.0, 6.0), (0.0, 6.0), (-1.5, 0.0), (0.1, 3.0), (-3.0, -1.0), (-0.1, 2.55), (0.0, 0.0))
    for t in PLAIN:
        for mode in ("MIN_COMBINED", "MIN_FIRST", "SCALED"):
            for lo, hi in ranges:
                q(r, "QuantizeV2", [None] * 3, [x, F(lo), F(hi)], dtype=t, T=t, mode=mode)
            if mode == "SCALED":
                for kind in ("HALF_AWAY_FROM_ZERO", "HALF_TO_EVEN"):
                    q(r, "QuantizeV2", [None] * 3, [x, F(-2), F(3)], dtype=t, T=t, mode=mode, round_mode=kind, narrow_range=True)
            if mode != "MIN_FIRST":
                q(r, "QuantizeV2", [None] * 3, [x, np.linspace(-3, 0, 8).astype(F), np.linspace(0.5, 4, 8).astype(F)], dtype=t, T=t, mode=mode, axis=1)
            for lo, hi in ranges[:6]:
                for d in ("float32", "bfloat16") if lo == -6 else ("float32",):
                    q(r, "Dequantize", [t, None, None], [ints(t, 3, 5), F(lo), F(hi)], mode=mode, dtype=d)
            if mode == "SCALED":
                q(r, "Dequantize", [t, None, None], [ints(t, 3, 5), F(-2), F(3)], mode=mode, narrow_range=True)
            if mode != "MIN_FIRST":
                q(r, "Dequantize", [t, None, None], [ints(t, 3, 5), np.linspace(-3, 0, 5).astype(F), np.linspace(0.5, 4, 5).astype(F)], mode=mode, axis=1)
    q(r, "QuantizeV2", [None] * 3, [x, F(3), F(-3)], dtype="quint8", T="quint8")
    for lo, hi in ((-1000.0, 1000.0), (-3.0, 5.0), (-2e5, 2e5)):
        y = rng.integers(-(1 << 30), 1 << 30, [3, 5]).astype(I32)
        for z in (y, y >> 8, -np.abs(y)):
            q(r, "RequantizationRange", ["qint32", None, None], [z, F(lo), F(hi)])
            q(r, "QuantizeDownAndShrinkRange", ["qint32", None, None], [z, F(lo), F(hi)], out_type="quint8")
            for t in ("quint8", "qint8"):
                q(r, "Requantize", ["qint32", None, None, None, None], [z, F(lo), F(hi), F(lo / 2), F(hi / 3)], out_type=t)


def kernels(r):
    for a in (-1.0, 0.0, -3.5):
        for ta, tb in ((False, False), (True, False), (False, True), (True, True)):
            x, y = ints("quint8", *((4, 3) if ta else (3, 4))), ints("quint8", *((2, 4) if tb else (4, 2)))
            q(r, "QuantizedMatMul", ["quint8", "quint8"] + [None] * 4, [x, y, F(a), F(2), F(-1), F(1)], Toutput="qint32", transpose_a=ta, transpose_b=tb)
        for t in ("quint8", "qint8"):
            for pad in ("SAME", "VALID"):
                for s in (1, 2) if t == "quint8" else ():  # with qint8, TensorFlow has oneDNN's kernel only
                    q(r, "QuantizedConv2D", ["quint8", t] + [None] * 4, [ints("quint8", 2, 5, 6, 3), ints(t, 3, 2, 3, 2), F(a), F(2), F(-1), F(1)], out_type="qint32", strides=[1, s, s, 1], padding=pad)
            for op in ("QuantizedMaxPool", "QuantizedAvgPool"):
                for pad in ("SAME", "VALID"):
                    q(r, op, [t, None, None], [ints(t, 2, 5, 6, 3), F(a), F(2)], ksize=[1, 2, 3, 1], strides=[1, 2, 1, 1], padding=pad)
            q(r, "QuantizedBiasAdd", [t, t] + [None] * 4, [ints(t, 2, 3), ints(t, 3), F(a), F(2), F(-1), F(1)], out_type="qint32")
        for op in ("QuantizedMul",):
            for s1, s2 in (((2, 3), (2, 3)), ((2, 3), (3,)), ((2, 3), ()), ((), (4,)), ((17,), (17,))):
                q(r, op, ["quint8", "quint8"] + [None] * 4, [ints("quint8", *s1), ints("quint8", *s2), F(a), F(2), F(-1), F(1)], Toutput="qint32")
        for t in ("quint8", "qint32"):
            for op in ("QuantizedRelu", "QuantizedRelu6"):
                q(r, op, [t, None, None], [ints(t, 3, 5), F(a), F(9)], out_type=t)
            q(r, "QuantizedReshape", [t, None, None, None], [ints(t, 2, 6), v(3, 4), F(a), F(2)])
        for t, op in (("quint8", "QuantizedConcat"), ("qint32", "QuantizedConcat")):
            for lo in (a, -1.0):
                def cat(x, y, a0, a1, b0, b1, t=t, op=op):
                    at = dict(values=[tf.bitcast(x, t), tf.bitcast(y, t)], input_mins=[a0, b0], input_maxes=[a1, b1])
                    at["concat_dim"] = tf.constant(1)
                    o = tf.raw_ops.__dict__[op](**at)
                    return [tf.bitcast(o[0], PLAIN[t]), o[1], o[2]]
                r.graph(op, cat, [ints(t, 2, 3), ints(t, 2, 4), F(lo), F(2), F(-1), F(2)], eager=True, dtype=t)


def grads(r):
    x = np.concatenate([edges("float32")[:18], some("float32", 14) * 3]).astype(F).reshape(8, 4)
    for bits in (2, 8):
        for narrow in (False, True):
            for lo, hi in ((-6.0, 6.0), (0.0, 6.0), (-1.5, 0.0), (0.1, 3.0), (-0.1, 2.55)):
                r.op("FakeQuantWithMinMaxArgsGradient", [some("float32", 8, 4), x], min=lo, max=hi, num_bits=bits, narrow_range=narrow)
                r.op("FakeQuantWithMinMaxVarsGradient", [some("float32", 8, 4), x, F(lo), F(hi)], num_bits=bits, narrow_range=narrow)
            r.op("FakeQuantWithMinMaxVarsGradient", [some("float32", 8, 4), x, F(0), F(0)], num_bits=bits, narrow_range=narrow)
            r.op("FakeQuantWithMinMaxVarsPerChannelGradient", [some("float32", 8, 4), x, v(-1, -2, 0, -6, t=F), v(1, 3, 6, 0.5, t=F)], num_bits=bits, narrow_range=narrow)
    for d in dtypes("QuantizeAndDequantizeV4Grad"):
        y = some(d, 3, 4)
        r.op("QuantizeAndDequantizeV4Grad", [some(d, 3, 4), y, np.array(-0.5, np_type(d)), np.array(0.8, np_type(d))])
        r.op("QuantizeAndDequantizeV4Grad", [some(d, 3, 4), y, v(-1, -0.5, 0, -0.1, t=np_type(d)), v(0, 1, 0.3, 0.2, t=np_type(d))], axis=1)
        for given in (False, True):
            for axis in (0, 1):
                k = y.shape[axis]
                lo, hi = np.linspace(-2, -0.5, k).astype(np_type(d)), np.linspace(0.3, 2, k).astype(np_type(d))
                for op in ("QuantizeAndDequantizeV2", "QuantizeAndDequantizeV4"):
                    if not given:
                        r.op(op, [y, lo, hi], range_given=given, axis=axis)
            r.op("QuantizeAndDequantize", [y], range_given=given, input_min=-1.0, input_max=1.5)


FAMILIES = {"quantised": [core, kernels], "quantgrad": [grads]}
