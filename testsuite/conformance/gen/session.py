"""Groups that hold state: each run is one call in a TensorFlow session of its own, so that no variable, table or array
outlives it and no name is shared. The graph is the top graph, where TF1's references and control flow may stand.
"""
import re

import numpy as np
import tensorflow as tf
from google.protobuf import text_format
from tensorflow.core.protobuf import config_pb2, rewriter_config_pb2

from tensorflow.python.framework import op_def_library

from .core import dtype_name

v1 = tf.compat.v1

# What a group stands for besides the op that it is named after.
KINDS = re.compile("Variable|^Var|^Assign|^Resource|^(Ref|Scatter|Sparse|)(Sparse)?Apply|^Scatter|^Ref|Table|^TensorArray|^TensorList|^TensorMap|"
                   "^EmptyTensor|^Stack|^CountUpTo|^(VarHandleOp|If|Case|While|For|StatelessIf|StatelessWhile|StatelessCase|PartitionedCall|StatefulPartitionedCall|"
                   "RemoteCall|Switch|Merge|Enter|Exit|NextIteration|LoopCond|Assert|Abort|Print|PrintV2|NoOp|ControlTrigger|Placeholder.*|Const|HostConst|"
                   "FakeParam|GuaranteeConst|DeviceIndex|IsResourceHandleRefCounting|StridedSliceAssign|DestroyResourceOp|IsVariableInitialized|ToBool|Empty|ParallelConcat)$")


def node(op, **args):
    """Adds any registered op to the graph; tf.raw_ops lacks some."""
    if hasattr(tf.raw_ops, op):
        return getattr(tf.raw_ops, op)(**args)
    out = op_def_library._apply_op_helper(op, **args)[2]
    return out if not out.outputs else out.outputs[0] if len(out.outputs) == 1 else out.outputs


def config():
    c = config_pb2.ConfigProto(intra_op_parallelism_threads=1, inter_op_parallelism_threads=1)
    c.graph_options.optimizer_options.opt_level = config_pb2.OptimizerOptions.L0
    c.graph_options.rewrite_options.disable_meta_optimizer = True
    c.graph_options.rewrite_options.constant_folding = rewriter_config_pb2.RewriterConfig.OFF
    return c


def session(r, op, fn, *runs, dtype=None, free=False, ops=(), rewrite=None, producer=0):
    """Records a group of a Python function that builds a graph of placeholders; it returns tensors. free as in Recorder.op. rewrite makes another graph
    of the one built, for a version of TensorFlow that has what it makes."""
    runs = [[np.asarray(x) for x in run] for run in runs]
    name = r.name(op, dtype or (dtype_name(runs[0][0]) if runs[0] else "none"))
    graph = tf.Graph()
    ins = []
    with graph.as_default():
        feeds = []
        for i, x in enumerate(runs[0]):
            shapes = [run[i].shape for run in runs]
            open_ = range(9) if free is True else free[i] if free else ()
            dims = [-1 if k in open_ or len({s[k] for s in shapes}) > 1 else shapes[0][k] for k in range(x.ndim)]
            feeds.append(v1.placeholder(tf.as_dtype(dtype_name(x)), [None if k < 0 else k for k in dims], name="a%d" % i))
            ins.append({"t": "a%d" % i, "dtype": dtype_name(x), "dims": dims})
        outs = fn(*feeds)
        outs = list(outs) if isinstance(outs, (list, tuple)) else [outs]
    d = graph.as_graph_def()
    d.ClearField("versions")
    for f in d.library.function:
        for k in [k for k in f.attr if k.startswith("_")]:
            del f.attr[k]
        f.arg_attr.clear()
    if not d.library.function:
        d.ClearField("library")
    if rewrite:
        d = rewrite(d)
        d.versions.producer = producer
        graph = tf.Graph()
        with graph.as_default():
            tf.import_graph_def(d, name="")
        d.ClearField("versions")
        feeds, outs = [x.name for x in feeds], [x.name for x in outs]
    nodes = list(d.node) + [n for f in d.library.function for n in f.node_def]
    for n in nodes:
        for k in [k for k in n.attr if k.startswith("_")]:
            del n.attr[k]
        n.ClearField("experimental_type")
        n.ClearField("experimental_debug_info")
    named = {op, *ops} | {n.op for n in nodes if KINDS.search(n.op)}

    def call(run):
        with v1.Session(graph=graph, config=config()) as s:
            try:
                return s.run(outs, dict(zip(feeds, run)))
            except tf.errors.OpError as e:
                lines = e.message.split("\n")
                at = [i for i, line in enumerate(lines) if "[[{{node" in line]
                e._message = lines[at[0] - 1] if at else lines[0]
                raise
    r.finish(name, sorted(named), d, ins, runs, [lambda run=run: call(run) for run in runs], [t if isinstance(t, str) else t.name for t in outs])
