import Geometry
import NeuralNetworks
import Points
import Scenarios
import Testing
import Training

@Suite struct ScenarioTrainingTests {
    private static let points = PointSet(
        classNames: ["a", "b"],
        training: [
            LabelledPoint(Point(0, 0), label: 0), LabelledPoint(Point(10, 2), label: 1),
            LabelledPoint(Point(4, 1), label: 0),
        ], test: [LabelledPoint(Point(5, -2), label: 1)])

    private static func scenario() -> Scenario {
        let hidden = [Architecture.Hidden(units: 3, activation: .tanh)]
        var scenario = Scenario(title: "x", network: Architecture(hidden: hidden))
        scenario.training.batchSize = 2
        scenario.training.stop = StopRules()
        scenario.training.stop.epochs = 5
        return scenario
    }

    @Test func `without a window the box of all points and a tenth around it is drawn`() throws {
        var scenario = Self.scenario()
        let around = try #require(Box(x0: -1, x1: 11, y0: -2.4, y1: 2.4))
        let found = scenario.window(around: Self.points)
        for (side, expected) in [
            (found.minX, around.minX), (found.maxX, around.maxX), (found.minY, around.minY),
            (found.maxY, around.maxY),
        ] { #expect(abs(side - expected) < 1e-12) }
        scenario.window = Box(x0: 0, x1: 1, y0: 2, y1: 3)
        #expect(scenario.window(around: Self.points) == scenario.window)
        let none = PointSet(classNames: [], training: [], test: [])
        scenario.window = nil
        #expect(scenario.window(around: none) == Box(x0: -1, x1: 1, y0: -1, y1: 1))
    }

    @Test func `training is what the settings say, on the points given`() {
        let scenario = Self.scenario()
        #expect(scenario.lastStep(on: .points(Self.points)) == 10)
        let plan = SnapshotPlan(count: 3, lastStep: 10, spacing: .linear)
        let expected = Trainer(
            scenario.network, points: Self.points, settings: scenario.training, normalises: true,
            plan: plan, seed: 0)
        let snapshots = Array(scenario.trainer(on: .points(Self.points), plan: plan))
        #expect(snapshots.map(\.step) == [0, 5, 10])
        #expect(snapshots.map(\.network) == Array(expected).map(\.network))
    }
}
