// Comparison, case, white space, lengths, parts and joins of strings.
#include "sw.h"

SW_FUNC(equal) {
    for (i64 i = 0; i < out[0].n; i++) {
        struct sw_str a = STRS(in[0])[each(&in[0], i)], b = STRS(in[1])[each(&in[1], i)];
        U8S(out[0])[i] = a.n == b.n && same(a.p, b.p, a.n);
    }
    return SW_OK;
}

SW_FUNC(not_equal) {
    for (i64 i = 0; i < out[0].n; i++) {
        struct sw_str a = STRS(in[0])[each(&in[0], i)], b = STRS(in[1])[each(&in[1], i)];
        U8S(out[0])[i] = !(a.n == b.n && same(a.p, b.p, a.n));
    }
    return SW_OK;
}

SW_FUNC(compare) {
    for (i64 i = 0; i < out[0].n; i++) {
        struct sw_str a = STRS(in[0])[each(&in[0], i)], b = STRS(in[1])[each(&in[1], i)];
        u64 n = a.n < b.n ? a.n : b.n, j = 0;
        while (j < n && a.p[j] == b.p[j]) j++;
        i32 r = a.n == b.n ? 0 : a.n < b.n ? -1 : 1;
        if (j < n) r = a.p[j] < b.p[j] ? -1 : 1;
        I32S(out[0])[i] = r;
    }
    return SW_OK;
}

// shiftCase flips the case bit of the 26 letters from lo. One block of heap serves all elements.
static i32 shiftCase(struct sw_ctx *ctx, const struct sw_view *in, struct sw_view *out, u8 lo) {
    u64 start = ctx->used, total = 0;
    for (i64 i = 0; i < in[0].n; i++) total += STRS(in[0])[i].n;
    u8 *to = alloc(ctx, total);
    if (!to) return finish(ctx, start);
    for (i64 i = 0; i < in[0].n; i++) {
        struct sw_str s = STRS(in[0])[i];
        u64 j = 0;
        for (; j + 8 <= s.n; j += 8) { // eight bytes in a word: bit 7 of each marks the letters
            u64 x, low, ge, gt;
            __builtin_memcpy(&x, s.p + j, 8);
            low = x & 0x7f7f7f7f7f7f7f7fu;
            ge = low + (0x80u - lo) * 0x0101010101010101u;
            gt = low + (0x80u - lo - 26) * 0x0101010101010101u;
            x ^= (ge & ~gt & ~x & 0x8080808080808080u) >> 2;
            __builtin_memcpy(to + j, &x, 8);
        }
        for (; j < s.n; j++) to[j] = (u8)(s.p[j] ^ ((u8)(s.p[j] - lo) < 26 ? 0x20 : 0));
        STRS(out[0])[i].p = to;
        STRS(out[0])[i].n = s.n;
        to += s.n;
    }
    return SW_OK;
}

SW_FUNC(lower) { return shiftCase(ctx, in, out, 'A'); }
SW_FUNC(upper) { return shiftCase(ctx, in, out, 'a'); }

SW_FUNC(strip) { // parts of the operand need no memory of their own
    for (i64 i = 0; i < in[0].n; i++) STRS(out[0])[i] = trimSpace(STRS(in[0])[i]);
    return SW_OK;
}

SW_FUNC(length_byte) {
    for (i64 i = 0; i < in[0].n; i++) I32S(out[0])[i] = (i32)STRS(in[0])[i].n;
    return SW_OK;
}

SW_FUNC(length_utf8) {
    for (i64 i = 0; i < in[0].n; i++) {
        struct sw_str s = STRS(in[0])[i];
        u64 n = 0;
        for (u64 j = 0; j < s.n; j++) n += !isTrail(s.p[j]);
        I32S(out[0])[i] = (i32)n;
    }
    return SW_OK;
}

SW_FUNC(substr_byte) {
    for (i64 i = 0; i < out[0].n; i++) {
        struct sw_str s = STRS(in[0])[each(&in[0], i)];
        i64 pos = I64S(in[1])[each(&in[1], i)], n = I64S(in[2])[each(&in[2], i)], size = (i64)s.n, at = pos;
        if (pos < 0) at += size;
        if (at < 0 || at > size) {
            ctx->err[0] = pos;
            ctx->err[1] = (i64)(uintptr_t)s.p;
            ctx->err[2] = size;
            ctx->err[3] = i;
            return SW_ERROR;
        }
        if (n < 0 || n > size - at) n = size - at; // TensorFlow takes a negative length for a very large one
        STRS(out[0])[i].p = s.p + at;
        STRS(out[0])[i].n = (u64)n;
    }
    return SW_OK;
}

