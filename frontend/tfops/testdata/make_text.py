"""Writes text.json.gz: as make_ops.py, for strings, sparse and ragged tensors.

    python make_text.py text.json.gz
"""
import sys

import numpy as np
import tensorflow as tf

from make_ops import CASES, R, case, f32, flat, i32, write
from google.protobuf import text_format


def s(*xs):
    return np.array(list(xs), object)


def strings():
    x = s(b"  Hello, World ", b"", b"\xc3\xa4\xc3\xb6 Ab", b"12.5")
    for op in "StringLower StringUpper".split():
        case(op, lambda x, op=op: getattr(R, op)(input=x), x, free="all")
    case("StringStrip", lambda x: R.StringStrip(input=x), x, free="all")
    for unit in ("BYTE", "UTF8_CHAR"):
        case("StringLength/" + unit, lambda x: R.StringLength(input=x, unit=unit), x, free="all")
        case("Substr/" + unit, lambda x: R.Substr(input=x, pos=-2, len=5, unit=unit), s(b"abc", b"d\xc3\xa4e"), free="all")
    case("Substr/each", lambda x, p, n: R.Substr(input=x, pos=p, len=n), s(b"abcdef", b"ghi"), np.int32([1, 0]), np.int32([2, 9]), free="all")
    for op in (tf.equal, tf.not_equal):
        case(op.__name__ + "/strings", lambda x, y: op(x, y), s(b"a", b"bc"), s(b"a", b"b"), free="all")
        case(op.__name__ + "/strings and scalar", lambda x: op(x, "bc"), s(b"a", b"bc"), free="all")
    case("StringJoin", lambda x, y: tf.strings.join([x, "--", y], "+"), s(b"a", b""), s(b"x", b"y"), free="all")
    m = s(b"a", b"b", b"c", b"d", b"e", b"f").reshape(2, 3)
    for axes in ([0], [1], [0, 1], [1, 0], [-1], []):
        case("ReduceJoin/%s" % axes, lambda x: R.ReduceJoin(inputs=x, reduction_indices=tf.constant(axes, tf.int32), separator=","), m, free="all")
    case("ReduceJoin/keep", lambda x: R.ReduceJoin(inputs=x, reduction_indices=1, keep_dims=True, separator=" "), m, free="all")
    words = s(b"a bc  def", b"", b" x ")
    case("StringSplitV2", lambda x: R.StringSplitV2(input=x, sep=""), words, free="all")
    case("StringSplitV2/sep", lambda x: R.StringSplitV2(input=x, sep=" ", maxsplit=2), words, free="all")
    case("StringSplit", lambda x: R.StringSplit(input=x, delimiter=" c"), words, free="all")
    case("split to tensor", lambda x: tf.strings.split(x).to_tensor("pad"), words, free="all")
    case("split to lengths", lambda x: tf.strings.split(x).row_lengths(), words, free="all")
    case("hash", lambda x: (R.StringToHashBucketFast(input=x, num_buckets=1000), R.StringToHashBucket(string_tensor=x, num_buckets=77),
                            R.StringToHashBucketStrong(input=x, num_buckets=1000, key=[3, -9])), x, free="all")
    case("Fingerprint", lambda x: R.Fingerprint(data=x, method="farmhash64"), x, free="all")
    case("Fingerprint/ints", lambda x: R.Fingerprint(data=x, method="farmhash64"), i32(0, 99, 3, 2), free="all")
    for t in (tf.float32, tf.float64, tf.int32, tf.int64):
        case("StringToNumber/" + t.name, lambda x: tf.strings.to_number(x, t), s(b"1", b"-7", b" 30 "))
    for k, a in {"f32": f32(4), "i64": np.int64([5, -9]), "u8": np.uint8([200, 1]), "bool": np.array([True, False])}.items():
        case("AsString/" + k, lambda x: tf.strings.as_string(x), a, free="all")
    case("AsString/precise", lambda x: tf.strings.as_string(x, precision=2, width=9, fill="0"), f32(4), free="all")
    case("AsString/shortest", lambda x: tf.strings.as_string(x, shortest=True), f32(4), free="all")
    case("RegexReplace", lambda x: tf.strings.regex_replace(x, "[!-/ ]", ""), x, free="all")
    case("RegexReplace/first", lambda x: tf.strings.regex_replace(x, "[a-z]+", "<\\0>", replace_global=False), x, free="all")
    case("RegexReplace/groups", lambda x: tf.strings.regex_replace(x, "(l+)(o)", "\\2\\1"), x, free="all")
    case("RegexFullMatch", lambda x: tf.strings.regex_full_match(x, "[0-9.]+"), x, free="all")
    case("Add/strings", lambda x, y: R.Add(x=x, y=y), s(b"a", b"b"), s(b"c"))
    case("shapes of strings", lambda x: (tf.transpose(tf.reshape(x, [2, 2])), tf.concat([x, x[1:3]], 0), tf.stack([x, x]), tf.where(x == "", "none", x),
                                         tf.gather(x, [3, 0]), tf.tile(x, [2]), tf.fill([2], x[0]), tf.one_hot([1], 2, "on", "off"), x[::-1]), x)
    case("strings in a loop", lambda x, n: tf.while_loop(lambda i, a: i < n, lambda i, a: (i + 1, a + x), [0, x])[1], s(b"ab", b""), np.int32(3), free="all")
    case("strings in a branch", lambda p, x: tf.cond(p, lambda: x + "!", lambda: tf.strings.upper(x)), np.array(False), s(b"ab"), free="all")
    case("strings in an array", lambda x: tf.map_fn(lambda e: e + "?", x), s(b"ab", b"c", b""), free="all")
    case("boolean_mask", lambda x: tf.boolean_mask(x, tf.strings.length(x) > 1), s(b"ab", b"c", b"", b"def"), free="all")
    case("unique strings", lambda x: tf.unique_with_counts(x), s(b"b", b"a", b"b", b"c", b"a"), free="all")


