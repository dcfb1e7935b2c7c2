"""Gradients of pooling, dilation and segments; older forms of convolution and batch normalisation."""
import numpy as np
import tensorflow as tf

from .core import dtypes, np_type
from .values import positive, rng, some

I32, I64 = np.int32, np.int64


def v(*xs, t=I32):
    return np.array(xs, t)


def distinct(d, *shape):
    return rng.permutation(int(np.prod(shape))).reshape(shape).astype(np_type(d))


def pools(r):
    for d in dtypes("MaxPoolGradV2"):
        for pad in ("SAME", "VALID"):
            for k, s in ((2, 2), (3, 2)):
                at = dict(ksize=[1, k, k, 1], strides=[1, s, s, 1], padding=pad)
                x = (some("uint8" if d[0] == "u" else "int8", 2, 5, 4, 1) / 2).astype(np_type(d))
                y = tf.raw_ops.MaxPool(input=x.astype(np.float32), **at).numpy().astype(np_type(d))
                kv, sv = v(1, k, k, 1), v(1, s, s, 1)
                r.op("MaxPoolGradV2", [x, y, some(d, *y.shape), kv, sv], const=(3, 4), padding=pad)
                if k == 3 or d == "float32":
                    r.op("MaxPoolGradGrad", [x, y, some(d, *x.shape)], **at)
                if k == 3:
                    r.op("MaxPoolGradGradV2", [x, y, some(d, *x.shape), kv, sv], const=(3, 4), padding=pad)
    for d in ("float32", "bfloat16"):
        for pad in ("SAME", "VALID"):
            at = dict(ksize=[1, 2, 3, 2, 1], strides=[1, 2, 1, 2, 1], padding=pad)
            x = some(d, 1, 4, 5, 3, 2)
            y = tf.raw_ops.MaxPool3D(input=x, **at).numpy()
            r.op("MaxPool3DGrad", [x, y, some(d, *y.shape)], **at)
            r.op("MaxPool3DGradGrad", [x, y, some(d, *x.shape)], **at)
    for d in dtypes("MaxPoolGradWithArgmax"):
        for b in (False, True):
            at = dict(ksize=[1, 2, 2, 1], strides=[1, 2, 2, 1], padding="SAME", include_batch_in_index=b)
            x = some(d, 2, 5, 4, 2)
            y, arg = tf.raw_ops.MaxPoolWithArgmax(input=x.astype(np.float32), Targmax=tf.int64, **at)
            r.op("MaxPoolGradWithArgmax", [x, some(d, *y.shape), arg.numpy()], **at)
    for d in dtypes("Dilation2DBackpropInput"):
        for pad in ("SAME", "VALID"):
            for strides, rates in (([1, 1, 1, 1], [1, 1, 1, 1]), ([1, 2, 1, 1], [1, 2, 2, 1])):
                x, f = distinct(d, 1, 5, 6, 2), some(d, 2, 2, 2)
                at = dict(strides=strides, rates=rates, padding=pad)
                y = tf.raw_ops.Dilation2D(input=x, filter=f, **at).numpy()
                for op in ("Dilation2DBackpropInput", "Dilation2DBackpropFilter"):
                    r.op(op, [x, f, some(d, *y.shape)], **at)
    for d in dtypes("FractionalAvgPoolGrad"):
        for over in (False, True):
            rows, cols = v(0, 2, 3, 5, t=I64), v(0, 1, 3, 6, t=I64)
            r.op("FractionalAvgPoolGrad", [v(2, 6 if over else 5, 7 if over else 6, 2, t=I64), some(d, 2, 3, 3, 2), rows, cols], dtype=d, const=(0,), overlapping=over)
            x = distinct(d, 2, 6 if over else 5, 7 if over else 6, 2)
            y = np.stack([np.stack([x[:, rows[i]:rows[i + 1] + over, cols[j]:cols[j + 1] + over].max((1, 2)) for j in range(3)], 1) for i in range(3)], 1)
            r.op("FractionalMaxPoolGrad", [x, y, some(d, 2, 3, 3, 2), rows, cols], overlapping=over)


