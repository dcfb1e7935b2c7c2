"""Writes more.json.gz: as make_ops.py, for colours, counting, resampling, gradients, special functions and factorisations.

    python make_more.py more.json.gz
"""
import sys

import numpy as np
import tensorflow as tf

from make_ops import CASES, R, case, f32, i32, rng, write


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


def choose():
    case("DynamicPartition", lambda x, p: tuple(R.DynamicPartition(data=x, partitions=p, num_partitions=3)), f32(5, 2), np.int32([2, 0, 2, 0, 0]), free="batch")
    case("DynamicPartition/matrix", lambda x, p: tuple(R.DynamicPartition(data=x, partitions=p, num_partitions=2)), f32(2, 3), np.int32([[1, 0, 1], [0, 0, 1]]), free="all")
    case("ListDiff", lambda x, y: tuple(R.ListDiff(x=x, y=y)), np.int32([5, 3, 5, 1, 9, 3]), np.int32([3, 2]), free="all")
    case("ListDiff/float", lambda x, y: tuple(R.ListDiff(x=x, y=y, out_idx=tf.int64)), np.float32([5, 3, -0.0, 1]), np.float32([0, 1]), free="all")
    case("UnravelIndex", lambda i: R.UnravelIndex(indices=i, dims=np.int32([3, 4, 2])), np.int32([22, 0, 7, 15]), free="all")
    case("UnravelIndex/scalar", lambda i, d: R.UnravelIndex(indices=i, dims=d), np.int64(22), np.int64([3, 4, 2]))
    for rev in (False, True):
        case("NthElement/%s" % rev, lambda x: R.NthElement(input=x, n=2, reverse=rev), f32(3, 5), free="all")
        case("NthElement/int/%s" % rev, lambda x, k: R.NthElement(input=x, n=k, reverse=rev), i32(-5, 5, 2, 3, 5), np.int32(4), free="batch")
    for d in (tf.int32, tf.int64):
        case("HistogramFixedWidth/%s" % d.name, lambda x: R.HistogramFixedWidth(values=x, value_range=[0.0, 5.0], nbins=5, dtype=d), np.float32([-1, 0, 1.5, 2, 5, 15, 4.999]), free="all")
    case("HistogramFixedWidth/int", lambda x, r: R.HistogramFixedWidth(values=x, value_range=r, nbins=3), i32(-9, 9, 2, 6), np.int32([-4, 6]), free="all")
    for mode in ("REFLECT", "SYMMETRIC"):
        case("MirrorPadGrad/" + mode, lambda g: R.MirrorPadGrad(input=g, paddings=[[1, 2], [0, 1]], mode=mode), f32(6, 4), free="all")
    case("StridedSliceGrad", lambda g: R.StridedSliceGrad(shape=[4, 5, 3], begin=[1, 0, 2], end=[3, 4, 3], strides=[1, 1, 1], dy=g, begin_mask=2, shrink_axis_mask=4), f32(2, 4))
    for op in ("InplaceUpdate", "InplaceAdd", "InplaceSub"):
        case(op, lambda x, v: getattr(R, op)(x=tf.identity(x) + 0.0, i=[2, -1, 0, 2], v=v), f32(4, 2), f32(4, 2))
    case("ScatterNdNonAliasingAdd", lambda x, v: R.ScatterNdNonAliasingAdd(input=x + 0.0, indices=[[1], [0], [1]], updates=v), f32(4, 2), f32(3, 2))
    x = f32(4, 3) * 3
    for signed in (True, False):
        for rnd in ("HALF_TO_EVEN", "HALF_UP"):
            for narrow in (False, True):
                for given in (False, True):
                    a = dict(signed_input=signed, round_mode=rnd, narrow_range=narrow, range_given=given, num_bits=4)
                    name = "QuantizeAndDequantizeV2/%s" % "/".join(map(str, a.values()))
                    case(name, lambda x: R.QuantizeAndDequantizeV2(input=x, input_min=-1.5, input_max=2.0, **a), x, free="batch")
    case("QuantizeAndDequantizeV3", lambda x: R.QuantizeAndDequantizeV3(input=x, input_min=-1.5, input_max=2.0, num_bits=5), x, free="batch")
    case("QuantizeAndDequantizeV4", lambda x: R.QuantizeAndDequantizeV4(input=x, input_min=-1.5, input_max=2.0), x, free="batch")
    re = f32(2, 3, 4, 6)
    case("RFFT3D", lambda x: (lambda z: (tf.math.real(z), tf.math.imag(z)))(R.RFFT3D(input=x, fft_length=[3, 4, 6])), re, tol=1e-4)
    case("FFT3D", lambda x: (lambda z: (tf.math.real(z), tf.math.imag(z), tf.math.real(R.IFFT3D(input=z))))(R.FFT3D(input=tf.complex(x, x))), re, tol=1e-4)
    case("IRFFT3D", lambda x: R.IRFFT3D(input=tf.complex(x, 0 * x), fft_length=[3, 4, 10]), re, tol=1e-4)


