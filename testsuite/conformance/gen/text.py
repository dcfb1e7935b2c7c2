"""Strings, numbers in strings, hashing, splitting."""
import numpy as np
import tensorflow as tf

from .core import dtypes, np_type
from .values import edges, rng, some

I32, I64 = np.int32, np.int64
WORDS = [b"", b"a", b"Hello World", b"  padded\t\n", "größe ÄÖÜ ß".encode(), "日本語 テキスト".encode(), b"\xff\xfe bad \xc3", b"\x00nul\x00", b"x" * 70,
         b"a,b,,c", b"1.5", b"-7", "İıſK".encode(), "e\u0301 \u00a0".encode(), "\U0001f600 ok".encode(), b"\xed\xa0\x80", b"tab\tsep  two"]
NUMBERS = [b"0", b"-0", b"1", b"-1", b"1.5", b"1e10", b"-2.5E-3", b"inf", b"-inf", b"nan", b" 7 ", b"2147483647", b"-2147483648", b"9223372036854775807", b"1e-40", b"3.4028235e38", b"0.1", b"123456789.123456789"]


def s(xs, *shape):
    a = np.array(xs, object)
    return a.reshape(shape) if shape else a


def strings(r):
    words = s(WORDS)
    r.op("StringStrip", [words])
    r.op("StringLength", [words], unit="BYTE")
    r.op("StringLength", [words], unit="UTF8_CHAR")
    for op in ("StringLower", "StringUpper"):
        for enc in ("", "utf-8"):
            r.op(op, [s([w for w in WORDS if b"\xff" not in w and b"\xed" not in w])], encoding=enc)
            r.op(op, [words[:4].reshape(2, 2)], [words[:2].reshape(1, 2)], [words[:0].reshape(0, 2)], encoding=enc)
    for unit in ("BYTE", "UTF8_CHAR"):
        good = s([w for w in WORDS if b"\xff" not in w and b"\xed" not in w and len(w) > 3])
        for p, n in ((0, 2), (1, 99), (-2, 2), (-3, 1), (2, 0)):
            for t in (I32, I64):
                r.op("Substr", [good, t(p), t(n)], unit=unit)
        r.op("Substr", [words, I32(5), I32(1)], unit=unit)
        r.op("Substr", [good[:3], np.array([0, 1, 2], I32), np.array([1, 2, 1], I32)], unit=unit)
    for sep in ("", ", "):
        r.op("StringJoin", [[words, words[::-1].copy()]], separator=sep)
        r.op("StringJoin", [[words[:4].reshape(2, 2), s(b"-", ) if False else np.array(b"-", object)]], separator=sep)
        for keep in (False, True):
            r.op("ReduceJoin", [words[:6].reshape(2, 3), np.array([1], I32)], const=(1,), keep_dims=keep, separator=sep)
            r.op("ReduceJoin", [words[:6].reshape(2, 3), np.array([0, 1], I32)], const=(1,), keep_dims=keep, separator=sep)
    for n in (1, 7, 1000003):
        r.op("StringToHashBucketFast", [words], num_buckets=n)
        r.op("StringToHashBucketStrong", [words], num_buckets=n, key=[1234567, -9])
        r.op("StringToHashBucket", [words], num_buckets=n)
    r.op("Fingerprint", [some("int32", 3, 4), np.array(b"farmhash64", object)], const=(1,))
    r.op("Fingerprint", [words, np.array(b"farmhash64", object)], const=(1,))
    for d in ("float32", "float64", "int32", "int64"):
        for w in NUMBERS + WORDS[:4] + [b"1x", b"99999999999", b"0x10", b"+3", b"1_0", b"1.", b".5", b"--1", b"1e400"]:
            r.op("StringToNumber", [s([w])], dtype="string", out_type=d)
    for d in dtypes("AsString"):
        if d.startswith("complex"):
            continue
        r.op("AsString", [edges(d)])
        if np_type(d).kind in "fV":
            for a in (dict(precision=3), dict(scientific=True), dict(shortest=True), dict(width=12), dict(width=12, fill="0"), dict(precision=2, width=9, fill=" ")):
                r.op("AsString", [some(d, 3, 4)], **a)
        else:
            for a in (dict(width=5), dict(width=5, fill="0"), dict(width=5, fill="-")):
                r.op("AsString", [some(d, 3, 4)], **a) if d != "bool" else None
    for sep in (b"", b" ", b",", b"ab"):
        for k in (-1, 0, 1, 2):
            r.op("StringSplitV2", [words, np.array(sep, object)], const=(1,), maxsplit=k)
    for skip in (False, True):
        for sep in (b" ", b",;", b""):
            r.op("StringSplit", [words, np.array(sep, object)], const=(1,), skip_empty=skip)
    for pat, rep in ((b"a", b"b"), (b"[a-z]+", b"<\\0>"), (b"(\\w)(\\w)", b"\\2\\1"), (b"", b"-"), (b"\\s+", b""), (b"^.", b"X"), (b"\\pL", b"L")):
        for every in (False, True):
            r.op("StaticRegexReplace", [words], pattern=pat, rewrite=rep, replace_global=every)
            r.op("RegexReplace", [words, np.array(pat, object), np.array(rep, object)], const=(1, 2), replace_global=every)
        r.op("StaticRegexFullMatch", [words], pattern=pat)
        r.op("RegexFullMatch", [words, np.array(pat, object)], const=(1,))
    for pad in (False, True):
        r.op("EncodeBase64", [words], pad=pad)
    enc = s([b"", b"YQ", b"YWI", b"aGVsbG8", b"_-8", b"YQ=="])
    r.op("DecodeBase64", [enc])
    r.op("DecodeBase64", [s([b"!"])])
    for d in dtypes("DecodeRaw", "out_type"):
        for little in (False, True):
            r.op("DecodeRaw", [s([b"\x00\x01\x02\x03\x04\x05\x06\x07" * 4] * 2)], dtype=d, out_type=d, little_endian=little)
    for form in ("UTF-8", "UTF-16-BE", "UTF-32-BE"):
        for errors in ("replace", "ignore", "strict"):
            r.op("UnicodeTranscode", [words], input_encoding="UTF-8", output_encoding=form, errors=errors)
    for errors in ("replace", "ignore"):
        for control in (False, True):
            r.op("UnicodeDecode", [words], input_encoding="UTF-8", errors=errors, replace_control_characters=control)
            r.op("UnicodeDecodeWithOffsets", [words], input_encoding="UTF-8", errors=errors, replace_control_characters=control)
    for op in ("Equal", "NotEqual"):
        r.op(op, [words, words[::-1].copy()], [words[:1], words[:1]])
        r.op(op, [words, np.array(b"a", object)])
    for op in ("Identity", "Shape", "Size", "ZerosLike", "OnesLike"):
        r.op(op, [words.reshape(1, -1)], dtype="string") if op != "OnesLike" else None
    r.op("GatherV2", [words, np.array([2, 0, 4], I32), I32(0)], const=(2,))
    r.op("ConcatV2", [[words, words[:3]], I32(0)], const=(1,))
    r.op("Reshape", [words[:6], np.array([2, -1], I32)], const=(1,))
    r.op("Transpose", [words[:6].reshape(2, 3), np.array([1, 0], I32)], const=(1,))
    r.op("Tile", [words[:3], np.array([2], I32)], const=(1,))
    r.op("ExpandDims", [words, I32(-1)], const=(1,))
    r.op("SelectV2", [np.array([True, False, True]), words[:3], words[3:6]], dtype="string")
    r.op("StridedSlice", [words, np.array([1], I32), np.array([9], I32), np.array([3], I32)], const=(1, 2, 3))
    r.op("Pack", [[words, words]], axis=1)
    r.op("Unpack", [words[:4].reshape(2, 2)], num=2)
    r.op("Fill", [np.array([2, 2], I32), np.array(b"abc", object)], dtype="string", const=(0,))
    r.op("Unique", [s([b"b", b"a", b"b", b"", b"c", b"a"])])
    r.op("Where", [np.array([True, False])])


FAMILIES = {"string": [strings]}
