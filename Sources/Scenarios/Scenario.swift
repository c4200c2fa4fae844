public import Colours
public import Datasets
public import Geometry
public import NeuralNetworks
public import Training

/// All that a scenario file says, its defaults filled in.
public struct Scenario: Sendable, Hashable {
    public var title: String
    public var seed: UInt64 = 0
    /// Nil: the box of all points and 10 % around it.
    public var window: Box?
    public var classes: [ClassStyle] = []
    public var points: [PointSource] = []
    /// The share of points held out for testing.
    public var testShare = 0.0
    public var normalises = true
    public var network: Architecture
    public var training = TrainingSettings()
    public var frames = FrameSettings()
    public var comparison: ComparisonSettings?

    /// A class that the scenario names, with the colour that it wants for it.
    public struct ClassStyle: Sendable, Hashable {
        public var name: String
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

/// What pictures a run makes.
public struct FrameSettings: Sendable, Hashable {
    public var count = 120
    public var spacing = SnapshotPlan.Spacing.log
    public var width = 960
    public var height = 720
    public var look = LookName.paper

    /// 120 frames of 960 x 720.
    public init() {}
}

/// The looks of a picture.
public enum LookName: String, Sendable, Hashable, CaseIterable {
    case paper
    case paperDark = "paper-dark"
    case glass
    case glassDark = "glass-dark"
}

/// What `compare` sets side by side.
public struct ComparisonSettings: Sendable, Hashable {
    public var widths: [Int]
    public var depths: [Int]
    public var seeds: Int

    /// Every width at every depth, each from `seeds` starts.
    public init(widths: [Int], depths: [Int], seeds: Int) {
        self.widths = widths
        self.depths = depths
        self.seeds = seeds
    }
}
