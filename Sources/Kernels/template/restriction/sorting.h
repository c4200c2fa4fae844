// Sorting units whose sums are affine on a polygon into decided and open ones.

/// Four candidates, or those that are left and the first of them again.
typedef struct {
    ptrdiff_t units[4];
    four_ranges ranges;
    four balances[2];  // of a split at each hinge; negative where it is not crossed
} candidates;

INLINE candidates candidates_at(const facet_exact_units *units, const facet_polygon *polygon,
                                const facet_sorting *sorting, ptrdiff_t first) {
    candidates group;
    four a, b, c;
    for (int i = 0; i < 4; i++) {
        ptrdiff_t position = first + i < sorting->count ? first + i : first;
        ptrdiff_t unit = sorting->candidates[position];
        group.units[i] = unit;
        a[i] = units->a[unit];
        b[i] = units->b[unit];
        c[i] = units->c[unit];
    }
    group.ranges = ranges_of(polygon, a, b, c);
    four low = group.ranges.low;
    four high = group.ranges.high;
    four tolerance =
        units->tolerance * (__builtin_elementwise_abs(a) + __builtin_elementwise_abs(b));
    for (ptrdiff_t index = 0; index < units->shape->hinge_count; index++) {
        double hinge = units->shape->hinges[index];
        four balance = lower_of(high - hinge, hinge - low) / (high - low);
        four_bits is_crossed = (low < hinge - tolerance) & (high > hinge + tolerance);
        group.balances[index] = is_crossed ? balance : (four)-1;
    }
    return group;
}

/// What sorting finds of a unit.
typedef struct {
    bool is_open;
    int piece;  // on which most of the polygon lies
} sorted_unit;

/// Notes one of four units as open if it is.
INLINE sorted_unit sort(facet_sorting *sorting, const facet_exact_units *units,
                        const candidates *group, int lane, unsigned char *pattern) {
    const facet_pieces *shape = units->shape;
    ptrdiff_t unit = group->units[lane];
    bool is_open = false;
    for (ptrdiff_t index = 0; index < shape->hinge_count; index++) {
        double balance = group->balances[index][lane];
        is_open |= balance >= 0;
        if (!(balance > sorting->best.balance)) continue;
        sorting->best = (facet_split){unit, sorting->open_count, shape->hinges[index], balance};
    }
    // Written in any case and counted if it is open: no processor could guess it.
    sorting->open[sorting->open_count] = (int)unit;
    sorting->open_count += is_open ? 1 : 0;
    int piece = piece_on(shape, group->ranges.low[lane], group->ranges.high[lane]);
    // What is in the pattern for an open unit will be replaced.
    pattern[units->units[unit]] = (unsigned char)piece;
    return (sorted_unit){is_open, piece};
}

INLINE void begin_sorting(facet_sorting *sorting) {
    sorting->open_count = 0;
    sorting->best = (facet_split){0, 0, 0, -1};
}

void SET(facet_first_layer_sort)(const facet_restriction *restriction,
                                 const facet_exact_units *units, const facet_polygon *polygon,
                                 unsigned char *pattern, facet_sorting *sorting) {
    begin_sorting(sorting);
    for (ptrdiff_t first = 0; first < sorting->count; first += 4) {
        candidates group = candidates_at(units, polygon, sorting, first);
        for (int i = 0; i < 4 && first + i < sorting->count; i++) {
            sorted_unit sorted = sort(sorting, units, &group, i, pattern);
            ptrdiff_t unit = group.units[i];
            restriction->pieces[unit] = (signed char)(sorted.is_open ? -1 : sorted.piece);
            restriction->low[unit] = group.ranges.low[i];
            restriction->high[unit] = group.ranges.high[i];
        }
    }
}

/// Adds what a unit gives to the outputs; an open one gives nothing.
INLINE void add_to_outputs(const facet_last_outputs *outputs, const facet_exact_units *units,
                           ptrdiff_t unit, sorted_unit sorted) {
    // What is zero is added too: no processor could guess it.
    double slope = sorted.is_open ? 0 : units->shape->slopes[sorted.piece];
    double offset = sorted.is_open ? 0 : units->shape->offsets[sorted.piece];
    double a = slope * units->a[unit];
    double b = slope * units->b[unit];
    double c = slope * units->c[unit] + offset;
    for (ptrdiff_t output = 0; output < outputs->count; output++) {
        double weight = outputs->weights[output * outputs->stride + unit];
        facet_form *sum = &outputs->sums[output];
        sum->a += a * weight;
        sum->b += b * weight;
        sum->c += c * weight;
    }
}

void SET(facet_last_layer_sort)(const facet_exact_units *units, const facet_polygon *polygon,
                                unsigned char *pattern, facet_sorting *sorting,
                                const facet_last_outputs *outputs) {
    begin_sorting(sorting);
    for (ptrdiff_t first = 0; first < sorting->count; first += 4) {
        candidates group = candidates_at(units, polygon, sorting, first);
        for (int i = 0; i < 4 && first + i < sorting->count; i++) {
            sorted_unit sorted = sort(sorting, units, &group, i, pattern);
            add_to_outputs(outputs, units, group.units[i], sorted);
        }
    }
}
