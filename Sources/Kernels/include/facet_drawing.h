#ifndef FACET_DRAWING_H
#define FACET_DRAWING_H

#include <stdbool.h>
#include <stddef.h>

#include "facet_kernels.h"

// Lines, inks and palettes on pixels. All instruction sets give the same bits.

/// How much of each pixel of a rectangle is covered, 0 to 255; rows from the top.
typedef struct {
    unsigned char *values;
    ptrdiff_t width, height;
    ptrdiff_t stride;  // at least 8 more than the width: what a row has beyond it may be written
} facet_coverage;

/// All places within `reach` of a segment, near the rectangle: pixels from its corner.
typedef struct {
    double start_x, start_y, end_x, end_y;
    double direction_x, direction_y;  // a unit vector
    double length, reach;
    float half_width, half_foot, slant, inverse;  // of the line's profile
} facet_capsule;

/// Raises each value to `scale` times the share of the pixel that the line covers.
void facet_coverage_stroke(facet_kernels_set set, const facet_coverage *coverage,
                           const facet_capsule *capsule, float scale);

/// A colour as it is laid on pixels, 0 to 255 each.
typedef struct {
    unsigned char red, green, blue, alpha;
} facet_ink;

/// Lays ink on a row of pixels of three bytes, as much of it as `coverage` says; up to 7 bytes of
/// that are read beyond `count`.
void facet_ink_blend(facet_kernels_set set, facet_ink ink, const unsigned char *coverage,
                     ptrdiff_t count, unsigned char *pixels);

/// An edge of a marker's outline, from one corner to the next.
typedef struct {
    float x, y, dx, dy;
    float inverse;  // 1 / length^2
    float slope;    // dx / dy; only used where the edge crosses a row
} facet_marker_edge;

/// Ink on all places whose signed distance from a marker's outline is from `inner` to `outer`.
typedef struct {
    facet_ink ink;
    float inner, outer;
} facet_marker_layer;

/// A marker about its centre; without edges it is a disc of `radius`.
typedef struct {
    const facet_marker_edge *edges;
    ptrdiff_t edge_count;
    float radius;
    const facet_marker_layer *layers;  // one over the other
    ptrdiff_t layer_count;
} facet_marker;

/// Pixels of three bytes that may be drawn on, of a picture whose rows have `stride` bytes.
typedef struct {
    unsigned char *pixels;  // the picture's first
    ptrdiff_t stride;
    ptrdiff_t min_x, min_y, max_x, max_y;
} facet_area;

/// Draws the part of a marker that lies in the area.
void facet_marker_draw(facet_kernels_set set, const facet_marker *marker, double centre_x,
                       double centre_y, const facet_area *area);

/// 1 to 256 colours, and the places of those looked for before.
typedef struct {
    const int *red, *green, *blue;  // 256 each: behind the last colour the first again
    int limit;                      // the largest squared distance
    short *places;                  // by the upper 7 bits of red, green, blue; -1: not known
} facet_palette;

/// Writes the place of the colour nearest to each pixel of three bytes, the first of equal ones;
/// false when one is too far from all.
bool facet_palette_find(facet_kernels_set set, const facet_palette *palette,
                        const unsigned char *pixels, ptrdiff_t count, unsigned char *indices);

#endif
