import Foundation

/// A folder that is removed with everything in it when the test is over.
final class TemporaryFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("facet-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.resolvingSymlinksInPath().path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of something in it.
    func file(_ name: String) -> String { path + "/" + name }

    /// Writes a file, its folders too, and returns its path.
    @discardableResult
    func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
        let url = URL(fileURLWithPath: file(name))
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        return url.path
    }

    /// Writes a text file.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        try write(text.utf8, to: name)
    }

    /// An empty file, open for writing.
    func newFile(_ name: String) throws -> FileHandle {
        try FileHandle(forWritingTo: URL(fileURLWithPath: write("", to: name)))
    }

    /// The text of a file.
    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: file(name))), as: UTF8.self)
    }

    /// The paths of all that is below a folder, in order.
    func names(below folder: String = "") -> [String] {
        (FileManager.default.enumerator(atPath: file(folder))?.compactMap { $0 as? String } ?? [])
            .sorted()
    }

    /// The bytes of the files with these names below a folder.
    func bytes(of names: [String], below folder: String) throws -> [Data] {
        try names.map { try Data(contentsOf: URL(fileURLWithPath: file(folder + "/" + $0))) }
    }
}
