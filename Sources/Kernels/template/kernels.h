// The kernels of one instruction set, which SET, HAS_FUSED_MULTIPLY_ADD, HAS_MASKED_STORES,
// TILE_ROWS and TILE_PANELS describe.

// A contraction that the source does not ask for would make bits depend on the compiler.
#pragma clang fp contract(off)

#include "panels.h"

#include "functions.h"

#include "products.h"

#include "activations.h"

#include "losses.h"

#include "shares.h"

#include "updates.h"

#include "passes.h"

#include "forms.h"

#include "sorting.h"

#include "leaving.h"

#include "bounding.h"

#include "folding.h"

#include "packing.h"

#include "filling.h"

#include "stroking.h"

#include "blending.h"

#include "markers.h"

#include "palette.h"
