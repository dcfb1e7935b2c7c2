"""The rivals, each set as its makers say it runs best on N cores: one function per rival that loads a model and binds its
inputs, and a table. A source is a path, or a function that makes a model. Runs in the rivals' venv. A rival may be imported only inside its own function: the process that
times one must not hold the threads of another."""
import dataclasses
import os
import typing

import numpy as np

from cases import matching


@dataclasses.dataclass
class Loaded:
    """A rival that is ready: call() runs it once, outputs() are the answers of the last call by name."""

    call: typing.Callable
    outputs: typing.Callable
    version: str
    settings: str


def onnxruntime(source, ins, threads):
    """ONNX Runtime: all graph optimisations, sequential executor, inputs and outputs bound once, its workers pinned."""
    import onnxruntime as ort

    o = ort.SessionOptions()
    o.intra_op_num_threads, o.inter_op_num_threads = threads, 1
    o.execution_mode = ort.ExecutionMode.ORT_SEQUENTIAL
    o.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_ALL
    o.log_severity_level = 3
    cpus = allowed()
    if threads > 1 and len(cpus) >= threads:  # the first thread is the caller's; processors count from 1 here
        o.add_session_config_entry("session.intra_op_thread_affinities", ";".join(str(c + 1) for c in cpus[1:threads]))
    s = ort.InferenceSession(source() if callable(source) else source, o, providers=["CPUExecutionProvider"])
    io = s.io_binding()
    held = []
    for i in s.get_inputs():
        held.append(ort.OrtValue.ortvalue_from_numpy(ins[matching(i.name, ins)]))
        io.bind_ortvalue_input(i.name, held[-1])
    names = [x.name for x in s.get_outputs()]
    for n in names:
        io.bind_output(n, "cpu")

    def call(run=s.run_with_iobinding, io=io, held=held):
        run(io)

    return Loaded(call, lambda: named(names, io.copy_outputs_to_cpu()), ort.__version__, "ORT_ENABLE_ALL, io binding")


def openvino(source, ins, threads, precision="f32"):
    """OpenVINO: latency hint, pinned threads, inference in f32; precision "" leaves it the choice (bf16 where the CPU has it)."""
    import openvino as ov

    config = {"PERFORMANCE_HINT": "LATENCY", "INFERENCE_NUM_THREADS": str(threads), "ENABLE_CPU_PINNING": True}
    if precision:
        config["INFERENCE_PRECISION_HINT"] = precision
    c = ov.Core().compile_model(source() if callable(source) else source, "CPU", config)
    r = c.create_infer_request()
    held = []
    for i, port in enumerate(c.inputs):
        name = next(m for m in (matching(n, ins) for n in sorted(port.get_names())) if m)
        held.append(ov.Tensor(np.array(ins[name], order="C"), shared_memory=True))
        r.set_input_tensor(i, held[-1])
    names = [sorted(p.get_names(), key=lambda n: (":" in n, n)) for p in c.outputs]

    def call(infer=r.infer, held=held):
        infer(None, share_outputs=True)

    def outputs():
        return {(n[0] if n else str(i)): np.array(r.get_output_tensor(i).data) for i, n in enumerate(names)}

    return Loaded(call, outputs, ov.__version__.split("-")[0], "LATENCY hint, pinned, precision " + c.get_property("INFERENCE_PRECISION_HINT").to_string())


def openvino_default(source, ins, threads):
    """OpenVINO with the precision it picks itself."""
    return openvino(source, ins, threads, precision="")


def tensorflow(source, ins, threads, signature="serving_default"):
    """TensorFlow: the SavedModel's concrete function, oneDNN on as it comes; inputs are tensors already."""
    import tensorflow as tf

    tf.config.threading.set_intra_op_parallelism_threads(threads)
    tf.config.threading.set_inter_op_parallelism_threads(1)
    model = source() if callable(source) else tf.saved_model.load(source)
    f = model.signatures[signature]
    args = {k: tf.constant(v.astype(object) if v.dtype.kind == "S" else v) for k, v in ins.items()}
    last = [None]

    def call(f=f, args=args, last=last, model=model):
        last[0] = f(**args)

    return Loaded(call, lambda: {k: v.numpy() for k, v in last[0].items()}, tf.__version__, "SavedModel, concrete function")


def named(names, arrays):
    """Arrays by their tensor's bare name."""
    return {n.split(":")[0]: a for n, a in zip(names, arrays)}


def allowed():
    """The processors this process is pinned to."""
    return sorted(os.sched_getaffinity(0))


# ---- the smallest model of each: what a call costs before any work. Printed beside the results, never subtracted.

TINY = {"x": np.ones((1, 4), "f")}


def tiny_onnx():
    from onnx import TensorProto, helper

    io = [helper.make_tensor_value_info(n, TensorProto.FLOAT, [1, 4]) for n in "xy"]
    g = helper.make_graph([helper.make_node("Relu", ["x"], ["y"])], "tiny", io[:1], io[1:])
    return helper.make_model(g, opset_imports=[helper.make_opsetid("", 18)], ir_version=9).SerializeToString()


def tiny_openvino():
    import openvino as ov
    import openvino.opset13 as ops

    x = ops.parameter([1, 4], ov.Type.f32, name="x")
    x.output(0).get_tensor().set_names({"x"})
    return ov.Model([ops.relu(x)], [x])


def tiny_tensorflow():
    import tensorflow as tf

    m = tf.Module()
    f = tf.function(lambda x: {"y": tf.nn.relu(x)}, input_signature=[tf.TensorSpec([1, 4], name="x")], autograph=False)
    m.signatures = {"serving_default": f.get_concrete_function()}
    return m


# name -> its loader, its smallest model
TABLE = {
    "onnxruntime": (onnxruntime, tiny_onnx),
    "openvino": (openvino, tiny_openvino),
    "openvino_default": (openvino_default, tiny_openvino),
    "tensorflow": (tensorflow, tiny_tensorflow),
}
