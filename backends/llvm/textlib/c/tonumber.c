// StringToNumber.
#include "parse.h"

SW_FUNC(to_number_f32) {
    for (i64 i = 0; i < in[0].n; i++) {
        u64 bits;
        if (!parseFloat(STRS(in[0])[i], &single, &bits)) return faultStr(ctx, 0, STRS(in[0])[i]);
        I32S(out[0])[i] = (i32)bits;
    }
    return SW_OK;
}

SW_FUNC(to_number_f64) {
    for (i64 i = 0; i < in[0].n; i++)
        if (!parseFloat(STRS(in[0])[i], &twice, &U64S(out[0])[i])) return faultStr(ctx, 0, STRS(in[0])[i]);
    return SW_OK;
}

SW_FUNC(to_number_i32) {
    for (i64 i = 0; i < in[0].n; i++) {
        u64 x;
        if (!parseInt(STRS(in[0])[i], 0x7fffffff, 0x80000000, &x)) return faultStr(ctx, 0, STRS(in[0])[i]);
        I32S(out[0])[i] = (i32)x;
    }
    return SW_OK;
}

SW_FUNC(to_number_u32) {
    for (i64 i = 0; i < in[0].n; i++) {
        u64 x;
        if (!parseInt(STRS(in[0])[i], 0xffffffff, 0, &x)) return faultStr(ctx, 0, STRS(in[0])[i]);
        I32S(out[0])[i] = (i32)x;
    }
    return SW_OK;
}

SW_FUNC(to_number_i64) {
    for (i64 i = 0; i < in[0].n; i++)
        if (!parseInt(STRS(in[0])[i], 0x7fffffffffffffff, 0x8000000000000000, &U64S(out[0])[i])) return faultStr(ctx, 0, STRS(in[0])[i]);
    return SW_OK;
}

SW_FUNC(to_number_u64) {
    for (i64 i = 0; i < in[0].n; i++)
        if (!parseInt(STRS(in[0])[i], ~(u64)0, 0, &U64S(out[0])[i])) return faultStr(ctx, 0, STRS(in[0])[i]);
    return SW_OK;
}
