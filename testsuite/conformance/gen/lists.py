"""Lists, arrays, maps and stacks of tensors."""
import numpy as np
import tensorflow as tf

from .core import PLAIN
from .flow import any_of, function
from .session import node, session

I32, I64 = np.int32, np.int64
R = tf.raw_ops
ALL = PLAIN + ["string"]
FEW = ["float32", "int32", "string"]


def stack(h, t, shape=(2,), **kw):
    return R.TensorListStack(input_handle=h, element_shape=tf.constant(list(shape), tf.int32), element_dtype=t, **kw)


def shape(*d):
    return tf.constant(list(d), tf.int32)


def lists(r):
    for d in ALL:
        t = tf.as_dtype(d)
        x = any_of(d, 4, 2)

        def made(x, i):
            h = R.TensorListFromTensor(tensor=x, element_shape=shape(2))
            h = R.TensorListSetItem(input_handle=h, index=i, item=x[3])
            h = R.TensorListPushBack(input_handle=h, tensor=x[2])
            return (R.TensorListGetItem(input_handle=h, index=i, element_shape=shape(2), element_dtype=t), stack(h, t), R.TensorListLength(input_handle=h),
                    R.TensorListGather(input_handle=h, indices=[2, 0], element_shape=shape(2), element_dtype=t),
                    R.TensorListElementShape(input_handle=h, shape_type=tf.int32))
        session(r, "TensorListFromTensor", made, [x, I32(1)], [x, I32(0)], [x, I32(4)], [x, I32(-1)], dtype=d)
        if d in FEW:
            session(r, "TensorListFromTensor", made, [x, I32(1)], dtype=d, free=True)

        def reserved(x):
            h = R.TensorListReserve(element_shape=shape(2), num_elements=3, element_dtype=t)
            h = R.TensorListSetItem(input_handle=h, index=1, item=x[0])
            return stack(h, t, num_elements=3), R.TensorListGetItem(input_handle=h, index=2, element_shape=shape(2), element_dtype=t)
        session(r, "TensorListReserve", reserved, [x], dtype=d)

        def pushed(x):
            h = R.EmptyTensorList(element_shape=shape(-1), max_num_elements=-1, element_dtype=t)
            h = R.TensorListPushBack(input_handle=h, tensor=x[0])
            h = R.TensorListPushBack(input_handle=h, tensor=x[1])
            h = R.TensorListPushBack(input_handle=h, tensor=x[2])
            p = R.TensorListPopBack(input_handle=h, element_shape=shape(2), element_dtype=t)
            h = R.TensorListPushBack(input_handle=p.output_handle, tensor=x[3])
            return p.tensor, stack(h, t), R.TensorListElementShape(input_handle=h, shape_type=tf.int64), R.TensorListLength(input_handle=p.output_handle)
        session(r, "TensorListPopBack", pushed, [x], dtype=d, ops=["EmptyTensorList"])

        def resized(x, n):
            h = R.TensorListFromTensor(tensor=x, element_shape=shape(2))
            h = R.TensorListResize(input_handle=h, size=n)
            return stack(h, t, (2,)), R.TensorListLength(input_handle=h)
        session(r, "TensorListResize", resized, *[[x, I32(k)] for k in (4, 2, 6, 0, -1)], dtype=d)

        def grown(x):
            h = R.TensorListFromTensor(tensor=x, element_shape=shape(2))
            h = R.TensorListSetItem(input_handle=h, index=6, item=x[0], resize_if_index_out_of_bounds=True)
            return stack(h, t), R.TensorListLength(input_handle=h)
        session(r, "TensorListSetItem", grown, [x], dtype=d)

        def concatenated(x):
            h = R.TensorListFromTensor(tensor=x, element_shape=shape(2))
            return (*R.TensorListConcat(input_handle=h, element_dtype=t, element_shape=[2]),
                    *R.TensorListConcatV2(input_handle=h, element_shape=shape(-1), leading_dims=tf.constant([], tf.int64), element_dtype=t))
        session(r, "TensorListConcat", concatenated, [x], dtype=d)
        for lens in ([2, 2], [1, 3], [0, 4]):
            def split(x, lens=lens):
                h = R.TensorListSplit(tensor=x, element_shape=shape(-1, 2), lengths=tf.constant(lens, tf.int64))
                return (*R.TensorListConcatV2(input_handle=h, element_shape=shape(-1, 2), leading_dims=tf.constant([], tf.int64), element_dtype=t), R.TensorListLength(input_handle=h),
                        R.TensorListGetItem(input_handle=h, index=1, element_shape=shape(-1, 2), element_dtype=t))
            session(r, "TensorListSplit", split, [x], dtype=d)

        def split(x, lens):
            h = R.TensorListSplit(tensor=x, element_shape=shape(-1, 2), lengths=lens)
            return R.TensorListConcatV2(input_handle=h, element_shape=shape(-1, 2), leading_dims=tf.constant([], tf.int64), element_dtype=t)
        if d in FEW:
            session(r, "TensorListSplit", split, *[[x, np.array(k, I64)] for k in ([1, 3], [2, 2], [4, 0], [3, 2], [5, -1])], dtype=d)

        def joined(x, y):
            a = R.TensorListFromTensor(tensor=x, element_shape=shape(2))
            b = R.TensorListFromTensor(tensor=y, element_shape=shape(2))
            h = R.TensorListConcatLists(input_a=a, input_b=b, element_dtype=t)
            return stack(h, t), R.TensorListLength(input_handle=h)
        session(r, "TensorListConcatLists", joined, [x, any_of(d, 1, 2)], dtype=d)
        for idx in ([0, 1, 2, 3], [3, 0, 2, 1]):  # with holes TensorFlow dies
            def scattered(x, i=None, idx=idx):
                i = tf.constant(idx) if i is None else i
                h = R.TensorListScatter(tensor=x, indices=i, element_shape=shape(2))
                g = R.TensorListScatterV2(tensor=x, indices=i, element_shape=shape(2), num_elements=7)
                e = R.TensorListScatterIntoExistingList(input_handle=R.TensorListFromTensor(tensor=x[:2], element_shape=shape(2)), tensor=x, indices=i)
                return stack(h, t), stack(g, t), stack(e, t)
            session(r, "TensorListScatter", scattered, [x], dtype=d, ops=["TensorListScatterV2", "TensorListScatterIntoExistingList"])
        if d in FEW:
            session(r, "TensorListScatterV2", scattered, *[[x, np.array(k, I32)] for k in ([0, 1, 2, 3], [3, 0, 2, 1])], dtype=d)  # others kill TensorFlow, or are written out of bounds

        def looped(n, x):
            h = R.TensorListReserve(element_shape=shape(2), num_elements=n, element_dtype=t)
            _, h = tf.while_loop(lambda i, h: i < n, lambda i, h: (i + 1, R.TensorListSetItem(input_handle=h, index=i, item=x[i])), [tf.constant(0), h])
            return stack(h, t)
        session(r, "TensorListSetItem", looped, [I32(0), x], [I32(1), x], [I32(4), x], dtype=d)

        def pushing(n, x):
            h = R.EmptyTensorList(element_shape=shape(2), max_num_elements=-1, element_dtype=t)
            _, h = tf.while_loop(lambda i, h: i < n, lambda i, h: (i + 1, R.TensorListPushBack(input_handle=h, tensor=x[i])), [tf.constant(0), h], maximum_iterations=4)
            return R.TensorListLength(input_handle=h), stack(h, t)
        session(r, "TensorListPushBack", pushing, [I32(1), x], [I32(0), x], [I32(4), x], dtype=d)

    def limited(x):
        h = R.EmptyTensorList(element_shape=shape(2), max_num_elements=2, element_dtype=tf.float32)
        for i in range(2):
            h = R.TensorListPushBack(input_handle=h, tensor=x[i])
        return stack(h, tf.float32)
    session(r, "EmptyTensorList", limited, [any_of("float32", 4, 2)], dtype="float32")
    for declared in (-1, [-1, 2], [3, 2]):
        def shaped(x, declared=declared):
            h = R.TensorListReserve(element_shape=tf.constant(declared, tf.int32), num_elements=2, element_dtype=tf.float32)
            h = R.TensorListSetItem(input_handle=h, index=0, item=x)
            h = R.TensorListSetItem(input_handle=h, index=1, item=x)
            return R.TensorListElementShape(input_handle=h, shape_type=tf.int32), stack(h, tf.float32, (3, 2))
        session(r, "TensorListElementShape", shaped, [any_of("float32", 3, 2)], dtype="float32")


