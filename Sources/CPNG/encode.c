#include "session.h"
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

static void append(png_structp png, png_bytep bytes, size_t count) {
    session *state = png_get_io_ptr(png);
    facet_png_buffer *buffer = state->buffer;
    if (count > buffer->capacity - buffer->count) {
        size_t capacity = buffer->capacity + buffer->capacity / 2 + count + 16384;
        uint8_t *grown = capacity <= state->memory_left ? realloc(buffer->bytes, capacity) : NULL;
        if (grown == NULL) {
            state->result.status = FACET_PNG_OUT_OF_MEMORY;
            png_error(png, "out of memory");
        }
        buffer->bytes = grown;
        buffer->capacity = capacity;
    }
    memcpy(buffer->bytes + buffer->count, bytes, count);
    buffer->count += count;
}

static void flush(png_structp png) { (void)png; }

static int is_ascii(const char *text) {
    for (; *text != 0; text++)
        if (*text & 0x80) return 0;
    return 1;
}

/// Sets the texts one by one; libpng keeps copies. tEXt is Latin-1, so all else is iTXt.
static void set_texts(png_structp png, png_infop info, const facet_png_picture *picture) {
    const char *cursor = picture->texts;
    for (size_t i = 0; i < picture->text_count; i++) {
        png_text entry;
        memset(&entry, 0, sizeof entry);
        entry.key = (png_charp)cursor;
        cursor += strlen(cursor) + 1;
        entry.text = (png_charp)cursor;
        entry.compression =
            is_ascii(cursor) ? PNG_TEXT_COMPRESSION_NONE : PNG_ITXT_COMPRESSION_NONE;
        cursor += strlen(cursor) + 1;
        png_set_text(png, info, &entry, 1);
    }
}

static void set_palette(png_structp png, png_infop info, const facet_png_picture *picture) {
    png_color colours[256];
    for (int i = 0; i < picture->palette_count; i++) {
        const uint8_t *colour = picture->palette + 3 * i;
        colours[i] = (png_color){colour[0], colour[1], colour[2]};
    }
    png_set_PLTE(png, info, colours, picture->palette_count);
}

static void write_picture(png_structp png, png_infop info, const facet_png_picture *picture) {
    int kind = picture->palette ? PNG_COLOR_TYPE_PALETTE : PNG_COLOR_TYPE_RGB;
    size_t row = (size_t)picture->width * (picture->palette ? 1 : 3);
    png_set_IHDR(png, info, picture->width, picture->height, 8, kind, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_filter(png, PNG_FILTER_TYPE_BASE, picture->filters);
    png_set_compression_level(png, picture->level);
    png_set_compression_strategy(png, picture->strategy);
    png_set_compression_buffer_size(png, 65536);
    png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
    if (picture->palette) set_palette(png, info, picture);
    set_texts(png, info, picture);
    png_write_info(png, info);
    for (uint32_t y = 0; y < picture->height; y++)
        png_write_row(png, (png_const_bytep)picture->pixels + y * row);
    png_write_end(png, NULL);
}

/// The frame that png_error jumps back to. What it changes lives in its callers' frames.
static void write_guarded(png_structp png, png_infop info, session *state,
                          const facet_png_picture *picture) {
    if (setjmp(png_jmpbuf(png)) != 0) return;
    png_set_write_fn(png, state, append, flush);
    write_picture(png, info, picture);
    state->result.status = FACET_PNG_DONE;
}

facet_png_result facet_png_encode(const facet_png_picture *picture, size_t memory_limit,
                                  facet_png_buffer *buffer) {
    session state = session_start(memory_limit);
    state.buffer = buffer;
    png_structp png =
        png_create_write_struct_2(PNG_LIBPNG_VER_STRING, &state, session_fail, session_ignore,
                                  &state, session_allocate, session_free);
    png_infop info = png ? png_create_info_struct(png) : NULL;
    if (info == NULL)
        state.result.status = FACET_PNG_OUT_OF_MEMORY;
    else
        write_guarded(png, info, &state, picture);
    png_destroy_write_struct(&png, &info);
    return state.result;
}

void facet_png_release(facet_png_buffer *buffer) {
    free(buffer->bytes);
    memset(buffer, 0, sizeof *buffer);
}
