"""Writes the modules and answers of this folder: small JAX functions, exported by jax2tf, answered by TensorFlow.

Run by hand where jax==0.4.38 and tensorflow==2.21 (or near) can be imported: python make.py OUT
Each NAME.mlirbc is the module of the function's XlaCallModule, NAME.npz its inputs (in.0, in.1, …) and outputs (out.0, …).
OUT/saved/NAME is the SavedModel, which is not kept here.
"""
import os, shutil, sys

os.environ.setdefault("JAX_PLATFORMS", "cpu")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import numpy as np
import jax
import jax.numpy as jnp
from jax import lax
import tensorflow as tf
from jax.experimental import jax2tf
from tensorflow.core.protobuf import saved_model_pb2

jax.config.update("jax_include_full_tracebacks_in_locations", False)
jax.config.update("jax_hlo_source_file_canonicalization_regex", ".*/")  # the modules would hold local paths
out = sys.argv[1]
only = sys.argv[2:]
rng = np.random.default_rng(1)


def normal(*shape):
    return rng.normal(size=shape).astype(np.float32)


def save(name, f, *args, poly=None, by_jax=False):
    if only and name not in only:
        return
    specs = []
    for i, a in enumerate(args):
        shape = list(a.shape)
        if poly and poly[i]:
            for j, d in enumerate(poly[i].strip("()").split(",")):
                if d and not d.strip().isdigit() and d.strip() != "_":
                    shape[j] = None
        specs.append(tf.TensorSpec(shape, a.dtype, name=f"a{i}"))
    g = jax2tf.convert(f, polymorphic_shapes=poly, with_gradient=False)
    m = tf.Module()
    m.f = tf.function(lambda *xs: {f"o{i}": y for i, y in enumerate(jax.tree_util.tree_leaves(g(*xs)))},
                      input_signature=specs, autograph=False)
    if by_jax:  # TensorFlow has no LAPACK for JAX's calls
        ys = {f"o{i}": tf.constant(np.asarray(y)) for i, y in enumerate(jax.tree_util.tree_leaves(jax.jit(f)(*args)))}
        m.f.get_concrete_function()
    else:
        ys = m.f(*args)
    path = f"{out}/saved/{name}"
    shutil.rmtree(path, ignore_errors=True)
    tf.saved_model.save(m, path, signatures=m.f)
    case = {f"in.a{i}": a for i, a in enumerate(args)} | {k: v.numpy() for k, v in ys.items()}
    np.savez_compressed(f"{path}/case.npz", **{k if k.startswith("in.") else "out." + k: v for k, v in case.items()})
    sm = saved_model_pb2.SavedModel()
    sm.ParseFromString(open(path + "/saved_model.pb", "rb").read())
    mods = [n.attr["module"].s for fn in sm.meta_graphs[0].graph_def.library.function for n in fn.node_def if n.op == "XlaCallModule"]
    open(f"{out}/{name}.mlirbc", "wb").write(mods[0])
    np.savez_compressed(f"{out}/{name}.npz", **{f"in.{i}": a for i, a in enumerate(args)},
                        **{f"out.{i}": ys[f"o{i}"].numpy() for i in range(len(ys))})
    print(name, len(mods[0]), flush=True)


w1, b1, w2 = normal(4, 8), normal(8), normal(8, 3)
save("mlp", lambda x: jax.nn.softmax(jnp.tanh(x @ w1 + b1) @ w2), normal(5, 4), poly=["(b, 4)"])

k1, k2 = normal(3, 3, 2, 4) * 0.3, normal(3, 3, 4, 4) * 0.3


def cnn(x):
    y = lax.conv_general_dilated(x, k1, (2, 2), "SAME", dimension_numbers=("NHWC", "HWIO", "NHWC"))
    y = jax.nn.relu(y)
    y = lax.conv_general_dilated(y.transpose(0, 3, 1, 2), k2.transpose(3, 2, 0, 1), (1, 1), ((1, 1), (0, 2)), rhs_dilation=(1, 2))
    y = lax.reduce_window(y, -jnp.inf, lax.max, (1, 1, 2, 2), (1, 1, 2, 2), "VALID")
    return y.mean((2, 3))


save("cnn", cnn, normal(2, 9, 8, 2), poly=["(b, 9, 8, 2)"])
kt, kg = normal(3, 3, 4, 2) * 0.3, normal(3, 2, 6) * 0.3
save("conv_transpose", lambda x: lax.conv_transpose(x, kt, (2, 2), "SAME"), normal(1, 4, 5, 4))
save("conv_grouped", lambda x: lax.conv_general_dilated(x, kg, (1,), "SAME", dimension_numbers=("NWC", "WIO", "NWC"), feature_group_count=2), normal(2, 7, 4))

wq, wk, wv = normal(6, 8), normal(6, 8), normal(6, 8)


def attention(x):
    q, k, v = ((x @ w).reshape(*x.shape[:2], 2, 4) for w in (wq, wk, wv))
    s = jnp.einsum("bthd,bshd->bhts", q, k) / 2
    mask = jnp.tril(jnp.ones((x.shape[1], x.shape[1]), bool))
    p = jax.nn.softmax(jnp.where(mask, s, -1e9), axis=-1)
    return jnp.einsum("bhts,bshd->bthd", p, v).reshape(x.shape[0], x.shape[1], 8)


save("attention", attention, normal(2, 5, 6), poly=["(b, t, 6)"])

wh, wx = normal(4, 4) * 0.5, normal(3, 4)


