import Analysis
import Figures
import Files
import Geometry
import NeuralNetworks
import Planes
import Points
import ScenarioFiles
import Scenarios
import Training

extension LoadedModel {
    /// The network of a safetensors file, of a JSON file, or of the run whose folder `path` is.
    ///
    /// A run has its own window, classes, colours and points. A file has those that it names; else
    /// the window is [-1, 1] x [-1, 1] and the hidden layers are ReLUs, and `assumptions` says so.
    ///
    /// - Throws: `LabError`, `FileError`, `ScenarioError` (of a run's scenario) or `DatasetError`
    ///   (of the points).
    public init(at path: String, options: ModelOptions = ModelOptions()) throws {
        let stored = try StoredModel(
            modelOrRun: path, options.reading, choice: options.choice)
        try self.init(stored, at: path, options: options)
    }

    /// The model of a network that has been read.
    init(_ stored: StoredModel, at path: String, options: ModelOptions) throws {
        try stored.requirePlane(at: path)
        guard options.interval == nil else { throw LabError(.planeWindow, path: path) }
        let run: Run? =
            switch stored.origin {
            case .file: nil
            case .run(let folder): try Self.run(in: folder, stored)
            case .training(let run, _): run
            }
        var assumptions = stored.assumptions
        if !stored.statesActivation, options.reading.activation == nil {
            let activation = stored.network.hiddenLayers.first?.activation ?? .relu
            assumptions.append(.activation(activation))
        }
        var statements = stored.statements
        statements.window = options.window ?? statements.window
        var labels = ClassLabels(stored)
        var points = run?.points
        if let table = options.points {
            points = try labels.points(of: table)
        }
        let window = statements.window ?? points.flatMap { .around($0) } ?? .unit
        if statements.window == nil {
            assumptions.append(points == nil ? .window(window) : .windowOfPoints(window))
        }
        let reach = window.sides.reduce(0) { max($0, abs($1)) }
        if let unit = stored.network.excessiveUnit(within: reach) {
            throw LabError(.excessive(unit: unit), path: path)
        }
        if let assumption = labels.assumption { assumptions.append(assumption) }
        let classes =
            run?.scenario.appearances(of: run?.points.classNames ?? [])
            ?? labels.names.map { ClassAppearance(name: $0) }
        let model = Model(
            title: statements.title ?? FilePath(path).stem, network: stored.network,
            classNames: classes.map(\.name), window: window, points: points ?? labels.noPoints,
            loss: stored.loss)
        self.init(
            path: path, model: model, classes: classes,
            axisNames: run?.scenario.axisNames ?? statements.axisNames
                ?? options.points.map { Scene.AxisNames(x: $0.xColumn, y: $0.yColumn) }
                ?? Scene.AxisNames(),
            markers: run?.scenario.markers ?? Markers(), statements: statements,
            assumptions: assumptions)
    }

    /// The scenario and the points of a run.
    private static func run(in folder: RunFolder, _ model: StoredModel) throws -> Run {
        try folder.require(RunFolder.scenario, RunFolder.points)
        let points = try PointSet(
            storedAt: folder.file(RunFolder.points), classNames: model.statements.classNames)
        // One logit makes two classes, even if the points have only one.
        guard model.network.classCount == max(2, points.classNames.count) else {
            throw LabError(
                .classCount(network: model.network.classCount, points: points.classNames.count),
                path: folder.file(RunFolder.model))
        }
        return Run(
            try Scenario(contentsOf: folder.file(RunFolder.scenario)), data: .points(points))
    }
}

extension Box {
    /// The window by default.
    fileprivate static let unit = Box(unchecked: (-1, 1, -1, 1))

    /// The box of all points and a tenth of its extent on each side; nil without points.
    fileprivate static func around(_ points: PointSet) -> Box? {
        Box(around: (points.training + points.test).map(\.position), margin: 0.1)
    }
}
