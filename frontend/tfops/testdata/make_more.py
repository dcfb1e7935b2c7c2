"""Writes more.json.gz: as make_ops.py, for colours, counting, resampling, gradients, special functions and factorisations.

    python make_more.py more.json.gz
"""
import sys

import numpy as np
import tensorflow as tf

from make_ops import CASES, EDGE, R, case, f32, i32, write


def colour():
    img = np.concatenate([np.abs(f32(2, 3, 3)).clip(0, 1), np.float32([[[0, 0, 0], [1, 1, 1], [.5, .5, .2]], [[.2, .5, .5], [.5, .2, .5], [0, 1, 0]]])])
    case("HSVToRGB", lambda x: R.HSVToRGB(images=x), img, free="all")
    for k in (0.0, 0.4, 2.5):
        case("AdjustSaturation/%s" % k, lambda x, k=k: R.AdjustSaturation(images=x, scale=k), img, free=[[0, 1]])
    for k in (0.0, 0.3, -0.9, 1.0):
        case("AdjustHue/%s" % k, lambda x, k=k: R.AdjustHue(images=x, delta=k), img, free=[[0, 1]], tol=1e-5)


def detect():
    boxes = np.float32([[0, 0, 1, 1], [0, 0.1, 1, 1.1], [0, -0.1, 1, 0.9], [0, 10, 1, 11], [0, 10.1, 1, 11.1], [1, 101, 0, 100]])
    scores = np.float32([0.9, 0.75, 0.6, 0.95, 0.5, 0.3])
    for sigma in (0.0, 0.5, 0.05):
        for pad in (False, True):
            for low in (0.0, 0.4):
                case("NonMaxSuppressionV5/%s/%s/%s" % (sigma, pad, low), lambda b, s: tuple(R.NonMaxSuppressionV5(
                    boxes=b, scores=s, max_output_size=5 if not pad else 8, iou_threshold=0.5, score_threshold=low, soft_nms_sigma=sigma, pad_to_max_output_size=pad)),
                    boxes, scores, free="batch")
    case("NonMaxSuppressionV5/run time", lambda b, s, k, t, g: tuple(R.NonMaxSuppressionV5(
        boxes=b, scores=s, max_output_size=k, iou_threshold=t, score_threshold=float("-inf"), soft_nms_sigma=g)), boxes, scores, np.int32(3), np.float32(0.4), np.float32(0), free="batch")
    o = np.abs(f32(6, 6)).clip(0, 1)
    case("NonMaxSuppressionWithOverlaps", lambda o, s: R.NonMaxSuppressionWithOverlaps(
        overlaps=o, scores=s, max_output_size=4, overlap_threshold=0.5, score_threshold=0.35), o, scores, free="batch")


def counting():
    v = np.int32([1, 3, 3, 9, 0, 1, 1])
    for w in ([], [0.5, 1, 2, 3, 4, 5, 6]):
        for binary in (False, True):
            w = np.float32(w)
            case("RaggedBincount/%d/%s" % (len(w), binary), lambda s, v: R.RaggedBincount(splits=s, values=v, size=5, weights=w, binary_output=binary),
                 np.int64([0, 2, 2, 5, 7]), v, free="all")
            case("SparseBincount/%d/%s" % (len(w), binary), lambda i, v: R.SparseBincount(
                indices=i, values=v, dense_shape=np.int64([3, 8]), size=np.int32(5), weights=w, binary_output=binary),
                np.int64([[0, 1], [0, 2], [1, 0], [1, 3], [2, 0], [2, 1], [2, 5]]), v, free="batch")
            case("SparseBincount/vector/%d/%s" % (len(w), binary), lambda i, v: R.SparseBincount(
                indices=i, values=v, dense_shape=np.int64([9]), size=np.int32(5), weights=w, binary_output=binary), np.arange(7, dtype=np.int64)[:, None], v, free="batch")
    m = i32(0, 7, 3, 4)
    for mode in ("multi_hot", "count", "one_hot"):
        layer = tf.keras.layers.CategoryEncoding(num_tokens=7, output_mode=mode)
        case("CategoryEncoding/" + mode, lambda x, layer=layer: layer(x), m if mode != "one_hot" else m[:, :1], free=[[0]])


def resample():
    img = f32(2, 5, 4, 3)
    modes = [dict(), dict(align_corners=True), dict(half_pixel_centers=True)]
    for to in ([9, 3], [2, 8], [5, 4], [1, 1]):
        for m in modes:
            name = "%s/%s" % (to, ",".join(m))
            case("ResizeBicubic/" + name, lambda x: R.ResizeBicubic(images=x, size=to, **m), img, free=[[0]])
            if "half_pixel_centers" not in m:
                case("ResizeArea/" + name, lambda x: R.ResizeArea(images=x, size=to, **m), img, free=[[0]])
            g = f32(2, to[0], to[1], 3)
            case("ResizeBilinearGrad/" + name, lambda g, x: R.ResizeBilinearGrad(grads=g, original_image=x, **m), g, img, free="batch")
            case("ResizeBicubicGrad/" + name, lambda g, x: R.ResizeBicubicGrad(grads=g, original_image=x, **m), g, img, free="batch")
            case("ResizeNearestNeighborGrad/" + name, lambda g: R.ResizeNearestNeighborGrad(grads=g, size=[5, 4], **m), g, free="batch")
    case("ResizeBicubic/free", lambda x: R.ResizeBicubic(images=x, size=[7, 3], half_pixel_centers=True), img, free="all")
    case("ResizeArea/uint8", lambda x: R.ResizeArea(images=x, size=[2, 2]), i32(0, 255, 1, 6, 5, 2).astype(np.uint8), free="all")
    for kernel in "lanczos1 lanczos3 lanczos5 gaussian box triangle keyscubic mitchellcubic".split():
        for anti in (True, False):
            case("ScaleAndTranslate/%s/%s" % (kernel, anti), lambda x: R.ScaleAndTranslate(images=x, size=[3, 7], scale=[0.6, 1.75], translation=[0.3, -0.2], kernel_type=kernel,
                 antialias=anti), img, free="batch")
    for method in ("lanczos3", "bicubic", "gaussian", "mitchellcubic", "area", "nearest", "bilinear"):
        case("tf.image.resize/" + method, lambda x: tf.image.resize(x, [3, 9], method=method, antialias=True), img, free="all")


