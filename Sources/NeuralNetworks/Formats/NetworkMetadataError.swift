import Text

/// Why a text in the metadata of a safetensors file cannot be used.
public enum NetworkMetadataError: Error, Sendable, Equatable {
    /// Four numbers are a window, with x0 below x1 and y0 below y1; two are an interval, which a
    /// network with one input has.
    case window(String, inputs: Int)
    /// Two lines are the names of the axes.
    case axes(String)
    /// No loss has this name.
    case loss(String, among: [String])
    /// No output function has this name.
    case output(String)
    /// The output tanh belongs to another loss than this one.
    case outputLoss(String)
    /// A line of the classes is no name.
    case className(String)
    /// Two classes have this name.
    case repeatedClass(String)
    /// The number of names is not the number of the network's classes.
    case classCount(Int, network: Int)
    /// A label is no name, or appears twice.
    case label(String)
    /// The number of lines with labels is not the number of names of classes.
    case labelCount(Int, classes: Int)
}

extension NetworkMetadataError: CustomStringConvertible {
    /// What is wrong and what would be right, without the file's name.
    public var description: String {
        switch self {
        case .window(let text, inputs: 1):
            "the metadata's window \(text.excerpt) is not an interval (expected x0,x1 with x0 below "
                + "x1: -1,1)"
        case .window(let text, _):
            "the metadata's window \(text.excerpt) is not a window (expected x0,x1,y0,y1 with x0 "
                + "below x1 and y0 below y1: -1,1,-1,1)"
        case .axes(let text):
            "the metadata's axes \(text.excerpt) are not two names (expected one line for x and one "
                + "for y, each with 1 to 64 characters)"
        case .loss(let text, let losses):
            "the metadata's loss \(text.excerpt) is not a loss "
                + "(expected \(losses.joined(separator: ", ")))"
        case .output(let text):
            "the metadata's output \(text.excerpt) is not an output (expected "
                + "\(OutputFunction.choices))"
        case .outputLoss(let loss):
            "the metadata's output tanh does not go with the loss \(loss.excerpt) (expected squared)"
        case .className(let name):
            "the metadata's classes have the line \(name.excerpt), which is not a name (expected "
                + "one line per class, with 1 to 64 characters)"
        case .repeatedClass(let name):
            "the metadata's classes have the name \(name.excerpt) twice"
        case .classCount(let count, let network):
            "the metadata names \(count) classes, but the network has \(network) (expected one "
                + "line per class)"
        case .label(let label):
            "the metadata's labels have \(label.excerpt), which is not a name or appears twice "
                + "(expected 1 to 64 characters)"
        case .labelCount(let count, let classes):
            "the metadata has labels for \(count.counted("class", "classes")), but names "
                + "\(classes) (expected one line per class, with tabs between its labels)"
        }
    }
}
