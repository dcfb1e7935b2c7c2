"""Products, convolutions, pooling, normalisation, losses, and their gradients."""
import numpy as np
import tensorflow as tf

from .core import COMPLEX, FLOATS, INTS, dtypes, np_type
from .values import edges, positive, rng, some, special

I32 = np.int32


def v(*xs, t=I32):
    return np.array(xs, t)


def products(r):
    for d in dtypes("MatMul"):
        for ta in (False, True):
            for tb in (False, True):
                for m, k, n in ((2, 3, 4), (1, 1, 1), (5, 7, 1), (1, 9, 5), (17, 33, 9)):
                    a, b = some(d, *((k, m) if ta else (m, k))), some(d, *((n, k) if tb else (k, n)))
                    r.op("MatMul", [a, b], transpose_a=ta, transpose_b=tb)
        r.op("MatMul", [some(d, 2, 3), some(d, 3, 4)], [some(d, 0, 3), some(d, 3, 4)], [some(d, 9, 3), some(d, 3, 4)])
        r.op("MatMul", [some(d, 2, 0), some(d, 0, 4)])
        r.op("MatMul", [some(d, 2, 3), some(d, 4, 4)])
    for op in ("BatchMatMul", "BatchMatMulV2"):
        for d in dtypes(op):
            for ax in (False, True):
                for ay in (False, True):
                    a, b = some(d, *((2, 3, 2) if ax else (2, 2, 3))), some(d, *((2, 4, 3) if ay else (2, 3, 4)))
                    r.op(op, [a, b], adj_x=ax, adj_y=ay)
            r.op(op, [some(d, 3, 2, 3, 2), some(d, 3, 2, 2, 5)], [some(d, 1, 2, 3, 2), some(d, 1, 2, 2, 5)], [some(d, 0, 2, 3, 2), some(d, 0, 2, 2, 5)])
            if op == "BatchMatMulV2":
                for a, b in (((2, 1, 3, 2), (4, 2, 5)), ((3, 2), (4, 2, 3)), ((1, 3, 2), (5, 2, 1)), ((2, 0, 3), (2, 3, 1))):
                    r.op(op, [some(d, *a), some(d, *b)])
    for a, b, out in (("float32", "float32", "float32"), ("int8", "int8", "int32"), ("uint8", "int8", "int32"), ("bfloat16", "bfloat16", "float32")):
        r.op("BatchMatMulV3", [some(a, 2, 3, 4), some(b, 2, 4, 2)], dtype=a, Tout=out)
    for d in dtypes("Einsum"):
        for eq, *shapes in (("ij,jk->ik", (2, 3), (3, 4)), ("ijk,kl->ijl", (2, 3, 4), (4, 5)), ("bij,bjk->bik", (2, 3, 4), (2, 4, 2)), ("ij->ji", (2, 3)), ("ii->i", (3, 3)), ("ii->", (3, 3)),
                            ("ijk->j", (2, 3, 4)), ("bqhd,bkhd->bhqk", (2, 3, 2, 4), (2, 5, 2, 4)), ("...ij,jk->...ik", (2, 2, 3), (3, 2)), ("i,j->ij", (3,), (4,)), ("ij,ij->", (2, 3), (2, 3)),
                            ("i->ii", (3,)), ("abc,abd->cd", (2, 3, 4), (2, 3, 5)), ("...a,...a->...", (2, 3), (1, 3))):
            r.op("Einsum", [[some(d, *s) for s in shapes]], equation=eq)
        r.op("Einsum", [[some(d, 2, 3, 4), some(d, 4, 5)]], [[some(d, 5, 3, 4), some(d, 4, 5)]], [[some(d, 0, 3, 4), some(d, 4, 5)]], equation="btk,kl->btl")


