public import JSON
import Text

/// Why a text is not a network in its JSON form.
public struct NetworkJSONError: Error, Equatable, Sendable {
    /// Counted from 1.
    public var line: Int
    /// Counted from 1 in Unicode scalars.
    public var column: Int
    /// The value that it is about: `layers[0].weights[3]`; empty for the text as a whole.
    public var key: String
    /// What is wrong.
    public var problem: Problem

    /// A problem and where it is.
    public init(line: Int, column: Int, key: String, problem: Problem) {
        self.line = line
        self.column = column
        self.key = key
        self.problem = problem
    }

    /// What can be wrong.
    public enum Problem: Equatable, Sendable {
        case unexpected(JSONPart)
        case repeatedKey
        case unknownKey(among: [String])
        case missingKey(String)
        case noLayers
        case noUnits
        /// A row of weights has one for each input.
        case rowLength(Int, inputs: Int)
        case biasCount(Int, units: Int)
        case notFinite
        case unknownActivation(String)
        /// The sums of the last layer are the logits.
        case outputActivation(String)
        /// Some hidden layers have an activation, and this one has none.
        case missingActivation
        case badName
        case repeatedName(String)
        case unknownOutput(String)
        /// The output tanh belongs to another loss than this one.
        case outputLoss(String)
        case unknownLoss(String, among: [String])
        case classCount(Int, network: Int)
        /// There is one list of labels for each class name.
        case labelCount(Int, classes: Int)
        case axisCount(Int)
        /// The window of a network with two inputs, or the interval of one with one.
        case badWindow(inputs: Int)
    }
}

extension NetworkJSONError: CustomStringConvertible {
    /// `line:column: key: what is wrong`, on one line.
    public var description: String {
        "\(line):\(column): " + (key.isEmpty ? "" : "\(key): ") + message
    }

    private var message: String {
        switch problem {
        case .unexpected(let part): "expected \(part.rawValue)"
        case .repeatedKey: "this key appears twice"
        case .unknownKey(let keys): "unknown key (expected \(keys.joined(separator: ", ")))"
        case .missingKey(let key): "there is no \(key)"
        case .noLayers: "there are no layers (expected at least one)"
        case .noUnits: "there are no units (expected at least one row of weights)"
        case .rowLength(let count, let inputs):
            "\(count.grouped) numbers for \(inputs.grouped) inputs (expected one for each)"
        case .biasCount(let count, let units):
            "\(count.grouped) numbers for \(units.grouped) units (expected one for each)"
        case .notFinite: "this is too large for a 64-bit number"
        case .unknownActivation(let name):
            "\(name.quotedForError) is not an activation "
                + "(expected \(Activation.choices))"
        case .outputActivation(let name):
            "the last layer has the activation \(name.quotedForError) (expected none: its "
                + "sums are the logits)"
        case .badName: "this is not a name (expected 1 to 64 characters on one line)"
        case .missingActivation:
            "other layers have an activation, but this one has none (give one for each hidden "
                + "layer, or the key activation for all)"
        case .repeatedName(let name): "another class is also called \(name.quotedForError)"
        case .unknownOutput(let name):
            "\(name.quotedForError) is not an output (expected \(OutputFunction.choices))"
        case .outputLoss(let loss):
            "tanh does not go with the loss \(loss.quotedForError) (expected squared)"
        case .unknownLoss(let name, let losses):
            "\(name.quotedForError) is not a loss (expected \(losses.joined(separator: ", ")))"
        case .classCount(let count, let network):
            "\(count.grouped) names for a network with \(network.grouped) classes"
        case .labelCount(let count, let classes):
            "\(count.counted("list")) of labels for \(classes.grouped) named classes (expected one "
                + "for each)"
        case .axisCount(let count):
            "\(count.counted("name")) for the axes (expected one for x and one for y)"
        case .badWindow(1): "this is not an interval (expected x0, x1 with x0 below x1)"
        case .badWindow:
            "this is not a window (expected x0, x1, y0, y1 with x0 below x1 and y0 below y1)"
        }
    }
}
