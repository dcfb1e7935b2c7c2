// Replacement of the characters of a class.
#include "sink.h"

// wide is the length of the character that begins with a byte beyond ASCII, 0 if none does. RE2 takes any bytes of UTF-8's
// form for one.
static inline u64 wide(struct sw_str s) {
    u8 c = s.p[0];
    u64 n = c >= 0xf0 && c <= 0xf4 ? 4 : c >= 0xe0 && c <= 0xef ? 3 : c >= 0xc2 && c <= 0xdf ? 2 : 0;
    if (n > s.n) return 0;
    for (u64 i = 1; i < n; i++)
        if (!isTrail(s.p[i])) return 0;
    return n;
}

static inline u64 match(const u8 *set, struct sw_str s) {
    if (!s.n || !set[*s.p]) return 0;
    return likely(*s.p < 0x80) ? 1 : wide(s);
}

SW_FUNC(regex_class_replace) {
    const u8 *set = U8S(in[1]);
    struct sw_str rewrite = STRS(in[2])[0];
    int plus = *U8S(in[3]), global = *U8S(in[4]);
    u64 start = ctx->used;
    for (i64 i = 0; i < in[0].n; i++) {
        struct sw_str s = STRS(in[0])[i];
        struct sink to = openSink(ctx);
        while (s.n) {
            u64 k = match(set, s);
            if (!k) {
                put(&to, *s.p);
                s.p++, s.n--;
                continue;
            }
            do s.p += k, s.n -= k;
            while (plus && (k = match(set, s)));
            putBytes(&to, rewrite.p, rewrite.n);
            if (!global) break;
        }
        putBytes(&to, s.p, s.n);
        closeSink(ctx, &to, &STRS(out[0])[i]);
    }
    return finish(ctx, start);
}
