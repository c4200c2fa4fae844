import CGIF

/// Why an animated GIF could not be made.
public enum GIFError: Error, Sendable, Hashable {
    /// giflib's number for what went wrong.
    case failed(code: Int)
    case outOfMemory
}

extension GIFError: CustomStringConvertible {
    /// What is wrong, in words.
    public var description: String {
        switch self {
        case .failed(let code):
            GifErrorString(Int32(code)).map { String(cString: $0) } ?? "giflib's error \(code)"
        case .outOfMemory: "not enough memory"
        }
    }
}