def cross():
    a, b, n = s(b"a", b"b").reshape(2, 1), s(b"x", b"y", b"z", b"w").reshape(2, 2), np.int64([[3], [4]])
    kw = dict(indices=[], values=[], shapes=[], out_type=tf.int64, internal_type=tf.int64, hashed_output=True, hash_key=956888297470)
    case("SparseCross", lambda a, b, n: R.SparseCross(dense_inputs=[a, b, n], num_buckets=100, **kw), a, b, n, free="all")
    case("SparseCross/no buckets", lambda a, n: R.SparseCross(dense_inputs=[a, n], num_buckets=0, **kw), a, n, free="all")
    case("SparseCross/text", lambda a, b: R.SparseCross(indices=[], values=[], shapes=[], dense_inputs=[a, b], hashed_output=False, num_buckets=0, hash_key=0,
                                                        out_type=tf.string, internal_type=tf.string), a, b, free="all")

    def mixed(v, b):
        idx = tf.constant([[0, 0], [2, 0], [2, 1]], tf.int64)
        return R.SparseCross(indices=[idx], values=[v], shapes=[tf.constant([3, 2], tf.int64)], dense_inputs=[b], num_buckets=100, **{k: kw[k] for k in
                             ("out_type", "internal_type", "hashed_output", "hash_key")})
    case("SparseCross/sparse", mixed, s(b"p", b"q", b"r"), s(b"x", b"y", b"z", b"u", b"v", b"w").reshape(3, 2), free="all")
    case("SparseCrossV2", lambda a, b: R.SparseCrossV2(indices=[], values=[], shapes=[], dense_inputs=[a, b], sep="-"), a, b, free="all")
    case("SparseCrossHashed", lambda a, b: R.SparseCrossHashed(indices=[], values=[], shapes=[], dense_inputs=[a, b], num_buckets=50, strong_hash=False,
                                                               salt=tf.constant([137, 173], tf.int64)), a, b, free="all")


