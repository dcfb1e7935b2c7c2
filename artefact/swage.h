/* swage.h - the C interface of a compiled model, ABI version 1.
 *
 * A compiled model is one ELF shared object that needs no library, imports no
 * symbol, starts no thread and keeps no global state. It exports
 *
 *   int32_t swage_sig_<k>(struct swage_call *)   signature number k, in the order
 *                                                of the metadata, from 0
 *   int32_t swage_init(struct swage_call *)      fills call->state; only when the
 *                                                model has state
 *   int32_t swage_pool_worker(struct swage_pool *)
 *   void    swage_pool_stop(struct swage_pool *)
 *   const unsigned char swage_weights[]          only when the model has weights
 *
 * The caller owns every buffer. Any number of threads may be inside the same
 * entry at once, as long as each has its own swage_call, arena, outputs and
 * state. Metadata (names, dtypes, dims, messages) is a JSON document in the ELF
 * section ".swage.meta"; `swage inspect` prints it, and the C header that
 * `swage compile --emit=header` writes has it as #defines.
 *
 * How to call: zero the structs, set `size`, `weights` and the inputs, and call.
 * The first answer is SWAGE_NEED, with the sizes of the arena and of every
 * output; allocate them and call again. Keep the buffers: later calls with the
 * same dims answer SWAGE_OK at once. `out[i].bytes` and `out[i].offsets_cap` are
 * both capacity (in) and size (out), so set them before every call.
 *
 * Freestanding C99 (stdint.h only); valid C++. All fields are 8 bytes wide, so
 * the layout has no padding in any language on a 64-bit machine.
 */
#ifndef SWAGE_H
#define SWAGE_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Version of this interface. A library of another version answers SWAGE_ABI. */
#define SWAGE_ABI_VERSION 1

/* Alignment of the arena, the state and the pool, in bytes. Tensor data needs
 * the alignment of its element only. */
#define SWAGE_ALIGN 64

/* Size of the opaque pool block. */
#define SWAGE_POOL_BYTES 4096

/* What an entry returns. Values never change their meaning. */
enum {
    SWAGE_OK = 0,        /* done; outputs are filled */
    SWAGE_NEED = 1,      /* the arena or an output is too small. arena_need, every
                            out[i].bytes, .offsets_cap and .dims say what is needed.
                            The call has had no effect: grow and call again. A call
                            with zero capacities is the size query. Sizes that
                            depend on values may take more than one round. */
    SWAGE_BAD_SHAPE = 2, /* err = {input, axis, got, want} */
    SWAGE_CHECK = 3,     /* a check of the model failed (index out of range, ...):
                            err = {message, value, value, value}; messages are in
                            the metadata, name the node, and have {1} to {3} where
                            the values belong, {s} for err_text, and {k1} to {k3}
                            where a value is the address of a uint32_t, unaligned,
                            and that many bytes. Writes to the state by
                            nodes before the check remain. */
    SWAGE_CANCELLED = 4, /* *cancel was nonzero. Writes to the state by the kernels
                            that ran remain. */
    SWAGE_NO_HOST = 5,   /* a host op is needed and `host` is NULL: err = {host op} */
    SWAGE_ABI = 6,       /* call is NULL or call->size is not this version's */
    SWAGE_OVERFLOW = 7,  /* a size exceeds the address space: err = {input} or {-1} */
    SWAGE_BAD_ARG = 8    /* a pointer is NULL or misaligned, or a buffer is smaller
                            than its dims: err = {which SWAGE_ARG, index, got, want}.
                            Of strings got and want are numbers of offsets; if
                            offset k is below the one before it or beyond the
                            bytes, got is -1-k and want is bytes */
};

/* err[0] of SWAGE_BAD_ARG. For IN and OUT err[1] is the tensor's index, or -1 for
 * the array itself. */
enum {
    SWAGE_ARG_WEIGHTS = 0,
    SWAGE_ARG_ARENA = 1,
    SWAGE_ARG_STATE = 2,
    SWAGE_ARG_IN = 3,
    SWAGE_ARG_OUT = 4,
    SWAGE_ARG_POOL = 5,
    SWAGE_ARG_VARIANT = 6 /* the pinned variant does not exist or this CPU lacks it */
};

/* One tensor, dense, row-major. Elements are little-endian; bool is one byte, 0 or
 * 1; complex is (real, imaginary). Rank and dtype are those of the signature. */
