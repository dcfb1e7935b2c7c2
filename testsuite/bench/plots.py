"""The page of plots: times beside the best rival per model, a roofline per kernel. One HTML file with its SVG inside, no other resources."""
import html
import math

import roofline
from figures import best_rival, net, right, times, us

COLOURS = {
    "swage": "#d1242f", "onnxruntime": "#0969da", "openvino": "#8250df", "openvino_default": "#c297ff", "litert": "#1a7f37", "iree": "#bf8700", "tvm": "#6e7781", "xla": "#bc4c00", "tensorflow": "#eac54f",
    "openblas": "#0a7ea4", "mkl": "#54aeff",
}
STYLE = """body{font:14px system-ui,sans-serif;margin:2em;color:#1f2328;background:#fff}svg{display:block;margin:.5em 0 2em}text{font:11px system-ui,sans-serif;fill:#1f2328}
h2{font-size:16px}.key span{display:inline-block;margin-right:1.2em}.key i{display:inline-block;width:10px;height:10px;margin-right:4px}"""
WIDEST = 32  # a bar of more times than this the best rival is cut


def page(res):
    """The whole page."""
    rows = res["rows"]
    out = ["<!doctype html><html lang='en'><meta charset='utf-8'><title>swage beside its rivals</title>", f"<style>{STYLE}</style>", "<h1>swage beside its rivals</h1>"]
    m = res["machine"]
    out += [f"<p>{html.escape(m['cpu'])}, {m['cpus']} processors, {html.escape(m['date'])}; {res['rounds']} rounds of {res['seconds']:g} s. Times are minus the call where it was measured. "
            "Engines with wrong answers are left out. Figures, versions and failures: results.md.</p>", key(res["engines"])]
    for t in sorted({r["threads"] for r in rows}):
        mine = [r for r in rows if r["threads"] == t]
        if any("kernel" in r for r in mine):
            out += [f"<h2>Roofline, {t} thread{'s' * (t > 1)}</h2>", roof(res, mine, t)]
        out += [f"<h2>Time over the best rival's, {t} thread{'s' * (t > 1)} (shorter is better; the line is the best rival)</h2>", bars(res, mine)]
    pages = [(r["model"], r["kernels_page"]) for r in rows if r.get("kernels_page")]
    if pages:
        out += ["<h2>swage's kernels per model</h2><p>" + " · ".join(f"<a href='{html.escape(f)}'>{html.escape(n)}</a>" for n, f in dict(pages).items()) + "</p>"]
    return "\n".join(out) + "\n</html>\n"


def key(engines):
    return "<p class='key'>" + "".join(f"<span><i style='background:{colour(e)}'></i>{html.escape(e)}</span>" for e in engines) + "</p>"


def colour(engine):
    return COLOURS.get(engine, "#24292f")


def label(row):
    return row["model"] if "kernel" in row else f"{row['model']} B{row['batch']}"


def bars(res, rows):
    """Bars per model, one per engine with right answers: its time over the best rival's, on a logarithmic axis."""
    left, width, tall, gap, y = 260, 620, 9, 10, 20
    least, most = 1 / 16, WIDEST
    at = lambda v: left + width * math.log(min(max(v, least), most) / least) / math.log(most / least)
    body = []
    for row in rows:
        best = best_rival(row, "net")
        engines = [e for e in res["engines"] if right(row["engines"].get(e, {}))]
        if not engines:
            continue
        unit = net(row["engines"][best or engines[0]])
        body.append(text(left - 8, y + tall * len(engines) / 2 + 4, label(row), "end"))
        for e in engines:
            t = net(row["engines"][e])
            body.append(f"<rect x='{left}' y='{y}' width='{max(at(t / unit) - left, 1):.1f}' height='{tall - 1}' fill='{colour(e)}'><title>{html.escape(e)} {us(t)} µs</title></rect>")
            if e == "swage" or e == best:
                body.append(text(at(t / unit) + 4, y + tall - 1, f"{times(t / unit)}  {us(t)} µs"))
            y += tall
        y += gap
    for v in (0.125, 0.25, 0.5, 1, 2, 4, 8, 16):
        body.append(f"<line x1='{at(v):.1f}' y1='14' x2='{at(v):.1f}' y2='{y}' stroke='{'#1f2328' if v == 1 else '#d0d7de'}' stroke-width='{1 if v == 1 else 0.6}'/>")
        body.append(text(at(v), 10, f"{v:g}", "middle"))
    return svg(left + width + 130, y + 10, body)


