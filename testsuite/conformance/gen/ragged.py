"""Ragged tensors: made, read, counted and crossed; n-grams and formats of strings."""
import numpy as np

from .core import np_type
from .values import some

I32, I64 = np.int32, np.int64


def s(xs, *shape):
    a = np.array(xs, object)
    return a.reshape(shape) if shape else a


def make(d, *shape):
    n = int(np.prod(shape))
    return s([b"s%d" % i for i in range(n)]).reshape(shape) if d == "string" else some(d, *shape)


def ragged(r):
    for d in ("int32", "int64", "float32", "float64"):
        t = np_type(d)
        v = np.array
        for sp in ("int64", "int32"):
            r.op("RaggedRange", [v([0, 5, 2], t), v([3, 5, 8], t), v([1, 1, 2], t)], dtype=d, Tsplits=sp)
            r.op("RaggedRange", [v([0, 3, 2], t), v(8, t), v(2, t)], [v([9], t), v(8, t), v(2, t)], [v([], t), v(8, t), v(2, t)], dtype=d, Tsplits=sp)
            r.op("RaggedRange", [v(0, t), v([3, 0, 8], t), v(2, t)], [v(5, t), v([3, 0, 8], t), v(-2, t)], dtype=d, Tsplits=sp)
            r.op("RaggedRange", [v(0, t), v(5, t), v(0, t)], [v(0, t), v(5, t), v(3, t)], dtype=d, Tsplits=sp)
    for d in ("float32", "int32", "int64", "string", "bool", "float64", "bfloat16", "uint8"):
        zero = make(d)
        for sp in (I64, I32)[:2 if d in ("float32", "string") else 1]:
            splits, inner = np.array([0, 2, 2, 5], sp), np.array([0, 1, 1, 4, 4, 6], sp)
            x, y = make(d, 5), make(d, 6)
            rows = np.array([0, 0, 2, 2, 2], sp)
            rich = d in ("float32", "string")  # the others go the same ways
            for want in ([-1, -1], [4, -1], [-1, 2], [2, 2], [-1, 9])[:5 if rich else 1]:
                r.op("RaggedTensorToTensor", [np.array(want, sp), x, zero, [splits]], [np.array(want, sp), x[:1], zero, [np.array([0, 0, 1, 1], sp)]], dtype=d, const=(0,), row_partition_types=["ROW_SPLITS"])
                r.op("RaggedTensorToTensor", [np.array(want, sp), x, zero, [sp(3), rows]], dtype=d, const=(0,), row_partition_types=["FIRST_DIM_SIZE", "VALUE_ROWIDS"])
            for want in ([-1, -1, -1], [3, 2, 2]):
                r.op("RaggedTensorToTensor", [np.array(want, sp), y, zero, [splits, inner]], dtype=d, const=(0,), row_partition_types=["ROW_SPLITS", "ROW_SPLITS"])
                r.op("RaggedTensorToTensor", [np.array(want, sp), y, zero, [sp(3), rows, np.array([0, 2, 2, 2, 4, 4], sp)]], dtype=d, const=(0,), row_partition_types=["FIRST_DIM_SIZE", "VALUE_ROWIDS", "VALUE_ROWIDS"])
            r.op("RaggedTensorToTensor", [np.array([-1, -1, 2], sp), make(d, 5, 2), zero, [splits]], dtype=d, const=(0,), row_partition_types=["ROW_SPLITS"])
            r.op("RaggedTensorToTensor", [np.array([-1, -1, 2], sp), make(d, 5, 2), make(d, 2), [splits]], dtype=d, const=(0,), row_partition_types=["ROW_SPLITS"])
            r.op("RaggedTensorToTensor", [sp(-1), x, zero, [splits]], dtype=d, const=(0,), row_partition_types=["ROW_SPLITS"])
            r.op("RaggedTensorToTensor", [np.array([-1, -1], sp), x[:0], zero, [splits[:1]]], [np.array([-1, -1], sp), x[:0], zero, [splits[:3] * 0]], dtype=d, const=(0,), row_partition_types=["ROW_SPLITS"])
            if sp is I64:
                r.op("RaggedTensorToTensor", [np.array([-1, -1], sp), x, zero, [np.array([0, 2, 1, 5], sp)]], [np.array([-1, -1], sp), x, zero, [np.array([0, 2, 2, 4], sp)]], dtype=d, const=(0,), row_partition_types=["ROW_SPLITS"])
            r.op("RaggedTensorToSparse", [[splits], x], [[splits[:1]], x[:0]], dtype=d)
            r.op("RaggedTensorToSparse", [[splits, inner], y], dtype=d)
            r.op("RaggedTensorToSparse", [[splits], make(d, 5, 2)], [[splits], make(d, 5, 0)], dtype=d)
            r.op("RaggedTensorToSparse", [[splits, inner], make(d, 6, 2, 2)], dtype=d)
            r.op("RaggedTensorToSparse", [[np.array([1, 2, 5], sp)], x], [[np.array([0, 2, 9], sp)], x], [[np.array([0, 3, 2, 5], sp)], x], dtype=d)
            for it in (I32, I64)[:2 if rich else 1]:
                r.op("RaggedGather", [[splits], x, np.array([2, 0, 2, 1], it)], [[splits], x, np.array([], it)], [[splits], x, np.array([3], it)], dtype=d, OUTPUT_RAGGED_RANK=1)
                r.op("RaggedGather", [[splits], x, np.array([[2, 0], [1, 1]], it)], dtype=d, OUTPUT_RAGGED_RANK=2)
                r.op("RaggedGather", [[splits, inner], y, np.array([2, 0, 1], it)], dtype=d, OUTPUT_RAGGED_RANK=2)
                r.op("RaggedGather", [[splits], make(d, 5, 2), np.array([2, 0], it)], dtype=d, OUTPUT_RAGGED_RANK=1)
                r.op("RaggedGather", [[splits], x, it(2)], [[splits], x, it(1)], dtype=d, OUTPUT_RAGGED_RANK=0)
                r.op("RaggedGather", [[splits, inner], y, it(2)], dtype=d, OUTPUT_RAGGED_RANK=1)
        r.op("RaggedFillEmptyRows", [np.array([0, 0, 2, 4], I64), make(d, 4), I64(6), zero], [np.array([0, 0, 2, 1], I64), make(d, 4), I64(3), zero], [np.array([0, 9], I64), make(d, 2), I64(3), zero], dtype=d)
        r.op("RaggedFillEmptyRows", [np.zeros([0], I64), make(d, 0), I64(2), zero], dtype=d)
        if d not in ("string", "bool"):
            r.op("RaggedFillEmptyRowsGrad", [np.array([0, 3, 1], I64), make(d, 5)], [np.array([0], I64), make(d, 1)], [np.array([7], I64), make(d, 2)], dtype=d)
    for d in ("int32", "int64"):
        t = np_type(d).type
        for w in ("int32", "int64", "float32", "float64"):
            splits, x = np.array([0, 2, 2, 5], I64), np.array([1, 1, 0, 4, 9], t)
            for binary in (False, True):
                for weights in (some(w, 5), some(w, 0)):
                    if binary and len(weights):
                        continue
                    r.op("RaggedBincount", [splits, x, t(5), weights], [splits, x, t(11), weights], dtype=d, T=w, binary_output=binary)
            r.op("RaggedBincount", [splits, -x, t(5), some(w, 0)], dtype=d, T=w)
            r.op("RaggedBincount", [np.array([0, 2, 6], I64), x, t(5), some(w, 0)], [np.array([1, 5], I64), x, t(5), some(w, 0)], [splits, x, t(-1), some(w, 0)], dtype=d, T=w)
            for lo, hi in ((-1, -1), (3, -1), (-1, 4), (12, 3), (12, -1))[:5 if (d, w) in (("int64", "float32"), ("int32", "int64")) else 1]:
                for binary, weights in ((False, some(w, 0)), (True, some(w, 0)), (False, some(w, 5))):
                    r.op("RaggedCountSparseOutput", [splits, x, weights], [np.array([0, 5, 5], I64), x, weights], dtype=d, minlength=lo, maxlength=hi, binary_output=binary)
    r.op("RaggedCountSparseOutput", [np.array([0, 2, 6], I64), np.array([1, 1, 0, 4, 9], I64), np.zeros([0], np.float32)], [np.array([1, 5], I64), np.array([1, 1, 0, 4, 9], I64), np.zeros([0], np.float32)],
         [np.array([0, 2], I64), np.array([1, -1], I64), np.zeros([0], np.float32)], [np.array([], I64), np.array([1, 1], I64), np.zeros([0], np.float32)], binary_output=False)


