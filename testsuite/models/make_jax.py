#!/usr/bin/env python3
"""Makes jax_decoder, a SavedModel that jax2tf exports: one XlaCallModule that holds StableHLO, with free batch and length.

usage: make_jax.py [FOLDER]      (jax 0.4.38, TensorFlow 2.21 or near; the default FOLDER is that of this script)

A causal decoder block over token ids with a recurrent layer (lax.scan) behind it; the signature gives the probabilities
of the next token, the best three tokens (lax.top_k), and how many of the ids were not padding (cumsum). The weights are
tf.Variables. The answers are TensorFlow's, from the loaded SavedModel.
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

jax.config.update("jax_include_full_tracebacks_in_locations", False)
jax.config.update("jax_hlo_source_file_canonicalization_regex", ".*/")  # the module would hold local paths

VOCAB, D, HEADS = 24, 16, 2


def norm(x):
    m = x.mean(-1, keepdims=True)
    return (x - m) * lax.rsqrt(((x - m) ** 2).mean(-1, keepdims=True) + 1e-5)


def decoder(p, ids):
    b, t = ids.shape
    x = p["embed"][ids]
    q, k, v = ((norm(x) @ p[w]).reshape(b, t, HEADS, D // HEADS).transpose(0, 2, 1, 3) for w in ("q", "k", "v"))
    s = q @ k.swapaxes(2, 3) * (D // HEADS) ** -0.5
    s = jnp.where(jnp.arange(t)[:, None] >= jnp.arange(t), s, -jnp.inf)
    x = x + (jax.nn.softmax(s) @ v).transpose(0, 2, 1, 3).reshape(b, t, D) @ p["o"]
    x = x + jax.nn.gelu(norm(x) @ p["up"]) @ p["down"]

    def cell(h, xt):
        z, n = jnp.split(xt @ p["wx"] + h @ p["wh"], 2, -1)
        z = jax.nn.sigmoid(z)
        return z * h + (1 - z) * jnp.tanh(n), None

    h, _ = lax.scan(cell, jnp.zeros((b, D)), x.swapaxes(0, 1))
    logits = h @ p["embed"].T
    top, tokens = lax.top_k(logits, 3)
    return {"probabilities": jax.nn.softmax(logits), "best": top, "tokens": tokens, "lengths": jnp.cumsum((ids > 0).astype(jnp.int32), 1)}


def main(root):
    rng = np.random.default_rng(31)
    shapes = dict(embed=(VOCAB, D), q=(D, D), k=(D, D), v=(D, D), o=(D, D), up=(D, 32), down=(32, D), wx=(D, 2 * D), wh=(D, 2 * D))
    m = tf.Module()
    m.params = {k: tf.Variable(rng.normal(size=s, scale=0.3).astype(np.float32), name=k) for k, s in shapes.items()}
    g = jax2tf.convert(decoder, polymorphic_shapes=[None, "(b, t)"], with_gradient=False)
    m.f = tf.function(lambda ids: g(m.params, ids), input_signature=[tf.TensorSpec((None, None), tf.int32, name="ids")], autograph=False)
    out = os.path.join(root, "jax_decoder")
    shutil.rmtree(out, ignore_errors=True)
    tf.saved_model.save(m, out + "/saved_model", signatures={"serving_default": m.f})
    for part in ("assets", "debug"):
        shutil.rmtree(f"{out}/saved_model/{part}", ignore_errors=True)
    f = tf.saved_model.load(out + "/saved_model").signatures["serving_default"]
    for k, shape in enumerate([(1, 5), (3, 7)]):
        ids = rng.integers(0, VOCAB, shape).astype(np.int32)
        got = {"out." + o: v.numpy() for o, v in f(ids=tf.constant(ids)).items()}
        np.savez_compressed(f"{out}/case{k}.npz", **{"in.ids": ids}, **got)


main(sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__)))
