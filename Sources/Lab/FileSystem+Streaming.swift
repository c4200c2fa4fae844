extension FileSystem {
    /// Writes a file piece by piece: it appears under its name only when all of it is written.
    ///
    /// - Parameters:
    ///   - replaces: whether an existing file is replaced.
    ///   - body: gives its sink the bytes.
    static func writeFile(
        at path: String, replacing replaces: Bool, _ body: (@escaping ByteSink) throws -> Void
    ) throws {
        let file = try PartialFile(at: path, replacing: replaces)
        do {
            try body { try file.append($0) }
        } catch {
            file.discard()
            throw error
        }
        try file.commit()
    }
}