class Array:
    """A TensorArray. TensorFlow builds no more graphs with the first two forms, but runs them: see older."""

    def __init__(self, t, size, grows=False, shape=None):
        self.h, self.flow = R.TensorArrayV3(size=size, dtype=t, dynamic_size=grows, clear_after_read=False, element_shape=shape, identical_element_shapes=False)

    def op(self, name, **kw):
        return node("TensorArray" + name + "V3", handle=self.h, flow_in=self.flow, **kw)

    def write(self, i, x):
        self.flow = self.op("Write", index=i, value=x)

    def close(self, outs, x):
        with tf.control_dependencies(outs):
            close = R.TensorArrayCloseV3(handle=self.h)
        with tf.control_dependencies([close]):
            return outs + [R.Identity(input=x)]


def older(form, pack=True):
    """Turns a graph's TensorArrays into those of an older form, whose flow comes from nowhere. The first one has ops for
    all elements in order, which pack asks for."""
    def rewrite(g):
        flow = g.node.add(name="flow", op="Const")
        flow.attr["dtype"].type = tf.float32.as_datatype_enum
        flow.attr["value"].tensor.CopyFrom(tf.make_tensor_proto(np.float32(0)))
        made = {n.name for n in g.node if n.op == "TensorArrayV3"}
        for n in g.node:
            for i, x in enumerate(n.input):
                if x.endswith(":1") and x[:-2] in made:
                    n.input[i] = "flow"
            if n.op.startswith("TensorArray"):
                n.op = n.op[:-2] + form
                if n.name in made:
                    del n.attr["identical_element_shapes"]
                    n.attr["tensor_array_name"].s = n.name.encode()
                if pack and form == "" and n.op in ("TensorArrayGather", "TensorArrayScatter"):
                    n.op = {"TensorArrayGather": "TensorArrayPack", "TensorArrayScatter": "TensorArrayUnpack"}[n.op]
                    del n.input[1]
        return g
    return rewrite


