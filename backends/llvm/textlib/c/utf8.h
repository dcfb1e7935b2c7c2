// Characters in UTF-8.
#ifndef UTF8_H
#define UTF8_H
#include "sw.h"

// nextChar reads the character at the start of s, which is not empty: *n are its bytes. -1 is an error, which is as long
// as the longest beginning of a character that it is, or one byte, as in ICU.
static inline i32 nextChar(struct sw_str s, u64 *n) {
    u8 c = s.p[0], lo = 0x80, hi = 0xbf;
    u64 want = 0;
    i32 r = c;
    *n = 1;
    if (likely(c < 0x80)) return c;
    if (c >= 0xc2 && c <= 0xdf) want = 1, r = c & 0x1f;
    else if (c >= 0xe0 && c <= 0xef) want = 2, r = c & 0x0f;
    else if (c >= 0xf0 && c <= 0xf4) want = 3, r = c & 0x07;
    else return -1;
    if (c == 0xe0) lo = 0xa0;
    if (c == 0xed) hi = 0x9f;
    if (c == 0xf0) lo = 0x90;
    if (c == 0xf4) hi = 0x8f;
    u64 i = 1;
    for (; i <= want && i < s.n && lo <= s.p[i] && s.p[i] <= hi; i++) {
        r = r << 6 | (s.p[i] & 0x3f);
        lo = 0x80, hi = 0xbf;
    }
    *n = i;
    return i > want ? r : -1;
}

static inline int validChar(i32 r) { return r >= 0 && r <= 0x10ffff && !(r >= 0xd800 && r <= 0xdfff); }

// encodeChar writes a character, U+FFFD for what is none, and answers its bytes, at most 4.
static inline u64 encodeChar(u8 *to, i32 r) {
    if (!validChar(r)) r = 0xfffd;
    if (r < 0x80) {
        to[0] = (u8)r;
        return 1;
    }
    if (r < 0x800) {
        to[0] = (u8)(0xc0 | r >> 6);
        to[1] = (u8)(0x80 | (r & 0x3f));
        return 2;
    }
    if (r < 0x10000) {
        to[0] = (u8)(0xe0 | r >> 12);
        to[1] = (u8)(0x80 | (r >> 6 & 0x3f));
        to[2] = (u8)(0x80 | (r & 0x3f));
        return 3;
    }
    to[0] = (u8)(0xf0 | r >> 18);
    to[1] = (u8)(0x80 | (r >> 12 & 0x3f));
    to[2] = (u8)(0x80 | (r >> 6 & 0x3f));
    to[3] = (u8)(0x80 | (r & 0x3f));
    return 4;
}
#endif
