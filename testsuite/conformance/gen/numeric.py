"""Linear algebra, images, random numbers, Fourier transforms, fake quantisation, detection."""
import numpy as np
import tensorflow as tf

from .core import dtypes, np_type
from .values import edges, positive, rng, some, special

I32, I64 = np.int32, np.int64


def v(*xs, t=I32):
    return np.array(xs, t)


def square(d, *shape):
    """Well conditioned: a strong diagonal."""
    return (some(d, *shape) + 4 * np.eye(shape[-1])).astype(np_type(d))


def linalg(r):
    for d in dtypes("MatrixSolve"):
        spd = lambda *s: (lambda a: (a @ np.conj(np.swapaxes(a, -1, -2)) + np.eye(s[-1])).astype(np_type(d)))(some(d, *s))
        r.op("Cholesky", [spd(3, 3)])
        r.op("Cholesky", [spd(2, 4, 4)], [spd(1, 4, 4)], [some(d, 0, 4, 4)])
        if np_type(d).kind == "f":  # the upper triangle of what fails, and all of it if complex, TensorFlow leaves unset
            r.graph("Cholesky", lambda x: tf.linalg.band_part(raw("Cholesky")(input=x), -1, 0), [-spd(3, 3)])
        for adj in (False, True):
            r.op("MatrixSolve", [square(d, 3, 3), some(d, 3, 2)], adjoint=adj)
            r.op("MatrixSolve", [square(d, 2, 4, 4), some(d, 2, 4, 1)], adjoint=adj)
            r.op("MatrixInverse", [square(d, 2, 3, 3)], [square(d, 1, 3, 3)], adjoint=adj)
            for lower in (False, True):
                r.op("MatrixTriangularSolve", [square(d, 2, 3, 3), some(d, 2, 3, 2)], lower=lower, adjoint=adj)
                r.op("MatrixTriangularSolve", [square(d, 4, 4), some(d, 4, 1)], lower=lower, adjoint=adj)
        r.op("MatrixDeterminant", [square(d, 2, 3, 3)], [square(d, 1, 3, 3)])
        r.op("MatrixDeterminant", [some(d, 4, 4)])
        r.op("MatrixDeterminant", [some(d, 1, 1)])
        r.op("MatrixInverse", [np.zeros([2, 2], np_type(d))])
        r.op("MatrixSolve", [np.ones([2, 2], np_type(d)), some(d, 2, 1)])


def images(r):
    for d in dtypes("ResizeBilinear"):
        for align, half in ((False, False), (True, False), (False, True)):
            for size in ((4, 6), (2, 3), (7, 5), (3, 4), (1, 1)):
                for op in ("ResizeBilinear", "ResizeNearestNeighbor", "ResizeBicubic"):
                    r.op(op, [some(d, 2, 3, 4, 2), v(*size)], dtype=d, const=(1,), align_corners=align, half_pixel_centers=half)
            r.op("ResizeArea", [some(d, 2, 3, 4, 2), v(5, 2)], dtype=d, const=(1,), align_corners=align)
        r.op("ResizeBilinear", [some(d, 2, 3, 4, 2), v(5, 5)], [some(d, 1, 6, 2, 2), v(5, 5)], dtype=d, const=(1,))
    for d in dtypes("ResizeBilinearGrad"):
        for align, half in ((False, False), (True, False), (False, True)):
            r.op("ResizeBilinearGrad", [some("float32", 1, 5, 6, 2), some(d, 1, 3, 4, 2)], dtype=d, align_corners=align, half_pixel_centers=half)
    for align, half in ((False, False), (True, False), (False, True)):
        r.op("ResizeNearestNeighborGrad", [some("float32", 1, 5, 6, 2), v(3, 4)], const=(1,), align_corners=align, half_pixel_centers=half)
        r.op("ResizeBicubicGrad", [some("float32", 1, 5, 6, 2), some("float32", 1, 3, 4, 2)], align_corners=align, half_pixel_centers=half)
    box = np.array([[0, 0, 1, 1], [0.1, 0.2, 0.7, 0.9], [0.9, 0.8, 0.1, 0.2], [-0.5, 0, 1.5, 1]], np.float32)
    for d in dtypes("CropAndResize"):
        for method in ("bilinear", "nearest"):
            r.op("CropAndResize", [some(d, 2, 5, 6, 3), box, v(0, 1, 1, 0), v(3, 4)], dtype=d, const=(3,), method=method, extrapolation_value=0.5)
        r.op("CropAndResize", [some(d, 2, 5, 6, 3), box, v(0, 1, 2, 0), v(3, 4)], dtype=d, const=(3,))
    for kernel in ("lanczos3", "triangle", "gaussian", "box", "keyscubic"):
        for anti in (False, True):
            r.op("ScaleAndTranslate", [some("float32", 1, 6, 5, 2), v(4, 7), np.array([0.7, 1.4], np.float32), np.array([0.5, -0.25], np.float32)], const=(1,), kernel_type=kernel, antialias=anti)
    for d in dtypes("RGBToHSV"):
        x = np.abs(some(d, 4, 5, 3).astype(np.float32)).clip(0, 1).astype(np_type(d))
        r.op("RGBToHSV", [x], [x[:0]])
        r.op("HSVToRGB", [x])
        r.op("RGBToHSV", [np.array([[0, 0, 0], [1, 1, 1], [1, 0, 0], [0, 1, 0], [0, 0, 1], [0.5, 0.5, 0.2]], np.float32).astype(np_type(d))])
    x = np.abs(some("float32", 2, 4, 5, 3))
    for k in (0.0, 0.5, 2.0, -1.0):
        r.op("AdjustContrastv2", [x, np.float32(k)])
        r.op("AdjustSaturation", [x, np.float32(k)])
        r.op("AdjustHue", [x, np.float32(k)])


