"""Records in text and protocol buffers: CSV, tf.Example, tf.SequenceExample, TensorProto, raw and compressed bytes."""
import gzip
import zlib

import numpy as np
import tensorflow as tf

from .core import dtypes, np_type
from .values import edges, some

I32, I64, F32 = np.int32, np.int64, np.float32
BLANK = np.array(b"", object)


def s(xs, *shape):
    a = np.empty(len(xs), object)
    a[:] = xs
    return a.reshape(shape) if shape else a


def feature(x):
    if x and isinstance(x[0], bytes):
        return tf.train.Feature(bytes_list=tf.train.BytesList(value=x))
    if x and isinstance(x[0], float):
        return tf.train.Feature(float_list=tf.train.FloatList(value=x))
    if x:
        return tf.train.Feature(int64_list=tf.train.Int64List(value=x))
    return tf.train.Feature()


def example(**kv):
    return tf.train.Example(features=tf.train.Features(feature={k: feature(v) for k, v in kv.items()})).SerializeToString(deterministic=True)


def sequence(context=None, **lists):
    f = tf.train.Features(feature={k: feature(v) for k, v in (context or {}).items()})
    fl = tf.train.FeatureLists(feature_list={k: tf.train.FeatureList(feature=[feature(x) for x in v]) for k, v in lists.items()})
    return tf.train.SequenceExample(context=f, feature_lists=fl).SerializeToString(deterministic=True)


FULL = example(a=[1.5], b=[1, -2, 3, 2**40], s=[b"hi"], x=[5, 6], y=[b"", b"k\0"], z=[1.0, 2.0, 3.0], r=[1.0], q=[b"q1", b"q2"], p=[1, 2, 3], w=[1.0, 2.0, 3.0, 4.0], v=[b"o"], unknown=[1])
BARE = example(b=[4, 3, 2, 1])
ODD = example(b=[1, 1, 1, 1], x=[], y=[], z=[-0.0], r=[1.0, 2.0], p=[9], w=[5.0, 6.0])


