public import Text

/// Why a file or a folder could not be read, made, written, locked or taken.
public struct FileError: Error, Sendable, Hashable {
    /// What is wrong.
    public var problem: Problem
    /// The file or folder.
    public var path: String

    /// A problem with what is at a path.
    public init(_ problem: Problem, path: String) {
        self.problem = problem
        self.path = path
    }
}

extension FileError {
    /// What can be wrong.
    public enum Problem: Sendable, Hashable {
        case unreadable(InputFileError)
        case cannotMakeFolder(SystemError)
        case cannotMakeFile(SystemError)
        /// The file cannot be written in full.
        case cannotWrite(SystemError)
        case cannotRemove(SystemError)
        /// The path of a folder to be is that of something else.
        case notAFolder
        /// A device, a pipe or similar is in the place of the file.
        case notAFile
        /// A link is where something is to be written.
        case linked
        /// The file is there already, and may not be replaced.
        case exists
        /// Another process writes to the folder.
        case busy
        /// The folder that an `owner` is to have is not empty, and may not be replaced.
        case notEmpty(owner: String)
        /// The folder that an `owner` is to have is not empty, and no such owner has filled it.
        case foreign(owner: String)
    }

    /// The kind of failure.
    public var kind: FaultKind {
        switch problem {
        case .unreadable(.tooLarge): .limit
        case .unreadable: .unreadable
        case .cannotMakeFolder, .cannotMakeFile, .notAFolder, .notAFile, .linked, .exists,
            .notEmpty, .foreign:
            .cannotCreate
        case .cannotWrite, .cannotRemove: .inputOutput
        case .busy: .busy
        }
    }
}

extension FileError: CustomStringConvertible {
    /// `path: what is wrong (what would be right)`, on one line.
    public var description: String { "\(path.escapingControls): \(message)" }

    /// What is wrong and what would be right, without the path.
    public var message: String {
        switch problem {
        case .unreadable(let error): error.description
        case .cannotMakeFolder(let error): "the folder cannot be created: \(error)"
        case .cannotMakeFile(let error): "the file cannot be created: \(error)"
        case .cannotWrite(let error): "the file cannot be written: \(error)"
        case .cannotRemove(let error): "the file cannot be removed: \(error)"
        case .notAFolder: "this is not a folder"
        case .notAFile: "this is a device, a pipe or similar, which facet does not replace"
        case .linked: "this is a symbolic link, and facet does not write through links"
        case .exists: "the file already exists"
        case .busy: "another run is writing to this folder"
        case .notEmpty: "the folder is not empty"
        case .foreign(let owner): "the folder is neither empty nor that of \(owner.withArticle)"
        }
    }
}
