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

    /// Writes a text file, its folders too, and returns its path.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        let url = URL(fileURLWithPath: file(name))
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
        return url.path
    }

    /// The text of a file.
    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: file(name))), as: UTF8.self)
    }

    /// The bytes of every file below `folder`, by its path there.
    func files(below folder: String = "") throws -> [String: Data] {
        let root = folder.isEmpty ? path : file(folder)
        var files: [String: Data] = [:]
        for case let name as String in FileManager.default.enumerator(atPath: root) ?? .init() {
            let url = URL(fileURLWithPath: root + "/" + name)
            let isFolder = try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory
            if isFolder != true { files[name] = try Data(contentsOf: url) }
        }
        return files
    }
}
