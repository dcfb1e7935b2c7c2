// The feature lists of tf.SequenceExample.
#include "sink.h"
#include "wire.h"

// featureList finds the list with the key: 1 it is there, 0 it is not, -1 this is no SequenceExample.
static int featureList(struct sw_str s, struct sw_str key, struct wire *found) {
    struct wire w = {s.p, s.p + s.n}, lists, entry, list;
    int there = 0;
    while (w.p < w.end) {
        if (!expect(&w, TAG(2, DELIMITED))) {
            if (!skip(&w)) return -1;
            continue;
        }
        if (!message(&w, &lists)) return -1;
        while (lists.p < lists.end) {
            struct sw_str name = {0, 0};
            if (!expect(&lists, TAG(1, DELIMITED))) {
                if (!skip(&lists)) return -1;
                continue;
            }
            if (!message(&lists, &entry)) return -1;
            list.p = list.end = 0;
            while (entry.p < entry.end) {
                if (expect(&entry, TAG(1, DELIMITED))) {
                    if (!bytes(&entry, &name)) return -1;
                } else if (expect(&entry, TAG(2, DELIMITED))) {
                    if (!message(&entry, &list)) return -1;
                } else if (!skip(&entry)) {
                    return -1;
                }
            }
            if (name.n == key.n && same(name.p, key.p, key.n)) *found = list, there = 1; // the last of a name counts
        }
    }
    return there;
}

// step takes the next step: 1 there is one, 0 there is none, -1 this is no list.
static int step(struct wire *list, struct wire *feature) {
    while (list->p < list->end) {
        if (expect(list, TAG(1, DELIMITED))) return message(list, feature) ? 1 : -1;
        if (!skip(list)) return -1;
    }
    return 0;
}

SW_FUNC(sequence_count) {
    (void)ctx;
    for (i64 i = 0; i < in[0].n; i++) {
        struct wire list, feature;
        int there = featureList(STRS(in[0])[i], STRS(in[1])[0], &list), more;
        i64 n = -1;
        if (there < 0) return SW_ERROR;
        if (there) {
            for (n = 0; (more = step(&list, &feature)) > 0;) n++;
            if (more < 0) return SW_ERROR;
        }
        I64S(out[0])[i] = n;
    }
    return SW_OK;
}

static u64 lengthOf(u64 n) { // of a delimited field
    u64 k = 2;
    for (u64 x = n; x >= 128; x >>= 7) k++;
    return k + n;
}

static void putLength(struct sink *to, u8 field, u64 n) {
    put(to, TAG(field, DELIMITED));
    for (; n >= 128; n >>= 7) put(to, (u8)(n | 128));
    put(to, (u8)n);
}

SW_FUNC(sequence_steps) {
    struct sw_str key = STRS(in[1])[0], *at = STRS(out[0]), *end = at + out[0].n;
    u64 start = ctx->used;
    for (i64 i = 0; i < in[0].n; i++) {
        struct wire list, feature;
        int there = featureList(STRS(in[0])[i], key, &list), more = 0;
        while (there > 0 && (more = step(&list, &feature)) > 0 && at < end) {
            u64 n = (u64)(feature.end - feature.p), entry = lengthOf(key.n) + lengthOf(n);
            struct sink to = openSink(ctx);
            putLength(&to, 1, lengthOf(entry));
            putLength(&to, 1, entry);
            putLength(&to, 1, key.n);
            putBytes(&to, key.p, key.n);
            putLength(&to, 2, n);
            putBytes(&to, feature.p, n);
            closeSink(ctx, &to, at++);
        }
        if (there < 0 || more < 0) return ctx->used = start, SW_ERROR;
    }
    return finish(ctx, start);
}
