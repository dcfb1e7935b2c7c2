// Text of numbers, as C's printf has it.
#include "big.h"
#include "sink.h"

struct spec {
    i64 width, prec;
    u8 flag;
    int style; // 0 %f, 1 %e, 2 %g
};

// decimal is a number's exact decimal digits: 0.d1d2d3… times 10^point. A double has at most 767.
struct decimal {
    int n, point;
    u8 d[800];
};

static void expand(double x, struct decimal *r) { // x is finite and not negative
    struct big b;
    u64 bits;
    __builtin_memcpy(&bits, &x, 8);
    i64 exp = (i64)(bits >> 52 & 0x7ff);
    u64 m = bits & (((u64)1 << 52) - 1);
    if (exp) m |= (u64)1 << 52, exp -= 1075;
    else exp = -1074;
    r->n = r->point = 0;
    if (!m) return;
    int zeros = __builtin_ctzll(m);
    if (exp < 0) {
        if (zeros > -exp) zeros = (int)-exp;
        m >>= zeros;
        exp += zeros;
    }
    bigSet(&b, m);
    if (exp >= 0) bigShift(&b, (int)exp);
    else bigPow(&b, 5, (int)-exp, 1220703125); // m*2^exp = m*5^-exp / 10^-exp
    u8 rev[816];
    int n = 0;
    while (b.n) {
        u32 part = bigDivSmall(&b, 1000000000);
        for (int i = 0; i < 9 && (b.n || part); i++) {
            rev[n++] = (u8)(part % 10);
            part /= 10;
        }
    }
    int skip = 0;
    while (rev[skip] == 0) skip++; // trailing zeros
    r->n = n - skip;
    r->point = n + (exp < 0 ? (int)exp : 0);
    for (int i = 0; i < r->n; i++) r->d[i] = rev[n - 1 - i];
}

// roundAt keeps the first n digits, rounding half to even.
static void roundAt(struct decimal *r, i64 n) {
    if (n >= r->n) return;
    int up = 0;
    if (n >= 0) {
        up = r->d[n] > 5 || (r->d[n] == 5 && (n + 1 < r->n || (n > 0 && (r->d[n - 1] & 1))));
        r->n = (int)n;
    } else {
        r->n = 0;
    }
    if (!up) {
        while (r->n && r->d[r->n - 1] == 0) r->n--;
        return;
    }
    while (r->n && r->d[r->n - 1] == 9) r->n--;
    if (r->n) {
        r->d[r->n - 1]++;
    } else {
        r->d[0] = 1;
        r->n = 1;
        r->point++;
    }
}

static inline void puts_(struct sink *s, const char *t) {
    while (*t) put(s, (u8)*t++);
}
static inline void repeat(struct sink *s, u8 c, i64 n) {
    while (n-- > 0) put(s, c);
}

static void putFixed(struct sink *s, const struct decimal *r, i64 prec, int alt) {
    if (r->point <= 0) put(s, '0');
    for (int i = 0; i < r->point; i++) put(s, i < r->n ? '0' + r->d[i] : '0');
    if (prec > 0 || alt) put(s, '.');
    for (i64 i = 0; i < prec; i++) {
        i64 at = r->point + i;
        put(s, at >= 0 && at < r->n ? '0' + r->d[at] : '0');
    }
}

static void putExp(struct sink *s, const struct decimal *r, i64 prec, int alt) {
    int e = r->n ? r->point - 1 : 0;
    put(s, r->n ? '0' + r->d[0] : '0');
    if (prec > 0 || alt) put(s, '.');
    for (i64 i = 1; i <= prec; i++) put(s, i < r->n ? '0' + r->d[i] : '0');
    put(s, 'e');
    put(s, e < 0 ? '-' : '+');
    if (e < 0) e = -e;
    if (e >= 100) put(s, (u8)('0' + e / 100));
    put(s, (u8)('0' + e / 10 % 10));
    put(s, (u8)('0' + e % 10));
}

static void putFinite(struct sink *s, const struct decimal *exact, const struct spec *f) {
    struct decimal r;
    r.n = exact->n;
    r.point = exact->point;
    copy(r.d, exact->d, (u64)exact->n);
    i64 prec = f->prec < 0 ? 6 : f->prec;
    int alt = f->flag == '#';
    if (f->style == 0) {
        roundAt(&r, r.point + prec);
        putFixed(s, &r, prec, alt);
        return;
    }
    if (f->style == 1) {
        roundAt(&r, prec + 1);
        putExp(s, &r, prec, alt);
        return;
    }
    if (prec == 0) prec = 1;
    roundAt(&r, prec);
    int e = r.n ? r.point - 1 : 0;
    if (-4 <= e && e < prec) {
        prec -= 1 + e;
        if (!alt && prec > r.n - r.point) prec = r.n > r.point ? r.n - r.point : 0; // no trailing zeros
        putFixed(s, &r, prec, alt);
    } else {
        prec--;
        if (!alt && prec > r.n - 1) prec = r.n - 1;
        putExp(s, &r, prec, alt);
    }
}

