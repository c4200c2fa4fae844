// One product of matrices, c = a b, serves the way forward, the way back and the gradient.
//
// Each number of c is a chain of fused multiply-adds in the order of depth, whatever the tiles:
// it begins with a bias, with 0 or with what is in c.

/// How the sums begin.
typedef enum { FROM_ZERO, FROM_BIASES, FROM_RESULT } product_start;

/// What becomes of the sums.
typedef enum { AS_THEY_ARE, RECTIFIED, MASKED, SCALED } product_finish;

/// Factors and result; `c` has `rows` rows of `columns` numbers, a multiple of 16.
typedef struct {
    // a[row][depth] is at a + row x a_row + depth x a_depth, one of which is 1.
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
    float *packed;  // room for a block of b
} product;

/// Where a tile begins in the factors and the result, and the depths that it sums up.
typedef struct {
    const float *a, *b;
    ptrdiff_t a_row, a_depth, b_row;
    float *c;
    const float *biases, *other;
    ptrdiff_t c_row, depth;
    product_start start;
    product_finish finish;
} tile;

/// Works out a tile: `row_count` and `panel_count` are known when this is compiled.
INLINE void multiply_tile(const int row_count, const int panel_count, const bool is_row_adjacent,
                          const tile *t) {
    panel sums[TILE_ROWS][TILE_PANELS];
    const ptrdiff_t a_row = is_row_adjacent ? 1 : t->a_row;
    const ptrdiff_t a_depth = is_row_adjacent ? t->a_depth : 1;
    const ptrdiff_t b_row = t->b_row, c_row = t->c_row;
    const float *a = t->a, *b = t->b;
    float *c = t->c;
#pragma clang loop unroll(full)
    for (int i = 0; i < row_count; i++) {
#pragma clang loop unroll(full)
        for (int j = 0; j < panel_count; j++) {
            sums[i][j] = t->start == FROM_RESULT   ? load(c + i * c_row + 16 * j)
                         : t->start == FROM_BIASES ? splat(t->biases[i])
                                                   : splat(0);
        }
    }
    for (ptrdiff_t k = t->depth; k > 0; k--) {
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
#pragma clang loop unroll(full)
    for (int i = 0; i < row_count; i++) {
#pragma clang loop unroll(full)
        for (int j = 0; j < panel_count; j++) {
            panel sum = sums[i][j];
            const float *other = t->other + i * c_row + 16 * j;
            if (t->finish == RECTIFIED) sum = choose(sum <= 0, splat(0), sum);
            if (t->finish == MASKED) sum = choose(load(other) <= 0, splat(0), sum);
            if (t->finish == SCALED) sum *= load(other);
            store(c + i * c_row + 16 * j, sum);
        }
    }
}

#define TILE_CASE(count)                                       \
    case count:                                                \
        multiply_tile(count, panel_count, is_row_adjacent, t); \
        break;

/// A tile of any number of rows up to TILE_ROWS.
INLINE void multiply_rows(ptrdiff_t row_count, const int panel_count, const bool is_row_adjacent,
                          const tile *t) {
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

// Blocks of b of 256 x 256 numbers stay in the second cache while all rows of a pass over them.
#define BLOCK_DEPTH 256
#define BLOCK_COLUMNS 256
#define TILE_COLUMNS (16 * TILE_PANELS)

/// The part of a product that a block of b has.
typedef struct {
    ptrdiff_t from, to;    // depths
    ptrdiff_t first, end;  // columns
} block;

/// A tile at the row 0 and the block's first column.
INLINE tile first_tile(const product *p, block part) {
    return (tile){
        .a = p->a + part.from * p->a_depth,
        .a_row = p->a_row,
        .a_depth = p->a_depth,
        .b = p->b + part.from * p->b_row + part.first,
        .b_row = p->b_row,
        .c = p->c + part.first,
        .c_row = p->c_row,
        .biases = p->biases,
        .other = p->other + part.first,
        .depth = part.to - part.from,
        .start = part.from == 0 ? p->start : FROM_RESULT,
        .finish = part.to == p->depth ? p->finish : AS_THEY_ARE,
    };
}

/// A row of tiles: from one to the next b moves on by `b_step`; one that is left and only a panel
/// wide has rows of b that are `narrow_row` apart.
INLINE void multiply_row_of_tiles(ptrdiff_t row_count, const bool is_row_adjacent, tile t,
                                  ptrdiff_t columns, ptrdiff_t b_step, ptrdiff_t narrow_row) {
    for (; columns >= TILE_COLUMNS; columns -= TILE_COLUMNS) {
        multiply_rows(row_count, TILE_PANELS, is_row_adjacent, &t);
        t.b += b_step;
        t.c += TILE_COLUMNS;
        t.other += TILE_COLUMNS;
    }
    if (columns > 0) {
        t.b_row = narrow_row;
        multiply_rows(row_count, 1, is_row_adjacent, &t);
    }
}

INLINE void next_row_of_tiles(tile *t) {
    t->a += TILE_ROWS * t->a_row;
    t->c += TILE_ROWS * t->c_row;
    t->other += TILE_ROWS * t->c_row;
    t->biases += TILE_ROWS;
}

INLINE void multiply_block(const bool is_row_adjacent, const product *p, block part) {
    tile t = first_tile(p, part);
    for (ptrdiff_t rows = p->rows; rows > 0; rows -= TILE_ROWS) {
        multiply_row_of_tiles(smaller(TILE_ROWS, rows), is_row_adjacent, t, part.end - part.first,
                              TILE_COLUMNS, t.b_row);
        next_row_of_tiles(&t);
    }
}

/// Copies a block of b so that each tile's numbers follow one another.
static void pack_block(const float *b, ptrdiff_t b_row, ptrdiff_t depth, ptrdiff_t columns,
                       float *packed) {
    for (ptrdiff_t column = 0; column < columns; column += TILE_COLUMNS) {
        ptrdiff_t width = smaller(TILE_COLUMNS, columns - column);
        for (ptrdiff_t k = 0; k < depth; k++) {
            for (ptrdiff_t i = 0; i < width; i += 16) {
                store(packed, load(b + k * b_row + column + i));
                packed += 16;
            }
        }
    }
}

/// Copies the rows of a tile from a, and has the next tile's fetched.
INLINE void pack_rows(const tile *t, ptrdiff_t row_count, float *packed) {
    for (ptrdiff_t k = 0; k < t->depth; k++) {
        const float *from = t->a + k * t->a_depth;
        __builtin_prefetch(from + TILE_ROWS, 0, 2);
        if (row_count == TILE_ROWS) {
            for (ptrdiff_t i = 0; i < TILE_ROWS; i++) packed[i] = from[i];
        } else {
            for (ptrdiff_t i = 0; i < row_count; i++) packed[i] = from[i];
        }
        packed += TILE_ROWS;
    }
}

/// As `multiply_block`, with copies of the factors that are read in order.
INLINE void multiply_packed_block(const bool is_row_adjacent, const product *p, block part,
                                  float *packed) {
    tile t = first_tile(p, part);
    pack_block(t.b, t.b_row, t.depth, part.end - part.first, packed);
    t.b = packed;
    t.b_row = TILE_COLUMNS;
    for (ptrdiff_t rows = p->rows; rows > 0; rows -= TILE_ROWS) {
        ptrdiff_t row_count = smaller(TILE_ROWS, rows);
        tile next = t;
        float copy[TILE_ROWS * BLOCK_DEPTH];
        if (is_row_adjacent) {
            pack_rows(&t, row_count, copy);
            next.a = copy;
            next.a_depth = TILE_ROWS;
        }
        multiply_row_of_tiles(row_count, is_row_adjacent, next, part.end - part.first,
                              TILE_COLUMNS * t.depth, 16);
        next_row_of_tiles(&t);
    }
}

/// Large blocks are packed: then copies cost little compared with what they save.
INLINE bool is_worth_packing(const product *p, block part) {
    return part.to - part.from >= 128 && part.end - part.first >= 128 && p->rows >= 128;
}

static void multiply(const product *p) {
    for (ptrdiff_t from = 0; from < p->depth; from += BLOCK_DEPTH) {
        for (ptrdiff_t first = 0; first < p->columns; first += BLOCK_COLUMNS) {
            block part = {from, smaller(from + BLOCK_DEPTH, p->depth), first,
                          smaller(first + BLOCK_COLUMNS, p->columns)};
            if (is_worth_packing(p, part)) {
                if (p->a_row == 1)
                    multiply_packed_block(true, p, part, p->packed);
                else
                    multiply_packed_block(false, p, part, p->packed);
            } else if (p->a_row == 1) {
                multiply_block(true, p, part);
            } else {
                multiply_block(false, p, part);
            }
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
