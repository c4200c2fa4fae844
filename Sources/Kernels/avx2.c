#include "template/types.h"

#if defined(__x86_64__)

// Tiles of 6 rows by 16 columns: 12 of the 16 registers hold sums.
#define SET(name) name##_avx2
#define HAS_FUSED_MULTIPLY_ADD 1
#define HAS_MASKED_STORES 0
#define TILE_ROWS 6
#define TILE_PANELS 1
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "template/kernels.h"
#pragma clang attribute pop

#endif
