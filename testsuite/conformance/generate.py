"""Writes testdata/FAMILY.json.gz: what TensorFlow answers for each op that swage imports, edge cases first.

    python generate.py [--out DIR] [FAMILY ...]        (TensorFlow 2.21; the tests themselves need none)

Each family is a process of its own. A run that kills it is recorded as refused, and the family starts again.
"""
import argparse
import importlib
import os
import subprocess
import sys
import tempfile

MODULES = ["elementwise"]


def families():
    out = {}
    for m in MODULES:
        for name in importlib.import_module("gen." + m).FAMILIES:
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


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--out", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "testdata"))
    p.add_argument("--worker", nargs=3, help=argparse.SUPPRESS)
    p.add_argument("families", nargs="*")
    a = p.parse_args()
    if a.worker:
        state, skip, family = a.worker
        work(family, families()[family], os.path.join(a.out, family + ".json.gz"), set(open(skip).read().split("\n")), state)
        return
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
