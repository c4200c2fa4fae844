// Included once for each instruction set, with SET, VECTOR (lanes), TILE_VECTORS (columns of a tile
// in vectors) and TILE_ROWS (units of a tile, a divisor of 8).

typedef float SET(lanes) __attribute__((ext_vector_type(VECTOR)));

#define UNROLLED 8

static double SET(multiply_add)(ptrdiff_t rounds, float *sink) {
    SET(lanes) sums[PEAK_SUMS];
    const SET(lanes) factor = 0.999f, summand = 0.001f;
    for (int i = 0; i < PEAK_SUMS; i++) sums[i] = (float)i;
    for (ptrdiff_t round = 0; round < rounds; round++) {
        for (int k = 0; k < UNROLLED; k++) {
#pragma clang loop unroll(full)
            for (int i = 0; i < PEAK_SUMS; i++) sums[i] = FUSED(sums[i], factor, summand);
        }
    }
    for (int i = 0; i < PEAK_SUMS; i++) *sink += sums[i][0] + sums[i][VECTOR - 1];
    return 2.0 * VECTOR * PEAK_SUMS * UNROLLED * (double)rounds;
}

#undef UNROLLED

#define PIXELS 32

// TILE_ROWS units at TILE_VECTORS * VECTOR pixels, all sums in registers.
__attribute__((always_inline)) static inline void SET(tile)(const float *block, ptrdiff_t inputs,
                                                            const float *in, float *out,
                                                            int is_last) {
    SET(lanes) sums[TILE_ROWS][TILE_VECTORS];
    const float *biases = block + 8 * inputs;
    for (int row = 0; row < TILE_ROWS; row++)
        for (int v = 0; v < TILE_VECTORS; v++) sums[row][v] = biases[row];
    for (ptrdiff_t k = 0; k < inputs; k++) {
        SET(lanes) values[TILE_VECTORS];
        for (int v = 0; v < TILE_VECTORS; v++)
            values[v] = *(const SET(lanes) *)(in + k * PIXELS + v * VECTOR);
        for (int row = 0; row < TILE_ROWS; row++)
            for (int v = 0; v < TILE_VECTORS; v++)
                sums[row][v] = FUSED((SET(lanes))block[8 * k + row], values[v], sums[row][v]);
    }
    for (int row = 0; row < TILE_ROWS; row++)
        for (int v = 0; v < TILE_VECTORS; v++)
            *(SET(lanes) *)(out + row * PIXELS + v * VECTOR) =
                is_last ? sums[row][v] : __builtin_elementwise_max(sums[row][v], (SET(lanes))0.0f);
}

static void SET(layer)(const float *blocks, ptrdiff_t inputs, ptrdiff_t units, const float *in,
                       float *out, int is_last) {
    for (ptrdiff_t unit = 0; unit < units; unit += 8) {
        const float *block = blocks + unit / 8 * 8 * (inputs + 1);
        for (int row = 0; row < 8; row += TILE_ROWS)
            for (int column = 0; column < PIXELS; column += TILE_VECTORS * VECTOR)
                SET(tile)(block + row, inputs, in + column, out + (unit + row) * PIXELS + column,
                          is_last);
    }
}

static void SET(forward)(const probes_network *network, ptrdiff_t columns, ptrdiff_t rows, float x0,
                         float dx, float y0, float dy, float *scratch, float *margins,
                         uint8_t *winners) {
    const ptrdiff_t width = network->width;
    for (ptrdiff_t row = 0; row < rows; row++) {
        for (ptrdiff_t column = 0; column < columns; column += PIXELS) {
            float *in = scratch, *out = scratch + (width + 8) * PIXELS;
            for (int i = 0; i < PIXELS; i++) {
                in[i] = x0 + (float)(column + i) * dx;
                in[PIXELS + i] = y0 + (float)row * dy;
            }
            const float *blocks = network->blocks;
            ptrdiff_t inputs = 2;
            for (ptrdiff_t layer = 0; layer <= network->depth; layer++) {
                const ptrdiff_t units = layer < network->depth ? width : 8;
                SET(layer)(blocks, inputs, units, in, out, layer == network->depth);
                blocks += units * (inputs + 1);
                inputs = units;
                float *swap = in;
                in = out;
                out = swap;
            }
            const ptrdiff_t first = row * columns + column;
            for (int i = 0; i < PIXELS; i++) {
                const float difference = in[PIXELS + i] - in[i];
                margins[first + i] = __builtin_fabsf(difference);
                winners[first + i] = difference > 0;
            }
        }
    }
}

#undef PIXELS
#undef SET
#undef VECTOR
#undef TILE_VECTORS
#undef TILE_ROWS
#undef PEAK_SUMS
#undef FUSED
