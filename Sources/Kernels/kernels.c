#include "facet_kernels.h"
#include "sets.h"

bool facet_kernels_supports(facet_kernels_set set) {
    switch (set) {
    case FACET_KERNELS_BASELINE:
        return true;
#if defined(__x86_64__)
    case FACET_KERNELS_AVX2:
        return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    case FACET_KERNELS_AVX512:
        return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
               __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
#endif
    default:
        return false;
    }
}

facet_kernels_set facet_kernels_best(void) {
    if (facet_kernels_supports(FACET_KERNELS_AVX512)) return FACET_KERNELS_AVX512;
    if (facet_kernels_supports(FACET_KERNELS_AVX2)) return FACET_KERNELS_AVX2;
    return FACET_KERNELS_BASELINE;
}

#if defined(__x86_64__)
#define CALL(set, function, ...)                                    \
    ((set) == FACET_KERNELS_AVX512 ? function##_avx512(__VA_ARGS__) \
     : (set) == FACET_KERNELS_AVX2 ? function##_avx2(__VA_ARGS__)   \
                                   : function##_baseline(__VA_ARGS__))
#else
#define CALL(set, function, ...) ((void)(set), function##_baseline(__VA_ARGS__))
#endif

/// A step or an evaluation, which all members of a team have in hand.
typedef struct {
    facet_kernels_set set;
    const facet_kernels_network *network;
    const facet_kernels_memory *memory;
    const facet_kernels_batch *batch;
    facet_kernels_penalty penalty;
    const facet_kernels_update *update;  // NULL for the gradient alone
    facet_kernels_outcome outcome;
    facet_kernels_sums sums;
} pass;

static void step(const facet_member *member, void *context) {
    pass *p = context;
    facet_kernels_outcome outcome = CALL(p->set, facet_kernels_step, p->network, p->memory,
                                         p->batch, p->penalty, p->update, member);
    if (member->index == 0) p->outcome = outcome;
}

static void evaluate(const facet_member *member, void *context) {
    pass *p = context;
    facet_kernels_sums sums =
        CALL(p->set, facet_kernels_evaluate, p->network, p->memory, p->batch, member);
    if (member->index == 0) p->sums = sums;
}

facet_kernels_outcome facet_kernels_gradient(facet_kernels_set set,
                                             const facet_kernels_network *network,
                                             const facet_kernels_memory *memory,
                                             const facet_kernels_batch *batch,
                                             facet_kernels_penalty penalty) {
    return facet_kernels_step(set, network, memory, batch, penalty, NULL);
}

facet_kernels_outcome facet_kernels_step(facet_kernels_set set,
                                         const facet_kernels_network *network,
                                         const facet_kernels_memory *memory,
                                         const facet_kernels_batch *batch,
                                         facet_kernels_penalty penalty,
                                         const facet_kernels_update *update) {
    pass p = {set, network, memory, batch, penalty, .update = update};
    facet_team_do(memory->team, step, &p);
    return p.outcome;
}

facet_kernels_sums facet_kernels_evaluate(facet_kernels_set set,
                                          const facet_kernels_network *network,
                                          const facet_kernels_memory *memory,
                                          const facet_kernels_batch *batch) {
    pass p = {.set = set, .network = network, .memory = memory, .batch = batch};
    facet_team_do(memory->team, evaluate, &p);
    return p.sums;
}

void facet_kernels_activate(facet_kernels_set set, facet_kernels_activation activation, float leak,
                            float *values, float *slopes, ptrdiff_t count) {
    CALL(set, facet_kernels_activate, activation, leak, values, slopes, count);
}

void facet_evaluate(facet_kernels_set set, const facet_evaluation_network *network, double *values,
                    double *others) {
    CALL(set, facet_evaluate, network, values, others);
}

void facet_first_layer_sort(facet_kernels_set set, const facet_restriction *restriction,
                            const facet_exact_units *units, const facet_polygon *polygon,
                            unsigned char *pattern, facet_sorting *sorting) {
    CALL(set, facet_first_layer_sort, restriction, units, polygon, pattern, sorting);
}

void facet_last_layer_sort(facet_kernels_set set, const facet_exact_units *units,
                           const facet_polygon *polygon, unsigned char *pattern,
                           facet_sorting *sorting, const facet_last_outputs *outputs) {
    CALL(set, facet_last_layer_sort, units, polygon, pattern, sorting, outputs);
}

void facet_first_layer_leave(facet_kernels_set set, const facet_restriction *restriction,
                             const facet_pieces *shape, const facet_last_forms *forms) {
    CALL(set, facet_first_layer_leave, restriction, shape, forms);
}

facet_restriction_plan facet_restriction_bound(facet_kernels_set set,
                                               const facet_restriction *restriction,
                                               const facet_polygon *polygon,
                                               const facet_pieces *shapes, unsigned char *pattern,
                                               facet_restriction_bounds *bounds) {
    return CALL(set, facet_restriction_bound, restriction, polygon, shapes, pattern, bounds);
}

void facet_restriction_fold(facet_kernels_set set, const facet_restriction *restriction,
                            const facet_restriction *into, const facet_pieces *shapes,
                            const facet_restriction_bounds *bounds,
                            const facet_restriction_scratch *scratch) {
    CALL(set, facet_restriction_fold, restriction, into, shapes, bounds, scratch);
}

void facet_pattern_pack(facet_kernels_set set, const unsigned char *pattern, ptrdiff_t count,
                        int bits, uint64_t *words) {
    CALL(set, facet_pattern_pack, pattern, count, bits, words);
}

void facet_plane_fill(facet_kernels_set set, const facet_plane *plane, const facet_outline *outline,
                      facet_gradient gradient, unsigned char label) {
    CALL(set, facet_plane_fill, plane, outline, gradient, label);
}

void facet_coverage_stroke(facet_kernels_set set, const facet_coverage *coverage,
                           const facet_capsule *capsule, float scale) {
    CALL(set, facet_coverage_stroke, coverage, capsule, scale);
}

void facet_ink_blend(facet_kernels_set set, facet_ink ink, const unsigned char *coverage,
                     ptrdiff_t count, unsigned char *pixels) {
    CALL(set, facet_ink_blend, ink, coverage, count, pixels);
}

void facet_marker_draw(facet_kernels_set set, const facet_marker *marker, double centre_x,
                       double centre_y, const facet_area *area) {
    CALL(set, facet_marker_draw, marker, centre_x, centre_y, area);
}

bool facet_palette_find(facet_kernels_set set, const facet_palette *palette,
                        const unsigned char *pixels, ptrdiff_t count, unsigned char *indices) {
    return CALL(set, facet_palette_find, palette, pixels, count, indices);
}
