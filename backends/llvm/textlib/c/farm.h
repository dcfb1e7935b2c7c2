// FarmHash's Fingerprint64.
#ifndef FARM_H
#define FARM_H
#include "sw.h"

#define K0 0xc3a5c85c97cb3127u
#define K1 0xb492b66fbe98f273u
#define K2 0x9ae16a3b2f90404fu
#define MURMUR 0xc6a4a7935bd1e995u

static inline u64 le64(const u8 *p) {
    u64 x;
    __builtin_memcpy(&x, p, 8);
    return x;
}
static inline u64 le32(const u8 *p) {
    u32 x;
    __builtin_memcpy(&x, p, 4);
    return x;
}
static inline u64 rot(u64 x, int n) { return x >> n | x << (64 - n); }
static inline u64 shiftMix(u64 x) { return x ^ x >> 47; }
static inline u64 farmMix(u64 u, u64 v, u64 mul) {
    u64 a = shiftMix((u ^ v) * mul);
    return shiftMix((v ^ a) * mul) * mul;
}

static inline void farmWeak(const u8 *p, u64 a, u64 b, u64 r[2]) {
    a += le64(p);
    b = rot(b + a + le64(p + 24), 21);
    u64 c = a;
    a += le64(p + 8) + le64(p + 16);
    b += rot(a, 44);
    r[0] = a + le64(p + 24);
    r[1] = b + c;
}

static u64 farmLong(const u8 *s, u64 n) {
    u64 x = 81, y = x * K1 + 113, z = shiftMix(y * K2 + 113) * K2, v[2] = {0, 0}, w[2] = {0, 0}, mul = K1, nine = 1, t;
    x = x * K2 + le64(s);
    const u8 *p = s, *end = s + n;
    for (;;) {
        x = rot(x + y + v[0] + le64(p + 8), 37) * mul;
        y = rot(y + v[1] + le64(p + 48), 42) * mul;
        x ^= w[1] * nine;
        y += v[0] * nine + le64(p + 40);
        z = rot(z + w[0], 33) * mul;
        farmWeak(p, v[1] * mul, x + w[0], v);
        farmWeak(p + 32, z + w[1], y + le64(p + 16), w);
        t = z, z = x, x = t;
        if (nine == 9) break;
        p += 64;
        if (end - p <= 64) { // the last round takes the last 64 bytes
            mul = K1 + ((z & 0xff) << 1);
            nine = 9;
            p = end - 64;
            w[0] += (n - 1) & 63;
            v[0] += w[0];
            w[0] += v[0];
        }
    }
    return farmMix(farmMix(v[0], w[0], mul) + shiftMix(y) * K0 + z, farmMix(v[1], w[1], mul) + x, mul);
}

static inline u64 fingerprint64(const u8 *s, u64 n) {
    u64 mul = K2 + n * 2, a, b, c, d;
    if (n <= 16) {
        if (n >= 8) {
            a = le64(s) + K2, b = le64(s + n - 8);
            return farmMix(rot(b, 37) * mul + a, (rot(a, 25) + b) * mul, mul);
        }
        if (n >= 4) return farmMix(n + (le32(s) << 3), le32(s + n - 4), mul);
        if (n == 0) return K2;
        a = s[0] + ((u64)s[n >> 1] << 8), b = n + ((u64)s[n - 1] << 2);
        return shiftMix(a * K2 ^ b * K0) * K2;
    }
    if (n <= 32) {
        a = le64(s) * K1, b = le64(s + 8), c = le64(s + n - 8) * mul, d = le64(s + n - 16) * K2;
        return farmMix(rot(a + b, 43) + rot(c, 30) + d, a + rot(b + K2, 18) + c, mul);
    }
    if (n <= 64) {
        a = le64(s) * K2, b = le64(s + 8), c = le64(s + n - 8) * mul, d = le64(s + n - 16) * K2;
        u64 y = rot(a + b, 43) + rot(c, 30) + d, z = farmMix(y, a + rot(b + K2, 18) + c, mul);
        u64 e = le64(s + 16) * mul, f = le64(s + 24);
        u64 g = (y + le64(s + n - 32)) * mul, h = (z + le64(s + n - 24)) * mul;
        return farmMix(rot(e + f, 43) + rot(g, 30) + h, e + rot(f + a, 18) + g, mul);
    }
    return farmLong(s, n);
}

static inline u64 fingerprintCat64(u64 a, u64 b) {
    u64 r = a ^ MURMUR;
    r ^= shiftMix(b * MURMUR) * MURMUR;
    r *= MURMUR;
    return shiftMix(shiftMix(r) * MURMUR);
}
#endif
