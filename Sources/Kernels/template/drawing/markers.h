// Markers, eight pixels of a row at a time.

/// The signed distances from an outline of places in a row: negative inside.
INLINE eight distances_from(const facet_marker *marker, eight x, float y) {
    if (marker->edge_count == 0) {
        return __builtin_elementwise_sqrt(x * x + y * y) - marker->radius;
    }
    eight nearest = __builtin_inff();
    eight_ints inside = 0;
    for (ptrdiff_t index = 0; index < marker->edge_count; index++) {
        const facet_marker_edge *edge = &marker->edges[index];
        eight from_x = x - edge->x;
        float from_y = y - edge->y;
        eight share = (from_x * edge->dx + from_y * edge->dy) * edge->inverse;
        share = lower_of_eight(higher_of_eight(share, 0), 1);
        eight away_x = from_x - share * edge->dx;
        eight away_y = from_y - share * edge->dy;
        nearest = lower_of_eight(nearest, away_x * away_x + away_y * away_y);
        // Even-odd rule: does a ray to the left cross this edge?
        if ((from_y < 0) != (from_y < edge->dy)) inside ^= from_x > from_y * edge->slope;
    }
    eight distance = __builtin_elementwise_sqrt(nearest);
    return inside ? -distance : distance;
}

/// How much of pixels whose centres are so far outside the outline a layer covers, 0 to 255.
///
/// The share is `clamp(half width + 1/2 - |distance from the middle|, 0, width)`, at most 1.
INLINE eight_shorts layer_coverage(const facet_marker_layer *layer, eight distance) {
    typedef double eight_doubles __attribute__((ext_vector_type(8)));
    float width = layer->outer - layer->inner;
    eight from_middle = distance - (layer->inner + layer->outer) / 2;
    eight share = width / 2 + 0.5f - higher_of_eight(from_middle, -from_middle);
    share = lower_of_eight(share, width < 1 ? width : 1);
    share = higher_of_eight(share, 0);
    eight_doubles bytes = __builtin_convertvector(share, eight_doubles) * 255 + 0.5;
    return __builtin_convertvector(__builtin_convertvector(bytes, eight_ints), eight_shorts);
}

/// Draws a marker on eight pixels or fewer.
INLINE void draw_eight(const facet_marker *marker, eight distance, unsigned char *pixels,
                       ptrdiff_t count) {
    unsigned char rest[24] = {0};
    size_t size = 3 * (size_t)count;
    if (count < 8) __builtin_memcpy(rest, pixels, size);
    for (ptrdiff_t index = 0; index < marker->layer_count; index++) {
        const facet_marker_layer *layer = &marker->layers[index];
        blend_eight(layer->ink, layer_coverage(layer, distance), count < 8 ? rest : pixels);
    }
    if (count < 8) __builtin_memcpy(pixels, rest, size);
}

void SET(facet_marker_draw)(const facet_marker *marker, double centre_x, double centre_y,
                            const facet_area *area) {
    for (ptrdiff_t y = area->min_y; y < area->max_y; y++) {
        float down = (float)((double)y + 0.5 - centre_y);
        for (ptrdiff_t x = area->min_x; x < area->max_x; x += 8) {
            // Each four columns are near to a place that is taken in double precision.
            float first = (float)((double)x - centre_x);
            float second = (float)((double)(x + 4) - centre_x);
            eight across = (eight){first, first, first, first, second, second, second, second} +
                           (eight){0.5f, 1.5f, 2.5f, 3.5f, 0.5f, 1.5f, 2.5f, 3.5f};
            ptrdiff_t count = area->max_x - x < 8 ? area->max_x - x : 8;
            draw_eight(marker, distances_from(marker, across, down),
                       area->pixels + y * area->stride + 3 * x, count);
        }
    }
}
