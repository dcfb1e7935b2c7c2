"""Writes cases.json.gz: what TensorFlow 2.21 answers, as calls of package hostops. Run by hand: python golden.py"""
import base64, gzip, json, os
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import numpy as np
import tensorflow as tf

raw = tf.raw_ops
cases = []


def value(x):
    """A tensor as {d: dtype, s: shape, v: base64 of the data, or the strings as Latin-1}."""
    if isinstance(x, tf.Tensor):
        if x.dtype == tf.bfloat16:
            return {"d": "bfloat16", "s": x.shape.as_list(), "v": base64.b64encode(x.numpy().tobytes()).decode()}
        x = x.numpy()
    if isinstance(x, bytes):
        x = np.array(x, dtype=object)
    x = np.asarray(x)
    if x.dtype.kind in "OS":
        return {"d": "string", "s": list(x.shape), "v": [s.decode("latin1") for s in x.reshape(-1).tolist()]}
    return {"d": x.dtype.name, "s": list(x.shape), "v": base64.b64encode(np.ascontiguousarray(x).tobytes()).decode()}


def strs(*x):
    return np.array(x, dtype=object)


def i64(x):
    return np.array(x, np.int64)


def case(fn, ins, outs, err=""):
    c = {"fn": fn, "in": [value(x) for x in ins], "out": [value(x) for x in outs]}
    if err:
        c["err"] = err
    cases.append(c)


def message(e):
    if isinstance(e, UnicodeDecodeError):
        m = e.object.decode("latin1")
    else:
        m = e.message.encode().decode("latin1")
    if m.startswith("{{"):
        m = m[m.index("}} ") + 3:]
    return m[:m.rindex(" [Op:")] if " [Op:" in m else m


def attempt(fn, ins, like, f):
    """One call that may fail; like has the dtype and the shape of the results."""
    try:
        out = f()
        out = list(out) if isinstance(out, (list, tuple)) else [out]
        case(fn, ins, out)
    except tf.errors.OpError as e:
        case(fn, ins, like, message(e))


words = strs(b"", b"a", b"ab", b"abc", b"Hello", b"hello w", b"\x00\xff\x00", b"Zwei W\xc3\xb6rter", b"\xff\xfe bad \xc3", b" \t x y\n",
             *[bytes((i * 7 + j * 13) % 256 for j in range(i)) for i in (8, 9, 15, 16, 17, 24, 31, 32, 33, 48, 63, 64, 65, 95, 127, 128, 129, 200, 300)])


def hashing():
    for n in (1, 7, 1000, 2**40):
        case("hash.fast", [words, i64(n)], [tf.strings.to_hash_bucket_fast(words, n)])
        case("hash.legacy", [words, i64(n)], [raw.StringToHashBucket(string_tensor=words, num_buckets=n)])
        case("hash.strong", [words, i64(n), i64([7, 9])], [tf.strings.to_hash_bucket_strong(words, n, [7, 9])])
    case("fingerprint.str", [words], [tf.fingerprint(words)])
    case("fingerprint.str", [words[:28].reshape(4, 7)], [tf.fingerprint(words[:28].reshape(4, 7))])
    case("fingerprint.str", [words[:28].reshape(2, 2, 7)], [tf.fingerprint(words[:28].reshape(2, 2, 7))])
    b = np.arange(120, dtype=np.uint8).reshape(3, 40)
    case("fingerprint.bytes", [b], [tf.fingerprint(b)])


def text():
    grid = words[:28].reshape(4, 7)
    case("equal", [words, words[::-1]], [tf.equal(words, words[::-1])])
    case("not_equal", [words, strs(b"abc")[0]], [tf.not_equal(words, b"abc")])
    for fn, f in (("lower", tf.strings.lower), ("upper", tf.strings.upper), ("strip", tf.strings.strip)):
        case(fn, [words], [f(words)])
    space = strs(b" \t\n\v\f\r a \x00 ", b"\xa0x\xa0", b"   ", b"")
    case("strip", [space], [tf.strings.strip(space)])
    for unit, fn in (("BYTE", "byte"), ("UTF8_CHAR", "utf8")):
        case("length." + fn, [words], [tf.strings.length(words, unit=unit)])
        for s in (b"hello", b"", b"a\xc3\xa9b\x80\x80c", b"\x80\x80ab", "日本語テキスト".encode()):
            for pos, n in ((0, 2), (-2, 5), (5, 1), (6, 1), (-6, 2), (1, -1), (0, 0), (2, 10), (-100, 1), (3, 2), (-3, 1)):
                def f():
                    return tf.strings.substr([s], [pos], [n], unit=unit)
                if s[:1] == b"\x80" and (pos > 4 or pos < -4) or b"\x80" in s and pos == -100:
                    continue  # Python cannot decode the message
                attempt("substr." + fn, [strs(s), i64([pos]), i64([n])], [strs(b"")], f)
        attempt("substr." + fn, [strs(b"hello", b"x"), i64(1), i64(3)], [strs(b"", b"")], lambda: tf.strings.substr([b"hello", b"x"], 1, 3, unit=unit))
        attempt("substr." + fn, [strs(b"hello", b"x"), i64(4), i64(3)], [strs(b"", b"")], lambda: tf.strings.substr([b"hello", b"x"], 4, 3, unit=unit))
    case("join", [b", ", i64(3), words, b"x", words[::-1]], [tf.strings.join([words, b"x", words[::-1]], ", ")])
    case("join", [b"", i64(1), words], [tf.strings.join([words])])
    for axes in ([0], [1], [0, 1], [1, 0], []):
        case("reduce_join", [grid, i64(axes), b"-"], [raw.ReduceJoin(inputs=grid, reduction_indices=axes, separator="-")])
    cube = words[:24].reshape(2, 3, 4)
    for axes in ([0, 2], [2, 0], [1], [2, 1, 0]):
        case("reduce_join", [cube, i64(axes), b""], [raw.ReduceJoin(inputs=cube, reduction_indices=axes)])


def split():
    texts = strs(b"", b" ", b" a  b ", b"a", b"a,b;;c,", b",", b",,", b"x y  z", b"\t1\n2", b"a, b, c", b"aaaa", b"a\xff\x00b \xc3\xa9 c")
    for sep in (b"", b"  ", b",", b", ", b"aa"):
        for most in (-1, 0, 1, 2, 5):
            idx, val, shape = raw.StringSplitV2(input=texts, sep=sep, maxsplit=most)
            case("split_v2.count", [texts, sep, i64(most)], [i64([len(val), shape[1]])])
            case("split_v2", [texts, sep, i64(most)], [idx, val])
    for sep in (b"", b",", b",; ", b"a"):
        for skip in (False, True):
            idx, val, shape = raw.StringSplit(input=texts, delimiter=sep, skip_empty=skip)
            case("split.count", [texts, sep, np.bool_(skip)], [i64([len(val), shape[1]])])
            case("split", [texts, sep, np.bool_(skip)], [idx, val])


