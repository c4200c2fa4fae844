#ifndef FACET_PNG_SESSION_H
#define FACET_PNG_SESSION_H

#include "facet_png.h"
#include <png.h>

/// What libpng's callbacks share with the function that called libpng.
typedef struct {
    facet_png_result result;
    size_t memory_left;
    // The input, when reading.
    const uint8_t *bytes;
    size_t count, position;
    // The output, when writing.
    facet_png_buffer *buffer;
} session;

session session_start(size_t memory_limit);
void session_fail(png_structp png, png_const_charp message);
void session_ignore(png_structp png, png_const_charp message);
png_voidp session_allocate(png_structp png, png_alloc_size_t size);
void session_free(png_structp png, png_voidp block);

#endif
