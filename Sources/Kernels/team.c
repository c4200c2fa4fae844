#define _GNU_SOURCE

#include "team.h"

#if defined(__wasm__)

// WebAssembly has one thread here: the caller works alone.

bool facet_team_agree(facet_team *team, bool agrees) {
    (void)team;
    return agrees;
}

void facet_team_do(facet_team *team, facet_task *task, void *context) {
    (void)team;
    task(&(facet_member){NULL, 0, 1}, context);
}

facet_team *facet_team_create(ptrdiff_t size) {
    (void)size;
    return NULL;
}

void facet_team_dissolve(facet_team *team) { (void)team; }

ptrdiff_t facet_team_cores(void) { return 1; }

#else

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

#if defined(__linux__)
#include <sched.h>
#endif

// How often a member looks for the others before it sleeps: between 10 and 100 us, which is
// about what it costs to be woken.
#define LOOKS 1000

typedef struct {
    facet_team *team;
    ptrdiff_t index;
    pthread_t thread;
} recruit;

struct facet_team {
    // Written by the first member before a meeting, read by the others after it; no task at all
    // means that they are to end.
    facet_task *task;
    void *context;
    ptrdiff_t size;
    atomic_size_t meetings;    // that have come about so far
    atomic_ptrdiff_t missing;  // at the next one
    atomic_bool is_opposed;    // one of those who have come does not agree
    bool is_agreed;            // what came of the last meeting
    pthread_mutex_t mutex;
    pthread_cond_t condition;
    recruit recruits[];
};

static void pause_briefly(void) {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    __asm__ volatile("isb");
#endif
}

static void wait_for_meeting(facet_team *team, size_t meetings) {
    for (int look = 0; look < LOOKS; look++) {
        if (atomic_load_explicit(&team->meetings, memory_order_acquire) != meetings) return;
        pause_briefly();
    }
    pthread_mutex_lock(&team->mutex);
    while (atomic_load(&team->meetings) == meetings)
        pthread_cond_wait(&team->condition, &team->mutex);
    pthread_mutex_unlock(&team->mutex);
}

bool facet_team_agree(facet_team *team, bool agrees) {
    size_t meetings = atomic_load(&team->meetings);
    if (!agrees) atomic_store(&team->is_opposed, true);
    if (atomic_fetch_sub(&team->missing, 1) > 1) {
        wait_for_meeting(team, meetings);
        return team->is_agreed;
    }
    bool is_agreed = !atomic_exchange(&team->is_opposed, false);
    team->is_agreed = is_agreed;
    atomic_store(&team->missing, team->size);
    pthread_mutex_lock(&team->mutex);
    atomic_store(&team->meetings, meetings + 1);
    pthread_cond_broadcast(&team->condition);
    pthread_mutex_unlock(&team->mutex);
    return is_agreed;
}

void facet_team_do(facet_team *team, facet_task *task, void *context) {
    if (team == NULL) {
        task(&(facet_member){NULL, 0, 1}, context);
        return;
    }
    team->task = task;
    team->context = context;
    facet_team_agree(team, true);
    task(&(facet_member){team, 0, team->size}, context);
    facet_team_agree(team, true);
}

static void *serve(void *argument) {
    recruit *self = argument;
    facet_team *team = self->team;
    // Held until it is known how many there are.
    pthread_mutex_lock(&team->mutex);
    pthread_mutex_unlock(&team->mutex);
    facet_member member = {team, self->index, team->size};
    for (;;) {
        facet_team_agree(team, true);
        if (team->task == NULL) return NULL;
        team->task(&member, team->context);
        facet_team_agree(team, true);
    }
}

facet_team *facet_team_create(ptrdiff_t size) {
    facet_team *team = calloc(1, sizeof *team + (size_t)size * sizeof team->recruits[0]);
    if (team == NULL) return NULL;
    pthread_mutex_init(&team->mutex, NULL);
    pthread_cond_init(&team->condition, NULL);
    pthread_mutex_lock(&team->mutex);
    for (team->size = 1; team->size < size; team->size++) {
        recruit *next = team->recruits + team->size;
        next->team = team;
        next->index = team->size;
        if (pthread_create(&next->thread, NULL, serve, next) != 0) break;
    }
    atomic_init(&team->missing, team->size);
    pthread_mutex_unlock(&team->mutex);
    if (team->size == size) return team;
    facet_team_dissolve(team);
    return NULL;
}

void facet_team_dissolve(facet_team *team) {
    team->task = NULL;
    facet_team_agree(team, true);
    for (ptrdiff_t index = 1; index < team->size; index++)
        pthread_join(team->recruits[index].thread, NULL);
    pthread_cond_destroy(&team->condition);
    pthread_mutex_destroy(&team->mutex);
    free(team);
}

ptrdiff_t facet_team_cores(void) {
#if defined(__linux__)
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) == 0) return CPU_COUNT(&set);
#endif
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count < 1 ? 1 : count;
}

#endif
