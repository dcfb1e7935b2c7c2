// tf.Example; package hostops (example.go) has the form of the specification and the numbers of the errors.
#include "wire.h"
#include "wyhash.h"

enum kind { DENSE, PADDED, SPARSE, RAGGED };
enum type { NONE, BYTES, FLOAT, INT };
enum {
    E_EXAMPLE, E_UNSUPPORTED, E_PARSE, E_TYPE_DENSE, E_TYPE_SPARSE, E_COUNT, E_STRIDE = E_COUNT + 3, E_REQUIRED = E_STRIDE + 3,
    ONE_PARSE, ONE_NUMBER = ONE_PARSE + 3, ONE_SLICE, ONE_STRIDE = ONE_SLICE + 3, ONE_TYPE_DENSE, ONE_TYPE_OTHER, ONE_REQUIRED
};
enum { HEADER = 40, FEATURE = 40 };

struct feat {
    const u8 *key, *shape; // texts with their lengths before them
    u32 kind, type, elems, result, def, counted, splits;
    u32 seq; // number of the entry that has the values, 0 for none
    struct wire data; // of the list of values
    i64 n, done; // values here, and before
};

struct reader {
    const u8 *blob, *hash;
    struct feat *feats;
    u32 n, slots, single;
};

static inline const u8 *typeName(const struct reader *r, u32 type) { return r->blob + le32(r->blob + 16 + 4 * type); }

static int openReader(struct reader *r, struct sw_ctx *ctx, const struct sw_view *spec) {
    const u8 *b = U8S(*spec);
    r->blob = b;
    r->n = (u32)le32(b);
    r->single = (u32)le32(b + 4);
    r->slots = (u32)le32(b + 8);
    r->hash = b + le32(b + 12);
    r->feats = (struct feat *)allocAligned(ctx, r->n * sizeof(struct feat));
    if (!r->feats) return 0;
    for (u32 i = 0; i < r->n; i++) {
        const u8 *w = b + HEADER + FEATURE * i;
        struct feat *f = &r->feats[i];
        f->key = b + le32(w);
        f->kind = (u32)le32(w + 4);
        f->type = (u32)le32(w + 8);
        f->shape = b + le32(w + 12);
        f->elems = (u32)le32(w + 16);
        f->result = (u32)le32(w + 20);
        f->def = (u32)le32(w + 24);
        f->counted = (u32)le32(w + 28);
        f->splits = (u32)le32(w + 32);
        f->done = 0;
    }
    return 1;
}

static inline struct feat *lookup(const struct reader *r, struct sw_str key) {
    u64 h = tableHash(key, 0);
    for (h ^= h >> 32;; h++) {
        u32 i = (u32)le32(r->hash + 4 * (h & (r->slots - 1)));
        if (!i) return 0;
        const u8 *k = r->feats[i - 1].key;
        if (le32(k) == key.n && same(k + 4, key.p, key.n)) return &r->feats[i - 1];
    }
}

static i32 report(struct sw_ctx *c, int code, const u8 *a, i64 b, i64 d, i64 e) {
    c->err[0] = (i64)(uintptr_t)a;
    c->err[1] = b;
    c->err[2] = d;
    c->err[3] = e;
    return SW_ERROR + code;
}
#define WORD(p) (i64)(uintptr_t)(p)

static i32 wrongType(struct sw_ctx *c, const struct reader *r, const struct feat *f, i64 index, u32 type) {
    i64 got = WORD(typeName(r, type)), want = WORD(typeName(r, f->type));
    if (f->kind == DENSE || f->kind == PADDED)
        return r->single ? report(c, ONE_TYPE_DENSE, f->key, got, want, 0) : report(c, E_TYPE_DENSE, f->key, index, got, want);
    return r->single ? report(c, ONE_TYPE_OTHER, f->key, want, got, 0) : report(c, E_TYPE_SPARSE, f->key, index, want, got);
}

static i32 wrongParse(struct sw_ctx *c, const struct reader *r, const struct feat *f, i64 index) {
    if (!r->single) return report(c, E_PARSE, f->key, index, 0, 0);
    if (f->kind != DENSE && f->type == BYTES) return report(c, ONE_NUMBER, f->key, 0, 0, 0);
    return report(c, ONE_PARSE + (int)f->type - 1, f->key, 0, 0, 0);
}

static i32 wrongCount(struct sw_ctx *c, const struct reader *r, const struct feat *f, i64 index) {
    if (f->type == BYTES && f->n > (i64)f->elems) return wrongParse(c, r, f, index);
    if (!r->single) return report(c, E_COUNT + (int)f->type - 1, f->key, index, f->n, WORD(f->shape));
    return report(c, ONE_SLICE + (int)f->type - 1, f->key, 0, 0, 0);
}