def sparse():
    idx = np.int64([[0, 1], [3, 0], [3, 2]])
    shape = np.int64([5, 4])
    v = f32(3)
    case("SparseFillEmptyRows", lambda i, v: R.SparseFillEmptyRows(indices=i, values=v, dense_shape=tf.constant(shape), default_value=-1.0), idx, v, free=[[0], [0]])
    case("SparseFillEmptyRows/unordered", lambda i, v: R.SparseFillEmptyRows(indices=i, values=v, dense_shape=tf.constant(shape), default_value="?"),
         idx[::-1].copy(), s(b"a", b"b", b"c"), free=[[0], [0]])
    case("SparseReorder", lambda i, v: R.SparseReorder(input_indices=i, input_values=v, input_shape=tf.constant(shape)), idx[::-1].copy(), v, free=[[0], [0]])
    for a in (0, 1, -1):
        case("SparseConcat/%d" % a, lambda i, v, j, w: R.SparseConcat(indices=[i, j], values=[v, w], shapes=[tf.constant(shape), tf.constant(shape)], concat_dim=a),
             idx, v, idx[1:] - [[0, 0], [1, 1]], v[1:], free=[[0], [0], [0], [0]])
    case("SparseSlice", lambda i, v: R.SparseSlice(indices=i, values=v, shape=tf.constant(shape), start=[1, 0], size=[3, 2]), idx, v, free=[[0], [0]])
    for op in ("SparseReduceSum", "SparseReduceMax"):
        for axes in ([0], [1], [0, 1]):
            case("%s/%s" % (op, axes), lambda i, v: getattr(R, op)(input_indices=i, input_values=v, input_shape=tf.constant(shape), reduction_axes=axes), idx, v, free=[[0], [0]])
    for op in ("SparseDenseCwiseMul", "SparseDenseCwiseAdd"):
        case(op, lambda i, v, d: getattr(R, op)(sp_indices=i, sp_values=v, sp_shape=tf.constant(shape), dense=d), idx, v, f32(5, 4), free=[[0], [0], []])
    case("SparseToDense/strings", lambda i, v: tf.sparse.to_dense(tf.SparseTensor(i, v, shape), "-"), idx, s(b"a", b"b", b"c"), free=[[0], [0]])
    case("safe_embedding_lookup_sparse", lambda i, v, w: tf.nn.safe_embedding_lookup_sparse(w, tf.SparseTensor(i, v, shape), combiner="mean"),
         idx, np.int64([2, -1, 1]), f32(3, 4), free=[[0], [0], []])
    x = f32(4, 3)
    for op in ("Sum", "Mean", "SqrtN"):
        case("SparseSegment%sWithNumSegments" % op, lambda x, i, k: getattr(R, "SparseSegment%sWithNumSegments" % op)(data=x, indices=i, segment_ids=k, num_segments=4),
             x, np.int32([3, 0, 1]), np.int32([0, 0, 2]), free="all")


def ragged():
    words = s(b"a bc  def", b"", b" x ")
    rt = lambda x: tf.strings.split(x)
    case("RaggedGather", lambda x, i: tf.gather(rt(x), i).to_tensor(), words, np.int32([2, 0, 0]), free="all")
    case("ragged concat", lambda x: tf.concat([rt(x), rt(x)], 1).to_tensor(), words, free="all")
    case("ragged rows", lambda x: rt(x)[:, :2].to_tensor("-", shape=[None, 2]), words, free="all")
    case("ragged to sparse", lambda x: tf.sparse.to_dense(rt(x).to_sparse(), "."), words, free="all")
    case("ragged twice", lambda x: tf.strings.bytes_split(rt(x)).to_tensor(), words, free="all")
    case("ragged values", lambda x: tf.ragged.map_flat_values(tf.strings.length, rt(x)).to_tensor(), words, free="all")


