import RealFunctions

// The only places where arrays turn into the pointers of the kernel files. An array of panels is
// aligned to a whole panel; its scalars stand in it without gaps.

extension [Panel] {
    /// Calls `body` with the address of the first panel; the array must not be empty.
    @inline(__always)
    func withUnsafeBase<Result>(_ body: (UnsafePointer<Panel>) -> Result) -> Result {
        withUnsafeBufferPointer { body($0.baseAddress.unsafelyUnwrapped) }
    }

    /// Calls `body` with the address of the first panel; the array must not be empty.
    @inline(__always)
    mutating func withUnsafeMutableBase<Result>(
        _ body: (UnsafeMutablePointer<Panel>) -> Result
    ) -> Result {
        withUnsafeMutableBufferPointer { body($0.baseAddress.unsafelyUnwrapped) }
    }
}
