// Folding the decided units of a restricted network into the rows after them.

/// The state of a fold.
typedef struct {
    const facet_restriction *old;
    const facet_restriction *new;
    four *affine;  // the affine part of each decided unit's activation
    int *kept;     // the old numbers of the undecided units: the new columns
    ptrdiff_t kept_count;
    int *settled;  // the decided units of later layers that are not zero
    ptrdiff_t settled_count;
    ptrdiff_t column_count;  // the columns that the layer at hand can refer to
    ptrdiff_t new_layer;
    facet_skip *skips;
    ptrdiff_t skip_count;
    ptrdiff_t usable_skip_count;  // those of earlier layers
    double *free;                 // room for coefficients
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

/// Up to four rows that are folded side by side, and the coefficients that they become.
typedef struct {
    row_group sources;
    double *targets[4];
    ptrdiff_t count;
} folded_group;

/// Writes the rows' coefficients of the kept units; those of skip connections come at the end of
/// the layer.
INLINE void gather_kept(folding *state, folded_group *group) {
    ptrdiff_t count = state->column_count;
    if (count == 0) return;
    // Four rows are written in any case.
    for (ptrdiff_t i = group->count; i < 4; i++) {
        group->sources.row[i] = group->sources.row[0];
        group->targets[i] = group->targets[0];
    }
    for (int i = 0; i < 4; i++) *(four *)(group->targets[i] + row_length_of(count) - 4) = 0;
    for (ptrdiff_t index = 0; index < count; index++) {
        ptrdiff_t column = state->kept[index];
        for (int i = 0; i < 4; i++) group->targets[i][index] = group->sources.row[i][column];
    }
    for (ptrdiff_t i = 0; i < group->count; i++) {
        state->rows[state->row_count++] =
            (facet_folded_row){group->sources.row[i], group->targets[i]};
    }
}

/// Everything before becomes usable by the rows that follow.
INLINE void begin_layer(folding *state) {
    if (state->new_layer < 0 || state->kept_count > state->column_count) state->new_layer++;
    state->column_count = state->kept_count;
    state->usable_skip_count = state->skip_count;
}

/// Notes the open units of the first layer, which stay as they are.
INLINE void keep_first_layer(folding *state) {
    const facet_restriction *old = state->old;
    for (ptrdiff_t unit = 0; unit < old->starts[1]; unit++) {
        ptrdiff_t number = state->kept_count;
        if (old->pieces[unit] >= 0) continue;
        state->kept[number] = (int)unit;
        state->new->units[number] = old->units[unit];
        state->new->a[number] = old->a[unit];
        state->new->b[number] = old->b[unit];
        state->new->c[number] = old->c[unit];
        state->kept_count++;
    }
}

/// The sums of up to four units of a layer after the first, whose rows are in the group; of
/// later layers those that were settled before the layer are added.
INLINE void fold_sums(const folding *state, folded_group *group, const double *rows,
                      ptrdiff_t start, const int *units, const four *parts, ptrdiff_t settled_count,
                      four sums[4]) {
    ptrdiff_t row_length = row_length_of(start);
    for (ptrdiff_t i = 0; i < 4; i++) {
        ptrdiff_t unit = units[i < group->count ? i : 0];
        group->sources.row[i] = rows + (unit - start) * row_length;
        sums[i] = form_of(state->old, unit) + parts[unit];
    }
    add_forms(&group->sources, state->settled, settled_count, state->affine, sums);
}

/// Notes which units of a layer are kept, and which are settled and not zero.
INLINE void divide_units(folding *state, ptrdiff_t start, ptrdiff_t end,
                         const facet_pieces *shape) {
    unit_kinds kinds = kinds_of(shape);
    for (ptrdiff_t unit = start; unit < end; unit++) {
        int kind = state->old->pieces[unit] + 1;
        // Written in any case and counted where it belongs: no processor could guess it.
        state->kept[state->kept_count] = (int)unit;
        state->kept_count += kinds.is_open[kind];
        state->settled[state->settled_count] = (int)unit;
        state->settled_count += kinds.is_settled[kind];
    }
}

/// Folds the units of a layer that are kept.
INLINE void fold_kept(folding *state, const double *rows, ptrdiff_t start, const four *parts,
                      ptrdiff_t settled_count) {
    const facet_restriction *new = state->new;
    for (ptrdiff_t number = state->column_count; number < state->kept_count; number += 4) {
        folded_group group = {.count = smaller(4, state->kept_count - number)};
        four sums[4];
        const int *units = state->kept + number;
        fold_sums(state, &group, rows, start, units, parts, settled_count, sums);
        for (ptrdiff_t i = 0; i < group.count; i++) {
            ptrdiff_t first = new->starts[state->new_layer];
            group.targets[i] =
                new->coefficients[state->new_layer] + (number + i - first) * row_length_of(first);
            new->units[number + i] = state->old->units[units[i]];
            new->a[number + i] = sums[i].x;
            new->b[number + i] = sums[i].y;
            new->c[number + i] = sums[i].z;
        }
        gather_kept(state, &group);
    }
}

/// Folds the units of a layer that are settled.
INLINE void fold_settled(folding *state, const double *rows, ptrdiff_t start, const four *parts,
                         const facet_pieces *shape, ptrdiff_t settled_count) {
    ptrdiff_t length = row_length_of(state->column_count);
    for (ptrdiff_t number = settled_count; number < state->settled_count; number += 4) {
        folded_group group = {.count = smaller(4, state->settled_count - number)};
        four sums[4];
        const int *units = state->settled + number;
        fold_sums(state, &group, rows, start, units, parts, settled_count, sums);
        ptrdiff_t skip_count = 0;
        for (ptrdiff_t i = 0; i < group.count; i++) {
            int piece = state->old->pieces[units[i]];
            state->affine[units[i]] = activation_of(shape, piece, sums[i]);
            double slope = shape->slopes[piece];
            // A constant is no connection to earlier units.
            if (slope == 0 || length == 0) continue;
            group.sources.row[skip_count] = group.sources.row[i];
            group.targets[skip_count++] = state->free;
            state->skips[state->skip_count++] = (facet_skip){units[i], length, slope, state->free};
            state->free += length;
        }
        group.count = skip_count;
        if (skip_count > 0) gather_kept(state, &group);
    }
}

/// Folds a layer after the first.
INLINE void fold_layer(folding *state, ptrdiff_t layer, const facet_pieces *shapes,
                       const four *parts) {
    const facet_restriction *old = state->old;
    ptrdiff_t start = old->starts[layer];
    const double *rows = old->coefficients[layer];
    const facet_pieces *shape = &shapes[old->units[start]];
    ptrdiff_t settled_count = state->settled_count;
    begin_layer(state);
    divide_units(state, start, old->starts[layer + 1], shape);
    fold_kept(state, rows, start, parts, settled_count);
    fold_settled(state, rows, start, parts, shape, settled_count);
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
        ptrdiff_t count = smaller(4, old->output_count - output);
        folded_group group = {.sources = rows_at(rows + output * row_length, row_length, count),
                              .count = count};
        four sums[4];
        take_outputs(old, output, count, sums);
        // The bands of the first layer's decided units are their affine parts.
        add_forms(&group.sources, bounds->settled, bounds->settled_count, state->affine, sums);
        add_forms(&group.sources, state->settled, state->settled_count, state->affine, sums);
        for (ptrdiff_t i = 0; i < count; i++) {
            state->new->outputs[output + i] = form_from(sums[i]);
            group.targets[i] = targets + (output + i) * new_row_length;
        }
        gather_kept(state, &group);
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
    keep_first_layer(&state);
    for (ptrdiff_t layer = 1; layer < restriction->layer_count; layer++) {
        fold_layer(&state, layer, shapes, (const four *)bounds->parts);
    }
    fold_outputs(&state, bounds);
}
