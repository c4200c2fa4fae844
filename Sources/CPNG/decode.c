#include "session.h"
#include <setjmp.h>
#include <string.h>

static void take(png_structp png, png_bytep bytes, size_t count) {
    session *state = png_get_io_ptr(png);
    if (count > state->count - state->position) {
        state->result.status = FACET_PNG_TRUNCATED;
        png_error(png, "the file ends early");
    }
    memcpy(bytes, state->bytes + state->position, count);
    state->position += count;
}

/// Limits, and which faults are errors: all of them, but chunks that say nothing about pixels
/// are passed over unread, and with them bad colour profiles and text bombs.
static void set_policy(png_structp png) {
    png_set_user_limits(png, FACET_PNG_MAX_SIDE, FACET_PNG_MAX_SIDE);
    png_set_chunk_cache_max(png, 64);
    png_set_chunk_malloc_max(png, 1 << 20);
    png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, NULL, -1);
    png_set_crc_action(png, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
    png_set_benign_errors(png, 0);
}

/// Asks libpng for RGBA8, or for one byte of index a pixel: libpng would expand an index beyond
/// the palette before it checks it.
static void set_transforms(png_structp png, int kind) {
    if (kind == PNG_COLOR_TYPE_PALETTE) {
        png_set_packing(png);
        return;
    }
    png_set_expand_gray_1_2_4_to_8(png);
    png_set_tRNS_to_alpha(png);
    png_set_scale_16(png);
    png_set_gray_to_rgb(png);
    png_set_add_alpha(png, 255, PNG_FILLER_AFTER);
}

/// The palette, after a look whether every index is in it.
static int checked_palette(png_structp png, png_infop info, const uint8_t *indices, size_t pixels,
                           png_colorp *colours) {
    int colour_count = 0;
    png_get_PLTE(png, info, colours, &colour_count);
    int highest = 0;
    for (size_t i = 0; i < pixels; i++)
        if (indices[i] > highest) highest = indices[i];
    if (highest >= colour_count) png_error(png, "an index is beyond the palette");
    return colour_count;
}

/// Turns the indices in the last quarter of `rgba` into pixels, front to back: pixel i ends at
/// byte 4 i + 3, which is never beyond its own index at 3 n + i.
static void expand_indices(png_structp png, png_infop info, uint8_t *rgba, size_t pixels) {
    png_colorp colours = NULL;
    png_bytep alphas = NULL;
    int alpha_count = 0;
    const uint8_t *indices = rgba + 3 * pixels;
    checked_palette(png, info, indices, pixels, &colours);
    png_get_tRNS(png, info, &alphas, &alpha_count, NULL);
    for (size_t i = 0; i < pixels; i++) {
        int index = indices[i];
        rgba[4 * i] = colours[index].red;
        rgba[4 * i + 1] = colours[index].green;
        rgba[4 * i + 2] = colours[index].blue;
        rgba[4 * i + 3] = index < alpha_count ? alphas[index] : 255;
    }
}

/// Where a picture goes: to `rgba`, or to `indices` and their palette where that is not NULL.
typedef struct {
    uint8_t *rgba;
    uint8_t *indices;
    facet_png_palette *palette;
} target;

static void keep_palette(png_structp png, png_infop info, const target *target, size_t pixels) {
    png_colorp colours = NULL;
    int count = checked_palette(png, info, target->indices, pixels, &colours);
    for (int i = 0; i < count; i++) {
        uint8_t *colour = target->palette->colours + 3 * i;
        colour[0] = colours[i].red;
        colour[1] = colours[i].green;
        colour[2] = colours[i].blue;
    }
    target->palette->count = count;
}

