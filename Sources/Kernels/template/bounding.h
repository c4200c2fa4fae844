// Bounding the units of a restricted network on a polygon.

/// The ranges of four sums on the polygon, `sums` being their forms with radii.
INLINE void find_ranges(const facet_polygon *polygon, const four sums[4], four *low, four *high) {
    four a = {sums[0].x, sums[1].x, sums[2].x, sums[3].x};
    four b = {sums[0].y, sums[1].y, sums[2].y, sums[3].y};
    four c = {sums[0].z, sums[1].z, sums[2].z, sums[3].z};
    four radius = {sums[0].w, sums[1].w, sums[2].w, sums[3].w};
    four least = a * polygon->x[0] + b * polygon->y[0];
    four largest = least;
    for (ptrdiff_t vertex = 1; vertex < polygon->count; vertex++) {
        four value = a * polygon->x[vertex] + b * polygon->y[vertex];
        least = value < least ? value : least;
        largest = value > largest ? value : largest;
    }
    *low = least + c - radius;
    *high = largest + c + radius;
}

/// Whether a hinge lies inside of low...high.
INLINE bool is_open(const facet_pieces *shape, double low, double high) {
    for (ptrdiff_t index = 0; index < shape->hinge_count; index++) {
        if (low < shape->hinges[index] && high > shape->hinges[index]) return true;
    }
    return false;
}

/// The piece on which most of low...high lies; the upper one is open at a hinge.
INLINE int piece_on(const facet_pieces *shape, double low, double high) {
    double middle = low + (high - low) / 2;
    int piece = 0;
    for (ptrdiff_t index = 0; index < shape->hinge_count; index++) {
        if (middle > shape->hinges[index]) piece++;
    }
    return piece;
}

/// Whether a piece is 0 everywhere.
INLINE bool is_zero(const facet_pieces *shape, int piece) {
    return shape->slopes[piece] == 0 && shape->offsets[piece] == 0;
}

/// A band of the activation: slope z + centre +- radius.
typedef struct {
    double slope, centre, radius;
} relaxation;

/// The chord, moved to the middle of the deviations at the hinges; for ReLU the zonotope
/// relaxation of Singh et al. 2018, "Fast and effective robustness certification".
///
/// A hinge has to lie inside of low...high.
INLINE relaxation relax(const facet_pieces *shape, double low, double high) {
    int first = 0;
    int last = 1;
    if (shape->hinge_count > 1) {
        first = piece_on(shape, low, low);
        last = piece_on(shape, high, high);
    }
    double start = shape->slopes[first] * low + shape->offsets[first];
    double slope = (shape->slopes[last] * high + shape->offsets[last] - start) / (high - low);
    double above = 0;
    double below = 0;
    for (int index = first; index < last; index++) {
        double hinge = shape->hinges[index];
        double chord = start + slope * (hinge - low);
        // A jump deviates by both of its ends.
        for (int side = index; side <= index + 1; side++) {
            double deviation = shape->slopes[side] * hinge + shape->offsets[side] - chord;
            above = deviation > above ? deviation : above;
            below = deviation < below ? deviation : below;
        }
    }
    return (relaxation){slope, start - slope * low + (above + below) / 2, (above - below) / 2};
}

/// The state of bounding.
typedef struct {
    const facet_restriction *restriction;
    const facet_polygon *polygon;
    unsigned char *pattern;
    four *bands;
    four *parts;
    facet_restriction_bounds *lists;
    ptrdiff_t other_count;
    const facet_pieces *shape;  // of the layer at hand
    bool is_last;               // whether no row refers to the layer at hand but the outputs'
    ptrdiff_t open_count, skip_count;
} bounding;

/// The bands of the first layer's units, and which of them are not zero.
INLINE void bound_first_layer(bounding *state) {
    const facet_restriction *restriction = state->restriction;
    for (ptrdiff_t unit = 0; unit < restriction->starts[1]; unit++) {
        int piece = restriction->pieces[unit];
        four form = form_of(restriction, unit);
        if (piece < 0) {
            relaxation band = relax(state->shape, restriction->low[unit], restriction->high[unit]);
            state->bands[unit] = scaled(form, band.slope, band.centre, band.radius);
            state->lists->others[state->other_count++] = (int)unit;
        } else if (!is_zero(state->shape, piece)) {
            double slope = state->shape->slopes[piece];
            state->bands[unit] = scaled(form, slope, state->shape->offsets[piece], 0);
            state->lists->settled[state->lists->settled_count++] = (int)unit;
        }
    }
    state->open_count = state->other_count;
}

