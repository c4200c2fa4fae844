// Folding the decided units of a restricted network into the rows after them.

/// The state of a fold.
typedef struct {
    const facet_restriction *old;
    const facet_restriction *new;
    four *affine;                // the affine part of each decided unit's activation
    int *kept;               // the old numbers of the undecided units: the new columns
    ptrdiff_t kept_count;
    int *settled;            // the decided units of later layers that are not zero
    ptrdiff_t settled_count;
    ptrdiff_t column_count;      // the columns that the layer at hand can refer to
    ptrdiff_t new_layer;
    facet_skip *skips;
    ptrdiff_t skip_count;
    ptrdiff_t usable_skip_count; // those of earlier layers
    double *free;                // room for coefficients
    facet_folded_row *rows;
    ptrdiff_t row_count;
} folding;

/// Adds the skip connections to some rows in some vectors of columns, whose sums stay in registers.
INLINE void add_skips_to(const folding *state, const facet_folded_row *rows, const int row_count,
                         ptrdiff_t column, ptrdiff_t first, const int vector_count) {
    four sums[4][2];
    for (int i = 0; i < row_count; i++) {
        const four *target = (const four *)(rows[i].target + column);
        for (int j = 0; j < vector_count; j++) sums[i][j] = target[j];
    }
    for (ptrdiff_t index = first; index < state->usable_skip_count; index++) {
        const facet_skip *skip = &state->skips[index];
        const four *coefficients = (const four *)(skip->coefficients + column);
        for (int i = 0; i < row_count; i++) {
            four factor = (four)(rows[i].source[skip->unit]);
            for (int j = 0; j < vector_count; j++) sums[i][j] += factor * coefficients[j];
        }
    }
    for (int i = 0; i < row_count; i++) {
        four *target = (four *)(rows[i].target + column);
        for (int j = 0; j < vector_count; j++) target[j] = sums[i][j];
    }
}

/// Adds the skip connections to some rows.
INLINE void add_skips_to_rows(const folding *state, const facet_folded_row *rows,
                              const int row_count) {
    ptrdiff_t length = row_length_of(state->column_count);
    ptrdiff_t first = 0;
    ptrdiff_t column = 0;
    while (column < length) {
        // Later skip rows are as long as earlier ones, or longer.
        while (first < state->usable_skip_count && state->skips[first].count <= column) first++;
        if (first == state->usable_skip_count) break;
        // The first skip row may end in the middle of two vectors.
        if (column + 8 <= state->skips[first].count) {
            add_skips_to(state, rows, row_count, column, first, 2);
            column += 8;
        } else {
            add_skips_to(state, rows, row_count, column, first, 1);
            column += 4;
        }
    }
}

INLINE void add_skips(folding *state) {
    if (state->usable_skip_count > 0 && state->column_count > 0) {
        const facet_folded_row *row = state->rows;
        const facet_folded_row *end = state->rows + state->row_count;
        for (; row + 4 <= end; row += 4) add_skips_to_rows(state, row, 4);
        if (row + 2 <= end) {
            add_skips_to_rows(state, row, 2);
            row += 2;
        }
        if (row < end) add_skips_to_rows(state, row, 1);
    }
    state->row_count = 0;
}

/// The skip connections that this layer made are given their units' slopes.
INLINE void scale_skips(folding *state) {
    for (ptrdiff_t index = state->usable_skip_count; index < state->skip_count; index++) {
        facet_skip *skip = &state->skips[index];
        if (skip->slope == 1) continue;
        for (ptrdiff_t column = 0; column < skip->count; column++) {
            skip->coefficients[column] *= skip->slope;
        }
    }
}

/// Writes the row's coefficients of the kept units; those of skip connections come at the end of
/// the layer.
INLINE void gather_kept(folding *state, const double *source, double *target) {
    ptrdiff_t count = state->column_count;
    if (count == 0) return;
    *(four *)(target + row_length_of(count) - 4) = 0;
    for (ptrdiff_t index = 0; index < count; index++) target[index] = source[state->kept[index]];
    state->rows[state->row_count++] = (facet_folded_row){source, target};
}

/// Everything before becomes usable by the rows that follow.
INLINE void begin_layer(folding *state) {
    if (state->new_layer < 0 || state->kept_count > state->column_count) state->new_layer++;
    state->column_count = state->kept_count;
    state->usable_skip_count = state->skip_count;
}

INLINE void keep(folding *state, ptrdiff_t unit, four form) {
    ptrdiff_t number = state->kept_count++;
    state->kept[number] = (int)unit;
    state->new->units[number] = state->old->units[unit];
    state->new->a[number] = form.x;
    state->new->b[number] = form.y;
    state->new->c[number] = form.z;
}

