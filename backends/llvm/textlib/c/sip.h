// SipHash-2-4.
#ifndef SIP_H
#define SIP_H
#include "farm.h"

static u64 sipHash(u64 k0, u64 k1, const u8 *s, u64 n) {
    u64 v0 = k0 ^ 0x736f6d6570736575u, v1 = k1 ^ 0x646f72616e646f6du, v2 = k0 ^ 0x6c7967656e657261u, v3 = k1 ^ 0x7465646279746573u;
#define ROUND()                                                                              \
    v0 += v1, v2 += v3, v1 = rot(v1, 51) ^ v0, v3 = rot(v3, 48) ^ v2, v0 = rot(v0, 32),      \
        v2 += v1, v0 += v3, v1 = rot(v1, 47) ^ v2, v3 = rot(v3, 43) ^ v0, v2 = rot(v2, 32)
    u64 last = n << 56, m;
    for (; n >= 8; s += 8, n -= 8) {
        m = le64(s);
        v3 ^= m;
        ROUND();
        ROUND();
        v0 ^= m;
    }
    for (u64 i = 0; i < n; i++) last |= (u64)s[i] << (8 * i);
    v3 ^= last;
    ROUND();
    ROUND();
    v0 ^= last;
    v2 ^= 0xff;
    ROUND();
    ROUND();
    ROUND();
    ROUND();
#undef ROUND
    return v0 ^ v1 ^ v2 ^ v3;
}
#endif
