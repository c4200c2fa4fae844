// Strokes, eight pixels of a row at a time.

typedef float eight __attribute__((ext_vector_type(8)));
typedef int eight_ints __attribute__((ext_vector_type(8)));
typedef unsigned char eight_bytes __attribute__((ext_vector_type(8)));
typedef unsigned char eight_bytes_anywhere __attribute__((ext_vector_type(8), aligned(1)));

INLINE eight lower_of_eight(eight a, eight b) { return a < b ? a : b; }

INLINE eight higher_of_eight(eight a, eight b) { return a > b ? a : b; }

/// The share of a pixel farther than `distance` (at least 0) from its middle, on one side.
INLINE eight tail_of(const facet_capsule *capsule, eight distance) {
    eight rest = higher_of_eight(capsule->half_foot - distance, 0);
    eight slanted = lower_of_eight(rest, capsule->slant);
    return slanted * (rest - slanted * 0.5f) * capsule->inverse;
}

/// The shares of pixels whose centres are `distance` (at least 0) from the line's middle.
INLINE eight share_covered(const facet_capsule *capsule, eight distance) {
    eight from_edge = distance - capsule->half_width;
    eight near = tail_of(capsule, higher_of_eight(from_edge, -from_edge));
    eight inner = from_edge < 0 ? 1 - near : near;
    return higher_of_eight(inner - tail_of(capsule, distance + capsule->half_width), 0);
}

/// Raises `count` values, rounded up to a multiple of eight, from the pixel whose centre is `along`
/// the segment from its start and `cross` beside it.
///
/// Distances are taken in double precision where the row begins, and stay small from there on.
INLINE void stroke_row(const facet_capsule *capsule, unsigned char *row, ptrdiff_t count,
                       double along, double cross, float scale) {
    float before = (float)-along;
    float beyond = (float)(along - capsule->length);
    float cross_step = (float)capsule->direction_y;
    float along_step = (float)capsule->direction_x;
    eight steps = {0, 1, 2, 3, 4, 5, 6, 7};
    for (ptrdiff_t offset = 0; offset < count; offset += 8, steps += 8) {
        eight beside = (float)cross + steps * cross_step;
        eight outside = higher_of_eight(before - steps * along_step, beyond + steps * along_step);
        outside = higher_of_eight(outside, 0);
        eight distance = __builtin_elementwise_sqrt(beside * beside + outside * outside);
        // 2^23 leaves the rounded value in the low bits.
        eight raised = share_covered(capsule, distance) * scale + 0x1p23f;
        eight_bytes bytes = __builtin_convertvector((eight_ints)raised & 0xff, eight_bytes);
        eight_bytes_anywhere *target = (eight_bytes_anywhere *)(row + offset);
        *target = __builtin_elementwise_max((eight_bytes)*target, bytes);
    }
}

INLINE double lower_number(double a, double b) { return a < b ? a : b; }

INLINE double higher_number(double a, double b) { return a > b ? a : b; }

void SET(facet_coverage_stroke)(const facet_coverage *coverage, const facet_capsule *capsule,
                                float scale) {
    double reach = capsule->reach;
    double left = lower_number(capsule->start_x, capsule->end_x) - reach;
    double right = higher_number(capsule->start_x, capsule->end_x) + reach;
    double top = lower_number(capsule->start_y, capsule->end_y) - reach;
    double bottom = higher_number(capsule->start_y, capsule->end_y) + reach;
    double width = (double)coverage->width;
    double height = (double)coverage->height;
    if (!(right > 0 && bottom > 0 && left < width && top < height)) return;
    // On a row the strip |cross| <= reach is |x - middle| <= reach / |dy|.
    double steepness = __builtin_fabs(capsule->direction_y);
    bool is_level = steepness < 1e-6;
    double half_span = is_level ? right - left : reach / steepness;
    double slope = is_level ? 0 : capsule->direction_x / capsule->direction_y;
    ptrdiff_t last = (ptrdiff_t)lower_number(bottom, height - 1);
    for (ptrdiff_t y = (ptrdiff_t)higher_number(top, 0); y <= last; y++) {
        double down = (double)y + 0.5 - capsule->start_y;
        double middle = capsule->start_x + down * slope;
        double low = higher_number(higher_number(left, middle - half_span), 0);
        double high = lower_number(lower_number(right, middle + half_span), width);
        if (!(low < high)) continue;
        ptrdiff_t first = (ptrdiff_t)low;
        ptrdiff_t end = (ptrdiff_t)high + 1;
        if (end > coverage->width) end = coverage->width;
        double across = (double)first + 0.5 - capsule->start_x;
        stroke_row(capsule, coverage->values + y * coverage->stride + first, end - first,
                   across * capsule->direction_x + down * capsule->direction_y,
                   across * capsule->direction_y - down * capsule->direction_x, scale);
    }
}
