#ifndef FACET_KERNELS_H
#define FACET_KERNELS_H

#include "facet_team.h"

#include <stdbool.h>
#include <stddef.h>

// Training steps of small and large multi-layer perceptrons in single precision: plain arrays in,
// plain arrays out. Nothing is allocated and nothing is kept between calls but the threads of a
// team.
//
// A panel is 16 samples or 16 numbers side by side. All arrays of panels are aligned to 64 bytes.
//
// Every number is made by additions, products, divisions, square roots and fused multiply-adds in
// an order that does not depend on the instruction set or the number of threads, so AVX2, AVX-512
// and ARM give the same bits. The x86 baseline has no fused multiply-add: it rounds each product,
// and its bits differ.

#define FACET_KERNELS_PANEL 16

/// What the kernels are made of.
typedef enum {
    FACET_KERNELS_BASELINE,  // what every machine of its kind has: SSE2, or NEON
    FACET_KERNELS_AVX2,      // with FMA
    FACET_KERNELS_AVX512,    // F, BW, DQ and VL
} facet_kernels_set;

typedef enum {
    FACET_KERNELS_RELU,
    FACET_KERNELS_LEAKY_RELU,
    FACET_KERNELS_ABS,
    FACET_KERNELS_HARD_TANH,
    FACET_KERNELS_TANH,
    FACET_KERNELS_SIGMOID,
    FACET_KERNELS_GELU,
    FACET_KERNELS_SINE,
    FACET_KERNELS_IDENTITY,
    FACET_KERNELS_STEP,
} facet_kernels_activation;

typedef enum {
    FACET_KERNELS_LOGISTIC,
    FACET_KERNELS_SOFTMAX,
    FACET_KERNELS_SQUARED,
    FACET_KERNELS_SQUARED_TANH,   // of the tangents of the logits
    FACET_KERNELS_SQUARED_ERROR,  // of the first output, from the label as a number
} facet_kernels_loss;

/// A layer and the places of its numbers, counted in floats.
///
/// Weights are in rows: a row for each input when `rows_are_inputs`, otherwise a row for each
/// unit. `row` is the distance of two rows, a multiple of 16; what a row and the biases have
/// beyond their numbers are zeros. In the workspace each unit has a row of samples, and rows of
/// zeros fill the last 16.
typedef struct {
    ptrdiff_t input_count, unit_count;
    facet_kernels_activation activation;  // not looked at in the last layer
    float activation_slope;               // of a leaky ReLU
    bool rows_are_inputs;
    ptrdiff_t row;
    ptrdiff_t weights, biases;  // in the parameters, their gradient, and so on
    ptrdiff_t inputs, values;   // in the workspace
    ptrdiff_t slopes;           // the activation's, in the workspace; unused by ReLU
    ptrdiff_t signals;          // the loss's slopes by the sums, in the workspace
} facet_kernels_layer;

/// A network, and the places in the workspace that its layers share.
typedef struct {
    const facet_kernels_layer *layers;
    ptrdiff_t layer_count;
    facet_kernels_loss loss;
    ptrdiff_t parameter_count;   // padding included, a multiple of 16
    ptrdiff_t chunk;             // samples at a time, a multiple of 16
    ptrdiff_t stride;            // between rows of samples, at least a chunk, a multiple of 16
    ptrdiff_t labels;            // one row
    ptrdiff_t transposed;        // a chunk of the longest rows of weights
    ptrdiff_t packed;            // 256 x 256 numbers, unused by chunks below 128 samples
    ptrdiff_t member_distance;   // from these two places to the team's next member's
    const float *class_weights;  // of the classes' losses in the gradient; NULL: all count the same
} facet_kernels_network;

/// The arrays of a network in training; those that a call does not need may be NULL.
typedef struct {
    const float *parameters;
    float *next;  // the parameters after a step
    float *gradient;
    float *mean, *square;  // what the optimizer remembers
    float *workspace;      // zeros at first
    facet_team *team;      // NULL for one thread
} facet_kernels_memory;

/// Samples, at least one: of the arrays, the elements at `indices`, or the first when that is NULL.
typedef struct {
    const float *x, *y;
    const float *labels;  // the classes' numbers
    const ptrdiff_t *indices;
    ptrdiff_t count;
} facet_kernels_batch;

/// The gradient of l1 sum |w| + l2 / 2 sum w^2 over all weights is added to the loss's.
typedef struct {
    float l1, l2;
} facet_kernels_penalty;

/// Where m or v comes to less than the normal numbers, it becomes 0.
typedef enum {
    FACET_KERNELS_SGD,       // p - rate g
    FACET_KERNELS_MOMENTUM,  // m = keep1 m + g; p - rate m
    FACET_KERNELS_NESTEROV,  // m = keep1 m + g; p - rate (g + keep1 m)
    FACET_KERNELS_RMS_PROP,  // v = keep2 v + take2 g^2; p - rate g / (sqrt v + epsilon)
    FACET_KERNELS_ADAM,      // m = keep1 m + take1 g, v = keep2 v + take2 g^2;
                             // keep p - rate m / (root_scale sqrt v + epsilon)
} facet_kernels_rule;

/// An optimizer's numbers for one step.
typedef struct {
    facet_kernels_rule rule;
    float rate, keep, keep1, take1, keep2, take2, root_scale, epsilon;
} facet_kernels_update;

typedef enum {
    FACET_KERNELS_DONE,
    FACET_KERNELS_LOSS_NOT_FINITE,    // of one of the samples; `next` is not written
    FACET_KERNELS_WEIGHT_NOT_FINITE,  // of those in `next`
} facet_kernels_outcome;

/// Sums over samples.
typedef struct {
    double loss;
    ptrdiff_t hits;  // samples that are put into their own class
} facet_kernels_sums;

/// Whether this machine can run a set.
bool facet_kernels_supports(facet_kernels_set set);

/// The last of those that it can run.
facet_kernels_set facet_kernels_best(void);

/// Writes the gradient of the samples' mean loss, weighted by class, and of the penalty.
facet_kernels_outcome facet_kernels_gradient(facet_kernels_set set,
                                             const facet_kernels_network *network,
                                             const facet_kernels_memory *memory,
                                             const facet_kernels_batch *batch,
                                             facet_kernels_penalty penalty);

/// Takes a step down that gradient: writes `next`, and what the optimizer remembers.
facet_kernels_outcome facet_kernels_step(facet_kernels_set set,
                                         const facet_kernels_network *network,
                                         const facet_kernels_memory *memory,
                                         const facet_kernels_batch *batch,
                                         facet_kernels_penalty penalty,
                                         const facet_kernels_update *update);

/// Sums up losses and hits.
facet_kernels_sums facet_kernels_evaluate(facet_kernels_set set,
                                          const facet_kernels_network *network,
                                          const facet_kernels_memory *memory,
                                          const facet_kernels_batch *batch);

/// Replaces numbers, a multiple of 16, by the activation's values there and writes its slopes: at
/// a kink the slope on the left, and 0 where abs and hard-tanh have theirs.
void facet_kernels_activate(facet_kernels_set set, facet_kernels_activation activation, float leak,
                            float *values, float *slopes, ptrdiff_t count);

#endif