def detect(r):
    y, x = np.meshgrid([0.0, 0.3, 0.6], [0.0, 0.3, 0.6])
    boxes = np.stack([y.ravel(), x.ravel(), y.ravel() + 0.45, x.ravel() + 0.5], -1).astype(np.float32)
    boxes += rng.random(boxes.shape).astype(np.float32) * 0.2
    scores = rng.random(9).astype(np.float32).round(2)
    f = np.float32
    for iou in (0.1, 0.3, 0.5, 1.0):
        for n in (0, 3, 9):
            r.op("NonMaxSuppression", [boxes, scores, I32(n)], const=(2,), iou_threshold=iou)
            r.op("NonMaxSuppressionV2", [boxes, scores, I32(n), f(iou)], const=(2, 3))
            for s in (-np.inf, 0.4):
                r.op("NonMaxSuppressionV3", [boxes, scores, I32(n), f(iou), f(s)], const=(2, 3, 4))
                for pad in (False, True):
                    r.op("NonMaxSuppressionV4", [boxes, scores, I32(n), f(iou), f(s)], const=(2, 3, 4), pad_to_max_output_size=pad)
                    for sigma in (0.0, 0.5):
                        r.op("NonMaxSuppressionV5", [boxes, scores, I32(n), f(iou), f(s), f(sigma)], const=(2, 3, 4, 5), pad_to_max_output_size=pad)
    r.op("NonMaxSuppressionV3", [boxes, scores, I32(4), f(0.5), f(0.1)], [boxes[:0], scores[:0], I32(4), f(0.5), f(0.1)], [boxes[:1], scores[:1], I32(4), f(0.5), f(0.1)], const=(2, 3, 4))
    over = rng.random((9, 9)).astype(f)
    r.op("NonMaxSuppressionWithOverlaps", [over, scores, I32(4), f(0.5), f(0.1)], const=(2, 3, 4))
    b = np.stack([boxes, boxes[::-1]])
    s = rng.random((2, 9, 3)).astype(f).round(2)
    for pad in (False, True):
        for clip in (False, True):
            r.op("CombinedNonMaxSuppression", [b[:, :, None], s, I32(3), I32(5), f(0.4), f(0.2)], const=(2, 3, 4, 5), pad_per_class=pad, clip_boxes=clip)
            r.op("CombinedNonMaxSuppression", [np.stack([b] * 3, 2), s, I32(3), I32(5), f(0.4), f(0.2)], const=(2, 3, 4, 5), pad_per_class=pad, clip_boxes=clip)


