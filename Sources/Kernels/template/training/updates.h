// The optimizers' steps, number by number over whole arrays.

INLINE panel root(panel x) { return __builtin_elementwise_sqrt(x); }

/// 0 in the place of numbers below the normal ones.
///
/// What an optimizer remembers of a unit that is never active decays to them and stays there (nine
/// tenths of the least one round to itself), where a root or a quotient takes twice as long.
INLINE panel without_subnormals(panel x) { return choose(magnitudes(x) < 0x1p-126f, splat(0), x); }

#define FOR_EACH_NUMBER(statement)                                \
    for (ptrdiff_t i = numbers.first; i < numbers.end; i += 16) { \
        panel p = load(memory->parameters + i);                   \
        panel g = load(memory->gradient + i);                     \
        panel next;                                               \
        statement;                                                \
        store(memory->next + i, next);                            \
        traces = trace(next, traces);                             \
    }

#define NEW_MEAN(value)               \
    panel m = load(memory->mean + i); \
    m = without_subnormals(value);    \
    store(memory->mean + i, m)

#define NEW_SQUARE                                                                     \
    panel v = multiply_add(load(memory->square + i), splat(u.keep2), g * g * u.take2); \
    v = without_subnormals(v);                                                         \
    store(memory->square + i, v)

/// Writes a member's part of the next parameters; says whether they are all finite.
static bool update_parameters(const facet_kernels_memory *memory, share numbers,
                              facet_kernels_update u) {
    panel traces = splat(0);
    const panel descent = splat(-u.rate);
    switch (u.rule) {
    case FACET_KERNELS_SGD:
        FOR_EACH_NUMBER(next = multiply_add(g, descent, p))
        break;
    case FACET_KERNELS_MOMENTUM:
        FOR_EACH_NUMBER(NEW_MEAN(multiply_add(m, splat(u.keep1), g));
                        next = multiply_add(m, descent, p))
        break;
    case FACET_KERNELS_NESTEROV:
        FOR_EACH_NUMBER(NEW_MEAN(multiply_add(m, splat(u.keep1), g));
                        next = multiply_add(multiply_add(m, splat(u.keep1), g), descent, p))
        break;
    case FACET_KERNELS_RMS_PROP:
        FOR_EACH_NUMBER(NEW_SQUARE; next = multiply_add(g / (root(v) + u.epsilon), descent, p))
        break;
    case FACET_KERNELS_ADAM:
        FOR_EACH_NUMBER(NEW_MEAN(multiply_add(m, splat(u.keep1), g * u.take1)); NEW_SQUARE;
                        panel size = multiply_add(root(v), splat(u.root_scale), splat(u.epsilon));
                        next = multiply_add(m / size, descent, p * u.keep))
        break;
    }
    return is_finite(traces);
}

/// Adds the penalty's slopes by the weights of a layer; at 0 that of |w| counts as 0.
static void penalise(const float *weights, float *gradient, ptrdiff_t count,
                     facet_kernels_penalty penalty) {
    const panel zero = splat(0);
    for (ptrdiff_t i = 0; i < count; i += 16) {
        panel w = load(weights + i);
        panel slope = choose(w > 0, splat(penalty.l1), choose(w < 0, splat(-penalty.l1), zero));
        slope = multiply_add(w, splat(penalty.l2), slope);
        store(gradient + i, load(gradient + i) + slope);
    }
}
