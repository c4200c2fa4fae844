// A chunk of samples on its way through all layers and back, and the functions of the header.

INLINE const facet_kernels_layer *last_layer(const facet_kernels_network *network) {
    return network->layers + network->layer_count - 1;
}

/// Copies samples into rows. The last of them also fills the lanes beyond, so that nothing can
/// happen there that does not happen elsewhere.
static void gather(const facet_kernels_network *network, const facet_kernels_batch *batch,
                   float *workspace, ptrdiff_t first, ptrdiff_t count) {
    float *x = workspace + network->layers[0].inputs;
    float *y = x + network->stride;
    float *labels = workspace + network->labels;
    for (ptrdiff_t lane = 0; lane < count; lane++) {
        ptrdiff_t sample = batch->indices ? batch->indices[first + lane] : first + lane;
        x[lane] = batch->x[sample];
        y[lane] = batch->y[sample];
        labels[lane] = batch->labels[sample];
    }
    for (ptrdiff_t lane = count; lane < padded(count); lane++) {
        x[lane] = x[count - 1];
        y[lane] = y[count - 1];
        labels[lane] = labels[count - 1];
    }
}

/// Works out all layers' values and slopes.
static void forward(const facet_kernels_network *network, const float *parameters,
                    float *workspace, ptrdiff_t count) {
    const facet_kernels_layer *last = last_layer(network);
    for (const facet_kernels_layer *layer = network->layers; layer <= last; layer++) {
        bool is_rectified = layer != last && layer->activation == FACET_KERNELS_RELU;
        product sums = {
            .a = parameters + layer->weights,
            .a_row = layer->rows_are_inputs ? 1 : layer->row,
            .a_depth = layer->rows_are_inputs ? layer->row : 1,
            .b = workspace + layer->inputs,
            .b_row = network->stride,
            .c = workspace + layer->values,
            .c_row = network->stride,
            .rows = layer->unit_count,
            .columns = padded(count),
            .depth = layer->input_count,
            .start = FROM_BIASES,
            .biases = parameters + layer->biases,
            .finish = is_rectified ? RECTIFIED : AS_THEY_ARE,
            .other = workspace + layer->values,
            .packed = workspace + network->packed,
        };
        multiply(&sums);
        if (layer != last && !is_rectified)
            activate(layer->activation, layer->activation_slope, workspace + layer->values,
                     workspace + layer->slopes, layer->unit_count, padded(count),
                     network->stride);
    }
}

INLINE loss_operands loss_of_panel(const facet_kernels_network *network, float *workspace,
                                   ptrdiff_t column) {
    const facet_kernels_layer *last = last_layer(network);
    return (loss_operands){
        .logits = workspace + last->values + column,
        .signals = workspace + last->signals + column,
        .stride = network->stride,
        .outputs = last->unit_count,
        .labels = load(workspace + network->labels + column),
    };
}

/// Adds the sums of columns to `sums`, or writes them; the rows are a multiple of 16.
static void sum_columns(const float *rows, ptrdiff_t stride, ptrdiff_t row_count,
                        ptrdiff_t columns, float *sums, bool adds) {
    for (ptrdiff_t column = 0; column < columns; column += 16) {
        // Four sums side by side, since each addition waits for the one before it.
        panel a = adds ? load(sums + column) : splat(0), b = splat(0), c = b, d = b;
        for (ptrdiff_t row = 0; row < row_count; row += 4) {
            const float *place = rows + row * stride + column;
            a += load(place);
            b += load(place + stride);
            c += load(place + 2 * stride);
            d += load(place + 3 * stride);
        }
        store(sums + column, (a + b) + (c + d));
    }
}

/// Adds the sums of rows to `sums`, or writes them.
static void sum_rows(const float *rows, ptrdiff_t stride, ptrdiff_t row_count, ptrdiff_t columns,
                     float *sums, bool adds) {
    for (ptrdiff_t row = 0; row < row_count; row++) {
        panel sum = load(rows);
        for (ptrdiff_t column = 16; column < columns; column += 16) sum += load(rows + column);
        sums[row] = adds ? sums[row] + tree_sum(sum) : tree_sum(sum);
        rows += stride;
    }
}

/// Writes the gradient of a layer's parameters, or adds to it.
static void layer_gradient(const facet_kernels_network *network, const facet_kernels_layer *layer,
                           float *workspace, float *gradient, ptrdiff_t count, bool adds) {
    const float *signals = workspace + layer->signals, *inputs = workspace + layer->inputs;
    float *transposed = workspace + network->transposed;
    float *biases = gradient + layer->biases;
    ptrdiff_t columns = padded(layer->rows_are_inputs ? layer->unit_count : layer->input_count);
    if (layer->rows_are_inputs) {
        transpose(signals, network->stride, columns, padded(count), transposed, layer->row);
        sum_columns(transposed, layer->row, padded(count), columns, biases, adds);
    } else {
        transpose(inputs, network->stride, columns, padded(count), transposed, layer->row);
        sum_rows(signals, network->stride, layer->unit_count, padded(count), biases, adds);
    }
    product weights = {
        .a = layer->rows_are_inputs ? inputs : signals,
        .a_row = network->stride,
        .a_depth = 1,
        .b = transposed,
        .b_row = layer->row,
        .c = gradient + layer->weights,
        .c_row = layer->row,
        .rows = layer->rows_are_inputs ? layer->input_count : layer->unit_count,
        .columns = columns,
        .depth = count,
        .start = adds ? FROM_RESULT : FROM_ZERO,
        .biases = biases,
        .finish = AS_THEY_ARE,
        .other = gradient + layer->weights,
        .packed = workspace + network->packed,
    };
    multiply(&weights);
}

