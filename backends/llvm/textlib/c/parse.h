// Numbers from text, correctly rounded.
#ifndef PARSE_H
#define PARSE_H
#include "big.h"

// roundBits makes a float of `bits` significand bits and least exponent `low` (of the last bit of a denormal) from the
// significand q, whose top bit is set, times 2^exp; more says that q is a truncation.
static u64 roundBits(u64 q, i64 exp, int more, int bits, i64 low, i64 top) {
    i64 drop = 64 - bits;
    if (exp + drop < low) drop = low - exp;
    if (drop > 64) return 0;
    u64 m = drop == 64 ? 0 : q >> drop, rest = drop == 64 ? q : q << (64 - drop);
    if (rest > (u64)1 << 63 || (rest == (u64)1 << 63 && (more || (m & 1)))) m++;
    i64 e = exp + drop;
    if (m >> bits) m >>= 1, e++;
    if (e > top) return (u64)(top - low + 2) << (bits - 1); // infinity
    if (!(m >> (bits - 1))) return m;                       // denormal
    return (m & (((u64)1 << (bits - 1)) - 1)) | (u64)(e - low + 1) << (bits - 1);
}

struct format {
    int bits;
    i64 low, top;
};
static const struct format single = {24, -149, 104}, twice = {53, -1074, 971};

static int bigLess(const struct big *a, const struct big *b) {
    if (a->n != b->n) return a->n < b->n;
    for (int i = a->n - 1; i >= 0; i--)
        if (a->w[i] != b->w[i]) return a->w[i] < b->w[i];
    return 0;
}

static void bigSub(struct big *a, const struct big *b) { // a -= b, which is not greater
    i64 borrow = 0;
    for (int i = 0; i < a->n; i++) {
        i64 x = (i64)a->w[i] - (i < b->n ? b->w[i] : 0) + borrow;
        a->w[i] = (u32)x;
        borrow = x >> 32;
    }
    while (a->n && a->w[a->n - 1] == 0) a->n--;
}

// slowDecimal is digits (with a point perhaps) times 10^exp10 by exact arithmetic.
static u64 slowDecimal(struct sw_str digits, i64 exp10, const struct format *f) {
    struct big num, den;
    int nd = 0, more = 0, point = 0;
    bigSet(&num, 0);
    for (u64 i = 0; i < digits.n; i++) {
        u8 c = digits.p[i];
        if (c == '.') {
            point = 1;
            continue;
        }
        if (nd < 800) {
            if (num.n) bigMulAdd(&num, 10, c - '0');
            else bigSet(&num, c - '0');
            if (num.n) nd++;
            exp10 -= point;
        } else { // no float is that long; what matters is whether the rest is 0
            more |= c != '0';
            exp10 += !point;
        }
    }
    if (num.n == 0) return 0;
    if (nd + exp10 > 400) return (u64)(f->top - f->low + 2) << (f->bits - 1);
    if (nd + exp10 < -400) return 0;
    bigSet(&den, 1);
    if (exp10 >= 0) bigPow(&num, 10, (int)exp10, 1000000000);
    else bigPow(&den, 10, (int)-exp10, 1000000000);
    // scale num/den into [1,2), then divide bit by bit
    int shift = bigBits(&den) - bigBits(&num);
    bigShift(shift > 0 ? &num : &den, shift > 0 ? shift : -shift);
    if (bigLess(&num, &den)) {
        bigShift(&num, 1);
        shift++;
    }
    u64 q = 0;
    for (int i = 0; i < 64; i++) {
        q <<= 1;
        if (!bigLess(&num, &den)) {
            bigSub(&num, &den);
            q |= 1;
        }
        bigShift(&num, 1);
    }
    return roundBits(q, -63 - shift, more || num.n, f->bits, f->low, f->top);
}

