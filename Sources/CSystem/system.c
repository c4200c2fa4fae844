#include "facet_system.h"

#if defined(__wasm__)
// Sources/Page/support has them; the compiler comes without the C library's headers.
void *realloc(void *memory, size_t size);
void free(void *memory);
char *getenv(const char *name);
#else
#include <stdlib.h>
#endif

void *facet_realloc(void *memory, size_t size) { return realloc(memory, size); }

void facet_free(void *memory) { free(memory); }

const char *facet_getenv(const char *name) { return getenv(name); }
