#!/usr/bin/env python3
"""Times single kernels of swage beside OpenVINO (oneDNN), ONNX Runtime (MLAS), LiteRT (XNNPACK), OpenBLAS and MKL.

    kernels.py [--swage ./swage] [--groups matmul,conv] [--only NAME,...] [--threads 1,2] [--rounds 5] [--seconds 0.3]
    kernels.py --list

The shapes are below: those of models, of DeepBench's inference sets and of MLPerf Tiny. TensorFlow makes a model of one op from each, with constant
weights, and its answers; the rest goes as bench.py goes.
"""
import json
import math
import os
import subprocess
import sys

sys.dont_write_bytecode = True
import bench
import prepare
import report
from prepare import HERE, log, quiet, read

RIVALS = "openvino,onnxruntime,litert,openblas,mkl"
FORMAT = "1"  # raise it when what kernel_models.py makes changes: models are kept

# group -> [(where the shape is from, *shape)]; what the numbers are is said by SHAPES below.
TABLE = {
    "matmul": [  # DeepBench's (m, n, k) are units, rows, depth
        ("BERT-base", 128, 768, 768), ("BERT-base", 128, 3072, 768), ("BERT-base", 128, 768, 3072), ("BERT-mini", 128, 256, 256), ("BERT-mini", 128, 1024, 256),
        ("GPT prefill", 64, 192, 64), ("ConvNeXt", 3136, 384, 96), ("ConvNeXt", 49, 3072, 768), ("MLP, batch 32", 32, 128, 64), ("square", 512, 512, 512), ("square", 1024, 1024, 1024),
        ("DeepBench", 700, 5124, 2048), ("DeepBench", 700, 35, 2048), ("DeepBench", 1500, 3072, 1024), ("DeepBench", 1500, 128, 1280), ("DeepBench", 1500, 3072, 128), ("DeepBench", 1500, 176, 1408),
        ("DeepBench", 1500, 512, 1536), ("DeepBench", 4, 7680, 2560), ("DeepBench", 2, 3072, 1024), ("DeepBench", 4, 512, 512),
    ],
    "GEMV": [
        ("ResNet-50", 1, 1000, 2048), ("MobileNetV2", 1, 1000, 1280), ("BERT-base", 1, 768, 768), ("BERT-base", 1, 3072, 768), ("LSTM", 1, 256, 64), ("LLM", 1, 4096, 4096),
        ("MLPerf Tiny, anomaly", 1, 128, 640), ("MLPerf Tiny, anomaly", 1, 128, 128), ("MLPerf Tiny, anomaly", 1, 640, 128),
        ("DeepBench", 1, 7680, 2560), ("DeepBench", 1, 3072, 1024), ("DeepBench", 1, 64, 1216), ("DeepBench", 1, 128, 1024), ("DeepBench", 1, 3072, 128), ("DeepBench", 1, 512, 512),
    ],
    "conv": [  # with bias and ReLU, as models have them
        ("ResNet-50", 1, 224, 224, 3, 64, 7, 7, 2), ("ResNet-50", 1, 56, 56, 64, 64, 1, 1, 1), ("ResNet-50", 1, 56, 56, 64, 64, 3, 3, 1), ("ResNet-50", 1, 56, 56, 64, 256, 1, 1, 1),
        ("ResNet-50", 1, 28, 28, 128, 128, 3, 3, 1), ("ResNet-50", 1, 28, 28, 512, 128, 1, 1, 1), ("ResNet-50", 1, 14, 14, 256, 256, 3, 3, 1), ("ResNet-50", 1, 14, 14, 256, 1024, 1, 1, 1),
        ("ResNet-50", 1, 7, 7, 512, 512, 3, 3, 1), ("ResNet-50", 1, 7, 7, 512, 2048, 1, 1, 1), ("ResNet-50, batch 8", 8, 28, 28, 128, 128, 3, 3, 1),
        ("MobileNetV2", 1, 224, 224, 3, 32, 3, 3, 2), ("MobileNetV2", 1, 112, 112, 16, 96, 1, 1, 1), ("MobileNetV2", 1, 14, 14, 64, 384, 1, 1, 1), ("MobileNetV2", 1, 7, 7, 320, 1280, 1, 1, 1),
        ("U-Net", 1, 64, 64, 32, 32, 3, 3, 1), ("Inception", 1, 35, 35, 48, 64, 5, 5, 1), ("Inception", 1, 17, 17, 192, 192, 1, 7, 1),
        ("MLPerf Tiny, keywords", 1, 49, 10, 1, 64, 10, 4, 2), ("MLPerf Tiny, keywords", 1, 25, 5, 64, 64, 1, 1, 1), ("MLPerf Tiny, images", 1, 32, 32, 3, 16, 3, 3, 1),
        ("MLPerf Tiny, images", 1, 32, 32, 16, 16, 3, 3, 1), ("MLPerf Tiny, images", 1, 16, 16, 16, 32, 3, 3, 2), ("MLPerf Tiny, wake words", 1, 96, 96, 3, 8, 3, 3, 2), ("MLPerf Tiny, wake words", 1, 6, 6, 128, 128, 1, 1, 1),
        ("DeepBench", 1, 161, 700, 1, 32, 5, 20, 2), ("DeepBench", 1, 79, 341, 32, 32, 5, 10, 2), ("DeepBench", 1, 48, 480, 1, 16, 3, 3, 1), ("DeepBench", 1, 24, 240, 16, 32, 3, 3, 1),
        ("DeepBench", 1, 12, 120, 32, 64, 3, 3, 1), ("DeepBench", 1, 108, 108, 3, 64, 3, 3, 2), ("DeepBench", 1, 54, 54, 64, 64, 3, 3, 1), ("DeepBench", 1, 27, 27, 128, 128, 3, 3, 1),
        ("DeepBench", 1, 112, 112, 64, 128, 3, 3, 1), ("DeepBench", 1, 28, 28, 192, 32, 5, 5, 1), ("DeepBench", 1, 14, 14, 1024, 2048, 1, 1, 2), ("DeepBench", 1, 40, 175, 128, 128, 3, 3, 1),
    ],
    "depthwise": [
        ("MobileNetV2", 1, 112, 112, 32, 3, 1), ("MobileNetV2", 1, 112, 112, 96, 3, 2), ("MobileNetV2", 1, 56, 56, 144, 3, 1), ("MobileNetV2", 1, 28, 28, 192, 3, 1), ("MobileNetV2", 1, 14, 14, 384, 3, 1),
        ("MobileNetV2", 1, 14, 14, 576, 3, 2), ("MobileNetV2", 1, 7, 7, 960, 3, 1), ("MobileNetV3", 1, 14, 14, 240, 5, 1), ("EfficientNet-B0", 1, 28, 28, 240, 5, 2), ("ConvNeXt", 1, 56, 56, 96, 7, 1),
        ("ConvNeXt", 1, 14, 14, 384, 7, 1), ("MLPerf Tiny, keywords", 1, 25, 5, 64, 3, 1), ("MLPerf Tiny, wake words", 1, 48, 48, 8, 3, 1), ("MLPerf Tiny, wake words", 1, 12, 12, 64, 3, 1), ("MobileNetV2, batch 8", 8, 28, 28, 192, 3, 1),
    ],
    "attention": [
        ("BERT-base", 12, 128, 128, 64), ("BERT-mini", 4, 128, 128, 64), ("BERT-base, 512 tokens", 12, 512, 512, 64), ("ViT", 12, 197, 197, 64), ("decoder, one token", 12, 1, 256, 64), ("decoder, one token", 32, 1, 1024, 128),
        ("audio encoder", 4, 100, 100, 36), ("GPT", 4, 64, 64, 16),
    ],
    "softmax": [("BERT-base", 1536, 128), ("BERT-base, 512 tokens", 6144, 512), ("ImageNet", 1, 1000), ("language model", 1, 32000), ("language model", 64, 8000), ("CTC", 500, 29), ("MLPerf Tiny", 1, 12)],
    "layer norm": [("BERT-base", 128, 768), ("BERT-mini", 128, 256), ("decoder, one token", 1, 768), ("LLM, one token", 1, 4096), ("ViT", 197, 768), ("ConvNeXt", 3136, 96), ("ConvNeXt", 49, 768)],
    "reduction": [
        ("mean over pixels, ResNet-50", "mean", 1, 49, 2048, 1), ("mean over pixels, MobileNetV2", "mean", 1, 49, 1280, 1), ("mean over pixels, squeeze", "mean", 1, 3136, 144, 1), ("sum of rows", "sum", 1, 4096, 256, 2),
        ("sum of columns", "sum", 1, 4096, 256, 1), ("maximum of rows", "max", 1, 4096, 256, 2), ("maximum over time", "max", 1, 512, 512, 1), ("sum of all", "sum", 1, 1, 1 << 20, 2), ("mean of tokens", "mean", 8, 128, 768, 1), ("arg max", "argmax", 1, 64, 32000, 2),
    ],
}


