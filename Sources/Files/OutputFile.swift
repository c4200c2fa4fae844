/// Files at paths that people name, written as a whole or not at all.
package enum OutputFile {
    /// Writes a file piece by piece: it appears under its name only when all of it is written.
    ///
    /// - Parameters:
    ///   - replaces: whether an existing file is replaced.
    ///   - body: gives its sink the bytes.
    /// - Throws: `FileError`, and what `body` throws.
    package static func write(
        to path: String, replacing replaces: Bool,
        _ body: (_ sink: @escaping (_ bytes: [UInt8]) throws -> Void) throws -> Void
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
