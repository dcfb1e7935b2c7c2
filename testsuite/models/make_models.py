#!/usr/bin/env python3
"""Makes the SavedModels of this folder, and the cases with TensorFlow's answers.

usage: make_models.py [FOLDER]      (TensorFlow 2.21, Keras 3; the default FOLDER is that of this script)

credit_score  tabular: 20 features of a loan -> probability of default; Dense and BatchNormalization; Model.export
shapes_cnn    vision: 24x24 grey images of drawn shapes -> 4 classes; convolutions, pooling; tf.saved_model.save

Both are trained for a moment on made-up data, so that weights and batch statistics are not what they were set to.
The answers are TensorFlow's, from the loaded SavedModel. Debug information is left out: it would hold local paths.
"""
import os, shutil, sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")
import keras
import numpy as np
import tensorflow as tf


def credit_data(rng, n):
    x = rng.normal(size=(n, 20)).astype(np.float32)
    x[:, 0] = rng.lognormal(10, 0.6, n) / 1e4   # income
    x[:, 1] = rng.integers(18, 80, n) / 10      # age
    x[:, 2] = rng.integers(0, 8, n)             # open loans
    risk = 0.8 * x[:, 2] - 1.1 * x[:, 0] - 0.3 * x[:, 1] + x[:, 3] * x[:, 4] + 0.5 * x[:, 5]
    y = (risk + rng.normal(scale=0.5, size=n) > np.median(risk)).astype(np.float32)
    return x, y


def credit_model():
    i = keras.Input((20,), name="features")
    x = keras.layers.BatchNormalization(name="scale")(i)
    for k, n in enumerate((64, 32)):
        x = keras.layers.Dense(n, name=f"dense_{k}")(x)
        x = keras.layers.BatchNormalization(name=f"norm_{k}")(x)
        x = keras.layers.Activation("relu", name=f"relu_{k}")(x)
    return keras.Model(i, keras.layers.Dense(1, activation="sigmoid", name="default")(x), name="credit_score")


def shapes_data(rng, n):
    x = rng.normal(scale=0.1, size=(n, 24, 24, 1)).astype(np.float32)
    y = rng.integers(0, 4, n)
    r, c = np.mgrid[0:24, 0:24]
    for k in range(n):
        h, w, s = rng.integers(6, 18), rng.integers(6, 18), rng.integers(3, 7)
        dr, dc = np.abs(r - h), np.abs(c - w)
        x[k, ..., 0] += [np.maximum(dr, dc) <= s, dr**2 + dc**2 <= s * s, dr + dc <= s, (dr <= 1) | (dc <= 1)][y[k]]
    return x, y


def shapes_model():
    i = keras.Input((24, 24, 1), name="image")
    x = keras.layers.Conv2D(8, 3, padding="same", use_bias=False, name="stem")(i)
    x = keras.layers.ReLU(name="stem_relu")(keras.layers.BatchNormalization(name="stem_norm")(x))
    x = keras.layers.MaxPooling2D(2, name="pool")(x)
    x = keras.layers.DepthwiseConv2D(3, strides=2, padding="same", name="depthwise")(x)
    x = keras.layers.Conv2D(16, 1, activation="relu6", name="pointwise")(x)
    y = keras.layers.Conv2D(16, 3, padding="same", activation="swish", name="branch")(x)
    x = keras.layers.Add(name="residual")([x, y])
    x = keras.layers.Conv2D(24, 3, padding="valid", activation="relu", name="last")(x)
    x = keras.layers.GlobalAveragePooling2D(name="average")(x)
    return keras.Model(i, keras.layers.Dense(4, activation="softmax", name="probabilities")(x), name="shapes_cnn")


def main(root):
    for name, model, data, batches, loss in (
            ("credit_score", credit_model, credit_data, (1, 7, 64), "binary_crossentropy"),
            ("shapes_cnn", shapes_model, shapes_data, (1, 3), "sparse_categorical_crossentropy")):
        keras.utils.set_random_seed(20)
        rng = np.random.default_rng(20)
        m = model()
        x, y = data(rng, 4096)
        m.compile("adam", loss)
        m.fit(x, y, batch_size=64, epochs=2, verbose=0)
        out = os.path.join(root, name)
        shutil.rmtree(out, ignore_errors=True)
        if name == "credit_score":
            m.export(out + "/saved_model", verbose=False)
        else:
            m.trainable = False
            f = tf.function(lambda image: {"probabilities": m(image, training=False)},
                            input_signature=[tf.TensorSpec((None, 24, 24, 1), tf.float32, name="image")])
            holder = tf.Module()
            holder.model = m
            tf.saved_model.save(holder, out + "/saved_model", signatures={"serving_default": f})
        shutil.rmtree(out + "/saved_model/assets", ignore_errors=True)
        shutil.rmtree(out + "/saved_model/debug", ignore_errors=True)
        f = tf.saved_model.load(out + "/saved_model").signatures["serving_default"]
        key = list(f.structured_input_signature[1])[0]
        for k, n in enumerate(batches):
            x, _ = data(np.random.default_rng(100 + k), n)
            got = {"out." + o: v.numpy() for o, v in f(**{key: tf.constant(x)}).items()}
            np.savez_compressed(f"{out}/case{k}.npz", **{"in." + key: x}, **got)


main(sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__)))
