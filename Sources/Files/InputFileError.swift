import Text

/// Why a file was not read.
public enum InputFileError: Error, Sendable, Hashable {
    case missing
    case permissionDenied
    case linkLoop
    case isFolder
    /// Something else is in the place of the folder that `owner`, such as a run, has filled.
    case isNoFolder(owner: String)
    /// A pipe, a socket or a device.
    case notRegular
    case tooLarge(limit: Int)
    /// Another failure.
    case failed(SystemError)
}

extension InputFileError: CustomStringConvertible {
    /// What is wrong, in words.
    public var description: String {
        switch self {
        case .missing: "there is no such file"
        case .permissionDenied: "the file cannot be read (permission denied)"
        case .linkLoop: "the symbolic links form a loop"
        case .isFolder: "this is a folder (expected a file)"
        case .isNoFolder(let owner): "this is a file (expected the folder of \(owner.withArticle))"
        case .notRegular: "this is a pipe or a device (expected a regular file)"
        case .tooLarge(let limit): "the file is too large (at most \(limit >> 20) MiB)"
        case .failed(let error): "the file cannot be read (\(error))"
        }
    }
}
