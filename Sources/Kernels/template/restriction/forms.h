// Affine forms in vectors of four: a, b, c and a radius.

typedef double four __attribute__((ext_vector_type(4)));
typedef __typeof__((four)0 < (four)0) four_bits;  // what a comparison gives

INLINE four lower_of(four a, four b) { return a < b ? a : b; }

INLINE four higher_of(four a, four b) { return a > b ? a : b; }

/// Four rows of coefficients that are summed up side by side.
typedef struct {
    const double *row[4];
} row_group;

/// Four rows, or `count` and the first of them again: four rows are summed up in any case.
INLINE row_group rows_at(const double *row, ptrdiff_t row_length, ptrdiff_t count) {
    row_group group;
    for (ptrdiff_t i = 0; i < 4; i++) group.row[i] = row + (i < count ? i : 0) * row_length;
    return group;
}

INLINE ptrdiff_t row_length_of(ptrdiff_t count) { return (count + 3) & ~(ptrdiff_t)3; }

INLINE four form_of(const facet_restriction *restriction, ptrdiff_t unit) {
    return (four){restriction->a[unit], restriction->b[unit], restriction->c[unit], 0};
}

INLINE four scaled(four form, double slope, double offset, double radius) {
    double steepness = slope < 0 ? -slope : slope;
    return form * (four){slope, slope, slope, steepness} + (four){0, 0, offset, radius};
}

/// The affine parts of four outputs, or of `count` and the first of them again.
INLINE void take_outputs(const facet_restriction *restriction, ptrdiff_t first, ptrdiff_t count,
                         four sums[4]) {
    for (ptrdiff_t i = 0; i < 4; i++) {
        facet_form form = restriction->outputs[first + (i < count ? i : 0)];
        sums[i] = (four){form.a, form.b, form.c, 0};
    }
}

INLINE facet_form form_from(four sum) { return (facet_form){sum.x, sum.y, sum.z}; }

/// Adds coefficient times form for each of the columns, whose forms have no radius.
INLINE void add_forms(const row_group *group, const int *columns, ptrdiff_t count,
                      const four *forms, four sums[4]) {
    for (ptrdiff_t index = 0; index < count; index++) {
        ptrdiff_t column = columns[index];
        four form = forms[column];
        for (int i = 0; i < 4; i++) sums[i] += (four)(group->row[i][column]) * form;
    }
}

/// The same for bands: of the radius it adds the coefficient's magnitude times it.
INLINE void add_bands(const row_group *group, const int *columns, ptrdiff_t count,
                      const four *bands, four sums[4]) {
    const four_bits mask = {-1, -1, -1, __LONG_LONG_MAX__};
    for (ptrdiff_t index = 0; index < count; index++) {
        ptrdiff_t column = columns[index];
        four band = bands[column];
        for (int i = 0; i < 4; i++) {
            four factor = (four)(group->row[i][column]);
            sums[i] += (four)((four_bits)factor & mask) * band;
        }
    }
}

/// The ranges of four sums.
typedef struct {
    four low, high;
} four_ranges;

/// The ranges of `a x + b y + c` on the polygon.
INLINE four_ranges ranges_of(const facet_polygon *polygon, four a, four b, four c) {
    four least = a * polygon->x[0] + b * polygon->y[0];
    four largest = least;
    for (ptrdiff_t vertex = 1; vertex < polygon->count; vertex++) {
        four value = a * polygon->x[vertex] + b * polygon->y[vertex];
        least = value < least ? value : least;
        largest = value > largest ? value : largest;
    }
    return (four_ranges){least + c, largest + c};
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

/// The activation's affine form on a piece.
INLINE four activation_of(const facet_pieces *shape, int piece, four form) {
    return scaled(form, shape->slopes[piece], shape->offsets[piece], 0);
}

/// What a unit is to the rows after it, by its piece plus 1: 0 for an open one.
typedef struct {
    bool is_open[4], is_settled[4];  // decided, and not zero
} unit_kinds;

INLINE unit_kinds kinds_of(const facet_pieces *shape) {
    unit_kinds kinds = {{true}, {false}};
    for (int piece = 0; piece < 3; piece++) kinds.is_settled[piece + 1] = !is_zero(shape, piece);
    return kinds;
}
