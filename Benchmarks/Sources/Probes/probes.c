#include "probes.h"

#if defined(__x86_64__)

#define SET(name) name##_avx512
#define VECTOR 16
#define TILE_VECTORS 2
#define TILE_ROWS 8
#define PEAK_SUMS 16
#define FUSED __builtin_elementwise_fma
#pragma clang attribute push(__attribute__((target("avx512f,avx2,fma"))), apply_to = function)
#include "template.h"
#pragma clang attribute pop

#define SET(name) name##_avx2
#define VECTOR 8
#define TILE_VECTORS 2
#define TILE_ROWS 4
#define PEAK_SUMS 12
#define FUSED __builtin_elementwise_fma
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "template.h"
#pragma clang attribute pop

#endif

#define SET(name) name##_baseline
#define VECTOR 4
#define TILE_VECTORS 2
#define TILE_ROWS 4
#define PEAK_SUMS 12
#if defined(__aarch64__)
#define FUSED __builtin_elementwise_fma
#else
#define FUSED(a, b, c) ((a) * (b) + (c))
#endif
#include "template.h"

#if defined(__x86_64__)
#define CALL(function, ...)                                             \
    (__builtin_cpu_supports("avx512f") ? function##_avx512(__VA_ARGS__) \
     : __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")  \
         ? function##_avx2(__VA_ARGS__)                                 \
         : function##_baseline(__VA_ARGS__))
#else
#define CALL(function, ...) function##_baseline(__VA_ARGS__)
#endif

double probes_multiply_add(ptrdiff_t rounds, float *sink) {
    return CALL(multiply_add, rounds, sink);
}

ptrdiff_t probes_scratch_count(const probes_network *network) {
    return 2 * (network->width + 8) * 32;
}

void probes_forward(const probes_network *network, ptrdiff_t columns, ptrdiff_t rows, float x0,
                    float dx, float y0, float dy, float *scratch, float *margins,
                    uint8_t *winners) {
    CALL(forward, network, columns, rows, x0, dx, y0, dy, scratch, margins, winners);
}
