#!/usr/bin/env python3
"""Times swage beside ONNX Runtime, OpenVINO and TensorFlow on the same models, in one run.

    bench.py --models DIR [--models DIR ...] [--swage ./swage] [--only a,b] [--cases case0] [--threads 1] [--rounds 6] [--seconds 2]
    bench.py --from OUT/results.json        writes the tables again

DIR has one folder per model: saved_model/, case*.npz, and meta.json with atol and rtol where they differ from the usual.
The first run makes a venv with the rivals. Needs Python 3.11 or later; the rest it installs. See README.md.
"""
import argparse
import ast
import glob
import hashlib
import json
import os
import re
import select
import shutil
import subprocess
import sys
import time
import zipfile

sys.dont_write_bytecode = True  # the checkout stays clean
import report
from timing import Meanwhile

HERE = os.path.dirname(os.path.abspath(__file__))
# The rivals (rivals.py has how each is set) and the converted file that each reads: a step of convert.py, "" for the SavedModel.
RIVALS = {"onnxruntime": "onnx", "openvino": "openvino", "openvino_default": "openvino", "tensorflow": ""}
STEPS = ("static", "onnx", "openvino")


def log(*what):
    print(time.strftime("%H:%M:%S"), *what, file=sys.stderr, flush=True)


def read(path, otherwise=None):
    """A text file, or otherwise where there is none."""
    if otherwise is not None and not os.path.exists(path):
        return otherwise
    with open(path) as f:
        return f.read()


def quiet():
    """The environment of every child: no GPU, no chatter, threads as asked and not as the machine has."""
    drop = ("OMP_", "KMP_", "MKL_", "OPENBLAS_", "TF_", "ORT_")
    env = {k: v for k, v in os.environ.items() if not k.startswith(drop)}
    env.update(TF_CPP_MIN_LOG_LEVEL="3", CUDA_VISIBLE_DEVICES="", PYTHONDONTWRITEBYTECODE="1")
    return env


