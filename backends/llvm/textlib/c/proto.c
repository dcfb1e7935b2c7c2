// TensorProto messages, and sparse tensors of three of them; package hostops (proto.go) has the numbers of the errors.
#include "sink.h"
#include "wire.h"

enum { E_PROTO, E_TYPE, E_SIZE, E_SPARSE };
enum { COMPLEX64 = 8, INT64 = 9, BOOL = 10, COMPLEX128 = 18 };
#define MOST ((i64)1 << 40)

// How the values of each DataType stand in fields of their own.
static const u8 fields[24][2] = {{0, 0}, {5, FIXED32}, {6, FIXED64}, {7, VARINT}, {7, VARINT}, {7, VARINT}, {7, VARINT}, {8, DELIMITED}, {9, FIXED32}, {10, VARINT}, {11, VARINT}, {0, 0}, {0, 0}, {0, 0},
    {13, VARINT}, {0, 0}, {0, 0}, {7, VARINT}, {12, FIXED64}, {13, VARINT}, {0, 0}, {0, 0}, {16, VARINT}, {17, VARINT}};

struct tensor {
    struct wire all, shape; // the message, and the last shape in it
    struct sw_str content;
    i64 type, rank, n;
};

struct value {
    u64 field, varint;
    int kind;
    struct sw_str data;
};

static int readField(struct wire *w, struct value *v) {
    u64 tag, n;
    if (!varint(w, &tag) || tag >> 3 == 0) return 0;
    v->field = tag >> 3;
    v->kind = (int)(tag & 7);
    v->varint = 0;
    switch (v->kind) {
    case VARINT: return varint(w, &v->varint);
    case DELIMITED: return bytes(w, &v->data);
    case FIXED64: n = 8; break;
    case FIXED32: n = 4; break;
    default: return 0;
    }
    if (n > (u64)(w->end - w->p)) return 0;
    v->data.p = w->p;
    v->data.n = n;
    w->p += n;
    return 1;
}

static struct wire within(struct sw_str s) {
    struct wire w = {s.p, s.p + s.n};
    return w;
}

// dims reads those of a shape, and writes at most room of them; it answers their number, or -1.
static i64 dims(struct wire w, i64 *to, i64 room) {
    i64 rank = 0;
    struct value v, x;
    while (w.p < w.end) {
        u64 size = 0;
        if (!readField(&w, &v) || (v.field == 3 && v.varint)) return -1;
        if (v.field != 2 || v.kind != DELIMITED) continue;
        for (struct wire d = within(v.data); d.p < d.end;) {
            if (!readField(&d, &x)) return -1;
            if (x.field == 1 && x.kind == VARINT) size = x.varint;
        }
        if (size > (u64)MOST || rank == 254) return -1;
        if (rank < room) to[rank] = (i64)size;
        rank++;
    }
    return rank;
}

static i64 product(const i64 *dims, i64 rank) { // more than MOST if it is too many
    i64 n = 1;
    for (i64 i = 0; i < rank; i++)
        if (!dims[i]) return 0;
    for (i64 i = 0; i < rank; i++) {
        if (n > MOST / dims[i]) return MOST + 1;
        n *= dims[i];
    }
    return n;
}

static i32 readTensor(struct sw_ctx *c, struct tensor *t, struct sw_str s, i64 type) {
    i64 d[254], shapes = 0;
    struct value v;
    t->all = within(s);
    t->content.p = 0;
    t->content.n = 0;
    t->type = t->rank = 0;
    for (struct wire w = t->all; w.p < w.end;) {
        if (!readField(&w, &v)) return SW_ERROR + E_PROTO;
        if (v.field == 1 && v.kind == VARINT) t->type = (i32)v.varint;
        if (v.field == 4 && v.kind == DELIMITED) t->content = v.data;
        if (v.field == 2 && v.kind == DELIMITED) {
            i64 k = dims(within(v.data), d + t->rank, 254 - t->rank);
            if (k < 0 || t->rank + k > 254 || product(d, t->rank + k) > MOST) return SW_ERROR + E_PROTO;
            t->rank += k;
            t->shape = within(v.data);
            shapes++;
        }
    }
    if (shapes > 1) return SW_ERROR + E_PROTO;
    if (!shapes) t->shape.p = t->shape.end = s.p;
    t->n = product(d, t->rank);
    if (t->type != type) {
        c->err[0] = t->type;
        c->err[1] = type;
        return SW_ERROR + E_TYPE;
    }
    return SW_OK;
}

