// Packing activation patterns.

typedef uint64_t eight_words __attribute__((ext_vector_type(8)));
typedef uint64_t eight_words_anywhere __attribute__((ext_vector_type(8), aligned(1)));

/// Groups side by side; a word of units of two bits has four.
INLINE uint64_t packed_word(eight_words groups, int bits) {
    const eight_words places = {0, 1, 2, 3, 4, 5, 6, 7};
    groups <<= places * (uint64_t)bits;
    uint64_t word = groups[0] | groups[1] | groups[2] | groups[3];
    return bits == 1 ? word | groups[4] | groups[5] | groups[6] | groups[7] : word;
}

void SET(facet_pattern_pack)(const unsigned char *pattern, ptrdiff_t count, int bits,
                             uint64_t *words) {
    ptrdiff_t units = 64 / bits;
    for (; count >= 64; count -= units, pattern += units)
        *words++ = packed_word(*(const eight_words_anywhere *)pattern, bits);
    for (; count > 0; count -= units, pattern += units) {
        eight_words groups = 0;
        __builtin_memcpy(&groups, pattern, (size_t)smaller(count, 64));
        *words++ = packed_word(groups, bits);
    }
}
