/// A folder by its path, and what is asked of it.
package struct Folder: Sendable, Hashable {
    /// The path without a slash at its end, or `/`.
    package let path: String

    /// The folder at a path, or that of the process if it is empty; nothing is read or created
    /// yet.
    package init(_ path: String) {
        let text = FilePath(path).text
        self.path = text.isEmpty ? "." : text.hasSuffix("/") ? "/" : text
    }
}

extension Folder {
    /// The path of something in the folder.
    package func file(_ name: String) -> String { FilePath(path).appending(name) }

    /// A folder in the folder.
    package func subfolder(_ name: String) -> Folder { Folder(file(name)) }

    /// Whether there is a folder, or a link to one.
    package var exists: Bool { FileKind(at: path) == .folder }

    /// Throws where there is no folder to be read.
    ///
    /// - Parameter owner: what the folder is to be that of, as messages call it: `run`.
    package func requireFolder(of owner: String) throws(FileError) {
        switch FileKind(at: path) {
        case .folder: return
        case .nothing, .link: throw FileError(.unreadable(.missing), path: path)
        case .file, .other: throw FileError(.unreadable(.isNoFolder(owner: owner)), path: path)
        }
    }

    /// Whether there is a regular file of this name in the folder, or a link to one.
    package func hasFile(_ name: String) -> Bool { FileKind(at: file(name)) == .file }

    /// The names in the folder in byte order; empty where there is no folder.
    package func names() throws(FileError) -> [String] {
        let names: [String]
        do {
            names = try SystemCalls.names(in: path)
        } catch {
            if error.isMissing { return [] }
            throw FileError(.unreadable(InputFileError(error)), path: path)
        }
        return names.filter { $0 != "." && $0 != ".." }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The bytes of a file in the folder; nil if it cannot be read or has more than `limit` bytes.
    package func bytes(of name: String, limit: Int = 1 << 30) -> [UInt8]? {
        try? InputFile.bytes(atPath: file(name), limit: limit)
    }
}

extension Folder {
    /// Makes the folder and those above it that are missing.
    package func make() throws(FileError) {
        guard !path.utf8.contains(0) else {
            throw FileError(.cannotMakeFolder(.invalidArgument), path: path)
        }
        var end = path.startIndex
        while end < path.endIndex {
            let rest = path[end...].drop { $0 == "/" }
            end = rest.firstIndex(of: "/") ?? path.endIndex
            let part = Folder(String(path[..<end]))
            guard !rest.isEmpty, !part.exists else { continue }
            do {
                try SystemCalls.makeFolder(part.path)
            } catch {
                guard error.isPresent else {
                    throw FileError(.cannotMakeFolder(error), path: path)
                }
            }
            guard part.exists else { throw FileError(.notAFolder, path: part.path) }
        }
    }

    /// Writes a file as a whole: it appears under its name only when all bytes are written.
    ///
    /// - Parameters:
    ///   - name: of the file, or its path from the folder.
    ///   - writer: a name that is unlike those of all who may write the same file at this moment.
    package func write(
        _ bytes: [UInt8], to name: String, writer: String? = nil
    ) throws(FileError) {
        let path = FilePath(file(name))
        let file = try PartialFile(String(path.name), in: FilePath(path.folder), writer: writer)
        do {
            try file.append(bytes)
        } catch {
            file.discard()
            throw error
        }
        try file.commit()
    }

    /// Removes a file or a link; a missing one is not a failure.
    package func remove(_ name: String) throws(FileError) {
        do {
            try SystemCalls.removeFile(file(name))
        } catch {
            guard error.isMissing else { throw FileError(.cannotRemove(error), path: file(name)) }
        }
    }

    /// Removes the files and links whose name is one of these; folders and all others stay.
    package func remove(where isOwn: (_ name: String) -> Bool) throws(FileError) {
        guard FileKind(at: path, followsLink: false) == .folder else { return }
        for name in try names() where isOwn(name) {
            if FileKind(at: file(name), followsLink: false) != .folder { try remove(name) }
        }
    }

    /// Removes the folder if nothing is in it.
    package func removeIfEmpty() { try? SystemCalls.removeFolder(path) }
}
