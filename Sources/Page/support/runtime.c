// What else Swift's runtime asks of a system, where there is none.

#include <stddef.h>
#include <stdint.h>

char *getenv(const char *name) {
    (void)name;
    return NULL;
}

/// Seeds the hashes of `Set` and `Dictionary`, whose order never shows: the same each time.
void arc4random_buf(void *to, size_t count) { __builtin_memset(to, 0x5a, count); }

/// The texts of failed preconditions go nowhere; the trap that follows ends the call.
int putchar(int character) { return character; }

_Noreturn void abort(void) { __builtin_trap(); }
