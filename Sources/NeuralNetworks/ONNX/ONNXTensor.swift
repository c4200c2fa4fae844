import Text

/// A constant array of an ONNX file, decoded when its numbers are needed.
struct ONNXTensor: Sendable {
    var name = ""
    /// The extents as the file gives them.
    var extents: [Int64] = []
    /// The number of the type in onnx.proto.
    var type: Int64 = 0
    /// All elements, little-endian, where the file has them so.
    var raw: ArraySlice<UInt8>?
    /// The elements of a type with 32 or 64 bits of floating point, where they are listed.
    var reals: [Double] = []
    /// The elements of an integral type or the bits of a 16-bit one, where they are listed.
    var integers: [Int64] = []
    var texts: [String] = []
    /// Whether the elements are in another file.
    var isExternal = false

    static let rankLimit = 16
    static let integerLimit = 1 << 24
    static let textLimit = 10_000
}

extension ONNXTensor {
    init(_ bytes: ArraySlice<UInt8>) throws(ProtobufError) {
        var reader = ProtobufReader(bytes)
        while let field = try reader.next() {
            switch field.number {
            case 1: try field.integers(appendedTo: &extents, limit: Self.rankLimit)
            case 2: type = try field.integer()
            case 4: try field.reals(appendedTo: &reals, size: 4)
            case 5, 7: try field.integers(appendedTo: &integers, limit: Self.integerLimit)
            case 6: try texts.append(try field.text(), limit: Self.textLimit, of: "texts")
            case 8: name = try field.text()
            case 9: raw = try field.bytes()
            case 10: try field.reals(appendedTo: &reals, size: 8)
            case 13: isExternal = true
            case 14: isExternal = try field.integer() != 0 || isExternal
            default: break
            }
        }
    }

    /// A constant that has been computed.
    init(name: String, shape: [Int], values: [Double]) {
        self.name = name
        extents = shape.map { Int64($0) }
        type = Self.double
        reals = values
    }
}

extension ONNXTensor {
    static let float: Int64 = 1
    static let double: Int64 = 11

    private var elementType: Safetensors.ElementType? {
        switch type {
        case Self.float: .f32
        case 10: .f16
        case Self.double: .f64
        case 16: .bf16
        default: nil
        }
    }

    /// The extents and the numbers, row by row, each exactly as in the file.
    ///
    /// - Throws: if they are not of a floating type, their number is not that of the extents, or
    ///   one is not finite.
    func values() throws(ONNXError) -> (shape: [Int], values: [Double]) {
        guard let elementType else { throw .tensorType(name, type: Int(type)) }
        let (shape, count) = try shapeAndCount(limit: ONNXError.elementLimit)
        var values = reals
        if let raw {
            guard raw.count == count * elementType.size else {
                throw .tensorLength(name, shape: shape, count: raw.count / elementType.size)
            }
            values = elementType.values(of: raw)
        } else if elementType.size == 2 {
            values = integers.map { elementType.value(ofBits: UInt64(bitPattern: $0) & 0xffff) }
        }
        guard values.count == count else {
            throw .tensorLength(name, shape: shape, count: values.count)
        }
        guard values.allSatisfy({ $0.isFinite }) else { throw .notFinite(name) }
        return (shape, values)
    }

    /// The integers of a shape, or the labels of classes.
    func wholeNumbers() throws(ONNXError) -> [Int64] {
        let size: Int
        switch type {
        case 6: size = 4
        case 7: size = 8
        default: throw .tensorType(name, type: Int(type))
        }
        let (shape, count) = try shapeAndCount(limit: Self.textLimit)
        var values = integers
        if let raw {
            guard raw.count == count * size else {
                throw .tensorLength(name, shape: shape, count: raw.count / size)
            }
            values = stride(from: raw.startIndex, to: raw.endIndex, by: size).map { start in
                let bits = littleEndianNumber(in: raw[start..<start + size])
                return size == 8
                    ? Int64(bitPattern: bits)
                    : Int64(Int32(bitPattern: UInt32(truncatingIfNeeded: bits)))
            }
        }
        guard values.count == count else {
            throw .tensorLength(name, shape: shape, count: values.count)
        }
        return values
    }

    /// The labels of classes, as words.
    var labels: [String] {
        if !texts.isEmpty { return texts }
        guard let numbers = try? wholeNumbers() else { return [] }
        return numbers.map { String($0) }
    }

    private func shapeAndCount(limit: Int) throws(ONNXError) -> (shape: [Int], count: Int) {
        guard !isExternal else { throw .externalData(name) }
        var count = 1
        var shape: [Int] = []
        for extent in extents {
            guard 0...Int64(limit) ~= extent else { throw .tensorShape(name, extents) }
            count *= Int(extent)
            guard count <= limit else { throw .tensorShape(name, extents) }
            shape.append(Int(extent))
        }
        return (shape, count)
    }
}
