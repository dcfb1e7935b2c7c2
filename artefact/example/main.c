/* Opens a compiled model and calls a signature that takes and gives float32, from C.
 *
 *   swage compile credit/ -o credit.so
 *   cc -O2 -I <where swage.h is> main.c -o score -ldl -lpthread
 *   ./score credit.so swage_sig_0 2 2 3 4 < numbers
 *
 * Arguments: the artefact, the entry (`swage inspect` lists them), the inputs' number, and then for each input its rank
 * and dims; the outputs are one of rank 2 here, to stay short. Numbers are read from standard input.
 */
#include "swage.h"

#include <dlfcn.h>
#include <inttypes.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MAX_INPUTS 8
#define MAX_RANK 8
#define OUT_RANK 2

static void *need(void *p, const char *what)
{
    if (p == NULL) {
        fprintf(stderr, "%s\n", what);
        exit(1);
    }
    return p;
}

/* Memory that the interface wants 64-byte aligned; the size is rounded up as aligned_alloc demands. */
static void *block(uint64_t bytes)
{
    uint64_t size = (bytes + SWAGE_ALIGN - 1) / SWAGE_ALIGN * SWAGE_ALIGN;
    void *p = need(aligned_alloc(SWAGE_ALIGN, size ? size : SWAGE_ALIGN), "out of memory");
    return memset(p, 0, size);
}

struct worker {
    swage_pool_worker_fn *run;
    struct swage_pool *pool;
};

static void *work(void *arg)
{
    struct worker *w = arg;
    w->run(w->pool);
    return NULL;
}

int main(int argc, char **argv)
{
    if (argc < 4) {
        fprintf(stderr, "usage: %s ARTEFACT ENTRY INPUTS [RANK DIM...]... < numbers\n", argv[0]);
        return 2;
    }
    void *lib = dlopen(argv[1], RTLD_NOW | RTLD_LOCAL);
    if (lib == NULL) {
        fprintf(stderr, "%s\n", dlerror());
        return 1;
    }
    /* ISO C has no conversion from an object pointer to a function pointer; POSIX has. */
    swage_entry *entry;
    *(void **)&entry = need(dlsym(lib, argv[2]), "no such entry");

    /* The inputs. */
    int inputs = atoi(argv[3]);
    if (inputs < 0 || inputs > MAX_INPUTS) return 2;
    struct swage_tensor in[MAX_INPUTS], out;
    int64_t dims[MAX_INPUTS][MAX_RANK], out_dims[OUT_RANK] = {0};
    memset(in, 0, sizeof in);
    memset(&out, 0, sizeof out);
    out.dims = out_dims;
    int arg = 4;
    for (int i = 0; i < inputs; i++) {
        int rank = arg < argc ? atoi(argv[arg++]) : 0;
        uint64_t n = 1;
        if (rank > MAX_RANK || arg + rank > argc) return 2;
        for (int k = 0; k < rank; k++) {
            dims[i][k] = strtoll(argv[arg++], NULL, 10);
            n *= (uint64_t)dims[i][k];
        }
        in[i].bytes = n * sizeof(float);
        in[i].data = block(in[i].bytes);
        in[i].dims = dims[i];
        for (uint64_t k = 0; k < n; k++) {
            if (scanf("%f", &((float *)in[i].data)[k]) != 1) {
                fprintf(stderr, "too few numbers\n");
                return 1;
            }
        }
    }

    /* One helper thread. Without it the answer has the same bits. */
    struct swage_pool *pool = NULL;
    struct worker w;
    pthread_t thread;
    swage_pool_worker_fn *run;
    swage_pool_stop_fn *stop;
    *(void **)&run = dlsym(lib, "swage_pool_worker");
    *(void **)&stop = dlsym(lib, "swage_pool_stop");
    if (run != NULL && stop != NULL) {
        pool = block(SWAGE_POOL_BYTES);
        w.run = run;
        w.pool = pool;
        if (pthread_create(&thread, NULL, work, &w) != 0) pool = NULL;
    }

    /* The call: the first answer says how much memory it needs. */
    struct swage_call call;
    memset(&call, 0, sizeof call);
    call.size = sizeof call;
    call.weights = dlsym(lib, "swage_weights");
    call.in = in;
    call.out = &out;
    call.pool = pool;
    uint64_t capacity = 0;
    int32_t code;
    while (out.bytes = capacity, (code = entry(&call)) == SWAGE_NEED) {
        if (call.arena_need > call.arena_bytes) {
            free(call.arena);
            call.arena = block(call.arena_need);
            call.arena_bytes = call.arena_need;
        }
        if (out.bytes > capacity) {
            free(out.data);
            capacity = out.bytes;
            out.data = block(capacity);
        }
    }
    if (code != SWAGE_OK)
        fprintf(stderr, "code %" PRId32 ": %" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 "\n", code, call.err[0],
                call.err[1], call.err[2], call.err[3]);
    else
        for (int64_t r = 0; r < out_dims[0]; r++)
            for (int64_t c = 0; c < out_dims[1]; c++)
                printf("%g%c", ((float *)out.data)[r * out_dims[1] + c], c + 1 < out_dims[1] ? ' ' : '\n');

    if (pool != NULL) {
        stop(pool);
        pthread_join(thread, NULL);
        free(pool);
    }
    for (int i = 0; i < inputs; i++) free(in[i].data);
    free(out.data);
    free(call.arena);
    dlclose(lib);
    return code == SWAGE_OK ? 0 : 1;
}
