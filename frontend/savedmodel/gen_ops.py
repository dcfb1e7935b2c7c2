"""Writes ops.txt: the signatures of TensorFlow's registered ops, one a line.

    python gen_ops.py > ops.txt      # in an environment with tensorflow

SavedModels name outputs in function bodies by argument ("split:output:1") and
leave default-valued attributes out, but carry op definitions only for the top
level, so a reader needs this table. Tab-separated: op, inputs, outputs, flags,
then the attributes as name:type or name:type=default, where default is an
AttrValue in text form. An argument is name:T (type attribute), name:DT_X,
name:N*T (list of N) or name:[T] (list of types).
"""
from google.protobuf import text_format
from tensorflow.core.framework import types_pb2
from tensorflow.core.framework import op_def_pb2
from tensorflow.python.client import pywrap_tf_session


def arg(a):
    if a.type_list_attr:
        return f"{a.name}:[{a.type_list_attr}]"
    t = a.type_attr or types_pb2.DataType.Name(a.type)
    return f"{a.name}:{a.number_attr}*{t}" if a.number_attr else f"{a.name}:{t}"


def attr(a):
    s = f"{a.name}:{a.type}"
    if a.HasField("default_value"):
        s += "=" + text_format.MessageToString(a.default_value, as_one_line=True)
    return s


ops = op_def_pb2.OpList()
ops.ParseFromString(pywrap_tf_session.TF_GetBuffer(pywrap_tf_session.TF_GetAllOpList()))
print("# Signatures of TensorFlow's ops; written by gen_ops.py, do not edit.")
for op in sorted(ops.op, key=lambda o: o.name.encode()):
    if op.name.startswith("_"):
        continue
    flags = "stateful" if op.is_stateful else ""
    cols = [op.name, " ".join(map(arg, op.input_arg)), " ".join(map(arg, op.output_arg)), flags]
    print("\t".join(cols + [attr(a) for a in op.attr]))
