"""Prints testdata/f64.txt: op, arguments, value rounded to f64, from mpmath with 2400 bits."""
import random
from mpmath import *

mp.prec = 2400
random.seed(3)
ordinary = [random.uniform(-1, 1) for _ in range(6)] + [random.gauss(0, 20) for _ in range(8)] + [1e-9, -3e-300, 0.5, 1.0, 2.0]
positive = [abs(x) for x in ordinary] + [1e-310, 1e300, 1.0000000001, 0.99999999]
unit = [random.uniform(-1, 1) for _ in range(14)] + [1e-9, 0.5, -0.5, 1 - 2.0**-53, -1 + 2.0**-40]
angles = ordinary + [-3.891543536781352e145, -6.437977675240302e192, 1.7976931348623157e308, 6381956970095103 * 2.0**797,
                     2.0**41 + 1, 1e22, 1e300, 2.0**1000, 5e15, 1.1e12, 3.141592653589793, 1.5707963267948966]
above1 = [1 + abs(x) for x in ordinary] + [1e200, 1 + 2.0**-52]
ops = [
    ("exponential", exp, ordinary + [700.5, -708.0, -744.0]), ("exponential_minus_one", expm1, ordinary + [700.5, -30.0]),
    ("log", log, positive), ("log_plus_one", log1p, [x for x in ordinary if x > -1] + [1e300, -1 + 2.0**-53]),
    ("logistic", lambda x: 1 / (1 + exp(-x)), ordinary + [-720.0]), ("tanh", tanh, ordinary), ("rsqrt", lambda x: 1 / sqrt(x), positive),
    ("sine", sin, angles), ("cosine", cos, angles), ("tan", tan, angles),
    ("asin", asin, unit), ("acos", acos, unit), ("atan", atan, ordinary + [1e300]),
    ("sinh", sinh, ordinary + [710.0]), ("cosh", cosh, ordinary + [710.0]),
    ("asinh", asinh, ordinary + [1e300, 1e17]), ("acosh", acosh, above1), ("atanh", atanh, unit),
    ("erf", erf, ordinary), ("erfc", erfc, ordinary + [1.0, 3.0, 6.0, 24.425392873672536]), ("erf_inv", erfinv, unit[:-2]),
    ("cbrt", cbrt, positive), ("lgamma", lambda x: loggamma(x).real if x > 0 else log(abs(gamma(x))), [x for x in ordinary if x < 150] + [100.5, 1e10]),
    ("digamma", digamma, [x for x in ordinary if abs(x) > 1e-200] + [100.5, 1e10]),
]
for name, f, xs in ops:
    for x in xs:
        print(name, repr(x), repr(float(f(mpf(x)))))
for _ in range(20):
    a, b = abs(random.gauss(0, 20)), random.gauss(0, 30)
    print("power", repr(a), repr(b), repr(float(mpf(a) ** mpf(b))))
for a, b in ((6.10499062403321e-05, -60.500805852257145), (0.9999999403953552, 1e10), (1.3, 2600.0), (10.0, -310.5), (-3.0, 5.0)):
    print("power", repr(a), repr(b), repr(float(mpf(a) ** mpf(b))))
for _ in range(15):
    a, b = random.gauss(0, 20), random.gauss(0, 20)
    print("atan2", repr(a), repr(b), repr(float(atan2(mpf(a), mpf(b)))))
