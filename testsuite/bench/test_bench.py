"""Tests of what needs no rival: python3 -m unittest, standard library only."""
import json
import math
import os
import tempfile
import unittest
import zipfile
from xml.etree import ElementTree as ET

import bench
import figures
import kernels
import plots
import prepare
import report
import roofline
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
        self.assertEqual(figures.median([3, 1, 2]), 2)
        self.assertEqual(figures.median([4, 1, 2, 3]), 2.5)

    def test_paired_takes_only_rounds_of_both(self):
        row = {"engines": {"swage": engine(10, 20, 30), "ort": engine(5, None, 10)}}
        self.assertEqual(figures.paired(row, "swage", "ort"), [2.0, 3.0])

    def test_best_rival_is_right_and_no_swage(self):
        row = {"engines": {"swage": engine(1), "wrong": engine(2, ok=False), "ort": engine(5, 7), "tf": engine(9), "broken": {"error": "x"}}}
        self.assertEqual(figures.best_rival(row), "ort")
        self.assertIsNone(figures.best_rival({"engines": {"swage": engine(1)}}))

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

    def test_minus_call(self):
        ort, ov, slow = engine(20, 30, 40), engine(15, 15, 15), engine(300)
        for x, call in ((ort, 10), (ov, 14.9)):
            for r in x["rounds"]:
                r["call_us"] = call
        self.assertEqual(figures.net(ort), 20)
        self.assertEqual(figures.net(ov), 0.3)  # noise, not zero
        self.assertEqual(figures.net(slow), 300)
        swage = engine(10, 10, 10)
        for r in swage["rounds"]:
            r["call_us"] = 2
        text = report.markdown(results(swage=swage, ort=ort, slow=slow))
        self.assertIn("minus the call", text)
        self.assertIn("| mlp | 1 | 1 | 8.00 | **20.0** | 300 | 0.40 | 0.50 |", text)
        self.assertNotIn("minus the call", report.markdown(results(swage=engine(300), ort=engine(400))))

    def test_kernels_beside_the_roof(self):
        peak = {"f32_fma_GFLOPs": 100.0, "L1_read_GBs": 200.0, "L2_read_GBs": 100.0, "L3_read_GBs": 50.0, "DRAM_read_GBs": 10.0, "L1_KiB": 32, "L2_KiB": 1024, "L3_KiB": 4096}
        kernel = {"group": "matmul", "shape": "8x8x8", "from": "here", "flops": 1e6, "bytes": 1000, "rate": "GFLOP/s"}
        self.assertEqual(roofline.roof_us(kernel, peak), 10)  # arithmetic
        self.assertEqual(roofline.roof_us(dict(kernel, bytes=1 << 23), peak), (1 << 23) / 1e4)  # memory
        res = results(swage=engine(20), ort=engine(25), mkl=engine(30, ok=False))
        res["peak"], res["rows"][0]["kernel"] = peak, kernel
        text = report.markdown(res)
        self.assertIn("| 8x8x8 | here | 1 | 1 | 0.9766 | 20.0 (50) | **25.0** (40) | 30.0 (33.3)✗ | 50 | 40 | 0.80 | 0.80 |", text)
        self.assertIn("BenchmarkKernel/mlp/B1/T1-2", report.gobench(res, "swage"))

    def test_page(self):
        res = results(swage=engine(10), ort=engine(20), ov=engine(3, ok=False), tf={"error": "no"})
        res["rows"][0].update(kernel={"group": "g", "shape": "s", "from": "f", "flops": 1e6, "bytes": 1e4, "rate": "GFLOP/s"}, kernels_page="mlp.kernels.html")
        text = plots.page(res)
        ET.fromstring(text[text.index("<svg"):text.index("</svg>") + 6])
        self.assertIn("Roofline, 1 thread", text)
        self.assertIn("href='mlp.kernels.html'", text)
        self.assertIn("ort 20.0 µs", text)
        self.assertNotIn("ov 3.00 µs", text)  # wrong answers
        self.assertNotIn("http", text.replace("http://www.w3.org/2000/svg", ""))

    def test_gobench(self):
        lines = report.gobench(results(swage=engine(10, 20.5), ort=engine(1, ok=False)), "swage").splitlines()
        self.assertEqual(lines[0], "goos: linux")
        self.assertIn("BenchmarkModel/mlp/B1/T1-2\t10\t20500 ns/op", lines)
        self.assertNotIn("Benchmark", report.gobench(results(ort=engine(1, ok=False)), "ort"))

    def test_written_results_render_again(self):
        with tempfile.TemporaryDirectory() as d:
            res = results(swage=engine(10), ort=engine(20))
            report.write(res, d, quiet=True)
            self.assertEqual(sorted(os.listdir(d)), ["ort.txt", "results.html", "results.json", "results.md", "swage.txt"])
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
            self.assertEqual(list(prepare.find_models([d], [])), ["a", "b"])
            self.assertEqual(prepare.find_models([d], ["b"]), {"b": f"{d}/b"})
            self.assertEqual(prepare.find_models([f"{d}/a"], []), {"a": f"{d}/a"})
            self.assertRaises(SystemExit, prepare.find_models, [d], ["cases_only"])
            self.assertEqual(prepare.tolerance(f"{d}/a"), (1e-4, 1e-3))
            self.assertEqual(prepare.tolerance(f"{d}/b"), (0.5, 1e-3))


