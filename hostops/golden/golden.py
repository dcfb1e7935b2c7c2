"""Writes cases.json: what TensorFlow 2.21 answers, as calls of package hostops. Run by hand: python golden.py"""
import base64, json, os
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
    m = e.message
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
    case("hash.strong", [words, i64(97), i64([-5, 2**62])], [tf.strings.to_hash_bucket_strong(words, 97, [2**64 - 5, 2**62])]) if False else None
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


for family in (hashing, text, split):
    family()
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "cases.json"), "w") as f:
    f.write("[\n" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases) + "\n]\n")
print(len(cases), "cases")