// writer puts the parts of elements one after the other.
struct writer {
    u8 *to;
    u64 part, k, most;
};

static void put1(struct writer *w, u64 x) {
    if (w->k < w->most) copy(w->to + w->k * w->part, (const u8 *)&x, w->part);
    w->k++;
}

static u64 wordOf(const u8 *p, u64 n) {
    u64 x = 0;
    copy((u8 *)&x, p, n);
    return x;
}

static i32 copyContent(const struct tensor *t, u8 *to, i64 size) {
    struct wire w = within(t->content);
    u64 x;
    if (size) {
        if (t->content.n != (u64)(t->n * size)) return SW_ERROR + E_PROTO;
        copy(to, t->content.p, t->content.n);
        return SW_OK;
    }
    struct sw_str *s = (struct sw_str *)to; // lengths, then the bytes
    for (i64 i = 0; i < t->n; i++) {
        if (!varint(&w, &x)) return SW_ERROR + E_PROTO;
        s[i].n = x;
    }
    for (i64 i = 0; i < t->n; i++) {
        if (s[i].n > (u64)(w.end - w.p)) return SW_ERROR + E_PROTO;
        s[i].p = w.p;
        w.p += s[i].n;
    }
    return SW_OK;
}

// decode writes all elements.
static i32 decode(const struct tensor *t, u8 *to, i64 size) {
    struct sw_str *s = (struct sw_str *)to;
    u64 parts = t->type == COMPLEX64 || t->type == COMPLEX128 ? 2 : 1, n = (u64)t->n, x;
    u8 field = fields[t->type][0], kind = fields[t->type][1];
    struct writer out = {to, size ? (u64)size / parts : 0, 0, n * parts};
    struct value v;
    if (!n) return SW_OK;
    if (t->content.n) return copyContent(t, to, size);
    for (struct wire w = t->all; w.p < w.end;) {
        if (!readField(&w, &v)) return SW_ERROR + E_PROTO;
        if (v.field != field) continue;
        if (!size) {
            if (v.kind != DELIMITED) continue;
            if (out.k < n) s[out.k] = v.data;
            out.k++;
        } else if (v.kind == VARINT && kind == VARINT) {
            put1(&out, t->type == BOOL ? v.varint != 0 : v.varint);
        } else if (v.kind == kind) {
            put1(&out, wordOf(v.data.p, v.data.n));
        } else if (v.kind == DELIMITED && kind == VARINT) {
            for (struct wire p = within(v.data); p.p < p.end;) {
                if (!varint(&p, &x)) return SW_ERROR + E_PROTO;
                put1(&out, t->type == BOOL ? x != 0 : x);
            }
        } else if (v.kind == DELIMITED) {
            u64 step = kind == FIXED32 ? 4 : 8;
            if (v.data.n % step) return SW_ERROR + E_PROTO;
            for (u64 i = 0; i < v.data.n; i += step) put1(&out, wordOf(v.data.p + i, step));
        }
    }
    u64 have = out.k / parts < n ? out.k / parts : n, bytes = size ? (u64)size : sizeof(struct sw_str);
    for (u64 i = have; i < n; i++) { // the last value goes on; without any they are zeros
        if (have) copy(to + i * bytes, to + (have - 1) * bytes, bytes);
        else __builtin_memset(to + i * bytes, 0, bytes);
    }
    return SW_OK;
}

SW_FUNC(tensor_rank) {
    struct tensor t;
    i32 e = readTensor(ctx, &t, STRS(in[0])[0], *I64S(in[1]));
    if (e) return e;
    I64S(out[0])[0] = t.rank;
    I64S(out[0])[1] = t.n;
    return SW_OK;
}

