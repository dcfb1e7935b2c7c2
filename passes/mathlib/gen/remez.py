"""Minimax polynomials for passes/mathlib.

Method: Remez exchange (E. Remez 1934; as in Muller, "Elementary Functions", ch. 3) on sum c[k] x^k with a weight, in
mpmath. Coefficients are then rounded to the target precision one by one, lowest power first, and the rest is fitted
again after each rounding, so that the rounding of one is absorbed by the others.

    python remez.py [name ...]     # needs mpmath; prints Go slices with the weighted error that is left

What is printed is pasted into passes/mathlib; nothing reads this file.
"""
import sys
from mpmath import mp, mpf, matrix, lu_solve, cos, pi, log, exp, ldexp

mp.prec = 256


def remez(f, w, lo, hi, powers, grid=400, rounds=10):
    """Coefficients of sum c x^power with least max |w (f - sum)| on [lo, hi]."""
    lo, hi, n = mpf(lo), mpf(hi), len(powers)
    node = lambda i, m: (lo + hi) / 2 - (hi - lo) / 2 * cos(pi * i / m)
    g = [node(i, grid) for i in range(grid + 1)]
    wg = [w(x) for x in g]
    fg = [f(x) * v for x, v in zip(g, wg)]
    pw = [[v * x**p for p in powers] for x, v in zip(g, wg)]  # w x^p
    at = [i * grid // n for i in range(n + 1)]
    best = None
    for _ in range(rounds):
        a, b = matrix(n + 1, n + 1), matrix(n + 1, 1)
        for i, j in enumerate(at):  # w p(x) +- e = w f
            for k in range(n):
                a[i, k] = pw[j][k]
            a[i, n] = (-1) ** i
            b[i] = fg[j]
        try:
            sol = lu_solve(a, b)
        except ZeroDivisionError:
            break
        c = [sol[k] for k in range(n)]
        err = [fg[i] - sum(ck * q for ck, q in zip(c, pw[i])) for i in range(grid + 1)]
        m = max(abs(e) for e in err)
        if best is None or m < best[1]:
            best = (c, m)
        ext = []  # extrema of alternating sign
        for i, e in enumerate(err):
            if ext and (err[ext[-1]] > 0) == (e > 0):
                if abs(e) > abs(err[ext[-1]]):
                    ext[-1] = i
            else:
                ext.append(i)
        while len(ext) > n + 1:
            ext.pop(0 if abs(err[ext[0]]) < abs(err[ext[-1]]) else -1)
        if len(ext) < n + 1 or m < abs(sol[n]) * mpf("1.001"):
            break
        at = ext
    return best[0]


def poly(c, powers, x):
    return sum((k * x**p for k, p in zip(c, powers)), mpf(0))


def rnd(x, bits):
    old = mp.prec
    mp.prec = bits
    y = +x
    mp.prec = old
    return y


def fit(f, w, lo, hi, n, bits):
    """remez with coefficients rounded to bits, lowest first; returns them and the error.

    Powers from k on are no Chebyshev system around 0, so for ranges that hold 0 the refits are not reliable; at f64's
    precision plain rounding is good enough there.
    """
    c = []
    if mpf(lo) < 0 < mpf(hi) and bits > 40:
        c = [rnd(v, bits) for v in remez(f, w, lo, hi, range(n))]
    for k in range(len(c), n):
        done = list(c)
        rest = lambda x: f(x) - poly(done, range(k), x)
        c.append(rnd(remez(rest, w, lo, hi, range(k, n))[0], bits))
    m = mpf(0)
    for i in range(1001):
        x = mpf(lo) + (mpf(hi) - mpf(lo)) * i / 1000
        m = max(m, abs(w(x) * (f(x) - poly(c, range(n), x))))
    return c, m


def show(name, f, w, lo, hi, n, bits):
    c, m = fit(f, w, lo, hi, n, bits)
    lg = float(log(m, 2)) if m else -999
    print(f"// {name}: [{float(lo):.6g}, {float(hi):.6g}], error 2^{lg:.1f}")
    print(f"{name} = []float64{{" + ", ".join(repr(float(x)) for x in c) + "}", flush=True)