def cross(r):
    no = []
    for sp, st in ((I64, "int64"), (I32, "int32")):
        a, b = np.array([0, 2, 2, 3], sp), np.array([0, 1, 2, 4], sp)
        for out, hashed in (("string", False), ("int64", True)):
            for n in (0, 100):
                for x, y in ((s([b"a", b"b", b"c"]), np.array([1, -2, 3, 4], I64)), (np.array([5, 6, 7], I64), s([b"p", b"q", b"r", b"s"]))):
                    r.op("RaggedCross", [[x, y], [a, b], no, no, no, no], Nsparse=0, input_order="RR", hashed_output=hashed, num_buckets=n, hash_key=956888297470, sparse_values_types=[], dense_types=[], out_values_type=out,
                         out_row_splits_type=st, dtype=out)
                idx, vals, shape = np.array([[0, 0], [0, 1], [2, 0]], I64), s([b"u", b"v", b"w"]), np.array([3, 2], I64)
                r.op("RaggedCross", [[np.array([1, 2, 3], I64)], [a], [idx], [vals], [shape], [np.array([[1, 2], [3, 4], [5, 6]], I64)]], Nsparse=1, input_order="RSD", hashed_output=hashed, num_buckets=n, hash_key=7,
                     out_values_type=out, out_row_splits_type=st, dtype=out)
                r.op("RaggedCross", [[np.array([1, 2, 3], I64)], [a], [idx], [vals], [shape], [s([b"d", b"e", b"f"], 3, 1)]], Nsparse=1, input_order="DSR", hashed_output=hashed, num_buckets=n, hash_key=7,
                     out_values_type=out, out_row_splits_type=st, dtype=out)


