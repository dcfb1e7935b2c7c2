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


FAMILIES = (colour, detect, counting)

if __name__ == "__main__":
    for family in FAMILIES:
        if len(sys.argv) < 3 or family.__name__ in sys.argv[2:]:
            family()
    write(sys.argv[1])
