"""One rival with one model in its own process: loads, checks the answers, then times on request.

    worker.py RIVAL SOURCE CASE.npz --threads N --atol A --rtol R      (SOURCE and CASE "-": the smallest model of the rival)

Writes one JSON object per line: first what was loaded, or {"error": ...}; then, for each line {"seconds": S} on stdin, a
timing; for {"check": true}, the comparison of the last answers again. Ends with its stdin.
"""
import argparse
import json
import os
import sys
import time


def main():
    p = argparse.ArgumentParser()
    p.add_argument("rival")
    p.add_argument("source")
    p.add_argument("case")
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--atol", type=float, default=0)
    p.add_argument("--rtol", type=float, default=0)
    p.add_argument("--signature", default="serving_default")
    a = p.parse_args()

    answers = os.fdopen(os.dup(1), "w", buffering=1)  # libraries print to stdout: theirs goes to stderr
    os.dup2(2, 1)
    say = lambda r: answers.write(json.dumps(r) + "\n")
    import cases
    import rivals
    from timing import measure

    try:
        load, tiny = rivals.TABLE[a.rival]
        start = time.perf_counter()
        if a.case == "-":
            ins, want, source = rivals.TINY, None, tiny
        else:
            (ins, want), source = cases.load(a.case), a.source
        kw = {"signature": a.signature} if a.rival == "tensorflow" else {}
        r = load(source, ins, a.threads, **kw)
        loaded = time.perf_counter()
        r.call()
        out = {"version": r.version, "settings": r.settings, "load_s": round(loaded - start, 3), "first_ms": round((time.perf_counter() - loaded) * 1e3, 3)}
        if want is not None:
            out["check"] = cases.compare(r.outputs(), want, a.atol, a.rtol)
        say(out)
    except BaseException as e:
        say({"error": f"{type(e).__name__}: " + " ".join(str(e).split())[:800]})
        answers.flush()
        os._exit(1)
    for line in sys.stdin:
        try:
            ask = json.loads(line)
            if ask.get("check"):
                say({"check": cases.compare(r.outputs(), want, a.atol, a.rtol)})
            else:
                say(measure(r.call, ask["seconds"]))
        except BaseException as e:
            say({"error": f"{type(e).__name__}: " + " ".join(str(e).split())[:800]})
    answers.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
