// The kernels whose bits are the same on every machine: they never fuse a product and a sum. SET
// and EVALUATION_UNITS describe the instruction set.

#pragma clang fp contract(off)

#define HAS_FUSED_MULTIPLY_ADD 0
#include "../panels.h"

#include "../functions.h"

#include "network.h"
