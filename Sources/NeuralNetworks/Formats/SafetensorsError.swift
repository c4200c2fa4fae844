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

    case missingTensor(String)
    case unexpectedTensor(String)
    /// A nil extent may be any number above 0.
    case wrongShape(tensor: String, shape: [Int], expected: [Int?])
    case notFinite(tensor: String, index: Int)
    case unknownActivation(String)
    case activationCount(given: Int, hiddenLayers: Int)
}

extension SafetensorsError: JSONFailure {
    package static func unexpected(at position: Int, expected: JSONPart) -> SafetensorsError {
        .header(position: position, expected: expected)
    }

    package static func repeated(key: String, at position: Int) -> SafetensorsError {
        .duplicateKey(key)
    }
}

extension SafetensorsError: CustomStringConvertible {
    /// One sentence, without the file's name.
    public var description: String {
        switch self {
        case .fileTooShort(let bytes):
            "\(bytes.grouped) bytes are too few for a safetensors file (8 and a header)"
        case .fileTooLong(let bytes):
            "\(bytes.grouped) bytes are too many (at most \(Safetensors.maximumFileSize.grouped))"
        case .headerTooLong(let bytes):
            "a header of \(bytes.grouped) bytes is too long (at most "
                + "\(Safetensors.maximumHeaderSize.grouped)); "
                + "is this a safetensors file?"
        case .headerPastEnd(let header, let file):
            "the header should have \(header) bytes, but the file ends after \(max(file - 8, 0))"
        case .header(let position, let expected):
            "the header is broken at byte \(position.grouped): expected \(expected.rawValue)"
        case .duplicateKey(let key): "the header has the key \(key.quotedForError) twice"
        case .unknownKey(let tensor, let key):
            "tensor \(tensor.quotedForError) has the unknown key \(key.quotedForError) "
                + "(expected dtype, shape and data_offsets)"
        case .missingKey(let tensor, let key): "tensor \(tensor.quotedForError) has no \(key)"
        case .offsetCount(let tensor, let count):
            "tensor \(tensor.quotedForError) has \(count.grouped) data_offsets (expected 2)"
        case .unsupportedType(let tensor, let type):
            "tensor \(tensor.quotedForError) has the type \(type.quotedForError) (expected "
                + "\(Safetensors.ElementType.allCases.map { $0.rawValue }.joined(separator: ", ")))"
        case .outsideFile(let tensor, let start, let end, let data):
            "tensor \(tensor.quotedForError) lies at \(start.grouped) to \(end.grouped) of \(data.grouped) bytes"
        case .overlap(let tensor, let start):
            "tensor \(tensor.quotedForError) begins at byte \(start.grouped), inside another tensor"
        case .gap(let tensor, let start, let expected):
            "tensor \(tensor.quotedForError) begins at byte \(start.grouped) "
                + "(expected \(expected.grouped): gaps are not allowed)"
        case .bytesLeft(let count): "\(count.grouped) bytes at the end belong to no tensor"
        case .wrongLength(let tensor, let type, let shape, let bytes):
            "tensor \(tensor.quotedForError) has \(bytes.grouped) bytes, which is not the length of "
                + "\(type.rawValue) \(shape)"
        case .missingTensor(let name):
            "there is no tensor \(name.quotedForError) (the layers' names are those of PyTorch's "
                + "nn.Sequential: 0.weight, 0.bias, 2.weight, 2.bias, ...)"
        case .unexpectedTensor(let name):
            "tensor \(name.quotedForError) is not part of the network (expected 0.weight, 0.bias, "
                + "2.weight, 2.bias, ... without a gap)"
        case .wrongShape(let tensor, let shape, let expected):
            "tensor \(tensor.quotedForError) has the shape \(shape) (expected "
                + "[\(expected.map { $0.map(String.init) ?? "units" }.joined(separator: ", "))])"
        case .notFinite(let tensor, let index):
            "tensor \(tensor.quotedForError) has at index \(index.grouped) something that is not a finite number"
        case .unknownActivation(let name):
            "\(name.quotedForError) is not an activation (expected \(Activation.choices))"
        case .activationCount(let given, let hiddenLayers):
            "the file names \(given) activations for \(hiddenLayers) hidden layers"
        }
    }
}
