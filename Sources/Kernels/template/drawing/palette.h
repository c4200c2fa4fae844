// Finding the nearest colours of a palette.

typedef int eight_ints_anywhere __attribute__((ext_vector_type(8), aligned(4)));

/// The place of the colour nearest to a cube of 2 x 2 x 2 colours, or -2 if it is too far.
static short nearest_place(const facet_palette *palette, unsigned red, unsigned green,
                           unsigned blue) {
    // Of 7 bits; from black, which is itself, to white, which is too.
    int r = (int)(red * 2 + (red >> 6));
    int g = (int)(green * 2 + (green >> 6));
    int b = (int)(blue * 2 + (blue >> 6));
    const eight_ints lanes = {0, 1, 2, 3, 4, 5, 6, 7};
    eight_ints best = __INT_MAX__;
    for (int first = 0; first < 256; first += 8) {
        eight_ints by_red = *(const eight_ints_anywhere *)(palette->red + first) - r;
        eight_ints by_green = *(const eight_ints_anywhere *)(palette->green + first) - g;
        eight_ints by_blue = *(const eight_ints_anywhere *)(palette->blue + first) - b;
        eight_ints distance = by_red * by_red + by_green * by_green + by_blue * by_blue;
        // The distance, then the place, in one number: the first of equal distances is the least.
        best = __builtin_elementwise_min(best, distance * 256 + first + lanes);
    }
    int least = best[0];
    for (int lane = 1; lane < 8; lane++) least = best[lane] < least ? best[lane] : least;
    return least >> 8 <= palette->limit ? (short)(least & 0xff) : -2;
}

bool SET(facet_palette_find)(const facet_palette *palette, const unsigned char *pixels,
                             ptrdiff_t count, unsigned char *indices) {
    for (ptrdiff_t index = 0; index < count; index++, pixels += 3) {
        unsigned red = pixels[0] >> 1, green = pixels[1] >> 1, blue = pixels[2] >> 1;
        short *place = &palette->places[red << 14 | green << 7 | blue];
        if (*place < 0) {
            short found = nearest_place(palette, red, green, blue);
            if (found < 0) return false;
            *place = found;
        }
        indices[index] = (unsigned char)*place;
    }
    return true;
}
