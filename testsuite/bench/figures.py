"""Figures of results: medians over rounds, ratios of neighbours in time, who is right and who is best. Pure functions."""


def median(x):
    s = sorted(x)
    n = len(s)
    return s[n // 2] if n % 2 else (s[n // 2 - 1] + s[n // 2]) / 2


def us(v):
    """Microseconds to three or four figures."""
    if v is None:
        return "–"
    return f"{v:.2f}" if v < 10 else f"{v:.1f}" if v < 100 else f"{v:,.0f}"


def p50s(engine):
    """Round -> p50 in microseconds."""
    return {r["round"]: r["lat_us"]["p50"] for r in engine.get("rounds", [])}


def value(engine, stat="p50"):
    """One figure for all rounds: the median of the p50s, or the fastest sample of all."""
    if stat == "min":
        return min(r["lat_us"]["min"] for r in engine["rounds"])
    return median(p50s(engine).values())


def net(engine):
    """The figure minus what a call of the smallest model cost, measured in the same rounds; the figure itself where that was not
    measured. At least a fiftieth of it: less is noise of the two."""
    calls = {r["round"]: r["call_us"] for r in engine.get("rounds", []) if "call_us" in r}
    left = [max(t - calls.get(r, 0), t / 50) for r, t in p50s(engine).items()]
    return median(left)


def right(engine):
    """Whether the engine's answers were the case's: a wrong answer is no time to beat."""
    return engine.get("check", {}).get("ok", False) and bool(engine.get("rounds"))


def best_rival(row, stat="p50"):
    """The rival with right answers and the lowest figure, or None."""
    figures = {e: net(x) if stat == "net" else value(x, stat) for e, x in row["engines"].items() if e != "swage" and right(x)}
    return min(figures, key=figures.get) if figures else None


def paired(row, a, b):
    """a's p50 over b's in the rounds that have both: neighbours in time, so that a slow minute of the machine hits both."""
    x, y = p50s(row["engines"].get(a, {})), p50s(row["engines"].get(b, {}))
    return [x[r] / y[r] for r in sorted(x) if r in y]


def ratio(values):
    """The median of the ratios and their range."""
    if not values:
        return "–"
    return f"{times(median(values))} ({times(min(values))}–{times(max(values))})"


def times(v):
    """A ratio to two or more figures."""
    return f"{v:.2f}" if v >= 0.1 else f"{v:.3f}"


def short(row):
    """Whether the cost of a rival's call is seen in a row: an engine with right answers takes less than 100 µs."""
    return any(right(x) and value(x) < 100 for x in row["engines"].values()) and any("call_us" in r for x in row["engines"].values() for r in x.get("rounds", []))
