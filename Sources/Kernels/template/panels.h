// Arithmetic on panels.

/// a b + c, with one rounding where the set has it.
INLINE panel multiply_add(panel a, panel b, panel c) {
#if HAS_FUSED_MULTIPLY_ADD && defined(__wasm_relaxed_simd__)
    // The compiler does not choose this instruction, because an engine need not fuse.
#define FUSED(quarter) __builtin_wasm_relaxed_madd_f32x4(a.quarter, b.quarter, c.quarter)
    panel result;
    result.lo.lo = FUSED(lo.lo);
    result.lo.hi = FUSED(lo.hi);
    result.hi.lo = FUSED(hi.lo);
    result.hi.hi = FUSED(hi.hi);
    return result;
#undef FUSED
#elif HAS_FUSED_MULTIPLY_ADD
    return __builtin_elementwise_fma(a, b, c);
#else
    return a * b + c;
#endif
}

INLINE panel splat(float x) { return (panel)x; }

INLINE panel load(const float *from) { return *(const panel *)from; }

INLINE void store(float *to, panel x) { *(panel *)to = x; }

INLINE int_panel bits(panel x) { return (int_panel)x; }

INLINE panel from_bits(int_panel x) { return (panel)x; }

/// `a` in the lanes where the mask is set, `b` elsewhere.
INLINE panel choose(int_panel mask, panel a, panel b) {
    return from_bits((bits(a) & mask) | (bits(b) & ~mask));
}

INLINE panel magnitudes(panel x) { return from_bits(bits(x) & 0x7fffffff); }

/// The sum of the lanes, by halving: lane i with lane i + 8, then i + 4, and so on.
INLINE float tree_sum(panel x) {
    typedef float eight __attribute__((ext_vector_type(8)));
    typedef float four __attribute__((ext_vector_type(4)));
    eight e = x.lo + x.hi;
    four f = e.lo + e.hi;
    return (f.x + f.z) + (f.y + f.w);
}

/// Adds 0 times each lane to the traces: they stay 0 until one is not finite, then never again.
INLINE panel trace(panel x, panel traces) { return multiply_add(x, splat(0), traces); }

INLINE bool is_finite(panel traces) { return tree_sum(traces) == 0; }

INLINE ptrdiff_t smaller(ptrdiff_t a, ptrdiff_t b) { return a < b ? a : b; }

INLINE ptrdiff_t larger(ptrdiff_t a, ptrdiff_t b) { return a > b ? a : b; }

INLINE ptrdiff_t padded(ptrdiff_t count) { return (count + 15) & ~(ptrdiff_t)15; }

#define LOW_NUMBERS 0, 16, 1, 17, 4, 20, 5, 21, 8, 24, 9, 25, 12, 28, 13, 29
#define HIGH_NUMBERS 2, 18, 3, 19, 6, 22, 7, 23, 10, 26, 11, 27, 14, 30, 15, 31
#define LOW_PAIRS 0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29
#define HIGH_PAIRS 2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31
#define EVEN_QUADS 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27
#define ODD_QUADS 4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31
#define SHUFFLE(a, b, lanes) __builtin_shufflevector(a, b, lanes)

/// Makes the rows of a square of 16 x 16 numbers columns.
INLINE void transpose_square(panel rows[16]) {
    panel quads[16];
    // quads[4 g + c] has in its quad q column 4 q + c of the rows 4 g to 4 g + 3.
#pragma clang loop unroll(full)
    for (int g = 0; g < 4; g++) {
        panel a = SHUFFLE(rows[4 * g], rows[4 * g + 1], LOW_NUMBERS);
        panel b = SHUFFLE(rows[4 * g], rows[4 * g + 1], HIGH_NUMBERS);
        panel c = SHUFFLE(rows[4 * g + 2], rows[4 * g + 3], LOW_NUMBERS);
        panel d = SHUFFLE(rows[4 * g + 2], rows[4 * g + 3], HIGH_NUMBERS);
        quads[4 * g] = SHUFFLE(a, c, LOW_PAIRS);
        quads[4 * g + 1] = SHUFFLE(a, c, HIGH_PAIRS);
        quads[4 * g + 2] = SHUFFLE(b, d, LOW_PAIRS);
        quads[4 * g + 3] = SHUFFLE(b, d, HIGH_PAIRS);
    }
#pragma clang loop unroll(full)
    for (int c = 0; c < 4; c++) {
        panel even_low = SHUFFLE(quads[c], quads[4 + c], EVEN_QUADS);
        panel odd_low = SHUFFLE(quads[c], quads[4 + c], ODD_QUADS);
        panel even_high = SHUFFLE(quads[8 + c], quads[12 + c], EVEN_QUADS);
        panel odd_high = SHUFFLE(quads[8 + c], quads[12 + c], ODD_QUADS);
        rows[c] = SHUFFLE(even_low, even_high, EVEN_QUADS);
        rows[8 + c] = SHUFFLE(even_low, even_high, ODD_QUADS);
        rows[4 + c] = SHUFFLE(odd_low, odd_high, EVEN_QUADS);
        rows[12 + c] = SHUFFLE(odd_low, odd_high, ODD_QUADS);
    }
}
