"""Samples: distributions by rejection, shuffles, seeded generators within the graph, and those that are variables. Each run
is a session of its own, so that generators start afresh."""
import numpy as np

from .core import dtypes, np_type
from .factor import again
from .numeric import I32, I64, raw, v
from .session import node, session
from .state import Var
from .values import some


def params(d, *xs):
    return np.array(xs, np.float64).astype(np_type(d))


def rejections(r):
    for seed in ([1, 2], [-7, 1 << 19]):
        s = v(*seed, t=I64)
        key, counter = np.array([seed[0] & 0xffffffff], np.uint64), np.array([seed[1] & 0xffffffff, 7], np.uint64)
        for d in dtypes("StatelessRandomGammaV2", "dtype"):
            alpha = params(d, 0.3, 1.0, 2.5, 40.0)
            r.graph("StatelessRandomGammaV2", lambda s, a: raw("StatelessRandomGammaV2")(shape=[50, 4], seed=s, alpha=a), [s, alpha], dtype=d)
            r.graph("StatelessRandomGammaV3", lambda k, c, a: raw("StatelessRandomGammaV3")(shape=[3, 2, 4], key=k, counter=c, alg=1, alpha=a), [key, counter, alpha], dtype=d)
        for d in dtypes("StatelessRandomPoisson", "Rtype"):
            for out in dtypes("StatelessRandomPoisson", "dtype"):
                if d in ("float32", "float64") or out == "int32":
                    rate = params(d, 0.3, 4.0, 12.0, 500.0)
                    r.graph("StatelessRandomPoisson", lambda s, a, out=out: raw("StatelessRandomPoisson")(shape=[30, 4], seed=s, lam=a, dtype=out), [s, rate], dtype=d)
        for d in dtypes("StatelessRandomBinomial", "T"):
            for out in dtypes("StatelessRandomBinomial", "dtype"):
                if d == "float32" or out == "float32":
                    n, p = params(d, 3, 20, 100, 1000, 50), np.array([0.5, 0.1, 0.3, 0.9, 1.0]).astype(np_type(d))
                    r.graph("StatelessRandomBinomial", lambda s, n, p, out=out: raw("StatelessRandomBinomial")(shape=[20, 5], seed=s, counts=n, probs=p, dtype=out), [s, n, p], dtype=d)
        for d in ("float32", "int64"):
            r.graph("StatelessShuffle", lambda x, k, c: raw("StatelessShuffle")(value=x, key=k, counter=c, alg=1), [some(d, 7), key, counter], dtype=d)
            r.graph("StatelessShuffle", lambda x, k, c: raw("StatelessShuffle")(value=x, key=k, counter=c, alg=1), [some(d, 5, 2), key, counter], dtype=d)


