"""Cases: one .npz of `in.<name>` and `out.<name>` arrays, and the comparison of answers with it. Knows no rival."""
import numpy as np


def load(path):
    """The inputs and the wanted outputs of a case."""
    z = np.load(path)
    ins = {k[3:]: z[k] for k in z.files if k.startswith("in.")}
    outs = {k[4:]: z[k] for k in z.files if k.startswith("out.")}
    return ins, outs


def matching(name, available, signature="serving_default"):
    """The name among available that a rival's tensor name stands for: `x`, `x:0` or `serving_default_x:0`."""
    bare = name.split(":")[0]
    for n in (name, bare, bare.removeprefix(signature + "_")):
        if n in available:
            return n
    return None


def compare(got, want, atol, rtol):
    """Says whether got has every wanted output: |got-want| <= atol + rtol*|want|, other than floats exactly.

    An output that a converter renamed is found by its shape where only one fits.
    """
    worst, scale, faults = 0.0, 0.0, []
    left = dict(got)
    found = {k: left.pop(k) for k in want if k in left}
    for k in want:
        if k not in found:
            fits = [n for n, a in left.items() if np.shape(a) == want[k].shape]
            if len(fits) == 1:
                found[k] = left.pop(fits[0])
    for k, w in want.items():
        if k not in found:
            faults.append(f"{k}: missing")
            continue
        g = np.asarray(found[k])
        if g.shape != w.shape:
            faults.append(f"{k}: got shape {list(g.shape)}, want {list(w.shape)}")
            continue
        if w.dtype.kind not in "fc":
            if w.dtype.kind in "SO":
                g, w = g.astype("S"), w.astype("S")
            if not np.array_equal(g, w):
                faults.append(f"{k}: {int(np.sum(g != w))} of {w.size} values differ")
            continue
        g, w = g.astype("f8"), w.astype("f8")
        if not np.array_equal(np.isnan(g), np.isnan(w)):
            faults.append(f"{k}: NaN where none is wanted")
            continue
        with np.errstate(invalid="ignore"):
            d = np.where(g == w, 0.0, np.abs(g - w))
        d = np.nan_to_num(d, nan=0.0, posinf=np.inf)
        if d.size:
            worst, scale = max(worst, float(d.max())), max(scale, float(np.nanmax(np.abs(w))))
            bad = int(np.sum(d > atol + rtol * np.abs(np.nan_to_num(w))))
            if bad:
                faults.append(f"{k}: {bad} of {w.size} values beyond tolerance, worst {float(d.max()):.3g}")
    return {"ok": not faults, "max_abs": worst, "max_rel": worst / scale if scale else worst, "faults": faults}
