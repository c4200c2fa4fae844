public import Analysis
public import Points
import Text
import Training

/// Classes with points that a network takes none of the points for.
public struct UnpredictedClasses: Sendable, Hashable {
    /// Their names, at least one.
    public let names: [String]
    /// The number of all classes.
    public let classCount: Int
    /// Whether the points are those for testing.
    public let isOfTest: Bool
    /// Which network it is, where there are several: `1 hidden layer of 4 units`.
    public let network: String?

    /// The classes that these tables say are never predicted; nil if there are none.
    public init?(_ confusions: Confusions, of points: PointSet, network: String? = nil) {
        names = confusions.shown.neverPredicted.map { points.classNames[$0] }
        guard !names.isEmpty else { return nil }
        classCount = points.classNames.count
        isOfTest = confusions.test != nil
        self.network = network
    }
}

extension UnpredictedClasses: CustomStringConvertible {
    /// On one line.
    public var description: String {
        "\(names.count) of \(classCount) classes \(names.count == 1 ? "is" : "are") never predicted "
            + "at the \(isOfTest ? "test" : "training") points"
            + (network.map { " by the network with \($0)" } ?? "")
            + ": \(names.map(\.shown).joinedAsSum)"
    }
}

extension Comparison {
    /// The classes that the median start of the best candidate never predicts, and of the smallest
    /// one that is enough.
    ///
    /// - Parameter states: of each candidate's median start.
    func unpredictedClasses(_ states: [StartStates?]) -> [UnpredictedClasses] {
        let best = best
        let named = [best, smallest == best ? nil : smallest].compactMap { $0 }
        return named.compactMap { index in
            guard let result = entries[index].median, let states = states[index],
                let kept = states.snapshot(states.keptIndex)
            else { return nil }
            let run = setup.foldRun(of: result.start)
            return run.confusions(of: kept.network).flatMap {
                UnpredictedClasses($0, of: run.points, network: shape(index))
            }
        }
    }
}