def out_size(n, stride):
    return -(-n // stride)  # all convolutions pad as SAME does


def product(m, n, k):
    return f"{m}x{n}x{k}", 2 * m * n * k, m * k + k * n + m * n


def conv(b, h, w, c, f, kh, kw, s):
    oh, ow = out_size(h, s), out_size(w, s)
    return f"{b}x{h}x{w}x{c}-{f}-{kh}x{kw}s{s}", 2 * b * oh * ow * f * kh * kw * c, b * h * w * c + kh * kw * c * f + f + b * oh * ow * f


def depthwise(b, h, w, c, k, s):
    oh, ow = out_size(h, s), out_size(w, s)
    return f"{b}x{h}x{w}x{c}-{k}x{k}s{s}", 2 * b * oh * ow * c * k * k, b * h * w * c + k * k * c + c + b * oh * ow * c


def attention(heads, q, k, d):
    return f"{heads}x{q}x{k}x{d}", heads * q * k * (4 * d + 5), heads * d * (2 * q + 2 * k)


def softmax(rows, n):
    return f"{rows}x{n}", 5 * rows * n, 2 * rows * n


def layer_norm(rows, n):
    return f"{rows}x{n}", 8 * rows * n, 2 * rows * n + 2 * n


def reduction(kind, b, r, n, axis):
    return f"{kind} {b}x{r}x{n} over {axis}", b * r * n, b * r * n + b * r * n // (r, n)[axis - 1]


# group -> what it is measured by, and its shape as text, FLOP and words moved (each operand once)
SHAPES = {
    "matmul": ("GFLOP/s", product), "GEMV": ("GB/s", product), "conv": ("GFLOP/s", conv), "depthwise": ("GFLOP/s", depthwise), "attention": ("GFLOP/s", attention), "softmax": ("GB/s", softmax),
    "layer norm": ("GB/s", layer_norm), "reduction": ("GB/s", reduction),
}


def cases():
    """Name -> {"group", "shape", "from", "flops", "bytes", "rate", "args"} of every kernel."""
    found = {}
    for group, rows in TABLE.items():
        rate, describe = SHAPES[group]
        for origin, *args in rows:
            shape, flops, words = describe(*args)
            name = f"{group}-{shape}".replace(" ", "-")
            found.setdefault(name, {"group": group, "shape": shape, "from": origin, "flops": flops, "bytes": 4 * words, "rate": rate, "args": args})
    return found


def tolerance(k):
    """Sums of n products of numbers near 1 differ by their order: atol grows as their size, sqrt(n)."""
    depth = {"matmul": lambda a: a[2], "GEMV": lambda a: a[2], "conv": lambda a: a[3] * a[5] * a[6], "depthwise": lambda a: a[4] ** 2, "reduction": lambda a: a[2] * a[3]}.get(k["group"], lambda a: 1)
    return {"atol": 1e-4 * max(1.0, math.sqrt(depth(k["args"]))), "rtol": 1e-3}


def make(a, found):
    """The models of these kernels: name -> folder, made where they are not there."""
    root = f"{a.work}/kernels-{FORMAT}"
    folders = {name: f"{root}/{name}" for name in found}
    todo = {n: k for n, k in found.items() if not os.path.exists(f"{folders[n]}/case0.npz")}
    for n, k in found.items():
        prepare.write_json(f"{folders[n]}/meta.json", {**tolerance(k), "kernel": {w: k[w] for w in ("group", "shape", "from", "flops", "bytes", "rate")}})
    if todo:
        log("making", len(todo), "models of one kernel")
        prepare.write_json(f"{root}/todo.json", {folders[n]: [k["group"], k["args"]] for n, k in todo.items()})
        p = subprocess.run([a.venvs.python[""], f"{HERE}/kernel_models.py", f"{root}/todo.json"], env=quiet())
        if p.returncode:
            sys.exit(f"kernels: kernel_models.py: exit code {p.returncode}")
    return folders


def convert(a, folders):
    """The conversions that need TensorFlow's process, of all models in one."""
    listed = []
    for name, folder in folders.items():
        model, case = f"{folder}/saved_model", f"{folder}/case0.npz"
        key = f"{folder}/key"  # a process for each is slow
        if not os.path.exists(key):
            with open(key, "w") as f:
                f.write(a.converter.folder(name, folder, case))
        out = read(key)
        if a.reconvert or not os.path.exists(f"{out}/conversion.json"):
            listed.append([model, case, out])
    if listed:
        log("converting", len(listed), "models")
        prepare.write_json(f"{a.work}/many.json", listed)
        r = a.converter.run("many", f"{a.work}/many.json", "-", "-", limit=3600)
        if "error" in r:
            log("convert:", r["error"])
    a.converter.again = False


def main(argv=None):
    p = bench.flags(__doc__, RIVALS)
    p.set_defaults(rounds=5, seconds=0.3, signature="serving_default")
    p.add_argument("--groups", default="", help="groups of kernels: " + ", ".join(TABLE))
    p.add_argument("--list", action="store_true", help="print the kernels")
    a = p.parse_args(argv)
    if a.source:
        return report.write(json.loads(read(a.source)), os.path.dirname(a.source) or ".")
    found = cases()
    groups, only = [g for g in a.groups.split(",") if g], [n for n in a.only.split(",") if n]
    for wrong in [g for g in groups if g not in TABLE] + [n for n in only if n not in found]:
        p.error(f"no kernel or group {wrong!r}: see --list")
    found = {n: k for n, k in found.items() if (not groups or k["group"] in groups) and (not only or n in only)}
    if a.list:
        for n, k in found.items():
            print(f"{n:44} {k['from']:30} {k['flops'] / 1e6:10.2f} MFLOP {k['bytes'] / 1024:10.0f} KiB")
        return None
    if not a.rivals:
        p.error("TensorFlow makes the kernels' models: name a rival")
    results = bench.start(p, a, "kernels-")
    if not a.converter:
        sys.exit(f"kernels: {a.venvs.failed['']}")
    folders = make(a, found)
    convert(a, folders)
    for name, folder in folders.items():
        for t in a.threads:
            bench.bench_model(a, results, name, folder, f"{folder}/case0.npz", t, a.cpus[:t])
            report.write(results, a.out, quiet=True)
    report.write(results, a.out)
    return None


if __name__ == "__main__":
    main()
