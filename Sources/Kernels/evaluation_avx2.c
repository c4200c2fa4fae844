#include "template/types.h"

#if defined(__x86_64__)

// The sums of 4 units at 8 points take 8 of the 16 registers.
#define SET(name) name##_avx2
#define EVALUATION_UNITS 4
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#include "template/evaluation/evaluation.h"
#pragma clang attribute pop

#endif
