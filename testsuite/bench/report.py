"""Results to text: Markdown, JSON, and Go's benchmark format for benchstat. Pure functions; knows nothing of how the
figures came about. roofline.py has the tables of single kernels, plots.py the page with the plots."""
import json
import os

import plots
import roofline
from figures import best_rival, median, net, p50s, paired, ratio, right, short, times, us, value

RIGHT, WRONG = "", "✗"


def cell(engine, best=False, stat="p50"):
    if engine is None:
        return "–"
    if not engine.get("rounds"):
        return "fails"
    s = us(net(engine) if stat == "net" else value(engine, stat))
    s = f"**{s}**" if best else s
    return s + ("†" if engine.get("patched") else "") + (RIGHT if right(engine) else WRONG)


def line(row):
    """One row for the log."""
    cells = [f"{e} {cell(x)}" for e, x in row["engines"].items()]
    return f"{row['model']} B{row['batch']} T{row['threads']}: " + ", ".join(cells)


def machine_line(m):
    where = f"{m['cpu']} family {m['family']} model {m['model']}, {m['cpus']} processors{' (virtual)' if m.get('virtual') else ''}, {m['memory_mib'] / 1024:.0f} GiB"
    return f"{where}, {' '.join(m['features'])}, Linux {m['kernel']}{', governor ' + m['governor'] if m.get('governor') else ''}, load {m['load']:.2f} at the start, {m['date']}"


def markdown(res):
    engines = res["engines"]
    has = "swage" in engines
    out = [f"Machine: {machine_line(res['machine'])}."]
    p = res.get("peak", {})
    out += ["Peak of one core: " + (", ".join(f"{k.replace('_', ' ')} {v:g}" for k, v in p.items() if k != "cores") if "error" not in p else p["error"]) + "."]
    out += ["Versions: " + "; ".join(f"{e} {v}" for e, v in res["versions"].items()) + "."]
    out += [
        f"Median over {res['rounds']} interleaved rounds of each round's p50, in µs; {res['seconds']:g} s per engine and round; pinned to as many processors as threads. Calls under 100 µs are timed many to a"
        " clock read. Rivals are called through their Python bindings with inputs bound, swage from Go; what such a call costs with a model of one Relu (not subtracted here): "
        + ", ".join(f"{e} {us(v)}" for e, v in res["floor_us"].items()) + ". **Best** rival with right answers; ✗ answers beyond the case's tolerance; † only after the converted file was patched by hand."]
    out += [""] + table(res, "p50")
    if has:
        out += ["", summary(res)]
    if any("kernel" in row for row in res["rows"]):
        out += roofline.markdown(res)
    elif any(short(row) for row in res["rows"]):
        out += ["", "Models under 100 µs, minus the call: from each p50 what a call of the smallest model cost right after it, in the same process and round (swage's: in the next), is subtracted. The last"
                " column does not subtract swage's."]
        out += [""] + table(res, "net")
    out += ["", "The fastest sample of all rounds, in µs: other processes move it less than a median, chance favours it more."]
    out += [""] + table(res, "min")
    faults = list(failures(res))
    if faults:
        out += ["", "Failures:"] + [f"- {f}" for f in faults]
    if res.get("skipped"):
        out += ["", "Left out:"] + [f"- {s}" for s in res["skipped"]]
    noise = [r["foreign_cores"] for row in res["rows"] for x in row["engines"].values() for r in x.get("rounds", []) if "foreign_cores" in r]
    if noise:
        out += ["", f"Noise: other processes used {median(noise):.2f} cores in the median sample, {max(noise):.2f} at most."]
    return "\n".join(out) + "\n"


def table(res, stat):
    """One row per model, batch and thread count; for "net" of the short ones."""
    engines, has = res["engines"], "swage" in res["engines"]
    head = ["model", "B", "T"] + engines + (["swage / best" + (" (range)" if stat == "p50" else "")] if has else []) + (["with its call"] if has and stat == "net" else [])
    out = ["| " + " | ".join(head) + " |", "|---|" + "--:|" * (len(head) - 1)]
    for row in (r for r in res["rows"] if stat != "net" or short(r)):
        best, swage = best_rival(row, stat), row["engines"].get("swage", {})
        cells = [row["model"], str(row["batch"]), str(row["threads"])] + [cell(row["engines"].get(e), e == best, stat) for e in engines]
        if has and not (best and right(swage)):
            cells += ["–"] * (1 + (stat == "net"))
        elif has:
            figure = net if stat == "net" else lambda x: value(x, stat)
            cells.append(ratio(paired(row, "swage", best)) if stat == "p50" else times(figure(swage) / figure(row["engines"][best])))
            cells += [times(value(swage) / net(row["engines"][best]))] if stat == "net" else []
        out.append("| " + " | ".join(cells) + " |")
    return out


def summary(res):
    """How often swage is the fastest, and its worst ratio."""
    r = {}
    for row in res["rows"]:
        best = best_rival(row)
        pair = paired(row, "swage", best) if best and right(row["engines"].get("swage", {})) else []
        if pair:
            r[f"{row['model']} B{row['batch']} T{row['threads']}"] = median(pair)
    if not r:
        return "swage ran nothing that a rival ran too."
    worst = max(r, key=r.get)
    return f"swage ran {len(r)} of {len(res['rows'])} rows beside a rival; faster than the best in {sum(v < 1 for v in r.values())}; slowest against it: {worst}, {times(r[worst])} times its time."


def failures(res):
    """One line per engine and model that failed or answered wrongly; thread counts fold into one."""
    seen = set()
    for row in res["rows"]:
        for e, x in row["engines"].items():
            check = x.get("check", {"ok": True})
            why = x.get("error") or ("; ".join(check["faults"]) if not check["ok"] else "")
            if why and (row["model"], row["batch"], e) not in seen:
                seen.add((row["model"], row["batch"], e))
                yield f"{e} on {row['model']} (B{row['batch']}): {' '.join(why.split())[:500]}"


def gobench(res, engine):
    """Go's benchmark format, one line per round: `benchstat onnxruntime.txt swage.txt` compares, as do two days' swage.txt."""
    m = res["machine"]
    arch = {"x86_64": "amd64", "aarch64": "arm64"}.get(m["arch"], m["arch"])
    out = ["goos: linux", f"goarch: {arch}", f"cpu: {m['cpu']} family {m['family']} model {m['model']}", f"# {engine} {res['versions'].get(engine, '?')}"]  # a key here would keep benchstat from comparing two engines
    for row in res["rows"]:
        x = row["engines"].get(engine, {})
        for r in x.get("rounds", []) if right(x) else []:
            out.append(f"Benchmark{'Kernel' if 'kernel' in row else 'Model'}/{row['model']}/B{row['batch']}/T{row['threads']}-{m['cpus']}\t{r.get('calls', 1)}\t{r['lat_us']['p50'] * 1e3:.0f} ns/op")
    return "\n".join(out) + "\n"


def write(res, folder, quiet=False):
    """results.json, results.md, results.html with the plots, and one ENGINE.txt per engine."""
    files = {"results.json": json.dumps(res, indent=1) + "\n", "results.md": markdown(res), "results.html": plots.page(res)}
    files.update({e + ".txt": gobench(res, e) for e in res["engines"]})
    for name, text in files.items():
        with open(os.path.join(folder, name), "w") as f:
            f.write(text)
    if not quiet:
        print(files["results.md"])
        print(f"in {folder}: {', '.join(files)}")