def convs(r):
    for d in dtypes("Conv"):
        for pad in ("SAME", "VALID"):
            r.op("Conv", [some(d, 2, 6, 7, 2), some(d, 3, 2, 2, 3)], strides=[1, 2, 1, 1], padding=pad)
            r.op("Conv", [some(d, 2, 6, 7, 2), some(d, 3, 2, 2, 3)], [some(d, 1, 6, 7, 2), some(d, 3, 2, 2, 3)], strides=[1, 1, 1, 1], padding=pad, dilations=[1, 2, 1, 1])
        r.op("Conv", [some(d, 1, 4, 5, 4, 2), some(d, 2, 3, 2, 2, 3)], strides=[1, 1, 1, 1, 1], padding="SAME")
        r.op("Conv", [some(d, 2, 2, 5, 5, 2), some(d, 3, 3, 2, 2)], strides=[1, 1, 1, 1], padding="VALID", batch_dims=2)
        r.op("Conv", [some(d, 1, 5, 5, 4), some(d, 3, 3, 2, 2)], strides=[1, 1, 1, 1], padding="VALID", groups=2)
        r.op("Conv", [some(d, 1, 5, 5, 2), some(d, 3, 3, 2, 2)], strides=[1, 1, 1, 1], padding="EXPLICIT", explicit_paddings=[0, 0, 1, 2, 0, 1, 0, 0])
    for d in dtypes("Conv3DBackpropInput"):
        for pad in ("SAME", "VALID"):
            x, w = some(d, 1, 4, 5, 4, 2), some(d, 2, 3, 2, 2, 3)
            at = dict(strides=[1, 2, 1, 2, 1], padding=pad)
            y = tf.raw_ops.Conv3D(input=x.astype(np.float32), filter=w.astype(np.float32), **at).numpy()
            r.op("Conv3DBackpropInput", [x, w, some(d, *y.shape)], **at)
            r.op("Conv3DBackpropFilter", [x, w, some(d, *y.shape)], **at)
    for d in dtypes("FusedPadConv2D"):
        for mode in ("REFLECT", "SYMMETRIC"):
            for pad in ("SAME", "VALID"):
                p = v([0, 0], [1, 2], [2, 1], [0, 0])
                # One image only: TensorFlow's kernel computes the second one wrong.
                r.op("FusedPadConv2D", [some(d, 1, 5, 4, 1), p, some(d, 3, 2, 1, 2)], const=(1,), mode=mode, strides=[1, 2, 2, 1], padding=pad)
                if d in dtypes("FusedResizeAndPadConv2D"):
                    for align in (False, True):
                        r.op("FusedResizeAndPadConv2D", [some(d, 1, 4, 3, 1), v(5, 7), p, some(d, 3, 2, 1, 2)], const=(1, 2), mode=mode, strides=[1, 1, 1, 1], padding=pad, resize_align_corners=align)


def norms(r):
    for d in dtypes("BatchNormWithGlobalNormalization"):
        for after in (False, True):
            x, ch = some(d, 2, 3, 2, 4), lambda: positive(d, 4)
            r.op("BatchNormWithGlobalNormalization", [x, ch(), ch(), ch(), ch()], variance_epsilon=0.001, scale_after_normalization=after)
            r.op("BatchNormWithGlobalNormalizationGrad", [x, ch(), ch(), ch(), some(d, 2, 3, 2, 4)], variance_epsilon=0.001, scale_after_normalization=after)


def segments(r):
    for op in "SparseSegmentSumGrad SparseSegmentMeanGrad SparseSegmentSqrtNGrad".split():
        for d in dtypes(op):
            for t in (I32, I64):
                idx, seg = np.array([2, 0, 1, 1, 3], t), np.array([0, 0, 1, 3, 3], t)
                for o in (op, op + "V2"):
                    r.op(o, [some(d, 4, 3), idx, seg, I32(5)], dtype=d, const=(3,))
                    r.op(o, [some(d, 4, 3), idx[:2], seg[:2], I32(5)], [some(d, 4, 3), idx, seg, I32(5)], dtype=d)
            for o in (op, op + "V2"):
                r.op(o, [some(d, 2, 3), v(5, 0), v(0, 1), I32(5)], dtype=d, const=(3,))
                if o.endswith("V2"):  # the first form leaves its result unset
                    r.op(o, [some(d, 2, 3), v(), v(), I32(2)], dtype=d, const=(3,))


FAMILIES = {"window": [pools], "oldconv": [convs, norms, segments]}
