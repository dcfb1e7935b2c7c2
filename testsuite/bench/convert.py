"""Converts one signature of a SavedModel for a rival; runs in the rivals' venv, one step per process.

    convert.py key MODEL CASE.npz                names the folder that the converted files of this model and these shapes go to
    convert.py static|onnx|openvino|litert|stablehlo|iree|tvm MODEL CASE.npz DIR [--signature S]
    convert.py tile MODEL CASE.npz OUT.npz --batch B     the case's rows repeated, answered by TensorFlow
    convert.py tiny - - DIR                              a model of one Relu and its case
    convert.py many LIST.json - -                        static, onnx, openvino, litert of [[MODEL, CASE, DIR], ...] in one process

The shapes of the case are made static first: all rivals are faster so. Prints one JSON object on its last line. ONNX and OpenVINO
are here, the rivals that compile in compilers.py.
"""
import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time

import numpy as np

import cases
import compilers
import rivals

HERE = os.path.dirname(os.path.abspath(__file__))
FORMAT = "1"  # raise it when the conversion below changes: converted files are kept
COARSE = (1e-2, 1e-2)  # what tells a wrong conversion from rounding
ROOT_HALF = 0.7071067811865476


def key(model, case, signature):
    """Content of the graph, checkpoint index, shapes and converters' versions: what a converted file depends on."""
    ins, _ = cases.load(case)
    h = hashlib.sha256((FORMAT + signature).encode())
    for path in (f"{model}/saved_model.pb", f"{model}/variables/variables.index", f"{HERE}/requirements.txt"):
        if os.path.exists(path):
            with open(path, "rb") as f:
                h.update(f.read())
    h.update(repr(sorted((k, v.shape, v.dtype.str) for k, v in ins.items())).encode())
    return h.hexdigest()[:12]


def static(model, case, out, signature):
    """Exports the signature again with the case's shapes."""
    import tensorflow as tf

    ins, _ = cases.load(case)
    inner = tf.saved_model.load(model)
    f = inner.signatures[signature]
    args = f.structured_input_signature[1]
    names = list(ins)
    if signature == "serving_default" and all(args[n].shape.rank is not None and args[n].shape.as_list() == list(ins[n].shape) for n in args):
        if not os.path.lexists(f"{out}/static"):
            os.symlink(os.path.abspath(model), f"{out}/static")
        return {"note": "shapes are static as saved", "inlined": inline_compiled(model, f"{out}/inlined")}
    specs = [tf.TensorSpec(ins[n].shape, args[n].dtype, name=n) for n in names]

    @tf.function(input_signature=specs, autograph=False)
    def serve(*tensors):
        return f(**dict(zip(names, tensors)))

    holder = tf.Module()
    holder.inner, holder.serve = inner, serve
    tf.saved_model.save(holder, f"{out}/static", signatures={"serving_default": serve.get_concrete_function()})
    return {"note": "re-exported with static shapes", "inlined": inline_compiled(f"{out}/static", f"{out}/inlined")}


def inline_compiled(source, target):
    """A copy of a SavedModel without the marks on functions that TensorFlow must compile with XLA: Keras puts grouped
    convolutions into such functions, TensorFlow inlines none of them, and tf2onnx cannot look into them. Returns how many
    functions were marked; without any there is no copy."""
    from tensorflow.core.protobuf import saved_model_pb2

    with open(f"{source}/saved_model.pb", "rb") as f:
        m = saved_model_pb2.SavedModel.FromString(f.read())
    marked = 0
    for graph in (g.graph_def for g in m.meta_graphs):
        for f in graph.library.function:
            marked += "_XlaMustCompile" in f.attr
            for attrs in [f.attr] + [n.attr for n in f.node_def]:
                attrs.pop("_XlaMustCompile", None)
        for n in graph.node:
            n.attr.pop("_XlaMustCompile", None)
    if marked:
        shutil.copytree(source, target, dirs_exist_ok=True)
        with open(f"{target}/saved_model.pb", "wb") as f:
            f.write(m.SerializeToString(deterministic=True))
    return marked


def onnx(model, case, out, signature):
    """tf2onnx on the static export, else on the SavedModel as it is."""
    def make(source, sig, name):
        path = f"{out}/{name}.onnx"
        tf2onnx(source, sig, path)
        return path, expand_erfc(path)

    return first_right(model, case, out, signature, make, rivals.onnxruntime)


def openvino(model, case, out, signature):
    """OpenVINO's own reader of SavedModels on the static export, else on the SavedModel; weights stay f32."""
    import openvino as ov

    def make(source, sig, name):
        path = f"{out}/{name}.xml"
        ov.save_model(ov.convert_model(source), path, compress_to_fp16=False)
        return path, 0

    return first_right(model, case, out, signature, make, rivals.openvino)


