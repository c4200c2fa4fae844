import NeuralNetworks
import Text

extension NetworkFormat {
    /// The formats as people call them: `safetensors or JSON`.
    static var choices: String { allCases.map(\.title).joinedAsChoice }

    /// What `facet` takes a network from: `a run, a safetensors file or a JSON file`.
    static var sources: String {
        (["a run"] + allCases.map { "a \($0.title) file" }).joinedAsChoice
    }

    /// The endings of files' names.
    static var endings: [String] { allCases.map(\.rawValue).sorted() }

    /// The endings of files' names, each behind the same text.
    static func endings(_ start: String) -> String {
        endings.map { start + $0 }.joinedAsChoice
    }
}
