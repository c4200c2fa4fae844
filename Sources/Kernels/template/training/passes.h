// A chunk of samples on its way through all layers and back, and the functions of the header.

/// Where a member works: rows that begin with the first of its samples, and room of its own.
typedef struct {
    float *rows, *transposed, *packed;
} desk;

INLINE desk desk_of(const facet_member *member, const facet_kernels_network *network,
                    float *workspace, ptrdiff_t first) {
    ptrdiff_t own = member->index * network->member_distance;
    return (desk){workspace + first, workspace + network->transposed + own,
                  workspace + network->packed + own};
}

INLINE const facet_kernels_layer *last_layer(const facet_kernels_network *network) {
    return network->layers + network->layer_count - 1;
}

/// Copies samples into rows; a network with one input has no row of y. The last of them also fills
/// the lanes beyond, so that nothing can happen there that does not happen elsewhere.
static void gather(const facet_kernels_network *network, const facet_kernels_batch *batch,
                   float *rows, ptrdiff_t first, ptrdiff_t count) {
    float *x = rows + network->layers[0].inputs;
    float *y = network->layers[0].input_count > 1 ? x + network->stride : NULL;
    float *labels = rows + network->labels;
    for (ptrdiff_t lane = 0; lane < count; lane++) {
        ptrdiff_t sample = batch->indices ? batch->indices[first + lane] : first + lane;
        x[lane] = batch->x[sample];
        if (y) y[lane] = batch->y[sample];
        labels[lane] = batch->labels[sample];
    }
    for (ptrdiff_t lane = count; lane < padded(count); lane++) {
        x[lane] = x[count - 1];
        if (y) y[lane] = y[count - 1];
        labels[lane] = labels[count - 1];
    }
}

/// Works out all layers' values and slopes.
static void forward(const facet_kernels_network *network, const float *parameters,
                    const desk *place, ptrdiff_t count) {
    const facet_kernels_layer *last = last_layer(network);
    for (const facet_kernels_layer *layer = network->layers; layer <= last; layer++) {
        bool is_rectified = layer != last && layer->activation == FACET_KERNELS_RELU;
        product sums = {
            .a = parameters + layer->weights,
            .a_row = layer->rows_are_inputs ? 1 : layer->row,
            .a_depth = layer->rows_are_inputs ? layer->row : 1,
            .b = place->rows + layer->inputs,
            .b_row = network->stride,
            .c = place->rows + layer->values,
            .c_row = network->stride,
            .rows = layer->unit_count,
            .columns = padded(count),
            .depth = layer->input_count,
            .start = FROM_BIASES,
            .biases = parameters + layer->biases,
            .finish = is_rectified ? RECTIFIED : AS_THEY_ARE,
            .other = place->rows + layer->values,
            .packed = place->packed,
        };
        multiply(&sums);
        if (layer != last && !is_rectified)
            activate(layer->activation, layer->activation_slope, place->rows + layer->values,
                     place->rows + layer->slopes, layer->unit_count, padded(count),
                     network->stride);
    }
}

INLINE loss_operands loss_of_panel(const facet_kernels_network *network, float *rows,
                                   ptrdiff_t column) {
    const facet_kernels_layer *last = last_layer(network);
    return (loss_operands){
        .logits = rows + last->values + column,
        .signals = rows + last->signals + column,
        .stride = network->stride,
        .outputs = last->unit_count,
        .labels = load(rows + network->labels + column),
    };
}