def patches():
    x = f32(2, 6, 7, 3)
    for pad in ("SAME", "VALID"):
        case("ExtractImagePatches/" + pad, lambda x: R.ExtractImagePatches(images=x, ksizes=[1, 3, 2, 1], strides=[1, 2, 1, 1], rates=[1, 2, 1, 1], padding=pad), x, free="batch")
        case("ExtractImagePatches/free/" + pad, lambda x: R.ExtractImagePatches(images=x, ksizes=[1, 2, 2, 1], strides=[1, 2, 2, 1], rates=[1, 1, 1, 1], padding=pad), x, free=[[0, 1, 2]])
        case("ExtractVolumePatches/" + pad, lambda x: R.ExtractVolumePatches(input=x, ksizes=[1, 2, 2, 3, 1], strides=[1, 2, 1, 2, 1], padding=pad), f32(2, 4, 3, 5, 2), free="batch")
        case("Dilation2D/" + pad, lambda x, f: R.Dilation2D(input=x, filter=f, strides=[1, 2, 1, 1], rates=[1, 1, 2, 1], padding=pad), x, f32(3, 2, 3), free=[[0], []])
        case("Dilation2D/int/" + pad, lambda x, f: R.Dilation2D(input=x, filter=f, strides=[1, 1, 1, 1], rates=[1, 1, 1, 1], padding=pad), i32(-9, 9, 1, 4, 4, 2), i32(-3, 3, 2, 3, 2))
        for b in (False, True):
            case("MaxPoolWithArgmax/%s/%s" % (pad, b), lambda x: tuple(R.MaxPoolWithArgmax(input=x, ksize=[1, 3, 2, 1], strides=[1, 2, 2, 1], padding=pad, include_batch_in_index=b)), x, free="batch")
        case("MaxPoolWithArgmax/equal/" + pad, lambda x: tuple(R.MaxPoolWithArgmax(input=x, ksize=[1, 2, 2, 1], strides=[1, 1, 1, 1], padding=pad, Targmax=tf.int32)), np.ones((1, 3, 3, 1), np.float32))
        oh, ow = (3, 7) if pad == "SAME" else (2, 6)
        case("DepthwiseConv2dNativeBackpropFilter/" + pad, lambda x, g: R.DepthwiseConv2dNativeBackpropFilter(
            input=x, filter_sizes=[3, 3, 3, 2], out_backprop=g, strides=[1, 2, 2, 1], padding=pad), x, f32(2, *((3, 4) if pad == "SAME" else (2, 3)), 6), free="batch", tol=2e-5)
        v = f32(2, 4, 5, 4, 2)
        od = (2, 3, 2) if pad == "SAME" else (1, 2, 2)
        case("Conv3DBackpropFilterV2/" + pad, lambda x, g: R.Conv3DBackpropFilterV2(input=x, filter_sizes=[3, 2, 2, 2, 3], out_backprop=g, strides=[1, 2, 2, 2, 1], padding=pad),
             v, f32(2, *od, 3), tol=2e-5)
        case("Conv3DBackpropInputV2/" + pad, lambda w, g: R.Conv3DBackpropInputV2(input_sizes=[2, 4, 5, 4, 2], filter=w, out_backprop=g, strides=[1, 2, 2, 2, 1], padding=pad),
             f32(3, 2, 2, 2, 3), f32(2, *od, 3), tol=2e-5)
        case("Conv3D/" + pad, lambda x, w: R.Conv3D(input=x, filter=w, strides=[1, 2, 1, 1, 1], padding=pad), v, f32(3, 2, 2, 2, 3), free=[[0], []], tol=2e-5)
        case("AvgPool3DGrad/" + pad, lambda g: R.AvgPool3DGrad(orig_input_shape=[2, 4, 5, 4, 2], grad=g, ksize=[1, 3, 2, 2, 1], strides=[1, 2, 2, 2, 1], padding=pad), f32(2, *od, 2))
    y = f32(2, 3, 3, 7)
    case("LRNGrad", lambda g, x: R.LRNGrad(input_grads=g, input_image=x, output_image=R.LRN(input=x, depth_radius=2, alpha=0.3, beta=0.6, bias=1.5), depth_radius=2, alpha=0.3, beta=0.6, bias=1.5),
         f32(2, 3, 3, 7), y, free="batch")
    g = f32(7)
    case("SeluGrad", lambda g, y: R.SeluGrad(gradients=g, outputs=y), g, np.float32([0, -0.0, 1, -1, -1.7, 3, np.nan]))
    case("SoftsignGrad", lambda g, y: R.SoftsignGrad(gradients=g, features=y), g, np.float32([0, -0.0, 1, -1, -1.7, np.inf, np.nan]))
    case("ReciprocalGrad", lambda g, y: (R.ReciprocalGrad(y=y, dy=g), R.InvGrad(y=y, dy=g)), g, np.float32([0, -0.0, 1, -1, -1.7, np.inf, np.nan]))


FAMILIES = (colour, detect, counting, resample, patches)

if __name__ == "__main__":
    for family in FAMILIES:
        if len(sys.argv) < 3 or family.__name__ in sys.argv[2:]:
            family()
    write(sys.argv[1])