numbers = ["1", "  12 ", "+5", "-5", "0x10", "1e5", "1.5", " 1.5\n", "1.5f", "", "  ", "inf", "-Inf", "+inf", "infinity", "nan", "NAN", "-nan", "1e400", "1e-400",
           ".5", "5.", "1_0", "1" * 31, "1" * 40, "0." + "1" * 29, "0x1p3", "0x1.8", "1e", "1e+", "1e ", "--1", "+-1", "-+1", "++1", "1 2", "\x0b1\x0c", "1\x00", "nan(x)",
           "nan()", "nan(a_Z9)", "nan(", "nan(-)", "1d5", "2147483647", "2147483648", "-2147483648", "-2147483649", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
           "-9223372036854775809", "4294967295", "4294967296", "18446744073709551615", "18446744073709551616", "-0", "+nan", "-infinity", "0x", "0x.", "0x8.", "0x1.p1", "0x1p", "0xg", "-0x1F", "0x1.8p1",
           "0x.8", "inff", "i", " 0x10 ", "0x123456789abcdef01", "0b1", "1,000", "1e5 x", "0x" + "f" * 32, "0x1p-1080", "0x1p-1074", "0x1.8p-1074", "0x1.4p-1074", "0x1.fffffffffffff8p0",
           "0x1.fffffffffffff7p0", "0x1.fffffefp0", "0x1.ffffff0000000001p0", "0x1.000001p0", "0x1.000003p0", "0x1.00000100000000000000001p0", "16777217", "16777219", "1.00000017881393432617187499", "1.00000017881393432617187500",
           "1.00000017881393432617187501", "9007199254740993", "9007199254740992.99999999999999999999", "9007199254740993.00000000000000000001", "2.2250738585072011e-308", "4.9e-324", "2e-324",
           "2.4703282292062327e-324", "2.4703282292062328e-324", "7.0064923216240862e-46", "7.0064923216240853e-46", "1e-45", "0x1p99999999999", "0x1p-99999999999999999999", "1e0000000000000000005", "1e99999999999999999999",
           "1e-99999999999999999999", "0e99999999999", "0." + "0" * 400 + "1", "0." + "0" * 400 + "1e400", "1" + "0" * 400 + "e-400", "3.4028235e38", "3.4028236e38", "3.40282356e38", "1.7976931348623158e308",
           "1.7976931348623159e308", "123456789012345678", "1234567890123456789012", "0.1", "0.3", "3.14159265358979323846264338327950288", "1E5", "0X10", "+ 1", "00012", "INFINITY", "+.5", ".", "+", "-", "e5",
           "1.e5", "0x1P+3", "0x1e5", "8.41e+21", "9.5e-7", "1.17549435e-38", "1.1754942e-38", "5e-324", "1.4e-45", "0.000123", "100000000000000000000000", "6.02214076e23", "299792458.0"]


def number():
    for dt, fn in ((tf.float32, "f32"), (tf.float64, "f64"), (tf.int32, "i32"), (tf.int64, "i64"), (tf.uint32, "u32"), (tf.uint64, "u64")):
        good = []
        for s in numbers:
            s = s.encode("latin1")
            try:
                tf.strings.to_number(s, dt)
                good.append(s)
            except tf.errors.OpError as e:
                case("to_number." + fn, [strs(s)], [np.zeros(1, dt.as_numpy_dtype)], message(e) if b"\0" not in s else "StringToNumberOp could not correctly convert string: " + s.decode())
        case("to_number." + fn, [strs(*good)], [tf.strings.to_number(good, dt)])
    ints = np.array([0, 1, -1, 42, -1234567, 2**31 - 1, -2**31, 2**63 - 1, -2**63], np.int64)
    uints = np.array([0, 1, 42, 2**32, 2**64 - 1], np.uint64)
    for width in (-1, 0, 5, 12):
        for fill in ("", " ", "0", "-", "+"):
            for fn, x in (("i64", ints), ("u64", uints)):
                case("as_string." + fn, [x, i64(width), fill.encode()], [tf.strings.as_string(x, width=width, fill=fill)])
    floats = np.array([0.0, -0.0, 1.0, -1.5, 0.5, 2.5, 1e-5, 0.0001, 0.00001234, 123456, 1234567, 99999.95, 999999.5, 0.1, np.pi, 1e10, 1e22, 1e100, 1.7976931348623157e308, 2.2250738585072014e-308,  # TensorFlow's workers flush denormals
                       
                       np.inf, -np.inf, np.nan, -np.nan, 1e15, 1e16, 123456789.125, 0.05, 0.25, 0.125, 9.5, 10.5, np.float32(0.1), np.float32(16777216)])
    for prec in (-1, 0, 1, 2, 10, 20):
        for kw, style in (({}, 0), ({"scientific": True}, 1), ({"shortest": True}, 2)):
            for width, fill in ((-1, ""), (12, "0"), (14, "-"), (14, " "), (3, "+"), (-1, "+"), (14, "")):
                if prec in (-1, 1, 2, 20) and width != 12:
                    continue
                case("as_string.f64", [floats, i64(width), fill.encode(), i64(prec), i64(style)],
                     [tf.strings.as_string(floats, precision=prec, width=width, fill=fill, **kw)])
    c = np.array([1 + 2j, -0.5 - 1e10j, complex(np.inf, np.nan)])
    case("as_string.c128", [c, i64(-1), b"", i64(-1), i64(0)], [tf.strings.as_string(c)])
    case("as_string.c128", [c, i64(9), b"0", i64(2), i64(1)], [tf.strings.as_string(c, width=9, fill="0", precision=2, scientific=True)])
    case("as_string.bool", [np.array([True, False])], [tf.strings.as_string([True, False])])


PUNCT = r'[!"#$%&()\*\+,-\./:;<=>?@\[\\\]^_`{|}~\']'
classes = [(PUNCT, b""), (r"[^a-z0-9 ]+", b" "), (r"[^a-z]", b"<\\\\>"), (r"\s+", b" "), (r"[[:punct:]]", b""), (r"\W", b"_"), (".", b"x"), ("x", b"yy"), (r"[^\x00-\x7f]", b"?")]


