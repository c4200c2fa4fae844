#ifndef FACET_SYSTEM_H
#define FACET_SYSTEM_H

#include <stddef.h>

// What the Swift modules ask of the C library. They compile for WebAssembly too, where there is
// no module of the system to import.

/// Memory of `size` bytes that begins with what is in `memory`, in whose place it is.
///
/// The C library moves the pages of large memory instead of copying their bytes.
/// - Returns: NULL where there is no room; `memory` then stays.
void *facet_realloc(void *memory, size_t size);

/// Gives memory of `facet_realloc` back.
void facet_free(void *memory);

/// The value of an environment variable, or NULL; valid until the environment changes.
const char *facet_getenv(const char *name);

#endif
