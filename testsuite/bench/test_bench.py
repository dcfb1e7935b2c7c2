"""Tests of what needs no rival: python3 -m unittest, standard library only."""
import json
import math
import os
import tempfile
import unittest
import zipfile

import bench
import report
import timing


def engine(*p50, ok=True, **more):
    rounds = [{"round": i, "lat_us": {"p50": t, "min": t / 2}, "calls": 10, "foreign_cores": 0.1} for i, t in enumerate(p50) if t is not None]
    return dict({"check": {"ok": ok, "faults": [] if ok else ["y: 1 of 4 values beyond tolerance"]}, "rounds": rounds}, **more)


def results(**engines):
    machine = {"cpu": "Some CPU", "family": "6", "model": "1", "cpus": 2, "memory_mib": 2048, "features": ["avx2"], "kernel": "6.1", "arch": "x86_64", "load": 0.0, "date": "a day"}
    names = list(engines)
    row = {"model": "mlp", "case": "case0.npz", "batch": 1, "threads": 1, "engines": engines}
    return {"machine": machine, "peak": {"f32_fma_GFLOPs": 100.0}, "rounds": 3, "seconds": 1, "engines": names, "versions": {n: "1" for n in names}, "floor_us": {"ort": 2.5}, "rows": [row]}


def npz(path, shapes):
    """A case with arrays of these shapes, as numpy writes them."""
    with zipfile.ZipFile(path, "w") as z:
        for name, shape in shapes.items():
            head = repr({"descr": "<f4", "fortran_order": False, "shape": shape}).encode() + b"\n"
            data = bytes(4 * math.prod(shape))
            z.writestr(name + ".npy", b"\x93NUMPY\x01\x00" + len(head).to_bytes(2, "little") + head + data)


class Report(unittest.TestCase):
    def test_median(self):
        self.assertEqual(report.median([3, 1, 2]), 2)
        self.assertEqual(report.median([4, 1, 2, 3]), 2.5)

    def test_paired_takes_only_rounds_of_both(self):
        row = {"engines": {"swage": engine(10, 20, 30), "ort": engine(5, None, 10)}}
        self.assertEqual(report.paired(row, "swage", "ort"), [2.0, 3.0])

    def test_best_rival_is_right_and_no_swage(self):
        row = {"engines": {"swage": engine(1), "wrong": engine(2, ok=False), "ort": engine(5, 7), "tf": engine(9), "broken": {"error": "x"}}}
        self.assertEqual(report.best_rival(row), "ort")
        self.assertIsNone(report.best_rival({"engines": {"swage": engine(1)}}))

    def test_markdown(self):
        text = report.markdown(results(swage=engine(10, 20, 30), ort=engine(20, 20, 20), ov=engine(3, ok=False), tf={"error": "convert: no"}))
        self.assertIn("| mlp | 1 | 1 | 20.0 | **20.0** | 3.00✗ | fails | 1.00 (0.50–1.50) |", text)
        self.assertIn("| mlp | 1 | 1 | 5.00 | **10.0** | 1.50✗ | fails | 0.50 |", text)  # the fastest samples
        self.assertIn("- tf on mlp (B1): convert: no", text)
        self.assertIn("- ov on mlp (B1): y: 1 of 4 values beyond tolerance", text)
        self.assertIn("swage ran 1 of 1 rows", text)

    def test_wrong_swage_has_no_ratio(self):
        text = report.markdown(results(swage=engine(10, ok=False), ort=engine(20)))
        self.assertIn("| mlp | 1 | 1 | 10.0✗ | **20.0** | – |", text)
        self.assertIn("swage ran nothing", text)

    def test_gobench(self):
        lines = report.gobench(results(swage=engine(10, 20.5), ort=engine(1, ok=False)), "swage").splitlines()
        self.assertEqual(lines[0], "goos: linux")
        self.assertIn("BenchmarkModel/mlp/B1/T1-2\t10\t20500 ns/op", lines)
        self.assertNotIn("Benchmark", report.gobench(results(ort=engine(1, ok=False)), "ort"))

    def test_written_results_render_again(self):
        with tempfile.TemporaryDirectory() as d:
            res = results(swage=engine(10), ort=engine(20))
            report.write(res, d, quiet=True)
            self.assertEqual(sorted(os.listdir(d)), ["ort.txt", "results.json", "results.md", "swage.txt"])
            with open(f"{d}/results.json") as f:
                self.assertEqual(report.markdown(json.load(f)), report.markdown(res))


