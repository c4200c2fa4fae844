#ifndef FACET_PATTERN_H
#define FACET_PATTERN_H

#include <stddef.h>
#include <stdint.h>

#include "facet_kernels.h"

/// Packs activation patterns into words of 64 bits.
///
/// Eight units are a group, each in a byte of its own, the first in the lowest; a word has as many
/// groups as `bits`, 1 or 2, go into 8, side by side in its bytes. All instruction sets give the
/// same words, of which there are as many as hold `count` units.
void facet_pattern_pack(facet_kernels_set set, const unsigned char *pattern, ptrdiff_t count,
                        int bits, uint64_t *words);

#endif
