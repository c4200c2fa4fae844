#ifndef FACET_RESTRICTION_H
#define FACET_RESTRICTION_H

#include <stddef.h>

#include "facet_kernels.h"

// A network restricted to a convex polygon, in double precision: bounds decide units, and what is
// decided is folded into the rows after it. Nothing is allocated and nothing is kept.
//
// Every number is made by additions, products and divisions that round one by one, in an order that
// does not depend on the instruction set: all sets give the same bits.

/// An activation as its straight pieces: between hinge `p - 1` and hinge `p` it is
/// `slopes[p] z + offsets[p]`. All units of a layer have the same.
typedef struct {
    ptrdiff_t hinge_count;  // at most 2
    double hinges[2], slopes[3], offsets[3];
} facet_pieces;

/// a x + b y + c.
typedef struct {
    double a, b, c;
} facet_form;

/// The vertices of a convex polygon, at least one.
typedef struct {
    const double *x, *y;
    ptrdiff_t count;
} facet_polygon;

/// The rows of units and outputs: `a x + b y + c + sum of coefficients times activations`, over
/// the units of earlier layers. Rows are padded with zeros to multiples of 4 and aligned to 32
/// bytes.
typedef struct {
    ptrdiff_t layer_count, unit_count, output_count;
    ptrdiff_t *starts;      // the first unit of each layer, then `unit_count`
    double **coefficients;  // of each layer's rows, then of the outputs'
    int *units;             // numbers in the whole network
    signed char *pieces;    // -1: undecided
    double *a, *b, *c;
    double *low, *high;  // the range of undecided units
    facet_form *outputs;
} facet_restriction;

/// The coefficients of undecided units in the sum of a decided one.
typedef struct {
    ptrdiff_t unit, count;
    double slope;
    double *coefficients;
} facet_skip;

/// A row and the coefficients that it becomes.
typedef struct {
    const double *source;
    double *target;
} facet_folded_row;

/// What bounding leaves for folding; arrays of `unit_count` elements unless said.
typedef struct {
    double *bands;     // 4 numbers a unit, aligned to 32 bytes: a, b, c, radius
    double *parts;     // 4 numbers a unit, aligned alike: what decided units of the first layer add
    int *settled;      // the first layer's decided units that are not zero
    int *others;       // the undecided ones, and those of later layers that are not zero
    ptrdiff_t *sizes;  // the new layers', `layer_count` elements
    ptrdiff_t settled_count;
} facet_restriction_bounds;

/// Room for folding.
typedef struct {
    int *kept;               // as many as units
    facet_skip *skips;       // as many as `facet_restriction_plan` says
    double *coefficients;    // as many as it says, aligned to 32 bytes
    facet_folded_row *rows;  // as many as units or outputs, whichever are more
} facet_restriction_scratch;

/// The shape of the restriction that bounding found.
typedef struct {
    ptrdiff_t layer_count;
    ptrdiff_t skip_count;
    ptrdiff_t skip_coefficient_count;
} facet_restriction_plan;

/// Units of a layer whose sums are affine on a polygon.
typedef struct {
    const double *a, *b, *c;
    const int *units;           // numbers in the whole network
    const facet_pieces *shape;  // of all of them
    double tolerance;           // times |a| + |b|: the distance from a hinge that counts as none
} facet_exact_units;

/// Where a polygon could be split.
typedef struct {
    ptrdiff_t unit;      // of the layer
    ptrdiff_t position;  // in the list of open units
    double hinge;
    double balance;  // the smaller part's share of the unit's range; negative: nowhere
} facet_split;

/// Units in rising order, which a sort divides.
typedef struct {
    const int *candidates;
    ptrdiff_t count;
    int *open;  // room for as many
    ptrdiff_t open_count;
    facet_split best;  // of the open ones
} facet_sorting;

/// The outputs after a last layer: `a x + b y + c + sum of weights times activations`.
typedef struct {
    facet_form *sums;       // the part that is known
    const double *weights;  // a row for each output
    ptrdiff_t stride, count;
} facet_last_outputs;

/// Sorts units of the first layer into decided and open ones.
///
/// - `pattern`: receives the pieces of those decided.
void facet_first_layer_sort(facet_kernels_set set, const facet_restriction *restriction,
                            const facet_exact_units *units, const facet_polygon *polygon,
                            unsigned char *pattern, facet_sorting *sorting);

/// The same for the last layer, whose decided units are added to the outputs.
void facet_last_layer_sort(facet_kernels_set set, const facet_exact_units *units,
                           const facet_polygon *polygon, unsigned char *pattern,
                           facet_sorting *sorting, const facet_last_outputs *outputs);

/// Room for what the units of a first layer give, and what the units and outputs after it become.
typedef struct {
    double *affine;  // 4 numbers a unit of the first layer, aligned to 32 bytes
    int *settled;    // as many as units of the first layer
    double *a, *b, *c;
    facet_form *outputs;
} facet_last_forms;

/// Writes the affine parts of the second layer's rows and of the outputs' on a polygon on which the
/// first of two layers is decided.
void facet_first_layer_leave(facet_kernels_set set, const facet_restriction *restriction,
                             const facet_pieces *shape, const facet_last_forms *forms);

/// Bounds the sums of all later layers on the polygon by affine bands, and decides the units that
/// the bounds decide; those of the first layer are decided or have their range.
///
/// - `shapes`: of each unit of the whole network; `pattern`: receives the pieces of those decided.
facet_restriction_plan facet_restriction_bound(facet_kernels_set set,
                                               const facet_restriction *restriction,
                                               const facet_polygon *polygon,
                                               const facet_pieces *shapes, unsigned char *pattern,
                                               facet_restriction_bounds *bounds);

/// Writes the rows of undecided units and of outputs into `into`, all decided units folded in.
void facet_restriction_fold(facet_kernels_set set, const facet_restriction *restriction,
                            const facet_restriction *into, const facet_pieces *shapes,
                            const facet_restriction_bounds *bounds,
                            const facet_restriction_scratch *scratch);

#endif
