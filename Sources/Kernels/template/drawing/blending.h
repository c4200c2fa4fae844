// Laying ink on pixels, eight at a time.

typedef unsigned short eight_shorts __attribute__((ext_vector_type(8)));
typedef unsigned long long word_anywhere __attribute__((aligned(1), may_alias));

/// value / 255 to the nearest, for 0 to 65025: exact (Blinn, "Three wrongs make a right").
INLINE eight_shorts divided_by_255(eight_shorts value) {
    eight_shorts biased = value + 128;
    return (biased + (biased >> 8)) >> 8;
}

/// Eight of the 24 bytes of eight pixels, given the ink's share of each.
INLINE void blend_bytes(unsigned char *bytes, eight_shorts ink, eight_shorts share) {
    eight_shorts below =
        __builtin_convertvector((eight_bytes) * (const eight_bytes_anywhere *)bytes, eight_shorts);
    eight_shorts mixed = divided_by_255(below * (255 - share) + ink * share);
    *(eight_bytes_anywhere *)bytes = __builtin_convertvector(mixed, eight_bytes);
}

/// Blends eight pixels.
INLINE void blend_eight(facet_ink ink, eight_shorts coverage, unsigned char *pixels) {
    unsigned char r = ink.red, g = ink.green, b = ink.blue;
    eight_shorts shares = divided_by_255(coverage * (eight_shorts)ink.alpha);
    blend_bytes(pixels, (eight_shorts){r, g, b, r, g, b, r, g},
                __builtin_shufflevector(shares, shares, 0, 0, 0, 1, 1, 1, 2, 2));
    blend_bytes(pixels + 8, (eight_shorts){b, r, g, b, r, g, b, r},
                __builtin_shufflevector(shares, shares, 2, 3, 3, 3, 4, 4, 4, 5));
    blend_bytes(pixels + 16, (eight_shorts){g, b, r, g, b, r, g, b},
                __builtin_shufflevector(shares, shares, 5, 5, 6, 6, 6, 7, 7, 7));
}

void SET(facet_ink_blend)(facet_ink ink, const unsigned char *coverage, ptrdiff_t count,
                          unsigned char *pixels) {
    for (ptrdiff_t x = 0; x < count; x += 8) {
        // Most of a plane is clear.
        if (*(const word_anywhere *)(coverage + x) == 0) continue;
        eight_bytes bytes = *(const eight_bytes_anywhere *)(coverage + x);
        eight_shorts shares = __builtin_convertvector(bytes, eight_shorts);
        if (count - x >= 8) {
            blend_eight(ink, shares, pixels + 3 * x);
            continue;
        }
        // The last pixels, which may be the picture's last.
        unsigned char rest[24] = {0};
        size_t size = 3 * (size_t)(count - x);
        __builtin_memcpy(rest, pixels + 3 * x, size);
        blend_eight(ink, shares, rest);
        __builtin_memcpy(pixels + 3 * x, rest, size);
    }
}