/// Writes the signals of the layer before.
static void signals_before(const facet_kernels_network *network, const facet_kernels_layer *layer,
                           const float *parameters, float *workspace, ptrdiff_t count) {
    const facet_kernels_layer *before = layer - 1;
    bool is_rectified = before->activation == FACET_KERNELS_RELU;
    product sums = {
        .a = parameters + layer->weights,
        .a_row = layer->rows_are_inputs ? layer->row : 1,
        .a_depth = layer->rows_are_inputs ? 1 : layer->row,
        .b = workspace + layer->signals,
        .b_row = network->stride,
        .c = workspace + before->signals,
        .c_row = network->stride,
        .rows = layer->input_count,
        .columns = padded(count),
        .depth = layer->unit_count,
        .start = FROM_ZERO,
        .biases = parameters,
        .finish = is_rectified ? MASKED : SCALED,
        .other = workspace + (is_rectified ? before->values : before->slopes),
        .packed = workspace + network->packed,
    };
    multiply(&sums);
}

facet_kernels_outcome SET(facet_kernels_gradient)(const facet_kernels_network *network,
                                                  const facet_kernels_memory *memory,
                                                  const facet_kernels_batch *batch,
                                                  facet_kernels_penalty penalty) {
    float *workspace = memory->workspace;
    const float scale = 1 / (float)batch->count;
    panel traces = splat(0);
    for (ptrdiff_t first = 0; first < batch->count; first += network->chunk) {
        ptrdiff_t count = smaller(network->chunk, batch->count - first);
        gather(network, batch, workspace, first, count);
        forward(network, memory->parameters, workspace, count);
        for (ptrdiff_t column = 0; column < count; column += 16) {
            loss_operands operands = loss_of_panel(network, workspace, column);
            traces = loss_signals(network->loss, &operands, smaller(16, count - column), scale,
                                  traces);
        }
        for (const facet_kernels_layer *layer = last_layer(network);; layer--) {
            layer_gradient(network, layer, workspace, memory->gradient, count, first > 0);
            if (layer == network->layers) break;
            signals_before(network, layer, memory->parameters, workspace, count);
        }
    }
    if (penalty.l1 != 0 || penalty.l2 != 0) {
        for (ptrdiff_t index = 0; index < network->layer_count; index++) {
            const facet_kernels_layer *layer = network->layers + index;
            ptrdiff_t rows = layer->rows_are_inputs ? layer->input_count : layer->unit_count;
            penalise(memory->parameters + layer->weights, memory->gradient + layer->weights,
                     rows * layer->row, penalty);
        }
    }
    return is_finite(traces) ? FACET_KERNELS_DONE : FACET_KERNELS_LOSS_NOT_FINITE;
}

facet_kernels_outcome SET(facet_kernels_step)(const facet_kernels_network *network,
                                              const facet_kernels_memory *memory,
                                              const facet_kernels_batch *batch,
                                              facet_kernels_penalty penalty,
                                              const facet_kernels_update *update) {
    facet_kernels_outcome outcome =
        SET(facet_kernels_gradient)(network, memory, batch, penalty);
    if (outcome != FACET_KERNELS_DONE) return outcome;
    return update_parameters(memory, network->parameter_count, *update)
               ? FACET_KERNELS_DONE
               : FACET_KERNELS_WEIGHT_NOT_FINITE;
}

facet_kernels_sums SET(facet_kernels_evaluate)(const facet_kernels_network *network,
                                               const facet_kernels_memory *memory,
                                               const facet_kernels_batch *batch) {
    facet_kernels_sums sums = {0, 0};
    for (ptrdiff_t first = 0; first < batch->count; first += network->chunk) {
        ptrdiff_t count = smaller(network->chunk, batch->count - first);
        gather(network, batch, memory->workspace, first, count);
        forward(network, memory->parameters, memory->workspace, count);
        for (ptrdiff_t column = 0; column < count; column += 16) {
            loss_operands operands = loss_of_panel(network, memory->workspace, column);
            wide_panel values = losses(network->loss, &operands);
            int_panel hits = winners(&operands) == operands.labels;
            for (ptrdiff_t lane = 0; lane < smaller(16, count - column); lane++) {
                sums.loss += values[lane];
                sums.hits += hits[lane] ? 1 : 0;
            }
        }
    }
    return sums;
}
