"""One rival with one model in its own process: loads, checks the answers, then times on request.

    worker.py RIVAL SOURCE CASE.npz --threads N --atol A --rtol R [--tiny SOURCE --tiny-case CASE.npz]

Writes one JSON object per line: first what was loaded, or {"error": ...}; then, for each line {"seconds": S} on stdin, a
timing; with "tiny": true of the smallest model, which is what a call costs; for {"check": true}, the comparison of the last answers again. Ends with its stdin.
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
    p.add_argument("--tiny", default="")
    p.add_argument("--tiny-case", default="")
    a = p.parse_args()

    answers = os.fdopen(os.dup(1), "w", buffering=1)  # libraries print to stdout: theirs goes to stderr
    os.dup2(2, 1)
    say = lambda r: answers.write(json.dumps(r) + "\n")
    import cases
    import rivals
    from timing import measure, settle

    def load(source, case, **kw):
        ins, want = cases.load(case)
        return rivals.TABLE[a.rival](source, ins, a.threads, **kw), want

    try:
        start = time.perf_counter()
        r, want = load(a.source, a.case, **({"signature": a.signature} if a.rival in ("tensorflow", "xla") else {}))
        loaded = time.perf_counter()
        r.call()
        out = {"version": r.version, "settings": r.settings, "load_s": round(loaded - start, 3), "first_ms": round((time.perf_counter() - loaded) * 1e3, 3)}
        out["check"] = cases.compare(r.outputs(), want, a.atol, a.rtol)
        say(out)
    except BaseException as e:
        say({"error": f"{type(e).__name__}: " + " ".join(str(e).split())[:800]})
        answers.flush()
        os._exit(1)
    small = None
    for line in sys.stdin:
        try:
            ask = json.loads(line)
            if ask.get("check"):
                say({"check": cases.compare(r.outputs(), want, a.atol, a.rtol)})
            elif ask.get("tiny"):
                small = small or load(a.tiny, a.tiny_case)[0]
                timed = measure(small.call, ask["seconds"])
                settle()
                say(timed)
            else:
                timed = measure(r.call, ask["seconds"])
                settle()
                say(timed)
        except BaseException as e:
            say({"error": f"{type(e).__name__}: " + " ".join(str(e).split())[:800]})
    answers.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
