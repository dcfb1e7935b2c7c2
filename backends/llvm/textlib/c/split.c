// Splitting. A splitter is called until it answers 0; pieces are parts of the operand.
#include "sw.h"

struct splitter {
    struct sw_str rest, sep;
    i64 left; // pieces that may still be cut off; negative: any number
    int more, skip;
    u64 set[4];
};

static int nextSpace(struct splitter *s, struct sw_str *piece) { // StringSplitV2 by white space
    if (!s->more) return 0;
    if (s->left == 0) { // TensorFlow has the rest for a piece, even where it is empty
        s->more = 0;
        *piece = s->rest;
        return 1;
    }
    if (s->rest.n == 0) return 0;
    u64 end = 0;
    while (end < s->rest.n && !isSpace(s->rest.p[end])) end++;
    piece->p = s->rest.p;
    piece->n = end;
    s->rest.p += end;
    s->rest.n -= end;
    s->rest = trimLeft(s->rest);
    s->left--;
    return 1;
}

static int nextSep(struct splitter *s, struct sw_str *piece) { // StringSplitV2 by a separator
    if (!s->more) return 0;
    u64 end = s->rest.n, n = s->sep.n;
    if (s->left != 0 && n <= s->rest.n)
        for (u64 i = 0; i + n <= s->rest.n; i++)
            if (s->rest.p[i] == s->sep.p[0] && same(s->rest.p + i, s->sep.p, n)) {
                end = i;
                break;
            }
    piece->p = s->rest.p;
    piece->n = end;
    if (end == s->rest.n) {
        s->more = 0;
        return 1;
    }
    s->rest.p += end + n;
    s->rest.n -= end + n;
    s->left--;
    return 1;
}

static int nextSet(struct splitter *s, struct sw_str *piece) { // StringSplit
    while (s->more) {
        u64 end = 0;
        if (s->sep.n == 0) end = 1;
        else
            while (end < s->rest.n && !(s->set[s->rest.p[end] >> 6] >> (s->rest.p[end] & 63) & 1)) end++;
        piece->p = s->rest.p;
        piece->n = end;
        u64 step = s->sep.n ? end + 1 : 1;
        if (step > s->rest.n || (s->sep.n == 0 && step == s->rest.n)) s->more = 0;
        else s->rest.p += step, s->rest.n -= step;
        if (end || !s->skip) return 1;
    }
    return 0;
}

typedef int nextFunc(struct splitter *, struct sw_str *);

static inline __attribute__((always_inline)) i32 count(const struct sw_view *in, struct sw_view *out, nextFunc *next, const struct splitter *like) {
    i64 total = 0, most = 0;
    for (i64 i = 0; i < in[0].n; i++) {
        struct splitter s = *like;
        struct sw_str piece;
        i64 n = 0;
        s.rest = STRS(in[0])[i];
        if (next == nextSpace && s.left) s.rest = trimLeft(s.rest);
        if (next == nextSet && s.rest.n == 0) continue;
        while (next(&s, &piece)) n++;
        total += n;
        if (n > most) most = n;
    }
    I64S(out[0])[0] = total;
    I64S(out[0])[1] = most;
    return SW_OK;
}

static inline __attribute__((always_inline)) i32 fill(const struct sw_view *in, struct sw_view *out, nextFunc *next, const struct splitter *like) {
    i64 *at = I64S(out[0]);
    struct sw_str *piece = STRS(out[1]), *end = piece + out[1].n, cut;
    for (i64 i = 0; i < in[0].n; i++) {
        struct splitter s = *like;
        i64 n = 0;
        s.rest = STRS(in[0])[i];
        if (next == nextSpace && s.left) s.rest = trimLeft(s.rest);
        if (next == nextSet && s.rest.n == 0) continue;
        while (piece < end && next(&s, &cut)) {
            *piece++ = cut;
            *at++ = i;
            *at++ = n++;
        }
    }
    return SW_OK;
}

static void startV2(struct splitter *s, const struct sw_view *in) {
    s->sep = STRS(in[1])[0];
    s->left = *I64S(in[2]);
    s->more = 1;
}

SW_FUNC(split_v2_count) {
    struct splitter s;
    (void)ctx;
    startV2(&s, in);
    if (s.sep.n) return count(in, out, nextSep, &s);
    return count(in, out, nextSpace, &s);
}

SW_FUNC(split_v2) {
    struct splitter s;
    (void)ctx;
    startV2(&s, in);
    if (s.sep.n) return fill(in, out, nextSep, &s);
    return fill(in, out, nextSpace, &s);
}

static void startSet(struct splitter *s, const struct sw_view *in) {
    s->sep = STRS(in[1])[0];
    s->skip = *U8S(in[2]);
    s->more = 1;
    s->set[0] = s->set[1] = s->set[2] = s->set[3] = 0;
    for (u64 i = 0; i < s->sep.n; i++) s->set[s->sep.p[i] >> 6] |= (u64)1 << (s->sep.p[i] & 63);
}

SW_FUNC(split_count) {
    struct splitter s;
    (void)ctx;
    startSet(&s, in);
    return count(in, out, nextSet, &s);
}

SW_FUNC(split) {
    struct splitter s;
    (void)ctx;
    startSet(&s, in);
    return fill(in, out, nextSet, &s);
}
