// How the members of a team share a step: the samples of a chunk on the way forward and back, the
// columns of the weights when their gradient is summed up, and the parameters in the update. Each
// number is made by one member, in the order of a single thread.

/// Numbers that are one member's, whole panels.
typedef struct {
    ptrdiff_t first, end;
} share;

INLINE share share_of(const facet_member *member, ptrdiff_t count) {
    if (member->count == 1) return (share){0, count};
    ptrdiff_t panels = count / 16;
    return (share){panels * member->index / member->count * 16,
                   panels * (member->index + 1) / member->count * 16};
}

/// Waits for the others; says whether all agree.
INLINE bool agree(const facet_member *member, bool agrees) {
    return member->team == NULL ? agrees : facet_team_agree(member->team, agrees);
}
