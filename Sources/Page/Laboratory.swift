import Analysis
import Colours
import Geometry
import LinearRegions
import NeuralNetworks
import Planes
import Points
import Scenarios
import Text
import Training

/// A scenario that is being trained, and what the page looks at.
struct Laboratory {
    let scenario: Scenario
    let points: PointSet
    let window: Box
    let lastStep: Int
    private(set) var trainer: Trainer
    private(set) var snapshot: Snapshot
    /// What the last picture counted.
    private(set) var summary: PlaneSummary?
    /// Nil until a place is asked for, and again after each step.
    private var analysis: PlaneLocator?
    private var painter: ScenePainter?
    private var pictured: (size: PictureSize, look: LookName)?

    /// The laboratory of a scenario before its first step.
    init(json bytes: [UInt8]) throws(PageError) {
        do {
            scenario = try Scenario(json: bytes)
        } catch {
            throw PageError(text: error.description)
        }
        do {
            points = try PointSet(
                sources: scenario.points, classNames: scenario.classes.map { $0.name },
                testShare: scenario.testShare, validationShare: scenario.validationShare,
                seed: scenario.seed)
        } catch {
            throw PageError(text: error.description)
        }
        guard !points.training.isEmpty else { throw PageError(text: "there is nothing to learn") }
        let classes = points.classNames.count
        guard scenario.training.loss != .logistic || classes <= 2 else {
            throw PageError(text: "loss: logistic has one logit, for 2 classes, not \(classes)")
        }
        window = scenario.window(around: points)
        lastStep = scenario.lastStep(on: .points(points))
        trainer = scenario.trainer(
            on: .points(points),
            plan: SnapshotPlan(count: 2, lastStep: lastStep, spacing: .linear))
        guard let first = trainer.next() else { throw PageError(text: "there is no first state") }
        snapshot = first
    }

    /// Takes up to this number of steps; returns whether more can follow.
    mutating func train(steps: Int) -> Bool {
        let target = snapshot.step + steps
        if let next = trainer.next(while: { $0 < target }) {
            snapshot = next
            analysis = nil
        }
        return trainer.stopReason == nil
    }

    /// The picture of the present state.
    mutating func picture(size: PictureSize, look: LookName) -> Picture {
        if painter == nil || pictured?.size != size || pictured?.look != look {
            let scene = Scene(
                title: scenario.title, classes: appearances, points: points, window: window,
                markers: scenario.markers)
            painter = ScenePainter(scene, size: size, look: Look(look))
            pictured = (size, look)
        }
        guard let (picture, summary) = painter?.picture(of: snapshot.network) else {
            return Picture(uncheckedWidth: 0, height: 0, form: .rgb, bytes: [])
        }
        self.summary = summary
        return picture
    }

    /// Where the window lies in the last picture.
    var plot: PixelRect? { painter?.transform.rect }

    /// What is at a place, and what is nearest to it.
    mutating func place(_ point: Point) -> PlaceText {
        let locator = analysis ?? PlaneLocator(of: model)
        analysis = locator
        return PlaceText(locator, at: point)
    }

    private var model: Model {
        Model(
            title: scenario.title, network: snapshot.network, classNames: classNames,
            window: window, points: points, loss: scenario.training.loss)
    }

    /// The names of the classes that the network distinguishes.
    var classNames: [String] {
        points.classNames.count == 1 ? points.classNames + ["no class"] : points.classNames
    }

    var appearances: [ClassAppearance] {
        classNames.map { name in
            let declared = scenario.classes.first { $0.name == name }?.colour
            return ClassAppearance(name: name, colour: declared ?? Colour(text: name))
        }
    }

    /// The present network with what its file says about it.
    var file: NetworkFile {
        NetworkFile(
            network: snapshot.network, title: scenario.title, classNames: points.classNames,
            window: window, axisNames: ["x", "y"], loss: scenario.training.loss.rawValue,
            output: scenario.network.output == .identity ? nil : scenario.network.output,
            step: snapshot.step)
    }
}

/// What the page cannot do, in words.
struct PageError: Error {
    let text: String
}
