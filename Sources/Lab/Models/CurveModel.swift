import Curves
import Figures
import Files
public import NeuralNetworks
import Planes
import ScenarioFiles
import Scenarios
import Training

/// A network that draws a curve, with where it comes from and what had to be assumed of it.
public struct CurveModel: Sendable {
    /// The file, or the folder of the run.
    public let path: String
    /// What it is called.
    public let title: String
    /// One input and one output.
    public let network: Network
    /// The part of the x axis to look at.
    public let interval: ClosedRange<Double>
    /// What neither the file nor the user has said, in the order in which it should be printed.
    public let assumptions: [ModelAssumption]
    /// The run that it was trained by; nil for a file, which has no data.
    let run: Run?
    /// What is known about its training, where that is in no folder of a run; else nil.
    let history: RunHistory?
    /// What the file or the user has said about it, and nothing that was assumed.
    let statements: ModelStatements
    /// Whether the file or the user has said which activation the hidden layers have.
    let statesActivation: Bool
}

extension CurveModel {
    /// The interval by default.
    private static let unit = -1.0...1.0

    /// The model of a network that has been read from a file, or from the run whose folder `path`
    /// is.
    init(_ stored: StoredModel, at path: String, options: ModelOptions) throws {
        try stored.requireCurve(at: path)
        guard options.points == nil else { throw LabError(.planeOnly(.points), path: path) }
        guard options.window == nil else { throw LabError(.planeOnly(.window), path: path) }
        self.path = path
        network = stored.network
        statesActivation = stored.statesActivation || options.reading.activation != nil
        switch stored.origin {
        case .file: (run, history) = (nil, nil)
        case .run(let folder): (run, history) = (try Self.run(in: folder), nil)
        case .training(let run, let history): (self.run, self.history) = (run, history)
        }
        var statements = stored.statements
        statements.interval = options.interval ?? statements.interval ?? run?.data.curve?.interval
        self.statements = statements
        interval = statements.interval ?? Self.unit
        title = statements.title ?? FilePath(path).stem
        var assumptions = stored.assumptions
        if !statesActivation {
            assumptions.append(.activation(network.hiddenLayers.first?.activation ?? .relu))
        }
        if statements.interval == nil { assumptions.append(.interval(interval)) }
        self.assumptions = assumptions
        let reach = max(abs(interval.lowerBound), abs(interval.upperBound))
        if let unit = network.excessiveUnit(within: reach) {
            throw LabError(.excessive(unit: unit), path: path)
        }
    }

    /// The scenario and the samples of a run.
    private static func run(in folder: RunFolder) throws -> Run {
        try folder.require(RunFolder.scenario, RunFolder.points)
        let scenario = try Scenario(contentsOf: folder.file(RunFolder.scenario))
        guard scenario.curve != nil else {
            throw LabError(.notAPlane, path: folder.file(RunFolder.model))
        }
        return Run(
            scenario,
            data: try TrainingData(
                storedAt: folder.file(RunFolder.points), of: scenario, classNames: []))
    }

    /// What it has learnt; nil for a file.
    var data: CurveData? { run?.data.curve }

    /// What its pictures say in the user's own words: the title, and the names of the axes.
    public var words: [String] { [title, axisNames.x, axisNames.y] }

    /// What the coordinates mean.
    var axisNames: Scene.AxisNames {
        run?.scenario.axisNames ?? statements.axisNames ?? Scene.AxisNames()
    }

    /// Writes the network to a file, with its title, activation and interval as far as the model's
    /// own file or an option stated them.
    func writeNetwork(
        _ format: NetworkFormat, toFile path: String, replacing replaces: Bool,
        precision: NumberPrecision? = nil
    ) throws {
        try statements.file(of: network, statesActivation: statesActivation)
            .write(as: format, toFile: path, replacing: replaces, precision: precision)
    }
}