/// Folds a unit whose sum has this affine part.
INLINE void fold_unit(folding *state, const facet_pieces *shape, const double *row, ptrdiff_t unit,
                      four form) {
    int piece = state->old->pieces[unit];
    if (piece < 0) {
        ptrdiff_t start = state->new->starts[state->new_layer];
        double *target = state->new->coefficients[state->new_layer] +
                         (state->kept_count - start) * row_length_of(start);
        gather_kept(state, row, target);
        keep(state, unit, form);
        return;
    }
    double slope = shape->slopes[piece];
    state->affine[unit] = scaled(form, slope, shape->offsets[piece], 0);
    state->settled[state->settled_count++] = (int)unit;
    if (state->column_count == 0) return;
    ptrdiff_t length = row_length_of(state->column_count);
    state->skips[state->skip_count++] = (facet_skip){unit, length, slope, state->free};
    gather_kept(state, row, state->free);
    state->free += length;
}

/// Notes that a unit of a later layer is constant, `offset`.
INLINE void fold_constant(folding *state, ptrdiff_t unit, double offset) {
    if (offset == 0) return;
    state->affine[unit] = (four){0, 0, offset, 0};
    state->settled[state->settled_count++] = (int)unit;
}

/// Folds four units, or those that are left of a layer.
INLINE void fold_units(folding *state, const facet_pieces *shape, const ptrdiff_t units[4],
                       row_group *group, four sums[4], ptrdiff_t count, ptrdiff_t settled_count) {
    // Four rows are summed up in any case.
    for (ptrdiff_t i = count; i < 4; i++) {
        group->row[i] = group->row[0];
        sums[i] = sums[0];
    }
    add_forms(group, state->settled, settled_count, state->affine, sums);
    for (ptrdiff_t i = 0; i < count; i++) {
        fold_unit(state, shape, group->row[i], units[i], sums[i]);
    }
}

/// Folds a layer behind the first.
INLINE void fold_layer(folding *state, ptrdiff_t layer, const facet_pieces *shapes,
                       const four *parts) {
    const facet_restriction *old = state->old;
    ptrdiff_t start = old->starts[layer];
    ptrdiff_t end = old->starts[layer + 1];
    ptrdiff_t row_length = row_length_of(start);
    const facet_pieces *shape = &shapes[old->units[start]];
    ptrdiff_t settled_count = state->settled_count;
    ptrdiff_t count = 0;
    row_group group;
    four sums[4];
    ptrdiff_t units[4];
    begin_layer(state);
    for (ptrdiff_t unit = start; unit < end; unit++) {
        int piece = old->pieces[unit];
        if (piece >= 0 && shape->slopes[piece] == 0) {
            fold_constant(state, unit, shape->offsets[piece]);
            continue;
        }
        group.row[count] = old->coefficients[layer] + (unit - start) * row_length;
        sums[count] = form_of(old, unit) + parts[unit];
        units[count++] = unit;
        if (count < 4) continue;
        fold_units(state, shape, units, &group, sums, count, settled_count);
        count = 0;
    }
    if (count > 0) fold_units(state, shape, units, &group, sums, count, settled_count);
    add_skips(state);
    scale_skips(state);
}

INLINE void fold_outputs(folding *state, const facet_restriction_bounds *bounds) {
    const facet_restriction *old = state->old;
    ptrdiff_t row_length = row_length_of(old->unit_count);
    ptrdiff_t new_row_length = row_length_of(state->new->unit_count);
    const double *rows = old->coefficients[old->layer_count];
    double *targets = state->new->coefficients[state->new->layer_count];
    begin_layer(state);
    for (ptrdiff_t output = 0; output < old->output_count; output += 4) {
        row_group group;
        four sums[4];
        ptrdiff_t count = old->output_count - output < 4 ? old->output_count - output : 4;
        for (ptrdiff_t i = 0; i < 4; i++) {
            ptrdiff_t number = output + (i < count ? i : 0);
            facet_form form = old->outputs[number];
            group.row[i] = rows + number * row_length;
            sums[i] = (four){form.a, form.b, form.c, 0};
        }
        // The bands of the first layer's decided units are their affine parts.
        add_forms(&group, bounds->settled, bounds->settled_count, state->affine, sums);
        add_forms(&group, state->settled, state->settled_count, state->affine, sums);
        for (ptrdiff_t i = 0; i < count; i++) {
            state->new->outputs[output + i] = (facet_form){sums[i].x, sums[i].y, sums[i].z};
            gather_kept(state, group.row[i], targets + (output + i) * new_row_length);
        }
    }
    add_skips(state);
}

void SET(facet_restriction_fold)(const facet_restriction *restriction,
                                 const facet_restriction *into, const facet_pieces *shapes,
                                 const facet_restriction_bounds *bounds,
                                 const facet_restriction_scratch *scratch) {
    folding state = {
        .old = restriction,
        .new = into,
        .affine = (four *)bounds->bands,
        .kept = scratch->kept,
        .settled = bounds->others,
        .new_layer = -1,
        .skips = scratch->skips,
        .free = scratch->coefficients,
        .rows = scratch->rows,
    };
    begin_layer(&state);
    for (ptrdiff_t unit = 0; unit < restriction->starts[1]; unit++) {
        if (restriction->pieces[unit] < 0) keep(&state, unit, form_of(restriction, unit));
    }
    for (ptrdiff_t layer = 1; layer < restriction->layer_count; layer++) {
        fold_layer(&state, layer, shapes, (const four *)bounds->parts);
    }
    fold_outputs(&state, bounds);
}
