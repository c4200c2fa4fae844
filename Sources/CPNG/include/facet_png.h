#ifndef FACET_PNG_H
#define FACET_PNG_H

#include <stddef.h>
#include <stdint.h>

// PNG files in memory, through libpng. libpng reports errors by longjmp; every jump starts and
// ends inside these functions, which never call back.

#define FACET_PNG_MAX_SIDE 8192
#define FACET_PNG_MAX_PIXELS (1 << 24)
#define FACET_PNG_MESSAGE_SIZE 160

enum {
    FACET_PNG_DONE = 0,
    FACET_PNG_NOT_PNG,    // does not begin as a PNG file does
    FACET_PNG_TOO_LARGE,  // more than a limit allows; width and height are set
    FACET_PNG_TRUNCATED,  // ends before its end
    FACET_PNG_INVALID,    // libpng's words are in the message
    FACET_PNG_OUT_OF_MEMORY,
};

/// What a call came to.
typedef struct {
    int status;
    char message[FACET_PNG_MESSAGE_SIZE];
} facet_png_result;

/// A picture to encode: 8-bit RGB, or 8-bit indices when there is a palette.
typedef struct {
    uint32_t width, height;
    const uint8_t *pixels;   // rows without padding
    const uint8_t *palette;  // 3 bytes a colour, or NULL
    int palette_count;       // 1 to 256
    int filters;             // PNG_FILTER_* bits: none 8, sub 16, up 32, average 64, Paeth 128
    int level;               // of zlib, 0 to 9
    int strategy;            // of zlib: default 0, filtered 1, Huffman 2, run lengths 3
    const char *texts;       // text_count times keyword, NUL, UTF-8 text, NUL
    size_t text_count;
} facet_png_picture;

/// The colours of a picture that was decoded to indices.
typedef struct {
    uint8_t colours[3 * 256];
    int count;
} facet_png_palette;

/// A block of bytes that grows; to be given back by facet_png_release.
typedef struct {
    uint8_t *bytes;
    size_t count, capacity;
} facet_png_buffer;

/// Encodes `picture`. `buffer` starts as zeros.
facet_png_result facet_png_encode(const facet_png_picture *picture, size_t memory_limit,
                                  facet_png_buffer *buffer);

void facet_png_release(facet_png_buffer *buffer);

/// Reads the size of the picture from the head of the file, and refuses what is too large or
/// cannot hold as many pixels as it says.
facet_png_result facet_png_measure(const uint8_t *bytes, size_t count, uint32_t *width,
                                   uint32_t *height);

/// Decodes any kind of PNG to 8-bit RGBA. `rgba` has room for `width * height * 4` bytes of the
/// size that facet_png_measure returned.
///
/// `memory_limit` bounds the sum of all that libpng and zlib ask for.
facet_png_result facet_png_decode(const uint8_t *bytes, size_t count, size_t memory_limit,
                                  uint32_t width, uint32_t height, uint8_t *rgba);

/// Decodes a picture with a palette to indices, one byte per pixel, all of them in the palette.
/// `indices` has room for `width * height` bytes; opacity is passed over.
facet_png_result facet_png_decode_indices(const uint8_t *bytes, size_t count, size_t memory_limit,
                                          uint32_t width, uint32_t height, uint8_t *indices,
                                          facet_png_palette *palette);

#endif
