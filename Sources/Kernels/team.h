#ifndef FACET_KERNELS_TEAM_H
#define FACET_KERNELS_TEAM_H

#include "facet_team.h"

#include <stdbool.h>

/// One of those who work on something together.
typedef struct {
    facet_team *team;  // NULL when it works alone
    ptrdiff_t index, count;
} facet_member;

typedef void facet_task(const facet_member *member, void *context);

/// Has all members do a task at the same time, and waits for them; without a team the caller does
/// it alone.
void facet_team_do(facet_team *team, facet_task *task, void *context);

/// Waits until all members have come here. What each has written before, all can read then.
///
/// - Returns: whether all of them agree.
bool facet_team_agree(facet_team *team, bool agrees);

#endif
