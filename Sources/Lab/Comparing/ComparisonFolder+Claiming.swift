import Points
import Scenarios

/// What a comparison does with a folder that something is in.
public enum FolderUse: Sendable, Hashable {
    /// Refuses it.
    case new
    /// Goes on with the same comparison: what is finished is used.
    case resuming
    /// Replaces an earlier comparison, whichever it was.
    case replacing
}

extension ComparisonFolder {
    private static let subfolders = [cells, timings, frames, pictures]
    private static let allFolders = subfolders + [logs]

    /// Makes the folder if need be and writes the plan of `setup` into it.
    ///
    /// - Returns: a lock, to be released when all is written; it lets starts be done by others.
    func claim(_ setup: ComparisonSetup, _ use: FolderUse) throws -> FolderLock {
        let plan = try ComparisonPlan(setup, in: self)
        let kind = FileSystem.kind(of: path, followsLink: true)
        guard kind == .nothing || kind == .folder else { throw LabError.notAFolder(path) }
        try FileSystem.makeFolder(path)
        let lock = try FolderLock(path)
        do {
            try prepare(for: plan, use)
            for folder in Self.subfolders { try FileSystem.makeFolder(self.folder.file(folder)) }
            try plan.write(to: self)
        } catch {
            lock.release()
            throw error
        }
        lock.share()
        return lock
    }

    private func prepare(for plan: ComparisonPlan, _ use: FolderUse) throws {
        for name in Self.allFolders {
            let path = folder.file(name)
            if FileSystem.kind(of: path) == .link { throw LabError.linked(path) }
        }
        if try isUnused() { return try removePartials() }
        switch use {
        case .new: throw ComparisonError.notEmpty(path)
        case .resuming:
            guard isMarked else { throw ComparisonError.notAComparison(path) }
            try plan.check(self)
            try removePartials()
        case .replacing:
            guard isMarked else { throw ComparisonError.notAComparison(path) }
            try removeLeftovers()
        }
    }

    /// Whether nothing is in the folder but what a comparison leaves that was ended before its
    /// first file.
    private func isUnused() throws(LabError) -> Bool {
        for name in try FileSystem.names(in: path) {
            switch FileSystem.kind(of: folder.file(name)) {
            case .file where FileSystem.isPartial(name): break
            case .folder where Self.allFolders.contains(name):
                guard try FileSystem.names(in: folder.file(name)).isEmpty else { return false }
            default: return false
            }
        }
        return true
    }

    /// Whether a comparison has left its scenario and its starts here.
    var isMarked: Bool {
        guard FileSystem.kind(of: folder.file(Self.cells)) == .folder else { return false }
        return bytes(of: Self.scenario)?.starts(with: Scenario.comparisonMark.utf8) ?? false
    }
}

extension ComparisonFolder {
    /// Removes what was never finished; nobody is writing.
    private func removePartials() throws(LabError) {
        try remove(in: path, where: FileSystem.isPartial)
        for folder in Self.subfolders {
            try remove(in: self.folder.file(folder), where: FileSystem.isPartial)
        }
    }

    /// Removes the files that a comparison writes, and no others; the scenario goes last.
    private func removeLeftovers() throws(LabError) {
        try removePartials()
        try remove(in: folder.file(Self.cells)) {
            Self.isNumbered($0, ".csv") || Self.isNumbered($0, ".safetensors")
        }
        try remove(in: folder.file(Self.timings)) { Self.isNumbered($0, ".csv") }
        try removeFrames(from: 0)
        try removePictures(but: [])
        try remove(in: folder.file(Self.logs), where: Self.isLog)
        for name in [
            Self.report, Self.document, Self.table, Self.timingTable, Self.gridPicture,
            Self.curves, Self.seal, Self.plan, Self.points, Self.scenario,
        ] { try remove(in: path) { $0 == name } }
    }

    /// Removes the frames from a number on.
    func removeFrames(from first: Int) throws(LabError) {
        let kept = Set((0..<first).map { RunFolder.numbered($0) + ".png" })
        try remove(in: folder.file(Self.frames)) {
            Self.isNumbered($0, ".png") && !kept.contains($0)
        }
    }

    /// Removes the pictures of candidates, but for those of some.
    func removePictures(but names: Set<String>) throws(LabError) {
        try remove(in: folder.file(Self.pictures)) { name in
            Self.isPicture(name) && !names.contains(name)
        }
    }

    /// Removes the logs of tasks that had nothing to say, and their folder if that is all.
    func removeEmptyLogs() throws(LabError) {
        let logs = folder.file(Self.logs)
        try remove(in: logs) { name in
            Self.isLog(name) && bytes(of: "\(Self.logs)/\(name)")?.isEmpty == true
        }
        FileSystem.removeEmptyFolder(logs)
    }

    private static func isLog(_ name: String) -> Bool {
        name.hasSuffix(".txt") && isNumber(name.dropLast(4))
    }

    private func remove(in folder: String, where isOwn: (String) -> Bool) throws(LabError) {
        guard FileSystem.kind(of: folder) == .folder else { return }
        for name in try FileSystem.names(in: folder) where isOwn(name) {
            let file = RunFolder(folder).file(name)
            if FileSystem.kind(of: file) != .folder { try FileSystem.removeFile(file) }
        }
    }

    /// Whether the name is a number of six digits or more with this ending.
    private static func isNumbered(_ name: String, _ ending: String) -> Bool {
        guard name.hasSuffix(ending) else { return false }
        let digits = name.dropLast(ending.count)
        return digits.utf8.count >= 6 && isNumber(digits)
    }

    /// Whether the name is that of a candidate's picture: `relu-16x3.png`.
    private static func isPicture(_ name: String) -> Bool {
        guard name.hasSuffix(".png"), let hyphen = name.lastIndex(of: "-") else { return false }
        let shape = name[name.index(after: hyphen)...].dropLast(4)
            .split(separator: "x", omittingEmptySubsequences: false)
        return shape.count == 2 && shape.allSatisfy(isNumber)
    }

    private static func isNumber(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    }
}
