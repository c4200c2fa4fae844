// Filling convex polygons, four rows at a time.

typedef int four_ints __attribute__((ext_vector_type(4)));
typedef float panel_anywhere __attribute__((ext_vector_type(16), aligned(4)));
typedef unsigned char bytes __attribute__((ext_vector_type(16)));
typedef unsigned char bytes_anywhere __attribute__((ext_vector_type(16), aligned(1)));

/// An edge of a polygon as the rows see it, which count from 0.
///
/// Upwards or downwards, an edge is crossed by the same arithmetic.
INLINE facet_edge edge_between(const facet_plane *plane, const facet_outline *outline,
                               ptrdiff_t start, ptrdiff_t end) {
    bool leads_down = outline->y[start] <= outline->y[end];
    ptrdiff_t top = leads_down ? start : end;
    ptrdiff_t bottom = leads_down ? end : start;
    facet_edge edge;
    edge.x = outline->x[top];
    edge.top = outline->y[top];
    edge.bottom = outline->y[bottom];
    double bottom_x = outline->x[bottom];
    double origin = (double)plane->min_y + 0.5;
    edge.first = edge.top - plane->dilation - origin;
    edge.last = edge.bottom + plane->dilation - origin;
    edge.left = (edge.x < bottom_x ? edge.x : bottom_x) - plane->dilation;
    edge.right = (edge.x > bottom_x ? edge.x : bottom_x) + plane->dilation;
    double height = edge.bottom - edge.top;
    bool is_flat = !(height > 2 * plane->dilation);
    edge.slope = is_flat ? 0 : (bottom_x - edge.x) / height;
    edge.room = is_flat ? __builtin_inf() : plane->dilation * (1 + __builtin_fabs(edge.slope));
    return edge;
}

/// Where four rows begin and end.
typedef struct {
    four left, right;
} four_spans;

/// Widens the spans of those of four rows that the edge meets.
INLINE void widen(four_spans *spans, const facet_edge *edge, four rows, double origin) {
    four centre = lower_of(higher_of(rows + origin, edge->top), edge->bottom);
    four x = edge->x + (centre - edge->top) * edge->slope;
    four left = lower_of(spans->left, higher_of(x - edge->room, edge->left));
    four right = higher_of(spans->right, lower_of(x + edge->room, edge->right));
    spans->left = (rows >= edge->first & rows <= edge->last) ? left : spans->left;
    spans->right = (rows >= edge->first & rows <= edge->last) ? right : spans->right;
}

#if HAS_MASKED_STORES

/// Writes the first `count` lanes, 1 to 16: without a branch, since no processor could guess it.
INLINE void store_some(float *target, panel values, ptrdiff_t count) {
    _mm512_mask_storeu_ps(target, (__mmask16)(0xffff >> (16 - count)), (__m512)values);
}

INLINE void store_some_bytes(unsigned char *target, bytes values, ptrdiff_t count) {
    _mm_mask_storeu_epi8(target, (__mmask16)(0xffff >> (16 - count)), (__m128i)values);
}

#else

/// Copies 1 to 16 elements of `size` bytes: two copies of a fixed size that may overlap.
INLINE void copy_some(void *target, const void *source, ptrdiff_t count, const ptrdiff_t size) {
    ptrdiff_t part = count >= 8 ? 8 : count >= 4 ? 4 : count >= 2 ? 2 : 1;
    ptrdiff_t rest = (count - part) * size;
    char *to = target;
    const char *from = source;
    switch (part) {
    case 8:
        __builtin_memcpy(to, from, 8 * size);
        __builtin_memcpy(to + rest, from + rest, 8 * size);
        break;
    case 4:
        __builtin_memcpy(to, from, 4 * size);
        __builtin_memcpy(to + rest, from + rest, 4 * size);
        break;
    case 2:
        __builtin_memcpy(to, from, 2 * size);
        __builtin_memcpy(to + rest, from + rest, 2 * size);
        break;
    default:
        __builtin_memcpy(to, from, size);
    }
}

/// Writes the first `count` lanes, 1 to 16.
INLINE void store_some(float *target, panel values, ptrdiff_t count) {
    copy_some(target, &values, count, sizeof(float));
}

INLINE void store_some_bytes(unsigned char *target, bytes values, ptrdiff_t count) {
    copy_some(target, &values, count, 1);
}

#endif

/// Writes start + i * step, and a label, to `count` pixels, at least one. 16 of them share a start.
INLINE void write_run(float *values, unsigned char *labels, ptrdiff_t count, double start,
                      double step, unsigned char label) {
    const panel lanes = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    panel rises = lanes * (float)step;
    ptrdiff_t index = 0;
    for (; index + 16 < count; index += 16) {
        *(panel_anywhere *)(values + index) = (float)(start + (double)index * step) + rises;
        *(bytes_anywhere *)(labels + index) = (bytes)label;
    }
    panel last = (float)(start + (double)index * step) + rises;
    store_some(values + index, last, count - index);
    store_some_bytes(labels + index, (bytes)label, count - index);
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

void SET(facet_plane_fill)(const facet_plane *plane, const facet_outline *outline,
                           facet_gradient gradient, unsigned char label) {
    double low = __builtin_inf();
    double high = -__builtin_inf();
    double size = 0;
    ptrdiff_t before = outline->count - 1;
    for (ptrdiff_t index = 0; index < outline->count; before = index++) {
        facet_edge edge = edge_between(plane, outline, before, index);
        low = edge.first < low ? edge.first : low;
        high = edge.last > high ? edge.last : high;
        // A sum, since it keeps what is not a number.
        size += __builtin_fabs(outline->x[index]) + __builtin_fabs(outline->y[index]);
        outline->edges[index] = edge;
    }
    if (outline->count < 3 || !(size < 1e12)) return;
    double origin = (double)plane->min_y + 0.5;
    double limit = (double)plane->height;
    double first = __builtin_ceil(low);
    double last = __builtin_floor(high) + 1;
    ptrdiff_t end = (ptrdiff_t)(last < 0 ? 0 : last > limit ? limit : last);
    for (ptrdiff_t row = (ptrdiff_t)(first < 0 ? 0 : first > limit ? limit : first); row < end;
         row += 4) {
        four rows = (double)row + (four){0, 1, 2, 3};
        four_spans spans = {(four)__builtin_inf(), (four)-__builtin_inf()};
        for (ptrdiff_t index = 0; index < outline->count; index++) {
            widen(&spans, &outline->edges[index], rows, origin);
        }
        fill_rows(plane, &spans, row, end, gradient, label);
    }
}
