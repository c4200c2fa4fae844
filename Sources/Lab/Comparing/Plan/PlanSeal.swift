/// The file `plan.sha256`: by which version a plan was written, and the digests of its files.
///
/// `sha256sum --check` reads it too.
struct PlanSeal: Sendable, Hashable {
    let text: String

    /// The seal of files with these names and contents.
    init(_ files: [(name: String, bytes: [UInt8])]) {
        text = files.reduce(Self.head(Release.version)) { text, file in
            text + Self.line(SHA256Digest(of: file.bytes), file.name)
        }
    }

    private static let mark = "# facet "

    private static func head(_ version: String) -> String { mark + version + "\n" }

    private static func line(_ digest: SHA256Digest, _ name: String) -> String {
        "\(digest.hex)  \(name)\n"
    }
}

extension PlanSeal {
    /// Refuses a plan with a file that has changed; it ignores missing files.
    static func check(_ folder: ComparisonFolder) throws(ComparisonError) {
        guard let bytes = folder.bytes(of: ComparisonFolder.seal) else { return }
        let path = folder.file(ComparisonFolder.seal)
        var lines = String(decoding: bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0) }
        guard lines.count == ComparisonPlan.names.count + 2, lines.removeLast().isEmpty,
            let version = version(inHead: lines.removeFirst())
        else { throw .changedPlan(path) }
        for (name, line) in zip(ComparisonPlan.names, lines) {
            guard line.hasSuffix("  " + name) else { throw .changedPlan(path) }
            guard let file = folder.bytes(of: name) else { continue }
            guard line + "\n" == Self.line(SHA256Digest(of: file), name) else {
                throw .changedPlan(folder.file(name))
            }
        }
        guard version == Release.version else { throw .otherVersion(path, version) }
    }

    private static func version(inHead line: String) -> String? {
        line.hasPrefix(mark) ? String(line.dropFirst(mark.count)) : nil
    }
}
