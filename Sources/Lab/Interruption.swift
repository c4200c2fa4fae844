import Synchronization

/// A request to end a run soon, which a signal handler can make.
public final class Interruption: Sendable {
    private let number = Atomic<Int32>(0)

    /// No request yet.
    public init() {}

    /// Asks for the end because of a signal.
    public func request(signal: Int32) {
        number.store(signal, ordering: .relaxed)
    }

    /// The signal that asked for the end; nil if there was none.
    public var signal: Int32? {
        let signal = number.load(ordering: .relaxed)
        return signal == 0 ? nil : signal
    }
}