def fourier(r):
    for d in ("complex64", "complex128"):
        for n in (1, 2, 3, 4, 7, 8, 12, 17, 32):
            for op in ("FFT", "IFFT"):
                r.op(op, [some(d, 2, n)])
        for op in ("FFT", "IFFT"):
            r.op(op, [some(d, 2, 8)], [some(d, 0, 8)], [some(d, 5, 8)])
            r.op(op + "2D", [some(d, 2, 4, 6)])
            r.op(op + "2D", [some(d, 3, 5)])
            r.op(op + "3D", [some(d, 2, 3, 4)])
    for d, c in (("float32", "complex64"), ("float64", "complex128")):
        for n, k in ((8, 8), (7, 7), (8, 5), (5, 8), (1, 1), (6, 12)):
            r.op("RFFT", [some(d, 2, n), v(k)], dtype=d, const=(1,), Treal=d, Tcomplex=c)
            r.op("IRFFT", [some(c, 2, n), v(k)], dtype=d, const=(1,), Treal=d, Tcomplex=c)
        r.op("RFFT2D", [some(d, 2, 4, 6), v(4, 6)], dtype=d, const=(1,), Treal=d, Tcomplex=c)
        r.op("IRFFT2D", [some(c, 2, 4, 4), v(4, 6)], dtype=d, const=(1,), Treal=d, Tcomplex=c)
        r.op("RFFT3D", [some(d, 2, 4, 6), v(2, 4, 6)], dtype=d, const=(1,), Treal=d, Tcomplex=c)
        r.op("IRFFT3D", [some(c, 2, 4, 4), v(2, 4, 6)], dtype=d, const=(1,), Treal=d, Tcomplex=c)


def quantise(r):
    x = np.concatenate([edges("float32")[:18], some("float32", 14) * 3]).astype(np.float32).reshape(8, 4)
    for bits in (2, 8, 16):
        for narrow in (False, True):
            for lo, hi in ((-6.0, 6.0), (0.0, 6.0), (-1.5, 0.0), (0.1, 3.0), (-3.0, -1.0), (-0.1, 2.55)):
                r.op("FakeQuantWithMinMaxArgs", [x], min=lo, max=hi, num_bits=bits, narrow_range=narrow)
                r.op("FakeQuantWithMinMaxVars", [x, np.float32(lo), np.float32(hi)], num_bits=bits, narrow_range=narrow)
            r.op("FakeQuantWithMinMaxVarsPerChannel", [x, v(-1, -2, 0, -6, t=np.float32), v(1, 3, 6, 0.5, t=np.float32)], num_bits=bits, narrow_range=narrow)
    for d in dtypes("QuantizeAndDequantizeV2"):
        for mode in ("HALF_TO_EVEN", "HALF_UP"):
            for signed in (False, True):
                for given in (False, True):
                    for narrow in (False, True):
                        lo, hi = np.array(-2, np_type(d)), np.array(3, np_type(d))
                        at = dict(signed_input=signed, range_given=given, narrow_range=narrow)
                        r.op("QuantizeAndDequantizeV2", [some(d, 3, 4), lo, hi], dtype=d, round_mode=mode, **at)
                        r.op("QuantizeAndDequantizeV3", [some(d, 3, 4), lo, hi, I32(8)], dtype=d, const=(3,), **at)
                        r.op("QuantizeAndDequantizeV4", [some(d, 3, 4), lo, hi], dtype=d, round_mode=mode, **at)


