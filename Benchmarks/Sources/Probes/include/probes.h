#ifndef PROBES_H
#define PROBES_H

#include <stddef.h>
#include <stdint.h>

// What the hardware can do, and the rival of the exact raster. Where it matters they take the
// widest vectors that the machine has: AVX-512, AVX2 with FMA, or what is there without them.

/// Runs `rounds` rounds of independent multiply-adds in registers; returns their flops. What they
/// come to is added to `*sink`, so that none of them is omitted.
double probes_multiply_add(ptrdiff_t rounds, float *sink);

/// Nanoseconds that a number takes from one thread to another and back, the mean of `count` times;
/// NaN if there is no second thread. Cores that share a cache take some tens.
double probes_round_trip(ptrdiff_t count);

/// A network 2 -> width^depth -> 2 with ReLU, in single precision.
typedef struct {
    ptrdiff_t width;  // a multiple of 8
    ptrdiff_t depth;  // at least 1
    /// Layer by layer: in blocks of 8 units (the last: 2, padded to 8) the weights by input, then
    /// by unit of the block, then the block's 8 biases.
    const float *blocks;
} probes_network;

/// Numbers that `scratch` has to have.
ptrdiff_t probes_scratch_count(const probes_network *network);

/// A forward pass for each pixel of a picture, 32 at a time: the margin of the winning logit over
/// the other one, and the winner.
///
/// x = x0 + column dx and y = y0 + row dy; columns are a multiple of 32, `scratch` is aligned to
/// 64 bytes.
void probes_forward(const probes_network *network, ptrdiff_t columns, ptrdiff_t rows, float x0,
                    float dx, float y0, float dy, float *scratch, float *margins, uint8_t *winners);

#endif
