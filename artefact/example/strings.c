/* Gives lines of text to a compiled model and prints the strings that it answers with, from C. The model's first input is
 * string[N], its second int64[], its only output string[N].
 *
 *   swage compile cutter/ -o cutter.so --emit header
 *   cc -O2 -I . -include cutter.h strings.c ./cutter.so -o cutter
 *   ./cutter 2 < lines
 */
#ifndef SWAGE_H
#include "swage.h"
static const char *swage_model_message(int64_t index) { return index < 0 ? "" : "a check failed"; }
#endif

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* grow makes room for n more bytes. */
static void *grow(void *p, uint64_t n)
{
    p = realloc(p, n ? n : 1);
    if (p == NULL) {
        fprintf(stderr, "out of memory\n");
        exit(1);
    }
    return p;
}

/* explain prints what the model says to a failed check, its values in place. */
static void explain(const struct swage_call *call)
{
    const char *s = swage_model_message(call->err[0]);
    for (; *s; s++) {
        if (s[0] == '{' && s[1] >= '1' && s[1] <= '3' && s[2] == '}') {
            fprintf(stderr, "%" PRId64, call->err[s[1] - '0']);
            s += 2;
        } else if (s[0] == '{' && s[1] == 'k' && s[2] >= '1' && s[2] <= '3' && s[3] == '}') {
            const char *text = (const char *)(uintptr_t)call->err[s[2] - '0'];
            uint32_t n;
            memcpy(&n, text, sizeof n);
            fwrite(text + sizeof n, 1, n, stderr);
            s += 3;
        } else if (strncmp(s, "{s}", 3) == 0) {
            fwrite(call->err_text, 1, (size_t)call->err_bytes, stderr);
            s += 2;
        } else {
            fputc(*s, stderr);
        }
    }
    fputc('\n', stderr);
}

int main(int argc, char **argv)
{
    /* The strings: their bytes one after another, and where each begins. */
    char *bytes = NULL, line[4096];
    int64_t *offsets = grow(NULL, sizeof *offsets), n = 0;
    offsets[0] = 0;
    while (fgets(line, sizeof line, stdin) != NULL) {
        uint64_t len = strcspn(line, "\n");
        bytes = grow(bytes, (uint64_t)offsets[n] + len);
        memcpy(bytes + offsets[n], line, len);
        offsets = grow(offsets, (uint64_t)(n + 2) * sizeof *offsets);
        offsets[n + 1] = offsets[n] + (int64_t)len;
        n++;
    }
    int64_t at = argc > 1 ? strtoll(argv[1], NULL, 10) : 0, dims[1] = {n}, out_dims[1];
    struct swage_tensor in[2], out;
    memset(in, 0, sizeof in);
    memset(&out, 0, sizeof out);
    in[0].data = bytes;
    in[0].bytes = (uint64_t)offsets[n];
    in[0].dims = dims;
    in[0].offsets = offsets;
    in[0].offsets_cap = (uint64_t)n + 1;
    in[1].data = &at;
    in[1].bytes = sizeof at;
    out.dims = out_dims;
    if (argc > 2) offsets[n] += strtoll(argv[2], NULL, 10); /* to see what a wrong offset is answered with */

    struct swage_call call;
    memset(&call, 0, sizeof call);
    call.size = sizeof call;
    call.weights = swage_weights;
    call.in = in;
    call.out = &out;
    uint64_t room = 0, entries = 0;
    int32_t code;
    int rounds = 0;
    while (out.bytes = room, out.offsets_cap = entries, rounds++, (code = swage_sig_0(&call)) == SWAGE_NEED) {
        if (call.arena_need > call.arena_bytes) {
            call.arena_bytes = (call.arena_need + SWAGE_ALIGN - 1) / SWAGE_ALIGN * SWAGE_ALIGN;
            free(call.arena);
            call.arena = aligned_alloc(SWAGE_ALIGN, call.arena_bytes);
            if (call.arena == NULL) return 1;
        }
        if (out.bytes > room) out.data = grow(out.data, room = out.bytes);
        if (out.offsets_cap > entries) out.offsets = grow(out.offsets, (entries = out.offsets_cap) * sizeof *out.offsets);
    }
    if (code == SWAGE_CHECK)
        explain(&call);
    else if (code != SWAGE_OK)
        fprintf(stderr, "code %" PRId32 ": %" PRId64 " %" PRId64 " %" PRId64 " %" PRId64 "\n", code, call.err[0],
                call.err[1], call.err[2], call.err[3]);
    else
        for (int64_t i = 0; i < out_dims[0]; i++)
            printf("%.*s\n", (int)(out.offsets[i + 1] - out.offsets[i]), (const char *)out.data + out.offsets[i]);
    if (getenv("ROUNDS") != NULL) fprintf(stderr, "%d rounds\n", rounds);
    free(bytes);
    free(offsets);
    free(out.data);
    free(out.offsets);
    free(call.arena);
    return code == SWAGE_OK ? 0 : 1;
}
