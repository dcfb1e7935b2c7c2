#!/usr/bin/env python3
"""Times swage beside its rivals on the same models, in one run.

    bench.py --models DIR [--models DIR ...] [--swage ./swage] [--only a,b] [--cases case0] [--batch 1,8] [--threads 1] [--rounds 6] [--seconds 2]
    bench.py --from OUT/results.json        writes the tables and plots again
    kernels.py [--swage ./swage]            the same for single kernels

DIR has one folder per model: saved_model/, case*.npz, and meta.json with atol and rtol where they differ from the usual.
The first run makes venvs with the rivals. Needs Python 3.11 or later; the rest it installs. See README.md.
"""
import argparse
import json
import os
import re
import select
import shutil
import subprocess
import sys
import time

sys.dont_write_bytecode = True  # the checkout stays clean
import prepare
import report
from prepare import HERE, PRODUCTS, RIVALS, last_json, log, quiet, read
from timing import Meanwhile

CALL_US = 1000  # below this the cost of a rival's call is measured beside
STARTED = time.time()


class Rival:
    """A rival's process: started once per model, told to time in each round, pinned to its processors from the start."""

    def __init__(self, a, python, rival, source, case, threads, cpus, atol=0.0, rtol=0.0):
        self.timeout, self.tiny = a.timeout, a.tiny.get(rival)
        self.log = open(f"{a.out}/{rival}.log", "a")
        cmd = [python, f"{HERE}/worker.py", rival, source, case, "--threads", str(threads), "--atol", str(atol), "--rtol", str(rtol), "--signature", a.signature]
        cmd += ["--tiny", self.tiny[0], "--tiny-case", self.tiny[1]] if self.tiny else []
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
        """A timing; of a short call also call_us, what the smallest model costs right after it in the same process."""
        r = self.ask({"seconds": seconds}, seconds * 3 + self.timeout)
        if self.tiny and r.get("lat_us", {"p50": CALL_US})["p50"] < CALL_US:
            t = self.ask({"seconds": min(seconds, 0.25), "tiny": True}, self.timeout)
            if "lat_us" in t:
                r["call_us"] = t["lat_us"]["p50"]
        return r

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
        built = os.path.exists(self.art) and os.path.getmtime(self.art) >= STARTED  # not one of an earlier run
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
        if "swage" in self.a.tiny and r.get("lat_us", {"p50": CALL_US})["p50"] < CALL_US:
            art, case = self.a.tiny["swage"]
            p = self.run(["bench", art, "--in", case, "--threads", str(self.threads), "--seconds", str(min(seconds, 0.25)), "--json"], self.a.timeout)
            if not p.returncode:
                r["call_us"] = last_json(p)["lat_us"]["p50"]
        return r

    def kernels(self, seconds):
        """The page of each kernel's time beside the roofline, or None."""
        page = f"{self.art.removesuffix('.so')}.kernels.html"
        p = self.run(["bench", self.art, "--in", self.case, "--signature", self.a.signature, "--seconds", str(seconds), "--kernels", "--report", page], seconds * 3 + self.a.timeout)
        return None if p.returncode else os.path.basename(page)

    def close(self):
        pass


def first_error(p):
    lines = [l for l in (p.stderr + "\n" + p.stdout).splitlines() if l.strip()]
    return " ".join((lines[0] if lines else f"exit code {p.returncode}").split())[:400]