def first_right(model, case, out, signature, make, load):
    """The first of the sources whose converted file loads and answers the case; where none is right, the last that ran,
    and its times are then marked as those of wrong answers."""
    ins, want = cases.load(case)
    tried, wrong = [], None
    sources = [("static", f"{out}/static", "serving_default", "static shapes"),
               ("inlined", f"{out}/inlined", "serving_default", "static shapes, functions for XLA inlined by hand"),
               ("saved", model, signature, "shapes as saved")]
    for name, source, sig, note in sources:
        if not os.path.exists(source):
            continue
        try:
            path, erfc = make(source, sig, f"model-{name}")
            r = load(path, ins, 1)
            r.call()
            check = cases.compare(r.outputs(), want, *COARSE)
        except Exception as e:
            tried.append(f"{note}: {clip(e)}")
            continue
        if erfc:
            note += f", {erfc} Erfc rewritten by hand as 1 + Erf (ONNX has no Erfc)"
        done = {"file": os.path.basename(path), "note": note, "tried": tried, "patched": bool(erfc) or name == "inlined"}
        if check["ok"]:
            return done
        tried.append(f"{note}: {'; '.join(check['faults'])}")
        wrong = done
    if wrong:
        return wrong
    raise RuntimeError(" | ".join(tried))


def tf2onnx(source, signature, path):
    cmd = [sys.executable, "-m", "tf2onnx.convert", "--saved-model", source, "--signature_def", signature, "--opset", "18", "--output", path]
    p = subprocess.run(cmd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if p.returncode:
        raise RuntimeError("tf2onnx: " + last_error(p.stdout))


def expand_erfc(path):
    """tf2onnx leaves Keras' exact GELU as an op Erfc that no ONNX opset has. Rewrites erfc(u) as 1 + erf(-u), and where
    u is -x/sqrt(2) as 1 + erf(x / sqrt(2)): the form that ONNX Runtime fuses into one Gelu. Returns how many there were."""
    import onnx
    from onnx import helper, numpy_helper

    m = onnx.load(path)
    g = m.graph
    found = [n for n in g.node if n.op_type == "Erfc"]
    if not found:
        return 0
    maker = {o: n for n in g.node for o in n.output}
    consts = {i.name: numpy_helper.to_array(i) for i in g.initializer}
    consts.update({n.output[0]: numpy_helper.to_array(n.attribute[0].t) for n in g.node if n.op_type == "Constant" and n.attribute[0].name == "value"})

    def negated_half_root(u):
        """x, where u is computed as -x / sqrt(2)."""
        n = maker.get(u)
        if n is None or n.op_type not in ("Mul", "Div"):
            return None
        for x, c in ((n.input[0], n.input[1]), (n.input[1], n.input[0])):
            if c not in consts or consts[c].size != 1:
                continue
            v = float(consts[c].reshape(-1)[0])
            if n.op_type == "Div":
                if c == n.input[0]:
                    continue
                v = 1 / v
            inner = maker.get(x)
            if inner is not None and inner.op_type == "Neg":
                x, v = inner.input[0], -v
            if abs(v + ROOT_HALF) < 1e-6:
                return x
        return None

    g.initializer.append(numpy_helper.from_array(np.array(1, "f"), "erfc/one"))
    g.initializer.append(numpy_helper.from_array(np.array(1 / ROOT_HALF, "f"), "erfc/root2"))
    nodes = []
    for n in g.node:
        if n.op_type != "Erfc":
            nodes.append(n)
            continue
        y = n.output[0]
        x = negated_half_root(n.input[0])
        if x is not None:
            nodes.append(helper.make_node("Div", [x, "erfc/root2"], [y + "/arg"]))
        else:
            nodes.append(helper.make_node("Neg", [n.input[0]], [y + "/arg"]))
        nodes.append(helper.make_node("Erf", [y + "/arg"], [y + "/erf"]))
        nodes.append(helper.make_node("Add", [y + "/erf", "erfc/one"], [y]))
    del g.node[:]
    g.node.extend(nodes)
    onnx.save(m, path)
    return len(found)


def clip(e, n=500):
    s = " ".join(str(e).split())
    return s if len(s) <= n else s[: n // 2] + " ... " + s[-n // 2 :]


def last_error(text):
    """The lines of a log that say what went wrong."""
    lines = [l for l in text.splitlines() if any(w in l for w in ("Error", "ERROR", "error", "Unsupported"))]
    return clip(" / ".join(lines[-3:]) or text[-500:])


def tile(model, case, out, signature, size):
    """The case with its rows repeated to `size`, written to out: inputs that lead with the case's batch; the answers are TensorFlow's."""
    import tensorflow as tf

    ins, _ = cases.load(case)
    was = max([v.shape[0] for v in ins.values() if v.ndim] or [0])
    if not was:
        raise ValueError("no input has a batch")
    ins = {k: np.ascontiguousarray(v[np.arange(size) % was]) if v.ndim and v.shape[0] == was else v for k, v in ins.items()}
    f = tf.saved_model.load(model).signatures[signature]
    args = f.structured_input_signature[1]
    for k, v in ins.items():
        if not args[k].shape.is_compatible_with(v.shape):
            raise ValueError(f"{k} is {args[k].shape}: no batch of {size}")
    got = f(**{k: tf.constant(v.astype(object) if v.dtype.kind == "S" else v) for k, v in ins.items()})
    outs = {k: v.numpy() for k, v in got.items()}
    outs = {k: v.astype("S") if v.dtype.kind == "O" else v for k, v in outs.items()}
    save(out, ins, outs)
    return {"file": out}


def save(path, ins, outs):
    """A case, whole or not at all."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    np.savez(path + ".new.npz", **{"in." + k: v for k, v in ins.items()}, **{"out." + k: v for k, v in outs.items()})
    os.replace(path + ".new.npz", path)


def tiny(out):
    """y = relu(x) of four numbers; the 4x4 weights.npy are for the rivals that only multiply matrices."""
    import tensorflow as tf

    m = tf.Module()
    m.serve = tf.function(lambda x: {"y": tf.nn.relu(x)}, input_signature=[tf.TensorSpec([1, 4], name="x")], autograph=False)
    tf.saved_model.save(m, f"{out}/saved_model", signatures={"serving_default": m.serve.get_concrete_function()})
    np.save(f"{out}/weights.npy", np.eye(4, dtype="f"))
    save(f"{out}/case0.npz", {"x": np.ones((1, 4), "f")}, {"y": np.ones((1, 4), "f")})
    return {"file": out}


def many(path, signature):
    """The steps that TensorFlow's process can do for a list of models, kept as bench.py keeps them: an import takes longer than
    a small model's conversion."""
    global tf2onnx
    tf2onnx = tf2onnx_here
    with open(path) as f:
        todo = json.load(f)
    for i, (model, case, out) in enumerate(todo):
        os.makedirs(out, exist_ok=True)
        kept = {"dir": out}
        for step in ("static", "onnx", "openvino", "litert"):
            start = time.time()
            try:
                kept[step] = STEPS[step](model, case, out, signature)
            except Exception as e:
                kept[step] = {"error": f"{type(e).__name__}: {clip(e, 1500)}"}
            kept[step].update(seconds=round(time.time() - start, 1), pins="")
        for made in (f"{out}/static", f"{out}/inlined"):
            if os.path.islink(made):
                os.unlink(made)
            shutil.rmtree(made, ignore_errors=True)
        with open(f"{out}/conversion.json", "w") as f:
            json.dump(kept, f, indent=1)
        print(f"{i + 1} of {len(todo)}: {out}", file=sys.stderr, flush=True)
    return {"models": len(todo)}


def tf2onnx_here(source, signature, path):
    """As tf2onnx, in this process."""
    import tf2onnx.convert

    argv = sys.argv
    sys.argv = ["convert", "--saved-model", source, "--signature_def", signature, "--opset", "18", "--output", path]
    try:
        tf2onnx.convert.main()
    except SystemExit as e:
        if e.code:
            raise RuntimeError(f"tf2onnx: exit code {e.code}") from e
    finally:
        sys.argv = argv


# step -> what makes its file
STEPS = {
    "static": static,
    "onnx": onnx,
    "openvino": openvino,
    "litert": lambda model, case, out, signature: compilers.litert(out),
    "stablehlo": lambda model, case, out, signature: compilers.stablehlo(out),
    "iree": lambda model, case, out, signature: compilers.iree(out),
    "tvm": lambda model, case, out, signature: compilers.tvm(out),
}


def main():
    p = argparse.ArgumentParser()
    p.add_argument("step", choices=["key", "tile", "tiny", "many", *STEPS])
    p.add_argument("model")
    p.add_argument("case")
    p.add_argument("out", nargs="?", default="")
    p.add_argument("--signature", default="serving_default")
    p.add_argument("--batch", type=int, default=1)
    a = p.parse_args()
    if a.step == "key":
        print(json.dumps({"key": key(a.model, a.case, a.signature)}))
        return
    try:
        if a.step == "tile":
            r = tile(a.model, a.case, a.out, a.signature, a.batch)
        elif a.step == "tiny":
            r = tiny(a.out)
        elif a.step == "many":
            r = many(a.model, a.signature)
        else:
            os.makedirs(a.out, exist_ok=True)
            r = STEPS[a.step](a.model, a.case, a.out, a.signature)
    except Exception as e:
        r = {"error": f"{type(e).__name__}: {clip(e, 1500)}"}
    print("\n" + json.dumps(r), flush=True)
    os._exit(0)  # some of these libraries hang or crash while they unload


if __name__ == "__main__":
    main()
