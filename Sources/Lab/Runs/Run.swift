import Colours
import Curves
import Figures
import Files
public import Geometry
import NeuralNetworks
import Planes
public import Points
public import ScenarioFiles
public import Scenarios
import Text
import Training

/// A scenario and its points, ready to be trained and drawn.
public struct Run: Sendable {
    /// What is run; its window is always set.
    public let scenario: Scenario
    /// What is learnt, and what is held out.
    public let data: TrainingData
    /// The folder that the scenario's relative paths start from.
    let baseFolder: String

    /// A run of a scenario with data that belongs to it.
    public init(_ scenario: Scenario, data: TrainingData, baseFolder: String = "") {
        var scenario = scenario
        if case .points(let points) = data { scenario.window = scenario.window(around: points) }
        self.scenario = scenario
        self.data = data
        self.baseFolder = baseFolder
    }

    /// The run of a scenario file, with some changes to what the file says.
    ///
    /// Reads everything that the scenario names and writes nothing.
    public init(
        scenarioAt path: String, changes: RunChanges = RunChanges()
    ) throws(ScenarioError) {
        var file = try ScenarioFile(contentsOf: path)
        changes.apply(to: &file.scenario)
        self.init(
            file.scenario, data: try file.makeData(), baseFolder: FilePath(path).folder)
    }
}

extension Run {
    /// The labelled points to learn and those held out; none for a curve.
    public var points: PointSet { data.points }

    /// The part of the plane that is drawn.
    public var window: Box { scenario.window(around: points) }

    /// The step at which training ends at the latest.
    public var lastStep: Int { scenario.lastStep(on: data) }

    /// The number of epochs up to that step.
    var lastEpoch: Double {
        let perEpoch = StopRules.stepsPerEpoch(
            pointCount: data.trainingCount, batchSize: scenario.training.usedBatchSize)
        return Double(lastStep) / Double(perEpoch)
    }

    /// What its pictures say in the user's own words: the title, and the names of classes and axes.
    public var words: [String] {
        [scenario.title] + points.classNames + [scenario.axisNames.x, scenario.axisNames.y]
    }

    /// What stays the same over all frames.
    var scene: Scene {
        Scene(
            title: scenario.title, classes: scenario.appearances(of: points.classNames),
            points: points, window: window, axisNames: scenario.axisNames,
            markers: scenario.markers)
    }

    /// What stays the same over all frames of a curve; nil for points.
    var curveScene: CurveScene? {
        data.curve.map {
            CurveScene(title: scenario.title, data: $0, axisNames: scenario.axisNames)
        }
    }

    /// What the stored networks say about themselves.
    var statements: ModelStatements {
        ModelStatements(
            title: scenario.title, classNames: points.classNames, labels: points.labels,
            window: data.curve == nil ? window : nil,
            interval: data.curve?.interval, axisNames: scenario.axisNames.stated,
            loss: data.curve == nil ? scenario.training.loss : nil,
            output: scenario.network.output == .identity ? nil : scenario.network.output)
    }

    /// Whether its network has linear regions, which are found exactly.
    public var isPiecewiseLinear: Bool {
        scenario.network.hidden.allSatisfy(\.activation.isPiecewiseLinear)
    }

    func trainer(_ plan: SnapshotPlan, threads: StepThreads = .exactly(1)) -> Trainer {
        scenario.trainer(on: data, plan: plan, threads: threads)
    }
}

extension Scenario {
    /// Each class with the colour that the scenario wants for it; a class that is called by a
    /// colour, as those of a painted picture are, has that one.
    ///
    /// A network that has seen only one class still separates it from something: that is the
    /// last appearance then.
    func appearances(of classNames: [String]) -> [ClassAppearance] {
        let appearances = classNames.map { name in
            let declared = classes.first { $0.name == name }?.colour
            return ClassAppearance(name: name, colour: declared ?? Colour(text: name))
        }
        return appearances + (classNames.count == 1 ? [ClassAppearance(name: .noClass)] : [])
    }

    /// The columns' names, where all points come from the same two columns of tables.
    var axisNames: Scene.AxisNames {
        if case .csv(_, let xColumn, let yColumn, _) = curve {
            return Scene.AxisNames(x: xColumn, y: yColumn)
        }
        let names = points.map { source -> Scene.AxisNames? in
            guard case .csv(let table) = source.origin else { return nil }
            return Scene.AxisNames(x: table.xColumn, y: table.yColumn)
        }
        guard let first = names.first, let first, names.allSatisfy({ $0 == first }) else {
            return Scene.AxisNames()
        }
        return first
    }
}

extension Scene.AxisNames {
    /// The names that a file states: nil where they are only x and y, or no names.
    fileprivate var stated: Scene.AxisNames? {
        let isUsual = self == Scene.AxisNames()
        return isUsual || !x.isName(limit: 64) || !y.isName(limit: 64) ? nil : self
    }
}

extension PictureSize {
    /// The size of the last picture: as large as fits into 1920 x 1440 in the same proportions,
    /// and never smaller than the frames.
    var enlarged: PictureSize {
        let factor = max(1, min(1920 / Double(width), 1440 / Double(height)))
        return PictureSize(
            uncheckedWidth: Int((Double(width) * factor).rounded()),
            height: Int((Double(height) * factor).rounded()))
    }
}
