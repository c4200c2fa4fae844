#include "session.h"
#include <stdlib.h>
#include <string.h>

session session_start(size_t memory_limit) {
    session state;
    memset(&state, 0, sizeof state);
    state.memory_left = memory_limit;
    return state;
}

/// Keeps the message and jumps back to the setjmp of this session. A status that a callback has
/// set before is more precise and stays.
void session_fail(png_structp png, png_const_charp message) {
    session *state = png_get_error_ptr(png);
    if (state->result.status == FACET_PNG_DONE) state->result.status = FACET_PNG_INVALID;
    strncpy(state->result.message, message, FACET_PNG_MESSAGE_SIZE - 1);
    png_longjmp(png, 1);
}

void session_ignore(png_structp png, png_const_charp message) {
    (void)png;
    (void)message;
}

png_voidp session_allocate(png_structp png, png_alloc_size_t size) {
    session *state = png_get_mem_ptr(png);
    void *block = size <= state->memory_left ? malloc(size) : NULL;
    if (block == NULL) {
        state->result.status = FACET_PNG_OUT_OF_MEMORY;
        return NULL;
    }
    state->memory_left -= size;
    return block;
}

void session_free(png_structp png, png_voidp block) {
    (void)png;
    free(block);
}
