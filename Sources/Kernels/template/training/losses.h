// Losses of a panel of samples, and their slopes by the logits.

/// The logits and the slopes of 16 samples, a row for each output, and what is wanted of them.
typedef struct {
    const float *logits;
    float *signals;
    ptrdiff_t stride, outputs;
    panel labels;
} loss_operands;

INLINE panel lane_numbers(void) {
    return (panel){0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
}

/// softplus(-t z) with t = +-1; its slope is -t sigmoid(-t z). Gives -t z.
INLINE panel logistic_signals(const loss_operands *o) {
    panel target = o->labels * 2 - 1, slope;
    panel miss = -(target * load(o->logits));
    store(o->signals, -(target * sigmoid(miss, &slope)));
    return miss;
}

/// log(sum of e^z) - z of the own class; its slope is e^z / sum, less 1 for the own class.
/// Gives the own z, less the largest, and the sum with that taken away.
INLINE panel softmax_signals(const loss_operands *o, panel *sum) {
    panel largest = load(o->logits);
    for (ptrdiff_t output = 1; output < o->outputs; output++) {
        panel z = load(o->logits + output * o->stride);
        largest = choose(z > largest, z, largest);
    }
    panel own = splat(0);
    *sum = splat(0);
    for (ptrdiff_t output = 0; output < o->outputs; output++) {
        panel z = load(o->logits + output * o->stride) - largest;
        own = choose(o->labels == (float)output, z, own);
        panel power = exponential_of(z);
        store(o->signals + output * o->stride, power);
        *sum += power;
    }
    for (ptrdiff_t output = 0; output < o->outputs; output++) {
        panel share = load(o->signals + output * o->stride) / *sum;
        store(o->signals + output * o->stride,
              choose(o->labels == (float)output, share - 1, share));
    }
    return own;
}

INLINE panel squared_target(const loss_operands *o, ptrdiff_t output) {
    if (o->outputs == 1) return o->labels * 2 - 1;
    return choose(o->labels == (float)output, splat(1), splat(-1));
}

/// tanh(z) - t with t = +-1, without cancellation: -2 t sigmoid(-2 t z). Writes the slope of tanh.
INLINE panel tangent_distance(const loss_operands *o, ptrdiff_t output, panel *slope) {
    panel target = squared_target(o, output);
    panel miss = sigmoid(target * load(o->logits + output * o->stride) * -2, slope);
    *slope = *slope * 4;
    return target * miss * -2;
}

/// Writes the slopes of the first `lanes` samples' losses, times `scale`, and zeros beyond; adds
/// the losses, or what is not finite where they are not, to the traces.
INLINE panel loss_signals(facet_kernels_loss loss, const loss_operands *o, ptrdiff_t lanes,
                          float scale, panel traces) {
    switch (loss) {
    case FACET_KERNELS_LOGISTIC: {
        // Of a miss of -infinity the loss is 0.
        panel miss = logistic_signals(o);
        traces = trace(choose(miss < 0, splat(0), miss), traces);
        break;
    }
    case FACET_KERNELS_SOFTMAX: {
        panel sum, own = softmax_signals(o, &sum);
        traces = trace(sum - own, traces);
        break;
    }
    case FACET_KERNELS_SQUARED:
        for (ptrdiff_t output = 0; output < o->outputs; output++) {
            panel distance = load(o->logits + output * o->stride) - squared_target(o, output);
            store(o->signals + output * o->stride, distance);
            traces = trace(distance, traces);
        }
        break;
    case FACET_KERNELS_SQUARED_TANH:
        for (ptrdiff_t output = 0; output < o->outputs; output++) {
            panel slope, distance = tangent_distance(o, output, &slope);
            store(o->signals + output * o->stride, distance * slope);
            traces = trace(distance, traces);
        }
        break;
    case FACET_KERNELS_SQUARED_ERROR: {
        panel error = load(o->logits) - o->labels;
        store(o->signals, error + error);
        traces = trace(error, traces);
        break;
    }
    }
    int_panel is_beyond = lane_numbers() >= (float)lanes;
    for (ptrdiff_t output = 0; output < o->outputs; output++) {
        float *place = o->signals + output * o->stride;
        store(place, choose(is_beyond, splat(0), load(place) * scale));
    }
    return traces;
}

/// The losses; overwrites the signals.
INLINE wide_panel losses(facet_kernels_loss loss, const loss_operands *o) {
    wide_panel sum = 0;
    switch (loss) {
    case FACET_KERNELS_LOGISTIC:
        return __builtin_convertvector(softplus(logistic_signals(o)), wide_panel);
    case FACET_KERNELS_SOFTMAX: {
        panel powers, own = softmax_signals(o, &powers);
        return __builtin_convertvector(logarithm(powers) - own, wide_panel);
    }
    case FACET_KERNELS_SQUARED:
        // In double precision, since a square can leave the range of float.
        for (ptrdiff_t output = 0; output < o->outputs; output++) {
            panel distance = load(o->logits + output * o->stride) - squared_target(o, output);
            wide_panel wide = __builtin_convertvector(distance, wide_panel);
            sum += wide * wide;
        }
        return sum * 0.5;
    case FACET_KERNELS_SQUARED_TANH:
        for (ptrdiff_t output = 0; output < o->outputs; output++) {
            panel slope, distance = tangent_distance(o, output, &slope);
            wide_panel wide = __builtin_convertvector(distance, wide_panel);
            sum += wide * wide;
        }
        return sum * 0.5;
    case FACET_KERNELS_SQUARED_ERROR: {
        wide_panel error = __builtin_convertvector(load(o->logits) - o->labels, wide_panel);
        return error * error;
    }
    }
    return sum;
}

/// The classes that win: with one logit the sign decides, else the first of the largest wins.
INLINE panel winners(const loss_operands *o) {
    panel largest = load(o->logits), best = splat(0);
    if (o->outputs == 1) return choose(largest > 0, splat(1), best);
    for (ptrdiff_t output = 1; output < o->outputs; output++) {
        panel z = load(o->logits + output * o->stride);
        int_panel is_larger = z > largest;
        largest = choose(is_larger, z, largest);
        best = choose(is_larger, splat((float)output), best);
    }
    return best;
}
