// Protocol buffers, read as TensorFlow's fast parser reads them: a length that reaches behind the message around it is cut
// to it, and all that is not expected is an error.
#ifndef WIRE_H
#define WIRE_H
#include "sw.h"

struct wire {
    const u8 *p, *end;
};

enum { VARINT = 0, FIXED64 = 1, DELIMITED = 2, FIXED32 = 5 };
#define TAG(field, kind) (u8)((field) << 3 | (kind))

static inline int varint(struct wire *w, u64 *x) {
    if (likely(w->p < w->end && *w->p < 0x80)) {
        *x = *w->p++;
        return 1;
    }
    u64 v = 0;
    for (int i = 0; i < 10 && w->p + i < w->end; i++) {
        u8 c = w->p[i];
        v |= (u64)(c & 0x7f) << (7 * i);
        if (c < 0x80) {
            w->p += i + 1;
            *x = v;
            return 1;
        }
    }
    return 0;
}

static inline int expect(struct wire *w, u8 tag) {
    if (w->p == w->end || *w->p != tag) return 0;
    w->p++;
    return 1;
}

static inline int message(struct wire *w, struct wire *m) {
    u64 n;
    if (!varint(w, &n)) return 0;
    n = (u32)n;
    u64 room = (u64)(w->end - w->p);
    if (n > room) n = room;
    m->p = w->p;
    w->p += n;
    m->end = w->p;
    return 1;
}

static inline int bytes(struct wire *w, struct sw_str *s) {
    u64 n;
    if (!varint(w, &n)) return 0;
    n = (u32)n;
    if (n > (u64)(w->end - w->p)) return 0;
    s->p = w->p;
    s->n = n;
    w->p += n;
    return 1;
}

static int skip(struct wire *w) {
    u64 tag, n;
    if (!varint(w, &tag)) return 0;
    switch (tag & 7) {
    case VARINT: return varint(w, &n);
    case FIXED64: n = 8; break;
    case FIXED32: n = 4; break;
    case DELIMITED:
        if (!varint(w, &n)) return 0;
        n = (u32)n;
        if (n > (u64)(w->end - w->p)) n = (u64)(w->end - w->p); // it may reach behind the end
        break;
    default: return 0;
    }
    if (n > (u64)(w->end - w->p)) return 0;
    w->p += n;
    return 1;
}
#endif
