// Look-up in perfect hash tables; package hostops (lookup.go) has the form and builds them.
#include "wyhash.h"

struct table {
    const u8 *t;
    u64 n, buckets, slots, seed, keySize, valueSize;
    const u8 *displace, *slot;
};

static void openTable(struct table *r, const struct sw_view *v) {
    const u8 *t = U8S(*v);
    r->t = t;
    r->n = le64(t);
    r->buckets = le64(t + 8);
    r->slots = le64(t + 16);
    r->seed = le64(t + 24);
    r->displace = t + le64(t + 32);
    r->slot = t + le64(t + 40);
    r->keySize = le64(t + 48);
    r->valueSize = le64(t + 56);
}

static inline u64 slotOf(const struct table *t, u64 hash) {
    u64 bucket = (hash & 0xffffffff) * t->buckets >> 32;
    u64 x = hash + le32(t->displace + 4 * bucket) * 0x9e3779b97f4a7c15u;
    x = (x ^ x >> 29) * 0xd6e8feb86659fd93u;
    return (x >> 32) * t->slots >> 32;
}

// findStr and findInt are the place of a key's value, 0 if the key is not there.
static inline const u8 *findStr(const struct table *t, struct sw_str s) {
    u64 hash = tableHash(s, t->seed);
    const u8 *slot = t->slot + 24 * slotOf(t, hash);
    if (le64(slot) != hash || le32(slot + 12) != s.n || !same(t->t + le32(slot + 8), s.p, s.n)) return 0;
    return slot + 16;
}

static inline const u8 *findInt(const struct table *t, u64 key) {
    const u8 *slot = t->slot + 16 * slotOf(t, mum(key ^ P0, t->seed ^ P1));
    return le64(slot) == key ? slot + 8 : 0;
}

SW_FUNC(table_find) {
    struct table t;
    openTable(&t, &in[2]);
    (void)ctx;
    for (i64 i = 0; i < in[0].n; i++) {
        const u8 *v = 0;
        if (unlikely(t.n == 0)) v = 0;
        else if (t.keySize == 0) v = findStr(&t, STRS(in[0])[i]);
        else v = findInt(&t, t.keySize == 8 ? U64S(in[0])[i] : (u64)(i64)I32S(in[0])[i]);
        if (t.valueSize == 0) {
            struct sw_str s = STRS(in[1])[0];
            if (v) s.p = t.t + le32(v), s.n = le32(v + 4);
            STRS(out[0])[i] = s;
            continue;
        }
        if (!v) v = U8S(in[1]);
        u8 *to = U8S(out[0]) + (u64)i * t.valueSize;
        switch (t.valueSize) {
        case 8: copy(to, v, 8); break;
        case 4: copy(to, v, 4); break;
        case 2: copy(to, v, 2); break;
        default: *to = *v;
        }
    }
    return SW_OK;
}

SW_FUNC(table_find_oov) {
    struct table t;
    openTable(&t, &in[3]);
    (void)ctx;
    u64 buckets = *U64S(in[1]), size = *U64S(in[2]);
    for (i64 i = 0; i < in[0].n; i++) {
        struct sw_str s = STRS(in[0])[i];
        const u8 *v = t.n ? findStr(&t, s) : 0;
        U64S(out[0])[i] = v ? le64(v) : size + fingerprint64(s.p, s.n) % buckets;
    }
    return SW_OK;
}

SW_FUNC(table_size) {
    (void)ctx;
    *U64S(out[0]) = le64(U8S(in[0]));
    return SW_OK;
}
