"""Single kernels beside what the machine can do: a row's "kernel" says what is computed ({"group", "shape", "from", "flops", "bytes", "rate"}).
The roof of a kernel is the time of its arithmetic at the peak of multiply-adds, or of reading and writing each operand
once at the rate of the cache level that holds them all, whichever is longer."""
from figures import best_rival, net, right, times, us, value


def limits(peak, threads):
    """The peak's figures for a thread count, or None."""
    return peak.get("cores", {}).get(str(threads)) or (peak if threads == 1 and "error" not in peak else None)


def bandwidth(peak, size):
    """Bytes per second at the level that holds `size` bytes: warm operands stay where they fit."""
    for level in ("L1", "L2", "L3"):
        if size <= peak.get(f"{level}_KiB", 0) * 1024:
            return peak[f"{level}_read_GBs"] * 1e9
    return peak["DRAM_read_GBs"] * 1e9


def roof_us(kernel, peak):
    """The least time in microseconds."""
    return max(kernel["flops"] / (peak["f32_fma_GFLOPs"] * 1e9), kernel["bytes"] / bandwidth(peak, kernel["bytes"])) * 1e6


def rate(kernel, microseconds):
    """GFLOP/s or GB/s, whichever the kernel is measured by."""
    return kernel["flops" if kernel["rate"] == "GFLOP/s" else "bytes"] / microseconds / 1e3


def markdown(res):
    """A table per group of kernels."""
    rows = [r for r in res["rows"] if "kernel" in r]
    out = ["", "Kernels: µs minus the call (of the smallest model, in the same round), and GFLOP/s or GB/s of it; the share of the roof is that of the machine's multiply-adds, or of each operand once from the"
           " cache level that holds them all, whichever takes longer (a convolution with fewer multiplications can exceed it). The last column does not subtract swage's call."]
    for group in dict.fromkeys(r["kernel"]["group"] for r in rows):
        mine = [r for r in rows if r["kernel"]["group"] == group]
        engines = [e for e in res["engines"] if any(e in r["engines"] for r in mine)]
        out += ["", f"### {group} ({mine[0]['kernel']['rate']})", ""]
        head = ["shape", "from", "T", "MFLOP", "KiB"] + engines + ["swage roof %", "best roof %", "swage / best", "with its call"]
        out += ["| " + " | ".join(head) + " |", "|---|---|" + "--:|" * (len(head) - 2)]
        out += [line(res, r, engines) for r in mine]
    return out


def line(res, row, engines):
    k, best, swage = row["kernel"], best_rival(row, "net"), row["engines"].get("swage", {})
    cells = [k["shape"], k["from"], str(row["threads"]), f"{k['flops'] / 1e6:.3g}", f"{k['bytes'] / 1024:.4g}"]
    for e in engines:
        x = row["engines"].get(e)
        if x is None or not x.get("rounds"):
            cells.append("–" if x is None else "fails")
            continue
        t = net(x)
        cells.append(f"{'**' if e == best else ''}{us(t)}{'**' if e == best else ''} ({rate(k, t):.3g}){'' if right(x) else '✗'}")
    peak = limits(res.get("peak", {}), row["threads"])
    for x in (swage, row["engines"].get(best, {})):
        cells.append(f"{100 * roof_us(k, peak) / net(x):.0f}" if peak and right(x) else "–")
    both = best and right(swage)
    cells += [times(f(swage) / net(row["engines"][best])) if both else "–" for f in (net, value)]
    return "| " + " | ".join(cells) + " |"
