import Constructions
import Datasets
import Geometry
public import NeuralNetworks
import Points
import Text

/// A network whose weights are given by a formula, and what it is measured by.
public struct Construction: Sendable {
    /// The network.
    public let network: Network
    let statements: ModelStatements
    /// The lines that say how well it does what it is made for, each with its label.
    let results: [[String]]

    /// Builds a network.
    ///
    /// - Throws: `ScenarioError`, `DatasetError`, `FileError`, or `LabError` with what is wrong
    ///   with a shape.
    public init(_ kind: ConstructionKind, options: ConstructionOptions) throws {
        switch kind {
        case .bumps: self = try Self.bumps(options)
        case .interpolant: self = try Self.interpolant(options)
        case .tent: self = try Self.tent(options)
        case .towers: self = try Self.towers(options)
        case .folding: self = try Self.folding(options)
        case .polygon: self = try Self.polygon(options)
        }
    }

    init(_ network: Network, _ statements: ModelStatements, results: [[String]]) {
        self.network = network
        self.statements = statements
        self.results = results
    }
}

extension Construction {
    /// Writes the network to a file, with its title, classes and window.
    ///
    /// - Parameter replaces: whether an existing file is replaced.
    public func write(
        _ format: NetworkFormat, toFile path: String, replacing replaces: Bool = false
    ) throws {
        try statements.file(of: network)
            .write(as: format, toFile: path, replacing: replaces)
    }

    /// What was built and how well it does what it is made for; several lines.
    public var summary: String {
        let rows =
            [
                [
                    "network",
                    "\(network.label), \(network.parameterCount.counted("number"))",
                ],
                [
                    "units",
                    "\(network.hiddenUnitCount.grouped) in "
                        + network.hiddenLayers.count.counted("hidden layer"),
                ],
            ] + results
        return TextTable(rows).text()
    }
}