SW_FUNC(tensor_dims) {
    struct tensor t;
    i32 e = readTensor(ctx, &t, STRS(in[0])[0], *I64S(in[1]));
    if (e) return e;
    for (i64 i = 0; i < out[0].n; i++) I64S(out[0])[i] = 0;
    dims(t.shape, I64S(out[0]), out[0].n);
    return SW_OK;
}

SW_FUNC(tensor_decode) {
    struct tensor t;
    i32 e = readTensor(ctx, &t, STRS(in[0])[0], *I64S(in[1]));
    if (e) return e;
    if (t.n != out[0].n) {
        ctx->err[0] = t.n;
        ctx->err[1] = out[0].n;
        return SW_ERROR + E_SIZE;
    }
    return decode(&t, U8S(out[0]), *I64S(in[2]));
}

static u64 varintSize(u64 x) {
    u64 k = 1;
    for (; x >= 128; x >>= 7) k++;
    return k;
}

static void putVarint(struct sink *to, u64 x) {
    for (; x >= 128; x >>= 7) put(to, (u8)(x | 128));
    put(to, (u8)x);
}

static void encode(struct sink *to, const u8 *data, i64 type, i64 size, const i64 *dims, i64 rank) {
    u64 all = 0;
    i64 n = 1;
    for (i64 i = 0; i < rank; i++) {
        all += 2 + (dims[i] ? 1 + varintSize((u64)dims[i]) : 0);
        n *= dims[i];
    }
    put(to, TAG(1, VARINT));
    put(to, (u8)type);
    put(to, TAG(2, DELIMITED));
    putVarint(to, all);
    for (i64 i = 0; i < rank; i++) {
        put(to, TAG(2, DELIMITED));
        putVarint(to, dims[i] ? 1 + varintSize((u64)dims[i]) : 0);
        if (!dims[i]) continue;
        put(to, TAG(1, VARINT));
        putVarint(to, (u64)dims[i]);
    }
    if (size < 0 && n) { // strings as one piece: lengths, then the bytes
        const struct sw_str *s = (const struct sw_str *)data;
        u64 bytes = 0;
        for (i64 i = 0; i < n; i++) bytes += varintSize(s[i].n) + s[i].n;
        put(to, TAG(4, DELIMITED));
        putVarint(to, bytes);
        for (i64 i = 0; i < n; i++) putVarint(to, s[i].n);
        for (i64 i = 0; i < n; i++) putBytes(to, s[i].p, s[i].n);
    }
    if (size > 0 && n) {
        put(to, TAG(4, DELIMITED));
        putVarint(to, (u64)(n * size));
        putBytes(to, data, (u64)(n * size));
    }
    for (i64 i = 0; !size && i < n; i++) {
        struct sw_str s = ((const struct sw_str *)data)[i];
        put(to, TAG(8, DELIMITED));
        putVarint(to, s.n);
        putBytes(to, s.p, s.n);
    }
}

SW_FUNC(tensor_encode) {
    u64 start = ctx->used;
    struct sink to = openSink(ctx);
    encode(&to, U8S(in[0]), *I64S(in[1]), *I64S(in[2]), in[0].dims, in[0].rank);
    closeSink(ctx, &to, STRS(out[0]));
    return finish(ctx, start);
}

