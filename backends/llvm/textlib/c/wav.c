// Sound files: PCM of 16 bits. Package hostops (wav.go) has the numbers of the errors.
#include "sink.h"

enum { E_SHORT, E_HEADER, E_FORMAT, E_DATA, E_CHANNELS };

struct wav {
    i64 channels, rate;
    const u8 *data;
    u64 n;
};

static u32 le(const u8 *p, int n) {
    u32 x = 0;
    for (int i = 0; i < n; i++) x |= (u32)p[i] << 8 * i;
    return x;
}

static i32 expectText(struct sw_ctx *c, struct sw_str s, u64 *at, const char *text) {
    if (*at + 4 > s.n) return SW_ERROR + E_SHORT;
    if (!same(s.p + *at, (const u8 *)text, 4)) {
        c->err[0] = (i64)(uintptr_t)text;
        c->err[1] = 4;
        c->err[2] = (i64)(uintptr_t)(s.p + *at);
        c->err[3] = 4;
        return SW_ERROR + E_HEADER;
    }
    *at += 4;
    return SW_OK;
}

static i32 readWav(struct sw_ctx *c, struct sw_str s, struct wav *w) {
    u64 at = 0;
    i32 e = expectText(c, s, &at, "RIFF");
    if (e) return e;
    at += 4;
    e = expectText(c, s, &at, "WAVE");
    if (!e) e = expectText(c, s, &at, "fmt ");
    if (e) return e;
    if (at + 20 > s.n) return SW_ERROR + E_SHORT;
    u32 size = le(s.p + at, 4);
    const u8 *f = s.p + at + 4;
    w->channels = le(f + 2, 2);
    w->rate = (i32)le(f + 4, 4);
    if ((size != 16 && size != 18) || le(f, 2) != 1 || le(f + 14, 2) != 16 || le(f + 12, 2) != 2 * (u32)w->channels) return SW_ERROR + E_FORMAT;
    if (!w->channels) return SW_ERROR + E_CHANNELS;
    for (at += 4 + size;;) {
        if (at + 8 > s.n) return SW_ERROR + E_DATA;
        const u8 *name = s.p + at;
        u64 n = le(s.p + at + 4, 4);
        at += 8;
        if (n > s.n - at) return SW_ERROR + E_SHORT;
        if (same(name, (const u8 *)"data", 4)) {
            w->data = s.p + at;
            w->n = n;
            return SW_OK;
        }
        at += n;
    }
}

SW_FUNC(wav_shape) {
    struct wav w;
    i32 e = readWav(ctx, STRS(in[0])[0], &w);
    i64 channels = *I64S(in[1]), samples = *I64S(in[2]);
    if (e) return e;
    I64S(out[0])[0] = samples < 0 ? (i64)(w.n / (2 * (u64)w.channels)) : samples;
    I64S(out[0])[1] = channels < 0 ? w.channels : channels;
    return SW_OK;
}

SW_FUNC(wav_decode) {
    struct wav w;
    i32 e = readWav(ctx, STRS(in[0])[0], &w);
    i64 n = out[0].dims[0], c = out[0].dims[1];
    if (e) return e;
    i64 have = (i64)(w.n / (2 * (u64)w.channels));
    for (i64 i = 0; i < n; i++)
        for (i64 j = 0; j < c; j++) {
            float x = 0;
            if (i < have) x = (float)(int16_t)le(w.data + 2 * (i * w.channels + (j < w.channels ? j : w.channels - 1)), 2) / 32768;
            F32S(out[0])[i * c + j] = x;
        }
    I32S(out[1])[0] = (i32)w.rate;
    return SW_OK;
}

static i32 sample(float x) {
    x *= 32768;
    if (x != x) return 0;
    if (x >= 32767) return 32767;
    if (x <= -32768) return -32768;
    i32 t = (i32)x;
    float rest = x - (float)t;
    return rest >= 0.5f ? t + 1 : rest <= -0.5f ? t - 1 : t;
}

static u8 *putLe(u8 *to, u32 x, int n) {
    for (int i = 0; i < n; i++) *to++ = (u8)(x >> 8 * i);
    return to;
}

SW_FUNC(wav_encode) {
    u64 start = ctx->used, n = (u64)in[0].n;
    u32 channels = (u32)in[0].dims[1], rate = (u32)*I32S(in[1]);
    u8 *to = alloc(ctx, 44 + 2 * n);
    STRS(out[0])->p = to;
    STRS(out[0])->n = 44 + 2 * n;
    if (!to) return finish(ctx, start);
    copy(to, (const u8 *)"RIFF", 4);
    to = putLe(to + 4, (u32)(36 + 2 * n), 4);
    copy(to, (const u8 *)"WAVEfmt \x10\0\0\0\1\0", 14);
    to = putLe(to + 14, channels, 2);
    to = putLe(to, rate, 4);
    to = putLe(to, rate * channels * 2, 4);
    to = putLe(to, channels * 2, 2);
    copy(to, (const u8 *)"\x10\0data", 6);
    to = putLe(to + 6, (u32)(2 * n), 4);
    for (u64 i = 0; i < n; i++) to = putLe(to, (u32)sample(F32S(in[0])[i]), 2);
    return SW_OK;
}
