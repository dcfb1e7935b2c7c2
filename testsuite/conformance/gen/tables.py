"""Lookup tables of all kinds, filled and read within one call; exports are sorted, since their order is a hash's."""
import numpy as np
import tensorflow as tf
from tensorflow.python.framework import kernels

from .core import np_type
from .session import node, session
from .values import some

I32, I64 = np.int32, np.int64
R = tf.raw_ops


def pairs(op):
    """The dtypes of keys and values of a table."""
    out = []
    for k in kernels.get_registered_kernels_for_op(op).kernel:
        c = {x.name: [tf.as_dtype(t).name for t in x.allowed_values.list.type] for x in k.constraint}
        if k.device_type == "CPU" and "key_dtype" in c and "value_dtype" in c:
            out += [(a, b) for a in c["key_dtype"] for b in c["value_dtype"] if b not in ("variant", "resource")]
    return sorted(set(out))


def keys_of(d, *ns):
    if d == "string":
        return np.array([b"" if n == 0 else b"key %d" % n for n in ns], object)
    if d == "bool":
        return np.array([n % 2 == 0 for n in ns])
    return np.array(ns, np_type(d))


def values_of(d, *shape):
    if d == "string":
        return np.array([b"v%d" % i for i in range(int(np.prod(shape)))], object).reshape(shape)
    return some(d, *shape)


def anything(x):
    """x as something of unknown shape: the shape function knows less of dense tables' buckets than the kernel."""
    return R.PlaceholderWithDefault(input=x, shape=tf.TensorShape(None))


class Table:
    def __init__(self, form, kind, kd, vd, inner=(), empty=None, deleted=None):
        self.form, self.kd, self.vd = form, tf.as_dtype(kd), tf.as_dtype(vd)
        kw = dict(key_dtype=self.kd, value_dtype=self.vd)
        if "Dense" in kind:
            del kw["key_dtype"]
            kw.update(empty_key=empty, value_shape=list(inner))
            if form != "":
                kw.update(deleted_key=deleted)
        elif "Of" in kind:
            kw.update(value_shape=list(inner))
        if form != "Anonymous":
            kw.update(shared_name="t%d" % len(tf.compat.v1.get_default_graph().get_operations()))
        self.h = node(form + kind if form == "Anonymous" else kind + form, **kw)
        self.last = []

    def op(self, name, v1=True, **kw):
        suffix = "V2" if self.form or not v1 else ""
        with tf.control_dependencies(self.last):
            out = node(name + suffix, table_handle=self.h, **kw)
        self.last = [out] if isinstance(out, tf.Operation) else [out[0].op] if isinstance(out, (list, tuple)) else [out.op]
        return out

    def find(self, keys, default):
        return self.op("LookupTableFind", keys=keys, default_value=default)

    def size(self):
        return self.op("LookupTableSize")

    def export(self):
        k, v = self.op("LookupTableExport", Tkeys=self.kd, Tvalues=self.vd)
        return k, v


def sorted_by(k, v, d):
    if d == "string":
        return tf.shape(k), tf.shape(v)
    if d == "bool":
        k = tf.cast(k, tf.int32)
    i = tf.argsort(k)
    return tf.gather(k, i), tf.gather(v, i)


def static(r):
    for form in ("V2", "", "Anonymous"):
        kind = "HashTable"
        for kd, vd in pairs(form + kind if form == "Anonymous" else kind + form):
            def fn(keys, vals, q, default):
                t = Table(form, kind, kd, vd)
                t.op("InitializeTable", keys=keys, values=vals)
                return t.find(q, default), t.size(), *sorted_by(*t.export(), kd)
            k, v = keys_of(kd, 3, 0, 7) if kd != "bool" else keys_of(kd, 0, 1), None
            v = values_of(vd, len(k))
            default = np.array(b"none", object) if vd == "string" else np_type(vd).type(1)
            session(r, "LookupTableFind" + ("V2" if form else ""), fn, [k, v, keys_of(kd, 7, 7, 5, 0), default], [k[:1], v[:1], keys_of(kd, 1), default], [k[:0], v[:0], keys_of(kd, 1, 2), default], dtype=vd)
            twice = np.concatenate([k, k[:1]])
            session(r, "InitializeTable" + ("V2" if form else ""), fn, [twice, np.concatenate([v, v[:1]]), keys_of(kd, 3), default],
                    *([[twice, np.concatenate([v, v[1:2]]), keys_of(kd, 3), default]] if not (v[0] == v[1]) else []), dtype=vd)
            session(r, "LookupTableFind" + ("V2" if form else ""), fn, [k, v, keys_of(kd, 1, 0, 3, 3).reshape(2, 2), default], dtype=vd)