def peak(a, cpus):
    """What N cores can do, for the first core alone and for each N of --threads: the sums of peak/peak.c, compiled for the machine and run on all of
    them at once. Nothing where there is no C compiler."""
    cc = next((c for c in ("cc", "clang", "gcc") if shutil.which(c)), None)
    if not cc:
        return {"error": "no C compiler"}
    exe = f"{a.work}/peak"
    p = subprocess.run([cc, "-O3", "-march=native", "-ffp-contract=fast", "-o", exe, f"{HERE}/peak/peak.c"], stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    if p.returncode:
        return {"error": p.stderr.strip().splitlines()[-1]}

    def cores(n):
        pin = lambda c: (lambda: os.sched_setaffinity(0, [c]))
        running = [subprocess.Popen([exe], stdout=subprocess.PIPE, text=True, preexec_fn=pin(c)) for c in cpus[:n]]
        found = [json.loads(p.communicate()[0]) for p in running]
        return {k: round(sum(f[k] for f in found), 1) if k.endswith("s") and "GB" in k or "GFLOP" in k else found[0][k] for k in found[0]}

    one = cores(1)
    return dict(one, cores={str(n): one if n == 1 else cores(n) for n in sorted({1, *a.threads})})


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


def bench_model(a, results, name, folder, case, threads, cpus):
    """All engines on one model and case: started and checked, then timed in rounds, each round beginning with another."""
    atol, rtol = prepare.tolerance(folder)
    meta = json.loads(read(f"{folder}/meta.json", "{}"))
    row = {"model": name, "case": os.path.splitext(os.path.basename(case))[0], "batch": prepare.batch(case), "threads": threads, "engines": {}}
    row.update({k: meta[k] for k in ("kernel",) if k in meta})
    engines = [e for e in a.engines if e not in PRODUCTS or os.path.exists(f"{folder}/weights.npy")]
    usable = [e for e in engines if e != "swage" and RIVALS[e][1] not in a.venvs.failed]
    files = a.converter.convert(name, folder, case, usable) if usable and a.converter else {}
    results["rows"].append(row)
    running = {}
    for e in engines:
        if e == "swage":
            running[e] = Swage(a, name, folder, case, threads, cpus, atol, rtol)
        elif e not in usable:
            row["engines"][e] = {"error": a.venvs.failed[RIVALS[e][1]]}
            continue
        else:
            path, made = prepare.source(files, e, folder)
            if path is None:
                row["engines"][e] = {"error": "convert: " + made["error"]}
                continue
            running[e] = Rival(a, a.venvs.python[RIVALS[e][1]], e, path, case, threads, cpus, atol, rtol)
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
    if "swage" in running and threads == 1 and a.kernel_pages:
        row["kernels_page"] = running["swage"].kernels(max(a.seconds, 1))
    for e in running.values():
        e.close()
    log(report.line(row))


def call_costs(a, results, cpus):
    """Versions and settings of the rivals, and what a call of the smallest model costs, for the tables' head; finds that model's files."""
    usable = [e for e in a.rivals if RIVALS[e][1] not in a.venvs.failed]
    folder = a.converter.tiny() if a.converter else None
    case = f"{folder}/case0.npz"
    own = argparse.Namespace(**{**vars(a), "signature": "serving_default"})
    if a.swage and folder:
        w = Swage(own, "call", folder, case, 1, cpus[:1], 0, 0)
        t = {} if "error" in w.loaded else w.time(0.5)
        a.tiny["swage"] = (w.art, case)
        results["floor_us"]["swage"] = t.get("lat_us", {}).get("p50")
    files = prepare.Converter(a.work, a.venvs, own.signature, a.convert_timeout).convert("tiny", folder, case, usable) if folder else {}
    for e in a.rivals:
        results["floor_us"][e] = None
        path, made = prepare.source(files, e, folder) if folder and e in usable else (None, {"error": "not installed"})
        if path is None:
            results["versions"][e] = made["error"][:200]
            continue
        a.tiny[e] = (path, case)
        w = Rival(own, a.venvs.python[RIVALS[e][1]], e, path, case, 1, cpus[:1])
        results["versions"][e] = " ".join(w.loaded.get("version", "fails").split() + [f"({w.loaded.get('settings', w.loaded.get('error'))})"])
        t = {} if "error" in w.loaded else w.ask({"seconds": 0.5}, a.timeout)
        results["floor_us"][e] = t.get("lat_us", {}).get("p50")
        w.close()


def flags(description, rivals):
    """The flags that the suites of models and of kernels share."""
    p = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--swage", default="", help="the swage command; without it only the rivals are timed")
    p.add_argument("--swage-flag", action="append", default=[], help="a flag for swage compile (repeatable)")
    p.add_argument("--only", default="", help="models, in this order")
    p.add_argument("--rivals", default=rivals, help="which rivals: " + ", ".join(RIVALS))
    p.add_argument("--threads", default="1", help="thread counts: 1,2")
    p.add_argument("--cpus", default="", help="processors to pin to; the first N of them for N threads")
    p.add_argument("--rounds", type=int, default=6, help="benchstat wants six for a confidence interval")
    p.add_argument("--seconds", type=float, default=2, help="per engine and round")
    p.add_argument("--timeout", type=float, default=300, help="seconds for a load, a check, the end of a round")
    p.add_argument("--convert-timeout", type=float, default=1200)
    p.add_argument("--reconvert", action="store_true")
    p.add_argument("--venv", default="", help="the rivals' venv (default WORK/venv); those of LiteRT, IREE, TVM, BLAS lie beside it as VENV-litert ...")
    p.add_argument("--work", default="build/bench", help="venvs and converted models, kept between runs")
    p.add_argument("--out", default="", help="results (default WORK/<date>)")
    p.add_argument("--no-peak", action="store_true", help="do not measure the machine's peak")
    p.add_argument("--kernel-pages", action="store_true", help="also write a page of each kernel's time per model, linked from results.html")
    p.add_argument("--from", dest="source", default="", help="only write the tables and plots of these results again")
    return p


def start(p, a, stamp=""):
    """Checks the flags, installs the rivals and fills in what the run shares; returns the results without rows."""
    a.work = os.path.abspath(a.work)
    a.out = os.path.abspath(a.out or f"{a.work}/{stamp}{time.strftime('%Y%m%d-%H%M%S')}")
    os.makedirs(a.out, exist_ok=True)
    a.rivals = [r for r in a.rivals.split(",") if r]
    unknown = [r for r in a.rivals if r not in RIVALS]
    if unknown:
        p.error(f"no rival {unknown[0]}: there are {', '.join(RIVALS)}")
    a.engines = (["swage"] if a.swage else []) + a.rivals
    a.swage = os.path.abspath(shutil.which(a.swage) or a.swage) if a.swage else ""
    a.cpus = [int(c) for c in a.cpus.split(",")] if a.cpus else sorted(os.sched_getaffinity(0))
    a.threads = [int(t) for t in a.threads.split(",")]
    if max(a.threads) > len(a.cpus):
        p.error(f"{max(a.threads)} threads asked for, {len(a.cpus)} processors allowed")
    a.venvs = prepare.Venvs(os.path.abspath(a.venv or f"{a.work}/venv"), a.rivals)
    if "" in a.venvs.failed:  # the converters are there
        a.venvs.failed.update({RIVALS[r][1]: a.venvs.failed[""] for r in a.rivals})
    a.converter = prepare.Converter(a.work, a.venvs, a.signature, a.convert_timeout, a.reconvert) if "" in a.venvs.python else None
    a.tiny = {}
    results = {
        "machine": machine(a.cpus), "peak": {"error": "not measured"} if a.no_peak else peak(a, a.cpus), "rounds": a.rounds, "seconds": a.seconds, "engines": a.engines, "versions": {}, "floor_us": {},
        "skipped": [], "rows": [],
    }
    if a.swage:
        v = subprocess.run([a.swage, "version"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True).stdout.strip().splitlines()
        results["versions"]["swage"] = v[0] if v else "?"
    call_costs(a, results, a.cpus)
    return results


def main(argv=None, quiet=False):
    p = flags(__doc__, ",".join(r for r in RIVALS if r not in PRODUCTS))
    p.add_argument("--models", action="append", default=[], help="folder with one folder per model (repeatable)")
    p.add_argument("--cases", default="case0", help="cases by name: case0,case2")
    p.add_argument("--batch", default="", help="batch sizes: 1,8,32; a case's rows are repeated, and TensorFlow answers (default the case's own)")
    p.add_argument("--signature", default="serving_default")
    a = p.parse_args(argv)
    if a.source:
        return report.write(json.loads(read(a.source)), os.path.dirname(a.source) or ".")
    if not a.models:
        p.error("--models is needed")
    models = prepare.find_models(a.models, [m for m in a.only.split(",") if m])
    sizes = [int(b) for b in a.batch.split(",") if b]
    results = start(p, a)
    if sizes and not a.converter:
        p.error("--batch needs the rivals' venv: TensorFlow answers the repeated rows")
    for name, folder in models.items():
        for c in a.cases.split(","):
            case = f"{folder}/{c}.npz"
            if not os.path.exists(case):
                log(name, "has no", c)
                continue
            for size in sizes or [prepare.batch(case)]:
                made = {"file": case} if size == prepare.batch(case) else a.converter.tiled(name, folder, case, size)
                if "error" in made:
                    log(name, made["error"])
                    results["skipped"].append(f"{name} {c} at batch {size}: {made['error']}")
                    continue
                for t in a.threads:
                    bench_model(a, results, name, folder, made["file"], t, a.cpus[:t])
                    report.write(results, a.out, quiet=True)
    report.write(results, a.out, quiet)


if __name__ == "__main__":
    main()