def rnn(x):
    def step(h, xt):
        h = jnp.tanh(h @ wh + xt @ wx)
        return h, h.sum(-1)
    h, ys = lax.scan(step, jnp.zeros((x.shape[0], 4)), x.swapaxes(0, 1))
    return h, ys


save("rnn", rnn, normal(3, 6, 3), poly=["(b, 6, 3)"])


def indexing(x, i):
    top, at = lax.top_k(x, 3)
    return (jnp.argmax(x, 1), jnp.argmin(x, 0), jnp.sort(x, 1), jnp.argsort(-x, 1), top, at, x[i], x.at[i, 1].add(2.0),
            x.at[:, 2].set(0.0), jnp.cumsum(x, 1), jnp.take_along_axis(x, i[:, None] % 3, 1), lax.sort((i, x[:, 0]), num_keys=2)[1],
            jnp.cumprod(x, 0), lax.cummax(x, 1, reverse=True))


save("indexing", indexing, np.round(normal(4, 5) * 2) / 2, np.array([2, 0, 3, 1], np.int32), poly=["(b, 5)", "(b,)"])


def control(x, n):
    y = lax.cond(n > 2, lambda v: v * 2, lambda v: v - 1, x)
    z = lax.switch(n, [jnp.sin, jnp.cos, jnp.exp], x)
    w = lax.while_loop(lambda c: c[0] < n, lambda c: (c[0] + 1, c[1] * 1.5 + x), (0, x))[1]
    return y, z, w, lax.fori_loop(0, 3, lambda i, v: v + i, x)


save("control", control, normal(3), np.int32(2))


def elementwise(x, n):
    return (lax.erf(x), jnp.expm1(x), jnp.log1p(jnp.abs(x)), jax.nn.gelu(x), jax.nn.gelu(x, approximate=False), jnp.round(x * 3), jnp.sign(x),
            lax.rsqrt(jnp.abs(x)), jnp.arctan2(x, x[::-1]), jnp.clip(x, -0.5, 0.5), x.astype(jnp.int32), n // 3, n % 3, n << 2, n ^ 5,
            lax.population_count(n), lax.clz(n), jnp.where(x > 0, x, n), x.astype(jnp.bfloat16).astype(jnp.float32), jnp.isfinite(x),
            lax.reduce_precision(x, 5, 4), jnp.logaddexp(x, x[::-1]), jnp.sinh(x), jnp.arcsinh(x), lax.digamma(jnp.abs(x)), lax.lgamma(jnp.abs(x)),
            lax.erf_inv(jnp.tanh(x)), jnp.power(jnp.abs(x), 1.7), lax.nextafter(x, x + 1))


save("elementwise", elementwise, normal(7), np.array([-7, -1, 0, 1, 5, 8, 1000], np.int32))


def random(key):
    k = jax.random.wrap_key_data(key)
    return jax.random.uniform(k, (3, 2)), jax.random.normal(k, (4,)), jax.random.randint(k, (5,), 0, 10), jax.random.permutation(k, 6)


save("random", random, np.array([1, 2], np.uint32))


def bits(state):
    return lax.rng_bit_generator(state, (3, 5), dtype=jnp.uint32)


save("philox", bits, np.array([1, 2, 3, 4], np.uint32))


def shapes(x):
    b, t = x.shape[:2]
    y = jnp.pad(x, ((0, 0), (1, 2), (0, 0)))[:, ::2]
    z = jnp.concatenate([x, jnp.flip(x, 1)], 1).reshape(b, 2 * t * 3)
    return y, z, jnp.arange(t) * 2, x.reshape(b, -1).mean(0), jnp.repeat(x, 2, 0), x[:, : t // 2], jnp.broadcast_to(x[:, :1], (b, t + 1, 3))


save("shapes", shapes, normal(2, 4, 3), poly=["(b, t, 3)"])


def reductions(x):
    return (x.sum(), x.prod(1), x.min(0), (x > 0).any(1), (x > 0).all(0), x.std(1), jnp.median(x, 0), lax.reduce(x, 0.0, lambda a, b: a + 2 * b * 0 + b, (1,)),
            lax.reduce_window(x, 1.0, lax.mul, (2, 2), (1, 1), "SAME"), lax.reduce_window(x, 0.0, lax.add, (1, 3), (1, 2), "SAME", base_dilation=(2, 1)),
            lax.associative_scan(jnp.logaddexp, x, axis=1), lax.cumlogsumexp(x, 1))


save("reductions", reductions, normal(4, 5))


def fft(x):
    y = jnp.fft.rfft(x)
    return jnp.abs(y), jnp.fft.irfft(y), jnp.real(jnp.fft.fft(x + 1j * x))


save("fft", fft, normal(2, 8))


def lapack(x, b):
    s = x @ x.swapaxes(1, 2) + jnp.eye(3)
    q, r = jnp.linalg.qr(x)
    w, v = jnp.linalg.eigh(s)
    u, d, vt = jnp.linalg.svd(x, full_matrices=False)
    return (jnp.linalg.cholesky(s), jax.scipy.linalg.solve_triangular(s[0], b, lower=True, trans=1), jnp.linalg.solve(s, b[None] + x), q, r, w,
            (v * w[:, None]) @ v.swapaxes(1, 2), d, (u * d[:, None]) @ vt, jnp.linalg.det(s))


save("lapack", lapack, normal(2, 3, 3), normal(3, 3), by_jax=True)


def pool_grad(x):
    return jax.grad(lambda x: (lax.reduce_window(x, -jnp.inf, lax.max, (1, 3, 3, 1), (1, 2, 2, 1), "SAME") ** 2).sum())(x)


save("pool_grad", pool_grad, normal(2, 5, 6, 2), poly=["(b, 5, 6, 2)"])
