// The order of strings, and distances of sequences.
#include "sw.h"

static int less(struct sw_str a, struct sw_str b) {
    u64 n = a.n < b.n ? a.n : b.n;
    for (u64 i = 0; i < n; i++)
        if (a.p[i] != b.p[i]) return a.p[i] < b.p[i];
    return a.n < b.n;
}

// order sorts places by merging runs of twice the length each time.
SW_FUNC(order) {
    i64 n = in[0].n, rank = 0;
    const struct sw_str *x = STRS(in[0]);
    u64 start = ctx->used;
    i64 *from = (i64 *)allocAligned(ctx, 8 * (u64)n + 16), *to = (i64 *)allocAligned(ctx, 8 * (u64)n + 16);
    if (!from || !to) return finish(ctx, start);
    for (i64 i = 0; i < n; i++) from[i] = i;
    for (i64 run = 1; run < n; run *= 2) {
        for (i64 lo = 0; lo < n; lo += 2 * run) {
            i64 mid = lo + run < n ? lo + run : n, hi = lo + 2 * run < n ? lo + 2 * run : n;
            i64 i = lo, j = mid;
            for (i64 k = lo; k < hi; k++) to[k] = j < hi && (i == mid || less(x[from[j]], x[from[i]])) ? from[j++] : from[i++];
        }
        i64 *t = from;
        from = to;
        to = t;
    }
    for (i64 k = 0; k < n; k++) {
        if (k && less(x[from[k - 1]], x[from[k]])) rank++;
        I64S(out[0])[from[k]] = rank;
    }
    ctx->used = start;
    return SW_OK;
}

// endOfRow is the place behind the values of a row that starts at i.
static i64 endOfRow(const struct sw_view *rows, i64 i, i64 r) {
    while (i < rows->n && I64S(*rows)[i] <= r) i++;
    return i;
}

SW_FUNC(edit_distance) {
    u64 start = ctx->used;
    i64 *row = (i64 *)allocAligned(ctx, 8 * (u64)in[2].n + 16);
    const i64 *hyp = I64S(in[1]), *truth = I64S(in[3]);
    int normalize = *U8S(in[4]);
    i64 h = 0, t = 0;
    if (!row) return finish(ctx, start);
    for (i64 r = 0; r < out[0].n; r++) {
        i64 hEnd = endOfRow(&in[0], h, r), tEnd = endOfRow(&in[2], t, r), m = tEnd - t;
        for (i64 j = 0; j <= m; j++) row[j] = j;
        for (i64 i = h; i < hEnd; i++) {
            i64 last = row[0];
            row[0] = i - h + 1;
            for (i64 j = 0; j < m; j++) {
                i64 d = last;
                if (hyp[i] != truth[t + j]) {
                    if (row[j] < d) d = row[j];
                    if (row[j + 1] < d) d = row[j + 1];
                    d++;
                }
                last = row[j + 1];
                row[j + 1] = d;
            }
        }
        float d = (float)row[m];
        if (normalize && m) d /= (float)m;
        else if (normalize && hEnd > h) d = __builtin_inff();
        F32S(out[0])[r] = d;
        h = hEnd;
        t = tEnd;
    }
    ctx->used = start;
    return SW_OK;
}
