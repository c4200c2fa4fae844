#ifndef FACET_KERNELS_TYPES_H
#define FACET_KERNELS_TYPES_H

#include "../sets.h"

#include <stdbool.h>
#include <stddef.h>

// Panels of 16 lanes; the compiler splits them into the registers that a set has.

typedef float panel __attribute__((ext_vector_type(16)));
typedef double wide_panel __attribute__((ext_vector_type(16)));
typedef int int_panel __attribute__((ext_vector_type(16)));

#define INLINE static inline __attribute__((always_inline))

// Panels are only passed between functions that are inlined, so no ABI is touched.
#pragma clang diagnostic ignored "-Wpsabi"

#endif
