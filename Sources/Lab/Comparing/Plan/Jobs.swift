import Synchronization

/// Work on several cores.
enum Jobs {
    /// Does pieces of work, at most `limit` of them at a time, started in their order.
    ///
    /// After the first error no further piece is started; running ones are cancelled.
    static func run<Piece: Sendable>(
        _ pieces: [Piece], limit: Int, _ work: @escaping @Sendable (Piece) async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, piece) in pieces.enumerated() {
                if index >= max(limit, 1) { try await group.next() }
                group.addTask { try await work(piece) }
            }
            try await group.waitForAll()
        }
    }

    /// What `work` makes of each piece, in the order of the pieces.
    static func map<Piece: Sendable, Result: Sendable>(
        _ pieces: [Piece], limit: Int, _ work: @escaping @Sendable (Piece) async throws -> Result
    ) async throws -> [Result] {
        let results = Mutex<[Int: Result]>([:])
        try await run(Array(pieces.enumerated()), limit: limit) { piece in
            let result = try await work(piece.element)
            results.withLock { $0[piece.offset] = result }
        }
        return results.withLock { results in pieces.indices.compactMap { results[$0] } }
    }
}