def unicode():
    x = s(b"a\xc3\xa4\xe4\xb8\x96", b"", b"\xff\xe4\xb8z\x01", b"\xf0\x9f\x98\x80\xf0\x9f", b"\xed\xa0\x80\xc0\xaf")
    for errors in ("replace", "ignore"):
        case("UnicodeDecode/" + errors, lambda x: R.UnicodeDecode(input=x, input_encoding="UTF-8", errors=errors), x, free="all")
        case("UnicodeTranscode/" + errors, lambda x: R.UnicodeTranscode(input=x, input_encoding="UTF-8", output_encoding="UTF-8", errors=errors), x, free="all")
    case("UnicodeDecodeWithOffsets", lambda x: R.UnicodeDecodeWithOffsets(input=x, input_encoding="UTF-8", replacement_char=63, replace_control_characters=True), x, free="all")
    case("UnicodeTranscode/control", lambda x: R.UnicodeTranscode(input=x, input_encoding="UTF-8", output_encoding="UTF-8", replacement_char=63, replace_control_characters=True), x, free="all")
    case("UnicodeEncode", lambda v, p: R.UnicodeEncode(input_values=v, input_splits=p, output_encoding="UTF-8"), np.int32([97, 228, 0x1f600, 0xd800, 0x110000]), np.int64([0, 2, 2, 5]), free="all")
    case("unicode_split", lambda x: tf.strings.unicode_split(x, "UTF-8").to_tensor(), x, free="all")
    words = s(b"a bc  def gh", b"", b" x ")
    for i, kw in enumerate([dict(ngram_width=2), dict(ngram_width=(1, 2)), dict(ngram_width=3, pad_values=("<", ">"), separator="+"), dict(ngram_width=3, pad_values="_", padding_width=1),
                            dict(ngram_width=4, preserve_short_sequences=True), dict(ngram_width=9, pad_values="_", padding_width=1, preserve_short_sequences=True)]):
        case("StringNGrams/%d" % i, lambda x, kw=kw: tf.strings.ngrams(tf.strings.split(x), **kw).to_tensor("-"), words, free="all")
    b = s(b"\x00\x01\xfe\xff", b"abcdefgh", b"", b"a", b"ab")
    for pad in (False, True):
        case("EncodeBase64/%d" % pad, lambda x: tf.io.encode_base64(x, pad), b, free="all")
        case("DecodeBase64/%d" % pad, lambda x: tf.io.decode_base64(tf.io.encode_base64(x, pad)), b, free="all")
    r = s(b"\x00\x01\xfe\xff12345678", b"abcdefghijkl")
    for t in (tf.uint8, tf.int16, tf.float32, tf.int32):
        case("DecodeRaw/" + t.name, lambda x: tf.io.decode_raw(x, t), r, free="all")
    case("DecodeRaw/big", lambda x: tf.io.decode_raw(x, tf.int32, little_endian=False), r, free="all")
    case("DecodeRaw/scalar", lambda x: tf.io.decode_raw(x[1], tf.uint8), r, free="all")
    rows = s(b'1,2.5,"a ""b"", c",7', b",-1,x,8", b"3,NA,,9")
    case("DecodeCSV", lambda x: tf.io.decode_csv(x, [tf.constant([5]), tf.constant([0.5]), tf.constant(["-"]), tf.constant([], tf.int64)], na_value="NA"), rows, free="all")
    case("DecodeCSV/columns", lambda x: tf.io.decode_csv(x, [tf.constant(["?"]), tf.constant([], tf.float64)], select_cols=[2, 3]), rows, free="all")
    case("UnicodeScript", lambda x: R.UnicodeScript(input=x), np.int32([97, 0x4e16, 0x3b1, 0x1f600, -1]), free="all")
    case("UnsortedSegmentJoin", lambda x, i: R.UnsortedSegmentJoin(inputs=x, segment_ids=i, num_segments=4, separator="-"), words, np.int32([2, 0, 2]), free="all")
    case("ragged reduce_join", lambda x: tf.strings.reduce_join(tf.strings.split(x), 1, separator="+"), words, free="all")
    case("StringFormat", lambda x, y: tf.strings.format("a {} b {}", (x, y), summarize=2), f32(5), np.int32([[1, 2], [3, 4]]), free="all")
    import zlib
    case("DecodeCompressed", lambda x: tf.io.decode_compressed(x, "ZLIB"), s(zlib.compress(b"hello" * 9), zlib.compress(b"")), free="all")
    wav = tf.audio.encode_wav(f32(7, 2) / 4, 16000).numpy()
    case("DecodeWav", lambda x: tf.audio.decode_wav(x), np.array(wav, object))
    case("DecodeWav/wanted", lambda x: tf.audio.decode_wav(x, 1, 9)[0], np.array(wav, object))
    logits = f32(6, 3, 4)
    logits[2:4, :, 1] += 9
    for merge in (False, True):
        case("CTCGreedyDecoder/%d" % merge, lambda x, n: R.CTCGreedyDecoder(inputs=x, sequence_length=n, merge_repeated=merge), logits, np.int32([6, 0, 5]), free="all")
    case("CTCGreedyDecoder/blank", lambda x, n: R.CTCGreedyDecoder(inputs=x, sequence_length=n, blank_index=1), logits, np.int32([6, 3, 5]), free="all")
    case("DecodePaddedRaw", lambda x: tf.io.decode_raw(x, tf.int16, fixed_length=6), s(b"abcdefgh", b"ab"), free="all")