def regex():
    rng = np.random.RandomState(7)
    texts = [b"", b"Hello, World!", b"a-b_c d\n\te", "Größe €5 日本 \U0001f600!".encode(), b"\x80a\xc3\xc3\xa9\xe2\x82\xacz\xe2\x82", b"xxaxx", b"\xc0\x80 \xe0\x80\x80 \xed\xa0\x80 \xf4\x90\x80\x80 \xf5\x80\x80\x80 \xff"]
    for i in range(40):
        texts.append(bytes(rng.choice([0x41, 0x7a, 0x20, 0x80, 0xbf, 0xc2, 0xdf, 0xe0, 0xef, 0xf0, 0xf4, 0xf5, 0xc1, 0x2e], size=rng.randint(1, 9)).tolist()))
    texts = strs(*texts)
    import re
    for p, rw in classes:
        have = [bool(re.fullmatch(p.replace("[[:punct:]]", r"[!-/:-@\[-`{-~]").encode(), bytes([c]), re.S if p == "x" else 0)) if c < 128 else p in (r"[^a-z0-9 ]+", r"[^a-z]", r"\W", ".", r"[^\x00-\x7f]") for c in range(256)]
        for g in (True, False):
            case("regex.class_replace", [texts, np.array(have, np.uint8), rw.replace(b"\\\\", b"\\"), np.bool_(p.endswith("+")), np.bool_(g)],
                 [tf.strings.regex_replace(texts, p, rw, replace_global=g)])
            case("regex.replace", [texts, p.encode(), rw, np.bool_(g)], [tf.strings.regex_replace(texts, p, rw, replace_global=g)])
    for p, rw in ((r"(\w+) (\w+)", rb"\2 \1"), (r"x*", b"-"), (r"", b"-"), (r"^", b"<"), (r"$", b">"), (r"(a)|b", rb"[\1]"), (r"a+?", rb"\0\0"), (r"\b", b"|"), (r"(?i)HELLO", b"bye"), ("é", b"e"), (r"\pL", b"L")):
        for g in (True, False):
            case("regex.replace", [texts[:6], p.encode(), rw, np.bool_(g)], [tf.strings.regex_replace(texts[:6], p, rw, replace_global=g)])
    for p in (r".*", r"[a-z]*", r"Hello.*", r"(?s).*", r"x|xx.*", r"", r"[^a-z]+"):
        case("regex.full_match", [texts, p.encode()], [tf.strings.regex_full_match(texts, p)])


KINDS = ["dense", "padded", "sparse", "ragged"]
NONE = {"string": strs(), "float32": np.zeros(0, np.float32), "int64": i64([])}


def varint(n):
    out = b""
    while n >= 128:
        out, n = out + bytes([n & 127 | 128]), n >> 7
    return out + bytes([n])


def delimited(field, b):
    return bytes([field << 3 | 2]) + varint(len(b)) + b


def feature(x):
    """A tf.Feature of strings, floats or ints."""
    if len(x) and isinstance(x[0], bytes):
        return delimited(1, b"".join(delimited(1, s) for s in x))
    if len(x) and isinstance(x[0], float):
        return delimited(2, delimited(1, np.array(x, np.float32).tobytes()))
    return delimited(3, delimited(1, b"".join(varint(v & 2**64 - 1) for v in x)))


def entry(key, feat):
    return delimited(1, delimited(1, key.encode()) + delimited(2, feat))


def example(**kv):
    return delimited(1, b"".join(entry(k, f if isinstance(f, bytes) else feature(f)) for k, f in kv.items()))


def dtype_of(d):
    return tf.as_dtype(d)


def example_case(serialized, feats, single=False):
    """feats: (key, kind, dtype, shape, default) by kind; the cases of example.count and example.parse."""
    spec = {"d": "spec", "s": [], "v": {"Single": single, "Features": [
        {"Key": k, "Kind": KINDS.index(kind), "DType": d, "Shape": list(shape), "Splits": "int64"} for k, kind, d, shape, _ in feats]}}
    dense = [f for f in feats if f[1] in ("dense", "padded")]
    sparse = [f for f in feats if f[1] == "sparse"]
    ragged = [f for f in feats if f[1] == "ragged"]
    shapes = [([None] if f[1] == "padded" else []) + list(f[3]) for f in dense]
    ins = [strs(*serialized) if not single else np.array(serialized, object)] + [f[4] for f in dense]
    def add(fn, ins, outs, err=""):
        c = {"fn": fn, "in": [value(ins[0]), spec] + [value(x) for x in ins[1:]], "out": [value(x) for x in outs]}
        if err:
            c["err"] = err
        cases.append(c)
    try:
        if single:
            si, sv, ss, dv = raw.ParseSingleExample(serialized=serialized, dense_defaults=[f[4] for f in dense], num_sparse=len(sparse), sparse_keys=[f[0] for f in sparse],
                                                    dense_keys=[f[0] for f in dense], sparse_types=[dtype_of(f[2]) for f in sparse], dense_shapes=shapes)
            rv, rs = [], []
        else:
            si, sv, ss, dv, rv, rs = raw.ParseExampleV2(serialized=serialized, names=[], sparse_keys=[f[0] for f in sparse], dense_keys=[f[0] for f in dense], ragged_keys=[f[0] for f in ragged],
                                                        dense_defaults=[f[4] for f in dense], num_sparse=len(sparse), sparse_types=[dtype_of(f[2]) for f in sparse],
                                                        ragged_value_types=[dtype_of(f[2]) for f in ragged], ragged_split_types=[tf.int64] * len(ragged), dense_shapes=shapes)
    except (tf.errors.OpError, UnicodeDecodeError) as e:
        outs = []
        n = 1 if single else len(serialized)
        for k, kind, d, shape, _ in feats:
            if kind in ("dense", "padded"):
                outs.append(np.zeros([n] + list(shape), object if d == "string" else d) if d != "string" else np.full([n] + list(shape), b"", object))
            elif kind == "sparse":
                outs += [np.zeros([0, 2], np.int64), NONE[d]]
            else:
                outs += [NONE[d], np.zeros(n + 1, np.int64)]
        m = message(e)
        if m.startswith("Could not parse example input"):  # cut at a NUL by Python
            m = "Could not parse example input, value: '" + (serialized if single else serialized[-1]).decode("latin1") + "'"
        add("example.parse", ins, outs, m)
        return
    outs, counts = [], []
    di, pi, ri = 0, 0, 0
    for k, kind, d, shape, _ in feats:
        if kind in ("dense", "padded"):
            outs.append(dv[di])
            if kind == "padded":
                most = dv[di].shape[0 if single else 1]
                counts.append([-1, most])
            di += 1
        elif kind == "sparse":
            outs += [si[pi], sv[pi]]
            counts.append([len(sv[pi]), ss[pi].numpy()[-1]])
            pi += 1
        else:
            outs += [rv[ri], rs[ri]]
            s = rs[ri].numpy()
            counts.append([len(rv[ri]), max([0] + list(s[1:] - s[:-1]))])
            ri += 1
    if counts and all(c[0] >= 0 for c in counts):
        add("example.count", ins[:1], [i64(counts)])
    add("example.parse", ins, outs)


