#ifndef FACET_EVALUATION_H
#define FACET_EVALUATION_H

#include "facet_kernels.h"

#include <stddef.h>

// A network's outputs at sixteen points side by side. All instruction sets and machines give the
// same bits, since products are rounded everywhere.

/// A layer in double precision; its weights are in rows, one for each unit.
typedef struct {
    ptrdiff_t input_count, unit_count;
    facet_kernels_activation activation;
    double activation_slope;    // of a leaky ReLU
    ptrdiff_t weights, biases;  // where they begin in the parameters
} facet_evaluation_layer;

/// A network and its parameters.
typedef struct {
    const facet_evaluation_layer *layers;
    ptrdiff_t layer_count;
    const double *parameters;
} facet_evaluation_network;

/// Turns sixteen points into the outputs there.
///
/// `values` has sixteen numbers for each input and becomes scratch, as `others` is; both have room
/// for sixteen numbers for each unit of the widest layer. The outputs are in `values` after an even
/// number of layers, in `others` after an odd one. Sums are those of a plain loop; tanh, sigmoid,
/// GELU and sine are taken in single precision.
void facet_evaluate(facet_kernels_set set, const facet_evaluation_network *network, double *values,
                    double *others);

#endif
