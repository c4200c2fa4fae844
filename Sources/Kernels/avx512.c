#include "template/types.h"

#if defined(__x86_64__)

#include <immintrin.h>

// Tiles of 8 rows by 32 columns: 16 of the 32 registers hold sums.
#define SET(name) name##_avx512
#define HAS_FUSED_MULTIPLY_ADD 1
#define HAS_MASKED_STORES 1
#define TILE_ROWS 8
#define TILE_PANELS 2
#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma"))), apply_to = function)
#include "template/kernels.h"
#pragma clang attribute pop

#endif
