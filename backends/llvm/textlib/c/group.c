// Different strings, and strings joined by segments.
#include "sink.h"
#include "wyhash.h"

// classify numbers the different strings in the order of their first places. Its table lies in the heap, where ctx->used
// is left for the caller to take back.
static int classify(struct sw_ctx *c, const struct sw_view *x, i64 *index, struct sw_str *y, i64 *counts, i64 *m) {
    u64 slots = 16;
    while (slots < 2 * (u64)x->n) slots *= 2;
    u32 *table = (u32 *)allocAligned(c, slots * sizeof(u32)); // place + 1 of the first
    u32 *number = (u32 *)allocAligned(c, (u64)x->n * sizeof(u32) + 16);
    if (!table || !number) return 0;
    for (u64 i = 0; i < slots; i++) table[i] = 0;
    *m = 0;
    for (i64 i = 0; i < x->n; i++) {
        struct sw_str s = STRS(*x)[i];
        u64 h = tableHash(s, 0);
        for (h ^= h >> 32;; h++) {
            u32 *at = &table[h & (slots - 1)];
            if (!*at) {
                *at = (u32)i + 1;
                number[i] = (u32)*m;
                if (y) y[*m] = s, counts[*m] = 0;
                ++*m;
                break;
            }
            struct sw_str other = STRS(*x)[*at - 1];
            if (other.n == s.n && same(other.p, s.p, s.n)) {
                number[i] = number[*at - 1];
                break;
            }
        }
        if (y) index[i] = number[i], counts[number[i]]++;
    }
    return 1;
}

SW_FUNC(unique_count) {
    u64 start = ctx->used;
    if (!classify(ctx, &in[0], 0, 0, 0, I64S(out[0]))) return finish(ctx, start);
    ctx->used = start;
    return SW_OK;
}

SW_FUNC(unique) {
    u64 start = ctx->used;
    i64 m;
    if (!classify(ctx, &in[0], I64S(out[1]), STRS(out[0]), I64S(out[2]), &m)) return finish(ctx, start);
    ctx->used = start;
    return SW_OK;
}

// segment_join counts the bytes of each result first, then appends row by row.
SW_FUNC(segment_join) {
    i64 n = in[1].n, m = out[0].dims[0], k = out[0].dims[1];
    const i64 *ids = I64S(in[1]);
    struct sw_str sep = STRS(in[2])[0], *to = STRS(out[0]);
    u64 start = ctx->used, total = 0;
    for (i64 i = 0; i < n; i++)
        if (ids[i] < 0 || ids[i] >= m) return SW_ERROR;
    u64 *at = (u64 *)allocAligned(ctx, 8 * (u64)(m * k) + 16);
    u8 *seen = allocAligned(ctx, (u64)m + 16);
    if (!at || !seen) return finish(ctx, start);
    for (i64 i = 0; i < m * k; i++) to[i].n = 0;
    for (i64 i = 0; i < m; i++) seen[i] = 0;
    for (i64 i = 0; i < n; i++) {
        for (i64 j = 0; j < k; j++) to[ids[i] * k + j].n += (seen[ids[i]] ? sep.n : 0) + STRS(in[0])[i * k + j].n;
        seen[ids[i]] = 1;
    }
    for (i64 i = 0; i < m * k; i++) at[i] = total, total += to[i].n;
    u8 *text = alloc(ctx, total);
    if (!text) return finish(ctx, start);
    for (i64 i = 0; i < m * k; i++) to[i].p = text + at[i];
    for (i64 i = 0; i < m; i++) seen[i] = 0;
    for (i64 i = 0; i < n; i++) {
        for (i64 j = 0; j < k; j++) {
            u64 *p = &at[ids[i] * k + j];
            struct sw_str s = STRS(in[0])[i * k + j];
            if (seen[ids[i]]) copy(text + *p, sep.p, sep.n), *p += sep.n;
            copy(text + *p, s.p, s.n);
            *p += s.n;
        }
        seen[ids[i]] = 1;
    }
    return SW_OK;
}
