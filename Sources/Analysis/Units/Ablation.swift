import Geometry
import LinearRegions
import NeuralNetworks
import Points

/// What a network loses when one of its hidden units at a time is switched off.
public struct Ablation: Sendable {
    /// What the network is like with all units, and with one of them switched off.
    public struct Row: Sendable, Hashable {
        /// As the equations call the unit: `L1.0`.
        public let unit: String
        /// The share of the training points that are classified correctly; nil without any.
        public let trainAccuracy: Double?
        /// The share of the test points; nil without any.
        public let testAccuracy: Double?
        /// The area of the window that changes class.
        public let area: Double
    }

    /// The accuracies with all units.
    public let whole: (trainAccuracy: Double?, testAccuracy: Double?)
    /// One for each hidden unit, in their order.
    public let rows: [Row]
    /// Whether areas were found by geometry; otherwise on a grid of 256 x 256 points.
    public let isExact: Bool
    /// The area of the window.
    public let windowArea: Double

    /// Switches off each unit of the model's network in turn.
    ///
    /// - Throws: `AnalysisError.noUnits` if the network has no hidden units.
    public init(of model: Model) throws(AnalysisError) {
        guard !model.network.hiddenLayers.isEmpty else { throw .noUnits }
        let (network, window) = (model.network, model.window)
        whole = (
            Self.accuracy(network, model.points.training), Self.accuracy(network, model.points.test)
        )
        isExact = network.isPiecewiseLinear
        windowArea = window.area
        let samples = isExact ? nil : Self.samples(of: network, in: window)
        rows = network.hiddenLayers.enumerated().flatMap { layer, units in
            (0..<units.unitCount).map { unit in
                let rest = network.withoutUnit(unit, ofLayer: layer)
                let area =
                    if let samples {
                        Self.share(changedFrom: samples, Self.samples(of: rest, in: window))
                            * window.area
                    } else {
                        DecisionDifference(between: network, and: rest, in: window)?.area ?? 0
                    }
                return Row(
                    unit: UnitName(layer: layer + 1, index: unit).description,
                    trainAccuracy: Self.accuracy(rest, model.points.training),
                    testAccuracy: Self.accuracy(rest, model.points.test), area: area)
            }
        }
    }

    private static func samples(of network: Network, in window: Box) -> NetworkSamples {
        NetworkSamples(network, in: window, parts: 256, .double)
    }

    /// The share of the nodes at which another class wins.
    private static func share(
        changedFrom first: NetworkSamples, _ second: NetworkSamples
    ) -> Double {
        var count = 0
        for row in 0..<first.rows {
            for column in 0..<first.columns
            where first.winner(column: column, row: row)
                != second.winner(column: column, row: row)
            {
                count += 1
            }
        }
        return Double(count) / Double(first.rows * first.columns)
    }

    private static func accuracy(_ network: Network, _ points: [LabelledPoint]) -> Double? {
        guard !points.isEmpty else { return nil }
        let right = points.count { network.predictedClass(at: $0.position) == $0.label }
        return Double(right) / Double(points.count)
    }
}