INLINE void leave_open(bounding *state, ptrdiff_t unit, four sum, double low, double high,
                       ptrdiff_t *next_count) {
    const facet_restriction *restriction = state->restriction;
    restriction->pieces[unit] = -1;
    restriction->low[unit] = low;
    restriction->high[unit] = high;
    state->open_count++;
    if (state->is_last) return;
    relaxation band = relax(state->shape, low, high);
    state->bands[unit] = scaled(sum, band.slope, band.centre, band.radius);
    state->lists->others[(*next_count)++] = (int)unit;
}

INLINE void settle(bounding *state, ptrdiff_t unit, four sum, int piece, ptrdiff_t *next_count) {
    const facet_restriction *restriction = state->restriction;
    double slope = state->shape->slopes[piece];
    restriction->pieces[unit] = (signed char)piece;
    state->pattern[restriction->units[unit]] = (unsigned char)piece;
    if (slope != 0) state->skip_count++;
    if (state->is_last || is_zero(state->shape, piece)) return;
    state->bands[unit] = scaled(sum, slope, state->shape->offsets[piece], 0);
    state->lists->others[(*next_count)++] = (int)unit;
}

/// Bounds four units of a layer behind the first, or those that are left of it.
INLINE void bound_units(bounding *state, ptrdiff_t unit, ptrdiff_t count, const double *row,
                        ptrdiff_t row_length, ptrdiff_t *next_count) {
    const facet_restriction_bounds *lists = state->lists;
    row_group group;
    four sums[4] = {0, 0, 0, 0};
    // Four rows are summed up in any case.
    for (ptrdiff_t i = 0; i < 4; i++) group.row[i] = row + (i < count ? i : 0) * row_length;
    add_forms(&group, lists->settled, lists->settled_count, state->bands, sums);
    for (ptrdiff_t i = 0; i < count; i++) state->parts[unit + i] = sums[i];
    add_bands(&group, lists->others, state->other_count, state->bands, sums);
    for (ptrdiff_t i = 0; i < 4; i++) {
        sums[i] += form_of(state->restriction, unit + (i < count ? i : 0));
    }
    four low, high;
    find_ranges(state->polygon, sums, &low, &high);
    for (ptrdiff_t i = 0; i < count; i++) {
        if (is_open(state->shape, low[i], high[i])) {
            leave_open(state, unit + i, sums[i], low[i], high[i], next_count);
        } else {
            int piece = piece_on(state->shape, low[i], high[i]);
            settle(state, unit + i, sums[i], piece, next_count);
        }
    }
}

/// Bounds a layer behind the first.
INLINE void bound_layer(bounding *state, ptrdiff_t layer) {
    const facet_restriction *restriction = state->restriction;
    ptrdiff_t start = restriction->starts[layer];
    ptrdiff_t end = restriction->starts[layer + 1];
    ptrdiff_t row_length = row_length_of(start);
    const double *row = restriction->coefficients[layer];
    ptrdiff_t next_count = state->other_count;
    for (ptrdiff_t unit = start; unit < end; unit += 4, row += 4 * row_length) {
        bound_units(state, unit, end - unit < 4 ? end - unit : 4, row, row_length, &next_count);
    }
    state->other_count = next_count;
}

facet_restriction_plan SET(facet_restriction_bound)(const facet_restriction *restriction,
                                                    const facet_polygon *polygon,
                                                    const facet_pieces *shapes,
                                                    unsigned char *pattern,
                                                    facet_restriction_bounds *bounds) {
    bounding state = {
        .restriction = restriction,
        .polygon = polygon,
        .pattern = pattern,
        .bands = (four *)bounds->bands,
        .parts = (four *)bounds->parts,
        .lists = bounds,
    };
    bounds->settled_count = 0;
    facet_restriction_plan plan = {0, 0, 0};
    ptrdiff_t column_count = 0;
    for (ptrdiff_t layer = 0; layer < restriction->layer_count; layer++) {
        state.shape = &shapes[restriction->units[restriction->starts[layer]]];
        state.is_last = layer + 1 == restriction->layer_count;
        state.open_count = 0;
        state.skip_count = 0;
        if (layer == 0) {
            bound_first_layer(&state);
        } else {
            bound_layer(&state, layer);
        }
        plan.skip_count += state.skip_count;
        plan.skip_coefficient_count += state.skip_count * row_length_of(column_count);
        column_count += state.open_count;
        if (state.open_count > 0) bounds->sizes[plan.layer_count++] = state.open_count;
    }
    return plan;
}
