// Characters of strings in UTF-8.
#include "sink.h"
#include "utf8.h"

#include "scripttable.h"

enum { STRICT, REPLACE, IGNORE };

struct policy {
    i64 errors, replacement;
    int control; // control characters are errors too, which even STRICT replaces
};

// take reads a character and what to make of it: 0 nothing, 1 *r, -1 an error.
static inline int take(struct sw_str *s, const struct policy *p, i32 *r) {
    u64 n;
    *r = nextChar(*s, &n);
    s->p += n;
    s->n -= n;
    if (*r < 0 && p->errors == STRICT) return -1;
    if (likely(*r >= 0 && !(p->control && *r < 0x20))) return 1;
    if (p->errors == IGNORE) return 0;
    *r = (i32)p->replacement;
    return 1;
}

SW_FUNC(unicode_count) {
    struct policy p = {*I64S(in[1]), 0, *U8S(in[2])};
    i64 n = 0;
    (void)ctx;
    for (i64 i = 0; i < in[0].n; i++) {
        struct sw_str s = STRS(in[0])[i];
        i32 r;
        while (s.n) {
            int k = take(&s, &p, &r);
            if (k < 0) return SW_ERROR;
            n += k;
        }
    }
    *I64S(out[0]) = n;
    return SW_OK;
}

SW_FUNC(unicode_decode) {
    struct policy p = {*I64S(in[1]), *I64S(in[2]), *U8S(in[3])};
    i64 n = 0;
    (void)ctx;
    I64S(out[2])[0] = 0;
    for (i64 i = 0; i < in[0].n; i++) {
        struct sw_str s = STRS(in[0])[i];
        const u8 *start = s.p;
        while (s.n) {
            i64 at = s.p - start;
            i32 r;
            int k = take(&s, &p, &r);
            if (k < 0) return SW_ERROR;
            if (!k) continue;
            I32S(out[0])[n] = r;
            I64S(out[1])[n++] = at;
        }
        I64S(out[2])[i + 1] = n;
    }
    return SW_OK;
}

SW_FUNC(unicode_encode) {
    const i64 *splits = I64S(in[1]);
    i64 errors = *I64S(in[2]);
    u64 start = ctx->used;
    for (i64 i = 0; i < out[0].n; i++) {
        struct sink to = openSink(ctx);
        if (splits[i] < 0 || splits[i + 1] < splits[i] || splits[i + 1] > in[0].n) {
            ctx->used = start;
            ctx->err[0] = splits[i + 1];
            ctx->err[1] = in[0].n;
            return SW_ERROR + 2;
        }
        for (i64 j = splits[i]; j < splits[i + 1]; j++) {
            i32 r = I32S(in[0])[j];
            if (!validChar(r)) {
                if (errors == STRICT) return ctx->used = start, SW_ERROR + 1;
                if (errors == IGNORE) continue;
                r = (i32)*I64S(in[3]);
            }
            u8 buf[4];
            putBytes(&to, buf, encodeChar(buf, r));
        }
        closeSink(ctx, &to, &STRS(out[0])[i]);
    }
    return finish(ctx, start);
}

SW_FUNC(unicode_transcode) {
    struct policy p = {*I64S(in[1]), *I64S(in[2]), *U8S(in[3])};
    u64 start = ctx->used;
    for (i64 i = 0; i < in[0].n; i++) {
        struct sw_str s = STRS(in[0])[i];
        struct sink to = openSink(ctx);
        while (s.n) {
            i32 r;
            u8 buf[4];
            int low = *s.p < 0x20;
            int k = take(&s, &p, &r);
            if (k < 0 || (low && p.control && p.errors == STRICT)) return ctx->used = start, SW_ERROR;
            if (k) putBytes(&to, buf, encodeChar(buf, r));
        }
        closeSink(ctx, &to, &STRS(out[0])[i]);
    }
    return finish(ctx, start);
}

SW_FUNC(unicode_script) {
    (void)ctx;
    for (i64 i = 0; i < in[0].n; i++) {
        i32 r = I32S(in[0])[i], s = 103; // unknown
        i64 lo = 0, hi = sizeof scripts / sizeof scripts[0];
        while (lo < hi) {
            i64 mid = (lo + hi) / 2;
            if (scripts[mid][1] < r) lo = mid + 1;
            else hi = mid;
        }
        if (r < 0 || r > 0x10ffff) s = -1;
        else if (lo < (i64)(sizeof scripts / sizeof scripts[0]) && scripts[lo][0] <= r) s = scripts[lo][2];
        I32S(out[0])[i] = s;
    }
    return SW_OK;
}