static const double pow10d[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

static inline u64 bitsOf(double x) {
    u64 b;
    __builtin_memcpy(&b, &x, 8);
    return b;
}
static inline u32 bitsOf32(float x) {
    u32 b;
    __builtin_memcpy(&b, &x, 4);
    return b;
}

static inline int digit(u8 c) { return (u8)(c - '0') < 10; }
static inline int hexDigit(u8 c) {
    if (digit(c)) return c - '0';
    c |= 0x20;
    return (u8)(c - 'a') < 6 ? c - 'a' + 10 : -1;
}

// exponent reads a signed decimal at s[i..]; large ones stay large. It answers 0 if there is none, or text behind it.
static int exponent(struct sw_str s, u64 i, i64 *exp) {
    int neg = 0;
    i64 e = 0;
    if (i < s.n && (s.p[i] == '+' || s.p[i] == '-')) neg = s.p[i++] == '-';
    if (i == s.n) return 0;
    for (; i < s.n; i++) {
        if (!digit(s.p[i])) return 0;
        if (e < 1000000000) e = 10 * e + (s.p[i] - '0');
    }
    *exp = neg ? -e : e;
    return 1;
}

static int parseDecimal(struct sw_str s, const struct format *f, u64 *bits) {
    u64 i = 0, m = 0;
    i64 exp = 0, e = 0;
    int nd = 0, any = 0, point = 0, cut = 0;
    for (; i < s.n; i++) {
        u8 c = s.p[i];
        if (c == '.' && !point) {
            point = 1;
            continue;
        }
        if (!digit(c)) break;
        any = 1;
        if (nd < 19) {
            m = 10 * m + (c - '0');
            nd += m != 0;
            exp -= point;
        } else {
            cut |= c != '0';
            exp += !point;
        }
    }
    if (!any) return 0;
    u64 end = i;
    if (i < s.n && ((s.p[i] | 0x20) != 'e' || !exponent(s, i + 1, &e))) return 0;
    i64 all = exp + e;
    if (m == 0) {
        *bits = 0;
        return 1;
    }
    if (!cut && m <= (u64)1 << 53 && all >= -22 && all <= 22) { // both exact, so one rounding (Clinger 1990)
        double d = all < 0 ? (double)m / pow10d[-all] : (double)m * pow10d[all];
        u64 b = bitsOf(d);
        if (f->bits == 53) {
            *bits = b;
            return 1;
        }
        // rounding twice is right unless the double lies between two floats
        if (d < 3e38 && d > 1.2e-38 && (b & 0x1fffffff) != 0x10000000) {
            *bits = bitsOf32((float)d);
            return 1;
        }
    }
    struct sw_str digits = {s.p, end};
    *bits = slowDecimal(digits, e, f);
    return 1;
}

static int parseHex(struct sw_str s, const struct format *f, u64 *bits) { // behind 0x
    u64 i = 0, m = 0;
    i64 exp = 0, e = 0;
    int any = 0, point = 0, more = 0;
    for (; i < s.n; i++) {
        if (s.p[i] == '.' && !point) {
            point = 1;
            continue;
        }
        int d = hexDigit(s.p[i]);
        if (d < 0) break;
        any = 1;
        if (m >> 60) {
            more |= d != 0;
            exp += point ? 0 : 4;
        } else {
            m = 16 * m + (u64)d;
            exp -= point ? 4 : 0;
        }
    }
    if (!any || (i < s.n && ((s.p[i] | 0x20) != 'p' || !exponent(s, i + 1, &e)))) return 0;
    *bits = 0;
    if (m) {
        int up = __builtin_clzll(m);
        *bits = roundBits(m << up, exp + e - up, more, f->bits, f->low, f->top);
    }
    return 1;
}

static int word(struct sw_str s, const char *w) { // case does not matter
    u64 i = 0;
    for (; w[i]; i++)
        if (i >= s.n || (s.p[i] | 0x20) != (u8)w[i]) return 0;
    return i == s.n;
}

static int isNan(struct sw_str s) { // nan or nan(…)
    struct sw_str head = {s.p, 3};
    if (s.n < 3 || !word(head, "nan")) return 0;
    if (s.n == 3) return 1;
    if (s.n < 5 || s.p[3] != '(' || s.p[s.n - 1] != ')') return 0;
    for (u64 i = 4; i < s.n - 1; i++)
        if (!digit(s.p[i]) && (u8)((s.p[i] | 0x20) - 'a') >= 26 && s.p[i] != '_') return 0;
    return 1;
}

static int parseFloat(struct sw_str s, const struct format *f, u64 *bits) {
    u64 sign = 0, inf = (u64)(f->top - f->low + 2) << (f->bits - 1);
    s = trimSpace(s);
    if (s.n && (*s.p == '+' || *s.p == '-')) {
        sign = *s.p == '-';
        s.p++;
        s.n--;
    }
    struct sw_str hex = {s.p + 2, s.n - 2};
    if (s.n > 2 && s.p[0] == '0' && (s.p[1] | 0x20) == 'x') {
        if (!parseHex(hex, f, bits)) return 0;
    } else if (s.n && (digit(*s.p) || *s.p == '.')) {
        if (!parseDecimal(s, f, bits)) return 0;
    } else if (word(s, "inf") || word(s, "infinity")) {
        *bits = inf;
    } else if (isNan(s)) {
        *bits = inf | (u64)1 << (f->bits - 2); // quiet
    } else {
        return 0;
    }
    *bits |= sign << (f->bits == 53 ? 63 : 31);
    return 1;
}

// parseInt reads a sign and digits: a magnitude up to most, or up to mostNeg with a minus.
static inline int parseInt(struct sw_str s, u64 most, u64 mostNeg, u64 *x) {
    s = trimSpace(s);
    u64 i = 0, m = 0;
    int neg = 0;
    if (s.n && (*s.p == '+' || *s.p == '-')) {
        neg = *s.p == '-';
        i = 1;
        if (neg && !mostNeg) return 0;
    }
    if (neg) most = mostNeg;
    if (i == s.n) return 0;
    for (; i < s.n; i++) {
        u64 d = (u64)s.p[i] - '0';
        if (d > 9 || m > (most - d) / 10 || d > most) return 0;
        m = 10 * m + d;
    }
    *x = neg ? 0 - m : m;
    return 1;
}
#endif