def cells():
    b, i, u = 2, 3, 4
    w, W = f32(i + u, 4 * u), [f32(u), f32(u), f32(u), f32(4 * u)]
    for peep in (False, True):
        for clip in (0.5, 0.0):
            case("LSTMBlockCell/%s/%s" % (peep, clip), lambda x, c, h: tuple(R.LSTMBlockCell(x=x, cs_prev=c, h_prev=h, w=w, wci=W[0], wcf=W[1], wco=W[2], b=W[3], cell_clip=clip, use_peephole=peep)),
                 f32(b, i), f32(b, u), f32(b, u), free="batch")
            for op in ("BlockLSTM", "BlockLSTMV2"):
                case("%s/%s/%s" % (op, peep, clip), lambda n, x, c, h: (lambda o: (o.cs, o.h) + tuple(v[:4] for v in o))(getattr(R, op)(seq_len_max=n, x=x, cs_prev=c, h_prev=h, w=w, wci=W[0], wcf=W[1], wco=W[2], b=W[3], cell_clip=clip, use_peephole=peep)),
                     np.int64(4), f32(5, b, i), f32(b, u), f32(b, u), free=[[], [0, 1], [0], [0]])
    case("GRUBlockCell", lambda x, h, wr, wc, br, bc: tuple(R.GRUBlockCell(x=x, h_prev=h, w_ru=wr, w_c=wc, b_ru=br, b_c=bc)),
         f32(b, i), f32(b, u), f32(i + u, 2 * u), f32(i + u, u), f32(2 * u), f32(u), free=[[0], [0], [], [], [], []])


def factor():
    for d, tol in ((np.float32, 2e-4), (np.float64, 1e-7)):
        for shape in ((4, 4), (2, 3, 3), (1, 1), (5, 3), (2, 3, 5)):
            x = rng.standard_normal(shape).astype(d)
            name = "%s/%s" % (d.__name__, shape)
            if shape[-1] == shape[-2]:
                case("SelfAdjointEigV2/" + name, lambda x: (lambda e, v: (e, tf.matmul(v * e[..., None, :], v, transpose_b=True), tf.matmul(v, v, transpose_a=True)))(*R.SelfAdjointEigV2(input=x)), x, tol=tol)
                case("SelfAdjointEigV2/values/" + name, lambda x: R.SelfAdjointEigV2(input=x, compute_v=False)[0], x, tol=tol)
                case("LogMatrixDeterminant/" + name, lambda x: tuple(R.LogMatrixDeterminant(input=x)), x, free="batch" if len(shape) > 2 else None, tol=tol)
            case("Svd/values/" + name, lambda x: R.Svd(input=x, compute_uv=False)[0], x, tol=tol)
            case("Svd/" + name, lambda x: (lambda s, u, v: (s, tf.matmul(u * s[..., None, :], v, transpose_b=True), tf.matmul(u, u, transpose_a=True), tf.matmul(v, v, transpose_a=True)))(*R.Svd(input=x)), x, tol=tol)
            for full in (False, True):
                case("Qr/%s/%s" % (full, name), lambda x: tuple(R.Qr(input=x, full_matrices=full)), x, tol=tol)
    case("LogMatrixDeterminant/singular", lambda x: tuple(R.LogMatrixDeterminant(input=x)), np.float32([[1, 2], [2, 4]]))
    case("SelfAdjointEigV2/diagonal", lambda x: R.SelfAdjointEigV2(input=x, compute_v=False)[0], np.diag(np.float32([3, -1, 2, 2])))


FAMILIES = (colour, detect, counting, resample, patches, choose, cells, factor)

if __name__ == "__main__":
    for family in FAMILIES:
        if len(sys.argv) < 3 or family.__name__ in sys.argv[2:]:
            family()
    write(sys.argv[1])
