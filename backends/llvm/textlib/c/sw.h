// The door between compiled programs and this library. Freestanding C99: no libc, no global state; memcpy, memmove,
// memset and memcmp are the artefact's own.
#ifndef SW_H
#define SW_H
#include <stdint.h>

typedef uint8_t u8;
typedef uint32_t u32;
typedef uint64_t u64;
typedef int32_t i32;
typedef int64_t i64;

struct sw_str {
    const u8 *p;
    u64 n;
};
struct sw_view { // n elements, row-major; elements of strings are struct sw_str
    void *data;
    i64 n, rank;
    const i64 *dims;
};
struct sw_ctx {
    u8 *heap; // new bytes of results
    u64 used, cap, need;
    i64 err[4];
};

enum { SW_OK = 0, SW_NEED = 1, SW_ERROR = 16 };

#define SW_FUNC(name) i32 swh_##name(struct sw_ctx *ctx, const struct sw_view *in, struct sw_view *out)

#define STRS(v) ((struct sw_str *)(v).data)
#define I64S(v) ((i64 *)(v).data)
#define U64S(v) ((u64 *)(v).data)
#define I32S(v) ((i32 *)(v).data)
#define U8S(v) ((u8 *)(v).data)
#define F32S(v) ((float *)(v).data)
#define F64S(v) ((double *)(v).data)

#define likely(x) __builtin_expect(!!(x), 1)
#define unlikely(x) __builtin_expect(!!(x), 0)

// alloc takes n bytes from the heap. It answers 0 if they are not there, and goes on counting, so that one call finds all
// that is needed.
static inline u8 *alloc(struct sw_ctx *c, u64 n) {
    u64 at = c->used;
    c->used += n;
    if (unlikely(c->used > c->cap)) return 0;
    return c->heap ? c->heap + at : (u8 *)c; // no bytes, but not 0
}

// allocAligned is alloc for words; the heap itself is aligned.
static inline u8 *allocAligned(struct sw_ctx *c, u64 n) {
    c->used = (c->used + 15) & ~(u64)15;
    return alloc(c, n);
}

// finish ends a function that has used alloc since the heap was used up to start.
static inline i32 finish(struct sw_ctx *c, u64 start) {
    if (likely(c->used <= c->cap)) return SW_OK;
    c->need = c->used;
    c->used = start;
    return SW_NEED;
}

static inline void copy(u8 *to, const u8 *from, u64 n) { __builtin_memcpy(to, from, n); }

static inline int same(const u8 *a, const u8 *b, u64 n) {
    u64 x, y;
    if (n >= 8) {
        u64 i = 0;
        for (; i + 8 <= n; i += 8) {
            __builtin_memcpy(&x, a + i, 8);
            __builtin_memcpy(&y, b + i, 8);
            if (x != y) return 0;
        }
        __builtin_memcpy(&x, a + n - 8, 8);
        __builtin_memcpy(&y, b + n - 8, 8);
        return x == y;
    }
    for (u64 i = 0; i < n; i++)
        if (a[i] != b[i]) return 0;
    return 1;
}

// each is the index of element i of an operand that has an element for all, or one for each.
static inline i64 each(const struct sw_view *v, i64 i) { return v->n == 1 ? 0 : i; }

// isSpace is C's isspace in the C locale.
static inline int isSpace(u8 c) { return c == ' ' || (u8)(c - '\t') <= '\r' - '\t'; }
static inline int isTrail(u8 c) { return (c & 0xc0) == 0x80; }

static inline struct sw_str trimLeft(struct sw_str s) {
    while (s.n && isSpace(*s.p)) s.p++, s.n--;
    return s;
}
static inline struct sw_str trimSpace(struct sw_str s) {
    s = trimLeft(s);
    while (s.n && isSpace(s.p[s.n - 1])) s.n--;
    return s;
}

static inline i32 faultStr(struct sw_ctx *c, int code, struct sw_str s) {
    c->err[0] = (i64)(uintptr_t)s.p;
    c->err[1] = (i64)s.n;
    return SW_ERROR + code;
}
#endif
