// The kernels of one instruction set, which SET, HAS_FUSED_MULTIPLY_ADD, HAS_MASKED_STORES,
// TILE_ROWS and TILE_PANELS describe.

// A contraction that the source does not ask for would make bits depend on the compiler.
#pragma clang fp contract(off)

#include "panels.h"

#include "functions.h"

#include "training/products.h"
#include "training/activations.h"
#include "training/losses.h"
#include "training/shares.h"
#include "training/updates.h"
#include "training/passes.h"

#include "restriction/forms.h"
#include "restriction/sorting.h"
#include "restriction/leaving.h"
#include "restriction/bounding.h"
#include "restriction/folding.h"
#include "restriction/packing.h"

#include "drawing/filling.h"
#include "drawing/stroking.h"
#include "drawing/blending.h"
#include "drawing/markers.h"
#include "drawing/palette.h"
