// Strings at an artefact's door: between swage_tensor (bytes and offsets) and elements in memory, and calls of the host.
#include "sw.h"

#include "../../../../artefact/swage.h"

// sws_in makes elements of n strings; they point into data.
void sws_in(struct sw_str *to, const u8 *data, const i64 *offsets, i64 n) {
    for (i64 i = 0; i < n; i++) {
        to[i].p = data + offsets[i];
        to[i].n = (u64)(offsets[i + 1] - offsets[i]);
    }
}

// sws_check is the number of the first offset that does not lie between the one before it and bytes, or -1.
i64 sws_check(const i64 *offsets, i64 n, u64 bytes) {
    i64 last = 0;
    for (i64 i = 0; i <= n; i++) {
        if (offsets[i] < last || (u64)offsets[i] > bytes) return i;
        last = offsets[i];
    }
    return -1;
}

// sws_bytes is the length of n strings together.
u64 sws_bytes(const struct sw_str *from, i64 n) {
    u64 total = 0;
    for (i64 i = 0; i < n; i++) total += from[i].n;
    return total;
}

// sws_out is the way back; data and offsets have the room.
void sws_out(const struct sw_str *from, i64 n, u8 *data, i64 *offsets) {
    u64 at = 0;
    for (i64 i = 0; i < n; i++) {
        offsets[i] = (i64)at;
        copy(data + at, from[i].p, from[i].n);
        at += from[i].n;
    }
    offsets[n] = (i64)at;
}

// Answers of sws_host besides SW_OK, SW_NEED and SW_ERROR.
enum { HOST_SHAPE = -1 };

// sws_host runs a host op. sizes are the bytes of an element of each operand and result, 0 for strings, which go out and
// come in through the heap. t has room for all tensors and, behind them, for the results' dims. The answer is SW_OK, or
// SW_NEED, or SW_ERROR and a code of swage.h with its values in err, or HOST_SHAPE.
i32 sws_host(struct sw_ctx *c, const struct swage_host *host, u64 op, struct swage_tensor *t, const i64 *sizes, const struct sw_view *in, u64 nIn,
             struct sw_view *out, u64 nOut) {
    u64 start = c->used, texts = 0;
    c->err[0] = c->err[1] = c->err[2] = c->err[3] = 0;
    if (!host || !host->call) {
        c->err[0] = (i64)op;
        return SW_ERROR + SWAGE_NO_HOST;
    }
    for (u64 i = 0; i < nIn; i++) {
        u64 n = (u64)in[i].n;
        struct swage_tensor x = {in[i].data, n * (u64)sizes[i], (i64 *)(uintptr_t)in[i].dims, 0, 0, 0};
        if (!sizes[i]) {
            x.offsets = (i64 *)(uintptr_t)allocAligned(c, 8 * (n + 1));
            x.offsets_cap = n + 1;
            x.bytes = sws_bytes(STRS(in[i]), in[i].n);
            x.data = alloc(c, x.bytes);
            if (likely(c->used <= c->cap)) sws_out(STRS(in[i]), in[i].n, x.data, x.offsets);
        }
        t[i] = x;
    }
    for (u64 i = 0; i < nOut; i++) {
        if (sizes[nIn + i]) continue;
        t[nIn + i].offsets = (i64 *)(uintptr_t)allocAligned(c, 8 * ((u64)out[i].n + 1));
        texts++;
    }
    c->used = (c->used + 15) & ~(u64)15;
    if (c->used > c->cap) return finish(c, start);
    u64 base = c->used, share = texts ? (c->cap - base) / texts & ~(u64)15 : 0, at = base;
    i64 *dims = (i64 *)(t + nIn + nOut);
    for (u64 i = 0; i < nOut; i++) {
        struct swage_tensor *x = &t[nIn + i];
        x->dims = dims;
        for (i64 k = 0; k < out[i].rank; k++) *dims++ = out[i].dims[k];
        x->reserved = 0;
        if (sizes[nIn + i]) {
            x->data = out[i].data;
            x->bytes = (u64)out[i].n * (u64)sizes[nIn + i];
            x->offsets = 0;
            x->offsets_cap = 0;
        } else {
            x->data = c->heap + at;
            x->bytes = share;
            x->offsets_cap = (u64)out[i].n + 1;
            at += share;
        }
    }
    struct swage_host_call call = {sizeof call, host->user, op, t, nIn, t + nIn, nOut, c->err};
    i32 code = host->call(&call);
    if (code != SWAGE_OK && code != SWAGE_NEED) return c->used = start, SW_ERROR + code;
    u64 most = 0;
    for (u64 i = 0; i < nOut; i++) {
        struct swage_tensor *x = &t[nIn + i];
        for (i64 k = 0; k < out[i].rank; k++)
            if (x->dims[k] != out[i].dims[k]) return c->used = start, HOST_SHAPE;
        if (!sizes[nIn + i] && x->bytes > most) most = x->bytes;
        if (sizes[nIn + i] ? x->bytes != (u64)out[i].n * (u64)sizes[nIn + i] : x->offsets_cap != (u64)out[i].n + 1)
            return c->used = start, HOST_SHAPE;
    }
    if (code == SWAGE_NEED && most <= share) return c->used = start, HOST_SHAPE; // it has all that it asks for
    if (most > share) {
        c->need = base + texts * ((most + 15) & ~(u64)15);
        return c->used = start, SW_NEED;
    }
    for (u64 i = 0; i < nOut; i++) {
        struct swage_tensor *x = &t[nIn + i];
        if (sizes[nIn + i]) continue;
        if (sws_check(x->offsets, out[i].n, x->bytes) >= 0) return c->used = start, HOST_SHAPE;
        sws_in(STRS(out[i]), x->data, x->offsets, out[i].n);
        c->used = (u64)((u8 *)x->data - c->heap) + x->bytes;
    }
    return SW_OK;
}