static void putBody(struct sink *s, double x, const struct decimal *exact, const struct spec *f) {
    u64 bits;
    __builtin_memcpy(&bits, &x, 8);
    if ((bits >> 52 & 0x7ff) != 0x7ff) putFinite(s, exact, f);
    else puts_(s, bits << 12 ? "nan" : "inf");
}

static void putFloat(struct sink *s, double x, const struct spec *f) {
    struct decimal exact;
    struct sink count = {0, 0, 0};
    u64 bits;
    __builtin_memcpy(&bits, &x, 8);
    int finite = (bits >> 52 & 0x7ff) != 0x7ff;
    if (finite) expand(bits >> 63 ? -x : x, &exact);
    u8 sign = bits >> 63 ? '-' : f->flag == '+' || f->flag == ' ' ? f->flag : 0;
    i64 pad = 0;
    if (f->width > 0) {
        putBody(&count, x, &exact, f);
        pad = f->width - (i64)count.n - (sign != 0);
    }
    int zeros = f->flag == '0' && finite;
    if (!zeros && f->flag != '-') repeat(s, ' ', pad);
    if (sign) put(s, sign);
    if (zeros) repeat(s, '0', pad);
    putBody(s, x, &exact, f);
    if (f->flag == '-') repeat(s, ' ', pad);
}

static void putInt(struct sink *s, u64 m, u8 sign, const struct spec *f) {
    u8 rev[20];
    int n = 0;
    do rev[n++] = (u8)('0' + m % 10);
    while (m /= 10);
    i64 pad = f->width - n - (sign != 0);
    if (f->flag != '0' && f->flag != '-') repeat(s, ' ', pad);
    if (sign) put(s, sign);
    if (f->flag == '0') repeat(s, '0', pad);
    while (n) put(s, rev[--n]);
    if (f->flag == '-') repeat(s, ' ', pad);
}

static void readSpec(struct spec *f, const struct sw_view *in) {
    struct sw_str fill = STRS(in[2])[0];
    f->width = *I64S(in[1]);
    f->flag = fill.n ? fill.p[0] : 0;
    f->prec = -1;
    f->style = 0;
}

SW_FUNC(as_string_i64) {
    struct spec f;
    u64 start = ctx->used;
    readSpec(&f, in);
    for (i64 i = 0; i < in[0].n; i++) {
        struct sink s = openSink(ctx);
        i64 x = I64S(in[0])[i];
        putInt(&s, x < 0 ? 0 - (u64)x : (u64)x, x < 0 ? '-' : f.flag == '+' || f.flag == ' ' ? f.flag : 0, &f);
        closeSink(ctx, &s, &STRS(out[0])[i]);
    }
    return finish(ctx, start);
}

SW_FUNC(as_string_u64) {
    struct spec f;
    u64 start = ctx->used;
    readSpec(&f, in);
    for (i64 i = 0; i < in[0].n; i++) {
        struct sink s = openSink(ctx);
        putInt(&s, U64S(in[0])[i], 0, &f);
        closeSink(ctx, &s, &STRS(out[0])[i]);
    }
    return finish(ctx, start);
}

SW_FUNC(as_string_f64) {
    struct spec f;
    u64 start = ctx->used;
    readSpec(&f, in);
    f.prec = *I64S(in[3]);
    f.style = (int)*I64S(in[4]);
    for (i64 i = 0; i < in[0].n; i++) {
        struct sink s = openSink(ctx);
        putFloat(&s, F64S(in[0])[i], &f);
        closeSink(ctx, &s, &STRS(out[0])[i]);
    }
    return finish(ctx, start);
}

SW_FUNC(as_string_c128) {
    struct spec f;
    u64 start = ctx->used;
    readSpec(&f, in);
    f.prec = *I64S(in[3]);
    f.style = (int)*I64S(in[4]);
    for (i64 i = 0; i < in[0].n; i++) {
        struct sink s = openSink(ctx);
        put(&s, '(');
        putFloat(&s, F64S(in[0])[2 * i], &f);
        put(&s, ',');
        putFloat(&s, F64S(in[0])[2 * i + 1], &f);
        put(&s, ')');
        closeSink(ctx, &s, &STRS(out[0])[i]);
    }
    return finish(ctx, start);
}

SW_FUNC(as_string_bool) {
    (void)ctx;
    for (i64 i = 0; i < in[0].n; i++) {
        int x = U8S(in[0])[i] != 0;
        STRS(out[0])[i].p = (const u8 *)(x ? "true" : "false");
        STRS(out[0])[i].n = x ? 4 : 5;
    }
    return SW_OK;
}
