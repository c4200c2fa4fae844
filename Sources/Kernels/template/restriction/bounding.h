// Bounding the units of a restricted network on a polygon.

/// The ranges of four sums on the polygon, which are forms with radii.
INLINE four_ranges ranges_of_bands(const facet_polygon *polygon, const four sums[4]) {
    four a = {sums[0].x, sums[1].x, sums[2].x, sums[3].x};
    four b = {sums[0].y, sums[1].y, sums[2].y, sums[3].y};
    four c = {sums[0].z, sums[1].z, sums[2].z, sums[3].z};
    four radius = {sums[0].w, sums[1].w, sums[2].w, sums[3].w};
    four_ranges ranges = ranges_of(polygon, a, b, c);
    return (four_ranges){ranges.low - radius, ranges.high + radius};
}

/// A number for each straight piece of an activation, that of the piece on which each value lies;
/// at a hinge the lower one.
INLINE four at_pieces(const facet_pieces *shape, const double numbers[3], four values) {
    four result = (four)numbers[0];
    for (ptrdiff_t index = 0; index < shape->hinge_count; index++)
        result = values > shape->hinges[index] ? (four)numbers[index + 1] : result;
    return result;
}

/// Bands of the activations of four units: slope z + centre +- radius.
typedef struct {
    four slope, centre, radius;
} four_bands;

/// The chords, moved to the middle of the deviations at the hinges; for ReLU the zonotope
/// relaxation of Singh et al. 2018, "Fast and effective robustness certification".
///
/// Counts where a hinge lies inside the range.
INLINE four_bands relax(const facet_pieces *shape, four_ranges ranges) {
    four low = ranges.low;
    four high = ranges.high;
    four start = at_pieces(shape, shape->slopes, low) * low + at_pieces(shape, shape->offsets, low);
    four end =
        at_pieces(shape, shape->slopes, high) * high + at_pieces(shape, shape->offsets, high);
    four slope = (end - start) / (high - low);
    four above = 0;
    four below = 0;
    for (ptrdiff_t index = 0; index < shape->hinge_count; index++) {
        double hinge = shape->hinges[index];
        four chord = start + slope * (hinge - low);
        // A jump deviates by both of its ends.
        for (ptrdiff_t side = index; side <= index + 1; side++) {
            four deviation = shape->slopes[side] * hinge + shape->offsets[side] - chord;
            deviation = (low <= hinge & high > hinge) ? deviation : 0;
            above = deviation > above ? deviation : above;
            below = deviation < below ? deviation : below;
        }
    }
    return (four_bands){slope, start - slope * low + (above + below) / 2, (above - below) / 2};
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
    facet_restriction_bounds *lists = state->lists;
    ptrdiff_t count = restriction->starts[1];
    unit_kinds kinds = kinds_of(state->shape);
    for (ptrdiff_t unit = 0; unit < count; unit += 4) {
        // The arrays are padded; what is there for decided units does not count.
        four_ranges ranges = {*(const four *)(restriction->low + unit),
                              *(const four *)(restriction->high + unit)};
        four_bands bands = relax(state->shape, ranges);
        for (int i = 0; i < 4 && unit + i < count; i++) {
            int piece = restriction->pieces[unit + i];
            bool is_open = piece < 0;
            four form = form_of(restriction, unit + i);
            four exact = activation_of(state->shape, is_open ? 0 : piece, form);
            four band = scaled(form, bands.slope[i], bands.centre[i], bands.radius[i]);
            state->bands[unit + i] = is_open ? band : exact;
            // Written in any case and counted where it belongs: no processor could guess it.
            lists->others[state->other_count] = (int)(unit + i);
            state->other_count += kinds.is_open[piece + 1];
            lists->settled[lists->settled_count] = (int)(unit + i);
            lists->settled_count += kinds.is_settled[piece + 1];
        }
    }
    state->open_count = state->other_count;
}

/// Records what the ranges of four units, or of the units left in a layer, decide about them.
INLINE void decide_units(bounding *state, ptrdiff_t unit, ptrdiff_t count, const four sums[4],
                         four_ranges ranges, ptrdiff_t *next_count) {
    const facet_restriction *restriction = state->restriction;
    const facet_pieces *shape = state->shape;
    four low = ranges.low;
    four high = ranges.high;
    four middle = low + (high - low) / 2;
    four_bits open = 0;
    four_bits pieces = 0;
    for (ptrdiff_t index = 0; index < shape->hinge_count; index++) {
        open |= (low < shape->hinges[index]) & (high > shape->hinges[index]);
        pieces -= middle > shape->hinges[index];
    }
    four slopes = at_pieces(shape, shape->slopes, middle);
    four offsets = at_pieces(shape, shape->offsets, middle);
    four_bits zero = slopes == 0 & offsets == 0 & ~open;
    for (ptrdiff_t i = 0; i < count; i++) {
        restriction->low[unit + i] = low[i];
        restriction->high[unit + i] = high[i];
        restriction->pieces[unit + i] = (signed char)(pieces[i] | open[i]);
        // What is in the pattern for an open unit will be replaced.
        state->pattern[restriction->units[unit + i]] = (unsigned char)pieces[i];
        state->open_count -= open[i];
        state->skip_count += slopes[i] != 0 && open[i] == 0 ? 1 : 0;
    }
    if (state->is_last) return;
    four_bands bands = relax(shape, ranges);
    four slope = open ? bands.slope : slopes;
    four centre = open ? bands.centre : offsets;
    four radius = open ? bands.radius : 0;
    for (ptrdiff_t i = 0; i < count; i++) {
        state->bands[unit + i] = scaled(sums[i], slope[i], centre[i], radius[i]);
        state->lists->others[*next_count] = (int)(unit + i);
        *next_count += 1 + zero[i];
    }
}

/// Bounds four units of a layer after the first, or those that are left of it.
INLINE void bound_units(bounding *state, ptrdiff_t unit, ptrdiff_t count, const double *row,
                        ptrdiff_t row_length, ptrdiff_t *next_count) {
    const facet_restriction_bounds *lists = state->lists;
    row_group group = rows_at(row, row_length, count);
    four sums[4] = {0, 0, 0, 0};
    add_forms(&group, lists->settled, lists->settled_count, state->bands, sums);
    for (ptrdiff_t i = 0; i < count; i++) state->parts[unit + i] = sums[i];
    add_bands(&group, lists->others, state->other_count, state->bands, sums);
    for (ptrdiff_t i = 0; i < 4; i++) {
        sums[i] += form_of(state->restriction, unit + (i < count ? i : 0));
    }
    decide_units(state, unit, count, sums, ranges_of_bands(state->polygon, sums), next_count);
}

/// Bounds a layer after the first.
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
