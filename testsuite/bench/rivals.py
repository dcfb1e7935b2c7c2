"""The rivals, each set as its makers say it runs best on N cores: one function per rival that loads a model and binds its
inputs, and a table. A source is a path. Runs in the rival's venv. A rival may be imported only inside its own function: the process that
times one must not hold the threads of another."""
import ctypes
import dataclasses
import glob
import importlib.metadata
import json
import os
import sys
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
    s = ort.InferenceSession(source, o, providers=["CPUExecutionProvider"])
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
    c = ov.Core().compile_model(source, "CPU", config)
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
    tf, model, args = saved_model(source, ins, threads)
    f = model.signatures[signature]
    last = [None]

    def call(f=f, args=args, last=last, model=model):
        last[0] = f(**args)

    return Loaded(call, lambda: {k: v.numpy() for k, v in last[0].items()}, tf.__version__, "SavedModel, concrete function")


def xla(source, ins, threads, signature="serving_default"):
    """TensorFlow's XLA: the signature compiled just in time for the case's shapes."""
    tf, model, args = saved_model(source, ins, threads)
    f = model.signatures[signature]
    names = list(args)
    specs = [tf.TensorSpec(args[n].shape, args[n].dtype) for n in names]

    @tf.function(jit_compile=True, autograph=False, input_signature=specs)
    def compiled(*tensors):
        return f(**dict(zip(names, tensors)))

    g, given, last = compiled.get_concrete_function(), [args[n] for n in names], [None]

    def call(g=g, given=given, last=last, model=model):
        last[0] = g(*given)

    return Loaded(call, lambda: {k: v.numpy() for k, v in last[0].items()}, tf.__version__, "jit_compile, static shapes, f32")


def saved_model(source, ins, threads):
    """TensorFlow with N threads, a loaded SavedModel and the inputs as tensors."""
    import tensorflow as tf

    tf.config.threading.set_intra_op_parallelism_threads(threads)
    tf.config.threading.set_inter_op_parallelism_threads(1)
    return tf, tf.saved_model.load(source), {k: tf.constant(v.astype(object) if v.dtype.kind == "S" else v) for k, v in ins.items()}


def litert(source, ins, threads):
    """LiteRT: N threads, XNNPACK as it comes; inputs are in its own tensors."""
    from ai_edge_litert.interpreter import Interpreter

    i = Interpreter(model_path=source, num_threads=threads)
    i.allocate_tensors()
    s = i.get_signature_runner(next(iter(i.get_signature_list())))
    inputs = {k: d["index"] for k, d in s.get_input_details().items()}
    outs = {k: d["index"] for k, d in s.get_output_details().items()}
    for k, at in inputs.items():
        i.set_tensor(at, ins[matching(k, ins)])
    return Loaded(i.invoke, lambda: {k: i.get_tensor(at) for k, at in outs.items()}, importlib.metadata.version("ai-edge-litert"), "XNNPACK, f32")


def iree(source, ins, threads):
    """IREE: compiled for this processor; one thread runs in the caller's, more in IREE's own."""
    import iree.runtime as rt

    if threads > 1:
        rt.flags.parse_flags(f"--task_topology_max_group_count={threads}")
    driver = "local-sync" if threads == 1 else "local-task"
    device, instance = rt.get_device(driver), rt.VmInstance()
    module = rt.VmModule.mmap(instance, source)
    context = rt.VmContext(instance, [rt.create_hal_module(instance, device), module])
    f = module.lookup_function(next(n for n in module.function_names if not n.startswith("__") and not n.endswith("$async")))
    inputs, outs = names_of(source)
    args, held = rt.VmVariantList(len(inputs)), []
    for n in inputs:
        held.append(rt.asdevicearray(device, ins[matching(n, ins)], implicit_host_transfer=True))
        args.push_ref(held[-1]._buffer_view)
    last = [None]

    def call(invoke=context.invoke, make=rt.VmVariantList, size=len(outs), last=last, held=held):
        r = make(size)
        invoke(f, args, r)
        last[0] = r

    def outputs():
        views = [last[0].get_as_object(i, rt.HalBufferView) for i in range(len(last[0]))]
        return named(outs, [np.array(rt.DeviceArray(device, v, implicit_host_transfer=True).to_host()) for v in views])

    return Loaded(call, outputs, importlib.metadata.version("iree-base-runtime"), "llvm-cpu for this processor, data tiling, O3 where it compiles, local-sync or local-task")