def arrays(r):
    from .flow import old
    for form in ("V3", "V2", ""):
        kw = {} if form == "V3" else dict(rewrite=older(form), producer=20 if form else 10)
        for d in ALL:
            t = tf.as_dtype(d)
            x = any_of(d, 4, 2)

            def wrote(x, i):
                a = Array(t, 3, shape=[2])
                a.write(i, x[0])
                a.write(1, x[1])
                a.write(2, x[2])
                return a.close([a.op("Read", index=i, dtype=t), a.op("Size"), a.op("Gather", indices=[0, 1, 2], dtype=t, element_shape=[2])], x)
            session(r, "TensorArrayWrite" + form, wrote, [x, I32(0)], [x, I32(3)], [x, I32(-1)], dtype=d, **kw)

            def scattered(x):
                a = Array(t, 4)
                a.flow = a.op("Scatter", indices=[3, 0, 1, 2] if form else [0, 1, 2, 3], value=x)
                return [a.op("Read", index=0, dtype=t), *a.op("Concat", dtype=t)] if d != "string" else [a.op("Read", index=0, dtype=t)]
            session(r, "TensorArrayScatter" + form if form else "TensorArrayUnpack", scattered, [any_of(d, 4, 3, 2)], dtype=d, **kw)
            for lens in ([2, 2], [3, 1]):
                def split(x, lens=lens):
                    a = Array(t, 2)
                    a.flow = a.op("Split", value=x, lengths=tf.constant(lens, tf.int64))
                    return [*a.op("Concat", dtype=t), a.op("Read", index=1, dtype=t), a.op("Size")]
                session(r, "TensorArraySplit" + form, split, [x], dtype=d, **kw)

            def grown(x):
                a = Array(t, 1, grows=True)
                for i in range(3):
                    a.write(i, x[i])
                return a.op("Size"), a.op("Read", index=2, dtype=t)
            session(r, "TensorArray" + form, grown, [x], dtype=d, **kw)
            if d not in FEW:
                continue

            def picked(x, i):
                a = Array(t, 4)
                a.flow = a.op("Scatter", indices=[3, 0, 1, 2], value=x)
                return a.op("Gather", indices=i, dtype=t)
            session(r, "TensorArrayGather" + form, picked, *[[x, np.array(k, I32)] for k in ([2, 0], [1], [4], [-1])], dtype=d, **dict(kw, rewrite=older(form, False)) if kw else {})
            if form != "V3":
                continue

            def looped(n, x):
                a = Array(t, n, shape=[2])

                def body(i, flow):
                    a.flow = flow
                    a.write(i, x[i])
                    return i + 1, a.flow
                _, a.flow = tf.while_loop(lambda i, f: i < n, body, [tf.constant(0), a.flow])
                return a.op("Size"), a.op("Gather", indices=tf.range(n), dtype=t, element_shape=[2])
            session(r, "TensorArrayWrite" + form, old(looped), [I32(1), x], [I32(3), x], dtype=d)