def examples(r):
    batches = [s([FULL, BARE, ODD]), s([BARE]), s([]), s([FULL, FULL])]
    none = np.zeros([0], I64)
    dense = dict(keys=[b"a", b"b", b"s", b"p", b"w", b"v"], shapes=[[1], [2, 2], [], [None], [None, 2], [None]],
                 defaults=[np.array([7], F32), none, np.array(b"none", object), I64(-1), F32(0.5), np.array(b"pad", object)])
    sparse = dict(keys=[b"x", b"y", b"z"], types=["int64", "string", "float32"])
    no = np.array([], object)
    for b in (batches, [[s([FULL, b"\xff"])]][0]):
        r.op("ParseExampleV2", *[[x, no, s(sparse["keys"]), s(dense["keys"]), s([b"r", b"q", b"x2"]), dense["defaults"]] for x in b], const=(2, 3, 4), num_sparse=3,
             sparse_types=sparse["types"], ragged_value_types=["float32", "string", "int64"], ragged_split_types=["int64", "int32", "int32"], dense_shapes=dense["shapes"])
        r.op("ParseExample", *[[x, no, [np.array(k, object) for k in sparse["keys"]], [np.array(k, object) for k in dense["keys"]], dense["defaults"]] for x in b], const=(2, 3),
             sparse_types=sparse["types"], dense_shapes=dense["shapes"])
    r.op("ParseExampleV2", *[[np.array(x, object), no, s(sparse["keys"]), s(dense["keys"]), no, dense["defaults"]] for x in (FULL, BARE, ODD)], const=(2, 3, 4), num_sparse=3,
         sparse_types=sparse["types"], ragged_value_types=[], ragged_split_types=[], dense_shapes=dense["shapes"])
    # One example's ragged features are vectors, without splits to speak of.
    r.op("ParseExampleV2", *[[np.array(x, object), no, no, no, s([b"r", b"q"]), []] for x in (FULL, BARE, ODD)], const=(2, 3, 4), num_sparse=0,
         sparse_types=[], ragged_value_types=["float32", "string"], ragged_split_types=["int64", "int32"], dense_shapes=[], dtype="string")
    # A default that every example may take, and one that is not there.
    for dt, v in (("float32", [1.0, 2.0]), ("int64", [1, 2]), ("string", [b"u", b"v"])):
        have, lack, wrong, short = example(k=v), example(), example(k=[b"x"] if dt != "string" else [1]), example(k=v[:1])
        for d in (np.array(v[::-1], np_type(dt) if dt != "string" else object), np.zeros([0], np_type(dt) if dt != "string" else object)):
            r.op("ParseExampleV2", *[[s(x), no, no, s([b"k"]), no, [d]] for x in ([have], [have, have], [lack], [have, lack], [wrong], [short], [])], const=(2, 3, 4), num_sparse=0,
                 sparse_types=[], ragged_value_types=[], ragged_split_types=[], dense_shapes=[[2]], dtype=dt)
            r.op("ParseSingleExample", *[[np.array(x, object), [d]] for x in (have, lack, wrong, short)], num_sparse=0, sparse_keys=[], dense_keys=["k"], sparse_types=[], dense_shapes=[[2]], dtype=dt)
        r.op("ParseExampleV2", *[[s(x), no, s([b"k"]), no, s([b"k2"]), []] for x in ([have], [have, lack, short], [wrong], [])], const=(2, 3, 4), num_sparse=1,
             sparse_types=[dt], ragged_value_types=[dt], ragged_split_types=["int64"], dense_shapes=[], dtype=dt)
        r.op("ParseSingleExample", *[[np.array(x, object), []] for x in (have, lack, wrong, short)], num_sparse=1, sparse_keys=["k"], dense_keys=[], sparse_types=[dt], dense_shapes=[], dtype=dt)
    r.op("ParseSingleExample", *[[np.array(x, object), dense["defaults"][:3]] for x in (FULL, BARE, ODD, b"\xff")], num_sparse=3, sparse_keys=sparse["keys"], dense_keys=dense["keys"][:3],
         sparse_types=sparse["types"], dense_shapes=dense["shapes"][:3], dtype="string")
    r.op("ParseSingleExample", *[[np.array(x, object), dense["defaults"][3:]] for x in (FULL, BARE, ODD)], num_sparse=0, sparse_keys=[], dense_keys=dense["keys"][3:], sparse_types=[], dense_shapes=dense["shapes"][3:],
         dtype="string")


