// Unsigned integers of any size up to BIG_WORDS words, for exact decimal conversion.
#ifndef BIG_H
#define BIG_H
#include "sw.h"

enum { BIG_WORDS = 160 };

struct big {
    int n; // words in use; the last is not 0
    u32 w[BIG_WORDS];
};

static inline void bigSet(struct big *b, u64 x) {
    b->n = 0;
    for (; x; x >>= 32) b->w[b->n++] = (u32)x;
}

// bigMulAdd is b = b*m + a.
static inline void bigMulAdd(struct big *b, u32 m, u32 a) {
    u64 carry = a;
    for (int i = 0; i < b->n; i++) {
        carry += (u64)b->w[i] * m;
        b->w[i] = (u32)carry;
        carry >>= 32;
    }
    if (carry && b->n < BIG_WORDS) b->w[b->n++] = (u32)carry;
}

static void bigPow(struct big *b, u32 base, int exp, u32 most) { // b *= base^exp; most is the greatest power in a word
    u32 chunk = 1;
    int per = 0;
    while ((u64)chunk * base <= most) chunk *= base, per++;
    for (; exp >= per; exp -= per) bigMulAdd(b, chunk, 0);
    for (; exp > 0; exp--) bigMulAdd(b, base, 0);
}

// bigDivSmall is b /= d; it answers the remainder.
static inline u32 bigDivSmall(struct big *b, u32 d) {
    u64 rem = 0;
    for (int i = b->n - 1; i >= 0; i--) {
        rem = rem << 32 | b->w[i];
        b->w[i] = (u32)(rem / d);
        rem %= d;
    }
    while (b->n && b->w[b->n - 1] == 0) b->n--;
    return (u32)rem;
}

static inline int bigBits(const struct big *b) { return b->n ? 32 * b->n - __builtin_clz(b->w[b->n - 1]) : 0; }

static void bigShift(struct big *b, int bits) { // b <<= bits
    int words = bits / 32, rest = bits % 32;
    if (b->n == 0 || b->n + words + 1 > BIG_WORDS) return;
    u32 top = rest ? b->w[b->n - 1] >> (32 - rest) : 0;
    for (int i = b->n - 1; i >= 0; i--) {
        u32 low = rest && i ? b->w[i - 1] >> (32 - rest) : 0;
        b->w[i + words] = b->w[i] << rest | low;
    }
    for (int i = 0; i < words; i++) b->w[i] = 0;
    b->n += words;
    if (top) b->w[b->n++] = top;
}
#endif
