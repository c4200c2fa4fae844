public import Geometry

/// A network and what its file says about it, whatever the format of the file (`NetworkFormat`).
///
/// Of all else nothing is assumed: what the file does not say is nil or empty.
public struct NetworkFile: Sendable, Hashable {
    /// What the layers are.
    public var network: Network
    /// Whether the file says which activation the hidden layers have (or there are none).
    public var statesActivation: Bool
    /// What the names and the shapes of its tensors do not say, so that it was assumed.
    public var assumptions: [NetworkAssumption] = []
    /// What the network is called.
    public var title: String?
    /// The classes in the order of their indices; none, or as many as the network has, or
    /// one where there is one logit.
    public var classNames: [String]
    /// What the tables that the network was trained on call each class; none, or a list for each
    /// class name.
    public var labels: [[String]]
    /// The part of the plane that matters; of a network with two inputs.
    public var window: Box?
    /// The part of the x axis that matters; of a network with one input.
    public var interval: ClosedRange<Double>?
    /// The names of the two axes of its pictures: of the inputs, or of a curve's input and output;
    /// none or two.
    public var axisNames: [String]
    /// What the network was trained to make small.
    public var loss: String?
    /// What training applied to the logits before it compared them; tanh goes with a squared loss.
    public var output: OutputFunction?
    /// The number of steps that the network was trained.
    ///
    /// It is written where the format has room for it and never read.
    public var step: Int?
    /// What else is known of the network's training, in the words of whoever wrote it.
    ///
    /// Only safetensors files have it.
    public var state: String?

    /// A file of these parts.
    public init(
        network: Network, statesActivation: Bool = true, title: String? = nil,
        classNames: [String] = [], labels: [[String]] = [], window: Box? = nil,
        interval: ClosedRange<Double>? = nil, axisNames: [String] = [], loss: String? = nil,
        output: OutputFunction? = nil, step: Int? = nil, state: String? = nil
    ) {
        self.network = network
        self.statesActivation = statesActivation
        self.title = title
        self.classNames = classNames
        self.labels = labels
        self.window = window
        self.interval = interval
        self.axisNames = axisNames
        self.loss = loss
        self.output = output
        self.step = step
        self.state = state
    }
}

extension NetworkFile {
    /// The numbers by which files give the window or the interval; nil where there is neither.
    var sides: [Double]? {
        if network.inputCount == 1 { return interval.map { [$0.lowerBound, $0.upperBound] } }
        return window.map { [$0.minX, $0.maxX, $0.minY, $0.maxY] }
    }

    /// Takes the numbers by which a file gives the window or, of a network with one input, the
    /// interval.
    ///
    /// - Returns: whether they are a window or an interval.
    mutating func setSides(_ sides: [Double]) -> Bool {
        guard sides.allSatisfy({ abs($0) <= 1e30 }) else { return false }
        if network.inputCount == 1 {
            guard sides.count == 2, sides[0] < sides[1] else { return false }
            interval = sides[0]...sides[1]
        } else {
            guard sides.count == 4 else { return false }
            window = Box(x0: sides[0], x1: sides[1], y0: sides[2], y1: sides[3])
        }
        return window != nil || interval != nil
    }
}
