import Curves
public import Geometry
public import Points
public import Training

extension Scenario {
    /// The part of the plane that is drawn: the scenario's own window, or else the box of all
    /// points and a tenth of its extent on each side.
    public func window(around points: PointSet) -> Box {
        if let window { return window }
        let positions = (points.training + points.heldOut).map { $0.position }
        return Box(around: positions, margin: 0.1) ?? Box(unchecked: (-1, 1, -1, 1))
    }

    /// The maximum number of steps of a training on this data.
    public func lastStep(on data: TrainingData) -> Int {
        training.stop.lastStep(
            pointCount: data.trainingCount, batchSize: training.usedBatchSize)
    }

    /// The scenario's network at its first weights, ready to be trained on this data.
    ///
    /// - Parameters:
    ///   - data: at least one training point; at most two classes for the logistic loss.
    ///   - threads: the threads that take a step together; the results do not depend on it.
    public func trainer(
        on data: TrainingData, plan: SnapshotPlan, threads: StepThreads = .exactly(1)
    ) -> Trainer {
        switch data {
        case .points(let points):
            Trainer(
                network, points: points, settings: training, normalises: normalises, plan: plan,
                seed: seed, threads: threads)
        case .curve(let curve):
            Trainer(
                network, curve: curve.training, test: curve.test, settings: training,
                normalises: normalises, plan: plan, seed: seed, threads: threads)
        }
    }
}
