"""What is needed before a time is taken: the rivals' venvs, and the converted files of each model, kept between runs.
Standard library only; knows which rival wants what, and nothing of how one is run."""
import ast
import glob
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import time
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
# The rivals (rivals.py has how each is set): the converted file that each reads, a step below or "" for the SavedModel,
# and its venv, requirements-NAME.txt or "" for requirements.txt, which has the converters too.
RIVALS = {
    "onnxruntime": ("onnx", ""),
    "openvino": ("openvino", ""),
    "openvino_default": ("openvino", ""),
    "litert": ("litert", "litert"),
    "iree": ("iree", "iree"),
    "tvm": ("tvm", "tvm"),
    "xla": ("", ""),
    "tensorflow": ("", ""),
    "openblas": ("", "blas"),  # these two have matrix products only: the kernel suite
    "mkl": ("", "blas"),
}
PRODUCTS = ("openblas", "mkl")
# The steps of convert.py in order: the venv, and the steps whose files are read where they are there.
STEPS = {
    "static": ("", ()),
    "onnx": ("", ("static",)),
    "openvino": ("", ("static",)),
    "litert": ("", ("static",)),
    "stablehlo": ("", ("static",)),
    "iree": ("iree", ("stablehlo", "onnx")),
    "tvm": ("tvm", ("onnx",)),
}
PASSING = ("static", "inlined", "stablehlo.mlirbc")  # what is not kept


def log(*what):
    print(time.strftime("%H:%M:%S"), *what, file=sys.stderr, flush=True)


def read(path, otherwise=None):
    """A text file, or otherwise where there is none."""
    if otherwise is not None and not os.path.exists(path):
        return otherwise
    with open(path) as f:
        return f.read()


def write_json(path, what):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path + ".new", "w") as f:
        json.dump(what, f, indent=1)
    os.replace(path + ".new", path)


def quiet():
    """The environment of every child: no GPU, no chatter, threads as asked and not as the machine has."""
    drop = ("OMP_", "KMP_", "MKL_", "OPENBLAS_", "TF_", "ORT_", "TVM_", "IREE_")
    env = {k: v for k, v in os.environ.items() if not k.startswith(drop)}
    env.update(TF_CPP_MIN_LOG_LEVEL="3", CUDA_VISIBLE_DEVICES="", PYTHONDONTWRITEBYTECODE="1")
    return env


def last_json(p):
    """The JSON object on the last line of a finished process, or what went wrong with it."""
    lines = [l for l in p.stdout.splitlines() if l.strip()]
    try:
        return json.loads(lines[-1])
    except (IndexError, ValueError):
        text = (p.stderr or p.stdout or "").strip().splitlines()
        return {"error": f"exit code {p.returncode}: " + " ".join(" ".join(text[-5:]).split())[-600:]}


# ---- venvs


def requirements(name):
    return f"{HERE}/requirements{'-' + name if name else ''}.txt"


