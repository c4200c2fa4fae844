// Leaving a first layer that is decided, where one layer and the outputs are left.

/// What the first layer gives to the rows after it.
typedef struct {
    four *affine;  // each unit's activation
    int *settled;  // the units that are not zero
    ptrdiff_t settled_count;
} decided_layer;

INLINE decided_layer decide_first_layer(const facet_restriction *restriction,
                                        const facet_pieces *shape, const facet_last_forms *forms) {
    decided_layer layer = {(four *)forms->affine, forms->settled, 0};
    unit_kinds kinds = kinds_of(shape);
    for (ptrdiff_t unit = 0; unit < restriction->starts[1]; unit++) {
        int piece = restriction->pieces[unit];
        layer.affine[unit] = activation_of(shape, piece, form_of(restriction, unit));
        // Written in any case and counted where it belongs: no processor could guess it.
        layer.settled[layer.settled_count] = (int)unit;
        layer.settled_count += kinds.is_settled[piece + 1];
    }
    return layer;
}

/// The sums of the units of the second layer.
INLINE void form_units(const facet_restriction *restriction, const decided_layer *layer,
                       const facet_last_forms *forms) {
    ptrdiff_t start = restriction->starts[1];
    ptrdiff_t row_length = row_length_of(start);
    ptrdiff_t unit_count = restriction->starts[2] - start;
    for (ptrdiff_t unit = 0; unit < unit_count; unit += 4) {
        ptrdiff_t count = smaller(4, unit_count - unit);
        row_group group =
            rows_at(restriction->coefficients[1] + unit * row_length, row_length, count);
        four sums[4] = {0, 0, 0, 0};
        add_forms(&group, layer->settled, layer->settled_count, layer->affine, sums);
        for (ptrdiff_t i = 0; i < count; i++) {
            four sum = form_of(restriction, start + unit + i) + sums[i];
            forms->a[unit + i] = sum.x;
            forms->b[unit + i] = sum.y;
            forms->c[unit + i] = sum.z;
        }
    }
}

INLINE void form_outputs(const facet_restriction *restriction, const decided_layer *layer,
                         const facet_last_forms *forms) {
    ptrdiff_t row_length = row_length_of(restriction->unit_count);
    for (ptrdiff_t output = 0; output < restriction->output_count; output += 4) {
        ptrdiff_t count = smaller(4, restriction->output_count - output);
        row_group group =
            rows_at(restriction->coefficients[2] + output * row_length, row_length, count);
        four sums[4];
        take_outputs(restriction, output, count, sums);
        add_forms(&group, layer->settled, layer->settled_count, layer->affine, sums);
        for (ptrdiff_t i = 0; i < count; i++) forms->outputs[output + i] = form_from(sums[i]);
    }
}

void SET(facet_first_layer_leave)(const facet_restriction *restriction, const facet_pieces *shape,
                                  const facet_last_forms *forms) {
    decided_layer layer = decide_first_layer(restriction, shape, forms);
    form_units(restriction, &layer, forms);
    form_outputs(restriction, &layer, forms);
}