def seeded(r):
    n = 0
    for shape in ((), (7,), (2, 3), (0, 2)):
        n += 1
        for op in ("RandomUniform", "RandomStandardNormal", "TruncatedNormal"):
            for d in dtypes(op, "dtype"):
                session(r, op, lambda s, op=op, d=d, n=n: node(op, shape=s, dtype=d, seed=n, seed2=5), [v(*shape)], dtype=d)
        for d in ("int32", "int64"):
            session(r, "RandomUniformInt", lambda s, a, b, n=n: node("RandomUniformInt", shape=s, minval=a, maxval=b, seed=n, seed2=9), [v(*shape), np.array(-5, np_type(d)), np.array(70, np_type(d))], dtype=d)

        def twice(s, n=n):  # each op goes on by itself
            a = node("RandomUniform", shape=s, dtype="float32", seed=n, seed2=5)
            return a, node("RandomUniform", shape=s, dtype="float32", seed=n, seed2=5)
        session(r, "RandomUniform", twice, [v(*shape)], dtype="float32")
    for d in dtypes("Multinomial"):
        for out in ("int32", "int64"):
            session(r, "Multinomial", lambda x, out=out: node("Multinomial", logits=x, num_samples=9, seed=3, seed2=4, output_dtype=out), [some(d, 3, 5)], dtype=d)
    for d in dtypes("RandomGamma"):
        session(r, "RandomGamma", lambda a: node("RandomGamma", shape=[20], alpha=a, seed=5, seed2=6), [params(d, 0.4, 1.0, 3.0)], dtype=d)
        session(r, "RandomGamma", lambda a: node("RandomGamma", shape=[2, 3], alpha=a, seed=5, seed2=7), [params(d, 0.4, 1.0, 3.0, 9.0).reshape(2, 2)], dtype=d)
    for d in dtypes("RandomPoissonV2", "R"):
        session(r, "RandomPoissonV2", lambda a: node("RandomPoissonV2", shape=[15], rate=a, seed=5, seed2=6, dtype="int64"), [params(d, 0.4, 5.0, 30.0)], dtype=d)
        if d in dtypes("RandomPoisson", "dtype"):
            session(r, "RandomPoissonV2", lambda a, d=d: node("RandomPoissonV2", shape=[15], rate=a, seed=5, seed2=6, dtype=d), [params(d, 0.4, 5.0, 30.0)], dtype=d)
            again(r, "RandomPoissonV2", "RandomPoisson")
    for d in ("float32", "int32", "bool"):
        for shape in ((9,), (1,), (0,), (4, 3)):
            session(r, "RandomShuffle", lambda x: node("RandomShuffle", value=x, seed=1, seed2=2), [some(d, *shape)], dtype=d)
    for d in dtypes("RandomGammaGrad"):
        r.op("RandomGammaGrad", [params(d, 0.3, 1, 2.5, 40, 3), params(d, 0.1, 1, 2, 44, 9)])
    for d in dtypes("Betainc"):
        p = params(d, 0.5, 1, 2.5, 20, 0.1, 90, -1)
        a, b, x = [y.ravel() for y in np.meshgrid(p, p, params(d, 0, 0.1, 0.5, 0.97, 1, 1.5, np.nan))]
        r.op("Betainc", [a, b, x])
        r.op("Betainc", [params(d, 2, 3), np_type(d).type(0.5), params(d, 0.25, 0.75)])


def generators(r):
    state = v(5, 1 << 40, -3, t=I64)

    def drawn(fn, once=False):
        def make(s, *args):
            x = Var(False, s)
            a = x.then(lambda h: fn(h, *args))
            if once:
                return a
            b = x.then(lambda h: fn(h, *args))
            return a, b, x.read()
        return make
    for shape in ((5,), (2, 3), ()):
        for op in ("StatefulUniform", "StatefulStandardNormalV2", "StatefulTruncatedNormal"):
            for d in dtypes(op, "dtype"):
                session(r, op, drawn(lambda h, op=op, d=d, shape=shape: node(op, resource=h, algorithm=np.int64(1), shape=np.array(shape, I64), dtype=d)), [state], dtype=d)
        for d in ("int32", "int64", "uint32", "uint64"):
            session(r, "StatefulUniformFullInt", drawn(lambda h, d=d, shape=shape: node("StatefulUniformFullInt", resource=h, algorithm=np.int64(1), shape=np.array(shape, I64), dtype=d)), [state], dtype=d)
            session(r, "StatefulUniformInt", drawn(lambda h, d=d, shape=shape: node("StatefulUniformInt", resource=h, algorithm=np.int64(1), shape=np.array(shape, I64), minval=np.array(3, np_type(d)), maxval=np.array(90, np_type(d)))), [state], dtype=d)
    session(r, "StatefulRandomBinomial", drawn(lambda h: node("StatefulRandomBinomial", resource=h, algorithm=np.int64(1), shape=np.array([6, 3], I32), counts=np.array([3, 50, 400], np.float32), probs=np.array([0.5, 0.4, 0.1], np.float32), dtype="int64"), once=True), [state], dtype="float32")  # TensorFlow takes two for one, as its op is not marked stateful
    session(r, "RngReadAndSkip", drawn(lambda h: node("RngReadAndSkip", resource=h, alg=np.int32(1), delta=np.uint64(12))), [state], [v(-1, 0, 9, t=I64)], dtype="int64")

    def skipped(s):
        x = Var(False, s)
        x.then(lambda h: node("RngSkip", resource=h, algorithm=np.int64(1), delta=np.int64(12)))
        return x.read()
    session(r, "RngSkip", skipped, [state], [v(-1, -1, 9, t=I64)], dtype="int64")


FAMILIES = {"sample": [rejections, seeded, generators]}