def randoms(r):
    for seed in ([1, 2], [0, 0], [-5, 1 << 20]):
        for t in (I32, I64):
            s = v(*seed, t=t)
            for shape in ((3,), (2, 5), (), (0, 3), (17,)):
                sh = v(*shape)
                for d in ("float32", "float64", "float16", "bfloat16"):
                    for op in ("StatelessRandomUniform", "StatelessRandomNormal", "StatelessTruncatedNormal"):
                        r.op(op, [sh, s], dtype=d, const=(0,), **{"T": "int32"}) if False else r.graph(op, (lambda s, op=op, d=d, shape=shape: raw(op)(shape=list(shape), seed=s, dtype=d)), [s], dtype=d)
                for d in ("int32", "int64", "uint32", "uint64"):
                    r.graph("StatelessRandomUniformFullInt", (lambda s, d=d, shape=shape: raw("StatelessRandomUniformFullInt")(shape=list(shape), seed=s, dtype=d)), [s], dtype=d)
                for d in ("int32", "int64"):
                    r.op("StatelessRandomUniformInt", [sh, s, np.array(-3, np_type(d)), np.array(100, np_type(d))], dtype=d, const=(0,))
        key, counter = np.array([seed[0] & 0xffffffff], np.uint64), np.array([seed[1] & 0xffffffff, 7], np.uint64)
        for alg in (1, 2):
            for shape in ((5,), (2, 3)):
                for d in ("float32", "float64", "float16", "bfloat16"):
                    for op in ("StatelessRandomUniformV2", "StatelessRandomNormalV2", "StatelessTruncatedNormalV2"):
                        r.graph(op, (lambda k, c, op=op, d=d, shape=shape, alg=alg: raw(op)(shape=list(shape), key=k, counter=c, alg=alg, dtype=d)), [key, counter], dtype=d)
                for d in ("int32", "int64", "uint32", "uint64"):
                    r.graph("StatelessRandomUniformFullIntV2", (lambda k, c, d=d, shape=shape, alg=alg: raw("StatelessRandomUniformFullIntV2")(shape=list(shape), key=k, counter=c, alg=alg, dtype=d)), [key, counter], dtype=d)
                    r.graph("StatelessRandomUniformIntV2", (lambda k, c, a, b, shape=shape, alg=alg: raw("StatelessRandomUniformIntV2")(shape=list(shape), key=k, counter=c, alg=alg, minval=a, maxval=b)),
                            [key, counter, np.array(3, np_type(d)), np.array(50, np_type(d))], dtype=d)
        r.op("StatelessRandomGetKeyCounter", [v(*seed)])
        r.op("StatelessRandomGetKeyCounterAlg", [v(*seed)])
        for out in ("int32", "int64"):
            r.op("StatelessMultinomial", [some("float32", 3, 4), I32(6), v(*seed)], const=(1,), output_dtype=out)
    r.graph("StatelessRandomGetAlg", lambda: raw("StatelessRandomGetAlg")(), [], dtype="none")


def raw(op):
    return getattr(tf.raw_ops, op)


def choices(r):
    for d in dtypes("ListDiff"):
        for t in ("int32", "int64"):
            r.op("ListDiff", [some(d, 7), some(d, 3)], [some(d, 0), some(d, 3)], out_idx=t)
    for d in dtypes("NthElement"):
        for rev in (False, True):
            r.op("NthElement", [some(d, 3, 5), I32(2)], dtype=d, const=(1,), reverse=rev)
            r.op("NthElement", [some(d, 5), I32(0)], [some(d, 5), I32(4)], [some(d, 5), I32(5)], dtype=d, reverse=rev)
    for t in (I32, I64):
        r.op("UnravelIndex", [v(5, 0, 11, t=t), v(3, 4, t=t)])
        r.op("UnravelIndex", [t(7), v(3, 4, t=t)])
        r.op("UnravelIndex", [v(12, t=t), v(3, 4, t=t)])
    for d in dtypes("HistogramFixedWidth"):
        r.op("HistogramFixedWidth", [some(d, 20), np.array([-2, 5], np_type(d)), I32(4)], dtype=d, const=(2,))
    for d in dtypes("DynamicPartition"):
        r.op("DynamicPartition", [some(d, 5, 2), v(0, 2, 1, 0, 2)], [some(d, 5, 2), v(1, 1, 1, 1, 1)], dtype=d, num_partitions=3)
        r.op("DynamicPartition", [some(d, 4), v(0, 1, 3, 0)], dtype=d, num_partitions=3)
    for d in dtypes("StridedSliceGrad"):
        r.op("StridedSliceGrad", [v(4, 5), v(1, 0), v(3, 5), v(1, 2), some(d, 2, 3)], dtype=d, const=(0, 1, 2, 3))
        for mode in ("REFLECT", "SYMMETRIC"):
            r.op("MirrorPadGrad", [some(d, 5, 6), v([1, 1], [0, 2])], dtype=d, const=(1,), mode=mode)
    for d in dtypes("InplaceAdd"):
        for op in ("InplaceUpdate", "InplaceAdd", "InplaceSub"):
            r.op(op, [some(d, 4, 2), v(3, 1), some(d, 2, 2)], dtype=d)
        r.op("ScatterNdNonAliasingAdd", [some(d, 4, 2), v([3], [1], [3]), some(d, 3, 2)], dtype=d)


FAMILIES = {"linalg": [linalg], "image": [images, detect], "fourier": [fourier], "quantise": [quantise], "random": [randoms], "choice": [choices]}