def examples():
    feats = [("a", "dense", "float32", (1,), np.array([7], np.float32)), ("b", "dense", "int64", (2, 2), NONE["int64"]), ("s", "dense", "string", (), b"none"),
             ("x", "sparse", "int64", (), None), ("y", "sparse", "string", (), None), ("z", "sparse", "float32", (), None),
             ("r", "ragged", "float32", (), None), ("q", "ragged", "string", (), None), ("p", "padded", "int64", (), np.int64(-1)), ("w", "padded", "float32", (2,), np.float32(0.5)), ("v", "padded", "string", (), b"pad")]
    full = example(a=[1.5], b=[1, -2, 3, 2**40], s=[b"hi"], x=[5, 6], y=[b"", b"k\0"], z=[1.0, 2.0, 3.0], r=[1.0], q=[b"q1", b"q2"], p=[1, 2, 3], w=[1.0, 2.0, 3.0, 4.0], v=[b"o"], unknown=[1])
    bare = example(b=[4, 3, 2, 1])
    odd = example(b=[1, 1, 1, 1], x=[], y=b"", z=[-0.0], r=[1.0, 2.0], p=[9], w=[5.0, 6.0])
    example_case([full, bare, odd], feats)
    example_case([], feats)
    example_case([bare], feats)
    one = [f for f in feats if f[1] in ("dense", "sparse")]
    for e in (full, bare, odd):
        example_case(e, one, True)
    simple = [("a", "dense", "float32", (2,), NONE["float32"]), ("x", "sparse", "int64", (), None), ("t", "sparse", "string", (), None)]
    ok = example(a=[1.0, 2.0])
    a = entry("a", feature([1.0, 2.0]))
    tag = lambda f, k: bytes([f << 3 | k])
    f32 = lambda *x: np.array(x, np.float32).tobytes()
    variants = [
        b"", b"\x0a", b"\x0a\x00", b"\x0a\x05", b"\xff", b"hello", ok[:-1], ok[:-4], ok + b"\x00", ok + b"\x10\x05", ok + b"\x1a\x01x", ok + b"\x1a\x05x", ok + b"\x13", ok + b"\x15abcd", ok + b"\x15abc", ok + b"\x11abcdefgh",
        ok + ok, ok + example(a=[3.0, 4.0], x=[1]), delimited(1, a + entry("a", feature([5.0, 6.0]))), delimited(1, entry("a", feature([5.0, 6.0])) + entry("a", b"")), delimited(1, a + b"\x10\x01"),
        example(a=[1.0]), example(a=[1.0, 2.0, 3.0]), example(a=[1, 2]), example(a=[b"a", b"b"]), example(a=[]), example(x=[1]), example(a=[1.0, 2.0], x=[1.0]), example(a=[1.0, 2.0], x=[b"s"]), example(a=[1.0, 2.0], t=[1]), example(a=b"\x22\x00"), example(a=[1.0, 2.0], x=b"\x22\x00"), example(a=b"\x12"), example(a=b"\x12\x00"),
        delimited(1, delimited(1, delimited(2, feature([1.0, 2.0])) + delimited(1, b"a"))), delimited(1, delimited(1, delimited(1, b"a"))), delimited(1, delimited(1, delimited(2, feature([1.0, 2.0])))), delimited(1, delimited(1, delimited(1, b"a") + delimited(1, b"a"))),
        delimited(1, delimited(1, delimited(1, b"a") + delimited(2, feature([1.0, 2.0])) + delimited(2, b""))), delimited(1, delimited(1, delimited(1, b"a") + delimited(2, feature([1.0, 2.0])) + b"\x18\x01")),
        example(a=delimited(2, tag(1, 5) + f32(1) + tag(1, 5) + f32(2))), example(a=delimited(2, tag(1, 5) + f32(1) + delimited(1, f32(2)))), example(a=delimited(2, delimited(1, f32(1)) + delimited(1, f32(2)))),
        example(a=delimited(2, delimited(1, f32(1, 2)) + tag(1, 5) + f32(3))), example(a=delimited(2, delimited(1, f32(1, 2)[:-1]))), example(a=delimited(2, delimited(1, f32(1, 2)) + b"\xff")), example(a=delimited(2, delimited(2, f32(1, 2)))),
        example(a=delimited(2, delimited(1, f32(1, 2))) + b"\xff"), example(a=b"\x12\x40\x0a\x08" + f32(1, 2)), example(a=delimited(2, delimited(1, f32(1, 2))) + feature([1])),
        example(a=[1.0, 2.0], x=delimited(3, b"\x08\x01\x08\x02")), example(a=[1.0, 2.0], x=delimited(3, b"\x0a\x01\x80")), example(a=[1.0, 2.0], x=delimited(3, b"\x0a\x0b" + b"\xff" * 10 + b"\x01")), example(a=[1.0, 2.0], x=delimited(3, b"\x0a\x0a" + b"\xff" * 9 + b"\x7f")),
        example(a=[1.0, 2.0], x=delimited(3, b"\x0a\x01\x01\x0a\x01\x02")), example(a=[1.0, 2.0], x=delimited(3, b"\x08\x01\x0a\x01\x02")), example(a=[1.0, 2.0], x=delimited(3, b"\x10\x01")),
        example(a=[1.0, 2.0], t=delimited(1, b"\x0a\x01a\x0a\x00")), example(a=[1.0, 2.0], t=delimited(1, b"\x0a\x05a")), example(a=[1.0, 2.0], t=delimited(1, b"\x12\x01a")), example(a=[1.0, 2.0], t=delimited(1, b"\x0a")), example(a=[1.0, 2.0], t=b"\x0a\x7f\x0a\x01a"),
        b"\x0a\x85\x80\x80\x80\x10" + a, b"\x0a\xff\xff\xff\xff\x0f" + a, b"\x8a\x00" + varint(len(a)) + a, example(unknown=b"\x22\x00", a=[1.0, 2.0]), delimited(2, b"x") + ok,
    ]
    for v in variants:
        for single in (False, True):
            example_case(v if single else [v], simple, single)
    padded = [("p", "padded", "int64", (2,), np.int64(0)), ("d", "dense", "string", (2, 1), strs(b"x", b"y").reshape(2, 1))]
    for v in (example(p=[1, 2, 3]), example(p=[1.0]), example(d=[b"a"]), example(p=[1, 2], d=[b"a", b"b"]), example(d=[b"a", b"b", b"c"])):
        example_case([v], padded)
        example_case(v, padded, True)
        example_case(v, [(k, "sparse", d, (), None) for k, _, d, _, _ in padded], True)
    example_case([ok, example(a=[1.0]), b"\xff"], simple)


OPS = ["DecodeImage", "DecodeJpeg", "DecodePng", "DecodeGif", "DecodeBmp", "DecodeAndCropJpeg"]