def sequences(r):
    one = sequence(dict(id=[7], w=[0.5, 1.5], name=[b"n"], tags=[b"a", b"b"]), f=[[1.0, 2.0], [3.0, 4.0]], i=[[1], [2, 3], []], t=[[b"x"], [b"y", b"z"]])
    two = sequence(dict(id=[8], w=[2.5, 3.5]), f=[[5.0, 6.0]], i=[[4, 5, 6]], t=[])
    three = sequence(dict(id=[9]), f=[[1.0, 1.0], [2.0, 2.0], [3.0, 3.0]])
    lack = sequence(dict(id=[1]))
    wrong = sequence(dict(id=[1]), f=[[1.0]])
    kind = sequence(dict(id=[1.5]), f=[[1.0, 2.0]])
    no = np.array([], object)
    f32 = lambda *v: np.array(v, F32)
    batches = [s([one, two, three]), s([one]), s([two, two]), s([]), s([one, lack]), s([wrong]), s([kind]), s([b"\xff"])]
    for missing in ([], [b"f"]):
        r.op("ParseSequenceExample", *[[b, no, [np.zeros([0], I64), f32(9, 9)]] for b in batches], feature_list_dense_missing_assumed_empty=missing, context_sparse_keys=["tags", "name"], context_dense_keys=["id", "w"],
             feature_list_sparse_keys=["i", "t"], feature_list_dense_keys=["f"], Ncontext_sparse=2, Ncontext_dense=2, Nfeature_list_sparse=2, Nfeature_list_dense=1, context_sparse_types=["string", "string"],
             feature_list_dense_types=["float32"], context_dense_shapes=[[], [2]], feature_list_sparse_types=["int64", "string"], feature_list_dense_shapes=[[2]])
        r.op("ParseSequenceExampleV2", *[[b, no, s([b"tags"]), s([b"id", b"w"]), s([b"name", b"w2"]), s([b"i"]), s([b"f"]), s([b"t", b"i2"]), np.array([bool(missing)]), [np.zeros([0], I64), f32(9, 9)]] for b in batches],
             const=(2, 3, 4, 5, 6, 7, 8), Ncontext_sparse=1, Nfeature_list_sparse=1, Nfeature_list_dense=1, context_sparse_types=["string"], context_ragged_value_types=["string", "float32"], context_ragged_split_types=["int64", "int32"],
             feature_list_dense_types=["float32"], context_dense_shapes=[[], [2]], feature_list_sparse_types=["int64"], feature_list_dense_shapes=[[2]], feature_list_ragged_value_types=["string", "int64"],
             feature_list_ragged_split_types=["int64", "int32"])
        r.op("ParseSingleSequenceExample", *[[np.array(x, object), s(missing) if missing else no, [np.array(b"tags", object)], [np.array(k, object) for k in (b"id", b"w")], [np.array(b"i", object), np.array(b"t", object)],
                                              [np.array(b"f", object)], [np.zeros([0], I64), f32(9, 9)], BLANK] for x in (one, two, three, lack, wrong, kind, b"\xff")], const=(1, 2, 3, 4, 5, 6, 7),
             context_sparse_types=["string"], feature_list_dense_types=["float32"], context_dense_shapes=[[], [2]], feature_list_sparse_types=["int64", "string"], feature_list_dense_shapes=[[2]])
    # Feature lists of each dtype, of scalars and of more.
    for dt, vals in (("float32", [[1.0], [2.0]]), ("int64", [[1], [-2], [3]]), ("string", [[b"a"], [b""]])):
        b = [s([sequence(k=vals), sequence(k=vals[:1])]), s([sequence(k=vals)]), s([sequence(k=vals), sequence()])]
        for shape in ([], [1], [1, 1]):
            r.op("ParseSequenceExample", *[[x, no, []] for x in b], feature_list_dense_missing_assumed_empty=["k"], context_sparse_keys=[], context_dense_keys=[], feature_list_sparse_keys=[], feature_list_dense_keys=["k"],
                 Nfeature_list_dense=1, feature_list_dense_types=[dt], feature_list_dense_shapes=[shape], context_sparse_types=[], context_dense_shapes=[], feature_list_sparse_types=[], dtype=dt)


def tensors(r):
    for d in dtypes("SerializeTensor", among=["float32", "float64", "float16", "bfloat16", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "bool", "string"]):
        xs = [s([b"", b"abc", b"\0\xff"]), np.array(b"x", object), s([b"a" * 200, b"b"], 2, 1)] if d == "string" else [some(d, 3), some(d), some(d, 2, 2), some(d, 0, 3), edges(d)]
        for x in xs:
            r.op("SerializeTensor", [x])
            wire = tf.io.serialize_tensor(tf.constant(x)).numpy()
            shape = x.shape
            wires = [wire, tf.make_tensor_proto(x).SerializeToString()]
            r.graph("ParseTensor", lambda v, d=d, shape=shape: tf.ensure_shape(tf.io.parse_tensor(v, tf.as_dtype(d)), [None] * len(shape)), *[[np.array(w, object)] for w in wires], dtype=d)
            r.graph("ParseTensor", lambda v, d=d: tf.reshape(tf.io.parse_tensor(v, tf.as_dtype(d)), [-1]), *[[np.array(w, object)] for w in wires], dtype=d)
        # Values in fields of their own, fewer than the shape has: the last goes on.
        field = {"float32": ("float_val", [1.5, 2.5]), "float64": ("double_val", [1.5, 2.5]), "int32": ("int_val", [3, -4]), "int8": ("int_val", [3, -4]), "int16": ("int_val", [3, -4]), "uint8": ("int_val", [3, 250]),
                 "uint16": ("int_val", [3, 65000]), "int64": ("int64_val", [3, -4]), "uint32": ("uint32_val", [3, 2**32 - 1]), "uint64": ("uint64_val", [3, 2**64 - 1]), "bool": ("bool_val", [True, False]),
                 "string": ("string_val", [b"a", b"bc"]), "float16": ("half_val", [0x3c00, 0x4000]), "bfloat16": ("half_val", [0x3f80, 0x4000])}[d]
        runs = []
        for shape in ([2], [3], [0], [1]):
            p = tf.make_tensor_proto(0.0)
            p.Clear()
            p.dtype = tf.as_dtype(d).as_datatype_enum
            p.tensor_shape.CopyFrom(tf.TensorShape(shape).as_proto())
            getattr(p, field[0]).extend(field[1])
            runs.append([np.array(p.SerializeToString(), object)])
            del getattr(p, field[0])[:]
            runs.append([np.array(p.SerializeToString(), object)])
        runs += [[np.array(b"\xff", object)], [np.array(b"", object)]]
        r.graph("ParseTensor", lambda v, d=d: tf.ensure_shape(tf.io.parse_tensor(v, tf.as_dtype(d)), [None]), *runs, dtype=d)