class Prepare(unittest.TestCase):
    def test_a_rival_that_cannot_be_installed_is_no_end(self):
        def install(folder, name):
            if name == "iree":
                raise RuntimeError("no wheel")
            return folder + "/bin/python"

        v = prepare.Venvs("/v", ["onnxruntime", "iree", "tvm"], install)
        self.assertEqual(v.python, {"": "/v/bin/python", "tvm": "/v-tvm/bin/python"})
        self.assertEqual(v.failed, {"iree": "install: no wheel"})

    def test_steps_that_are_missing(self):
        v = prepare.Venvs("/v", list(prepare.RIVALS), lambda folder, name: folder)
        c = prepare.Converter("/w", v)
        self.assertEqual(c.missing({}, ["onnxruntime"]), ["static", "onnx"])
        self.assertEqual(c.missing({}, ["iree"]), ["static", "onnx", "stablehlo", "iree"])
        self.assertEqual(c.missing({}, ["tensorflow", "xla", "mkl"]), [])
        kept = {s: {"pins": c.pins(s)} for s in prepare.STEPS}
        self.assertEqual(c.missing(kept, list(prepare.RIVALS)), [])
        self.assertEqual(c.missing(dict(kept, tvm={"pins": "older versions"}), list(prepare.RIVALS)), ["tvm"])
        self.assertEqual(c.missing(kept, ["litert"], again=True), ["static", "litert"])

    def test_every_rival_is_whole(self):
        for name, (step, env) in prepare.RIVALS.items():
            self.assertTrue(os.path.exists(prepare.requirements(env)), name)
            self.assertIn(step, ("", *prepare.STEPS))
            self.assertIn(name, plots.COLOURS)


class Kernels(unittest.TestCase):
    def test_table(self):
        found = kernels.cases()
        self.assertEqual(len(found), len({k.lower() for k in found}))
        self.assertEqual({k["group"] for k in found.values()}, set(kernels.SHAPES))
        for name, k in found.items():
            self.assertGreater(min(k["flops"], k["bytes"], kernels.tolerance(k)["atol"]), 0, name)

    def test_work(self):
        self.assertEqual(kernels.product(2, 3, 4), ("2x3x4", 48, 26))
        self.assertEqual(kernels.conv(1, 5, 5, 2, 3, 3, 3, 2)[1:], (2 * 9 * 3 * 18, 50 + 54 + 3 + 27))
        self.assertEqual(kernels.reduction("sum", 1, 4, 8, 2)[1:], (32, 36))
        self.assertEqual(kernels.reduction("sum", 1, 4, 8, 1)[1:], (32, 40))


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