def image_case(data, op="DecodeJpeg", channels=0, animate=False, crop=(0, 0, 0, 0), fancy=True, dct="", dtype=tf.uint8):
    ins = [np.array(data, object), i64(OPS.index(op)), i64(channels), np.bool_(animate), i64(crop), np.bool_(fancy), np.bool_(dct == "INTEGER_ACCURATE")]
    kw = {} if op == "DecodeGif" else {"channels": channels}
    if op in ("DecodeJpeg", "DecodeAndCropJpeg"):
        kw.update(ratio=1, fancy_upscaling=fancy, try_recover_truncated=False, acceptable_fraction=1, dct_method=dct)
    if op == "DecodeAndCropJpeg":
        kw["crop_window"] = crop
    if op in ("DecodeImage", "DecodePng"):
        kw["dtype"] = dtype
    if op == "DecodeImage":
        kw["expand_animations"] = animate
    try:
        out = getattr(raw, op)(contents=data, **kw).numpy()
    except (tf.errors.OpError, UnicodeDecodeError) as e:
        case("image.decode", ins, [np.zeros((1, 1, 1), dtype.as_numpy_dtype)], message(e))
        return
    case("image.shape", ins[:5], [i64((0,) * (4 - out.ndim) + out.shape)])
    case("image.decode", ins, [out])


def jpeg_case(data, **kw):
    image_case(data, **kw)


