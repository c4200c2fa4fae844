public import Colours
public import Curves
public import Geometry
public import NeuralNetworks
public import Points
public import Training

/// Everything that a scenario file says, with its defaults filled in.
public struct Scenario: Sendable, Hashable {
    /// What is above the pictures.
    public var title: String
    /// The one seed of all that is random, below 2^63.
    public var seed: UInt64 = 0
    /// Nil: the box of all points and 10 % around it.
    public var window: Box?
    /// The classes in order; none: those of the points, in order of first appearance.
    public var classes: [NamedClass] = []
    /// Where the points come from.
    public var points: [PointSource] = []
    /// The curve that is learnt in place of points.
    public var curve: CurveSource?
    /// The share of points held out for testing.
    public var testShare = 0.0
    /// The share of points held out to decide when training ends; with `testShare` below 1.
    public var validationShare = 0.0
    /// Whether training sees coordinates that are scaled to -1...1, and the values of a curve with
    /// the mean 0 and the deviation 1.
    public var normalises = true
    /// The network before it is trained.
    public var network: Architecture
    /// How the network is trained.
    public var training = TrainingSettings()
    /// What pictures a run makes.
    public var frames = FrameSettings()
    /// What is to be compared, if anything is.
    public var comparison: ComparisonSettings?

    /// A class that the scenario names, with the colour that it wants for it.
    public struct NamedClass: Sendable, Hashable {
        /// The name, as the points have it.
        public var name: String
        /// The colour; nil for the next one of the palette.
        public var colour: Colour?

        /// A class; without a colour it takes its turn in the palette.
        public init(name: String, colour: Colour? = nil) {
            self.name = name
            self.colour = colour
        }
    }

    /// A scenario with this title and network and no points yet.
    public init(title: String, network: Architecture) {
        self.title = title
        self.network = network
    }
}
