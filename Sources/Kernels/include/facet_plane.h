#ifndef FACET_PLANE_H
#define FACET_PLANE_H

#include <stddef.h>

#include "facet_kernels.h"

// Affine functions on the pixels of convex polygons. All instruction sets give the same bits.

/// A number and a label for each pixel of a rectangle, rows from the top without padding.
typedef struct {
    float *values;
    unsigned char *labels;
    ptrdiff_t min_x, min_y;  // of the rectangle, in the picture
    ptrdiff_t width, height;
    double dilation;  // of polygons along both axes, in pixels
} facet_plane;

/// Four edges, each from its upper end down, and what is known of the rows that they meet.
typedef struct {
    double x[4], top[4], bottom[4], slope[4];
    double first[4], last[4];  // the rows, dilated
    double left[4], right[4];  // between which the edge is, dilated
    double room[4];            // that dilation leaves on either side
} facet_edges;

/// The vertices of a convex polygon in either direction, in the picture's pixels.
typedef struct {
    const double *x, *y;  // then the first vertex, up to a multiple of 4 and one more
    facet_edges *edges;   // scratch: as many as hold one edge for each vertex
    ptrdiff_t count;
} facet_outline;

/// A function of the rectangle's columns and rows, each counted from 0.
typedef struct {
    double start, by_column, by_row;
} facet_gradient;

/// Writes a function and a label into every pixel whose centre lies in the dilated polygon.
///
/// Does nothing where a coordinate is not a number or beyond 1e12 pixels.
void facet_plane_fill(facet_kernels_set set, const facet_plane *plane, const facet_outline *outline,
                      facet_gradient gradient, unsigned char label);

#endif