def make_jpeg(rng, w, h, samp, adobe=None, restart=0, ids=(1, 2, 3, 4), jfif=False, separate=False):
    """A baseline file with random coefficients, with the code tables that TensorFlow writes."""
    model = tf.io.encode_jpeg(np.zeros((8, 8, 3), np.uint8)).numpy()
    tables, at = {}, 2
    while model[at + 1] != 0xda:
        n = model[at + 2] * 256 + model[at + 3]
        if model[at + 1] == 0xc4:
            s = model[at + 4:at + 2 + n]
            while s:
                total, code, codes = sum(s[1:17]), 0, {}
                vals = list(s[17:17 + total])
                for l in range(1, 17):
                    for _ in range(s[l]):
                        codes[vals.pop(0)] = (code, l)
                        code += 1
                    code <<= 1
                tables[s[0]] = (codes, s[:17 + total])
                s = s[17 + total:]
        at += 2 + n
    seg = lambda m, b: bytes([0xff, m]) + (len(b) + 2).to_bytes(2, "big") + b
    out = b"\xff\xd8"
    if jfif:
        out += seg(0xe0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0")
    if adobe is not None:
        out += seg(0xee, b"Adobe\0\x64\0\0\0\0" + bytes([adobe]))
    out += seg(0xdb, b"\0" + bytes([16] + [3 + i // 4 for i in range(63)]))
    out += seg(0xc0, bytes([8]) + h.to_bytes(2, "big") + w.to_bytes(2, "big") + bytes([len(samp)]) + b"".join(bytes([ids[i], s[0] << 4 | s[1], 0]) for i, s in enumerate(samp)))
    out += b"".join(seg(0xc4, t[1]) for t in tables.values())
    if restart:
        out += seg(0xdd, restart.to_bytes(2, "big"))
    mh, mv = max(s[0] for s in samp), max(s[1] for s in samp)
    ceil = lambda a, b: -(-a // b)

    def scan(comps):
        bits, body, pred = [], b"", [0] * 4

        def put(v, n):
            bits.extend((v >> i) & 1 for i in reversed(range(n)))

        def flush():
            nonlocal bits
            bits += [1] * (-len(bits) % 8)
            b = bytes(int("".join(map(str, bits[i:i + 8])), 2) for i in range(0, len(bits), 8))
            bits = []
            return b.replace(b"\xff", b"\xff\0")

        def value(x):
            n = abs(x).bit_length()
            put(x if x > 0 else x + (1 << n) - 1, n)

        def block(c):
            x = int(rng.randint(-40, 40))
            d, pred[c] = x - pred[c], x
            put(*tables[0][0][abs(d).bit_length()])
            value(d)
            k = 1
            for _ in range(rng.randint(0, 5)):
                run = int(rng.randint(0, 12))
                if k + run > 62:
                    break
                x = int(rng.choice([-9, -3, -2, -1, 1, 2, 3, 8]))
                put(*tables[16][0][run << 4 | abs(x).bit_length()])
                value(x)
                k += run + 1
            put(*tables[16][0][0])

        if len(comps) == 1 and len(samp) > 1:
            s = samp[comps[0]]
            nx, ny, per = ceil(ceil(w * s[0], mh), 8), ceil(ceil(h * s[1], mv), 8), [(comps[0], 1)]
        else:
            nx, ny, per = ceil(w, 8 * mh), ceil(h, 8 * mv), [(c, samp[c][0] * samp[c][1]) for c in comps]
            if len(samp) == 1:
                nx, ny, per = ceil(w, 8), ceil(h, 8), [(0, 1)]
        n = 0
        for i in range(nx * ny):
            if restart and i and i % restart == 0:
                body += flush() + bytes([0xff, 0xd0 + n % 8])
                n += 1
                pred = [0] * 4
            for c, blocks in per:
                for _ in range(blocks):
                    block(c)
        return seg(0xda, bytes([len(comps)]) + b"".join(bytes([ids[c], 0]) for c in comps) + b"\0\x3f\0") + body + flush()

    for comps in ([[c] for c in range(len(samp))] if separate else [list(range(len(samp)))]):
        out += scan(comps)
    return out + b"\xff\xd9"


def jpegs():
    rng = np.random.RandomState(11)
    yy, xx = np.mgrid[0:23, 0:37]
    photo = np.stack([(yy * 11 + xx * 3) % 256, 128 + 90 * np.sin(xx / 5) * np.cos(yy / 7), rng.randint(0, 256, (23, 37))], -1).astype(np.uint8)
    files = [tf.io.encode_jpeg(photo, quality=q, progressive=p, chroma_downsampling=c).numpy() for q, p, c in ((95, False, True), (30, False, True), (80, True, True), (90, False, False), (20, True, False))]
    files.append(tf.io.encode_jpeg(photo[:, :, :1], format="grayscale").numpy())
    files.append(tf.io.encode_jpeg(photo[:, :, :1], format="grayscale", progressive=True, quality=60).numpy())
    for f in files:
        for dct in ("", "INTEGER_FAST", "INTEGER_ACCURATE"):
            jpeg_case(f, dct=dct)
    jpeg_case(files[0], fancy=False)
    jpeg_case(files[0], channels=1)
    jpeg_case(files[5], channels=3)
    for i, n in enumerate((1, 2, 5, 7)):  # the widths where smooth upsampling begins
        jpeg_case(tf.io.encode_jpeg(photo[:n + 1, :n]).numpy(), dct="INTEGER_ACCURATE")
    made = [make_jpeg(rng, 19, 21, s) for s in ([(2, 1), (1, 1), (1, 1)], [(1, 2), (1, 1), (1, 1)], [(2, 2), (1, 1), (1, 1)], [(4, 1), (1, 1), (1, 1)], [(2, 2), (2, 1), (1, 2)], [(4, 2), (1, 1), (2, 2)], [(1, 1)], [(2, 2)], [(1, 1), (2, 2), (1, 1)])]
    made += [make_jpeg(rng, 33, 18, [(2, 2), (1, 1), (1, 1)], restart=2), make_jpeg(rng, 20, 20, [(2, 2), (1, 1), (1, 1)], separate=True), make_jpeg(rng, 20, 20, [(2, 1), (1, 1), (1, 1)], separate=True, restart=3),
             make_jpeg(rng, 9, 9, [(1, 1)] * 3, adobe=0), make_jpeg(rng, 9, 9, [(1, 1)] * 3, adobe=1), make_jpeg(rng, 9, 9, [(1, 1)] * 3, ids=(82, 71, 66)), make_jpeg(rng, 9, 9, [(1, 1)] * 3, ids=(82, 71, 66), jfif=True),
             make_jpeg(rng, 9, 9, [(1, 1)] * 3, adobe=0, jfif=True), make_jpeg(rng, 9, 9, [(1, 1)] * 3, ids=(0, 1, 2)), make_jpeg(rng, 9, 9, [(1, 1)] * 4), make_jpeg(rng, 9, 9, [(1, 1)] * 4, adobe=0), make_jpeg(rng, 9, 9, [(1, 1)] * 4, adobe=2)]
    for f in made:
        jpeg_case(f, dct="INTEGER_ACCURATE")
    for f in made[:6]:
        jpeg_case(f)
        jpeg_case(f, fancy=False)
    jpeg_case(made[12], channels=1)
    jpeg_case(made[18], channels=3)
    f = files[0]
    for bad in (b"", b"\xff\xd8", f[:100], f[:len(f) // 2], f[:-2], b"\xff\xd8\xff\xd9"):
        jpeg_case(bad)
    for crop in ((3, 4, 10, 20), (0, 0, 23, 37), (1, 1, 1, 1), (0, 0, 24, 37), (-1, 0, 3, 3)):
        for fancy in (False, True):
            image_case(files[0], "DecodeAndCropJpeg", crop=crop, fancy=fancy)
    image_case(files[3], "DecodeImage", dtype=tf.uint16)
    image_case(files[3], "DecodeImage", dtype=tf.float32)
    image_case(files[3], "DecodeImage", channels=4)
    image_case(files[3], "DecodeGif")


def make_png(rng, w, h, depth, colour, palette=None, trns=None, interlace=False):
    import zlib
    chunk = lambda t, b: len(b).to_bytes(4, "big") + t + b + zlib.crc32(t + b).to_bytes(4, "big")
    bits = depth * {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour]
    if palette:
        rows = [rng.randint(0, len(palette) // 3, w) for _ in range(h)]
        rows = [int("".join(format(v, "0%db" % depth) for v in r).ljust(-(-w * depth // 8) * 8, "0"), 2).to_bytes(-(-w * depth // 8), "big") for r in rows]
    else:
        rows = [bytes(rng.randint(0, 256, -(-w * bits // 8)).tolist()) for _ in range(h)]
        if depth >= 8 and colour == 2:
            rows[0] = bytes([7] * len(rows[0]))  # grey
    out = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", w.to_bytes(4, "big") + h.to_bytes(4, "big") + bytes([depth, colour, 0, 0, 0]))
    if palette:
        out += chunk(b"PLTE", palette)
    if trns:
        out += chunk(b"tRNS", trns)
    return out + chunk(b"IDAT", zlib.compress(b"".join(b"\0" + r for r in rows))) + chunk(b"IEND", b"")


def make_gif(w, h, frames, colours):
    """Frames are (left, top, width, height, indices, transparent or -1); the codes are not compressed."""
    word = lambda n: n.to_bytes(2, "little")
    out = b"GIF89a" + word(w) + word(h) + b"\xf2\0\0" + bytes(colours)  # 8 colours
    for x, y, fw, fh, idx, t in frames:
        if t >= 0:
            out += b"\x21\xf9\x04" + bytes([1, 0, 0, t]) + b"\0"
        out += b"\x2c" + word(x) + word(y) + word(fw) + word(fh) + b"\0\x03"
        bits = []
        for i, v in enumerate(idx):  # 4 bits a code; a clear code every 6 keeps it so
            for c in ([8] if i % 6 == 0 else []) + [v]:
                bits += [c >> k & 1 for k in range(4)]
        bits += [9 >> k & 1 for k in range(4)]
        bits += [0] * (-len(bits) % 8)
        data = bytes(sum(bits[i + k] << k for k in range(8)) for i in range(0, len(bits), 8))
        while data:
            out, data = out + bytes([min(len(data), 255)]) + data[:255], data[255:]
        out += b"\0"
    return out + b"\x3b"


def make_bmp(rng, w, h, channels, header=54):
    row = (w * channels + 3) // 4 * 4
    i32 = lambda n: (n & 2**32 - 1).to_bytes(4, "little")
    body = bytes(rng.randint(0, 256, row * abs(h)).tolist())
    return b"BM" + i32(header + len(body)) + i32(0) + i32(header) + i32(40) + i32(w) + i32(h) + b"\x01\0" + bytes([8 * channels, 0]) + bytes(header - 30) + body


def pictures():
    rng = np.random.RandomState(5)
    pal = bytes(rng.randint(0, 256, 12).tolist())
    files = [make_png(rng, 5, 3, d, c) for c, d in ((0, 1), (0, 2), (0, 4), (0, 8), (0, 16), (2, 8), (2, 16), (4, 8), (4, 16), (6, 8), (6, 16))]
    files += [make_png(rng, 5, 3, d, 3, palette=pal) for d in (2, 4, 8)] + [make_png(rng, 5, 3, d, 3, palette=pal, trns=b"\x10\x80") for d in (2, 8)]
    files += [make_png(rng, 5, 3, 8, 0, trns=b"\0\x07"), make_png(rng, 5, 3, 2, 0, trns=b"\0\x01"), make_png(rng, 5, 3, 8, 2, trns=b"\0\x07\0\x07\0\x07"), make_png(rng, 5, 3, 16, 2, trns=b"\x07\x07" * 3)]
    for f in files:
        for channels in (0, 1, 3, 4):
            image_case(f, "DecodePng", channels)
        image_case(f, "DecodePng", dtype=tf.uint16)
        image_case(f, "DecodePng", 1, dtype=tf.uint16)
    image_case(files[6], "DecodeImage", dtype=tf.float32)
    image_case(files[5], "DecodeImage", dtype=tf.float32)
    image_case(files[5], "DecodeJpeg")
    image_case(files[5], "DecodeGif")
    image_case(files[5][:-30], "DecodePng")
    colours = rng.randint(0, 256, 24).tolist()
    idx = lambda n: rng.randint(0, 8, n).tolist()
    one = make_gif(4, 3, [(0, 0, 4, 3, idx(12), -1)], colours)
    part = make_gif(4, 3, [(1, 1, 2, 2, idx(4), 3)], colours)
    many = make_gif(4, 3, [(0, 0, 4, 3, idx(12), 2), (1, 0, 2, 3, idx(6), 5), (0, 0, 4, 3, idx(12), 1)], colours)
    for f in (one, part, many):
        for op in ("DecodeGif", "DecodePng", "DecodeJpeg", "DecodeImage"):
            image_case(f, op)
        image_case(f, "DecodeImage", animate=True)
        image_case(f, "DecodeImage", dtype=tf.float32)
        image_case(f, "DecodeImage", channels=1)
    for channels in (1, 3, 4):
        for h in (3, -3):
            f = make_bmp(rng, 5, h, channels)
            for want in (0, 3, 4):
                if channels == 1 and want or want == 4 and channels == 3:  # TensorFlow reads beyond the pixel
                    continue
                image_case(f, "DecodeBmp", want)
            image_case(f, "DecodeImage")
    image_case(f[:-1], "DecodeBmp")
    image_case(f[:30], "DecodeBmp")
    image_case(f, "DecodeBmp", 1)


def encoding():
    b = strs(b"", b"a", b"ab", b"abc", b"\xff\xfe\xfd", b"a" * 10, bytes(range(256)))
    for pad in (False, True):
        case("base64.encode", [b, np.bool_(pad)], [tf.io.encode_base64(b, pad=pad)])
    for s in (b"", b"YQ", b"YQ==", b"YQ=", b"YWI", b"YWI=", b"YWJj", b"_-79", b"/+79", b"Y", b"YWJjY", b"Y Q", b"YR", b"YQ==YQ==", b"=", b"==", b"YWJjZ===", b"\xff", b"YQ\n", b"YWJ=", b"YQ=a", b"YW\nJ", b"===="):
        attempt("base64.decode", [strs(s)], [strs(b"")], lambda: tf.io.decode_base64([s]))
    for x, t in (([b"abcd", b"efgh"], tf.int16), ([b"abcd", b"efg"], tf.int16), ([], tf.int16), ([b"", b""], tf.int32), ([b"abcdefghijklmnop"], tf.complex64), ([b"abcdefgh"], tf.float64), ([b"\x01\0\x02"], tf.bool), ([b"ab"], tf.uint8)):
        for little in (True, False):
            attempt("raw.decode", [strs(*x), i64(t.size // 2 if t.is_complex else t.size), np.bool_(not little), np.bool_(False), i64(t.size)], [np.zeros((2, 2), np.int16)],
                    lambda: raw.DecodeRaw(bytes=strs(*x), out_type=t, little_endian=little))
    x = strs(b"abcde", b"a", b"", b"abcdefghijk")
    for n in (4, 8):
        for little in (True, False):
            case("raw.decode", [x, i64(2), np.bool_(not little), np.bool_(True), i64(2)], [raw.DecodePaddedRaw(input_bytes=x, fixed_length=n, out_type=tf.int16, little_endian=little)])


def unicode():
    rng = np.random.RandomState(3)
    texts = [b"", b"a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80", b"a\xe2\x82b", b"\xff\xc0\x80", b"\xed\xa0\x80x", b"\xf0\x9f\x98", b"\x01\x7f\n\xc2\x80", b"\xf4\x90\x80\x80", b"\xe0\x80\x80", b"\xef\xbf\xbd\xef\xbf\xbe"]
    texts += [bytes(rng.choice([0x41, 0, 0x1f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xd8, 0xdc], size=rng.randint(1, 12)).tolist()) for _ in range(80)]
    texts = strs(*texts)
    for k, errors in enumerate(("strict", "replace", "ignore")):
        for control in (False, True):
            conf = [i64(k), i64(0x2603), np.bool_(control)]
            some = texts if k else strs(b"abc\1", b"\xe2\x82\xac\n\x1f ")
            kw = dict(errors=errors, replacement_char=0x2603, replace_control_characters=control)
            s, v, o = raw.UnicodeDecodeWithOffsets(input=some, input_encoding="UTF-8", **kw)
            case("unicode.count", [some, i64(k), np.bool_(control)], [i64(len(v))])
            case("unicode.decode", [some] + conf, [v, o, s])
            attempt("unicode.transcode", [some] + conf, [some], lambda: [raw.UnicodeTranscode(input=some, input_encoding="UTF-8", output_encoding="UTF-8", **kw)])
        attempt("unicode.transcode", [strs(b"a\xff")] + conf, [strs(b"")], lambda: raw.UnicodeTranscode(input=[b"a\xff"], input_encoding="UTF-8", output_encoding="UTF-8", **kw))
        for chars in ([97, 0x20ac, 0x1f600, 0, 0xffff, 0x10ffff], [97, 0xd800, 98, 0xdfff, -1, 0x110000]):
            chars, splits = np.array(chars, np.int32), i64([0, 2, 2, 6])
            attempt("unicode.encode", [chars, splits, i64(k), i64(0x2603)], [strs(b"", b"", b"")], lambda: raw.UnicodeEncode(
                input_values=chars, input_splits=splits, output_encoding="UTF-8", errors=errors, replacement_char=0x2603))


def ngram_cases():
    data, splits = strs(b"a", b"b", b"c", b"d", b"e"), i64([0, 2, 2, 5])
    for widths in ([1], [2], [1, 3], [4], [5, 2], []):
        for pad in (-1, 0, 1, 2, 9):
            for short in (False, True):
                for sep, left, right in ((b"|", b"L", b"R"), (b"", b"", b"")):
                    if sep == b"" and pad > 0:
                        continue
                    conf = [data, splits, i64(widths), i64(pad), np.bool_(short)]
                    try:
                        g, s = raw.StringNGrams(data=data, data_splits=splits, separator=sep, ngram_widths=widths, left_pad=left, right_pad=right, pad_width=pad, preserve_short_sequences=short)
                        case("ngrams.count", conf, [i64(len(g))])
                        case("ngrams", conf + [sep, left, right], [g, s])
                    except tf.errors.OpError as e:
                        case("ngrams.count", conf, [i64(0)], message(e))


def csv():
    types = {"int32": 1, "float32": 3, "string": 0, "int64": 2, "float64": 4}
    def run(records, defaults, delim=b",", quote=True, na=b"", select=()):
        records = strs(*records)
        like = [np.full(len(records), b"", object) if d.dtype == object else np.zeros(len(records), d.dtype) for d in defaults]
        attempt("csv.decode", [records, delim, np.bool_(quote), na, i64(list(select)), i64([types[d.dtype.name if d.dtype != object else "string"] for d in defaults])] + defaults, like,
                lambda: raw.DecodeCSV(records=records, record_defaults=defaults, field_delim=delim, use_quote_delim=quote, na_value=na, select_cols=list(select)))
    none = [np.zeros(0, np.int32), np.zeros(0, np.float32), strs()]
    some = [np.array([7], np.int32), np.array([8], np.float32), strs(b"d")]
    for rec in (b"1,2.5,a", b"1,2.5", b"1,2.5,a,b", b"x,2.5,a", b",2.5,a", b'1,2.5,"a,b"', b'1,2.5,"a""b"', b'1,2.5,"ab', b'1,2.5,a"b', b'1,2.5,"a"b', b"1,2.5,", b'"1","2.5","x"\n', b"1,2.5,a\r\n", b"\n1,\r2.5,\n\na",
                b"1,2.5,a\nb", b" 1 , 2.5 , a", b"1,2.5,NA", b"NA,2.5,x", b"99999999999,1,a", b"", b"1,y,a", b'1,2.5,""', b'1,2.5,"', b'1,2.5,"""', b'1,2.5,""""', b",,", b"\n", b'"1,2.5,a', b'"",2,"\n"', b"1,2.5,a,"):
        for defaults, kw in ((none, {"na": b"NA"}), (some, {"na": b"NA"}), (none, {"quote": False})):
            run([rec], defaults, **kw)
    run([b"1,2,3", b"4,5,6"], [np.zeros(0, np.int32), np.zeros(0, np.int64)], select=(0, 2))
    run([b"1;2.25"], [np.zeros(0, np.int64), np.zeros(0, np.float64)], delim=b";")
    run([b"1"], [np.zeros(0, np.int32)] * 2, select=(0, 2))
    run([b"1;x", b"z;2"], [np.zeros(0, np.int64), np.zeros(0, np.float64)], delim=b";")
    run([b"1,2,", b"1,2"], [np.zeros(0, np.int32), strs(b"q")], select=(1, 2))


def cases_utf8():
    texts = [words, strs("ΑΣ ΟΔΟΣ Σ ΑΣΑ Α'Σ Α.Σ. ΣΑ Aʰ\u0301Σ\u0301b".encode(), "Straße İstanbul ﬃ ŉ ǅ ԱՒև ᾳ ΐ ῼ \U00010400 \U0001e921".encode(), b"\xce\xa3\xff a\xff\xce\xa3 a\xce\xa3\xce"),
             strs(*["".join(chr(c) for c in range(b, b + 64) if not 0xd800 <= c < 0xe000).encode() for b in list(range(0x80, 0x600, 64)) + list(range(0x1e00, 0x2200, 64)) + [0x2c00, 0xa640, 0xab70, 0xfb00, 0x10400]])]
    for t in texts:
        case("lower.utf8", [t], [tf.strings.lower(t, encoding="utf-8")])
        case("upper.utf8", [t], [tf.strings.upper(t, encoding="utf-8")])


def misc():
    def form(template, *xs, placeholder="{}", n=3):
        attempt("format", [template.encode(), placeholder.encode(), i64(n)] + list(xs), [b""], lambda: raw.StringFormat(inputs=list(xs), template=template, placeholder=placeholder, summarize=n))
    form("a {} b {} c", np.int32(1), np.float32(2.5))
    form("%d", np.int64(1), placeholder="%d")
    form("{} {}", np.int32(1))
    form("none {}", np.int32(1), np.int32(1))
    for x in (np.float32([0.1, 1e10, 1 / 3, 1e-7, np.inf, -np.inf, np.nan, 16777216, 123456.789, 1.5, -0.0]), np.float64([0.1, 1e10, 1 / 3, 1e-7, 1e22, 123456789.123]), np.int32([-1, 2, 3]), np.uint8([1, 200]), np.int8([-5]), np.uint64([2**64 - 1]),
              np.array([True, False]), strs(b"a", b"b\xff\"'\\", b"\n\t\r\x00\x7f\x1f9"), np.float16([0.1, 65504, 6e-8]), tf.constant([0.1, 3], tf.bfloat16), np.zeros((2, 0), np.int32), np.zeros((0, 2), np.int32), np.int64(7)):
        form("{}", x, n=-1)
        form("<{}>", x, n=2)
    for x in (np.arange(60).reshape(3, 4, 5), np.arange(6).reshape(2, 3), np.arange(7), np.arange(6)):
        for n in (-1, 0, 1, 2, 3):
            form("{}", x, n=n)
    for x in (np.float32([1.5, 2]), strs(b"a", b"bc"), np.int32(3), np.array([[True, False]]), np.zeros((0, 3), np.float64), tf.constant([1.5], tf.bfloat16), np.complex64([1j])):
        t = tf.constant(x).dtype
        case("tensor.encode", [x, i64(t.as_datatype_enum), i64(0 if t == tf.string else t.size)], [tf.io.serialize_tensor(x)])
    for x in (words, strs(b"b", b"a", b"b", b"", b"a", b"b"), strs()):
        y, i, c = raw.UniqueWithCounts(x=x, out_idx=tf.int64)
        case("unique.count", [x], [i64([len(y)])])
        case("unique", [x], [y, i, c])
    x = strs(b"a", b"b", b"c", b"d").reshape(2, 2)
    for ids in ([1, 1], [2, 0], [0, 3], [-1, 0]):
        attempt("segment.join", [x, i64(ids), b"+"], [np.full((3, 2), b"", object)], lambda: raw.UnsortedSegmentJoin(inputs=x, segment_ids=ids, num_segments=3, separator="+"))
    import zlib
    for kind, f in (("", bytes), ("ZLIB", zlib.compress), ("GZIP", lambda b: gzip.compress(b, mtime=0))):
        x = strs(b"", f(b"aaaa" * 50), f(b"x"))
        case("compressed.decode", [x, i64({"": 0, "ZLIB": 1, "GZIP": 2}[kind])], [tf.io.decode_compressed(x, compression_type=kind)])
    a = np.linspace(-1, 1, 12).reshape(6, 2).astype(np.float32)
    w = tf.audio.encode_wav(a, 16000).numpy()
    for channels in (-1, 1, 2, 3):
        for samples in (-1, 2, 8):
            ins = [np.array(w, object), i64(channels), i64(samples)]
            out = raw.DecodeWav(contents=w, desired_channels=channels, desired_samples=samples)
            case("wav.shape", ins, [i64(out[0].shape)])
            case("wav.decode", ins, list(out))
    for bad in (w[:-1], b"RIFF", w[:20], b"x" * 60):
        attempt("wav.decode", [np.array(bad, object), i64(-1), i64(-1)], [np.zeros((1, 1), np.float32), np.int32(0)], lambda: raw.DecodeWav(contents=bad))
    x = np.array(list(range(0, 0x3000, 37)) + [-1, 0x110000, 0xd800, 0x378, 0x1f600, 0x20000, 0x10ffff], np.int32)
    case("unicode.script", [x], [raw.UnicodeScript(input=x)])


for family in (hashing, text, split, number, regex, examples, jpegs, pictures, encoding, unicode, ngram_cases, csv, cases_utf8, misc):
    family()
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "cases.json.gz")
text = "[\n" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases) + "\n]\n"
with open(path, "wb") as f:
    f.write(gzip.compress(text.encode(), 9, mtime=0))
print(len(cases), "cases")
