// The forward pass of one network at sixteen points.

/// Eight points, half of the sixteen, at any address.
typedef double half_row __attribute__((ext_vector_type(8), aligned(8)));
typedef double whole_row __attribute__((ext_vector_type(16), aligned(8)));
typedef long long row_mask __attribute__((ext_vector_type(16)));

/// The sums of `count` units (at most EVALUATION_UNITS, known to the compiler) at eight points.
INLINE void add_up(const double *weights, const double *biases, ptrdiff_t input_count, int count,
                   const double *values, double *sums) {
    half_row sum[EVALUATION_UNITS];
    for (int unit = 0; unit < count; unit++) sum[unit] = (half_row)biases[unit];
    for (ptrdiff_t input = 0; input < input_count; input++) {
        half_row value = *(const half_row *)(values + 16 * input);
        for (int unit = 0; unit < count; unit++)
            sum[unit] += weights[unit * input_count + input] * value;
    }
    for (int unit = 0; unit < count; unit++) *(half_row *)(sums + 16 * unit) = sum[unit];
}

INLINE void add_up_layer(const facet_evaluation_layer *layer, const double *parameters,
                         const double *values, double *sums) {
    const double *weights = parameters + layer->weights, *biases = parameters + layer->biases;
    const ptrdiff_t inputs = layer->input_count;
    ptrdiff_t unit = 0;
    for (; unit + EVALUATION_UNITS <= layer->unit_count; unit += EVALUATION_UNITS)
        for (int half = 0; half < 16; half += 8)
            add_up(weights + unit * inputs, biases + unit, inputs, EVALUATION_UNITS, values + half,
                   sums + 16 * unit + half);
    for (; unit < layer->unit_count; unit++)
        for (int half = 0; half < 16; half += 8)
            add_up(weights + unit * inputs, biases + unit, inputs, 1, values + half,
                   sums + 16 * unit + half);
}

INLINE whole_row choose_row_by(row_mask mask, whole_row a, whole_row b) {
    return (whole_row)(((row_mask)a & mask) | ((row_mask)b & ~mask));
}

// A comparison's type, long or long long, depends on the machine.
#define choose_row(comparison, a, b) choose_row_by((row_mask)(comparison), a, b)

#define FOR_EACH_ROW(statement)                      \
    for (ptrdiff_t unit = 0; unit < count; unit++) { \
        whole_row *row = (whole_row *)values + unit; \
        whole_row z = *row;                          \
        *row = statement;                            \
    }

INLINE panel narrow(whole_row z) { return __builtin_convertvector(z, panel); }

INLINE whole_row widen(panel x) { return __builtin_convertvector(x, whole_row); }

/// Replaces the sums of a layer's units by the activation's values there.
static void activate_units(const facet_evaluation_layer *layer, double *values) {
    const whole_row zero = (whole_row)0.0, one = (whole_row)1.0;
    const ptrdiff_t count = layer->unit_count;
    panel slope;  // or density, of no interest here
    switch (layer->activation) {
    case FACET_KERNELS_RELU:
        FOR_EACH_ROW(choose_row(z <= 0, zero, z))
        break;
    case FACET_KERNELS_LEAKY_RELU:
        FOR_EACH_ROW(choose_row(z <= 0, z * layer->activation_slope, z))
        break;
    case FACET_KERNELS_ABS:
        FOR_EACH_ROW(__builtin_elementwise_abs(z))
        break;
    case FACET_KERNELS_HARD_TANH:
        FOR_EACH_ROW(choose_row(z <= -1, -one, choose_row(z >= 1, one, z)))
        break;
    case FACET_KERNELS_TANH:
        FOR_EACH_ROW(widen(hyperbolic_tangent(narrow(z), &slope)))
        break;
    case FACET_KERNELS_SIGMOID:
        FOR_EACH_ROW(widen(sigmoid(narrow(z), &slope)))
        break;
    case FACET_KERNELS_GELU:
        FOR_EACH_ROW(z * widen(normal_distribution(narrow(z), &slope)))
        break;
    case FACET_KERNELS_SINE:
        FOR_EACH_ROW(widen(sine(narrow(z), &slope)))
        break;
    case FACET_KERNELS_IDENTITY:
        break;
    case FACET_KERNELS_STEP:
        FOR_EACH_ROW(choose_row(z > 0, one, zero))
        break;
    }
}

void SET(facet_evaluate)(const facet_evaluation_network *network, double *values, double *others) {
    for (ptrdiff_t index = 0; index < network->layer_count; index++) {
        const facet_evaluation_layer *layer = network->layers + index;
        add_up_layer(layer, network->parameters, values, others);
        activate_units(layer, others);
        double *outputs = others;
        others = values;
        values = outputs;
    }
}