def bias(r):
    for d in dtypes("BiasAdd"):
        r.op("BiasAdd", [some(d, 2, 3), some(d, 3)], [some(d, 0, 3), some(d, 3)], [some(d, 5, 3), some(d, 3)])
        r.op("BiasAdd", [some(d, 2, 2, 2, 3), some(d, 3)])
        r.op("BiasAdd", [some(d, 2, 3, 2, 2), some(d, 3)], data_format="NCHW")
        r.op("BiasAddV1", [some(d, 2, 3), some(d, 3)])
        r.op("BiasAdd", [some(d, 2, 3), some(d, 4)])
    for d in dtypes("BiasAddGrad"):
        r.op("BiasAddGrad", [some(d, 2, 3)], [some(d, 0, 3)], [some(d, 70, 3)])
        r.op("BiasAddGrad", [some(d, 2, 3, 2, 2)], data_format="NCHW")
        r.op("BiasAddGrad", [some(d, 2, 2, 2, 3)])
    for op in ("Softmax", "LogSoftmax"):
        for d in dtypes(op):
            r.op(op, [some(d, 3, 4)], [some(d, 0, 4)], [some(d, 17, 4)])
            r.op(op, [some(d, 2, 3, 5)])
            r.op(op, [some(d, 5)])
            r.op(op, [np.array([[1000, 0, -1000], [88, 89, 90], [0, 0, 0]], np.float64).astype(np_type(d))])
            r.op(op, [some(d, 2, 1)])
            r.op(op, [np.array([[np.nan, 0, 1], [-np.inf, 0, 1]], np.float64).astype(np_type(d))])
    for d in dtypes("SoftmaxCrossEntropyWithLogits"):
        y = np.abs(some(d, 3, 4).astype(np.float32)).astype(np_type(d))
        r.op("SoftmaxCrossEntropyWithLogits", [some(d, 3, 4), y], [some(d, 1, 4), y[:1]])
        r.op("SoftmaxCrossEntropyWithLogits", [some(d, 3, 4), y[:1]])
        for t in dtypes("SparseSoftmaxCrossEntropyWithLogits", "Tlabels"):
            r.op("SparseSoftmaxCrossEntropyWithLogits", [some(d, 3, 4), np.array([0, 3, 1], np_type(t))], [some(d, 1, 4), np.array([2], np_type(t))])
            r.op("SparseSoftmaxCrossEntropyWithLogits", [some(d, 3, 4), np.array([0, 4, 1], np_type(t))])
    for d in dtypes("LRN"):
        for a in ({}, {"depth_radius": 1, "bias": 2.0, "alpha": 0.5, "beta": 0.75}, {"depth_radius": 2, "alpha": 1.5, "beta": 1.0}):
            r.op("LRN", [some(d, 2, 2, 3, 6)], [some(d, 1, 2, 3, 6)], **a)
            r.op("LRNGrad", [some(d, 1, 2, 3, 6), some(d, 1, 2, 3, 6), some(d, 1, 2, 3, 6)], **a)


def norm(r):
    for op in ("FusedBatchNorm", "FusedBatchNormV2", "FusedBatchNormV3"):
        types = ["float32"] if op == "FusedBatchNorm" else dtypes(op)
        for d in types:
            x = some(d, 2, 3, 4, 5)
            ch = lambda: positive("float32", 5)
            for train in (False, True):
                for eps in (1e-4, 1e-2):
                    mean = np.zeros(0, np.float32) if train else ch()
                    r.op(op, [x, ch(), some("float32", 5), mean, mean if train else ch()], dtype=d, is_training=train, epsilon=eps)
                if not train:
                    r.op(op, [x, ch(), ch(), ch(), ch()], [some(d, 1, 3, 4, 5), ch(), ch(), ch(), ch()], dtype=d, is_training=train)
                    r.op(op, [some(d, 2, 5, 3, 3), ch(), ch(), ch(), ch()], dtype=d, is_training=train, data_format="NCHW")
            if op == "FusedBatchNormV3":
                r.op(op, [x, ch(), ch(), ch(), ch()], dtype=d, is_training=True, exponential_avg_factor=0.5)
    for op in ("FusedBatchNormGrad", "FusedBatchNormGradV2", "FusedBatchNormGradV3"):
        for train in (False, True):
            args = [some("float32", 2, 3, 4, 5), some("float32", 2, 3, 4, 5), positive("float32", 5), some("float32", 5), positive("float32", 5)]
            r.op(op, args + ([some("float32", 5)] if op.endswith("V3") else []), is_training=train)