def words(r):
    data = s([b"aa", b"bb", b"cc", b"dd", b"ee", b""])
    for sp in (I64, I32):
        splits = [np.array(x, sp) for x in ([0, 4, 6], [0, 0, 6, 6], [0, 1, 6], [0, 6])]
        for widths in ([1], [2], [3], [2, 3], [1, 3], [5])[::1 if sp is I64 else 3]:
            for pad, left, right in ((0, "", ""), (-1, "LP", "RP"), (1, "<", ">")):
                for keep in (False, True):
                    r.op("StringNGrams", *[[data, x] for x in splits[:2]], separator="|", ngram_widths=widths, left_pad=left, right_pad=right, pad_width=pad, preserve_short_sequences=keep)
        r.op("StringNGrams", [data, splits[2]], [data, splits[3]], separator="", ngram_widths=[2], left_pad="", right_pad="", pad_width=0, preserve_short_sequences=False)
        r.op("StringNGrams", [data, np.array([0, 4, 7], sp)], [data, np.array([0, 4, 3, 6], sp)], [data, np.array([1, 6], sp)], [data, np.array([0, 4], sp)], separator="|", ngram_widths=[2], left_pad="", right_pad="", pad_width=0,
             preserve_short_sequences=False)
        r.op("StringNGrams", [data[:0], np.array([0], sp)], [data[:0], np.array([0, 0], sp)], [data[:0], np.array([], sp)], separator="|", ngram_widths=[2], left_pad="x", right_pad="y", pad_width=-1, preserve_short_sequences=False)
    for d in ("float32", "int32", "bool", "string", "int64", "float64", "uint8"):
        for n in (-1, 1, 3):
            r.op("StringFormat", [[make(d)]], template="x={}", placeholder="{}", summarize=n, dtype=d)
            r.op("StringFormat", [[make(d, 7)]], template="{} of", placeholder="{}", summarize=n, dtype=d)
            r.op("StringFormat", [[make(d, 3, 4), make(d, 2, 1, 2)]], template="%s, then %s.", placeholder="%s", summarize=n, dtype=d)
        r.op("StringFormat", [[make(d, 0)]], [[make(d, 2)]], template="{}", placeholder="{}", summarize=3, dtype=d)
    r.op("StringFormat", [[make("int32"), make("int32")]], template="{}", placeholder="{}")
    r.op("StringFormat", [[]], template="none", placeholder="{}", dtype="none")
    for sp in (I64, I32):
        chars = np.array([72, 0xe4, 0x65e5, 0x1f600, 0, 0xd800, 0x110000, -1, 97], I32)
        for form in ("UTF-8", "UTF-16-BE", "UTF-32-BE"):
            for errors in ("replace", "ignore", "strict"):
                r.op("UnicodeEncode", [chars, np.array([0, 3, 3, 8, 9], sp)], [chars[:5], np.array([0, 2, 5], sp)], errors=errors, output_encoding=form)
            r.op("UnicodeEncode", [chars, np.array([0, 5, 9], sp)], output_encoding=form, replacement_char=63)
            r.op("UnicodeEncode", [chars[:4], np.array([0, 5], sp)], [chars[:4], np.array([1, 4], sp)], [chars[:4], np.array([0, 3, 2, 4], sp)], [chars[:0], np.array([0], sp)], output_encoding=form)
    every = bytes(range(256))
    wide = s(["a\u00e4\u65e5\U0001f600z".encode(e) for e in ("utf-16-be", "utf-16-le", "utf-16", "utf-32-be", "utf-32-le", "utf-32")] + [b"", b"a", b"\xd8\x00\x00a", b"\x00\xd8a\x00", b"\x00\x11\x00\x00", every])
    for enc in ("UTF-16-BE", "UTF-16-LE", "UTF-16", "UTF-32-BE", "UTF-32-LE", "UTF-32", "US-ASCII", "ISO-8859-1", "latin1", "windows-1252", "UTF-16BE", "utf8"):
        for errors in ("replace", "ignore", "strict"):
            for form in ("UTF-8", "UTF-16-BE"):
                r.op("UnicodeTranscode", *[[wide[k:k + 1]] for k in range(len(wide))], input_encoding=enc, output_encoding=form, errors=errors)
            r.op("UnicodeDecode", *[[wide[k:k + 1]] for k in range(len(wide))], input_encoding=enc, errors=errors, Tsplits="int32")
        r.op("UnicodeTranscode", [wide], input_encoding=enc, output_encoding="UTF-32-BE", replacement_char=63)
        r.op("UnicodeDecode", [wide], input_encoding=enc, replace_control_characters=True)
    r.op("UnicodeDecode", [wide], input_encoding="no-such-thing")
    r.op("UnicodeScript", [np.array([0, 65, 0xe4, 0x3b1, 0x430, 0x5d0, 0x627, 0x65e5, 0x3042, 0xac00, 0x1f600, 0x10ffff, 0x110000, -1, 0xd800, 0x378], I32)], [np.array([66], I32)])
    every = bytes(range(256))
    wide = s(["a\u00e4\u65e5\U0001f600z".encode(e) for e in ("utf-16-be", "utf-16-le", "utf-16", "utf-32-be", "utf-32-le", "utf-32")] + [b"", b"a", b"\xd8\x00\x00a", b"\x00\xd8a\x00", b"\x00\x11\x00\x00", every])
    for enc in ("UTF-16-BE", "UTF-16-LE", "UTF-16", "UTF-32-BE", "UTF-32-LE", "UTF-32", "US-ASCII", "ISO-8859-1", "latin1", "windows-1252", "UTF-16BE", "utf8"):
        for errors in ("replace", "ignore", "strict"):
            for form in ("UTF-8", "UTF-16-BE"):
                r.op("UnicodeTranscode", *[[wide[k:k + 1]] for k in range(len(wide))], input_encoding=enc, output_encoding=form, errors=errors)
            r.op("UnicodeDecode", *[[wide[k:k + 1]] for k in range(len(wide))], input_encoding=enc, errors=errors, Tsplits="int32")
        r.op("UnicodeTranscode", [wide], input_encoding=enc, output_encoding="UTF-32-BE", replacement_char=63)
        r.op("UnicodeDecode", [wide], input_encoding=enc, replace_control_characters=True)
    r.op("UnicodeDecode", [wide], input_encoding="no-such-thing")
    r.op("UnicodeScript", [np.array(0x3b1, I32)])
    for t in (I32, I64):
        for n in (I32, I64):
            for sep in ("", ", "):
                r.op("UnsortedSegmentJoin", [s([b"a", b"b", b"c", b"d"]), np.array([2, 0, 2, 1], t), n(3)], [s([b"a", b"b"]), np.array([1, 1], t), n(4)], separator=sep)
                r.op("UnsortedSegmentJoin", [s([b"a", b"b", b"c", b"d"], 2, 2), np.array([1, 0], t), n(2)], separator=sep)
                r.op("UnsortedSegmentJoin", [s([b"a", b"b", b"c", b"d"], 2, 2), np.array([[1, 0], [0, 0]], t), n(2)], separator=sep)
            r.op("UnsortedSegmentJoin", [s([b"a", b"b"]), np.array([0, 3], t), n(3)], [s([b"a", b"b"]), np.array([0, -1], t), n(3)], [s([b"a", b"b"]), np.array([0, 1], t), n(-1)], [s([b"a"])[:0], np.array([], t), n(2)])
    for base in (b"dir/file", b"", b"x y"):
        r.op("ShardedFilename", [np.array(base, object), I32(3), I32(12)], [np.array(base, object), I32(123456), I32(7)], [np.array(base, object), I32(-1), I32(5)])
        r.op("ShardedFilespec", [np.array(base, object), I32(12)], [np.array(base, object), I32(123456)])


FAMILIES = {"ragged": [ragged], "cross": [cross], "text": [words]}
