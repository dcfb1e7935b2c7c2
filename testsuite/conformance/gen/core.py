"""Records what TensorFlow answers: groups of runs of one op, or of one small graph.

A group is one signature: an op with attributes and dtypes, and inputs whose dims are constants, or unknown where the
runs differ (or everywhere, with free=True). A run is inputs and TensorFlow's outputs, or that it refuses. Every run is
executed eagerly, so that no graph rewrite stands between the op's kernel and the answer.
"""
import base64
import itertools
import json
import os

import numpy as np
import tensorflow as tf
from google.protobuf import text_format
from tensorflow.core.framework import attr_value_pb2, graph_pb2, node_def_pb2
from tensorflow.python.eager import context, execute
from tensorflow.python.framework import kernels, op_def_registry

# Dtypes by TensorFlow's names, in the order of the table of docs/ops.md.
FLOATS = ["float32", "float64", "float16", "bfloat16"]
INTS = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]
COMPLEX = ["complex64", "complex128"]
NUMERIC = FLOATS + INTS + COMPLEX
PLAIN = NUMERIC + ["bool"]


def np_type(name):
    return np.dtype(tf.as_dtype(name).as_numpy_dtype)


def dtypes(op, attr="T", among=PLAIN):
    """The dtypes of one type attribute that TensorFlow's CPU kernels of an op take."""
    d = op_def_registry.get(op)
    a = next(a for a in d.attr if a.name == attr)
    legal = [tf.as_dtype(t).name for t in a.allowed_values.list.type] or list(among)
    have = set()
    for k in kernels.get_registered_kernels_for_op(op).kernel:
        if k.device_type not in ("CPU", "DEFAULT"):
            continue
        cs = [c for c in k.constraint if c.name == attr]
        if not cs:
            have.update(legal)
        for c in cs:
            have.update(tf.as_dtype(t).name for t in c.allowed_values.list.type)
    return [t for t in among if t in legal and t in have]


def tensor_json(a):
    a = np.asarray(a)
    if a.dtype.kind in "OSU":
        flat = [x if isinstance(x, bytes) else str(x).encode() for x in a.ravel().tolist()]
        return {"s": list(a.shape), "v": [x.decode("latin-1") for x in flat]}
    return {"s": list(a.shape), "d": base64.b64encode(np.ascontiguousarray(a).tobytes()).decode()}


def dtype_name(a):
    a = np.asarray(a)
    return "string" if a.dtype.kind in "OSU" else tf.as_dtype(a.dtype).name


def as_list(x):
    return list(x) if isinstance(x, (list, tuple)) else [x]


ctx = context.context()
ctx.ensure_initialized()


class Refused(Exception):
    pass


