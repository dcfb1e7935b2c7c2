// Case of all letters, by the mappings of TensorFlow's ICU.
#include "sink.h"
#include "utf8.h"

#include "casetable.h"

static const i32 *findRun(const i32 *t, i64 n, int k, i32 r) { // the first row that does not end before r
    i64 lo = 0, hi = n;
    while (lo < hi) {
        i64 mid = (lo + hi) / 2;
        if (t[mid * k + 1] < r) lo = mid + 1;
        else hi = mid;
    }
    return lo < n && t[lo * k] <= r ? t + lo * k : 0;
}

static int isIn(const i32 (*t)[2], i64 n, i32 r) { return findRun(&t[0][0], n, 2, r) != 0; }
#define IN(t, r) isIn(t, sizeof t / sizeof t[0], r)

static void mapChar(struct sink *to, i32 r, const i32 (*runs)[4], i64 nRuns, const i32 (*special)[4], i64 nSpecial) {
    u8 buf[4];
    const i32 *run = findRun(&runs[0][0], nRuns, 4, r);
    if (run && (r - run[0]) % run[2] == 0) {
        putBytes(to, buf, encodeChar(buf, r + run[3]));
        return;
    }
    for (i64 i = 0; i < nSpecial; i++) {
        if (special[i][0] != r) continue;
        for (int k = 1; k < 4; k++)
            if (special[i][k]) putBytes(to, buf, encodeChar(buf, special[i][k]));
        return;
    }
    putBytes(to, buf, encodeChar(buf, r));
}

// isFinal says whether the sigma between the two texts ends a word: a letter with case is before it and none behind it.
static int isFinal(const u8 *start, const u8 *at, struct sw_str after) {
    i32 r;
    u64 n;
    int seen = 0;
    // the last character before that counts: walk from the start, as bytes that are no UTF-8 can only be read forward
    for (struct sw_str s = {start, (u64)(at - start)}; s.n; s.p += n, s.n -= n) {
        r = nextChar(s, &n);
        if (r < 0) r = 0xfffd;
        if (!IN(caseIgnored, r)) seen = IN(cased, r);
    }
    if (!seen) return 0;
    for (; after.n; after.p += n, after.n -= n) {
        r = nextChar(after, &n);
        if (r < 0) r = 0xfffd;
        if (!IN(caseIgnored, r)) return !IN(cased, r);
    }
    return 1;
}

static struct sw_str upToNul(struct sw_str s) { // where TensorFlow ends
    u64 n = 0;
    while (n < s.n && s.p[n]) n++;
    s.n = n;
    return s;
}

SW_FUNC(lower_utf8) {
    u64 start = ctx->used;
    for (i64 i = 0; i < in[0].n; i++) {
        struct sw_str s = upToNul(STRS(in[0])[i]);
        const u8 *first = s.p;
        struct sink to = openSink(ctx);
        while (s.n) {
            u64 n;
            const u8 *at = s.p;
            i32 r = nextChar(s, &n);
            s.p += n;
            s.n -= n;
            if (likely(r >= 0 && r < 0x80)) put(&to, (u8)(r ^ ((u8)(r - 'A') < 26 ? 0x20 : 0)));
            else if (r == 0x3a3 && isFinal(first, at, s)) put(&to, 0xcf), put(&to, 0x82);
            else mapChar(&to, r, lowerRuns, sizeof lowerRuns / sizeof lowerRuns[0], lowerSpecial, sizeof lowerSpecial / sizeof lowerSpecial[0]);
        }
        closeSink(ctx, &to, &STRS(out[0])[i]);
    }
    return finish(ctx, start);
}

SW_FUNC(upper_utf8) {
    u64 start = ctx->used;
    for (i64 i = 0; i < in[0].n; i++) {
        struct sw_str s = upToNul(STRS(in[0])[i]);
        struct sink to = openSink(ctx);
        while (s.n) {
            u64 n;
            i32 r = nextChar(s, &n);
            s.p += n;
            s.n -= n;
            if (likely(r >= 0 && r < 0x80)) put(&to, (u8)(r ^ ((u8)(r - 'a') < 26 ? 0x20 : 0)));
            else mapChar(&to, r, upperRuns, sizeof upperRuns / sizeof upperRuns[0], upperSpecial, sizeof upperSpecial / sizeof upperSpecial[0]);
        }
        closeSink(ctx, &to, &STRS(out[0])[i]);
    }
    return finish(ctx, start);
}
