// One product of matrices, c = a b, serves the way forward, the way back and the gradient.
//
// Each number of c is a chain of fused multiply-adds in the order of depth, whatever the tiles:
// it begins with a bias, with 0 or with what stands in c.

/// How the sums begin.
typedef enum { FROM_ZERO, FROM_BIASES, FROM_RESULT } product_start;

/// What becomes of the sums.
typedef enum { AS_THEY_ARE, RECTIFIED, MASKED, SCALED } product_finish;

/// Factors and result; `c` has `rows` rows of `columns` numbers, a multiple of 16.
typedef struct {
    // a[row][depth] stands at a + row x a_row + depth x a_depth, one of which is 1.
    const float *a;
    ptrdiff_t a_row, a_depth;
    // b[depth][column], rows of whole panels.
    const float *b;
    ptrdiff_t b_row;
    float *c;
    ptrdiff_t c_row;
    ptrdiff_t rows, columns, depth;
    product_start start;
    const float *biases;  // one a row
    product_finish finish;
    // In the form of c: values whose sign masks (0 where not above 0), or scales.
    const float *other;
} product;

/// The part of a product over the depths `from` to `to`.
typedef struct {
    ptrdiff_t from, to;
    product_start start;
    product_finish finish;
} product_slice;

/// A tile of sums: `row_count` and `panel_count` are known when this is compiled.
INLINE void multiply_tile(const int row_count, const int panel_count, const bool is_row_adjacent,
                          const product *p, product_slice slice, ptrdiff_t row,
                          ptrdiff_t column) {
    panel sums[TILE_ROWS][TILE_PANELS];
    const ptrdiff_t a_row = is_row_adjacent ? 1 : p->a_row;
    const ptrdiff_t a_depth = is_row_adjacent ? p->a_depth : 1;
    const ptrdiff_t b_row = p->b_row;
    const float *a = p->a + row * a_row + slice.from * a_depth;
    const float *b = p->b + column + slice.from * b_row;
    float *c = p->c + row * p->c_row + column;
    const ptrdiff_t c_row = p->c_row;
#pragma clang loop unroll(full)
    for (int i = 0; i < row_count; i++) {
#pragma clang loop unroll(full)
        for (int j = 0; j < panel_count; j++) {
            sums[i][j] = slice.start == FROM_RESULT   ? load(c + i * c_row + 16 * j)
                         : slice.start == FROM_BIASES ? splat(p->biases[row + i])
                                                      : splat(0);
        }
    }
    for (ptrdiff_t k = slice.to - slice.from; k > 0; k--) {
        panel factors[TILE_PANELS];
#pragma clang loop unroll(full)
        for (int j = 0; j < panel_count; j++) factors[j] = load(b + 16 * j);
#pragma clang loop unroll(full)
        for (int i = 0; i < row_count; i++) {
            panel factor = splat(a[i * a_row]);
#pragma clang loop unroll(full)
            for (int j = 0; j < panel_count; j++)
                sums[i][j] = multiply_add(factor, factors[j], sums[i][j]);
        }
        a += a_depth;
        b += b_row;
    }
    const float *other = p->other + row * c_row + column;
#pragma clang loop unroll(full)
    for (int i = 0; i < row_count; i++) {
#pragma clang loop unroll(full)
        for (int j = 0; j < panel_count; j++) {
            panel sum = sums[i][j];
            if (slice.finish == RECTIFIED) sum = select(sum <= 0, splat(0), sum);
            if (slice.finish == MASKED)
                sum = select(load(other + i * c_row + 16 * j) <= 0, splat(0), sum);
            if (slice.finish == SCALED) sum *= load(other + i * c_row + 16 * j);
            store(c + i * c_row + 16 * j, sum);
        }
    }
}

#define TILE_CASE(count)                                                               \
    case count:                                                                        \
        multiply_tile(count, panel_count, is_row_adjacent, p, slice, row, column);     \
        break;

/// A tile of any number of rows up to TILE_ROWS.
INLINE void multiply_rows(ptrdiff_t row_count, const int panel_count, const bool is_row_adjacent,
                          const product *p, product_slice slice, ptrdiff_t row,
                          ptrdiff_t column) {
    switch (row_count) {
        TILE_CASE(1)
        TILE_CASE(2)
#if TILE_ROWS > 2
        TILE_CASE(3)
        TILE_CASE(4)
#endif
#if TILE_ROWS > 4
        TILE_CASE(5)
        TILE_CASE(6)
#endif
#if TILE_ROWS > 6
        TILE_CASE(7)
        TILE_CASE(8)
#endif
    }
}

INLINE void multiply_block(const bool is_row_adjacent, const product *p, product_slice slice,
                           ptrdiff_t first, ptrdiff_t end) {
    for (ptrdiff_t row = 0; row < p->rows; row += TILE_ROWS) {
        ptrdiff_t row_count = smaller(TILE_ROWS, p->rows - row);
        ptrdiff_t column = first;
        for (; column + 16 * TILE_PANELS <= end; column += 16 * TILE_PANELS)
            multiply_rows(row_count, TILE_PANELS, is_row_adjacent, p, slice, row, column);
#if TILE_PANELS > 1
        if (column < end)
            multiply_rows(row_count, 1, is_row_adjacent, p, slice, row, column);
#endif
    }
}

// Blocks of b of 256 x 256 numbers stay in the second cache while all rows of a pass over them.
#define BLOCK_DEPTH 256
#define BLOCK_COLUMNS 256

static void multiply(const product *p) {
    for (ptrdiff_t from = 0; from < p->depth; from += BLOCK_DEPTH) {
        ptrdiff_t to = smaller(from + BLOCK_DEPTH, p->depth);
        product_slice slice = {from, to, from == 0 ? p->start : FROM_RESULT,
                               to == p->depth ? p->finish : AS_THEY_ARE};
        for (ptrdiff_t column = 0; column < p->columns; column += BLOCK_COLUMNS) {
            ptrdiff_t end = smaller(column + BLOCK_COLUMNS, p->columns);
            if (p->a_row == 1)
                multiply_block(true, p, slice, column, end);
            else
                multiply_block(false, p, slice, column, end);
        }
    }
}

/// Writes `to[column][row] = from[row][column]`, whole panels each way.
static void transpose(const float *from, ptrdiff_t from_row, ptrdiff_t rows, ptrdiff_t columns,
                      float *to, ptrdiff_t to_row) {
    for (ptrdiff_t row = 0; row < rows; row += 16) {
        for (ptrdiff_t column = 0; column < columns; column += 16) {
            panel square[16];
            for (int i = 0; i < 16; i++) square[i] = load(from + (row + i) * from_row + column);
            transpose_square(square);
            for (int i = 0; i < 16; i++) store(to + (column + i) * to_row + row, square[i]);
        }
    }
}