class Recorder:
    """Collects the groups of one family. `skip` names runs that killed TensorFlow; `state` is a file that always holds
    the name of the run that is being executed."""

    def __init__(self, skip, state):
        self.groups, self.skip, self.state = [], skip, state
        self.count = {}

    def name(self, op, dtype):
        k = (op, dtype)
        self.count[k] = self.count.get(k, 0) + 1
        return "%s/%s/%d" % (op, dtype, self.count[k])

    def execute(self, name, fn):
        """Calls fn; the outputs as arrays. Refused says that TensorFlow refuses or dies."""
        if name in self.skip:
            raise Refused("TensorFlow dies")
        with open(self.state, "w") as f:
            f.write(name)
        try:
            out = fn()
        except UnicodeDecodeError:
            raise Refused("an error whose message is no text")
        except tf.errors.OpError as e:
            text = e.message.split("\n")[0]
            if isinstance(e, tf.errors.UnimplementedError) or any(x in text for x in (
                    "Could not find device", "No OpKernel", "not in the list of allowed values", "has constraint on attr")):
                raise LookupError(text)
            text = text.split("}} ", 1)[-1] if "{{" in text else text
            raise Refused("%s: %s" % (type(e).__name__, text[:120].encode("ascii", "replace").decode()))
        return [np.asarray(o) if not hasattr(o, "numpy") else np.array(o.numpy(), object) if o.dtype == tf.string else o.numpy() for o in tf.nest.flatten(out) if o is not None]

    def op(self, op, *runs, dtype=None, const=(), free=False, **attrs):
        """Records a group of one op. Each run is a list with an array (or a list of arrays) per input of the op; inputs
        whose index is in const are Const nodes and equal in all runs. free is True, or a list of unknown axes per input."""
        d = op_def_registry.get(op)
        runs = [[[np.asarray(y) for y in x] if isinstance(x, (list, tuple)) else np.asarray(x) for x in r] for r in runs]
        first = [as_list(x) for x in runs[0]]
        name = self.name(op, dtype or (dtype_name(first[0][0]) if first and first[0] else "none"))
        node = node_def_pb2.NodeDef(name="n", op=op)
        taken = set()
        for a, x in zip(d.input_arg, first):
            if a.type_attr:
                node.attr[a.type_attr].type = tf.as_dtype(dtype_name(x[0])).as_datatype_enum if x else tf.as_dtype(attrs[a.type_attr]).as_datatype_enum
                taken.add(a.type_attr)
            if a.number_attr:
                node.attr[a.number_attr].i = len(x)
                taken.add(a.number_attr)
            if a.type_list_attr:
                node.attr[a.type_list_attr].list.SetInParent()
                node.attr[a.type_list_attr].list.type.extend(tf.as_dtype(dtype_name(y)).as_datatype_enum for y in x)
                taken.add(a.type_list_attr)
        for a in d.attr:
            if a.name in taken:
                continue
            if a.name in attrs:
                node.attr[a.name].CopyFrom(attr_value(a.type, attrs[a.name]))
            elif a.HasField("default_value") and len(self.groups) % 2:  # models may leave out defaults
                node.attr[a.name].CopyFrom(a.default_value)
        graph = graph_pb2.GraphDef()
        ins, order = [], []  # order: which arrays of a run are fed
        for i in range(len(first)):
            for j, x in enumerate(first[i]):
                src = "a%d_%d" % (i, j)
                node.input.append(src)
                if i in const:
                    c = graph.node.add(name=src, op="Const")
                    c.attr["dtype"].type = tf.as_dtype(dtype_name(x)).as_datatype_enum
                    c.attr["value"].tensor.CopyFrom(tf.make_tensor_proto(x))
                    continue
                order.append((i, j))
                shapes = [as_list(r[i])[j].shape for r in runs]
                open_ = range(9) if free is True else free[i] if free else ()
                dims = [-1 if k in open_ or len({s[k] for s in shapes}) > 1 else shapes[0][k] for k in range(len(shapes[0]))]
                ins.append({"t": src, "dtype": dtype_name(x), "dims": dims})
                placeholder(graph, src, dtype_name(x), dims)
        graph.node.append(node)
        outs = output_names(node)
        flat = []
        for a in d.attr:
            if a.name in attrs and a.name not in taken:
                v = attrs[a.name]
                flat += [a.name, tf.as_dtype(v).as_datatype_enum if a.type == "type" else [tf.as_dtype(t).as_datatype_enum for t in v] if a.type == "list(type)" else v]
            else:
                v = node.attr[a.name] if a.name in taken else a.default_value
                k = v.WhichOneof("value")
                flat += [a.name, list(getattr(v.list, {"type": "type", "int": "i", "float": "f", "bool": "b", "string": "s", "shape": "shape"}[a.type[5:-1]])) if k == "list"
                         else tf.TensorShape(v.shape) if k == "shape" else getattr(v, k)]

        def call(r):
            args = [tf.constant(y) for x in r for y in as_list(x)]
            return execute.execute(op.encode(), len(outs), args, tuple(flat), ctx)
        self.finish(name, [op], graph, ins, [[as_list(r[i])[j] for i, j in order] for r in runs],
                    [lambda r=r: call(r) for r in runs], None)

    def graph(self, op, fn, *runs, ops=(), free=False, dtype=None, eager=False):
        """Records a group of a Python function, traced: for what takes more than one op. `op` names it; `ops` are all
        that it stands for. eager: the answers are those of the function's ops one by one."""
        runs = [[np.asarray(x) for x in r] for r in runs]
        name = self.name(op, dtype or (dtype_name(runs[0][0]) if runs[0] else "none"))
        specs = []
        for i, x in enumerate(runs[0]):
            shapes = [r[i].shape for r in runs]
            open_ = range(9) if free is True else free[i] if free else ()
            dims = [None if k in open_ or len({s[k] for s in shapes}) > 1 else shapes[0][k] for k in range(x.ndim)]
            specs.append(tf.TensorSpec(dims, tf.as_dtype(dtype_name(x))))
        cf = tf.function(fn, autograph=False).get_concrete_function(*specs)
        graph = cf.graph.as_graph_def()
        graph.ClearField("versions")
        for node in itertools.chain(graph.node, *[f.node_def for f in graph.library.function]):
            for k in [k for k in node.attr if k.startswith("_")]:
                del node.attr[k]
            node.ClearField("experimental_type")
        for f in graph.library.function:
            f.attr.clear()
            f.arg_attr.clear()
        ins = [{"t": t.name.split(":")[0], "dtype": s.dtype.name, "dims": [-1 if k is None else k for k in s.shape.as_list()]}
               for t, s in zip(cf.inputs, specs)]
        self.finish(name, sorted({op, *ops}), graph, ins, runs, [lambda r=r: (fn if eager else cf)(*[tf.constant(x) for x in r]) for r in runs],
                    [t.name for t in cf.outputs])

    def finish(self, name, ops, graph, ins, feeds, calls, outs):
        done = []
        dts = None
        for k, (feed, call) in enumerate(zip(feeds, calls)):
            run = {"in": [tensor_json(x) for x in feed]}
            try:
                got = self.execute("%s#%d" % (name, k), call)
                run["out"] = [tensor_json(x) for x in got]
                dts = [dtype_name(x) for x in got]
            except Refused as e:
                run["err"] = str(e)
            except LookupError:
                return  # not one of TensorFlow's kernels
            done.append(run)
        if outs is None:
            outs = output_names(graph.node[-1]) if dts is None else ["n:%d" % i for i in range(len(dts))]
            if dts is None:
                dts = output_dtypes(graph.node[-1])
        self.groups.append({"name": name, "ops": ops, "graph": text_format.MessageToString(graph, as_one_line=True),
                            "in": ins, "out": [{"t": t, "dtype": d} for t, d in zip(outs, dts or ["" for _ in outs])], "runs": done})


