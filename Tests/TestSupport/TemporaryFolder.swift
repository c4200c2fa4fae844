package import Foundation

/// A folder that is removed with everything in it when the test is over.
package final class TemporaryFolder: Sendable {
    /// From the root, without links.
    package let path: String

    /// A new folder with nothing in it.
    package init() throws {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("facet-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.resolvingSymlinksInPath().path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of something in it.
    package func file(_ name: String) -> String { path + "/" + name }
}

extension TemporaryFolder {
    /// Makes a folder, and those above it.
    package func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(
            atPath: file(name), withIntermediateDirectories: true)
    }

    /// Writes a file, its folders too, and returns its path.
    @discardableResult
    package func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
        let url = URL(fileURLWithPath: file(name))
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        return file(name)
    }

    /// Writes a text file, its folders too, and returns its path.
    @discardableResult
    package func write(_ text: String, to name: String) throws -> String {
        try write(text.utf8, to: name)
    }

    /// An empty file, open for writing.
    package func newFile(_ name: String) throws -> FileHandle {
        try FileHandle(forWritingTo: URL(fileURLWithPath: write("", to: name)))
    }
}

extension TemporaryFolder {
    /// The text of a file.
    package func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: file(name))), as: UTF8.self)
    }

    /// The paths of all that is below a folder, in order.
    package func names(below folder: String = "") -> [String] {
        (FileManager.default.enumerator(atPath: file(folder))?.compactMap { $0 as? String } ?? [])
            .sorted()
    }

    /// The bytes of the files with these names below a folder.
    package func bytes(of names: [String], below folder: String) throws -> [Data] {
        try names.map { try Data(contentsOf: URL(fileURLWithPath: file(folder + "/" + $0))) }
    }

    /// The bytes of every file below a folder, by its path there.
    package func files(below folder: String = "") throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in names(below: folder) {
            let url = URL(fileURLWithPath: file(folder + "/" + name))
            let isFolder = try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory
            if isFolder != true { files[name] = try Data(contentsOf: url) }
        }
        return files
    }
}