// forward is the place n characters on, -1 if there are fewer; back the place n before the end.
static i64 forward(struct sw_str s, i64 at, i64 n) {
    for (; n > 0; n--) {
        if (at == (i64)s.n) return -1;
        for (at++; at < (i64)s.n && isTrail(s.p[at]); at++) {}
    }
    return at;
}

static i64 back(struct sw_str s, i64 n) {
    i64 at = (i64)s.n;
    for (; n < 0; n++) {
        if (at == 0) return -1;
        for (at--; at > 0 && isTrail(s.p[at]); at--) {}
    }
    return at;
}

SW_FUNC(substr_utf8) {
    for (i64 i = 0; i < out[0].n; i++) {
        struct sw_str s = STRS(in[0])[each(&in[0], i)];
        i64 pos = I64S(in[1])[each(&in[1], i)], n = I64S(in[2])[each(&in[2], i)];
        i64 from = pos < 0 ? back(s, pos) : forward(s, 0, pos);
        if (from < 0) {
            ctx->err[0] = pos;
            ctx->err[1] = i;
            return SW_ERROR;
        }
        i64 to = forward(s, from, n);
        if (to < 0) to = (i64)s.n;
        STRS(out[0])[i].p = s.p + from;
        STRS(out[0])[i].n = (u64)(to - from);
    }
    return SW_OK;
}

SW_FUNC(join) {
    struct sw_str sep = STRS(in[0])[0];
    i64 k = *I64S(in[1]);
    u64 start = ctx->used;
    in += 2;
    for (i64 i = 0; i < out[0].n; i++) {
        u64 n = k ? (u64)(k - 1) * sep.n : 0;
        for (i64 j = 0; j < k; j++) n += STRS(in[j])[each(&in[j], i)].n;
        u8 *to = alloc(ctx, n);
        STRS(out[0])[i].p = to;
        STRS(out[0])[i].n = n;
        if (!to) continue;
        for (i64 j = 0; j < k; j++) {
            if (j) copy(to, sep.p, sep.n), to += sep.n;
            struct sw_str s = STRS(in[j])[each(&in[j], i)];
            copy(to, s.p, s.n);
            to += s.n;
        }
    }
    return finish(ctx, start);
}

// offset is the place of element i of the box of some axes, the first of which varies fastest.
static i64 offset(const struct sw_view *x, const i64 *strides, const i64 *axes, i64 n, i64 i) {
    i64 at = 0;
    for (i64 j = 0; j < n; j++) {
        i64 d = x->dims[axes[j]];
        at += i % d * strides[axes[j]];
        i /= d;
    }
    return at;
}

SW_FUNC(reduce_join) {
    const struct sw_view *x = &in[0];
    const i64 *axes = I64S(in[1]);
    struct sw_str sep = STRS(in[2])[0];
    i64 strides[16], outer[16], nOuter = 0, nAxes = in[1].n, count = 1, n = 1;
    if (x->rank > 16) return SW_ERROR;
    for (i64 a = x->rank - 1; a >= 0; a--) {
        strides[a] = n;
        n *= x->dims[a];
    }
    for (i64 a = x->rank - 1; a >= 0; a--) {
        int reduced = 0;
        for (i64 j = 0; j < nAxes; j++) reduced |= axes[j] == a;
        if (reduced) count *= x->dims[a];
        else outer[nOuter++] = a;
    }
    u64 start = ctx->used;
    for (i64 i = 0; i < out[0].n; i++) {
        const struct sw_str *base = STRS(*x) + offset(x, strides, outer, nOuter, i);
        u64 size = count ? (u64)(count - 1) * sep.n : 0;
        for (i64 j = 0; j < count; j++) size += base[offset(x, strides, axes, nAxes, j)].n;
        u8 *to = alloc(ctx, size);
        STRS(out[0])[i].p = to;
        STRS(out[0])[i].n = size;
        if (!to) continue;
        for (i64 j = 0; j < count; j++) {
            if (j) copy(to, sep.p, sep.n), to += sep.n;
            struct sw_str s = base[offset(x, strides, axes, nAxes, j)];
            copy(to, s.p, s.n);
            to += s.n;
        }
    }
    return finish(ctx, start);
}
