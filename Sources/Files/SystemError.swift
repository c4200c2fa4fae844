#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The system's numbers for what went wrong.
package enum SystemError {
    /// What a number says: `No space left on device`.
    package static func words(_ code: Int32) -> String {
        strerror(code).map { String(cString: $0) } ?? "system error \(code)"
    }
}
