// Filling convex polygons, four rows at a time.

typedef int four_ints __attribute__((ext_vector_type(4)));
typedef float panel_anywhere __attribute__((ext_vector_type(16), aligned(4)));
typedef unsigned char bytes __attribute__((ext_vector_type(16)));
typedef unsigned char bytes_anywhere __attribute__((ext_vector_type(16), aligned(1)));

typedef double four_anywhere __attribute__((ext_vector_type(4), aligned(8)));

INLINE four load_four(const double *numbers) { return *(const four_anywhere *)numbers; }

INLINE void store_four(double *target, four numbers) { *(four_anywhere *)target = numbers; }

/// What four edges contribute to their polygon.
typedef struct {
    four first, last;
    four size;  // not a number, or large, where a coordinate is
} four_extents;

/// The edges from four vertices to the next as the rows see them, which count from 0.
///
/// Upwards or downwards, an edge is crossed by the same arithmetic.
INLINE four_extents set_edges(const facet_plane *plane, const double *x, const double *y,
                              facet_edges *edges) {
    four start_x = load_four(x);
    four start_y = load_four(y);
    four end_x = load_four(x + 1);
    four end_y = load_four(y + 1);
    four_bits leads_down = start_y <= end_y;
    four top_x = leads_down ? start_x : end_x;
    four bottom_x = leads_down ? end_x : start_x;
    four top = leads_down ? start_y : end_y;
    four bottom = leads_down ? end_y : start_y;
    four height = bottom - top;
    four_bits is_flat = ~(height > 2 * plane->dilation);
    four slope = is_flat ? 0 : (bottom_x - top_x) / height;
    double origin = (double)plane->min_y + 0.5;
    four first = top - plane->dilation - origin;
    four last = bottom + plane->dilation - origin;
    store_four(edges->x, top_x);
    store_four(edges->top, top);
    store_four(edges->bottom, bottom);
    store_four(edges->slope, slope);
    store_four(edges->first, first);
    store_four(edges->last, last);
    store_four(edges->left, lower_of(top_x, bottom_x) - plane->dilation);
    store_four(edges->right, higher_of(top_x, bottom_x) + plane->dilation);
    store_four(edges->room, is_flat ? (four)__builtin_inf()
                                    : plane->dilation * (1 + __builtin_elementwise_abs(slope)));
    return (four_extents){first, last,
                          __builtin_elementwise_abs(start_x) + __builtin_elementwise_abs(start_y)};
}

/// Where four rows begin and end.
typedef struct {
    four left, right;
} four_spans;

/// Widens the spans of those of four rows that an edge meets.
INLINE void widen(four_spans *spans, const facet_edges *edges, ptrdiff_t lane, four rows,
                  double origin) {
    four centre = lower_of(higher_of(rows + origin, edges->top[lane]), edges->bottom[lane]);
    four x = edges->x[lane] + (centre - edges->top[lane]) * edges->slope[lane];
    four left = lower_of(spans->left, higher_of(x - edges->room[lane], edges->left[lane]));
    four right = higher_of(spans->right, lower_of(x + edges->room[lane], edges->right[lane]));
    four_bits meets = rows >= edges->first[lane] & rows <= edges->last[lane];
    spans->left = meets ? left : spans->left;
    spans->right = meets ? right : spans->right;
}

static const panel lanes_of_panel = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

#if HAS_MASKED_STORES

/// Writes start + i * step, and a label, to `count` pixels, 1 to 16: without a branch, since no
/// processor could guess it.
INLINE void write_some(float *values, unsigned char *labels, ptrdiff_t count, float start,
                       float step, unsigned char label) {
    __mmask16 some = (__mmask16)(0xffff >> (16 - count));
    _mm512_mask_storeu_ps(values, some, (__m512)(start + lanes_of_panel * step));
    _mm_mask_storeu_epi8(labels, some, (__m128i)(bytes)label);
}

#else

/// Writes start + i * step, and a label, to `size` pixels from `first` on.
INLINE void write_part(float *values, unsigned char *labels, ptrdiff_t first, const int size,
                       float start, float step, unsigned char label) {
    panel part = start + (lanes_of_panel + (float)first) * step;
    bytes same = (bytes)label;
    __builtin_memcpy(values + first, &part, (size_t)size * sizeof(float));
    __builtin_memcpy(labels + first, &same, (size_t)size);
}

