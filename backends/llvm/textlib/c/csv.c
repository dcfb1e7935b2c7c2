// Fields of records, by TensorFlow's own rules for line ends and quotes.
#include "parse.h"
#include "sink.h"

enum { E_PLAIN, E_QUOTE, E_END, E_FIELDS, E_MISSING, E_TYPE };
enum { STRING, INT32, INT64, FLOAT, DOUBLE };

struct reader {
    struct sw_str s;
    u64 at;
    u8 delim;
    int quote;
};

// next reads the field at r->at: 1 it is there, 0 the record has no more, negative: less an error's code. text is the
// field without escapes, in the sink where there are some.
static int next(struct reader *r, struct sw_str *text, struct sink *escaped) {
    struct sw_str s = r->s;
    while (r->at < s.n && (s.p[r->at] == '\n' || s.p[r->at] == '\r')) r->at++;
    if (r->at >= s.n) return 0;
    u64 at = r->at;
    escaped->n = 0;
    text->p = 0;
    if (!(r->quote && s.p[at] == '"')) {
        u64 from = at;
        for (; at < s.n && s.p[at] != r->delim; at++)
            if ((r->quote && s.p[at] == '"') || s.p[at] == '\n' || s.p[at] == '\r') return -1 - E_PLAIN;
        text->p = s.p + from;
        text->n = at - from;
        r->at = at + 1;
        return 1;
    }
    for (at++; at + 1 < s.n && (s.p[at] != '"' || s.p[at + 1] != r->delim); at++) {
        if (s.p[at] == '"') {
            if (s.p[at + 1] != '"') return -1 - E_QUOTE;
            at++;
        }
        put(escaped, s.p[at]);
    }
    if (at >= s.n || s.p[at] != '"' || (at != s.n - 1 && s.p[at + 1] != r->delim)) return -1 - E_END;
    r->at = at + 2;
    return 1;
}

static i32 fault3(struct sw_ctx *c, int code, i64 a, i64 b, i64 d) {
    c->err[0] = a;
    c->err[1] = b;
    c->err[2] = d;
    return SW_ERROR + code;
}

// store converts a field; 0 if it cannot.
static int store(struct sw_view *out, i64 i, i64 type, struct sw_str text) {
    u64 x;
    switch (type) {
    case STRING: STRS(*out)[i] = text; return 1;
    case INT32:
        if (!parseInt(text, 0x7fffffff, 0x80000000, &x)) return 0;
        I32S(*out)[i] = (i32)x;
        return 1;
    case INT64: return parseInt(text, 0x7fffffffffffffff, 0x8000000000000000, &U64S(*out)[i]);
    case FLOAT:
        if (!parseFloat(text, &single, &x)) return 0;
        I32S(*out)[i] = (i32)x;
        return 1;
    }
    return parseFloat(text, &twice, &U64S(*out)[i]);
}

static void fill(struct sw_view *out, i64 i, i64 type, const struct sw_view *def) {
    if (type == STRING) STRS(*out)[i] = STRS(*def)[0];
    else if (type == INT32 || type == FLOAT) I32S(*out)[i] = I32S(*def)[0];
    else I64S(*out)[i] = I64S(*def)[0];
}

// record goes through the fields. With `to` it stores those that are wanted, else it counts them.
static i32 record(struct sw_ctx *c, const struct sw_view *in, struct sw_view *out, i64 i, i64 *count) {
    struct reader r = {STRS(in[0])[i], 0, STRS(in[1])[0].p[0], *U8S(in[2])};
    struct sw_str na = STRS(in[3])[0];
    const i64 *chosen = I64S(in[4]), *types = I64S(in[5]);
    i64 nChosen = in[4].n, parsed = 0, n = 0, columns = in[5].n;
    for (int more = 1; more; parsed++) {
        struct sink escaped = openSink(c);
        struct sw_str text;
        if (!out) escaped.room = 0;
        more = next(&r, &text, &escaped);
        if (more < 0) return SW_ERROR - 1 - more;
        int wanted = !nChosen || chosen[n] == parsed;
        if (!more) { // a delimiter at the end has an empty field behind it
            if (!r.s.n || r.s.p[r.s.n - 1] != r.delim || !wanted) break;
            text.p = r.s.p;
            text.n = 0;
        }
        if (!wanted) continue;
        i64 f = n++;
        if (out && f < columns) {
            if (!text.p) {
                text.n = escaped.n;
                text.p = alloc(c, escaped.n);
            }
            const struct sw_view *def = &in[6 + f];
            if (!text.n || (text.n == na.n && text.p && same(text.p, na.p, na.n))) {
                if (def->n != 1) return fault3(c, E_MISSING, f, i, 0);
                fill(&out[f], i, types[f], def);
            } else if (text.p && !store(&out[f], i, types[f], text)) {
                fault3(c, 0, f, i, (i64)(uintptr_t)text.p);
                c->err[3] = (i64)text.n;
                return SW_ERROR + E_TYPE - 1 + (i32)types[f];
            }
        }
        if (n == nChosen) break;
    }
    *count = n;
    return SW_OK;
}

SW_FUNC(csv_decode) {
    u64 start = ctx->used;
    i64 n;
    for (i64 i = 0; i < in[0].n; i++) {
        i32 e = record(ctx, in, 0, i, &n);
        if (!e && n != in[5].n) e = fault3(ctx, E_FIELDS, in[5].n, n, i);
        if (!e) e = record(ctx, in, out, i, &n);
        if (e) { // an error counts only where all bytes before it had room
            if (ctx->used > ctx->cap) break;
            ctx->used = start;
            return e;
        }
    }
    return finish(ctx, start);
}
