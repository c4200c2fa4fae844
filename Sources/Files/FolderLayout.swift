/// What an owner leaves in its folder, by which the folder is known again, and cleared.
package struct FolderLayout: Sendable {
    /// The owner as messages call it: `run`.
    package let owner: String
    /// The folders that an owner makes; the first of them, and the mark, are in every such folder.
    package let subfolders: [Subfolder]
    /// The names of an owner's files, in the order in which they are removed.
    package let files: [String]
    /// The file by which the folder is known; it is removed last.
    package let mark: Mark
    /// The name of a folder with the same layout that may be in this one.
    package let nested: String?

    /// What an owner leaves; the properties say what the parts mean.
    package init(
        owner: String, mark: Mark, subfolders: [Subfolder], files: [String], nested: String? = nil
    ) {
        self.owner = owner
        self.mark = mark
        self.subfolders = subfolders
        self.files = files
        self.nested = nested
    }
}

extension FolderLayout {
    /// A folder in an owner's folder.
    package struct Subfolder: Sendable {
        let name: String
        /// Whether an owner has left a file of this name: others are a person's.
        let isOwn: @Sendable (_ file: String) -> Bool

        /// The folder of a name, and which files in it an owner has left.
        package init(_ name: String, isOwn: @escaping @Sendable (_ file: String) -> Bool) {
            self.name = name
            self.isOwn = isOwn
        }
    }

    /// A file that begins with a text which no person's file has.
    package struct Mark: Sendable, Hashable {
        let file: String
        let text: String

        /// The file of a name, and how it begins.
        package init(_ file: String, beginsWith text: String) {
            self.file = file
            self.text = text
        }
    }

    /// The names of all folders that may be in an owner's folder.
    private var folders: [String] { subfolders.map(\.name) + (nested.map { [$0] } ?? []) }

    /// Whether an owner has filled a folder: a person's own files are never taken for an owner's.
    package func isMarked(_ folder: Folder) -> Bool {
        guard let first = subfolders.first,
            FileKind(at: folder.file(first.name), followsLink: false) == .folder
        else { return false }
        return folder.bytes(of: mark.file, limit: 1 << 24)?.starts(with: mark.text.utf8) ?? false
    }

    /// Refuses a folder with a link in place of one of an owner's folders.
    func refuseLinks(in folder: Folder) throws(FileError) {
        for name in folders where FileKind(at: folder.file(name), followsLink: false) == .link {
            throw FileError(.linked, path: folder.file(name))
        }
    }

    /// Whether nothing is in a folder except what an owner leaves that was ended before its first
    /// file.
    func isUnused(_ folder: Folder) throws(FileError) -> Bool {
        for name in try folder.names() {
            switch FileKind(at: folder.file(name), followsLink: false) {
            case .file where PartialFile.isName(name): break
            case .folder where folders.contains(name):
                guard try folder.subfolder(name).names().isEmpty else { return false }
            default: return false
            }
        }
        return true
    }

    /// Removes the files that were never finished.
    func removePartialFiles(in folder: Folder) throws(FileError) {
        try folder.remove(where: PartialFile.isName)
        for part in subfolders {
            try folder.subfolder(part.name).remove(where: PartialFile.isName)
        }
    }

    /// Removes the files that an owner writes, and no others.
    ///
    /// The folders stay, and the mark goes last: if this is cut short, the folder is still known.
    func removeFiles(in folder: Folder) throws(FileError) {
        if let nested, FileKind(at: folder.file(nested), followsLink: false) == .folder {
            let nestedFolder = folder.subfolder(nested)
            try removeFiles(in: nestedFolder)
            for part in subfolders.prefix(1) { nestedFolder.subfolder(part.name).removeIfEmpty() }
            nestedFolder.removeIfEmpty()
        }
        try removePartialFiles(in: folder)
        for part in subfolders { try folder.subfolder(part.name).remove(where: part.isOwn) }
        let found = Set(try folder.names())
        for name in files + [mark.file] where found.contains(name) {
            try folder.remove { $0 == name }
        }
    }
}
