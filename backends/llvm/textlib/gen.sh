#!/bin/sh
# Makes ll/*.ll from c/*.c, for any 64-bit little-endian target: gen.sh [output folder]. Needs clang 19, whose text LLVM 19
# and later read.
set -e
cd "$(dirname "$0")"
out=${1:-ll}
for f in c/*.c; do
    clang-19 -std=c99 -O2 -target x86_64-unknown-linux-gnu -ffreestanding -fno-builtin -fvisibility=hidden \
        -fno-strict-aliasing -fno-vectorize -fno-slp-vectorize -ffp-contract=off -fno-stack-protector \
        -fno-asynchronous-unwind-tables -fomit-frame-pointer -S -emit-llvm -o - "$f" |
        sed -E -e '/^; ModuleID|^source_filename|^target (datalayout|triple)|^!llvm\.(ident|module\.flags)|^![0-9]+ = !\{(i32 [0-9], !"[a-zA-Z]|!"Debian|!"clang)/d' \
            -e '/^attributes/s/ "(target-cpu|target-features|tune-cpu|no-trapping-math|stack-protector-buffer-size|min-legal-vector-width|frame-pointer)"="[^"]*"//g' \
            -e 's/dso_local //' |
        { printf '; Made by gen.sh from %s; do not edit.\n' "$f"; cat -s; } >"$out/$(basename "$f" .c).ll"
done
