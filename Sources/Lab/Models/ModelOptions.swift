public import Geometry
public import NeuralNetworks
public import Points
import Text

/// What the options of a command state about a model, in addition to its file.
public struct ModelOptions: Sendable, Hashable {
    /// What is said about the network's file.
    public var reading: NetworkReading
    /// The part of the plane to look at, whatever the file says.
    public var window: Box?
    /// The part of the x axis to look at, for a network that draws a curve.
    public var interval: ClosedRange<Double>?
    /// A table of labelled points, instead of those of the run.
    public var points: CSVSource?
    /// Which network of a comparison.
    public var choice: NetworkChoice

    /// Only what the file says, unless it is given here.
    public init(
        reading: NetworkReading = NetworkReading(), window: Box? = nil,
        interval: ClosedRange<Double>? = nil,
        points: CSVSource? = nil, choice: NetworkChoice = NetworkChoice()
    ) {
        self.reading = reading
        self.window = window
        self.interval = interval
        self.points = points
        self.choice = choice
    }
}

/// Something that neither a model's file nor an option stated, so that it was assumed.
public enum ModelAssumption: Sendable, Hashable {
    /// What the names of a file's tensors do not say.
    case tensors(NetworkAssumption)
    /// The hidden layers have this activation.
    case activation(Activation)
    /// This part of the plane matters.
    case window(Box)
    /// This part of the plane matters, since the points lie there.
    case windowOfPoints(Box)
    /// This part of the x axis matters.
    case interval(ClosedRange<Double>)
    /// The first classes are those of these labels, in the order of their values or in that in
    /// which the points have them.
    case classOrder([String], isByValue: Bool)
    /// Labels that are numbers mean these classes.
    case labels([LabelMeaning])
}

extension ModelAssumption {
    /// Whether it is about the hidden layers' activation.
    var isOfActivation: Bool {
        if case .activation = self { true } else { false }
    }

    /// What a line begins with that prints it.
    public var heading: String {
        if case .labels = self { "labels" } else { "assumed" }
    }

    /// Whether it is about the part of the plane, or of the x axis.
    public var isOfWindow: Bool {
        switch self {
        case .window, .windowOfPoints, .interval: true
        case .tensors, .activation, .classOrder, .labels: false
        }
    }
}

extension ModelAssumption: CustomStringConvertible {
    /// What was assumed and how to say otherwise, in a few words.
    public var description: String {
        switch self {
        case .tensors(let assumption): assumption.description
        case .activation(let activation):
            "the activation is \(activation), since the file names none (--activation)"
        case .window(let window): Self.text(ofWindow: window.sides)
        case .windowOfPoints(let window):
            "the window is \(window.sides.map { $0.rounded(4) }.joined(separator: ",")), the box of "
                + "the points and a tenth on each side, since the file names none (--window)"
        case .interval(let interval):
            Self.text(ofWindow: [interval.lowerBound, interval.upperBound])
        case .classOrder(let names, let isByValue):
            names.enumerated().map { "class \($0) is \($1)" }.joined(separator: ", ")
                + ": the labels \(isByValue ? "by value" : "in the points' order"), since the file "
                + "names no classes"
        case .labels(let meanings): meanings.sentence
        }
    }

    private static func text(ofWindow sides: [Double]) -> String {
        "the window is \(sides.map(\.shortest).joined(separator: ",")), since the file names none "
            + "(--window)"
    }
}
