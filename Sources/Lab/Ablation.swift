import Figures
import Files
import Geometry
import LinearRegions
import NeuralNetworks
import Points
import Text

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
    /// - Throws: `LabError.noUnits` if there is none.
    public init(of model: Model) throws(LabError) {
        guard !model.network.hiddenLayers.isEmpty else {
            throw LabError(.noUnits, path: model.path)
        }
        let (network, window) = (model.network, model.window)
        whole = (
            Self.accuracy(network, model.points.training), Self.accuracy(network, model.points.test)
        )
        isExact = network.isPiecewiseLinear
        windowArea = window.area
        rows = network.hiddenLayers.enumerated().flatMap { layer, units in
            (0..<units.unitCount).map { unit in
                let rest = network.withoutUnit(unit, ofLayer: layer)
                let difference = DecisionDifference(between: network, and: rest, in: window)
                return Row(
                    unit: "L\(layer + 1).\(unit)",
                    trainAccuracy: Self.accuracy(rest, model.points.training),
                    testAccuracy: Self.accuracy(rest, model.points.test),
                    area: difference?.area ?? 0)
            }
        }
    }

    private static func accuracy(_ network: Network, _ points: [LabelledPoint]) -> Double? {
        guard !points.isEmpty else { return nil }
        let right = points.count { network.predictedClass(at: $0.position) == $0.label }
        return Double(right) / Double(points.count)
    }
}

extension Ablation {
    /// The rows as a CSV table; the first is the whole network.
    public var table: String {
        var table = CSVText(
            header: ["unit", "trainAccuracy", "testAccuracy", "changedArea", "changedShare"])
        func text(_ value: Double?) -> String { value?.shortest ?? "" }
        table.append(["", text(whole.trainAccuracy), text(whole.testAccuracy), "0", "0"])
        for row in rows {
            table.append([
                row.unit, text(row.trainAccuracy), text(row.testAccuracy), row.area.shortest,
                (row.area / windowArea).shortest,
            ])
        }
        return table.text
    }

    /// Writes the table to a file.
    ///
    /// - Parameter replaces: whether an existing file is replaced.
    public func write(toFile path: String, replacing replaces: Bool = false) throws {
        try OutputFile.write(to: path, replacing: replaces) { sink in
            try sink(Array(table.utf8))
        }
    }
}
