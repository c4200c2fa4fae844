import Kernels
import NeuralNetworks

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// How many threads take a training step together.
///
/// The results do not depend on it.
public enum StepThreads: Sendable, Hashable {
    /// So many, at least one.
    case exactly(Int)
    /// Two where steps are large enough for it to help, and there are two cores; otherwise one.
    case asManyAsHelp
}

extension StepThreads {
    /// What the environment variable `FACET_THREADS` asks for; nil where it is not set.
    public static func requested() throws(StepThreadsError) -> StepThreads? {
        guard let text = getenv("FACET_THREADS").map({ String(cString: $0) }) else { return nil }
        guard let count = Int(text), permitted.contains(count) else {
            throw StepThreadsError(text: text)
        }
        return .exactly(count)
    }

    /// What can be asked for.
    static let permitted = 1...64

    /// The flops of a step from which on two threads are faster than one, measured on two cores.
    private static let worthwhile = 1e7

    /// The threads for steps of a network and a batch.
    func count(_ network: Network, batch: Int, cores: Int = facet_team_cores()) -> Int {
        switch self {
        case .exactly(let count): return max(count, 1)
        case .asManyAsHelp:
            let weights = network.layers.reduce(0) { $0 + $1.weights.count }
            let flops = 6 * Double(weights) * Double(batch)
            return flops >= Self.worthwhile && cores > 1 ? 2 : 1
        }
    }
}

/// A number of threads that cannot be had.
public struct StepThreadsError: Error, Hashable {
    /// What was asked for.
    public var text: String
}

extension StepThreadsError: CustomStringConvertible {
    /// What is wrong and what would be right, on one line.
    public var description: String {
        let range = StepThreads.permitted
        return "\"\(text)\" is no number of threads (\(range.lowerBound) to \(range.upperBound))"
    }
}