// sparse_encode copies the places without the row into scratch memory.
SW_FUNC(sparse_encode) {
    i64 n = in[1].n, r = in[2].n, k = out[0].dims[0], last = 0, at = 0, type = *I64S(in[3]), size = *I64S(in[4]);
    const i64 *idx = I64S(in[0]);
    u64 start = ctx->used, width = size > 0 ? (u64)size : sizeof(struct sw_str);
    i64 *rest = (i64 *)allocAligned(ctx, 8 * (u64)(n * (r - 1)) + 16);
    if (!rest) return finish(ctx, start);
    for (i64 i = 0; i < n; i++) {
        if (idx[i * r] < last || idx[i * r] >= k) return ctx->used = start, SW_ERROR + E_SPARSE;
        last = idx[i * r];
        for (i64 a = 1; a < r; a++) rest[i * (r - 1) + a - 1] = idx[i * r + a];
    }
    for (i64 b = 0; b < k; b++) {
        i64 end = at;
        while (end < n && idx[end * r] == b) end++;
        i64 placesDims[2] = {end - at, r - 1};
        struct sink to = openSink(ctx);
        encode(&to, (u8 *)(rest + at * (r - 1)), INT64, 8, placesDims, 2);
        closeSink(ctx, &to, &STRS(out[0])[3 * b]);
        to = openSink(ctx);
        encode(&to, U8S(in[1]) + (u64)at * width, type, size, placesDims, 1);
        closeSink(ctx, &to, &STRS(out[0])[3 * b + 1]);
        to = openSink(ctx);
        encode(&to, (u8 *)(I64S(in[2]) + 1), INT64, 8, &placesDims[1], 1);
        closeSink(ctx, &to, &STRS(out[0])[3 * b + 2]);
        at = end;
    }
    return finish(ctx, start);
}

// readSparse reads three messages, and the dims of the indices.
static i32 readSparse(struct sw_ctx *c, struct tensor *t, const struct sw_str *parts, i64 type) {
    i64 places[2], size;
    i32 e = readTensor(c, &t[0], parts[0], INT64);
    if (!e) e = readTensor(c, &t[1], parts[1], type);
    if (!e) e = readTensor(c, &t[2], parts[2], INT64);
    if (e) return e;
    if (t[0].rank != 2 || t[1].rank != 1 || t[2].rank != 1) return SW_ERROR + E_SPARSE;
    dims(t[0].shape, places, 2);
    dims(t[2].shape, &size, 1);
    return places[0] != t[1].n || places[1] != size ? SW_ERROR + E_SPARSE : SW_OK;
}

SW_FUNC(sparse_count) {
    i64 n = 0, r = 0;
    for (i64 i = 0; i < in[0].dims[0]; i++) {
        struct tensor t[3];
        i32 e = readSparse(ctx, t, STRS(in[0]) + 3 * i, *I64S(in[1]));
        if (e) return e;
        if (i && t[2].n != r) return SW_ERROR + E_SPARSE;
        r = t[2].n;
        n += t[1].n;
    }
    I64S(out[0])[0] = n;
    I64S(out[0])[1] = r;
    return SW_OK;
}

SW_FUNC(sparse_decode) {
    i64 r = out[2].n, at = 0, size = *I64S(in[2]), *idx = I64S(out[0]), *most = I64S(out[2]);
    u64 start = ctx->used, width = size ? (u64)size : sizeof(struct sw_str);
    i64 *places = (i64 *)allocAligned(ctx, 8 * (u64)(out[1].n * r) + 16), *sizes = (i64 *)allocAligned(ctx, 8 * (u64)r + 16);
    if (!places || !sizes) return finish(ctx, start);
    ctx->used = start; // it is scratch
    for (i64 a = 0; a < r; a++) most[a] = 0;
    for (i64 i = 0; i < in[0].dims[0]; i++) {
        struct tensor t[3];
        i32 e = readSparse(ctx, t, STRS(in[0]) + 3 * i, *I64S(in[1]));
        if (e) return e;
        if (t[2].n != r || at + t[1].n > out[1].n) return SW_ERROR + E_SPARSE;
        e = decode(&t[0], (u8 *)places, 8);
        if (!e) e = decode(&t[1], U8S(out[1]) + (u64)at * width, size);
        if (!e) e = decode(&t[2], (u8 *)sizes, 8);
        if (e) return e;
        for (i64 j = 0; j < t[1].n; j++) {
            i64 *to = idx + (at + j) * (r + 1);
            to[0] = i;
            for (i64 a = 0; a < r; a++) to[1 + a] = places[j * r + a];
        }
        for (i64 a = 0; a < r; a++)
            if (sizes[a] > most[a]) most[a] = sizes[a];
        at += t[1].n;
    }
    return SW_OK;
}
