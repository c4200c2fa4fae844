// Memory for one thread: what Swift's runtime and the kernels ask of `stdlib.h` and `string.h`.

#include <stddef.h>
#include <stdint.h>

// Before each block are its class and the distance from where its room begins.
typedef struct {
    uint32_t class;
    uint32_t shift;
} header;

// Free rooms of each class. A room has 16 bytes, 24, 32, 48, ...: powers of two and the middles
// between them.
typedef struct room {
    struct room *next;
} room;

#define CLASS_COUNT 56  // the last one has 3 * 2^30 bytes
static room *free_rooms[CLASS_COUNT];

extern unsigned char __heap_base;  // from the linker
static uintptr_t top;              // rooms were taken up to here

static size_t class_size(uint32_t class) {
    size_t power = (size_t)16 << class / 2;
    return class % 2 ? power + power / 2 : power;
}

/// The smallest class of at least `size` bytes.
static uint32_t class_of(size_t size) {
    if (size <= 16) return 0;
    // 2^power < size <= 2^(power + 1)
    uint32_t power = 31 - (uint32_t)__builtin_clz((uint32_t)(size - 1));
    uint32_t class = 2 * (power - 4);
    return size <= class_size(class + 1) ? class + 1 : class + 2;
}

/// New room at the end of the memory, which grows by at least a quarter; 0 where it cannot.
static uintptr_t take(size_t size) {
    if (top == 0) top = ((uintptr_t)&__heap_base + 15) & ~(uintptr_t)15;
    uintptr_t end = top + size;
    if (end < top) return 0;
    size_t pages = __builtin_wasm_memory_size(0);
    size_t needed = (end >> 16) + 1;
    if (needed > pages) {
        size_t more = needed - pages;
        size_t step = more > pages / 4 ? more : pages / 4;
        if (__builtin_wasm_memory_grow(0, step) == (size_t)-1 &&
            __builtin_wasm_memory_grow(0, more) == (size_t)-1)
            return 0;
    }
    uintptr_t start = top;
    top = end;
    return start;
}

static header *header_of(void *block) { return (header *)block - 1; }

void *aligned_alloc(size_t alignment, size_t size) {
    if (alignment < 16) alignment = 16;
    if (size > PTRDIFF_MAX - 2 * alignment) return NULL;
    uint32_t class = class_of(size + alignment);  // the header fits into what aligning leaves
    uintptr_t start = (uintptr_t)free_rooms[class];
    if (start != 0)
        free_rooms[class] = free_rooms[class]->next;
    else
        start = take(class_size(class));
    if (start == 0) return NULL;
    uintptr_t block = (start + sizeof(header) + alignment - 1) & ~(uintptr_t)(alignment - 1);
    *header_of((void *)block) = (header){class, (uint32_t)(block - start)};
    return (void *)block;
}

int posix_memalign(void **block, size_t alignment, size_t size) {
    *block = aligned_alloc(alignment, size);
    return *block ? 0 : 12;  // ENOMEM
}

void *malloc(size_t size) { return aligned_alloc(16, size); }

void free(void *block) {
    if (block == NULL) return;
    header head = *header_of(block);
    room *freed = (room *)((unsigned char *)block - head.shift);
    freed->next = free_rooms[head.class];
    free_rooms[head.class] = freed;
}

// The builtins of these would become calls of the functions themselves.

void *memcpy(void *restrict to, const void *restrict from, size_t count) {
    __asm__ volatile("local.get %0\n local.get %1\n local.get %2\n memory.copy 0, 0"
                     :
                     : "r"(to), "r"(from), "r"(count)
                     : "memory");
    return to;
}

void *memmove(void *to, const void *from, size_t count) { return memcpy(to, from, count); }

void *memset(void *to, int value, size_t count) {
    __asm__ volatile("local.get %0\n local.get %1\n local.get %2\n memory.fill 0"
                     :
                     : "r"(to), "r"(value), "r"(count)
                     : "memory");
    return to;
}

int memcmp(const void *left, const void *right, size_t count) {
    const unsigned char *a = left, *b = right;
    for (size_t i = 0; i < count; i++)
        if (a[i] != b[i]) return a[i] - b[i];
    return 0;
}

size_t strlen(const char *text) {
    size_t count = 0;
    while (text[count]) count++;
    return count;
}

void *calloc(size_t count, size_t size) {
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes)) return NULL;
    void *block = malloc(bytes);
    return block ? memset(block, 0, bytes) : NULL;
}

void *realloc(void *old, size_t size) {
    if (old == NULL) return malloc(size);
    header head = *header_of(old);
    size_t capacity = class_size(head.class) - head.shift;
    if (size <= capacity) return old;
    void *block = malloc(size);
    if (block == NULL) return NULL;
    memcpy(block, old, capacity);
    free(old);
    return block;
}
