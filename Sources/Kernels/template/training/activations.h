// Activations of rows of samples, with their slopes. A hidden layer's ReLU is done in the product.

#define FOR_EACH_PANEL(statement)                                    \
    for (ptrdiff_t row = 0; row < rows; row++) {                     \
        for (ptrdiff_t column = 0; column < columns; column += 16) { \
            float *place = values + row * stride + column;           \
            float *slope_place = slopes + row * stride + column;     \
            panel z = load(place), value, slope;                     \
            statement;                                               \
            store(place, value);                                     \
            store(slope_place, slope);                               \
        }                                                            \
    }

/// Replaces sums by the activation's values there and writes the slopes; at a kink the slope on
/// the left, and 0 where abs and hard-tanh have theirs. A step's slope is 0.
static void activate(facet_kernels_activation activation, float leak, float *values, float *slopes,
                     ptrdiff_t rows, ptrdiff_t columns, ptrdiff_t stride) {
    const panel zero = splat(0), one = splat(1);
    switch (activation) {
    case FACET_KERNELS_RELU:
        FOR_EACH_PANEL(value = choose(z <= 0, zero, z); slope = choose(z <= 0, zero, one))
        break;
    case FACET_KERNELS_LEAKY_RELU:
        FOR_EACH_PANEL(slope = choose(z <= 0, splat(leak), one);
                       value = choose(z <= 0, z * leak, z))
        break;
    case FACET_KERNELS_ABS:
        FOR_EACH_PANEL(value = magnitudes(z); slope = choose(z > 0, one, choose(z < 0, -one, zero)))
        break;
    case FACET_KERNELS_HARD_TANH:
        FOR_EACH_PANEL(value = choose(z <= -1, -one, choose(z >= 1, one, z));
                       slope = choose((z <= -1) | (z >= 1), zero, one))
        break;
    case FACET_KERNELS_TANH:
        FOR_EACH_PANEL(value = hyperbolic_tangent(z, &slope))
        break;
    case FACET_KERNELS_SIGMOID:
        FOR_EACH_PANEL(value = sigmoid(z, &slope))
        break;
    case FACET_KERNELS_GELU:
        FOR_EACH_PANEL(panel density; panel share = normal_distribution(z, &density);
                       value = z * share; slope = multiply_add(z, density, share))
        break;
    case FACET_KERNELS_SINE:
        FOR_EACH_PANEL(value = sine(z, &slope))
        break;
    case FACET_KERNELS_IDENTITY:
        FOR_EACH_PANEL(value = z; slope = one)
        break;
    case FACET_KERNELS_STEP:
        FOR_EACH_PANEL(value = choose(z > 0, one, zero); slope = zero)
        break;
    }
}

void SET(facet_kernels_activate)(facet_kernels_activation activation, float leak, float *values,
                                 float *slopes, ptrdiff_t count) {
    activate(activation, leak, values, slopes, 1, count, count);
}
