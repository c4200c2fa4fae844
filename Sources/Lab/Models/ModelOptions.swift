public import Geometry
public import NeuralNetworks
public import Points
import Text

/// What the options of a command state about a model, in addition to its file.
public struct ModelOptions: Sendable, Hashable {
    /// The activation of all hidden layers, whatever the file says.
    public var activation: Activation?
    /// The part of the plane to look at, whatever the file says.
    public var window: Box?
    /// A table of labelled points, instead of those of the run.
    public var points: CSVSource?

    /// Only what the file says, unless it is given here.
    public init(activation: Activation? = nil, window: Box? = nil, points: CSVSource? = nil) {
        self.activation = activation
        self.window = window
        self.points = points
    }
}

/// Something that neither a model's file nor an option stated, so that it was assumed.
public enum ModelAssumption: Sendable, Hashable {
    /// The hidden layers have this activation.
    case activation(Activation)
    /// This part of the plane matters.
    case window(Box)
    /// The first classes are those of these labels, in the order in which the points have them.
    case classOrder([String])
}

extension ModelAssumption {
    /// Whether it is about the hidden layers' activation.
    var isOfActivation: Bool {
        if case .activation = self { true } else { false }
    }

    /// Whether it is about the part of the plane.
    public var isOfWindow: Bool {
        if case .window = self { true } else { false }
    }
}

extension ModelAssumption: CustomStringConvertible {
    /// What was assumed and how to say otherwise, in a few words.
    public var description: String {
        switch self {
        case .activation(let activation):
            "the activation is \(activation), since the file names none (--activation)"
        case .window(let window):
            "the window is \(window.sides.map(\.shortest).joined(separator: ",")), since the "
                + "file names none (--window)"
        case .classOrder(let names):
            names.enumerated().map { "class \($0) is \($1)" }.joined(separator: ", ")
                + ": the labels in the points' order, since the file names no classes"
        }
    }
}
