// A sink counts bytes of a result, and writes those that have room.
#ifndef SINK_H
#define SINK_H
#include "sw.h"

struct sink {
    u8 *to;
    u64 n, room;
};

static inline void put(struct sink *s, u8 c) {
    if (s->n < s->room) s->to[s->n] = c;
    s->n++;
}

static inline void putBytes(struct sink *s, const u8 *p, u64 n) {
    if (s->n + n <= s->room) copy(s->to + s->n, p, n);
    s->n += n;
}

// openSink is the rest of the heap; closeSink takes what was written from it.
static inline struct sink openSink(struct sw_ctx *c) {
    struct sink s = {c->heap, 0, 0};
    if (c->used < c->cap) {
        s.to = c->heap + c->used;
        s.room = c->cap - c->used;
    }
    return s;
}

static inline void closeSink(struct sw_ctx *c, struct sink *s, struct sw_str *out) {
    out->n = s->n;
    out->p = alloc(c, s->n);
}
#endif
