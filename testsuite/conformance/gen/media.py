"""Image and sound files: small ones made here, decoded and encoded."""
import zlib

import numpy as np
import tensorflow as tf

from .core import np_type
from .values import rng, some

I32 = np.int32


def b(x):
    return np.array(x, object)


def noise(*shape, most=256):
    return rng.integers(0, most, shape)


def png(w, h, depth, colour, palette=None, trns=None):
    def chunk(t, body):
        return len(body).to_bytes(4, "big") + t + body + zlib.crc32(t + body).to_bytes(4, "big")
    size = -(-w * depth * {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour] // 8)
    if palette:
        rows = ["".join(format(v, "0%db" % depth) for v in noise(w, most=len(palette) // 3)).ljust(8 * size, "0") for _ in range(h)]
        rows = [int(r, 2).to_bytes(size, "big") for r in rows]
    else:
        rows = [bytes(noise(size).tolist()) for _ in range(h)]
    out = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", w.to_bytes(4, "big") + h.to_bytes(4, "big") + bytes([depth, colour, 0, 0, 0]))
    out += (chunk(b"PLTE", palette) if palette else b"") + (chunk(b"tRNS", trns) if trns else b"")
    return out + chunk(b"IDAT", zlib.compress(b"".join(b"\0" + r for r in rows))) + chunk(b"IEND", b"")


def gif(w, h, frames):
    """Frames are (left, top, width, height, transparent or -1) of random pixels; the codes are not compressed."""
    def word(n):
        return n.to_bytes(2, "little")
    out = b"GIF89a" + word(w) + word(h) + b"\xf2\0\0" + bytes(noise(24).tolist())
    for x, y, fw, fh, t in frames:
        if t >= 0:
            out += b"\x21\xf9\x04" + bytes([1, 0, 0, t]) + b"\0"
        out += b"\x2c" + word(x) + word(y) + word(fw) + word(fh) + b"\0\x03"
        bits = []
        for i, v in enumerate(noise(fw * fh, most=8).tolist()):  # 4 bits a code; a clear code every 6 keeps it so
            for c in ([8] if i % 6 == 0 else []) + [v]:
                bits += [c >> k & 1 for k in range(4)]
        bits += [9 >> k & 1 for k in range(4)]
        bits += [0] * (-len(bits) % 8)
        data = bytes(sum(bits[i + k] << k for k in range(8)) for i in range(0, len(bits), 8))
        out += bytes([len(data)]) + data + b"\0"
    return out + b"\x3b"


def bmp(w, h, channels):
    row = (w * channels + 3) // 4 * 4

    def i32(n):
        return (n & 2**32 - 1).to_bytes(4, "little")
    body = bytes(noise(row * abs(h)).tolist())
    return b"BM" + i32(54 + len(body)) + i32(0) + i32(54) + i32(40) + i32(w) + i32(h) + b"\x01\0" + bytes([8 * channels, 0]) + bytes(24) + body


def jpeg(h, w, c, **kw):
    return tf.raw_ops.EncodeJpeg(image=noise(h, w, c).astype(np.uint8), **kw).numpy()


def images(r):
    pal = bytes(noise(12).tolist())
    pngs = [png(5, 3, 8, 0), png(5, 3, 8, 2), png(5, 3, 8, 4), png(5, 3, 8, 6), png(5, 3, 16, 2), png(5, 3, 16, 0), png(5, 3, 2, 3, pal), png(5, 3, 2, 3, pal, b"\x10\x80"), png(5, 3, 1, 0), png(1, 1, 8, 2)]
    jpegs = [jpeg(17, 9, 3), jpeg(8, 8, 1), jpeg(5, 20, 3, chroma_downsampling=False), jpeg(16, 16, 3, progressive=True), jpeg(1, 1, 3, quality=30)]
    one, part, many = gif(4, 3, [(0, 0, 4, 3, -1)]), gif(4, 3, [(1, 1, 2, 2, 3)]), gif(4, 3, [(0, 0, 4, 3, 2), (1, 0, 2, 3, 5), (0, 0, 4, 3, 1)])
    bmps = [bmp(5, h, c) for c in (1, 3, 4) for h in (3, -3)]
    bad = [b"", b"no image", pngs[1][:40], jpegs[0][:30], one[:20], bmps[2][:-1]]
    for c in (0, 1, 3, 4):
        for d in ("uint8", "uint16"):
            r.op("DecodePng", *[[b(x)] for x in pngs + bad], channels=c, dtype=d)
            for f in pngs[:1] + pngs[4:5]:
                r.op("DecodePng", [b(f)], channels=c, dtype=d)
        for d in ("uint8", "uint16", "float32")[:3 if c in (0, 3) else 1]:
            r.op("DecodeImage", *[[b(x)] for x in pngs + jpegs + [one] + bmps[2:4] + bad], channels=c, dtype=d, expand_animations=False)
            r.op("DecodeImage", *[[b(x)] for x in pngs[:4] + jpegs[:2] + bmps[2:4] + bad], channels=c, dtype=d)
    for c in (0, 1, 3):
        for kw in (dict(), dict(fancy_upscaling=False), dict(dct_method="INTEGER_ACCURATE"), dict(dct_method="INTEGER_FAST")):
            r.op("DecodeJpeg", *[[b(x)] for x in jpegs + pngs[:1] + bad], channels=c, **kw)
            r.op("DecodeAndCropJpeg", *[[b(x), np.array(w, I32)] for x, w in ((jpegs[0], [1, 2, 5, 4]), (jpegs[0], [0, 0, 17, 9]), (jpegs[3], [7, 7, 9, 9]), (jpegs[0], [0, 0, 18, 9]), (jpegs[0], [0, 0, 0, 3]), (pngs[0], [0, 0, 1, 1]))],
                 channels=c, **kw)
    for k in (2, 4, 8):
        for kw in (dict(), dict(channels=1), dict(channels=3, dct_method="INTEGER_ACCURATE", fancy_upscaling=False)):
            r.op("DecodeJpeg", *[[b(x)] for x in jpegs + pngs[:1]], ratio=k, **kw)
    r.op("DecodeGif", *[[b(x)] for x in (one, part, many, pngs[1], jpegs[0]) + tuple(bad)], dtype="uint8")
    r.op("DecodeImage", [b(many)], dtype="uint8", expand_animations=False)
    r.op("DecodeImage", [b(many)], [b(one)], dtype="uint8")  # every file has rank 4
    r.op("DecodeBmp", *[[b(x)] for x in bmps[:2] + bmps[2:4] + bmps[4:] + bad], channels=0, dtype="uint8")
    r.op("DecodeBmp", *[[b(x)] for x in bmps[2:4] + bad], channels=3, dtype="uint8")
    r.op("DecodeBmp", *[[b(x)] for x in bmps[4:]], channels=4, dtype="uint8")
    for t in ("int32", "int64"):
        r.op("ExtractJpegShape", *[[b(x)] for x in jpegs + bad], output_type=t)


def encoded(r):
    """What is written is TensorFlow's, byte for byte; of a PNG it is what is read back."""
    shapes = [(8, 8, 3), (17, 9, 3), (1, 1, 3), (5, 20, 3), (16, 33, 3)]
    smooth = [np.clip(np.add.outer(np.add.outer(np.arange(h) * 9, np.arange(w) * 7), np.arange(c) * 40) % 300, 0, 255).astype(np.uint8) for h, w, c in shapes]
    for kw in (dict(), dict(quality=50), dict(quality=10), dict(quality=100), dict(quality=0), dict(chroma_downsampling=False), dict(density_unit="cm", x_density=7, y_density=70000), dict(format="rgb"), dict(format="grayscale")):
        r.op("EncodeJpeg", *[[noise(*s).astype(np.uint8)] for s in shapes], *[[x] for x in smooth], **kw)
        r.op("EncodeJpeg", *[[noise(*s[:2], 1).astype(np.uint8)] for s in shapes], *[[x[:, :, :1].copy()] for x in smooth], **kw)
    r.op("EncodeJpeg", [noise(2, 2, 2).astype(np.uint8)], [noise(0, 2, 3).astype(np.uint8)], [noise(2, 2, 4).astype(np.uint8)])
    for q in (0, 30, 95, 100, -1, 101):
        r.op("EncodeJpegVariableQuality", [smooth[0], I32(q)])
    R = tf.raw_ops
    for d in ("uint8", "uint16"):
        for c in (1, 2, 3, 4):
            pix = noise(3, 4, c, most=256 if d == "uint8" else 65536).astype(np_type(d))
            for k in (-1, 0, 9):
                r.graph("EncodePng", lambda x, d=d, k=k, c=c: R.DecodePng(contents=R.EncodePng(image=x, compression=k), channels=c if c != 2 else 4, dtype=d), [pix], [pix[:1, :2]], dtype=d)
    r.graph("EncodePng", lambda x: R.DecodePng(contents=R.EncodePng(image=x), channels=5), [noise(2, 2, 5).astype(np.uint8)])


def sounds(r):
    x = (some("float32", 6, 2) / 3).astype(np.float32)
    edge = np.array([[0, 1], [-1, 0.99997], [2, -2], [1e-5, -1e-5], [0.5, 1 / 3]], np.float32)
    for v in (x, x[:, :1].copy(), edge, x[:0]):
        r.op("EncodeWav", [v, I32(8000)], [v, I32(44100)])
    r.op("EncodeWav", [x, I32(0)])
    r.op("EncodeWav", [x[:, 0].copy(), I32(8000)])
    files = [tf.raw_ops.EncodeWav(audio=v, sample_rate=16000).numpy() for v in (x, x[:, :1].copy(), edge)]
    extra = files[0][:36] + b"LIST\x04\0\0\0abcd" + files[0][36:]
    bad = [b"", b"RIFF", files[0][:30], files[0][:-1], b"RIFX" + files[0][4:], files[0][:20] + b"\3\0" + files[0][22:]]
    for kw in (dict(), dict(desired_channels=1), dict(desired_channels=2), dict(desired_channels=3), dict(desired_samples=4), dict(desired_samples=9), dict(desired_samples=9, desired_channels=1)):
        r.op("DecodeWav", *[[b(f)] for f in files + [extra] + bad], **kw)


FAMILIES = {"picture": [images], "encode": [encoded], "sound": [sounds]}