def output_names(node):
    """Outputs of a node all of whose runs are refused."""
    d = op_def_registry.get(node.op)
    n = 0
    for o in d.output_arg:
        if o.number_attr:
            n += node.attr[o.number_attr].i
        elif o.type_list_attr:
            n += len(node.attr[o.type_list_attr].list.type)
        else:
            n += 1
    return ["n:%d" % i for i in range(n)]


def output_dtypes(node):
    """Their dtypes, where each is one type attribute's."""
    kinds = [node.attr[o.type_attr].type if o.type_attr else o.type for o in op_def_registry.get(node.op).output_arg]
    return [tf.as_dtype(k).name for k in kinds] if all(kinds) and len(kinds) == len(output_names(node)) else None


def placeholder(graph, name, dtype, dims):
    n = graph.node.add(name=name, op="Placeholder")
    n.attr["dtype"].type = tf.as_dtype(dtype).as_datatype_enum
    shape = n.attr["shape"].shape
    for k in dims:
        shape.dim.add(size=k)
    if not dims:
        shape.SetInParent()


def attr_value(kind, v):
    out = attr_value_pb2.AttrValue()
    if kind.startswith("list("):
        out.list.SetInParent()
        for x in v:
            one = attr_value(kind[5:-1], x)
            field = one.WhichOneof("value")
            target = getattr(out.list, field)
            target.append(getattr(one, field)) if field in ("i", "f", "b", "s", "type") else target.add().CopyFrom(getattr(one, field))
        return out
    if kind == "type":
        out.type = tf.as_dtype(v).as_datatype_enum
    elif kind == "int":
        out.i = int(v)
    elif kind == "float":
        out.f = float(v)
    elif kind == "bool":
        out.b = bool(v)
    elif kind == "string":
        out.s = v if isinstance(v, bytes) else v.encode()
    elif kind == "shape":
        out.shape.CopyFrom(tf.TensorShape(v).as_proto())
    elif kind == "tensor":
        out.tensor.CopyFrom(tf.make_tensor_proto(v))
    else:
        raise ValueError(kind)
    return out


def dump(groups, path):
    """Writes a family: one JSON object per line, gzip without a time, so that the same answers are the same bytes."""
    import gzip
    with open(path, "wb") as f, gzip.GzipFile(fileobj=f, mode="wb", compresslevel=9, mtime=0, filename="") as z:
        for g in groups:
            z.write(json.dumps(g, separators=(",", ":")).encode())
            z.write(b"\n")
    return os.path.getsize(path)
