/// The system's number for what went wrong.
public struct SystemError: Error, Sendable, Hashable {
    /// The number, `errno` in C.
    public var code: Int32

    /// The error of a number.
    public init(code: Int32) { self.code = code }
}

extension SystemError: CustomStringConvertible {
    /// What the system calls it: `No space left on device`.
    public var description: String { SystemCalls.words(of: code) }
}
