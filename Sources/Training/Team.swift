import Kernels

/// Threads that take the steps of one run together.
final class Team {
    /// Nil if the system does not give as many: the caller's thread then works alone.
    let threads: OpaquePointer?
    private let size: Int

    /// - Parameter size: the threads, the caller's among them.
    init(size: Int) {
        self.size = size
        threads = facet_team_create(size)
    }

    deinit {
        if let threads { facet_team_dissolve(threads) }
    }
}

/// Only its single owner calls it.
extension Team: @unchecked Sendable {}

extension Team {
    /// Replaces a team that a copy of the run has too by another one of its size.
    @inline(__always)
    static func makeExclusive(_ team: inout Team?) {
        guard team != nil, !isKnownUniquelyReferenced(&team) else { return }
        team = team.map { Team(size: $0.size) }
    }
}
