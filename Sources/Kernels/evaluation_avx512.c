#include "template/types.h"

#if defined(__x86_64__)

#include <immintrin.h>

// The sums of 8 units at 8 points take 8 of the 32 registers.
#define SET(name) name##_avx512
#define EVALUATION_UNITS 8
#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma"))), apply_to = function)
#include "template/evaluation/evaluation.h"
#pragma clang attribute pop

#endif