def conv(r):
    for d in dtypes("Conv2D"):
        for pad in ("SAME", "VALID"):
            for stride in (1, 2):
                for dil in (1, 2):
                    if stride == 2 and dil == 2:
                        continue
                    r.op("Conv2D", [some(d, 2, 6, 7, 2), some(d, 3, 2, 2, 3)], strides=[1, stride, stride, 1], padding=pad, dilations=[1, dil, dil, 1])
            r.op("Conv2D", [some(d, 1, 5, 5, 3), some(d, 1, 1, 3, 4)], strides=[1, 1, 1, 1], padding=pad)
            r.op("Conv2D", [some(d, 2, 5, 6, 2), some(d, 3, 3, 2, 2)], [some(d, 1, 8, 5, 2), some(d, 3, 3, 2, 2)], strides=[1, 2, 1, 1], padding=pad)
        r.op("Conv2D", [some(d, 2, 5, 5, 4), some(d, 3, 3, 2, 6)], strides=[1, 1, 1, 1], padding="SAME")
        r.op("Conv2D", [some(d, 1, 5, 5, 2), some(d, 3, 3, 2, 2)], strides=[1, 1, 1, 1], padding="EXPLICIT", explicit_paddings=[0, 0, 1, 2, 0, 1, 0, 0])
        r.op("Conv2D", [some(d, 0, 5, 5, 2), some(d, 3, 3, 2, 2)], strides=[1, 1, 1, 1], padding="SAME")
        r.op("Conv2D", [some(d, 1, 2, 2, 2), some(d, 3, 3, 2, 2)], strides=[1, 1, 1, 1], padding="VALID")
    for d in dtypes("Conv3D"):
        for pad in ("SAME", "VALID"):
            for s in ((1, 1, 1), (2, 1, 2)):
                r.op("Conv3D", [some(d, 1, 4, 5, 4, 2), some(d, 2, 3, 2, 2, 3)], strides=[1, *s, 1], padding=pad)
    for d in dtypes("DepthwiseConv2dNative"):
        for pad in ("SAME", "VALID"):
            for stride, dil in ((1, 1), (2, 1), (1, 2)):
                for mult in (1, 2):
                    r.op("DepthwiseConv2dNative", [some(d, 2, 6, 5, 3), some(d, 3, 2, 3, mult)], strides=[1, stride, stride, 1], padding=pad, dilations=[1, dil, dil, 1])
    for d in dtypes("Conv2DBackpropInput"):
        if d == "int32":
            continue
        for pad in ("SAME", "VALID"):
            for stride in (1, 2):
                out = (lambda n, k: -(-n // stride) if pad == "SAME" else -(-(n - k + 1) // stride))
                dy = some(d, 2, out(6, 3), out(7, 2), 3)
                at = dict(strides=[1, stride, stride, 1], padding=pad)
                r.op("Conv2DBackpropInput", [v(2, 6, 7, 2), some(d, 3, 2, 2, 3), dy], dtype=d, const=(0,), **at)
                r.op("Conv2DBackpropFilter", [some(d, 2, 6, 7, 2), v(3, 2, 2, 3), dy], dtype=d, const=(1,), **at)
                dz = some(d, 2, out(6, 3), out(7, 2), 4)
                r.op("DepthwiseConv2dNativeBackpropInput", [v(2, 6, 7, 2), some(d, 3, 2, 2, 2), dz], dtype=d, const=(0,), **at)
                r.op("DepthwiseConv2dNativeBackpropFilter", [some(d, 2, 6, 7, 2), v(3, 2, 2, 2), dz], dtype=d, const=(1,), **at)
                dv = some(d, 1, out(6, 3), out(5, 2), out(4, 2), 3)
                at = dict(strides=[1, stride, stride, stride, 1], padding=pad)
                r.op("Conv3DBackpropInputV2", [v(1, 6, 5, 4, 2), some(d, 3, 2, 2, 2, 3), dv], dtype=d, const=(0,), **at)
                r.op("Conv3DBackpropFilterV2", [some(d, 1, 6, 5, 4, 2), v(3, 2, 2, 2, 3), dv], dtype=d, const=(1,), **at)


def pool(r):
    for op in ("MaxPool", "AvgPool"):
        for d in dtypes(op):
            for pad in ("SAME", "VALID"):
                for k, s in ((2, 2), (3, 2), (3, 1), (2, 3)):
                    at = dict(ksize=[1, k, k, 1], strides=[1, s, s, 1], padding=pad)
                    r.op(op, [some(d, 2, 5, 6, 3)], **at)
                    out = (lambda n: -(-n // s) if pad == "SAME" else -(-(n - k + 1) // s))
                    if op == "AvgPool":
                        r.op("AvgPoolGrad", [v(2, 5, 6, 3), some(d, 2, out(5), out(6), 3)], dtype=d, const=(0,), **at)
                    elif d in dtypes("MaxPoolGrad"):
                        x = some(d, 2, 5, 6, 3)
                        y = tf.raw_ops.MaxPool(input=x, **at).numpy()
                        r.op("MaxPoolGrad", [x, y, some(d, *y.shape)], **at)
                r.op(op, [some(d, 2, 5, 6, 3)], [some(d, 1, 8, 4, 3)], [some(d, 0, 4, 4, 3)], ksize=[1, 2, 3, 1], strides=[1, 2, 1, 1], padding=pad)
            r.op(op, [special(d, 1, 6, 6, 1)], ksize=[1, 2, 2, 1], strides=[1, 2, 2, 1], padding="VALID")
    for d in dtypes("MaxPoolV2"):
        r.op("MaxPoolV2", [some(d, 2, 5, 6, 3), v(1, 2, 2, 1), v(1, 2, 2, 1)], dtype=d, const=(1, 2), padding="SAME")
    for op in ("MaxPool3D", "AvgPool3D"):
        for d in dtypes(op):
            for pad in ("SAME", "VALID"):
                at = dict(ksize=[1, 2, 3, 2, 1], strides=[1, 2, 1, 2, 1], padding=pad)
                r.op(op, [some(d, 1, 4, 5, 3, 2)], **at)
                if op == "AvgPool3D":
                    y = tf.raw_ops.AvgPool3D(input=some(d, 1, 4, 5, 3, 2), **at).numpy()
                    r.op("AvgPool3DGrad", [v(1, 4, 5, 3, 2), y], dtype=d, const=(0,), **at)
    for d in dtypes("MaxPoolWithArgmax"):
        for t in ("int32", "int64"):
            for b in (False, True):
                r.op("MaxPoolWithArgmax", [some(d, 2, 5, 6, 3)], ksize=[1, 2, 2, 1], strides=[1, 2, 2, 1], padding="SAME", Targmax=t, include_batch_in_index=b)
    for d in dtypes("Dilation2D"):
        for pad in ("SAME", "VALID"):
            r.op("Dilation2D", [some(d, 2, 5, 6, 3), some(d, 2, 3, 3)], strides=[1, 1, 1, 1], rates=[1, 1, 1, 1], padding=pad)
            r.op("Dilation2D", [some(d, 2, 7, 6, 3), some(d, 2, 2, 3)], strides=[1, 2, 1, 1], rates=[1, 2, 2, 1], padding=pad)
    for d in dtypes("ExtractImagePatches"):
        for pad in ("SAME", "VALID"):
            r.op("ExtractImagePatches", [some(d, 2, 5, 6, 3)], ksizes=[1, 2, 3, 1], strides=[1, 2, 1, 1], rates=[1, 1, 1, 1], padding=pad)
            r.op("ExtractImagePatches", [some(d, 1, 6, 6, 1)], ksizes=[1, 2, 2, 1], strides=[1, 1, 1, 1], rates=[1, 2, 2, 1], padding=pad)
    for d in dtypes("ExtractVolumePatches"):
        for pad in ("SAME", "VALID"):
            r.op("ExtractVolumePatches", [some(d, 1, 4, 5, 3, 2)], ksizes=[1, 2, 3, 2, 1], strides=[1, 2, 1, 1, 1], padding=pad)


FAMILIES = {"product": [products], "nn": [bias, norm], "conv": [conv], "pool": [pool]}