static i32 wrongStride(struct sw_ctx *c, const struct reader *r, const struct feat *f, i64 index) {
    if (r->single) return report(c, ONE_STRIDE, f->key, f->elems, f->n, 0);
    return report(c, E_STRIDE + (int)f->type - 1, f->key, index, f->n, WORD(f->shape));
}

// countValues opens a feature's list, whose type is known, and counts.
static int countValues(struct feat *f) {
    struct wire m, p;
    struct sw_str s;
    u64 x;
    i64 n = 0;
    f->data.p++; // the tag
    if (!message(&f->data, &m)) return 0;
    f->data = m;
    f->n = 0;
    if (m.p == m.end) return 1;
    if (f->type == BYTES) {
        for (; m.p < m.end; n++)
            if (!expect(&m, TAG(1, DELIMITED)) || !bytes(&m, &s)) return 0;
        f->n = n;
        return 1;
    }
    if (*m.p == TAG(1, DELIMITED)) { // packed; what follows is not looked at
        m.p++;
        if (!message(&m, &p)) return 0;
        if (f->type == FLOAT) { // TensorFlow drops a part of a float
            f->n = (p.end - p.p) / 4;
            return 1;
        }
        for (; p.p < p.end; n++)
            if (!varint(&p, &x)) return 0;
        f->n = n;
        return 1;
    }
    for (; m.p < m.end; n++) {
        if (f->type == FLOAT) {
            if (!expect(&m, TAG(1, FIXED32)) || m.end - m.p < 4) return 0;
            m.p += 4;
        } else if (!expect(&m, TAG(1, VARINT)) || !varint(&m, &x)) {
            return 0;
        }
    }
    f->n = n;
    return 1;
}

// writeValues writes the counted values from element `at` on.
static void writeValues(struct feat *f, struct sw_view *out, i64 at) {
    struct wire m = f->data, p;
    u64 x;
    i64 n = f->n;
    if (n == 0) return;
    if (f->type == BYTES) {
        struct sw_str *to = STRS(*out) + at;
        while (n--) {
            m.p++;
            bytes(&m, to++);
        }
        return;
    }
    int packed = *m.p == TAG(1, DELIMITED);
    if (packed) {
        m.p++;
        message(&m, &p);
        m = p;
    }
    if (f->type == FLOAT) {
        float *to = F32S(*out) + at;
        if (packed) {
            copy((u8 *)to, m.p, 4 * (u64)n);
            return;
        }
        for (; n--; m.p += 5) copy((u8 *)to++, m.p + 1, 4);
        return;
    }
    u64 *to = U64S(*out) + at;
    while (n--) {
        m.p += !packed;
        varint(&m, &x);
        *to++ = x;
    }
}

// scan finds the features of one example and counts their values. Of several errors the one of the last entry counts, as
// TensorFlow goes through the entries from the last.
static i32 scan(struct sw_ctx *c, struct reader *r, struct sw_str s, i64 index) {
    struct wire w = {s.p, s.p + s.n}, features, entry;
    u32 seq = 0, bad = 0;
    i32 code = 0;
    for (u32 i = 0; i < r->n; i++) r->feats[i].seq = 0;
    while (w.p < w.end) {
        if (!expect(&w, TAG(1, DELIMITED))) {
            if (!skip(&w)) return faultStr(c, E_EXAMPLE, s);
            continue;
        }
        if (!message(&w, &features)) return faultStr(c, E_EXAMPLE, s);
        while (features.p < features.end) {
            struct sw_str key = {0, 0}, data = {0, 0};
            if (!expect(&features, TAG(1, DELIMITED)) || !message(&features, &entry)) return faultStr(c, E_EXAMPLE, s);
            for (int i = 0; i < 2; i++) {
                struct sw_str *to = &key;
                if (!expect(&entry, TAG(1, DELIMITED))) {
                    to = &data;
                    if (!expect(&entry, TAG(2, DELIMITED))) return faultStr(c, E_EXAMPLE, s);
                }
                if (!bytes(&entry, to)) return faultStr(c, E_EXAMPLE, s);
            }
            if (entry.p < entry.end) return faultStr(c, E_EXAMPLE, s);
            seq++;
            if (!data.n) continue;
            struct feat *f = lookup(r, key);
            if (!f) continue;
            u8 tag = data.p[0];
            if (tag != TAG(BYTES, DELIMITED) && tag != TAG(FLOAT, DELIMITED) && tag != TAG(INT, DELIMITED)) {
                bad = seq;
                continue;
            }
            f->seq = seq;
            f->data.p = data.p;
            f->data.end = data.p + data.n;
        }
    }
    if (unlikely(bad)) code = SW_ERROR + E_UNSUPPORTED;
    for (u32 i = 0; i < r->n; i++) {
        struct feat *f = &r->feats[i];
        if (!f->seq) continue;
        u32 type = f->data.p[0] >> 3;
        i32 e = 0;
        if (unlikely(f->seq < bad)) continue;
        if (type != f->type) e = wrongType(c, r, f, index, type);
        else if (!countValues(f)) e = wrongParse(c, r, f, index);
        else if (f->kind == DENSE && f->n != (i64)f->elems) e = wrongCount(c, r, f, index);
        else if (f->kind == PADDED && f->n % f->elems) e = wrongStride(c, r, f, index);
        if (unlikely(e)) code = e, bad = f->seq;
    }
    return code;
}

