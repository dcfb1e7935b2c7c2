// The hash of tables' keys, in the manner of wyhash.
#ifndef WYHASH_H
#define WYHASH_H
#include "farm.h"

#define P0 0xa0761d6478bd642fu
#define P1 0xe7037ed1a0b428dbu

static inline u64 mum(u64 a, u64 b) {
    unsigned __int128 m = (unsigned __int128)a * b;
    return (u64)m ^ (u64)(m >> 64);
}

static inline u64 tableHash(struct sw_str s, u64 seed) {
    u64 a = 0, b = 0, n = s.n;
    const u8 *p = s.p;
    if (n > 16) {
        const u8 *end = p + n;
        for (; end - p > 16; p += 16) seed = mum(le64(p) ^ P1, le64(p + 8) ^ seed);
        a = le64(end - 16), b = le64(end - 8);
    } else if (n >= 8) {
        a = le64(p), b = le64(p + n - 8);
    } else if (n >= 4) {
        a = le32(p), b = le32(p + n - 4);
    } else if (n) {
        a = (u64)p[0] << 16 | (u64)p[n >> 1] << 8 | p[n - 1];
    }
    return mum(P1 ^ n, mum(a ^ P1, b ^ seed));
}
#endif
