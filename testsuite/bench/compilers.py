"""The conversions for the rivals that compile ahead of time: TFLite, StableHLO, IREE, TVM. convert.py calls them, one per
process; each is handed the folder with the static export and answers {"file": ..., "note": ...}. A file SOURCE.names.json beside a compiled
one has the names of its inputs and outputs in order, as neither IREE nor TVM keeps them."""
import json
import os
import subprocess
import sys

IREE_FLAGS = (["--iree-opt-level=O3", "--iree-opt-data-tiling"], ["--iree-opt-data-tiling"], [])  # the first that compiles


def litert(out):
    """The TFLite converter, f32, built-in ops only: neither LiteRT's wheel nor TensorFlow's has the kernels of others (Flex)."""
    import tensorflow as tf

    data = tf.lite.TFLiteConverter.from_saved_model(f"{out}/static").convert()
    with open(f"{out}/model.tflite", "wb") as f:
        f.write(data)
    return {"file": "model.tflite", "note": "TFLite converter, f32"}


def stablehlo(out):
    """The static export's signature through TensorFlow's bridge, with the weights as constants."""
    import tensorflow as tf
    from tensorflow.python.framework.convert_to_constants import convert_variables_to_constants_v2

    model = tf.saved_model.load(f"{out}/static")
    f = model.signatures["serving_default"]
    args = f.structured_input_signature[1]
    names, outputs = sorted(args), sorted(f.structured_outputs)
    frozen = convert_variables_to_constants_v2(f, lower_control_flow=False)
    order = [t.name.split(":")[0] for t in frozen.inputs]
    bare = {n: next(o for o in order if o == n or o.removeprefix("serving_default_") == n) for n in names}

    @tf.function(jit_compile=True, input_signature=[tf.TensorSpec(args[n].shape, args[n].dtype) for n in names], autograph=False)
    def serve(*tensors):
        by = {bare[n]: t for n, t in zip(names, tensors)}
        return tuple(tf.nest.flatten(frozen(*[by[o] for o in order])))

    specs = [tf.TensorSpec(args[n].shape, args[n].dtype) for n in names]
    text = serve.experimental_get_compiler_ir(*specs)(stage="stablehlo_serialized")
    with open(f"{out}/stablehlo.mlirbc", "wb") as f:
        f.write(text)
    write_names(f"{out}/stablehlo", names, outputs)
    return {"file": "stablehlo.mlirbc", "note": "TensorFlow's StableHLO"}


def iree(out):
    """iree-compile for this processor: the StableHLO, else the ONNX model."""
    tools = os.path.dirname(sys.executable)
    tried = []
    for kind in ("stablehlo", "onnx"):
        try:
            if kind == "stablehlo":
                module, names = f"{out}/stablehlo.mlirbc", json_file(f"{out}/stablehlo.names.json")
            else:
                path = onnx_file(out)
                module, names = f"{out}/onnx.mlir", onnx_names(path)
                run([f"{tools}/iree-import-onnx", path, "-o", module, "--opset-version", "18"])
            if not os.path.exists(module):
                raise RuntimeError(f"no {kind} of it")
            used = compile_iree(f"{tools}/iree-compile", module, kind, f"{out}/iree.vmfb", tried)
        except (OSError, RuntimeError) as e:
            tried.append(f"{kind}: {clip(e)}")
            continue
        finally:
            if kind == "onnx" and os.path.exists(f"{out}/onnx.mlir"):
                os.unlink(f"{out}/onnx.mlir")
        write_names(f"{out}/iree.vmfb", *names)
        return {"file": "iree.vmfb", "note": f"from {kind}, {' '.join(used)}", "tried": tried}
    raise RuntimeError(" | ".join(tried))


def compile_iree(tool, module, kind, target, tried):
    """The flags that compiled the module."""
    always = ["--iree-hal-target-device=local", "--iree-hal-local-target-device-backends=llvm-cpu", "--iree-llvmcpu-target-cpu=host", f"--iree-input-type={kind}"]
    for i, flags in enumerate(IREE_FLAGS):
        try:
            run([tool, module, *always, *flags, "-o", target])
            return ["llvm-cpu for this processor", *flags]
        except RuntimeError as e:
            if i + 1 == len(IREE_FLAGS):
                raise
            tried.append(f"{kind} {' '.join(flags)}: {clip(e, 200)}")
    return []


def tvm(out):
    """TVM's ONNX reader and its default pipeline for this processor. Untuned: tuning takes hours per model."""
    import onnx
    import tvm
    from tvm import relax
    from tvm.relax.frontend.onnx import from_onnx

    path = onnx_file(out)
    module = from_onnx(onnx.load(path), keep_params_in_input=False)
    cpu = tvm.get_global_func("target.llvm_get_system_cpu")()
    tvm.compile(module, target=tvm.target.Target({"kind": "llvm", "mcpu": str(cpu)})).export_library(f"{out}/tvm.so")
    write_names(f"{out}/tvm.so", *onnx_names(path))
    return {"file": "tvm.so", "note": f"from ONNX, default pipeline for {cpu}, untuned"}


def onnx_file(out):
    """The ONNX model that the step onnx made."""
    made = json_file(f"{out}/conversion.json").get("onnx", {})
    if "file" not in made:
        raise RuntimeError("no ONNX model of it")
    return f"{out}/{made['file']}"


def onnx_names(path):
    import onnx

    g = onnx.load(path, load_external_data=False).graph
    weights = {i.name for i in g.initializer}
    return [i.name for i in g.input if i.name not in weights], [o.name for o in g.output]


def write_names(path, inputs, outputs):
    with open(f"{path}.names.json", "w") as f:
        json.dump([inputs, outputs], f)


def json_file(path):
    if not os.path.exists(path):
        raise RuntimeError(f"no {os.path.basename(path)}")
    with open(path) as f:
        return json.load(f)


def run(cmd):
    p = subprocess.run(cmd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if p.returncode:
        lines = [l for l in p.stdout.splitlines() if "error:" in l] or p.stdout.splitlines()[-3:] or [f"exit code {p.returncode}"]
        raise RuntimeError(" / ".join(lines[:2]))


def clip(e, n=500):
    s = " ".join(str(e).split())
    return s if len(s) <= n else s[: n // 2] + " ... " + s[-n // 2 :]