SW_FUNC(example_count) {
    struct reader r;
    u64 start = ctx->used;
    i64 *counts = I64S(out[0]);
    if (!openReader(&r, ctx, &in[1])) return finish(ctx, start);
    for (i64 i = 0; i < out[0].n; i++) counts[i] = 0;
    for (i64 i = 0; i < in[0].n; i++) {
        i32 e = scan(ctx, &r, STRS(in[0])[i], i);
        if (e) {
            ctx->used = start;
            return e;
        }
        for (u32 j = 0; j < r.n; j++) {
            struct feat *f = &r.feats[j];
            if (!f->seq || f->kind == DENSE) continue;
            i64 *c = counts + 2 * f->counted, n = f->n;
            c[0] += n;
            if (f->kind == PADDED) n /= f->elems;
            if (n > c[1]) c[1] = n;
        }
    }
    ctx->used = start;
    return SW_OK;
}

// fill sets n elements from those of def, again and again.
static void fill(struct sw_view *out, u32 type, i64 at, i64 n, const struct sw_view *def) {
    for (i64 i = 0, k = 0; i < n; i++, k = k + 1 == def->n ? 0 : k + 1) {
        if (type == BYTES) STRS(*out)[at + i] = STRS(*def)[k];
        else if (type == FLOAT) I32S(*out)[at + i] = I32S(*def)[k];
        else I64S(*out)[at + i] = I64S(*def)[k];
    }
}

static i32 put(struct sw_ctx *c, const struct reader *r, struct feat *f, i64 i, const struct sw_view *defaults, struct sw_view *out) {
    struct sw_view *to = &out[f->result];
    if (!f->seq) {
        f->n = 0;
        if (f->kind == DENSE) {
            const struct sw_view *def = &defaults[f->def];
            if (!def->n && r->single) return report(c, ONE_REQUIRED, f->key, WORD(typeName(r, f->type)), 0, 0);
            if (!def->n) return report(c, E_REQUIRED, f->key, WORD(typeName(r, f->type)), 0, 0);
            fill(to, f->type, i * f->elems, f->elems, def);
            return 0;
        }
    }
    switch (f->kind) {
    case DENSE: writeValues(f, to, i * f->elems); break;
    case PADDED: {
        i64 row = to->dims[0] ? to->n / to->dims[0] : 0;
        if (r->single) row = to->n;
        writeValues(f, to, i * row);
        fill(to, f->type, i * row + f->n, row - f->n, &defaults[f->def]);
        break;
    }
    case SPARSE: {
        i64 *at = I64S(*to) + (2 - r->single) * f->done;
        for (i64 k = 0; k < f->n; k++) {
            if (!r->single) *at++ = i;
            *at++ = k;
        }
        writeValues(f, to + 1, f->done);
        break;
    }
    default:
        writeValues(f, to, f->done);
        if (f->splits == 4) I32S(to[1])[i + 1] = (i32)(f->done + f->n);
        else I64S(to[1])[i + 1] = f->done + f->n;
    }
    f->done += f->n;
    return 0;
}

SW_FUNC(example_parse) {
    struct reader r;
    u64 start = ctx->used;
    i32 e = 0;
    if (!openReader(&r, ctx, &in[1])) return finish(ctx, start);
    for (u32 j = 0; j < r.n; j++) {
        struct feat *f = &r.feats[j];
        if (f->kind != RAGGED) continue;
        if (f->splits == 4) *I32S(out[f->result + 1]) = 0;
        else *I64S(out[f->result + 1]) = 0;
    }
    for (i64 i = 0; i < in[0].n && !e; i++) {
        e = scan(ctx, &r, STRS(in[0])[i], i);
        for (u32 j = 0; j < r.n && !e; j++) e = put(ctx, &r, &r.feats[j], i, in + 2, out);
    }
    ctx->used = start;
    return e;
}
