#include "probes.h"

#include <math.h>
#include <pthread.h>
#include <stdatomic.h>
#include <time.h>

/// Each end has a line of the caches of its own.
typedef struct {
    _Alignas(128) atomic_ptrdiff_t sent;
    _Alignas(128) atomic_ptrdiff_t returned;
    ptrdiff_t count;
} ball;

static void *give_back(void *argument) {
    ball *b = argument;
    for (ptrdiff_t number = 1; number <= b->count; number++) {
        while (atomic_load(&b->sent) != number) {}
        atomic_store(&b->returned, number);
    }
    return NULL;
}

static double nanoseconds(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

double probes_round_trip(ptrdiff_t count) {
    ball b = {.count = count};
    pthread_t partner;
    if (pthread_create(&partner, NULL, give_back, &b) != 0) return NAN;
    double start = 0;
    for (ptrdiff_t number = 1; number <= count; number++) {
        atomic_store(&b.sent, number);
        while (atomic_load(&b.returned) != number) {}
        // The first one waits for the thread to begin.
        if (number == 1) start = nanoseconds();
    }
    double time = nanoseconds() - start;
    pthread_join(partner, NULL);
    return time / (double)(count - 1);
}