def venv(folder, name=""):
    """The python of a venv, made where it is not there or has other versions."""
    python, want = f"{folder}/bin/python", read(requirements(name))
    stamp = f"{folder}/requirements.sha256"
    digest = hashlib.sha256(want.encode()).hexdigest()
    if read(stamp, "") == digest:
        return python
    if not os.path.exists(python):
        log("making", folder)
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    log("installing", os.path.basename(requirements(name)), "into", folder)
    p = subprocess.run([python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", requirements(name)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if p.returncode:
        lines = [l for l in p.stdout.splitlines() if l.strip()]
        raise RuntimeError(" ".join(" / ".join(lines[-3:]).split())[-400:] or f"pip's exit code is {p.returncode}")
    with open(stamp, "w") as f:
        f.write(digest)
    return python


class Venvs:
    """The pythons of the venvs that the rivals need: VENV and, beside it, VENV-NAME. Who cannot be installed is in failed."""

    def __init__(self, folder, rivals, install=venv):
        wanted = {"": None} if rivals else {}
        for r in rivals:
            step, name = RIVALS[r]
            wanted.update({name: None, **({STEPS[step][0]: None} if step else {})})
        self.python, self.failed = {}, {}
        for name in wanted:
            try:
                self.python[name] = install(folder + (f"-{name}" if name else ""), name)
            except (OSError, RuntimeError, subprocess.SubprocessError) as e:
                self.failed[name] = f"install: {e}"
                log(name or "the rivals' venv", self.failed[name])


# ---- models, cases


def find_models(folders, only):
    """Name -> folder of each model below the folders that has a saved_model, in the order asked for."""
    found = {}
    for d in folders:
        for pb in sorted(glob.glob(f"{d}/*/saved_model/saved_model.p*") + glob.glob(f"{d}/saved_model/saved_model.p*")):
            folder = os.path.dirname(os.path.dirname(os.path.abspath(pb)))
            found.setdefault(os.path.basename(folder), folder)
    missing = [m for m in only if m not in found]
    if missing or not found:
        sys.exit(f"bench: no saved_model for {', '.join(missing) or 'any model'} in {', '.join(folders)}")
    return {m: found[m] for m in only or found}


def tolerance(folder):
    """atol and rtol of a model's folder."""
    meta = json.loads(read(f"{folder}/meta.json", "{}"))
    return float(meta.get("atol", 1e-4)), float(meta.get("rtol", 1e-3))


def batch(case):
    """The leading dimension of a case's inputs, from the headers of its arrays: the largest, as scalars come beside the data."""
    leading = [1]
    with zipfile.ZipFile(case) as z:
        for n in z.namelist():
            if n.startswith("in."):
                with z.open(n) as f:
                    wide = f.read(8)[6] > 1  # version 1 has two bytes of length
                    length = int.from_bytes(f.read(4 if wide else 2), "little")
                    shape = ast.literal_eval(f.read(length).decode())["shape"]
                    leading += shape[:1]
    return max(leading)


class Converter:
    """Runs convert.py's steps for models and keeps what they made below WORK/models."""

    def __init__(self, work, venvs, signature="serving_default", limit=1200.0, again=False):
        self.work, self.venvs, self.signature, self.limit, self.again = work, venvs, signature, limit, again
        self.cpu = (re.search(r"^model name\s*:\s*(.*)$", read("/proc/cpuinfo", ""), re.M) or [0, ""])[1]
        self.made = set()  # folders converted in this run, which `again` need not do again

    def run(self, step, model, case, out, *more, venv="", limit=None):
        """One step in a process of its own: its JSON object."""
        if venv in self.venvs.failed:
            return {"error": self.venvs.failed[venv]}
        cmd = [self.venvs.python[venv], f"{HERE}/convert.py", step, model, case, out, "--signature", self.signature, *more]
        try:
            return last_json(subprocess.run(cmd, env=quiet(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=limit or self.limit))
        except subprocess.TimeoutExpired:
            return {"error": f"not done after {limit or self.limit:.0f} s"}

    def folder(self, name, folder, case):
        k = self.run("key", f"{folder}/saved_model", case, "", limit=60)
        if "error" in k:
            sys.exit(f"bench: {case}: {k['error']}")
        return f"{self.work}/models/{name}/{k['key']}"

    def pins(self, step):
        """What a step's file depends on beside the model and requirements.txt: its own venv's versions, and the processor that code is for."""
        name = STEPS[step][0]
        return hashlib.sha256((read(requirements(name)) + self.cpu).encode()).hexdigest()[:12] if name else ""

    def convert(self, name, folder, case, rivals):
        """The files for these rivals: {"dir": D, step: {"file" or "error", "seconds", ...}}."""
        out = self.folder(name, folder, case)
        kept = json.loads(read(f"{out}/conversion.json", "{}"))
        kept["dir"] = out
        missing = self.missing(kept, rivals, self.again and out not in self.made)
        self.made.add(out)
        for step in missing:
            log("convert", name, step)
            start = time.time()
            kept[step] = self.run(step, f"{folder}/saved_model", case, out, venv=STEPS[step][0])
            kept[step].update(seconds=round(time.time() - start, 1), pins=self.pins(step))
            if STEPS[step][0] in self.venvs.failed:
                del kept[step]["pins"]  # not kept: the next run may install it
            write_json(f"{out}/conversion.json", kept)
        for f in PASSING if missing else ():
            remove(f"{out}/{f}")
        return kept

    def missing(self, kept, rivals, again=False):
        """The steps to run for these rivals, in order: those not kept, and what they read that is not kept as a file."""
        stale = lambda s: again or kept.get(s, {}).get("pins", "" if s in kept and not STEPS[s][0] else None) != self.pins(s)
        wanted = {RIVALS[r][0] for r in rivals} - {""}
        todo = set()
        for s in reversed(STEPS):
            if s in wanted and (stale(s) or s in ("static", "stablehlo")):
                todo.add(s)
                wanted.update(STEPS[s][1])
        return [s for s in STEPS if s in todo]

    def tiled(self, name, folder, case, size):
        """The case with its rows repeated to a batch of size, answered by TensorFlow; or an error where the batch is fixed."""
        if size == batch(case):
            return {"file": case}
        stem = os.path.splitext(os.path.basename(case))[0]
        out = f"{self.folder(name, folder, case)}/{stem}-B{size}.npz"
        if os.path.exists(out):
            return {"file": out}
        log("tile", name, size)
        return self.run("tile", f"{folder}/saved_model", case, out, "--batch", str(size))

    def tiny(self):
        """A model of one Relu in the form of all others: what a call costs before any work."""
        folder = f"{self.work}/tiny"
        if not os.path.exists(f"{folder}/case0.npz"):
            r = self.run("tiny", "-", "-", folder)
            if "error" in r:
                log("tiny:", r["error"])
                return None
        return folder


def remove(path):
    if os.path.islink(path) or os.path.isfile(path):
        os.unlink(path)
    else:
        shutil.rmtree(path, ignore_errors=True)


def source(files, rival, folder):
    """What a rival reads of converted files: a path; or an error and None."""
    step = RIVALS[rival][0]
    if rival in PRODUCTS:
        return folder, {}
    if not step:
        return f"{folder}/saved_model", {}
    made = files.get(step, {"error": "not converted"})
    return (None, made) if "error" in made else (f"{files['dir']}/{made['file']}", made)
