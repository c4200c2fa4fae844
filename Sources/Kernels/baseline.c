// What every machine of its kind has. ARM's baseline has fused multiply-add and therefore the
// reference bits, and so has WebAssembly with relaxed SIMD where the engine fuses. SSE2, the
// baseline of x86, and plain WebAssembly do not have it.

#include "template/types.h"

#define SET(name) name##_baseline
#if defined(__aarch64__)
#define HAS_FUSED_MULTIPLY_ADD 1
#define TILE_ROWS 4
#elif defined(__wasm_relaxed_simd__)
#define HAS_FUSED_MULTIPLY_ADD 1
#define TILE_ROWS 2
#else
#define HAS_FUSED_MULTIPLY_ADD 0
#define TILE_ROWS 2
#endif
#define HAS_MASKED_STORES 0
#define TILE_PANELS 1
#include "template/kernels.h"