def pictures():
    y, x = np.mgrid[0:9, 0:13]
    img = np.stack([x * 18, y * 25, (x + y) * 11], -1).astype(np.uint8)
    jpeg, png = tf.io.encode_jpeg(img, quality=90).numpy(), tf.io.encode_png(img).numpy()
    deep = tf.io.encode_png(img.astype(np.uint16) * 257).numpy()
    for name, data in (("jpeg", jpeg), ("png", png)):
        file = np.array(data, object)
        for k in (0, 1, 3):
            case("DecodeJpeg/%s %d" % (name, k), lambda x, k=k: tf.io.decode_jpeg(x, k), file)
        case("DecodeImage/" + name, lambda x: tf.io.decode_image(x, 3, expand_animations=False), file)
        case("DecodeImage/float " + name, lambda x: tf.io.decode_image(x, 3, tf.float32, expand_animations=False), file)
    case("DecodeImage/animate", lambda x: tf.io.decode_image(x), np.array(png, object))
    case("DecodePng/4", lambda x: tf.io.decode_png(x, 4), np.array(png, object))
    case("DecodePng/deep", lambda x: tf.cast(tf.io.decode_png(x, 3, tf.uint16), tf.int32), np.array(deep, object))
    case("DecodeAndCropJpeg", lambda x, w: tf.io.decode_and_crop_jpeg(x, w, 3), np.array(jpeg, object), np.int32([1, 2, 5, 7]))
    case("DecodeJpeg/accurate", lambda x: tf.io.decode_jpeg(x, 3, dct_method="INTEGER_ACCURATE", fancy_upscaling=False), np.array(jpeg, object))


def optimise():
    """One step of each optimiser; its variables are set by the initialiser."""
    tf1 = tf.compat.v1
    h = dict(lr=0.1, momentum=0.9, rho=0.8, epsilon=1e-3, beta1=0.9, beta2=0.99, beta1_power=0.81, beta2_power=0.98, l1=0.05, l2=0.02, lr_power=-0.5)
    table = [("GradientDescent", "var", "alpha:lr delta:g", {}), ("Momentum", "var accum", "lr momentum grad:g", {}),
             ("Momentum", "var accum", "lr momentum grad:g", {"use_nesterov": True}), ("KerasMomentum", "var accum", "lr momentum grad:g", {"use_nesterov": True}),
             ("Adagrad", "var accum", "lr grad:g", {}), ("AdagradV2", "var accum", "lr epsilon grad:g", {}), ("Adadelta", "var accum accum_update", "lr rho epsilon grad:g", {}),
             ("RMSProp", "var ms mom", "lr rho momentum epsilon grad:g", {}), ("CenteredRMSProp", "var mg ms mom", "lr rho momentum epsilon grad:g", {}),
             ("Adam", "var m v", "beta1_power beta2_power lr beta1 beta2 epsilon grad:g", {}), ("Adam", "var m v", "beta1_power beta2_power lr beta1 beta2 epsilon grad:g", {"use_nesterov": True}),
             ("AdamWithAmsgrad", "var m v vhat", "beta1_power beta2_power lr beta1 beta2 epsilon grad:g", {}), ("AdaMax", "var m v", "beta1_power lr beta1 beta2 epsilon grad:g", {}),
             ("Ftrl", "var accum linear", "grad:g lr l1 l2 lr_power", {})]
    for op, slots, ins, attrs in table:
        g = f32(3, 2)
        with tf1.Graph().as_default() as graph, tf1.Session() as sess:
            ph = tf1.placeholder(tf.float32, [3, 2])
            vs = [tf1.get_variable(k, initializer=tf.constant(np.abs(f32(3, 2)) + 0.5), use_resource=True) for k in slots.split()]
            args = {k: v.handle for k, v in zip(slots.split(), vs)}
            for x in ins.split():
                k, _, v = x.partition(":")
                args[k] = ph if v == "g" else tf.constant(h[v or k], tf.float32)
            with tf1.control_dependencies([getattr(R, "ResourceApply" + op)(**args, **attrs)]):
                outs = [v.read_value() for v in vs]
            init = tf1.global_variables_initializer()
            sess.run(init)
            got = sess.run(outs, {ph: g})
            gd = graph.as_graph_def()
        for node in gd.node:
            for k in [k for k in node.attr if k.startswith("_")]:
                del node.attr[k]
            node.ClearField("experimental_type")
        gd.ClearField("versions")
        CASES.append({"name": "ResourceApply" + op + ("/nesterov" if attrs else ""), "tol": 1e-5, "graph": text_format.MessageToString(gd, as_one_line=True), "ops": "",
                      "init": init.name, "in": [dict(flat(g), tensor=ph.name, free=[])], "out": [dict(flat(o), tensor=t.name) for o, t in zip(got, outs)]})


if __name__ == "__main__":
    for family in (strings, cross, sparse, ragged, unicode, pictures, optimise):
        family()
    write(sys.argv[1])
