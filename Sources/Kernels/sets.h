#ifndef FACET_KERNELS_SETS_H
#define FACET_KERNELS_SETS_H

#include "facet_drawing.h"
#include "facet_evaluation.h"
#include "facet_kernels.h"
#include "facet_pattern.h"
#include "facet_plane.h"
#include "facet_restriction.h"
#include "team.h"

// The functions that the template makes for each instruction set.

#define FACET_KERNELS_DECLARE(set)                                                                 \
    facet_kernels_outcome facet_kernels_step_##set(                                                \
        const facet_kernels_network *network, const facet_kernels_memory *memory,                  \
        const facet_kernels_batch *batch, facet_kernels_penalty penalty,                           \
        const facet_kernels_update *update, const facet_member *member);                           \
    facet_kernels_sums facet_kernels_evaluate_##set(                                               \
        const facet_kernels_network *network, const facet_kernels_memory *memory,                  \
        const facet_kernels_batch *batch, const facet_member *member);                             \
    void facet_kernels_activate_##set(facet_kernels_activation activation, float leak,             \
                                      float *values, float *slopes, ptrdiff_t count);              \
    void facet_evaluate_##set(const facet_evaluation_network *network, double *values,             \
                              double *others);                                                     \
    void facet_first_layer_sort_##set(                                                             \
        const facet_restriction *restriction, const facet_exact_units *units,                      \
        const facet_polygon *polygon, unsigned char *pattern, facet_sorting *sorting);             \
    void facet_last_layer_sort_##set(const facet_exact_units *units, const facet_polygon *polygon, \
                                     unsigned char *pattern, facet_sorting *sorting,               \
                                     const facet_last_outputs *outputs);                           \
    void facet_first_layer_leave_##set(const facet_restriction *restriction,                       \
                                       const facet_pieces *shape, const facet_last_forms *forms);  \
    facet_restriction_plan facet_restriction_bound_##set(                                          \
        const facet_restriction *restriction, const facet_polygon *polygon,                        \
        const facet_pieces *shapes, unsigned char *pattern, facet_restriction_bounds *bounds);     \
    void facet_restriction_fold_##set(const facet_restriction *restriction,                        \
                                      const facet_restriction *into, const facet_pieces *shapes,   \
                                      const facet_restriction_bounds *bounds,                      \
                                      const facet_restriction_scratch *scratch);                   \
    void facet_pattern_pack_##set(const unsigned char *pattern, ptrdiff_t count, int bits,         \
                                  uint64_t *words);                                                \
    void facet_plane_fill_##set(const facet_plane *plane, const facet_outline *outline,            \
                                facet_gradient gradient, unsigned char label);                     \
    void facet_coverage_stroke_##set(const facet_coverage *coverage, const facet_capsule *capsule, \
                                     float scale);                                                 \
    void facet_ink_blend_##set(facet_ink ink, const unsigned char *coverage, ptrdiff_t count,      \
                               unsigned char *pixels);                                             \
    void facet_marker_draw_##set(const facet_marker *marker, double centre_x, double centre_y,     \
                                 const facet_area *area);                                          \
    bool facet_palette_find_##set(const facet_palette *palette, const unsigned char *pixels,       \
                                  ptrdiff_t count, unsigned char *indices);

FACET_KERNELS_DECLARE(baseline)
#if defined(__x86_64__)
FACET_KERNELS_DECLARE(avx2)
FACET_KERNELS_DECLARE(avx512)
#endif

#endif