def tvm(source, ins, threads):
    """TVM: the Relax virtual machine with bound inputs. Untuned."""
    os.environ["TVM_NUM_THREADS"] = str(threads)
    import tvm
    from tvm import relax

    vm = relax.VirtualMachine(tvm.runtime.load_module(source), tvm.cpu())
    inputs, outs = names_of(source)
    args = [tvm.runtime.tensor(ins[matching(n, ins)]) for n in inputs]
    vm.set_input("main", *args)

    def call(invoke=vm.invoke_stateful, args=args):
        invoke("main")

    def outputs():
        r = vm.get_outputs("main")
        return named(outs, [r.numpy()] if hasattr(r, "numpy") else [x.numpy() for x in r])

    return Loaded(call, outputs, tvm.__version__, "Relax, default pipeline, untuned")


def openblas(source, ins, threads):
    """numpy's OpenBLAS: x @ weights. It takes its threads from the processors it is pinned to."""
    x, w = product(source, ins)
    y = np.empty((x.shape[0], w.shape[1]), "f")

    def call(dot=np.dot, x=x, w=w, y=y):
        dot(x, w, y)

    blas = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
    return Loaded(call, lambda: {"y": y}, f"{blas['name']} {blas['version']} numpy {np.__version__}", "numpy.dot, one output array")


def mkl(source, ins, threads):
    """MKL through its C interface: sgemm, and sgemv for one row; nothing packed beforehand."""
    x, w = product(source, ins)
    ctypes.CDLL(glob.glob(f"{sys.prefix}/lib/libiomp5.so*")[0], ctypes.RTLD_GLOBAL)
    lib = ctypes.CDLL(sorted(glob.glob(f"{sys.prefix}/lib/libmkl_rt.so*"))[0], ctypes.RTLD_GLOBAL)
    lib.MKL_Set_Num_Threads(threads)
    (m, k), n = x.shape, w.shape[1]
    y = np.zeros((m, n), "f")
    int_, float_, at = ctypes.c_int, ctypes.c_float, ctypes.c_void_p
    rows, plain, transposed = 101, 111, 112
    if m == 1:
        f = lib.cblas_sgemv
        args = [int_(rows), int_(transposed), int_(k), int_(n), float_(1), at(w.ctypes.data), int_(n), at(x.ctypes.data), int_(1), float_(0), at(y.ctypes.data), int_(1)]
    else:
        f = lib.cblas_sgemm
        args = [int_(rows), int_(plain), int_(plain), int_(m), int_(n), int_(k), float_(1), at(x.ctypes.data), int_(k), at(w.ctypes.data), int_(n), float_(0), at(y.ctypes.data), int_(n)]
    f.restype = None

    def call(f=f, args=args, held=(x, w, y)):
        f(*args)

    return Loaded(call, lambda: {"y": y}, importlib.metadata.version("mkl"), "cblas_sgemm, cblas_sgemv through ctypes")


def product(source, ins):
    """The operands of a product: the case's x, and weights.npy of its folder."""
    return np.ascontiguousarray(ins["x"]), np.load(f"{source}/weights.npy")


def names_of(source):
    """The names of inputs and outputs, in the order of a compiled function."""
    with open(f"{source}.names.json") as f:
        return json.load(f)


def named(names, arrays):
    """Arrays by their tensor's bare name."""
    return {n.split(":")[0]: a for n, a in zip(names, arrays)}


def allowed():
    """The processors this process is pinned to."""
    return sorted(os.sched_getaffinity(0))


TABLE = {f.__name__: f for f in (onnxruntime, openvino, openvino_default, litert, iree, tvm, xla, tensorflow, openblas, mkl)}