def mutable(r):
    for kind in ("MutableHashTable", "MutableHashTableOfTensors", "MutableDenseHashTable"):
        dense = "Dense" in kind
        for form in ("V2", "Anonymous") if dense else ("V2", "", "Anonymous"):  # no dense table of the first form runs
            full = form + kind if form == "Anonymous" else kind + form
            for kd, vd in pairs(full):
                inner = (2,) if "Of" in kind or dense and vd == "float32" else ()
                none = dict(empty=keys_of(kd, -1 if kd != "bool" else 0)[0], deleted=keys_of(kd, -2 if kd != "bool" else 1)[0]) if dense else {}
                if kd == "bool" and dense:
                    continue

                def fn(keys, vals, more, others, gone, q, default):
                    t = Table(form, kind, kd, vd, inner, **none)
                    if dense:  # empty buckets
                        t.op("LookupTableImport", keys=anything(tf.fill([4, 1], none["empty"])), values=anything(tf.zeros([4, *(inner or (1,))], tf.as_dtype(vd))))
                        t.op("LookupTableInsert", keys=keys, values=vals)
                    else:
                        t.op("LookupTableImport", keys=keys, values=vals)
                    one = t.size()
                    t.op("LookupTableInsert", keys=more, values=others)
                    two = t.find(q, default)
                    three = t.size()
                    if form:
                        t.op("LookupTableRemove", v1=False, keys=gone)
                    out = [one, two, three, t.size(), t.find(q, default)]
                    return out if dense else [*out, *sorted_by(*t.export(), kd)]  # a dense table exports its buckets
                default = np.full(inner, b"none", object) if vd == "string" else np.full(inner, 1).astype(np_type(vd))
                if kd == "bool":
                    a, b, c, q = keys_of(kd, 0), keys_of(kd, 0, 1), keys_of(kd, 1), keys_of(kd, 0, 1, 0)
                else:
                    a, b, c, q = keys_of(kd, 3, 0, 7), keys_of(kd, 7, 5, 9, 5), keys_of(kd, 0, 1, 9), keys_of(kd, 9, 7, 5, 5, 3, 0, 4)
                va, vb = values_of(vd, len(a), *inner), values_of(vd, len(b), *inner)
                runs = [[a, va, b, vb, c, q, default]]
                if vd in ("float32", "int64", "string"):
                    runs += [[a[:0], va[:0], b, vb, c, q, default], [a, va, b[:0], vb[:0], c[:0], q, default]]
                session(r, "LookupTableInsert" + ("V2" if form else ""), fn, *runs, dtype=vd)
                if form == "Anonymous":
                    def fresh(more, others, q, default):
                        t = Table(form, kind, kd, vd, inner, **none)
                        zero = t.find(q, default)
                        t.op("LookupTableInsert", keys=more, values=others)
                        return zero, t.find(q, default), t.size()
                    session(r, "LookupTableInsertV2", fresh, [b, vb, q, default], dtype=vd)
                if dense and vd == "int64" and kd == "int64":
                    def bad(keys, vals, q):
                        t = Table(form, kind, kd, vd, inner, **none)
                        t.op("LookupTableImport", keys=anything(tf.fill([4, 1], I64(-1))), values=anything(tf.zeros([4, 1], tf.int64)))
                        t.op("LookupTableInsert", keys=keys, values=vals)
                        return t.find(q, I64(0))
                    for ks, q in (([1, 2], [1, 3]), ([1, -1], [1, 3]), ([1, 2], [1, -1])):
                        session(r, "LookupTableInsert" + ("V2" if form else ""), bad, [np.array(ks, I64), np.array([5, 6], I64), np.array(q, I64)], dtype=vd)


FAMILIES = {"table": [static, mutable]}
