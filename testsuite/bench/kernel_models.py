"""Makes SavedModels of one kernel each, with the case that TensorFlow answers; runs in the rivals' venv.

    kernel_models.py TODO.json      {folder: [group, shape]}, shapes as in kernels.py

Weights are variables, which the models' readers freeze; the shapes are static. Beside a product lies weights.npy for the BLAS libraries.
"""
import json
import os
import shutil
import sys
import zlib

import numpy as np
import tensorflow as tf

import convert


def product(draw, m, n, k):
    w = draw(k, n)
    return {"x": draw(m, k)}, {"w": w}, lambda v, x: tf.matmul(x, v["w"])


def conv(draw, b, h, w, c, f, kh, kw, s):
    weights = {"w": draw(kh, kw, c, f), "bias": draw(f)}
    return {"x": draw(b, h, w, c)}, weights, lambda v, x: tf.nn.relu(tf.nn.bias_add(tf.nn.conv2d(x, v["w"], s, "SAME"), v["bias"]))


def depthwise(draw, b, h, w, c, k, s):
    weights = {"w": draw(k, k, c, 1), "bias": draw(c)}
    return {"x": draw(b, h, w, c)}, weights, lambda v, x: tf.nn.relu6(tf.nn.bias_add(tf.nn.depthwise_conv2d(x, v["w"], [1, s, s, 1], "SAME"), v["bias"]))


def attention(draw, heads, q, k, d):
    def f(v, q, k, v_):
        return tf.matmul(tf.nn.softmax(tf.matmul(q, k, transpose_b=True) * (d**-0.5)), v_)

    return {"q": draw(1, heads, q, d), "k": draw(1, heads, k, d), "v_": draw(1, heads, k, d)}, {}, f


def softmax(draw, rows, n):
    return {"x": draw(rows, n)}, {}, lambda v, x: tf.nn.softmax(x)


def layer_norm(draw, rows, n):
    def f(v, x):
        mean, variance = tf.nn.moments(x, [-1], keepdims=True)  # a list, as Keras has it: OpenVINO fails on a scalar
        return tf.nn.batch_normalization(x, mean, variance, v["beta"], v["gamma"], 1e-6)

    return {"x": draw(1, rows, n)}, {"gamma": draw(n), "beta": draw(n)}, f


def reduction(draw, kind, b, r, n, axis):
    op = {"mean": tf.reduce_mean, "sum": tf.reduce_sum, "max": tf.reduce_max, "argmax": tf.argmax}[kind]
    return {"x": draw(b, r, n)}, {}, lambda v, x: op(x, axis)


KERNELS = {"matmul": product, "GEMV": product, "conv": conv, "depthwise": depthwise, "attention": attention, "softmax": softmax, "layer norm": layer_norm, "reduction": reduction}


def make(folder, group, args):
    rng = np.random.default_rng(zlib.crc32(repr((group, args)).encode()))
    ins, weights, compute = KERNELS[group](lambda *shape: rng.standard_normal(shape, dtype="f"), *args)
    m = tf.Module()
    m.weights = {k: tf.Variable(w, name=k) for k, w in weights.items()}
    names = list(ins)

    @tf.function(input_signature=[tf.TensorSpec(ins[n].shape, name=n) for n in names], autograph=False)
    def serve(*tensors):
        return {"y": compute(m.weights, *tensors)}

    m.serve = serve
    shutil.rmtree(f"{folder}/saved_model", ignore_errors=True)
    tf.saved_model.save(m, f"{folder}/saved_model", signatures={"serving_default": serve.get_concrete_function()})
    if KERNELS[group] is product:
        np.save(f"{folder}/weights.npy", weights["w"])
    convert.save(f"{folder}/case0.npz", ins, {"y": serve(*[tf.constant(ins[n]) for n in names])["y"].numpy()})


def main():
    with open(sys.argv[1]) as f:
        todo = json.load(f)
    for folder, (group, args) in todo.items():
        os.makedirs(folder, exist_ok=True)
        make(folder, group, args)


if __name__ == "__main__":
    main()
