"""Recurrent cells in one op, their gradients; features of sound; labels of sequences."""
import numpy as np
import tensorflow as tf

from .core import dtypes, np_type
from .values import rng, some

I32, F = np.int32, np.float32


def v(*xs, t=I32):
    return np.array(xs, t)


def cells(r):
    b, i, u, t = 2, 3, 4, 5
    for d in dtypes("LSTMBlockCell"):
        s = lambda *dims: (some(d, *dims) / 2).astype(np_type(d))
        for peep in (False, True):
            for at in ({}, {"forget_bias": 0.0, "cell_clip": 0.5}):
                w = [s(i + u, 4 * u), s(u), s(u), s(u), s(4 * u)]
                r.op("LSTMBlockCell", [s(b, i), s(b, u), s(b, u), *w], use_peephole=peep, **at)
                r.op("BlockLSTM", [np.int64(t), s(t, b, i), s(b, u), s(b, u), *w], [np.int64(t), s(t, 1, i), s(1, u), s(1, u), *w], dtype=d, use_peephole=peep, **at)
                r.op("BlockLSTMV2", [np.int64(t), s(t, b, i), s(b, u), s(b, u), *w], dtype=d, use_peephole=peep, **({"cell_clip": 0.5} if at else {}))
            # What comes after seq_len_max is unset in TensorFlow but for the states.
            r.graph("BlockLSTM", lambda n, x, cs, h, *w, peep=peep: tf.raw_ops.BlockLSTM(seq_len_max=n, x=x, cs_prev=cs, h_prev=h, w=w[0], wci=w[1], wcf=w[2], wco=w[3], b=w[4], use_peephole=peep)[1::5],
                    [np.int64(3), s(t, b, i), s(b, u), s(b, u), *w], dtype=d)
            x, cs, h = s(b, i), s(b, u), s(b, u)
            y = [z.numpy() for z in tf.raw_ops.LSTMBlockCell(x=x, cs_prev=cs, h_prev=h, w=w[0], wci=w[1], wcf=w[2], wco=w[3], b=w[4], use_peephole=peep)]
            if peep:
                r.op("LSTMBlockCellGrad", [x, cs, h, *w, *y[:6], s(b, u), s(b, u)], use_peephole=peep)
            for op in ("BlockLSTM", "BlockLSTMV2"):
                for n in (3, 5) if peep else ():
                    x = s(t, b, i)
                    y = [z.numpy() for z in tf.raw_ops.__dict__[op](seq_len_max=np.int64(n), x=x, cs_prev=cs, h_prev=h, w=w[0], wci=w[1], wcf=w[2], wco=w[3], b=w[4], use_peephole=peep)]
                    r.op(op.replace("LSTM", "LSTMGrad"), [np.int64(n), x, cs, h, *w, *y, s(t, b, u), s(t, b, u)], dtype=d, use_peephole=peep)
    s = lambda *dims: some("float32", *dims) / 2
    w = [s(i + u, 2 * u), s(i + u, u), s(2 * u), s(u)]
    r.op("GRUBlockCell", [s(b, i), s(b, u), *w], [s(5, i), s(5, u), *w])
    x, h = s(b, i), s(b, u)
    y = [z.numpy() for z in tf.raw_ops.GRUBlockCell(x=x, h_prev=h, w_ru=w[0], w_c=w[1], b_ru=w[2], b_c=w[3])]
    r.op("GRUBlockCellGrad", [x, h, *w, *y[:3], s(b, u)])


def sound(r):
    for size, stride in ((8, 4), (6, 3), (16, 16)):
        for sq in (False, True):
            r.op("AudioSpectrogram", [some("float32", 40, 2)], window_size=size, stride=stride, magnitude_squared=sq)
    r.op("AudioSpectrogram", [some("float32", 20, 1)], [some("float32", 33, 1)], window_size=8, stride=2)
    s = np.abs(some("float32", 2, 3, 33)) ** 2
    r.op("Mfcc", [s, I32(8000)], const=(1,))
    r.op("Mfcc", [s, I32(16000)], [s[:1], I32(16000)], const=(1,), upper_frequency_limit=7000.0, lower_frequency_limit=100.0, filterbank_channel_count=12, dct_coefficient_count=6)


def labels(r):
    for d in dtypes("CTCGreedyDecoder"):
        for merge in (False, True):
            for blank in (-1, 0):
                r.op("CTCGreedyDecoder", [some(d, 6, 3, 4), v(6, 4, 0)], [some(d, 6, 3, 4), v(3, 6, 5)], dtype=d, merge_repeated=merge, blank_index=blank)
    for d in dtypes("CTCLoss"):
        idx, val = np.array([[0, 0], [0, 1], [1, 0], [1, 1], [1, 2], [2, 0]], np.int64), v(1, 1, 0, 2, 0, 2)
        for at in ({}, {"ctc_merge_repeated": False}):
            r.op("CTCLoss", [some(d, 6, 3, 4), idx, val, v(6, 5, 3)], [some(d, 6, 2, 4), idx[:5], val[:5], v(4, 6)], **at)
        r.op("CTCLoss", [some(d, 6, 3, 4), idx, val, v(6, 2, 3)], dtype=d)
        r.op("CTCLoss", [some(d, 6, 3, 4), idx, val, v(6, 2, 3)], dtype=d, ignore_longer_outputs_than_inputs=True)


FAMILIES = {"rnn": [cells, sound], "ctc": [labels]}