def maps(r):
    for d in ALL:
        t = tf.as_dtype(d)
        x = any_of(d, 3)
        x[1] = x[0]
        for kd in (["int32", "string", "float32", "int64", "bool", "float64"] if d == "float32" else ["int32"]):
            k = any_of(kd, 3)
            if kd != "bool":
                k[1] = k[0]

            def mapped(k, x):
                m = R.EmptyTensorMap()
                m = R.TensorMapInsert(input_handle=m, key=k[0], value=x[0])
                one = R.TensorMapSize(input_handle=m)
                m = R.TensorMapInsert(input_handle=m, key=k[1], value=x[2])
                two = R.TensorMapSize(input_handle=m)
                m = R.TensorMapInsert(input_handle=m, key=k[2], value=x[1])
                has, hasnot = (R.TensorMapHasKey(input_handle=m, key=k[i]) for i in (0, 2))
                got = [R.TensorMapLookup(input_handle=m, key=k[i], value_dtype=t) for i in range(3)]
                e = R.TensorMapErase(input_handle=m, key=k[1], value_dtype=t)
                return one, two, has, hasnot, *got, R.TensorMapSize(input_handle=e), R.TensorMapHasKey(input_handle=e, key=k[1])
            session(r, "TensorMapInsert", mapped, [k, x], dtype=d, ops=["EmptyTensorMap"])

            def keys(k, x):
                m = R.TensorMapInsert(input_handle=R.EmptyTensorMap(), key=k[:2], value=x[:2])
                m = R.TensorMapInsert(input_handle=m, key=k[:2], value=x[1:])
                return R.TensorMapStackKeys(input_handle=m, key_dtype=tf.as_dtype(k.dtype)), R.TensorMapLookup(input_handle=m, key=k[:2], value_dtype=t)
            session(r, "TensorMapStackKeys", keys, [k, x], dtype=d)

    def missing(k, q):
        m = R.TensorMapInsert(input_handle=R.EmptyTensorMap(), key=k, value=tf.constant([1.0, 2.0]))
        return R.TensorMapLookup(input_handle=m, key=q, value_dtype=tf.float32), R.TensorMapSize(input_handle=R.TensorMapErase(input_handle=m, key=q, value_dtype=tf.float32))
    session(r, "TensorMapLookup", missing, [I32(1), I32(1)], [I32(1), I32(2)], dtype="int32")


def stacks(r):
    for d in ALL:
        t = tf.as_dtype(d)
        x = any_of(d, 3, 2)
        for form in ("V2", ""):
            def stacked(x):
                s = R.StackV2(max_size=-1, elem_type=t, stack_name="s") if form else node("Stack", elem_type=t, stack_name="s")
                last = s
                outs = []

                def then(f):
                    with tf.control_dependencies([last] if not outs else [outs[-1]]):
                        outs.append(f())
                then(lambda: node("StackPush" + form, handle=s, elem=x[0], swap_memory=False))
                then(lambda: node("StackPush" + form, handle=s, elem=x[1:], swap_memory=False))
                then(lambda: node("StackPop" + form, handle=s, elem_type=t))
                then(lambda: node("StackPush" + form, handle=s, elem=x[2], swap_memory=False))
                then(lambda: node("StackPop" + form, handle=s, elem_type=t))
                then(lambda: node("StackPop" + form, handle=s, elem_type=t))
                with tf.control_dependencies(outs):
                    close = node("StackClose" + form, handle=s)
                with tf.control_dependencies([close]):
                    return outs + [R.Identity(input=x)]
            session(r, "StackPop" + form, stacked, [x], dtype=d)


FAMILIES = {"list": [lists], "tensorarray": [arrays], "tensormap": [maps, stacks]}
