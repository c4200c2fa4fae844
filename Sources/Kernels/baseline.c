// What every machine of its kind has. ARM's baseline has fused multiply-add and therefore the
// reference bits; that of x86, SSE2, has not.

#include "template/types.h"

#define SET(name) name##_baseline
#if defined(__aarch64__)
#define HAS_FUSED_MULTIPLY_ADD 1
#define TILE_ROWS 4
#else
#define HAS_FUSED_MULTIPLY_ADD 0
#define TILE_ROWS 2
#endif
#define HAS_MASKED_STORES 0
#define TILE_PANELS 1
#include "template/kernels.h"
