public import Curves
public import Points
public import Training

/// What the network of a scenario learns.
public enum TrainingData: Sendable {
    /// Labelled points of the plane.
    case points(PointSet)
    /// The samples of a curve.
    case curve(CurveData)
}

extension TrainingData {
    /// Classes or a curve.
    public var task: LearningTask {
        switch self {
        case .points: .classes
        case .curve: .curve
        }
    }

    /// The number of points or samples to learn.
    public var trainingCount: Int {
        switch self {
        case .points(let points): points.training.count
        case .curve(let curve): curve.training.count
        }
    }

    /// The number of points or samples that are held out.
    public var testCount: Int {
        switch self {
        case .points(let points): points.test.count
        case .curve(let curve): curve.test?.count ?? 0
        }
    }

    /// The number of points that are held out for validation.
    public var validationCount: Int { points.validation.count }

    /// The labelled points; none for a curve.
    public var points: PointSet {
        switch self {
        case .points(let points): points
        case .curve: PointSet(classNames: [], training: [], test: [])
        }
    }

    /// The curve; nil for points.
    public var curve: CurveData? {
        switch self {
        case .points: nil
        case .curve(let curve): curve
        }
    }
}
