public import NeuralNetworks
public import Points

/// The confusion of a network at the points that it learnt and at those held out for testing.
public struct Confusions: Sendable, Hashable {
    /// At the training points.
    public let training: Confusion
    /// At the test points; nil if none are held out.
    public let test: Confusion?

    /// The tables of a network at the points of a set.
    public init(of network: Network, at points: PointSet) {
        func table(_ points: [LabelledPoint], classCount: Int) -> Confusion {
            Confusion(of: network, at: points, classCount: classCount)
        }
        let count = points.classNames.count
        training = table(points.training, classCount: count)
        test = points.test.isEmpty ? nil : table(points.test, classCount: count)
    }
}

extension Confusions {
    /// That at the test points, or at the training points where none are held out.
    public var shown: Confusion { test ?? training }

    /// The mean recalls of both.
    public var balancedAccuracies: BalancedAccuracies {
        BalancedAccuracies(
            training: training.balancedAccuracy ?? 0, test: test?.balancedAccuracy)
    }
}

/// The mean recall over the classes that have points.
public struct BalancedAccuracies: Sendable, Hashable {
    /// At the training points, of which there is at least one.
    public var training: Double
    /// At the test points; nil if none are held out.
    public var test: Double?

    /// Both, given.
    public init(training: Double, test: Double?) {
        self.training = training
        self.test = test
    }

    /// The names of the columns in which files have them.
    public static let columns = ["trainBalancedAccuracy", "testBalancedAccuracy"]

    /// The numbers in those columns.
    public var numbers: [Double?] { [training, test] }
}
