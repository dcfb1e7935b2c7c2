// Peak of one core: f32 fused multiply-adds, and reading from each level of memory. Vectors as wide as the compiler's
// target has; prints one JSON object. Build: cc -O3 -march=native -ffp-contract=fast peak.c -o peak
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#if defined(__AVX512F__)
#define WIDTH 64
#elif defined(__AVX__)
#define WIDTH 32
#else
#define WIDTH 16
#endif
typedef float vf __attribute__((vector_size(WIDTH)));
typedef uint64_t vi __attribute__((vector_size(WIDTH)));
enum { LANES = WIDTH / sizeof(float), TRIES = 7 };

static double now(void) {
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec + t.tv_nsec * 1e-9;
}

// Twelve independent sums: two units of latency 4 or 5 need ten, and twelve with two factors fit in 16 registers.
#define EACH(X) X(0) X(1) X(2) X(3) X(4) X(5) X(6) X(7) X(8) X(9) X(10) X(11)
__attribute__((noinline)) static float fma_loop(long n, float fa, float fb) {
	vf a, b;
	for (int i = 0; i < LANES; i++) a[i] = fa, b[i] = fb;
#define DECLARE(i) vf s##i = b + (float)i;
	EACH(DECLARE)
	for (long k = 0; k < n; k++) {
#define STEP(i) s##i = s##i * a + b;
		EACH(STEP)
	}
	vf s = a;
#define SUM(i) s += s##i;
	EACH(SUM)
	float r = 0;
	for (int i = 0; i < LANES; i++) r += s[i];
	return r;
}

__attribute__((noinline)) static uint64_t read_loop(const vi *p, size_t n, long reps) {
	vi s0 = {0}, s1 = {0}, s2 = {0}, s3 = {0};
	for (long r = 0; r < reps; r++) {
		for (size_t i = 0; i < n; i += 8) {
			s0 |= p[i], s1 |= p[i + 1], s2 |= p[i + 2], s3 |= p[i + 3];
			s0 |= p[i + 4], s1 |= p[i + 5], s2 |= p[i + 6], s3 |= p[i + 7];
		}
		__asm__ volatile("" ::: "memory"); // or the compiler reads once and repeats nothing
	}
	s0 |= s1 | s2 | s3;
	return s0[0];
}

static volatile float sink;

static double gflops(void) {
	long n = 2000000;
	double best = 0;
	for (int t = 0; t < TRIES; t++) {
		double start = now();
		sink = fma_loop(n, 0.5f, 1.0f);
		double g = 2.0 * 12 * LANES * n / (now() - start) / 1e9;
		if (g > best) best = g;
	}
	return best;
}

static double gbytes(size_t bytes) {
	bytes &= ~(size_t)1023;
	vi *p;
	if (posix_memalign((void **)&p, 1 << 21, bytes)) return 0;
	memset(p, 1, bytes);
	long reps = (long)((512u << 20) / bytes) + 1;
	double best = 0;
	for (int t = 0; t < TRIES; t++) {
		double start = now();
		sink = (float)read_loop(p, bytes / sizeof *p, reps);
		double g = (double)bytes * reps / (now() - start) / 1e9;
		if (g > best) best = g;
	}
	free(p);
	return best;
}

static size_t cache(int name, size_t otherwise) {
	long v = sysconf(name);
	return v > 0 ? (size_t)v : otherwise;
}

int main(void) {
	size_t l1 = cache(_SC_LEVEL1_DCACHE_SIZE, 32 << 10), l2 = cache(_SC_LEVEL2_CACHE_SIZE, 512 << 10), l3 = cache(_SC_LEVEL3_CACHE_SIZE, 8 << 20);
	size_t dram = 4 * l3 > (256u << 20) ? 4 * l3 : 256u << 20;
	if (dram > (1u << 30)) dram = 1u << 30;
	printf("{\"f32_fma_GFLOPs\": %.1f, \"vector_bytes\": %d, \"L1_read_GBs\": %.1f, \"L2_read_GBs\": %.1f, \"L3_read_GBs\": %.1f, \"DRAM_read_GBs\": %.1f, \"L1_KiB\": %zu, \"L2_KiB\": %zu, \"L3_KiB\": %zu}\n", gflops(), WIDTH, gbytes(l1 / 2),
		gbytes(l2 / 2), gbytes(l3 / 4), gbytes(dram), l1 >> 10, l2 >> 10, l3 >> 10);
	return 0;
}
