// Affine forms in vectors of four: a, b, c and a radius.

typedef double four __attribute__((ext_vector_type(4)));
typedef long long four_bits __attribute__((ext_vector_type(4)));

/// Four rows of coefficients that are summed up side by side.
typedef struct {
    const double *row[4];
} row_group;

INLINE ptrdiff_t row_length_of(ptrdiff_t count) { return (count + 3) & ~(ptrdiff_t)3; }

INLINE four form_of(const facet_restriction *restriction, ptrdiff_t unit) {
    return (four){restriction->a[unit], restriction->b[unit], restriction->c[unit], 0};
}

INLINE four scaled(four form, double slope, double offset, double radius) {
    double steepness = slope < 0 ? -slope : slope;
    return form * (four){slope, slope, slope, steepness} + (four){0, 0, offset, radius};
}

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
