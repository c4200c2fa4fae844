public import JSON
import Text

/// Why bytes are not a safetensors file, or a file not a network.
public enum SafetensorsError: Error, Equatable, Sendable {
    case fileTooShort(bytes: Int)
    case fileTooLong(bytes: Int)
    case headerTooLong(bytes: UInt64)
    case headerPastEnd(header: Int, file: Int)
    /// The header is not what it should be at this byte of the file.
    case header(position: Int, expected: JSONPart)
    case duplicateKey(String)
    case unknownKey(tensor: String, key: String)
    case missingKey(tensor: String, key: String)
    case offsetCount(tensor: String, count: Int)
    case unsupportedType(tensor: String, type: String)
    /// Offsets count from the end of the header.
    case outsideFile(tensor: String, start: Int, end: Int, data: Int)
    case overlap(tensor: String, start: Int)
    case gap(tensor: String, start: Int, expected: Int)
    case bytesLeft(count: Int)
    case wrongLength(tensor: String, type: Safetensors.ElementType, shape: [Int], bytes: Int)

    case noLayers
    case unexpectedTensor(String)
    /// The layers, with their shapes.
    case unknownOrder([String])
    /// Normalisations of which it is not known between which layers they are.
    case unknownPlace([String], among: [String])
    /// A layer that was asked for.
    case unknownLayer(String, found: [String])
    /// A layer and the next one, which takes another number of inputs.
    case brokenChain(String, String)
    case convolution(String, shape: [Int])
    case layerNorm(String)
    case variance(tensor: String, index: Int)
    case epsilon(String)
    /// A nil extent may be any number above 0.
    case wrongShape(tensor: String, shape: [Int], expected: [Int?])
    case notFinite(tensor: String, index: Int)
    case unknownActivation(String)
    case activationCount(given: Int, hiddenLayers: Int)
}

extension SafetensorsError: JSONFailure {
    /// What is wrong with the text of the header.
    package static func unexpected(at position: Int, expected: JSONPart) -> SafetensorsError {
        .header(position: position, expected: expected)
    }

    /// What is wrong with a key that occurs twice.
    package static func repeated(key: String, at position: Int) -> SafetensorsError {
        .duplicateKey(key)
    }
}

extension SafetensorsError: CustomStringConvertible {
    /// One sentence, without the file's name.
    public var description: String { fileFault ?? networkFault ?? "" }

    /// What is wrong with the form of the file; nil if that is right.
    private var fileFault: String? {
        switch self {
        case .fileTooShort(let bytes):
            "\(bytes.grouped) bytes are too few for a safetensors file (8 and a header)"
        case .fileTooLong(let bytes):
            "\(bytes.grouped) bytes are too many (at most \(Safetensors.maximumFileSize.grouped))"
        case .headerTooLong(let bytes):
            "a header of \(bytes.grouped) bytes is too long (at most "
                + "\(Safetensors.maximumHeaderSize.grouped)); is this a safetensors file?"
        case .headerPastEnd(let header, let file):
            "the header should have \(header) bytes, but the file ends after \(max(file - 8, 0))"
        case .header(let position, let expected):
            "the header is broken at byte \(position.grouped): expected \(expected.rawValue)"
        case .duplicateKey(let key): "the header has the key \(key.quotedForError) twice"
        case .unknownKey(let name, let key):
            Self.tensor(name, "has the unknown key \(key.quotedForError) (expected \(Self.keys))")
        case .missingKey(let name, let key): Self.tensor(name, "has no \(key)")
        case .offsetCount(let name, let count):
            Self.tensor(name, "has \(count.grouped) data_offsets (expected 2)")
        case .unsupportedType(let name, let type):
            Self.tensor(name, "has the type \(type.quotedForError) (expected \(Self.types))")
        case .outsideFile(let name, let start, let end, let data):
            Self.tensor(name, "lies at \(start.grouped) to \(end.grouped) of \(data.grouped) bytes")
        case .overlap(let name, let start):
            Self.tensor(name, "begins at byte \(start.grouped), inside another tensor")
        case .gap(let name, let start, let expected):
            Self.tensor(name, "begins at byte \(start.grouped) ")
                + "(expected \(expected.grouped): gaps are not allowed)"
        case .bytesLeft(let count): "\(count.grouped) bytes at the end belong to no tensor"
        case .wrongLength(let name, let type, let shape, let bytes):
            Self.tensor(name, "has \(bytes.grouped) bytes, which is not the length of ")
                + "\(type.rawValue) \(shape)"
        default: nil
        }
    }

    /// Why the tensors are no network; nil if the file is not well formed.
    private var networkFault: String? {
        switch self {
        case .noLayers: "there are no weights of a layer (\(Self.help))"
        case .unexpectedTensor(let name):
            Self.tensor(name, "is not part of the network (\(Self.help))")
        case .unknownOrder(let layers):
            "the order of the layers is not clear from their names and shapes: "
                + "\(layers.shortList) (name them in order, such as --layers fc1,fc2,out)"
        case .unknownPlace(let layers, let others):
            "between which layers \(layers.shortList) \(layers.count == 1 ? "is" : "are") is not "
                + "clear among \(others.shortList) (name all in order, such as "
                + "--layers fc1,bn1,fc2)"
        case .unknownLayer(let name, let layers):
            "there is no layer \(name.quotedForError) for --layers (there is \(layers.shortList))"
        case .brokenChain(let layer, let next):
            "\(next.bareExcerpt) cannot follow \(layer.bareExcerpt): the one does not take as many "
                + "numbers as the other gives"
        case .convolution(let name, let shape):
            Self.tensor(name, "has the shape \(shape): a convolution is not a dense layer ")
                + "(\(Self.help))"
        case .layerNorm(let name):
            Self.tensor(name, "has one dimension and no running mean: ")
                + "a LayerNorm cannot be folded into a dense layer (\(Self.help))"
        case .variance(let name, let index):
            Self.tensor(name, "has at index \(index.grouped) no variance: it must be above -eps")
        case .epsilon(let text):
            "eps in the metadata is \(text.quotedForError) (expected a number of at least 0)"
        case .wrongShape(let name, let shape, let expected):
            Self.tensor(name, "has the shape \(shape) (expected \(Self.shape(expected)))")
        case .notFinite(let name, let index):
            Self.tensor(
                name, "has at index \(index.grouped) something that is not a finite number")
        case .unknownActivation(let name):
            "\(name.quotedForError) is not an activation (expected \(Activation.choices))"
        case .activationCount(let given, let hiddenLayers):
            "the file names \(given) activations for \(hiddenLayers) hidden layers"
        default: nil
        }
    }
}

extension SafetensorsError {
    /// The keys of a tensor.
    private static let keys = "dtype, shape and data_offsets"
    /// What a file should be, and where more is said.
    private static let help =
        "expected weights and biases of dense layers; see Names in Documentation/Networks.md"

    private static var types: String {
        Safetensors.ElementType.floating.map { $0.rawValue }.joined(separator: ", ")
    }

    /// What is wrong with a tensor.
    private static func tensor(_ name: String, _ predicate: String) -> String {
        "tensor \(name.quotedForError) \(predicate)"
    }

    private static func shape(_ extents: [Int?]) -> String {
        "[\(extents.map { $0.map(String.init) ?? "units" }.joined(separator: ", "))]"
    }
}
