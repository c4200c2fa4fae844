import Files
import Points
import Scenarios

extension RunFolder {
    /// Makes the folder if need be and takes it for a run, with empty folders for frames (and
    /// snapshots).
    ///
    /// - Parameters:
    ///   - replaces: whether the files of an earlier run in it are removed; all others stay.
    ///   - subfolders: which of the folders inside it are made.
    /// - Returns: the lock, to be released when all is written.
    func claim(replacing replaces: Bool, subfolders: [String]) throws(LabError) -> FolderLock {
        let kind = FileSystem.kind(of: path, followsLink: true)
        guard kind == .nothing || kind == .folder else { throw .notAFolder(path) }
        try FileSystem.makeFolder(path)
        let lock = try FolderLock(path)
        do {
            try clear(replacing: replaces)
            for folder in subfolders { try FileSystem.makeFolder(file(folder)) }
        } catch {
            lock.release()
            throw error
        }
        return lock
    }

    private static let subfolders = [frames, snapshots, export]

    private func clear(replacing replaces: Bool) throws(LabError) {
        for folder in Self.subfolders {
            let path = file(folder)
            if FileSystem.kind(of: path) == .link { throw .linked(path) }
        }
        guard try !isUnused() else { return try removeLeftovers() }
        guard replaces else { throw .notEmpty(path) }
        guard isMarked else { throw .notARun(path) }
        try removeLeftovers()
    }

    /// Whether nothing is in the folder but what a run leaves that was ended before its first
    /// file.
    private func isUnused() throws(LabError) -> Bool {
        for name in try FileSystem.names(in: path) {
            switch FileSystem.kind(of: file(name)) {
            case .file where FileSystem.isPartial(name): break
            case .folder where Self.subfolders.contains(name):
                guard try FileSystem.names(in: file(name)).isEmpty else { return false }
            default: return false
            }
        }
        return true
    }

    /// Whether a run has left its scenario and its frames here, or `export` its frames: a
    /// person's own files are never taken for a run's.
    private var isMarked: Bool {
        guard FileSystem.kind(of: file(Self.frames)) == .folder else { return false }
        let head = try? InputFile.bytes(atPath: file(Self.scenario), limit: 1 << 24)
        return head?.starts(with: Scenario.runMark.utf8) ?? false
    }
}

extension RunFolder {
    /// Removes the files that a run and `export` write, and no others.
    ///
    /// The folders stay, and the scenario goes last: should this be cut short, the folder is still
    /// known as a run's.
    private func removeLeftovers() throws(LabError) {
        let exports = RunFolder(file(Self.export))
        if FileSystem.kind(of: exports.path) == .folder {
            try exports.removeLeftovers()
            FileSystem.removeEmptyFolder(exports.file(Self.frames))
            FileSystem.removeEmptyFolder(exports.path)
        }
        for folder in [Self.frames, Self.snapshots] {
            try remove(in: file(folder)) { Self.isNumbered($0, in: folder) }
        }
        let own = [
            Self.summary, Self.model, Self.metrics, Self.points, Self.finalPicture, Self.curves,
        ]
        let films = FilmFormat.allCases.map { Self.film($0) }
        try remove(in: path) { own.contains($0) || films.contains($0) }
        try remove(in: path) { $0 == Self.scenario }
    }

    private func remove(
        in folder: String, where isOwn: (String) -> Bool
    ) throws(LabError) {
        guard FileSystem.kind(of: folder) == .folder else { return }
        for name in try FileSystem.names(in: folder) where isOwn(name) || FileSystem.isPartial(name)
        {
            let file = RunFolder(folder).file(name)
            if FileSystem.kind(of: file) != .folder { try FileSystem.removeFile(file) }
        }
    }

    /// Whether the name is a number of six digits or more with the ending that belongs to
    /// `folder`.
    static func isNumbered(_ name: String, in folder: String) -> Bool {
        let ending = folder == frames ? ".png" : ".safetensors"
        guard name.hasSuffix(ending) else { return false }
        let digits = name.dropLast(ending.count)
        return digits.utf8.count >= 6 && digits.utf8.allSatisfy { (48...57).contains($0) }
    }
}
