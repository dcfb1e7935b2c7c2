// Hash buckets and fingerprints.
#include "sip.h"

SW_FUNC(hash_fast) {
    u64 buckets = *U64S(in[1]);
    for (i64 i = 0; i < in[0].n; i++) U64S(out[0])[i] = fingerprint64(STRS(in[0])[i].p, STRS(in[0])[i].n) % buckets;
    return SW_OK;
}

SW_FUNC(hash_strong) {
    u64 buckets = *U64S(in[1]), k0 = U64S(in[2])[0], k1 = U64S(in[2])[1];
    for (i64 i = 0; i < in[0].n; i++) U64S(out[0])[i] = sipHash(k0, k1, STRS(in[0])[i].p, STRS(in[0])[i].n) % buckets;
    return SW_OK;
}

SW_FUNC(sip_str) {
    (void)ctx;
    for (i64 i = 0; i < in[0].n; i++) U64S(out[0])[i] = sipHash(U64S(in[1])[0], U64S(in[1])[1], STRS(in[0])[i].p, STRS(in[0])[i].n);
    return SW_OK;
}

SW_FUNC(sip_bytes) {
    i64 n = out[0].n, k = n ? in[0].n / n : 0;
    (void)ctx;
    for (i64 i = 0; i < n; i++) U64S(out[0])[i] = sipHash(U64S(in[1])[0], U64S(in[1])[1], U8S(in[0]) + i * k, (u64)k);
    return SW_OK;
}

static u64 hash64(const u8 *s, u64 n) {
    u64 h = 0xDECAFCAFFEu ^ n * MURMUR;
    for (; n >= 8; s += 8, n -= 8) h = (h ^ shiftMix(le64(s) * MURMUR) * MURMUR) * MURMUR;
    if (n) {
        for (u64 i = 0; i < n; i++) h ^= (u64)s[i] << (8 * i);
        h *= MURMUR;
    }
    return shiftMix(shiftMix(h) * MURMUR);
}

SW_FUNC(hash_legacy) {
    u64 buckets = *U64S(in[1]);
    for (i64 i = 0; i < in[0].n; i++) U64S(out[0])[i] = hash64(STRS(in[0])[i].p, STRS(in[0])[i].n) % buckets;
    return SW_OK;
}

// A row's fingerprints are fingerprinted in scratch memory.
SW_FUNC(fingerprint_str) {
    i64 n = in[0].dims[0], k = n ? in[0].n / n : 0;
    u64 start = ctx->used;
    u64 *row = (u64 *)allocAligned(ctx, 8 * (u64)k);
    if (!row) return finish(ctx, start);
    for (i64 i = 0; i < n; i++) {
        for (i64 j = 0; j < k; j++) row[j] = fingerprint64(STRS(in[0])[i * k + j].p, STRS(in[0])[i * k + j].n);
        U64S(out[0])[i] = k == 1 ? row[0] : fingerprint64((u8 *)row, 8 * (u64)k);
    }
    ctx->used = start; // it was scratch
    return SW_OK;
}

SW_FUNC(fingerprint_bytes) {
    i64 n = in[0].dims[0], k = n ? in[0].n / n : 0;
    for (i64 i = 0; i < n; i++) U64S(out[0])[i] = fingerprint64(U8S(in[0]) + i * k, (u64)k);
    return SW_OK;
}
