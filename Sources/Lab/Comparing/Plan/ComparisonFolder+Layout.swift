import Files
import ScenarioFiles
import Scenarios

extension ComparisonFolder {
    /// What a comparison leaves in its folder.
    static let layout = FolderLayout(
        owner: "comparison",
        mark: .init(scenario, beginsWith: Scenario.comparisonMark),
        subfolders: [
            .init(cells) { RunFolder.isNumbered($0, ending: ".csv") || isStates($0) },
            .init(timings) { RunFolder.isNumbered($0, ending: ".csv") },
            .init(frames) { RunFolder.isNumbered($0, ending: ".png") },
            .init(pictures, isOwn: isPicture),
            .init(logs, isOwn: isLog),
        ],
        files: [
            report, document, table, timingTable, gridPicture, curves, seal, plan, points,
        ])

    /// Creates the folder if necessary and writes the plan of `setup` into it.
    ///
    /// - Returns: a lock, to be released when all is written; it lets other processes train starts.
    func claim(_ setup: ComparisonSetup, _ use: FolderUse) throws -> FolderLock {
        let plan = try ComparisonPlan(setup, in: self)
        let lock = try folder.claim(
            as: Self.layout, use, making: [Self.cells, Self.timings, Self.frames, Self.pictures],
            resumingAfter: { try plan.check(self) })
        do {
            try plan.write(to: self)
        } catch {
            lock.release()
            throw error
        }
        lock.share()
        return lock
    }

    /// Whether a comparison has left its scenario and its starts here.
    public var isMarked: Bool { Self.layout.isMarked(folder) }

    @Sendable private static func isStates(_ name: String) -> Bool {
        RunFolder.isNumbered(name, ending: ".safetensors")
    }

    @Sendable private static func isLog(_ name: String) -> Bool {
        name.hasSuffix(".txt") && isNumber(name.dropLast(4))
    }

    /// Whether the name is that of a candidate's picture: `relu-16x3.png`.
    @Sendable private static func isPicture(_ name: String) -> Bool {
        guard name.hasSuffix(".png"), let hyphen = name.lastIndex(of: "-") else { return false }
        let shape = name[name.index(after: hyphen)...].dropLast(4)
            .split(separator: "x", omittingEmptySubsequences: false)
        return shape.count == 2 && shape.allSatisfy(isNumber)
    }

    private static func isNumber(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    }
}

extension ComparisonFolder {
    /// Removes the frames from a number on.
    func removeFrames(from first: Int) throws(FileError) {
        let kept = Set((0..<first).map { RunFolder.numbered($0) + ".png" })
        try subfolder(Self.frames).remove {
            RunFolder.isNumbered($0, ending: ".png") && !kept.contains($0)
        }
    }

    /// Removes the pictures of candidates, except those of these names.
    func removePictures(but names: Set<String>) throws(FileError) {
        try subfolder(Self.pictures).remove { Self.isPicture($0) && !names.contains($0) }
    }

    /// Removes the logs of tasks that printed nothing, and their folder if that is all.
    func removeEmptyLogs() throws(FileError) {
        let logs = subfolder(Self.logs)
        try logs.remove { Self.isLog($0) && logs.bytes(of: $0)?.isEmpty == true }
        logs.removeIfEmpty()
    }
}
