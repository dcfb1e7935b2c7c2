"""The polynomials of passes/mathlib: python fits.py [name prefix ...] prints them as Go slices.

Every target is smooth over its range; where its formula is 0/0 or cancels, the working precision (256 bits) or the first
terms of the series serve. The weight turns the polynomial's error into the function's relative error.
"""
import sys
from mpmath import mp, mpf, pi, sqrt, exp, expm1, log, log1p, sin, cos, sinh, atan, asin, erf, erfc, erfinv, taylor
import mpmath
from remez import show

F32, F64 = 24, 53
half = log(2) / 2 * mpf("1.0005")
tiny = mpf(10) ** -18


def near0(f, series):
    """f, but series (first terms) where f cancels."""
    return lambda x: series(x) if abs(x) < tiny else f(x)


def rel(num, den, at0):
    return lambda x: abs(num(x) / den(x)) if x else mpf(at0)


exp_q = near0(lambda r: (expm1(r) - r) / r**2, lambda r: mpf(1) / 2 + r / 6)
log_p = near0(lambda f: (log1p(f) - f + f * f / 2) / f**3, lambda f: mpf(1) / 3 - f / 4)
root = sqrt
odd = lambda fn, c: near0(lambda u: (fn(root(u)) - root(u)) / (u * root(u)), lambda u: c[0] + c[1] * u)
sin_s = odd(sin, (-mpf(1) / 6, mpf(1) / 120))
sinh_s = odd(sinh, (mpf(1) / 6, mpf(1) / 120))
atan_a = odd(atan, (-mpf(1) / 3, mpf(1) / 5))
asin_a = odd(asin, (mpf(1) / 6, mpf(3) / 40))
cos_c = near0(lambda u: (cos(root(u)) - 1 + u / 2) / u**2, lambda u: mpf(1) / 24 - u / 720)
erf_p = near0(lambda u: erf(root(u)) / root(u) - 1, lambda u: 2 / sqrt(pi) * (1 - u / 3) - 1)
cube = lambda u: u * root(u)


def erfcx(a):
    return exp(a * a) * erfc(a) if a < 20 else mpmath.erfc(a) * exp(a * a)


K = mpf(3)  # erfcx as a polynomial in t = (a-K)/(a+K)
erfcx_t = lambda t: erfcx(K * (1 + t) / (1 - t))


def erfinv_w(w):  # erfinv(x)/x with w = -log(1-x^2)
    if w < tiny:
        return sqrt(pi) / 2
    x = sqrt(-expm1(-w))
    # erfinv near 1 from erfc: Newton on log erfc
    if w < 3:
        return erfinv(x) / x
    z = exp(-w) / (1 + x)  # 1 - x
    y = sqrt(w * mpf("0.8"))
    for _ in range(60):
        d = (log(erfc(y)) - log(z)) / (-2 / sqrt(pi) * exp(-y * y) / erfc(y))
        y -= d
        if abs(d) < mpf(10) ** -40:
            break
    return y / x


lgamma_g = near0(lambda d: mpmath.loggamma(2 + d) / d, lambda d: 1 - mpmath.euler)
quarter = (pi / 4 * mpf("1.01")) ** 2
exp_w = lambda r: r * r / exp(r)
log_w = rel(lambda f: f**3, log1p, 0)
LO, HI = sqrt(mpf(1) / 2) - 1, sqrt(2) - 1
FITS = [
    # f32
    ("expQ32", exp_q, exp_w, -half, half, 5, F32),
    ("logP32", log_p, log_w, LO, HI, 8, F32),
    ("sinS32", sin_s, rel(cube, lambda u: sin(root(u)), 0), 0, quarter, 3, F32),
    ("cosC32", cos_c, lambda u: u * u / cos(root(u)), 0, quarter, 3, F32),
    ("erfP32", erf_p, rel(root, lambda u: erf(root(u)), sqrt(pi) / 2), 0, mpf("0.92") ** 2, 6, F32),
    ("erfQ32", lambda a: log(erfc(a), 2), lambda a: erfc(a) / erf(a), "0.92", "3.93", 6, F32),
    ("exp2E32", near0(lambda r: (mpf(2) ** r - 1) / r, lambda r: log(2)), lambda r: abs(r) / mpf(2) ** r, -mpf(1) / 2, mpf(1) / 2, 5, F32),
]
T0, T1 = (mpf("0.9") - K) / (mpf("0.9") + K), (mpf(28) - K) / (mpf(28) + K)
for suffix, ns in (
    # f64 in full, and for f32 functions that are computed in f64 (error about 2^-36)
    ("64", dict(expQ=10, logP=20, sinS=6, cosC=6, sinhS=8, atanA=11, asinA=12, erfP=13, erfcT=32)),
    ("Mid", dict(expQ=6, logP=11, sinS=4, cosC=4, sinhS=4, atanA=6, asinA=7, erfP=8, erfcT=13)),
):
    FITS += [
        ("expQ" + suffix, exp_q, exp_w, -half, half, ns["expQ"], F64),
        ("logP" + suffix, log_p, log_w, LO, HI, ns["logP"], F64),
        ("sinS" + suffix, sin_s, rel(cube, lambda u: sin(root(u)), 0), 0, quarter, ns["sinS"], F64),
        ("cosC" + suffix, cos_c, lambda u: u * u / cos(root(u)), 0, quarter, ns["cosC"], F64),
        ("sinhS" + suffix, sinh_s, rel(cube, lambda u: sinh(root(u)), 0), 0, 1, ns["sinhS"], F64),
        ("atanA" + suffix, atan_a, rel(cube, lambda u: atan(root(u)), 0), 0, (sqrt(2) - 1) ** 2 * mpf("1.0001"), ns["atanA"], F64),
        ("asinA" + suffix, asin_a, rel(cube, lambda u: asin(root(u)), 0), 0, mpf(1) / 4, ns["asinA"], F64),
        ("erfP" + suffix, erf_p, rel(root, lambda u: erf(root(u)), sqrt(pi) / 2), 0, 1, ns["erfP"], F64),
        ("erfcT" + suffix, erfcx_t, lambda t: 1 / erfcx_t(t), T0, T1, ns["erfcT"], F64),
    ]
FITS += [
    ("erfinvA", lambda v: erfinv_w(v + mpf("2.5")), lambda v: 1 / erfinv_w(v + mpf("2.5")), "-2.5", "2.5", 14, F64),
    ("erfinvB", lambda v: erfinv_w((v + 4) ** 2), lambda v: 1 / erfinv_w((v + 4) ** 2), sqrt(5) - 4, "2.1", 18, F64),
    ("lgammaG", lgamma_g, lambda d: 1 / lgamma_g(d), -mpf(1) / 2, mpf(1) / 2, 18, F64),
]

if __name__ == "__main__":
    for name, f, w, lo, hi, n, bits in FITS:
        if len(sys.argv) == 1 or any(name.startswith(a) for a in sys.argv[1:]):
            show(name, f, w, mpf(lo), mpf(hi), n, bits)
