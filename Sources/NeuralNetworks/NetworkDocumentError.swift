public import JSON
import Text

/// Why a text is not a network in its JSON form.
public struct NetworkDocumentError: Error, Equatable, Sendable {
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
        case unknownLoss(String, among: [String])
        case classCount(Int, network: Int)
        case badWindow
    }
}

extension NetworkDocumentError: CustomStringConvertible {
    /// `line:column: key: what is wrong`, on one line.
    public var description: String {
        "\(line):\(column): " + (key.isEmpty ? "" : "\(key): ") + message
    }

    private var message: String {
        switch problem {
        case .unexpected(let part): "\(part.rawValue) would be right here"
        case .repeatedKey: "this key is here twice"
        case .unknownKey(let keys): "there is no such key (\(keys.joined(separator: ", ")))"
        case .missingKey(let key): "there is no \(key)"
        case .noLayers: "there are no layers (one at least would be right)"
        case .noUnits: "there are no units (one row of weights at least would be right)"
        case .rowLength(let count, let inputs):
            "\(count.grouped) numbers for \(inputs.grouped) inputs (one for each would be right)"
        case .biasCount(let count, let units):
            "\(count.grouped) numbers for \(units.grouped) units (one for each would be right)"
        case .notFinite: "this is too large for a number of 64 bits"
        case .unknownActivation(let name):
            "\(name.quotedForError) is not an activation "
                + "(would be right: \(Activation.choices))"
        case .outputActivation(let name):
            "the last layer has the activation \(name.quotedForError) (none would be right: its "
                + "sums are the logits)"
        case .badName: "this is not a name (1 to 64 characters of one line would be right)"
        case .missingActivation:
            "other layers have an activation, and this one has none (one in each hidden layer, or "
                + "the key activation for all, would be right)"
        case .repeatedName(let name): "another class is called \(name.quotedForError) too"
        case .unknownLoss(let name, let losses):
            "\(name.quotedForError) is not a loss (\(losses.joined(separator: ", ")) would be right)"
        case .classCount(let count, let network):
            "\(count.grouped) names for a network that tells \(network.grouped) classes apart"
        case .badWindow:
            "this is not a window (x0, x1, y0, y1 with x0 below x1 and y0 below y1 would be right)"
        }
    }
}
