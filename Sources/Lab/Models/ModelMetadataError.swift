import NeuralNetworks
import Text
import Training

/// Why a text in the metadata of a safetensors file cannot be used.
public enum ModelMetadataError: Error, Sendable, Equatable {
    /// Four numbers are a window, with x0 below x1 and y0 below y1.
    case window(String)
    /// No loss has this name.
    case loss(String)
    /// A line of the classes is no name.
    case className(String)
    /// Two classes have this name.
    case repeatedClass(String)
    /// There are not as many names as the network tells classes apart.
    case classCount(Int, network: Int)
}

extension ModelMetadataError: CustomStringConvertible {
    /// What is wrong and what would be right, without the file's name.
    public var description: String {
        switch self {
        case .window(let text):
            "the metadata's window \(text.excerpt) is none (x0,x1,y0,y1 with x0 below x1 and y0 "
                + "below y1 would be right: -1,1,-1,1)"
        case .loss(let text):
            "the metadata's loss \(text.excerpt) is none "
                + "(\(Loss.allCases.map(\.rawValue).joined(separator: ", ")) would be right)"
        case .className(let name):
            "the metadata's classes have the line \(name.excerpt), which is not a name (1 to 64 "
                + "characters, a line for each class, would be right)"
        case .repeatedClass(let name):
            "the metadata's classes have the name \(name.excerpt) twice"
        case .classCount(let count, let network):
            "the metadata's classes are \(count), and the network tells \(network) apart (a line "
                + "for each would be right)"
        }
    }
}
