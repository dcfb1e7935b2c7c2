// Base64 with the alphabet for URLs, and bytes as numbers.
#include "sink.h"

static const u8 alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

SW_FUNC(base64_encode) {
    int pad = *U8S(in[1]);
    u64 start = ctx->used;
    for (i64 i = 0; i < in[0].n; i++) {
        struct sw_str s = STRS(in[0])[i];
        u64 n = s.n / 3 * 4 + (s.n % 3 ? (pad ? 4 : s.n % 3 + 1) : 0);
        u8 *to = alloc(ctx, n);
        STRS(out[0])[i].p = to;
        STRS(out[0])[i].n = n;
        if (!to) continue;
        for (; s.n >= 3; s.p += 3, s.n -= 3) {
            u32 x = (u32)s.p[0] << 16 | (u32)s.p[1] << 8 | s.p[2];
            *to++ = alphabet[x >> 18];
            *to++ = alphabet[x >> 12 & 63];
            *to++ = alphabet[x >> 6 & 63];
            *to++ = alphabet[x & 63];
        }
        if (!s.n) continue;
        u32 x = (u32)s.p[0] << 16 | (s.n > 1 ? (u32)s.p[1] << 8 : 0);
        *to++ = alphabet[x >> 18];
        *to++ = alphabet[x >> 12 & 63];
        if (s.n > 1) *to++ = alphabet[x >> 6 & 63];
        else if (pad) *to++ = '=';
        if (pad) *to++ = '=';
    }
    return finish(ctx, start);
}

static inline int digitOf(u8 c) {
    if ((u8)(c - 'A') < 26) return c - 'A';
    if ((u8)(c - 'a') < 26) return c - 'a' + 26;
    if ((u8)(c - '0') < 10) return c - '0' + 52;
    return c == '-' ? 62 : c == '_' ? 63 : -1;
}

SW_FUNC(base64_decode) {
    u64 start = ctx->used;
    for (i64 i = 0; i < in[0].n; i++) {
        struct sw_str s = STRS(in[0])[i];
        if (s.n % 4 == 1) return ctx->used = start, SW_ERROR + 1;
        if (s.n && s.n % 4 == 0 && s.p[s.n - 1] == '=') {
            s.n--;
            if (s.p[s.n - 1] == '=') s.n--;
        }
        for (u64 j = 0; j < s.n; j++)
            if (digitOf(s.p[j]) < 0) return ctx->used = start, SW_ERROR;
        if (s.n % 4 == 1) return ctx->used = start, SW_ERROR;
        u64 n = s.n / 4 * 3 + (s.n % 4 ? s.n % 4 - 1 : 0);
        u8 *to = alloc(ctx, n);
        STRS(out[0])[i].p = to;
        STRS(out[0])[i].n = n;
        if (!to) continue;
        u32 x = 0;
        int bits = 0;
        for (u64 j = 0; j < s.n; j++) {
            x = x << 6 | (u32)digitOf(s.p[j]);
            bits += 6;
            if (bits >= 8) {
                bits -= 8;
                *to++ = (u8)(x >> bits);
            }
        }
    }
    return finish(ctx, start);
}

SW_FUNC(raw_decode) {
    u64 part = *U64S(in[1]), size = *U64S(in[4]);
    int big = *U8S(in[2]), padded = *U8S(in[3]);
    (void)ctx;
    if (!in[0].n) return SW_OK;
    u64 row = (u64)(out[0].n / in[0].n) * size;
    u8 *to = U8S(out[0]);
    for (i64 i = 0; i < in[0].n; i++, to += row) {
        struct sw_str s = STRS(in[0])[i];
        if (!padded && s.n != STRS(in[0])[0].n) {
            ctx->err[0] = i;
            ctx->err[1] = (i64)STRS(in[0])[0].n;
            ctx->err[2] = (i64)s.n;
            return SW_ERROR;
        }
        if (s.n > row) s.n = row;
        copy(to, s.p, s.n);
        for (u64 j = s.n; j < row; j++) to[j] = 0;
        if (!big || part < 2) continue;
        for (u64 j = 0; j + part <= row; j += part)
            for (u64 k = 0; k < part / 2; k++) {
                u8 t = to[j + k];
                to[j + k] = to[j + part - 1 - k];
                to[j + part - 1 - k] = t;
            }
    }
    return SW_OK;
}
