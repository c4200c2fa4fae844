extension ONNXModel {
    private static let domainLimit = 100
    private static let metadataLimit = 1000

    init(_ bytes: ArraySlice<UInt8>) throws(ProtobufError) {
        var reader = ProtobufReader(bytes)
        while let field = try reader.next() {
            switch field.number {
            case 2: producer = try field.text()
            case 7: graph = try ONNXGraph(try field.bytes())
            case 8:
                try versions.append(
                    try Self.version(try field.bytes()), limit: Self.domainLimit, of: "domains")
            case 14:
                let (key, value) = try Self.entry(try field.bytes())
                guard metadata.count < Self.metadataLimit else {
                    throw .tooMany("metadata", limit: Self.metadataLimit)
                }
                metadata[key] = value
            default: break
            }
        }
    }

    private static func version(
        _ bytes: ArraySlice<UInt8>
    ) throws(ProtobufError) -> (domain: String, version: Int64) {
        var reader = ProtobufReader(bytes)
        var (domain, version) = ("", Int64(0))
        while let field = try reader.next() {
            switch field.number {
            case 1: domain = try field.text()
            case 2: version = try field.integer()
            default: break
            }
        }
        return (domain, version)
    }

    private static func entry(
        _ bytes: ArraySlice<UInt8>
    ) throws(ProtobufError) -> (key: String, value: String) {
        var reader = ProtobufReader(bytes)
        var (key, value) = ("", "")
        while let field = try reader.next() {
            switch field.number {
            case 1: key = try field.text()
            case 2: value = try field.text()
            default: break
            }
        }
        return (key, value)
    }
}

extension ONNXGraph {
    private static let nodeLimit = 10_000
    private static let initializerLimit = 20_000
    private static let outputLimit = 100

    fileprivate init(_ bytes: ArraySlice<UInt8>) throws(ProtobufError) {
        var reader = ProtobufReader(bytes)
        while let field = try reader.next() {
            switch field.number {
            case 1:
                try nodes.append(
                    try ONNXNode(try field.bytes()), limit: Self.nodeLimit, of: "nodes")
            case 5:
                try initializers.append(
                    try ONNXTensor(try field.bytes()), limit: Self.initializerLimit,
                    of: "initializers")
            case 11:
                // Old files name each initializer as an input, too.
                try inputs.append(
                    try ONNXInput(try field.bytes()), limit: 2 * Self.initializerLimit,
                    of: "inputs")
            case 12:
                try outputs.append(
                    try ONNXInput(try field.bytes()).name, limit: Self.outputLimit, of: "outputs")
            default: break
            }
        }
    }
}

extension ONNXInput {
    fileprivate init(_ bytes: ArraySlice<UInt8>) throws(ProtobufError) {
        var reader = ProtobufReader(bytes)
        while let field = try reader.next() {
            switch field.number {
            case 1: name = try field.text()
            // A type, in it a tensor's type, in it a shape.
            case 2:
                if let tensor = try Self.message(1, in: try field.bytes()),
                    let shape = try Self.message(2, in: tensor)
                {
                    self.shape = try Self.shape(shape)
                }
            default: break
            }
        }
    }

    /// The message in the last field of that number.
    private static func message(
        _ number: Int, in bytes: ArraySlice<UInt8>
    ) throws(ProtobufError) -> ArraySlice<UInt8>? {
        var reader = ProtobufReader(bytes)
        var found: ArraySlice<UInt8>?
        while let field = try reader.next() {
            if field.number == number { found = try field.bytes() }
        }
        return found
    }

    private static func shape(_ bytes: ArraySlice<UInt8>) throws(ProtobufError) -> [Int64?] {
        var reader = ProtobufReader(bytes)
        var shape: [Int64?] = []
        while let field = try reader.next() {
            guard field.number == 1 else { continue }
            var extent: Int64?
            var dimension = ProtobufReader(try field.bytes())
            while let part = try dimension.next() {
                if part.number == 1 { extent = try part.integer() }
            }
            try shape.append(extent, limit: ONNXTensor.rankLimit, of: "dimensions")
        }
        return shape
    }
}

extension ONNXNode {
    private static let limit = 64

    fileprivate init(_ bytes: ArraySlice<UInt8>) throws(ProtobufError) {
        var reader = ProtobufReader(bytes)
        while let field = try reader.next() {
            switch field.number {
            case 1:
                try inputs.append(try field.text(), limit: Self.limit, of: "inputs of a node")
            case 2:
                try outputs.append(try field.text(), limit: Self.limit, of: "outputs of a node")
            case 3: name = try field.text()
            case 4: operation = try field.text()
            case 5:
                try attributes.append(
                    try ONNXAttribute(try field.bytes()), limit: Self.limit,
                    of: "attributes of a node")
            case 7: domain = try field.text()
            default: break
            }
        }
    }
}

extension ONNXAttribute {
    fileprivate init(_ bytes: ArraySlice<UInt8>) throws(ProtobufError) {
        var reader = ProtobufReader(bytes)
        while let field = try reader.next() {
            switch field.number {
            case 1: name = try field.text()
            case 2: real = try field.float()
            case 3: integer = try field.integer()
            case 4: text = try field.text()
            case 5: tensor = try ONNXTensor(try field.bytes())
            case 7: try field.reals(appendedTo: &reals, size: 4)
            case 8: try field.integers(appendedTo: &integers, limit: ONNXTensor.integerLimit)
            case 9:
                try texts.append(try field.text(), limit: ONNXTensor.textLimit, of: "texts")
            default: break
            }
        }
    }
}
