/* A small artefact written by hand: what a backend emits, for the tests of everything that opens artefacts.
 * One signature per feature of the interface; testart.go has the metadata. Freestanding, no libc. */
#include "swage.h"

#define EXPORT __attribute__((visibility("default")))


/* weights[0..2] = bias of "add"; see testart.go. Filled by weights.s. */

typedef uint64_t u64;
typedef int64_t i64;

static int bad(struct swage_call *c) { return c == 0 || c->size != sizeof *c; }

static int32_t fail(struct swage_call *c, int32_t code, i64 a, i64 b, i64 d, i64 e)
{
    c->err[0] = a; c->err[1] = b; c->err[2] = d; c->err[3] = e;
    return code;
}

static void answer(struct swage_call *c)
{
    u64 pin = c->flags & 255;
    c->variant = pin ? pin : 1;
}

/* 0 add: sum[B,3] = x[B,3] + y[B,3] + bias[3] */
EXPORT int32_t swage_sig_0(struct swage_call *c)
{
    if (bad(c)) return SWAGE_ABI;
    answer(c);
    struct swage_tensor *x = &c->in[0], *y = &c->in[1], *o = &c->out[0];
    if (x->dims[1] != 3) return fail(c, SWAGE_BAD_SHAPE, 0, 1, x->dims[1], 3);
    if (y->dims[0] != x->dims[0]) return fail(c, SWAGE_BAD_SHAPE, 1, 0, y->dims[0], x->dims[0]);
    if (y->dims[1] != 3) return fail(c, SWAGE_BAD_SHAPE, 1, 1, y->dims[1], 3);
    if (x->dims[0] < 0 || x->dims[0] > (i64)1 << 50) return fail(c, SWAGE_OVERFLOW, 0, 0, 0, 0);
    u64 n = (u64)x->dims[0] * 3, have = o->bytes;
    if (x->bytes < 4 * n) return fail(c, SWAGE_BAD_ARG, SWAGE_ARG_IN, 0, (i64)x->bytes, (i64)(4 * n));
    if (y->bytes < 4 * n) return fail(c, SWAGE_BAD_ARG, SWAGE_ARG_IN, 1, (i64)y->bytes, (i64)(4 * n));
    c->arena_need = 0;
    o->dims[0] = x->dims[0]; o->dims[1] = 3; o->bytes = 4 * n;
    if (have < 4 * n) return SWAGE_NEED;
    if (c->weights == 0) return fail(c, SWAGE_BAD_ARG, SWAGE_ARG_WEIGHTS, 0, 0, 0);
    const float *w = c->weights, *a = x->data, *b = y->data;
    float *s = o->data;
    for (u64 i = 0; i < n; i++) s[i] = a[i] + b[i] + w[i % 3];
    return SWAGE_OK;
}

/* state: one counter */
EXPORT int32_t swage_init(struct swage_call *c)
{
    if (bad(c)) return SWAGE_ABI;
    c->arena_need = 64;
    if (c->arena_bytes < 64) return SWAGE_NEED;
    if (c->state == 0) return fail(c, SWAGE_BAD_ARG, SWAGE_ARG_STATE, 0, 0, 0);
    *(i64 *)c->state = 100;
    return SWAGE_OK;
}

/* 1 count: count[] = (state += delta[]); the read and the write are apart on purpose: unserialised writers lose counts */
EXPORT int32_t swage_sig_1(struct swage_call *c)
{
    if (bad(c)) return SWAGE_ABI;
    answer(c);
    struct swage_tensor *o = &c->out[0];
    u64 have = o->bytes;
    c->arena_need = 0;
    o->bytes = 8;
    if (have < 8) return SWAGE_NEED;
    if (c->state == 0) return fail(c, SWAGE_BAD_ARG, SWAGE_ARG_STATE, 0, 0, 0);
    volatile i64 *st = c->state;
    i64 v = *st;
    for (volatile int i = 0; i < 200; i++) {}
    *st = v + *(i64 *)c->in[0].data;
    *(i64 *)o->data = *st;
    return SWAGE_OK;
}

/* 2 read: count[] = state */
EXPORT int32_t swage_sig_2(struct swage_call *c)
{
    if (bad(c)) return SWAGE_ABI;
    answer(c);
    struct swage_tensor *o = &c->out[0];
    u64 have = o->bytes;
    c->arena_need = 0;
    o->bytes = 8;
    if (have < 8) return SWAGE_NEED;
    *(i64 *)o->data = *(i64 *)c->state;
    return SWAGE_OK;
}

/* 3 pick: y[] = x[i[]], with TensorFlow's check of the index */
EXPORT int32_t swage_sig_3(struct swage_call *c)
{
    if (bad(c)) return SWAGE_ABI;
    answer(c);
    struct swage_tensor *o = &c->out[0];
    u64 have = o->bytes;
    c->arena_need = 0;
    o->bytes = 4;
    if (have < 4) return SWAGE_NEED;
    i64 i = *(i64 *)c->in[1].data, n = c->in[0].dims[0];
    if (i < 0 || i >= n) return fail(c, SWAGE_CHECK, 0, i, n, 0);
    *(float *)o->data = ((float *)c->in[0].data)[i];
    return SWAGE_OK;
}

