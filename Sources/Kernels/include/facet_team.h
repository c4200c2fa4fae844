#ifndef FACET_TEAM_H
#define FACET_TEAM_H

#include <stddef.h>

/// Threads that take training steps together; the one that calls is the first of them.
///
/// Between steps the others look out for the next one, for some tens of microseconds, and then
/// sleep. A team does one thing at a time.
typedef struct facet_team facet_team;

/// A team of `size` threads, at least one; NULL where the system does not give as many.
facet_team *facet_team_create(ptrdiff_t size);

/// Ends the threads that the team has made.
void facet_team_dissolve(facet_team *team);

/// The cores that this process may use.
ptrdiff_t facet_team_cores(void);

#endif