static void read_picture(png_structp png, png_infop info, uint32_t width, uint32_t height,
                         const target *target) {
    png_read_info(png, info);
    int kind = png_get_color_type(png, info);
    if (target->indices && kind != PNG_COLOR_TYPE_PALETTE) png_error(png, "it has no palette");
    set_transforms(png, kind);
    int passes = png_set_interlace_handling(png);
    png_read_update_info(png, info);
    size_t pixels = (size_t)width * height;
    size_t row = (size_t)width * (kind == PNG_COLOR_TYPE_PALETTE ? 1 : 4);
    if (png_get_image_width(png, info) != width || png_get_image_height(png, info) != height ||
        png_get_rowbytes(png, info) != row)
        png_error(png, "the size changed");
    uint8_t *rows = target->indices                  ? target->indices
                    : kind == PNG_COLOR_TYPE_PALETTE ? target->rgba + 3 * pixels
                                                     : target->rgba;
    for (int pass = 0; pass < passes; pass++)
        for (uint32_t y = 0; y < height; y++) png_read_row(png, rows + y * row, NULL);
    png_read_end(png, NULL);
    if (target->indices)
        keep_palette(png, info, target, pixels);
    else if (kind == PNG_COLOR_TYPE_PALETTE)
        expand_indices(png, info, target->rgba, pixels);
}

/// The frame that png_error jumps back to. What it changes lives in its callers' frames.
static void read_guarded(png_structp png, png_infop info, session *state, uint32_t width,
                         uint32_t height, const target *target) {
    if (setjmp(png_jmpbuf(png)) != 0) return;
    png_set_read_fn(png, state, take);
    set_policy(png);
    read_picture(png, info, width, height, target);
    state->result.status = FACET_PNG_DONE;
}

static facet_png_result decode(const uint8_t *bytes, size_t count, size_t memory_limit,
                               uint32_t width, uint32_t height, const target *target) {
    session state = session_start(memory_limit);
    state.bytes = bytes;
    state.count = count;
    png_structp png =
        png_create_read_struct_2(PNG_LIBPNG_VER_STRING, &state, session_fail, session_ignore,
                                 &state, session_allocate, session_free);
    png_infop info = png ? png_create_info_struct(png) : NULL;
    if (info == NULL)
        state.result.status = FACET_PNG_OUT_OF_MEMORY;
    else
        read_guarded(png, info, &state, width, height, target);
    png_destroy_read_struct(&png, &info, NULL);
    return state.result;
}

facet_png_result facet_png_decode(const uint8_t *bytes, size_t count, size_t memory_limit,
                                  uint32_t width, uint32_t height, uint8_t *rgba) {
    target target = {rgba, NULL, NULL};
    return decode(bytes, count, memory_limit, width, height, &target);
}

facet_png_result facet_png_decode_indices(const uint8_t *bytes, size_t count, size_t memory_limit,
                                          uint32_t width, uint32_t height, uint8_t *indices,
                                          facet_png_palette *palette) {
    target target = {NULL, indices, palette};
    return decode(bytes, count, memory_limit, width, height, &target);
}

static facet_png_result refusal(int status, const char *message) {
    facet_png_result result;
    memset(&result, 0, sizeof result);
    result.status = status;
    strncpy(result.message, message, FACET_PNG_MESSAGE_SIZE - 1);
    return result;
}

facet_png_result facet_png_measure(const uint8_t *bytes, size_t count, uint32_t *width,
                                   uint32_t *height) {
    size_t signature = count < 8 ? count : 8;
    if (signature == 0 || png_sig_cmp(bytes, 0, signature) != 0)
        return refusal(FACET_PNG_NOT_PNG, "not a PNG file");
    // Signature (8), length and name of IHDR (8), width and height (8), bit depth, kind, ...
    if (count < 33) return refusal(FACET_PNG_TRUNCATED, "the file ends early");
    if (memcmp(bytes + 12, "IHDR", 4) != 0)
        return refusal(FACET_PNG_INVALID, "the first chunk is not IHDR");
    *width = png_get_uint_32(bytes + 16);
    *height = png_get_uint_32(bytes + 20);
    if (*width == 0 || *height == 0) return refusal(FACET_PNG_INVALID, "it has no pixels");
    if (*width > FACET_PNG_MAX_SIDE || *height > FACET_PNG_MAX_SIDE ||
        (uint64_t)*width * *height > FACET_PNG_MAX_PIXELS)
        return refusal(FACET_PNG_TOO_LARGE, "it has too many pixels");
    // Deflate makes at most 1032 bytes from one, and a byte has at most 8 pixels.
    if ((uint64_t)*width * *height / 8 > (uint64_t)count * 1032)
        return refusal(FACET_PNG_TRUNCATED, "the file ends early");
    return refusal(FACET_PNG_DONE, "");
}
