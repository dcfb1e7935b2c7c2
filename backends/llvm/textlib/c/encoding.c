// Text in other forms than UTF-8, to it and from it; package hostops (encoding.go) has the forms.
#include "sink.h"
#include "utf8.h"

enum { UTF16_BE = 1, UTF16_LE, UTF16_MARKED, UTF32_BE, UTF32_LE, UTF32_MARKED, SINGLE_BYTES };

static u32 unit(const u8 *p, i64 form) {
    switch (form) {
    case UTF16_LE: return (u32)p[1] << 8 | p[0];
    case UTF32_LE: return (u32)p[3] << 24 | (u32)p[2] << 16 | (u32)p[1] << 8 | p[0];
    case UTF16_BE: return (u32)p[0] << 8 | p[1];
    }
    return (u32)p[0] << 24 | (u32)p[1] << 16 | (u32)p[2] << 8 | p[3];
}

static void putChar(struct sink *to, i32 r) {
    u8 buf[4];
    if (validChar(r)) putBytes(to, buf, encodeChar(buf, r));
    else put(to, 0xff);
}

static void readText(struct sink *to, struct sw_str s, i64 form, const i32 *table) {
    if (form == SINGLE_BYTES) {
        for (u64 i = 0; i < s.n; i++) putChar(to, table[s.p[i]]);
        return;
    }
    u64 size = form >= UTF32_BE ? 4 : 2;
    for (; s.n >= size;) {
        u32 r = unit(s.p, form);
        s.p += size;
        s.n -= size;
        if (size == 2 && r >= 0xd800 && r < 0xdc00 && s.n >= 2) {
            u32 low = unit(s.p, form);
            if (low >= 0xdc00 && low < 0xe000) {
                s.p += 2;
                s.n -= 2;
                r = 0x10000 + ((r - 0xd800) << 10) + (low - 0xdc00);
            }
        }
        putChar(to, (i32)r);
    }
    if (s.n) putChar(to, -1);
}

// readMark decides on the byte order by the start of a string.
static i64 readMark(struct sw_str *s, i64 form) {
    u64 size = form == UTF16_MARKED ? 2 : 4;
    u32 u = s->n >= size ? unit(s->p, --form - 1) : 0; // as if big-endian
    int swapped = u == (size == 2 ? 0xfffe : 0xfffe0000);
    if (s->n < size) return size == 2 ? UTF16_BE : UTF32_BE;
    if (u == 0xfeff || swapped) s->p += size, s->n -= size;
    return swapped ? form : form - 1;
}

SW_FUNC(unicode_read) {
    i64 form = *I64S(in[1]);
    u64 start = ctx->used;
    for (i64 i = 0; i < in[0].n; i++) {
        struct sink to = openSink(ctx);
        struct sw_str s = STRS(in[0])[i];
        i64 here = form;
        int some = s.n > 0;
        if (some && (form == UTF16_MARKED || form == UTF32_MARKED)) here = readMark(&s, form);
        readText(&to, s, here, I32S(in[2]));
        if (some && form == UTF16_MARKED) form = here; // the first string decides for all of them, in TensorFlow
        closeSink(ctx, &to, &STRS(out[0])[i]);
    }
    return finish(ctx, start);
}

static void putUnit(struct sink *to, u32 x, int size, int little) {
    for (int i = 0; i < size; i++) put(to, (u8)(x >> 8 * (little ? i : size - 1 - i)));
}

SW_FUNC(unicode_write) {
    i64 form = *I64S(in[1]);
    u64 start = ctx->used;
    for (i64 i = 0; i < in[0].n; i++) {
        struct sink to = openSink(ctx);
        struct sw_str s = STRS(in[0])[i];
        while (s.n) {
            u64 n;
            i32 r = nextChar(s, &n);
            if (r < 0) r = 0xfffd, n = 1;
            s.p += n;
            s.n -= n;
            if (form >= UTF32_BE) {
                putUnit(&to, (u32)r, 4, form == UTF32_LE);
            } else if (r >= 0x10000) {
                putUnit(&to, 0xd800 + ((u32)(r - 0x10000) >> 10), 2, form == UTF16_LE);
                putUnit(&to, 0xdc00 + ((u32)(r - 0x10000) & 0x3ff), 2, form == UTF16_LE);
            } else {
                putUnit(&to, (u32)r, 2, form == UTF16_LE);
            }
        }
        closeSink(ctx, &to, &STRS(out[0])[i]);
    }
    return finish(ctx, start);
}