class Timing(unittest.TestCase):
    def test_short_calls_share_a_clock_read(self):
        self.assertEqual(timing.calls_per_read(100), 1)
        self.assertEqual(timing.calls_per_read(5000), 1)
        self.assertEqual(timing.calls_per_read(4), 50)
        self.assertGreater(timing.calls_per_read(0), 1000)

    def test_measure(self):
        r = timing.measure(lambda: sum(range(100)), 0.02, warm=0.01)
        self.assertGreater(r["calls_per_read"], 1)
        self.assertLessEqual(r["lat_us"]["min"], r["lat_us"]["p50"])
        self.assertLessEqual(r["lat_us"]["p50"], r["lat_us"]["p99"])
        self.assertGreaterEqual(r["calls"], 5 * r["calls_per_read"])

    def test_percentiles(self):
        p = timing.percentiles(range(1, 101))
        self.assertEqual((p["min"], p["p50"], p["p90"], p["p99"], p["mean"]), (1, 51, 91, 100, 50.5))


class Models(unittest.TestCase):
    def test_find_and_tolerance(self):
        with tempfile.TemporaryDirectory() as d:
            for m in "ab":
                os.makedirs(f"{d}/{m}/saved_model")
                open(f"{d}/{m}/saved_model/saved_model.pb", "w").close()
            os.makedirs(f"{d}/cases_only")
            with open(f"{d}/b/meta.json", "w") as f:
                json.dump({"atol": 0.5}, f)
            self.assertEqual(list(bench.find_models([d], [])), ["a", "b"])
            self.assertEqual(bench.find_models([d], ["b"]), {"b": f"{d}/b"})
            self.assertEqual(bench.find_models([f"{d}/a"], []), {"a": f"{d}/a"})
            self.assertRaises(SystemExit, bench.find_models, [d], ["cases_only"])
            self.assertEqual(bench.tolerance(f"{d}/a"), (1e-4, 1e-3))
            self.assertEqual(bench.tolerance(f"{d}/b"), (0.5, 1e-3))


class Swage(unittest.TestCase):
    """The driver with a stand-in for the swage command, that answers as the real one does."""

    SCRIPT = """#!/bin/sh
case $1 in
version) echo swage stand-in;;
compile) [ "$2" != "${2%bad/saved_model}" ] && { echo 'model holds Frobnicate' >&2; exit 3; }; : > "$4";;
check) ;;
bench) echo chatter; echo '{"lat_us": {"min": 1, "p50": 2, "p90": 3, "p99": 4, "mean": 2}}';;
esac
"""

    def test_rounds(self):
        with tempfile.TemporaryDirectory() as d:
            for m in ("good", "bad"):
                os.makedirs(f"{d}/m/{m}/saved_model")
                open(f"{d}/m/{m}/saved_model/saved_model.pb", "w").close()
                npz(f"{d}/m/{m}/case0.npz", {"in.n": (), "in.x": (3, 2), "in.table": (1, 9), "out.y": (7,)})
            with open(f"{d}/swage", "w") as f:
                f.write(self.SCRIPT)
            os.chmod(f"{d}/swage", 0o755)
            bench.main(["--models", f"{d}/m", "--swage", f"{d}/swage", "--rivals", "", "--rounds", "2", "--work", d, "--out", f"{d}/out", "--no-peak"], quiet=True)
            with open(f"{d}/out/results.json") as f:
                res = json.load(f)
            bad, good = res["rows"]
            self.assertEqual(bad["engines"]["swage"]["error"], "compile: model holds Frobnicate")
            self.assertEqual([r["lat_us"]["p50"] for r in good["engines"]["swage"]["rounds"]], [2, 2])
            self.assertTrue(good["engines"]["swage"]["check"]["ok"])
            self.assertEqual((bad["batch"], good["batch"]), (3, 3))
            self.assertEqual(res["versions"]["swage"], "swage stand-in")


if __name__ == "__main__":
    unittest.main()