/// Adds the sums of columns to `sums`, or writes them; the rows are a multiple of 16.
static void sum_columns(const float *rows, ptrdiff_t stride, ptrdiff_t row_count, ptrdiff_t columns,
                        float *sums, bool adds) {
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

/// Writes the signals of the layer before.
static void signals_before(const facet_kernels_network *network, const facet_kernels_layer *layer,
                           const float *parameters, const desk *place, ptrdiff_t count) {
    const facet_kernels_layer *before = layer - 1;
    bool is_rectified = before->activation == FACET_KERNELS_RELU;
    product sums = {
        .a = parameters + layer->weights,
        .a_row = layer->rows_are_inputs ? layer->row : 1,
        .a_depth = layer->rows_are_inputs ? 1 : layer->row,
        .b = place->rows + layer->signals,
        .b_row = network->stride,
        .c = place->rows + before->signals,
        .c_row = network->stride,
        .rows = layer->input_count,
        .columns = padded(count),
        .depth = layer->unit_count,
        .start = FROM_ZERO,
        .biases = parameters,
        .finish = is_rectified ? MASKED : SCALED,
        .other = place->rows + (is_rectified ? before->values : before->slopes),
        .packed = place->packed,
    };
    multiply(&sums);
}

/// Multiplies the slopes of each sample's loss by the weight of its class.
static void weigh_signals(const facet_kernels_network *network, float *rows, ptrdiff_t count) {
    if (network->class_weights == NULL) return;
    const facet_kernels_layer *last = last_layer(network);
    const float *labels = rows + network->labels;
    for (ptrdiff_t output = 0; output < last->unit_count; output++) {
        float *signals = rows + last->signals + output * network->stride;
        for (ptrdiff_t lane = 0; lane < count; lane++)
            signals[lane] *= network->class_weights[(ptrdiff_t)labels[lane]];
    }
}

/// Works out all layers' signals.
INLINE panel back(const facet_kernels_network *network, const float *parameters, const desk *place,
                  ptrdiff_t count, float scale, panel traces) {
    for (ptrdiff_t column = 0; column < count; column += 16) {
        loss_operands operands = loss_of_panel(network, place->rows, column);
        traces = loss_signals(network->loss, &operands, smaller(16, count - column), scale, traces);
    }
    weigh_signals(network, place->rows, count);
    for (const facet_kernels_layer *layer = last_layer(network); layer > network->layers; layer--)
        signals_before(network, layer, parameters, place, count);
    return traces;
}

/// Writes a member's columns of the gradient of a layer's parameters, or adds to them.
static void layer_gradient(const facet_kernels_network *network, const facet_kernels_layer *layer,
                           const facet_member *member, const desk *place, float *gradient,
                           ptrdiff_t count, bool adds) {
    const float *signals = place->rows + layer->signals, *inputs = place->rows + layer->inputs;
    float *biases = gradient + layer->biases;
    const share units = share_of(member, padded(layer->unit_count));
    const share columns =
        layer->rows_are_inputs ? units : share_of(member, padded(layer->input_count));
    const float *across = layer->rows_are_inputs ? signals : inputs;
    transpose(across + columns.first * network->stride, network->stride,
              columns.end - columns.first, padded(count), place->transposed, layer->row);
    if (layer->rows_are_inputs) {
        sum_columns(place->transposed, layer->row, padded(count), columns.end - columns.first,
                    biases + columns.first, adds);
    } else {
        sum_rows(signals + units.first * network->stride, network->stride,
                 smaller(units.end, layer->unit_count) - units.first, padded(count),
                 biases + units.first, adds);
    }
    product weights = {
        .a = layer->rows_are_inputs ? inputs : signals,
        .a_row = network->stride,
        .a_depth = 1,
        .b = place->transposed,
        .b_row = layer->row,
        .c = gradient + layer->weights + columns.first,
        .c_row = layer->row,
        .rows = layer->rows_are_inputs ? layer->input_count : layer->unit_count,
        .columns = columns.end - columns.first,
        .depth = count,
        .start = adds ? FROM_RESULT : FROM_ZERO,
        .biases = biases,
        .finish = AS_THEY_ARE,
        .other = gradient + layer->weights + columns.first,
        .packed = place->packed,
    };
    multiply(&weights);
}

/// Takes a member's samples of a chunk, those behind `first`, forward; gives their number.
static ptrdiff_t take_forward(const facet_kernels_network *network,
                              const facet_kernels_memory *memory, const facet_kernels_batch *batch,
                              const desk *place, ptrdiff_t first, share samples) {
    ptrdiff_t count = smaller(samples.end, batch->count - first) - samples.first;
    gather(network, batch, place->rows, first + samples.first, count);
    forward(network, memory->parameters, place, count);
    return count;
}

/// Writes the gradient of the samples' mean loss, weighted by class; says whether all losses are
/// finite.
static bool sum_gradient(const facet_kernels_network *network, const facet_kernels_memory *memory,
                         const facet_kernels_batch *batch, const facet_member *member) {
    const float scale = 1 / (float)batch->count;
    const desk whole = desk_of(member, network, memory->workspace, 0);
    panel traces = splat(0);
    bool all_finite = true;
    for (ptrdiff_t first = 0; first < batch->count; first += network->chunk) {
        ptrdiff_t count = smaller(network->chunk, batch->count - first);
        const share samples = share_of(member, padded(count));
        if (samples.first < samples.end) {
            const desk place = desk_of(member, network, memory->workspace, samples.first);
            ptrdiff_t own_count = take_forward(network, memory, batch, &place, first, samples);
            traces = back(network, memory->parameters, &place, own_count, scale, traces);
        }
        agree(member, true);
        for (ptrdiff_t index = network->layer_count - 1; index >= 0; index--)
            layer_gradient(network, network->layers + index, member, &whole, memory->gradient,
                           count, first > 0);
        all_finite = agree(member, is_finite(traces));
    }
    return all_finite;
}

/// Adds the penalty's slopes to a member's numbers of the gradient.
static void penalise_weights(const facet_kernels_network *network,
                             const facet_kernels_memory *memory, share numbers,
                             facet_kernels_penalty penalty) {
    if (penalty.l1 == 0 && penalty.l2 == 0) return;
    for (ptrdiff_t index = 0; index < network->layer_count; index++) {
        const facet_kernels_layer *layer = network->layers + index;
        ptrdiff_t rows = layer->rows_are_inputs ? layer->input_count : layer->unit_count;
        ptrdiff_t first = larger(numbers.first, layer->weights);
        ptrdiff_t end = smaller(numbers.end, layer->weights + rows * layer->row);
        penalise(memory->parameters + first, memory->gradient + first, end - first, penalty);
    }
}

facet_kernels_outcome SET(facet_kernels_step)(const facet_kernels_network *network,
                                              const facet_kernels_memory *memory,
                                              const facet_kernels_batch *batch,
                                              facet_kernels_penalty penalty,
                                              const facet_kernels_update *update,
                                              const facet_member *member) {
    bool all_finite = sum_gradient(network, memory, batch, member);
    const share numbers = share_of(member, network->parameter_count);
    penalise_weights(network, memory, numbers, penalty);
    if (!all_finite) return FACET_KERNELS_LOSS_NOT_FINITE;
    if (update == NULL) return FACET_KERNELS_DONE;
    all_finite = agree(member, update_parameters(memory, numbers, *update));
    return all_finite ? FACET_KERNELS_DONE : FACET_KERNELS_WEIGHT_NOT_FINITE;
}

/// Adds up losses and hits of a chunk.
static void add_losses(const facet_kernels_network *network, float *rows, ptrdiff_t count,
                       facet_kernels_sums *sums) {
    for (ptrdiff_t column = 0; column < count; column += 16) {
        loss_operands operands = loss_of_panel(network, rows, column);
        wide_panel values = losses(network->loss, &operands);
        int_panel hits = winners(&operands) == operands.labels;
        for (ptrdiff_t lane = 0; lane < smaller(16, count - column); lane++) {
            sums->loss += values[lane];
            sums->hits += hits[lane] ? 1 : 0;
        }
    }
}

/// The sums are the first member's.
facet_kernels_sums SET(facet_kernels_evaluate)(const facet_kernels_network *network,
                                               const facet_kernels_memory *memory,
                                               const facet_kernels_batch *batch,
                                               const facet_member *member) {
    facet_kernels_sums sums = {0, 0};
    for (ptrdiff_t first = 0; first < batch->count; first += network->chunk) {
        ptrdiff_t count = smaller(network->chunk, batch->count - first);
        const share samples = share_of(member, padded(count));
        if (samples.first < samples.end) {
            const desk place = desk_of(member, network, memory->workspace, samples.first);
            take_forward(network, memory, batch, &place, first, samples);
        }
        agree(member, true);
        if (member->index == 0) add_losses(network, memory->workspace, count, &sums);
        agree(member, true);
    }
    return sums;
}