def roof(res, rows, threads):
    """Kernels by arithmetic intensity and rate, under the machine's peak and the slopes of its memories."""
    width, high, left, base = 760, 420, 60, 440
    peak = roofline.limits(res.get("peak", {}), threads)
    points = [(r["kernel"]["flops"] / r["kernel"]["bytes"], r["kernel"]["flops"] / net(x) / 1e3, e, label(r)) for r in rows if "kernel" in r for e, x in r["engines"].items() if right(x) and r["kernel"]["flops"]]
    if not points:
        return "<p>No kernel was timed.</p>"
    tops = [p[1] for p in points] + ([peak["f32_fma_GFLOPs"]] if peak else [])
    x0, x1 = decade(min(p[0] for p in points), -1), decade(max(p[0] for p in points), 1)
    y0, y1 = max(decade(min(p[1] for p in points), -1), decade(max(tops), 1) / 1e4), decade(max(tops), 1)
    at = lambda v: left + width * math.log(v / x0) / math.log(x1 / x0)
    up = lambda v: base - high * math.log(min(max(v, y0), y1) / y0) / math.log(y1 / y0)
    body = [f"<rect x='{left}' y='{base - high}' width='{width}' height='{high}' fill='none' stroke='#d0d7de'/>"]
    for v in decades(x0, x1):
        body += [f"<line x1='{at(v):.1f}' y1='{base - high}' x2='{at(v):.1f}' y2='{base}' stroke='#eaeef2'/>", text(at(v), base + 14, f"{v:g}", "middle")]
    for v in decades(y0, y1):
        body += [f"<line x1='{left}' y1='{up(v):.1f}' x2='{left + width}' y2='{up(v):.1f}' stroke='#eaeef2'/>", text(left - 6, up(v) + 4, f"{v:g}", "end")]
    body += [text(left + width / 2, base + 30, "FLOP per byte", "middle"), text(left, base - high - 8, "GFLOP/s")]
    for level in ("L1", "L2", "L3", "DRAM") if peak else ():
        g = peak.get(f"{level}_read_GBs")
        if not g:
            continue
        # the slope is straight on these axes: from where it enters the plot to the ridge
        a, b = max(x0, y0 / g), min(peak["f32_fma_GFLOPs"] / g, x1)
        if a < b:
            body += [f"<line x1='{at(a):.1f}' y1='{up(a * g):.1f}' x2='{at(b):.1f}' y2='{up(b * g):.1f}' stroke='#57606a' stroke-width='0.8'/>", text(at(a) + 4, up(a * g) - 4, f"{level} {g:.0f} GB/s")]
    if peak:
        p = peak["f32_fma_GFLOPs"]
        body += [f"<line x1='{left}' y1='{up(p):.1f}' x2='{left + width}' y2='{up(p):.1f}' stroke='#57606a'/>", text(left + width - 4, up(p) - 4, f"{p:.0f} GFLOP/s", "end")]
    for x, y, e, name in sorted(points, key=lambda p: p[2] == "swage"):
        body.append(f"<circle cx='{at(x):.1f}' cy='{up(y):.1f}' r='{4 if e == 'swage' else 3}' fill='{colour(e)}' fill-opacity='0.75'><title>{html.escape(e)} {html.escape(name)}: {y:.3g} GFLOP/s</title></circle>")
    return svg(left + width + 40, base + 40, body)


def decade(v, way):
    """The power of ten below or above v."""
    e = math.log10(v)
    return 10.0 ** (math.floor(e) if way < 0 else math.floor(e) + 1)


def decades(a, b):
    return [10.0**e for e in range(round(math.log10(a)), round(math.log10(b)) + 1)]


def text(x, y, s, anchor="start"):
    return f"<text x='{x:.1f}' y='{y:.1f}' text-anchor='{anchor}'>{html.escape(s)}</text>"


def svg(width, height, body):
    return f"<svg xmlns='http://www.w3.org/2000/svg' width='{width}' height='{height:.0f}' viewBox='0 0 {width} {height:.0f}'>" + "\n".join(body) + "</svg>"
