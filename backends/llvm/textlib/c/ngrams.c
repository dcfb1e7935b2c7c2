// N-grams of rows of tokens.
#include "sink.h"

struct spec {
    const i64 *splits, *widths;
    i64 rows, nWidths, pad;
    int keepShort;
};

static i32 readSpec(struct sw_ctx *c, struct spec *s, const struct sw_view *in) {
    i64 last = 0;
    s->splits = I64S(in[1]);
    s->rows = in[1].n - 1;
    s->widths = I64S(in[2]);
    s->nWidths = in[2].n;
    s->pad = *I64S(in[3]);
    s->keepShort = *U8S(in[4]);
    if (in[1].n && s->splits[0]) {
        c->err[0] = s->splits[0];
        return SW_ERROR + 2;
    }
    for (i64 i = 0; i < in[1].n; i++) {
        if (s->splits[i] < last || s->splits[i] > in[0].n) {
            c->err[0] = s->splits[i];
            c->err[1] = in[0].n;
            return SW_ERROR;
        }
        last = s->splits[i];
    }
    if (in[1].n && last != in[0].n) {
        c->err[0] = in[0].n;
        c->err[1] = last;
        return SW_ERROR + 3;
    }
    if (!in[0].n) s->rows = 0; // no n-grams of pads alone then
    return SW_OK;
}

// run is the n-grams of width k over a row of n tokens: their number, and the pads on each side. k = nWidths is the one
// n-gram of a row that has none, if it is wanted.
static inline i64 run(const struct spec *s, i64 k, i64 n, i64 *width, i64 *pad) {
    if (k == s->nWidths) {
        *pad = s->pad;
        *width = n + 2 * s->pad;
        return 1;
    }
    *width = s->widths[k];
    *pad = s->pad < 0 || s->pad > *width - 1 ? *width - 1 : s->pad;
    i64 count = n + 2 * *pad - *width + 1;
    return count > 0 ? count : 0;
}

SW_FUNC(ngrams_count) {
    struct spec s;
    i32 e = readSpec(ctx, &s, in);
    i64 total = 0, width, pad;
    if (e) return e;
    for (i64 i = 0; i < s.rows; i++) {
        i64 n = s.splits[i + 1] - s.splits[i], before = total;
        for (i64 k = 0; k < s.nWidths; k++) total += run(&s, k, n, &width, &pad);
        if (total > before || !s.keepShort || !n) continue;
        if (s.pad < 0) {
            ctx->err[0] = s.pad;
            return SW_ERROR + 1;
        }
        total++;
    }
    *I64S(out[0]) = total;
    return SW_OK;
}

SW_FUNC(ngrams) {
    struct spec s;
    i32 e = readSpec(ctx, &s, in);
    struct sw_str sep = STRS(in[5])[0], left = STRS(in[6])[0], right = STRS(in[7])[0], *to = STRS(out[0]), *first = to;
    u64 start = ctx->used;
    if (e) return e;
    for (i64 i = 0; i < out[1].n; i++) I64S(out[1])[i] = 0;
    for (i64 i = 0; i < s.rows; i++) {
        const struct sw_str *tokens = STRS(in[0]) + s.splits[i];
        i64 n = s.splits[i + 1] - s.splits[i], width, pad;
        struct sw_str *before = to;
        for (i64 k = 0; k <= s.nWidths; k++) {
            if (k == s.nWidths) {
                if (to > before || !s.keepShort || !n) break;
                if (s.pad < 0) {
                    ctx->used = start;
                    ctx->err[0] = s.pad;
                    return SW_ERROR + 1;
                }
            }
            i64 count = run(&s, k, n, &width, &pad);
            for (i64 j = 0; j < count; j++) {
                struct sink text = openSink(ctx);
                for (i64 t = 0; t < width; t++) {
                    i64 at = j + t - pad;
                    struct sw_str piece = at < 0 ? left : at >= n ? right : tokens[at];
                    if (t) putBytes(&text, sep.p, sep.n);
                    putBytes(&text, piece.p, piece.n);
                }
                closeSink(ctx, &text, to++);
            }
        }
        I64S(out[1])[i + 1] = to - first;
    }
    return finish(ctx, start);
}