/* ---- the pool: futex, no libc ---- */

struct pool {
    int32_t gen __attribute__((aligned(64))); /* futex; counts regions */
    int32_t stop;
    int32_t sleepers __attribute__((aligned(64)));
    int32_t inside; /* workers that may be reading the task */
    int32_t busy __attribute__((aligned(64))); /* a call holds the pool */
    int32_t open;                               /* the task may be read */
    i64 next __attribute__((aligned(64)));      /* first chunk that nobody took */
    void (*fn)(void *, i64) __attribute__((aligned(64)));
    void *arg;
    i64 n;
    i64 helped; /* chunks that workers did, for tests */
};
_Static_assert(sizeof(struct pool) <= SWAGE_POOL_BYTES, "pool");

static long futex(int32_t *a, int op, int32_t v)
{
#if defined(__x86_64__)
    long r;
    register long r10 __asm__("r10") = 0;
    __asm__ volatile("syscall" : "=a"(r) : "a"(202), "D"(a), "S"(op), "d"(v), "r"(r10) : "rcx", "r11", "memory");
    return r;
#elif defined(__aarch64__)
    register long x8 __asm__("x8") = 98, x0 __asm__("x0") = (long)a, x1 __asm__("x1") = op, x2 __asm__("x2") = v,
                  x3 __asm__("x3") = 0;
    __asm__ volatile("svc 0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2), "r"(x3) : "memory");
    return x0;
#else
#error "unknown machine"
#endif
}

static void relax(void)
{
#if defined(__x86_64__)
    __asm__ volatile("pause");
#else
    __asm__ volatile("yield");
#endif
}

#define LOAD(p) __atomic_load_n(p, __ATOMIC_SEQ_CST)
#define STORE(p, v) __atomic_store_n(p, v, __ATOMIC_SEQ_CST)
#define ADD(p, v) __atomic_fetch_add(p, v, __ATOMIC_SEQ_CST)

static void chunks(struct pool *p, int helper)
{
    for (i64 i; (i = ADD(&p->next, 1)) < p->n;) {
        p->fn(p->arg, i);
        if (helper) ADD(&p->helped, 1);
    }
}

EXPORT int32_t swage_pool_worker(struct swage_pool *opaque)
{
    struct pool *p = (struct pool *)opaque;
    int32_t seen = 0;
    for (;;) {
        for (int spin = 0; LOAD(&p->gen) == seen && !LOAD(&p->stop) && spin < 2000; spin++) relax();
        if (LOAD(&p->stop)) return SWAGE_OK;
        int32_t gen = LOAD(&p->gen);
        if (gen == seen) {
            ADD(&p->sleepers, 1);
            if (!LOAD(&p->stop)) futex(&p->gen, 128 /* WAIT | PRIVATE */, gen);
            ADD(&p->sleepers, -1);
            continue;
        }
        seen = gen;
        ADD(&p->inside, 1);
        if (LOAD(&p->open)) chunks(p, 1);
        ADD(&p->inside, -1);
    }
}

EXPORT void swage_pool_stop(struct swage_pool *opaque)
{
    struct pool *p = (struct pool *)opaque;
    STORE(&p->stop, 1);
    ADD(&p->gen, 1);
    futex(&p->gen, 129 /* WAKE | PRIVATE */, 0x7fffffff);
}

static void parallel(struct swage_pool *opaque, void (*fn)(void *, i64), void *arg, i64 n)
{
    struct pool *p = (struct pool *)opaque;
    int32_t idle = 0;
    if (p == 0 || !__atomic_compare_exchange_n(&p->busy, &idle, 1, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) {
        for (i64 i = 0; i < n; i++) fn(arg, i);
        return;
    }
    p->fn = fn;
    p->arg = arg;
    p->n = n;
    STORE(&p->next, 0);
    STORE(&p->open, 1);
    ADD(&p->gen, 1);
    if (LOAD(&p->sleepers)) futex(&p->gen, 129, 0x7fffffff);
    chunks(p, 0);
    STORE(&p->open, 0);
    while (LOAD(&p->inside)) relax();
    STORE(&p->busy, 0);
}

/* 4 work: y[N] = 1000 rounds of x -> x*0.5+1, in chunks of 64; helped[] = chunks that workers did */
struct work { const float *x; float *y; i64 n; };

static void work(void *arg, i64 i)
{
    struct work *w = arg;
    i64 hi = 64 * (i + 1) < w->n ? 64 * (i + 1) : w->n;
    for (i64 k = 64 * i; k < hi; k++) {
        float v = w->x[k];
        for (int r = 0; r < 1000; r++) v = v * 0.5f + 1.0f;
        w->y[k] = v;
    }
}

EXPORT int32_t swage_sig_4(struct swage_call *c)
{
    if (bad(c)) return SWAGE_ABI;
    answer(c);
    u64 n = (u64)c->in[0].dims[0], h0 = c->out[0].bytes, h1 = c->out[1].bytes;
    c->arena_need = 0;
    c->out[0].bytes = 4 * n; c->out[0].dims[0] = (i64)n;
    c->out[1].bytes = 8;
    if (h0 < 4 * n || h1 < 8) return SWAGE_NEED;
    struct work w = {c->in[0].data, c->out[0].data, (i64)n};
    i64 before = c->pool ? LOAD(&((struct pool *)c->pool)->helped) : 0;
    parallel(c->pool, work, &w, (i64)((n + 63) / 64));
    *(i64 *)c->out[1].data = c->pool ? LOAD(&((struct pool *)c->pool)->helped) - before : 0;
    return SWAGE_OK;
}

/* 5 upper: u[N] strings = s[N] in upper case, each twice */
EXPORT int32_t swage_sig_5(struct swage_call *c)
{
    if (bad(c)) return SWAGE_ABI;
    answer(c);
    struct swage_tensor *s = &c->in[0], *o = &c->out[0];
    u64 n = (u64)s->dims[0], have = o->bytes, slots = o->offsets_cap;
    if (s->offsets == 0 || s->offsets_cap < n + 1) return fail(c, SWAGE_BAD_ARG, SWAGE_ARG_IN, 0, (i64)s->offsets_cap, (i64)n + 1);
    u64 bytes = 2 * (u64)(s->offsets[n] - s->offsets[0]);
    c->arena_need = 0;
    o->dims[0] = (i64)n; o->bytes = bytes; o->offsets_cap = n + 1;
    if (have < bytes || slots < n + 1) return SWAGE_NEED;
    u64 at = 0;
    for (u64 i = 0; i < n; i++) {
        o->offsets[i] = (i64)at;
        for (int twice = 0; twice < 2; twice++)
            for (i64 k = s->offsets[i]; k < s->offsets[i + 1]; k++) {
                char ch = ((char *)s->data)[k];
                ((char *)o->data)[at++] = ch >= 'a' && ch <= 'z' ? (char)(ch - 32) : ch;
            }
    }
    o->offsets[n] = (i64)at;
    return SWAGE_OK;
}

/* 6 spin: rounds[] = n[] "kernels" of about 10 us each, cancellable between them */
EXPORT int32_t swage_sig_6(struct swage_call *c)
{
    if (bad(c)) return SWAGE_ABI;
    answer(c);
    u64 have = c->out[0].bytes;
    c->arena_need = 0;
    c->out[0].bytes = 8;
    if (have < 8) return SWAGE_NEED;
    i64 n = *(i64 *)c->in[0].data;
    for (i64 i = 0; i < n; i++) {
        if (c->cancel && *c->cancel) return SWAGE_CANCELLED;
        for (volatile int k = 0; k < 10000; k++) {}
    }
    *(i64 *)c->out[0].data = n;
    return SWAGE_OK;
}

/* 7 keep: y[M] = the x[N] that are not 0, through the arena; M depends on the values, so NEED comes in two rounds */
EXPORT int32_t swage_sig_7(struct swage_call *c)
{
    if (bad(c)) return SWAGE_ABI;
    answer(c);
    struct swage_tensor *x = &c->in[0], *o = &c->out[0];
    u64 n = (u64)x->dims[0], have = o->bytes, m = 0;
    c->arena_need = 4 * n;
    if (c->arena_bytes < 4 * n) { o->bytes = 0; o->dims[0] = 0; return SWAGE_NEED; }
    if (n && ((u64)c->arena & 63)) return fail(c, SWAGE_BAD_ARG, SWAGE_ARG_ARENA, 0, 0, 0);
    float *a = c->arena;
    const float *in = x->data;
    for (u64 i = 0; i < n; i++) if (in[i] != 0) a[m++] = in[i];
    o->dims[0] = (i64)m; o->bytes = 4 * m;
    if (have < 4 * m) return SWAGE_NEED;
    for (u64 i = 0; i < m; i++) ((float *)o->data)[i] = a[i];
    return SWAGE_OK;
}

/* 8 host: needs host op 0, int64[] -> int64[] */
EXPORT int32_t swage_sig_8(struct swage_call *c)
{
    if (bad(c)) return SWAGE_ABI;
    answer(c);
    u64 have = c->out[0].bytes;
    c->arena_need = 0;
    c->out[0].bytes = 8;
    if (have < 8) return SWAGE_NEED;
    if (c->host == 0) return fail(c, SWAGE_NO_HOST, 0, 0, 0, 0);
    struct swage_host_call h = {sizeof h, c->host->user, 0, c->in, 1, c->out, 1, c->err};
    c->out[0].bytes = have;
    return c->host->call(&h);
}

/* 9 huge: asks for n[] bytes of output, to see the caller refuse */
EXPORT int32_t swage_sig_9(struct swage_call *c)
{
    if (bad(c)) return SWAGE_ABI;
    answer(c);
    u64 n = (u64)*(i64 *)c->in[0].data, have = c->out[0].bytes;
    c->arena_need = 0;
    c->out[0].bytes = n; c->out[0].dims[0] = (i64)n;
    return have < n ? SWAGE_NEED : SWAGE_OK;
}
