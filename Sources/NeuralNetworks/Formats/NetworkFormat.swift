/// A format in which a file holds a network.
///
/// Everything that distinguishes the formats is here; what a format looks like is in the file of
/// `NetworkFile` that is named after it. Each format can store everything of a `NetworkFile` except
/// the step and the state, also that the activation is not known (`statesActivation` is false), and
/// its bytes are recognised whatever the file is called.
public enum NetworkFormat: String, Sendable, Hashable, CaseIterable {
    case safetensors
    case json
    case onnx

    /// The format that the ending of a path names, in upper or lower case; or nil.
    public init?(path: String) {
        let name = path.lowercased()
        guard let format = Self.allCases.first(where: { name.hasSuffix(".\($0.rawValue)") }) else {
            return nil
        }
        self = format
    }

    /// The format that a file's bytes look like, or nil.
    public init?(bytes: [UInt8]) {
        guard let format = Self.allCases.first(where: { $0.isLikely(bytes) }) else { return nil }
        self = format
    }

    /// The format that a file's bytes look like, or else the one that its path names; nil if
    /// neither does.
    public init?(bytes: [UInt8], path: String) {
        guard let format = NetworkFormat(bytes: bytes) ?? NetworkFormat(path: path) else {
            return nil
        }
        self = format
    }

    private func isLikely(_ bytes: [UInt8]) -> Bool {
        switch self {
        case .safetensors: bytes.isSafetensors
        case .json: bytes.isJSON
        case .onnx: bytes.isONNX
        }
    }

    /// What people call the format.
    public var title: String {
        switch self {
        case .safetensors: "safetensors"
        case .json: "JSON"
        case .onnx: "ONNX"
        }
    }
}

extension NetworkFile {
    /// The maximum size in bytes of a file that is read: 1 GiB.
    public static let maximumSize = Safetensors.maximumFileSize

    /// The network of a file, all of whose rules are checked.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - reading: what is said besides the file. Without an activation ReLU is taken where the
    ///     file names none (`statesActivation`); layers and epsilon are for safetensors.
    ///   - losses: the names that a loss may have; nil: any name.
    public init(
        _ bytes: [UInt8], as format: NetworkFormat, _ reading: NetworkReading = NetworkReading(),
        losses: [String]? = nil
    ) throws(NetworkFileError) {
        switch format {
        case .safetensors:
            try self.init(safetensors: bytes, reading, losses: losses)
        case .json:
            do {
                try self.init(json: bytes, activation: reading.activation, losses: losses)
            } catch {
                throw .json(error)
            }
        case .onnx:
            try self.init(onnx: bytes, activation: reading.activation, losses: losses)
        }
    }

    /// The bytes of the file: the same for the same contents.
    ///
    /// - Parameter precision: of the numbers of an ONNX file; other formats have all bits.
    public func bytes(
        as format: NetworkFormat, precision: NumberPrecision = .double
    ) -> [UInt8] {
        switch format {
        case .safetensors: safetensorsBytes
        case .json: jsonBytes
        case .onnx: onnxBytes(precision)
        }
    }
}

/// Why bytes are not the file of a network.
public enum NetworkFileError: Error, Sendable, Equatable {
    /// The bytes are not a safetensors file, or the file is not a network.
    case safetensors(SafetensorsError)
    /// What a safetensors file says about its network cannot be used.
    case metadata(NetworkMetadataError)
    /// The text is not a network in its JSON form.
    case json(NetworkJSONError)
    /// The bytes are not an ONNX file, or its graph is not a network.
    case onnx(ONNXError)
}

extension NetworkFileError: CustomStringConvertible {
    /// What is wrong, with the place in a text, and without the file's name.
    public var description: String {
        switch self {
        case .safetensors(let error): error.description
        case .metadata(let error): error.description
        case .json(let error): error.description
        case .onnx(let error): error.description
        }
    }

    /// Whether the description begins with a line and a column, which follow the file's name at
    /// once.
    public var hasPlace: Bool {
        if case .json = self { true } else { false }
    }
}

extension [UInt8] {
    /// Whether this looks like safetensors: a length that some header has, and a brace.
    fileprivate var isSafetensors: Bool {
        guard count > 8, self[8] == UInt8(ascii: "{") else { return false }
        return littleEndianNumber(in: self[..<8]) <= UInt64(Safetensors.maximumHeaderSize)
    }

    /// Whether this looks like JSON: it begins with a brace, and has none of the zeros that the
    /// length at the head of a safetensors file has.
    fileprivate var isJSON: Bool {
        let start = starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
        let first = self[start...].first { !" \t\r\n".utf8.contains($0) }
        return first == UInt8(ascii: "{") && !prefix(8).contains(0)
    }
}
