import Figures
import Training

/// Draws the frames of snapshots on all cores and writes them in order, while the caller continues.
///
/// Each frame is a task that draws, then waits until the frame before it is written. There are
/// never more of them than `limit`, which bounds the pictures in memory.
struct FramePipeline {
    private let artist: FrameArtist
    private let limit: Int
    private var tasks: [Task<WrittenFrame, any Error>] = []
    /// What is known of all snapshots so far.
    private(set) var history = RunHistory()
    /// All frames whose writing was waited for.
    private(set) var frames: [WrittenFrame] = []

    /// A pipeline with no frames yet; at most `limit` at once, two more than there are cores
    /// unless another number is given.
    init(_ artist: FrameArtist, limit: Int = StepThreads.coreCount + 2) {
        self.artist = artist
        self.limit = max(limit, 1)
    }
}

extension FramePipeline {
    /// Takes a snapshot in; waits while there is no room for it.
    mutating func add(_ snapshot: Snapshot) async throws {
        if tasks.count >= limit { try await waitForFirst() }
        history.append(snapshot.record)
        let (artist, history, previous) = (artist, history, tasks.last)
        let index = frames.count + tasks.count
        tasks.append(
            Task {
                let drawn = try artist.draw(snapshot, history: history)
                _ = try await previous?.value
                return try artist.write(drawn, of: snapshot, index: index)
            })
    }

    /// Waits until all frames are written; throws what has kept one from it.
    mutating func finish() async throws {
        while !tasks.isEmpty { try await waitForFirst() }
    }

    /// Waits until nothing is under way, after a failure.
    mutating func abandon() async {
        for task in tasks { _ = await task.result }
        tasks = []
    }

    private mutating func waitForFirst() async throws {
        guard let task = tasks.first else { return }
        frames.append(try await task.value)
        tasks.removeFirst()
    }
}