def venv(folder):
    """The python of the rivals' venv, made where it is not there or has other versions."""
    python, want = f"{folder}/bin/python", read(f"{HERE}/requirements.txt")
    stamp = f"{folder}/requirements.sha256"
    digest = hashlib.sha256(want.encode()).hexdigest()
    if read(stamp, "") == digest:
        return python
    if not os.path.exists(python):
        log("making", folder)
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    log("installing the rivals into", folder)
    subprocess.run([python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", f"{HERE}/requirements.txt"], check=True)
    with open(stamp, "w") as f:
        f.write(digest)
    return python


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


def last_json(p):
    """The JSON object on the last line of a finished process, or what went wrong with it."""
    lines = [l for l in p.stdout.splitlines() if l.strip()]
    try:
        return json.loads(lines[-1])
    except (IndexError, ValueError):
        text = (p.stderr or p.stdout or "").strip().splitlines()
        return {"error": f"exit code {p.returncode}: " + " ".join(" ".join(text[-5:]).split())[-600:]}


def convert(a, python, name, folder, case):
    """The files of one model and case for the rivals: {"dir": D, step: {"file" or "error", "seconds", ...}}, kept for later runs."""
    model = f"{folder}/saved_model"
    run = lambda step, out, limit: subprocess.run(
        [python, f"{HERE}/convert.py", step, model, case, out, "--signature", a.signature], env=quiet(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=limit)
    k = last_json(run("key", "", 60))
    if "error" in k:
        sys.exit(f"bench: {case}: {k['error']}")
    out = f"{a.work}/models/{name}/{k['key']}"
    kept = f"{out}/conversion.json"
    if os.path.exists(kept) and not a.reconvert:
        return json.loads(read(kept))
    r = {"dir": out}
    for step in STEPS:
        log("convert", name, step)
        start = time.time()
        try:
            r[step] = last_json(run(step, out, a.convert_timeout))
        except subprocess.TimeoutExpired:
            r[step] = {"error": f"not done after {a.convert_timeout:.0f} s"}
        r[step]["seconds"] = round(time.time() - start, 1)
    for made in ("static", "inlined"):
        shutil.rmtree(f"{out}/{made}", ignore_errors=True)
    with open(kept, "w") as f:
        json.dump(r, f, indent=1)
    return r


class Rival:
    """A rival's process: started once per model, told to time in each round, pinned to its processors from the start."""

    def __init__(self, a, python, rival, source, case, threads, cpus, atol=0.0, rtol=0.0):
        self.timeout = a.timeout
        self.log = open(f"{a.out}/{rival}.log", "a")
        cmd = [python, f"{HERE}/worker.py", rival, source, case, "--threads", str(threads), "--atol", str(atol), "--rtol", str(rtol), "--signature", a.signature]
        self.p = subprocess.Popen(cmd, env=quiet(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log, text=True, preexec_fn=lambda: os.sched_setaffinity(0, cpus))
        self.loaded = self.read(a.timeout)

    def read(self, limit):
        if not select.select([self.p.stdout], [], [], limit)[0]:
            self.p.kill()
            return {"error": f"no answer after {limit:.0f} s"}
        line = self.p.stdout.readline()
        if not line:
            return {"error": f"process ended with code {self.p.wait()}"}
        return json.loads(line)

    def ask(self, what, limit):
        try:
            self.p.stdin.write(json.dumps(what) + "\n")
            self.p.stdin.flush()
        except OSError:
            return {"error": f"process ended with code {self.p.wait()}"}
        return self.read(limit)

    def time(self, seconds):
        return self.ask({"seconds": seconds}, seconds * 3 + self.timeout)

    def close(self):
        self.p.stdin.close()
        try:
            self.p.wait(30)
        except subprocess.TimeoutExpired:
            self.p.kill()
            self.p.wait()
        self.log.close()


class Swage:
    """swage with one model: compiled and checked once, `swage bench` in each round."""

    def __init__(self, a, name, folder, case, threads, cpus, atol, rtol):
        self.a, self.case, self.threads, self.cpus = a, case, threads, cpus
        self.art = f"{a.out}/{name}.so"
        start = time.time()
        built = os.path.exists(self.art)
        p = None if built else self.run(["compile", f"{folder}/saved_model", "-o", self.art, "--signature", a.signature, *a.swage_flag], a.convert_timeout)
        if p is not None and p.returncode:
            self.loaded = {"error": "compile: " + first_error(p)}
            return
        self.loaded = {} if built else {"compile_s": round(time.time() - start, 2), "artefact_bytes": os.path.getsize(self.art)}
        p = self.run(["check", self.art, f"{a.signature}:{case}", "--atol", str(atol), "--rtol", str(rtol)], a.timeout)
        self.loaded["check"] = {"ok": p.returncode == 0, "faults": [] if p.returncode == 0 else [first_error(p)]}

    def run(self, args, limit):
        try:
            return subprocess.run([self.a.swage, *args], env=quiet(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=limit, preexec_fn=lambda: os.sched_setaffinity(0, self.cpus))
        except subprocess.TimeoutExpired:
            return subprocess.CompletedProcess(args, 124, "", f"not done after {limit:.0f} s")

    def time(self, seconds):
        other = Meanwhile()
        p = self.run(["bench", self.art, "--in", self.case, "--signature", self.a.signature, "--threads", str(self.threads), "--seconds", str(seconds), "--json"], seconds * 3 + self.a.timeout)
        if p.returncode:
            return {"error": "bench: " + first_error(p)}
        r = last_json(p)
        r["foreign_cores"] = other.foreign_cores()
        return r

    def close(self):
        pass


def first_error(p):
    lines = [l for l in (p.stderr + "\n" + p.stdout).splitlines() if l.strip()]
    return " ".join((lines[0] if lines else f"exit code {p.returncode}").split())[:400]


def peak(a, cpus):
    """What the machine can do: peak/peak.c, compiled for it. Nothing where there is no C compiler."""
    cc = next((c for c in ("cc", "clang", "gcc") if shutil.which(c)), None)
    if not cc:
        return {"error": "no C compiler"}
    exe = f"{a.work}/peak"
    p = subprocess.run([cc, "-O3", "-march=native", "-ffp-contract=fast", "-o", exe, f"{HERE}/peak/peak.c"], stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    if p.returncode:
        return {"error": p.stderr.strip().splitlines()[-1]}
    return last_json(subprocess.run([exe], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=lambda: os.sched_setaffinity(0, cpus[:1])))


def machine(cpus):
    """The machine line's facts."""
    info = read("/proc/cpuinfo")
    field = lambda k: (re.search(rf"^{k}\s*:\s*(.*)$", info, re.M) or [0, ""])[1]
    flags = set(field("flags").split())
    memory = int(re.search(r"MemTotal:\s*(\d+)", read("/proc/meminfo"))[1]) // 1024
    governor = "/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor"
    return {
        "cpu": field("model name") or os.uname().machine, "family": field("cpu family"), "model": field("model"), "cpus": os.cpu_count(), "allowed": cpus, "memory_mib": memory,
        "features": [f for f in ("avx2", "fma", "avx512f", "avx512_bf16", "avx512_vnni", "amx_tile") if f in flags], "virtual": "hypervisor" in flags,
        "kernel": os.uname().release, "arch": os.uname().machine, "governor": read(governor, "").strip(), "load": os.getloadavg()[0],
        "date": time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime()),
    }


def bench_model(a, python, results, name, folder, case, threads, cpus):
    """All engines on one model and case: started and checked, then timed in rounds, each round beginning with another."""
    atol, rtol = tolerance(folder)
    files = convert(a, python, name, folder, case) if a.rivals else {}
    row = {"model": name, "case": os.path.basename(case), "batch": batch(case), "threads": threads, "engines": {}}
    results["rows"].append(row)
    running = {}
    for e in a.engines:
        if e == "swage":
            running[e] = Swage(a, name, folder, case, threads, cpus, atol, rtol)
        else:
            step = RIVALS[e]
            made = files.get(step, {}) if step else {"file": ""}
            if "error" in made:
                row["engines"][e] = {"error": "convert: " + made["error"]}
                continue
            source = f"{files['dir']}/{made['file']}" if step else f"{folder}/saved_model"
            running[e] = Rival(a, python, e, source, case, threads, cpus, atol, rtol)
            running[e].loaded.update({k: made[k] for k in ("note", "patched") if k in made})
        row["engines"][e] = dict(running[e].loaded, rounds=[])
        if "error" in running[e].loaded:
            log(name, e, running[e].loaded["error"][:200])
            running.pop(e).close()
    for r in range(a.rounds):
        order = [e for e in a.engines if e in running]
        order = order[r % len(order):] + order[: r % len(order)] if order else []
        for e in order:
            t = running[e].time(a.seconds)
            if "error" in t or "lat_us" not in t:
                row["engines"][e]["error"] = t.get("error", "no lat_us in its answer")
                log(name, e, row["engines"][e]["error"][:200])
                running.pop(e).close()
                continue
            row["engines"][e]["rounds"].append(dict(t, round=r))
    for e in running.values():
        e.close()
    log(report.line(row))


def main(argv=None, quiet=False):
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--models", action="append", default=[], help="folder with one folder per model (repeatable)")
    p.add_argument("--swage", default="", help="the swage command; without it only the rivals are timed")
    p.add_argument("--swage-flag", action="append", default=[], help="a flag for swage compile (repeatable)")
    p.add_argument("--only", default="", help="models, in this order")
    p.add_argument("--rivals", default=",".join(RIVALS), help="which rivals")
    p.add_argument("--cases", default="case0", help="cases by name: case0,case2")
    p.add_argument("--signature", default="serving_default")
    p.add_argument("--threads", default="1", help="thread counts: 1,2")
    p.add_argument("--cpus", default="", help="processors to pin to; the first N of them for N threads")
    p.add_argument("--rounds", type=int, default=6, help="benchstat wants six for a confidence interval")
    p.add_argument("--seconds", type=float, default=2, help="per engine and round")
    p.add_argument("--timeout", type=float, default=300, help="seconds for a load, a check, the end of a round")
    p.add_argument("--convert-timeout", type=float, default=1200)
    p.add_argument("--reconvert", action="store_true")
    p.add_argument("--venv", default="", help="the rivals' venv (default WORK/venv)")
    p.add_argument("--work", default="build/bench", help="venv and converted models, kept between runs")
    p.add_argument("--out", default="", help="results (default WORK/<date>)")
    p.add_argument("--no-peak", action="store_true", help="do not measure the machine's peak")
    p.add_argument("--from", dest="source", default="", help="only write the tables of these results again")
    a = p.parse_args(argv)
    if a.source:
        return report.write(json.loads(read(a.source)), os.path.dirname(a.source) or ".")
    if not a.models:
        p.error("--models is needed")
    a.work = os.path.abspath(a.work)
    a.out = os.path.abspath(a.out or f"{a.work}/{time.strftime('%Y%m%d-%H%M%S')}")
    os.makedirs(a.out, exist_ok=True)
    a.rivals = [r for r in a.rivals.split(",") if r]
    unknown = [r for r in a.rivals if r not in RIVALS]
    if unknown:
        p.error(f"no rival {unknown[0]}: there are {', '.join(RIVALS)}")
    a.engines = (["swage"] if a.swage else []) + a.rivals
    a.swage = os.path.abspath(shutil.which(a.swage) or a.swage) if a.swage else ""
    cpus = [int(c) for c in a.cpus.split(",")] if a.cpus else sorted(os.sched_getaffinity(0))
    threads = [int(t) for t in a.threads.split(",")]
    if max(threads) > len(cpus):
        p.error(f"{max(threads)} threads asked for, {len(cpus)} processors allowed")
    models = find_models(a.models, [m for m in a.only.split(",") if m])
    python = venv(os.path.abspath(a.venv or f"{a.work}/venv")) if a.rivals else sys.executable

    results = {"machine": machine(cpus), "peak": {"error": "not measured"} if a.no_peak else peak(a, cpus), "rounds": a.rounds, "seconds": a.seconds, "engines": a.engines, "versions": {}, "floor_us": {}, "rows": []}
    if a.swage:
        v = subprocess.run([a.swage, "version"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True).stdout.strip().splitlines()
        results["versions"]["swage"] = v[0] if v else "?"
    for e in a.rivals:
        w = Rival(a, python, e, "-", "-", 1, cpus[:1])
        results["versions"][e] = " ".join(w.loaded.get("version", "fails").split() + [f"({w.loaded.get('settings', w.loaded.get('error'))})"])
        t = {} if "error" in w.loaded else w.time(0.5)
        results["floor_us"][e] = t.get("lat_us", {}).get("p50")
        w.close()
    for name, folder in models.items():
        for c in a.cases.split(","):
            if not os.path.exists(f"{folder}/{c}.npz"):
                log(name, "has no", c)
                continue
            for t in threads:
                bench_model(a, python, results, name, folder, f"{folder}/{c}.npz", t, cpus[:t])
                report.write(results, a.out, quiet=True)
    report.write(results, a.out, quiet)


if __name__ == "__main__":
    main()