struct swage_tensor {
    void *data;           /* the elements; for strings their bytes, one after another.
                             May be NULL when bytes is 0 */
    uint64_t bytes;       /* input: size of data. Output: in: capacity of data,
                             out: needed or written size */
    int64_t *dims;        /* rank entries (may be NULL for rank 0). Input: the shape.
                             Output: room for rank entries, filled by the callee */
    int64_t *offsets;     /* strings only, else NULL: n+1 ascending entries; string i
                             is data[offsets[i]] .. data[offsets[i+1]-1] */
    uint64_t offsets_cap; /* strings only: number of entries in offsets. Output: in:
                             capacity, out: needed or written (n+1) */
    uint64_t reserved;    /* 0 */
};

/* Threads that help a call. Opaque; allocate SWAGE_POOL_BYTES bytes, zeroed and
 * SWAGE_ALIGN-aligned. */
struct swage_pool;

/* One call of a host op (see struct swage_host). */
struct swage_host_call {
    uint64_t size;           /* sizeof(struct swage_host_call) */
    void *user;              /* swage_host.user */
    uint64_t op;             /* index into the metadata's host_ops */
    struct swage_tensor *in; /* n_in operands */
    uint64_t n_in;
    struct swage_tensor *out; /* n_out results, with the rules of outputs above:
                                 answer SWAGE_NEED when one is too small */
    uint64_t n_out;
    int64_t *err; /* 4 entries, copied to swage_call.err when not SWAGE_OK */
};

/* Host ops: what a model needs and cannot be native (image decoding, regular
 * expressions). The metadata lists them. NULL is right for all other models. */
struct swage_host {
    uint64_t size; /* sizeof(struct swage_host) */
    void *user;    /* passed on */
    int32_t (*call)(struct swage_host_call *); /* runs one; a status code; any thread
                                                  that is inside an entry calls it */
    uint64_t reserved[5]; /* 0 */
};

/* Everything of one call. */
struct swage_call {
    uint64_t size;            /* in: sizeof(struct swage_call) */
    const void *weights;      /* in: the address of swage_weights; NULL if there is none */
    void *arena;              /* in: scratch memory, SWAGE_ALIGN-aligned; its content
                                 means nothing before and after a call */
    uint64_t arena_bytes;     /* in: its size */
    void *state;              /* in/out: state_bytes of the metadata, SWAGE_ALIGN-aligned,
                                 zeroed and then filled by swage_init; NULL if the model
                                 has none. Signatures that write it must not run on the
                                 same block at once */
    struct swage_tensor *in;  /* in: inputs, in the order of the signature */
    struct swage_tensor *out; /* in/out: outputs, in the order of the signature */
    struct swage_pool *pool;  /* in: NULL = the calling thread alone. A pool that is busy
                                 with another call is not waited for. Answers have the
                                 same bits either way */
    const volatile int32_t *cancel; /* in: NULL = never; nonzero stops between kernels */
    const struct swage_host *host;  /* in: NULL if the model needs no host op */
    uint64_t flags;           /* in: bits 0-7: instruction-set variant, 0 = the best this
                                 CPU has, k = number k-1 of the metadata's variants.
                                 Other bits 0 */
    uint64_t arena_need;      /* out: arena bytes that these dims need */
    uint64_t variant;         /* out: the variant that answered, numbered as in flags.
                                 Looking the CPU up takes microseconds under some
                                 hypervisors: pin the answer of the first call */
    int64_t err[4];           /* out: see the codes */
    const char *err_text;     /* out of SWAGE_CHECK: the bytes that {s} in the message stands
                                 for; part of an input, the arena or the weights */
    uint64_t err_bytes;       /* and their number */
    uint64_t reserved[2];     /* 0 */
};

/* The type of swage_sig_<k> and swage_init. swage_init has no inputs and outputs. */
typedef int32_t swage_entry(struct swage_call *call);

/* Works for the calls that hold `pool`, on the calling thread, until the pool is
 * stopped. Run it on as many threads as shall help; a stopped pool returns at once.
 * Idle workers sleep in the kernel. */
typedef int32_t swage_pool_worker_fn(struct swage_pool *pool);

/* Makes every worker return, now and in future. Not while a call holds the pool.
 * Wait for the workers to return before freeing the block. */
typedef void swage_pool_stop_fn(struct swage_pool *pool);

/* For callers that link the library instead of opening it. */
int32_t swage_init(struct swage_call *call);
int32_t swage_pool_worker(struct swage_pool *pool);
void swage_pool_stop(struct swage_pool *pool);
extern const unsigned char swage_weights[];

#ifdef __cplusplus
}
#endif

#endif /* SWAGE_H */
