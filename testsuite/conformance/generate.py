"""Writes testdata/FAMILY.json.gz: what TensorFlow answers for each op that swage imports, edge cases first.

    python generate.py [--out DIR] [FAMILY ...]        (TensorFlow 2.21; the tests themselves need none)

Each family is a process of its own. A run that kills it is recorded as refused, and the family starts again.
"""
import argparse
import gzip
import importlib
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def families():
    out = {}
    for m in sorted(f[:-3] for f in os.listdir(os.path.join(HERE, "gen")) if f.endswith(".py")):
        for name in getattr(importlib.import_module("gen." + m), "FAMILIES", ()):
            out[name] = m
    return out


def work(family, module, path, skip, state):
    """Generates one family; runs in a process of its own."""
    from gen import core, values
    import numpy as np
    values.rng = np.random.default_rng(sum(map(ord, family)))
    r = core.Recorder(skip, state)
    for f in importlib.import_module("gen." + module).FAMILIES[family]:
        f(r)
    size = core.dump(r.groups, path)
    print("%-14s %5d groups %6d runs %4d refused %8d bytes" % (
        family, len(r.groups), sum(len(g["runs"]) for g in r.groups), sum("err" in x for g in r.groups for x in g["runs"]), size), flush=True)


def compare(new, old):
    """Fails if the answers differ; bits that depend on the machine's instruction set count too."""
    def lines(path):
        with gzip.open(path) as f:
            return {json.loads(x)["name"]: x for x in f}
    bad = 0
    for family in families():
        a, b = lines(os.path.join(new, family + ".json.gz")), lines(os.path.join(old, family + ".json.gz"))
        for name in sorted(set(a) | set(b)):
            if a.get(name) != b.get(name):
                bad += 1
                print("%s: %s" % (name, "differs" if name in a and name in b else "is only there" if name in b else "is new"))
    sys.exit("%d groups differ" % bad if bad else 0)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--out", default=os.path.join(HERE, "testdata"))
    p.add_argument("--compare", metavar="DIR", help="compare the families in DIR with what is checked in, then stop")
    p.add_argument("--worker", nargs=3, help=argparse.SUPPRESS)
    p.add_argument("families", nargs="*")
    a = p.parse_args()
    if a.compare:
        return compare(a.compare, a.out)
    if a.worker:
        state, skip, family = a.worker
        work(family, families()[family], os.path.join(a.out, family + ".json.gz"), set(open(skip).read().split("\n")), state)
        return
    if not a.families:
        from tensorflow.python.framework import kernels
        with open(os.path.join(a.out, "cpu_ops.txt"), "w") as f:
            f.write("\n".join(sorted({k.op for k in kernels.get_all_registered_kernels().kernel if k.device_type == "CPU"})) + "\n")
    env = dict(os.environ, TF_CPP_MIN_LOG_LEVEL="3", TF_ENABLE_ONEDNN_OPTS="0", CUDA_VISIBLE_DEVICES="")
    os.makedirs(a.out, exist_ok=True)
    for family in a.families or families():
        with tempfile.TemporaryDirectory() as tmp:
            skip, state = os.path.join(tmp, "skip"), os.path.join(tmp, "state")
            open(skip, "w").close()
            for _ in range(200):
                rc = subprocess.run([sys.executable, os.path.abspath(__file__), "--out", a.out, "--worker", state, skip, family], env=env).returncode
                if rc >= 0:
                    break
                dead = open(state).read()
                print("%s kills TensorFlow (signal %d)" % (dead, -rc), flush=True)
                with open(skip, "a") as f:
                    f.write(dead + "\n")
            if rc:
                sys.exit("%s: exit code %d" % (family, rc))


if __name__ == "__main__":
    main()