def texts(r):
    lines = [b"1,2.5,abc,7,1e10", b"-1,,\"a,\"\"b\"\"\",,0", b",nan, x ,1,inf", b"2147483647,1e-3,,-9223372036854775808,-1"]
    defaults = [np.array([5], I32), np.array([1.5], F32), s([b"none"]), np.array([9], I64), np.array([0.25], np.float64)]
    for shape in ((4,), (2, 2)):
        r.op("DecodeCSV", [s(lines, *shape), defaults])
    r.op("DecodeCSV", [np.array(lines[0], object), defaults])
    r.op("DecodeCSV", [s([]), defaults], [s(lines), defaults])
    for k in range(5):
        ds = list(defaults)
        ds[k] = ds[k][:0]
        r.op("DecodeCSV", [s(lines[:1]), ds], [s(lines[1:2]), ds], [s(lines), ds])
    two = [np.array([5], I32), s([b"z"])]
    for bad in (b"1", b"1,2,3", b"x,y", b"1.5,y", b'1,"a', b'1,a"b', b'1,"a"b', b"99999999999,a", b"", b"1,a\n", b'"1",a'):
        r.op("DecodeCSV", [s([bad]), two])
        r.op("DecodeCSV", [s([bad]), two], use_quote_delim=False)
    r.op("DecodeCSV", [s([b"1;a b", b"2;", b"NA;NA"]), two], field_delim=";", na_value="NA")
    r.op("DecodeCSV", [s([b"1\ta b", b"2\t\"q\t\""]), two], field_delim="\t")
    r.op("DecodeCSV", [s([b"0,1,2,a", b"0,3,2,"]), two], select_cols=[1, 3])
    for d in dtypes("DecodePaddedRaw", "out_type"):
        k = np_type(d).itemsize
        body = bytes(range(4 * k))
        for little in (False, True):
            r.op("DecodePaddedRaw", [s([body, body[:k], b"", body[::-1]]), I32(4 * k)], [s([body, body[:2 * k]]), I32(2 * k)], dtype=d, out_type=d, little_endian=little)
            r.op("DecodePaddedRaw", [np.array(body, object), I32(3 * k)], dtype=d, out_type=d, little_endian=little)
    r.op("DecodePaddedRaw", [s([b"abc"]), I32(3)], dtype="int16", out_type="int16")
    r.op("DecodePaddedRaw", [s([b"abc"]), I32(0)], dtype="int16", out_type="int16")
    for d in ("int16", "float32", "uint8"):
        r.op("DecodeRaw", [s([b"abcd", b"efg"])], [s([b"abcde"])], [s([])], [s([b""])], [s([b"abcdefgh", b"abcdefgh"])], dtype=d, out_type=d)
        r.op("DecodeRaw", [np.array(b"abcdefgh", object)], [np.array(b"", object)], [np.array(b"abc", object)], dtype=d, out_type=d)
    text = b"some text, some text, and some text more " * 3
    for kind, pack in (("ZLIB", zlib.compress), ("GZIP", lambda b: gzip.compress(b, mtime=0)), ("", bytes)):
        r.op("DecodeCompressed", [s([pack(text), pack(b""), pack(b"a")])], compression_type=kind)
        r.op("DecodeCompressed", [np.array(pack(text), object)], compression_type=kind)
        r.op("DecodeCompressed", [s([b"no such thing"])], [s([b""])], compression_type=kind)


FAMILIES = {"parsing": [texts], "example": [examples, sequences], "tensorproto": [tensors]}
