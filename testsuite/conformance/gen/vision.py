"""Warping, drawing, and gradients of cropping and resizing."""
import numpy as np

from .core import dtypes, np_type
from .values import rng, some

I32, F = np.int32, np.float32


def v(*xs, t=I32):
    return np.array(xs, t)


def warps(r):
    turn = v([1, 0, 0, 0, 1, 0, 0, 0], [0.8, -0.6, 1.5, 0.6, 0.8, -0.7, 0, 0], [2, 0.1, -3, 0, 1.5, 2, 0.01, 0.02], t=F)
    far = v([3, 0, -9, 0, 4, -11, 0, 0], t=F)
    for d in dtypes("ImageProjectiveTransformV3", "dtype"):
        for method in ("NEAREST", "BILINEAR"):
            for mode in ("CONSTANT", "REFLECT", "WRAP", "NEAREST"):
                x = some(d, 3, 4, 5, 2)
                r.op("ImageProjectiveTransformV3", [x, turn, v(5, 4), F(1.5)], const=(2,), interpolation=method, fill_mode=mode)
                if d in ("float32", "uint8"):
                    r.op("ImageProjectiveTransformV3", [some(d, 2, 4, 5, 1), far, v(4, 5), F(-1)], [some(d, 1, 4, 5, 1), far, v(4, 5), F(-1)], const=(2,), interpolation=method, fill_mode=mode)
                    r.op("ImageProjectiveTransformV2", [x, turn[:1], v(4, 5)], const=(2,), interpolation=method, fill_mode=mode)
    r.op("ImageProjectiveTransformV3", [some("float32", 1, 1, 1, 1), turn[1:2], v(3, 3), F(0)], const=(2,), interpolation="BILINEAR", fill_mode="WRAP")
    boxes, which = v([0, 0, 1, 1], [0.2, 0.3, 0.7, 1.2], [0.9, 0.8, 0.1, 0.2], [-0.5, 0.1, 0.4, 0.4], t=F), v(0, 1, 1, 0)
    for d in dtypes("CropAndResizeGradImage"):
        for method in ("bilinear", "nearest"):
            r.op("CropAndResizeGradImage", [some("float32", 4, 3, 2, 2), boxes, which, v(2, 5, 4, 2)], dtype=d, const=(3,), T=d, method=method)
    for d in dtypes("CropAndResizeGradBoxes"):
        r.op("CropAndResizeGradBoxes", [some("float32", 4, 3, 2, 2), some(d, 2, 5, 4, 2), boxes, which], dtype=d)
        if d == "float32":
            r.op("CropAndResizeGradBoxes", [some("float32", 4, 1, 3, 2), some(d, 2, 5, 4, 2), boxes, which], dtype=d)
    for kernel in ("lanczos3", "triangle", "box", "keyscubic"):
        for anti in (False, True):
            r.op("ScaleAndTranslateGrad", [some("float32", 1, 7, 3, 2), some("float32", 1, 4, 5, 2), v(1.75, 0.6, t=F), v(0.5, -0.25, t=F)], kernel_type=kernel, antialias=anti)
    for d in dtypes("DrawBoundingBoxes"):
        for depth in (1, 3, 4):
            x = some(d, 2, 7, 8, depth)
            b = np.stack([np.concatenate([boxes[:2], v([0.1, 0.1, 0.5, 0.6], [0.5, 0.2, 0.4, 0.9], [-0.3, 0.4, 0.3, 1.5], t=F)]), np.sort(rng.random([5, 4]).astype(F), 1)])
            r.op("DrawBoundingBoxes", [x, b], dtype=d)
            r.op("DrawBoundingBoxesV2", [x, b, some("float32", 2, depth)], [x[:1], b[:1], some("float32", 2, depth)], dtype=d)
            r.op("DrawBoundingBoxesV2", [x, b, np.zeros([0, depth], F)], dtype=d)
    for d in dtypes("AdjustContrast"):
        r.op("AdjustContrast", [some(d, 2, 3, 4, 3), F(1.7), F(-5), F(6)], [some(d, 1, 3, 4, 3), F(0.2), F(-1), F(1)], dtype=d)


FAMILIES = {"vision": [warps]}
