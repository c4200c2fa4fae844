import Synchronization

/// A file that is being written, and that appears under its name only when all of it is there.
///
/// Until then it has a name of its own in the same folder. To be ended by `commit` or `discard`.
package struct PartialFile: Sendable {
    /// Where the file is to appear.
    package let path: String
    /// Where its bytes are until then.
    package let partialPath: String
    private let descriptor: Descriptor

    private init(
        _ path: String, partial: String, orThrow problem: (SystemError) -> FileError.Problem
    ) throws(FileError) {
        (self.path, partialPath) = (path, partial)
        do {
            descriptor = try SystemCalls.openFile(partial, for: .writing)
        } catch {
            throw FileError(problem(error), path: path)
        }
    }
}

extension PartialFile {
    /// An empty file that is to have this name, and replaces one that has.
    ///
    /// - Parameter writer: a name that is unlike those of all who may write the same file at this
    ///   moment.
    package init(_ name: String, in folder: FilePath, writer: String? = nil) throws(FileError) {
        let partial = Self.name(of: name + (writer.map { "." + $0 } ?? ""))
        try self.init(folder.appending(name), partial: folder.appending(partial)) {
            .cannotWrite($0)
        }
    }

    /// An empty file that is to be at a path which a person has named.
    ///
    /// - Parameter replaces: whether an existing file is replaced.
    package init(at path: String, replacing replaces: Bool) throws(FileError) {
        if let problem = Self.obstacle(at: path, replacing: replaces) {
            throw FileError(problem, path: path)
        }
        let cut = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let partial = path[..<cut] + Self.name(of: String(path[cut...]))
        try self.init(path, partial: String(partial)) { .cannotMakeFile($0) }
    }

    private static func obstacle(at path: String, replacing replaces: Bool) -> FileError.Problem? {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            return .cannotMakeFile(.invalidArgument)
        }
        return switch FileKind(at: path, followsLink: false) {
        case .nothing: nil
        case .file: replaces ? nil : .exists
        case .folder: .cannotMakeFile(.isFolder)
        case .link: .linked
        case .other: .notAFile
        }
    }

    /// Writes bytes after those that are there.
    package func append(_ bytes: [UInt8]) throws(FileError) {
        do {
            try SystemCalls.writeBytes(bytes, to: descriptor)
        } catch {
            throw FileError(.cannotWrite(error), path: path)
        }
    }

    /// The number of bytes that are there.
    package var byteCount: Int {
        (try? SystemCalls.status(of: partialPath, followsLink: true))?.byteCount ?? 0
    }

    /// Gives the file its name, or removes it where that fails.
    package func commit() throws(FileError) {
        do {
            try SystemCalls.closeFile(descriptor)
            try SystemCalls.move(partialPath, to: path)
        } catch {
            try? SystemCalls.removeFile(partialPath)
            throw FileError(.cannotWrite(error), path: path)
        }
    }

    /// Removes what was written.
    package func discard() {
        try? SystemCalls.closeFile(descriptor)
        try? SystemCalls.removeFile(partialPath)
    }
}

extension PartialFile {
    /// The name that a file has while it is being written.
    private static func name(of name: String) -> String { ".\(name).partial" }

    /// Whether a file of this name is one that was never finished.
    package static func isName(_ name: String) -> Bool {
        name.hasPrefix(".") && name.hasSuffix(".partial")
    }

    /// A name for a writer of a file, different from those of all others that may share the folder:
    /// the machine's, the process's number, and the number of earlier names.
    package static var writerName: String {
        "\(processName)-\(writerCount.add(1, ordering: .relaxed).newValue)"
    }

    private static let writerCount = Atomic<Int>(0)

    private static let processName = SystemCalls.processName
}
