import CSystem
import Kernels
import NeuralNetworks

/// How many threads take a training step together.
///
/// The results do not depend on it.
public enum StepThreads: Sendable, Hashable {
    /// This number of threads, at least one.
    case exactly(Int)
    /// Two if the steps are large enough for this to help and there are two cores; otherwise one.
    case asManyAsHelp
}

extension StepThreads {
    /// What the environment variable `FACET_THREADS` asks for; nil if it is not set.
    public static func requested() throws(StepThreadsError) -> StepThreads? {
        guard let text = facet_getenv("FACET_THREADS").map({ String(cString: $0) }) else {
            return nil
        }
        guard let count = Int(text), permitted.contains(count) else {
            throw StepThreadsError(text: text)
        }
        return .exactly(count)
    }

    /// The number of cores of this machine.
    public static var coreCount: Int { facet_team_cores() }

    /// The permitted numbers.
    static let permitted = 1...64

    /// What a step and a unit must have: about as much as 256x4 by batches of 256.
    ///
    /// There two threads are 1.8 times as fast as one if the cores have a cache in common, and
    /// level with it if they have not. Below, they would then be slower: what each of them has to
    /// get from the other grows with the units, and the arithmetic with the weights.
    private static let minimumFlops = 3e8
    private static let minimumWeightsPerUnit = 190.0

    /// The threads for steps of a network and a batch.
    func count(_ network: Network, batch: Int, cores: Int = coreCount) -> Int {
        switch self {
        case .exactly(let count): return max(count, 1)
        case .asManyAsHelp:
            let weights = Double(network.layers.reduce(0) { $0 + $1.weights.count })
            let units = Double(network.layers.reduce(0) { $0 + $1.unitCount })
            let isLarge =
                6 * weights * Double(batch) >= Self.minimumFlops
                && weights >= Self.minimumWeightsPerUnit * units
            return isLarge && cores > 1 ? 2 : 1
        }
    }
}

/// A number of threads that is not allowed.
public struct StepThreadsError: Error, Hashable {
    /// The requested text.
    public var text: String
}

extension StepThreadsError: CustomStringConvertible {
    /// What is wrong and what would be right, on one line.
    public var description: String {
        let range = StepThreads.permitted
        return "\"\(text)\" is not a number of threads (\(range.lowerBound) to \(range.upperBound))"
    }
}
