import Lab

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The signals by which a person or the system asks for the end of a command.
enum Signals {
    /// Made before the first signal can come, so that the handler only stores a number.
    private static let interruption = Interruption()

    /// From now on the first SIGINT or SIGTERM asks for an orderly end, and the second ends the
    /// process at once.
    static func listen() -> Interruption {
        let interruption = interruption
        for number in [SIGINT, SIGTERM] {
            signal(number) { number in
                Signals.interruption.request(signal: number)
                signal(number, SIG_DFL)
            }
        }
        return interruption
    }
}
