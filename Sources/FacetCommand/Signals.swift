import Lab

/// The signals by which a person or the system asks for the end of a command.
enum Signals {
    /// Made before the first signal can come, so that the handler only stores a number.
    private static let interruption = Interruption()

    /// From now on the first SIGINT or SIGTERM asks for an orderly end, and the second ends the
    /// process at once.
    static func listen() -> Interruption {
        let interruption = interruption
        ConsoleCalls.listen { number in
            Signals.interruption.request(signal: number)
            ConsoleCalls.stopListening(to: number)
        }
        return interruption
    }
}