/// Writes start + i * step, and a label, to `count` pixels, 1 to 16: parts of a fixed size that may
/// overlap.
INLINE void write_some(float *values, unsigned char *labels, ptrdiff_t count, float start,
                       float step, unsigned char label) {
    if (count >= 8) {
        write_part(values, labels, 0, 8, start, step, label);
        write_part(values, labels, count - 8, 8, start, step, label);
    } else if (count >= 4) {
        write_part(values, labels, 0, 4, start, step, label);
        write_part(values, labels, count - 4, 4, start, step, label);
    } else {
        write_part(values, labels, 0, 1, start, step, label);
        write_part(values, labels, count / 2, 1, start, step, label);
        write_part(values, labels, count - 1, 1, start, step, label);
    }
}

#endif

/// Writes start + i * step, and a label, to `count` pixels, at least one. 16 of them share a start.
INLINE void write_run(float *values, unsigned char *labels, ptrdiff_t count, double start,
                      double step, unsigned char label) {
    panel rises = lanes_of_panel * (float)step;
    ptrdiff_t index = 0;
    for (; index + 16 < count; index += 16) {
        *(panel_anywhere *)(values + index) = (float)(start + (double)index * step) + rises;
        *(bytes_anywhere *)(labels + index) = (bytes)label;
    }
    write_some(values + index, labels + index, count - index, (float)(start + (double)index * step),
               (float)step, label);
}

/// Fills four rows from `row` on, or those that are left of `end`, between the ends of the spans.
INLINE void fill_rows(const facet_plane *plane, const four_spans *spans, ptrdiff_t row,
                      ptrdiff_t end, facet_gradient gradient, unsigned char label) {
    double origin = (double)plane->min_x + 0.5;
    double width = (double)plane->width;
    four place = (double)row + (four){0, 1, 2, 3};
    four left = __builtin_elementwise_ceil(spans->left - origin);
    four right = __builtin_elementwise_floor(spans->right - origin) + 1;
    left = lower_of(higher_of(left, 0), width);
    right = lower_of(higher_of(right, 0), width);
    four start = gradient.start + gradient.by_row * place + gradient.by_column * left;
    four_ints columns = __builtin_convertvector(left, four_ints);
    four_ints counts = __builtin_convertvector(right, four_ints) - columns;
    for (int i = 0; i < 4 && row + i < end; i++) {
        if (counts[i] <= 0) continue;
        ptrdiff_t target = (row + i) * plane->width + columns[i];
        write_run(plane->values + target, plane->labels + target, counts[i], start[i],
                  gradient.by_column, label);
    }
}

INLINE double least_of(four numbers) {
    four pairs = lower_of(numbers, numbers.zwxy);
    return pairs.x < pairs.y ? pairs.x : pairs.y;
}

INLINE double largest_of(four numbers) {
    four pairs = higher_of(numbers, numbers.zwxy);
    return pairs.x > pairs.y ? pairs.x : pairs.y;
}

/// Sets up a polygon's edges.
INLINE four_extents set_all_edges(const facet_plane *plane, const facet_outline *outline) {
    four_extents extents = set_edges(plane, outline->x, outline->y, outline->edges);
    for (ptrdiff_t index = 4; index < outline->count; index += 4) {
        four_extents some =
            set_edges(plane, outline->x + index, outline->y + index, outline->edges + index / 4);
        extents.first = lower_of(extents.first, some.first);
        extents.last = higher_of(extents.last, some.last);
        // A sum, since it keeps NaN.
        extents.size += some.size;
    }
    return extents;
}

void SET(facet_plane_fill)(const facet_plane *plane, const facet_outline *outline,
                           facet_gradient gradient, unsigned char label) {
    if (outline->count < 3) return;
    four_extents extents = set_all_edges(plane, outline);
    double size = extents.size.x + extents.size.y + extents.size.z + extents.size.w;
    if (!(size < 1e12)) return;
    double origin = (double)plane->min_y + 0.5;
    double limit = (double)plane->height;
    double first = __builtin_ceil(least_of(extents.first));
    double last = __builtin_floor(largest_of(extents.last)) + 1;
    ptrdiff_t end = (ptrdiff_t)(last < 0 ? 0 : last > limit ? limit : last);
    ptrdiff_t start = (ptrdiff_t)(first < 0 ? 0 : first > limit ? limit : first);
    for (ptrdiff_t row = start; row < end; row += 4) {
        four rows = (double)row + (four){0, 1, 2, 3};
        four_spans spans = {(four)__builtin_inf(), (four)-__builtin_inf()};
        for (ptrdiff_t index = 0; index < outline->count; index++)
            widen(&spans, &outline->edges[index >> 2], index & 3, rows, origin);
        fill_rows(plane, &spans, row, end, gradient, label);
    }
}
