/// Reads the fields of a protobuf message one after the other (protobuf.dev, "Encoding").
///
/// A message in a field is read by a reader of its own, so that nothing here is recursive.
/// Positions are those of the whole file.
struct ProtobufReader: Sendable {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }
}

/// A field of a message.
struct ProtobufField: Sendable {
    let number: Int
    let value: Value
    /// Where it begins.
    let position: Int

    /// The four kinds of value that are in use; groups are not read.
    enum Value: Sendable {
        case varint(UInt64)
        case fixed64(UInt64)
        case bytes(ArraySlice<UInt8>)
        case fixed32(UInt32)
    }
}

/// Why bytes are not the expected message.
public enum ProtobufError: Error, Sendable, Equatable {
    /// The message ends within a field.
    case truncated(position: Int)
    /// A field claims more bytes than its message has.
    case length(UInt64, position: Int, left: Int)
    /// A number has more than 64 bits.
    case number(position: Int)
    /// The field has a number or a kind that no field has.
    case tag(UInt64, position: Int)
    /// The field has another kind than it should.
    case kind(field: Int, position: Int)
    /// There are more values of a kind than are read.
    case tooMany(String, limit: Int)
}

extension ProtobufReader {
    /// The next field, or nil at the end.
    mutating func next() throws(ProtobufError) -> ProtobufField? {
        guard position < bytes.endIndex else { return nil }
        let start = position
        let tag = try varint()
        let number = tag >> 3
        guard 1..<1 << 29 ~= number else { throw .tag(tag, position: start) }
        let value: ProtobufField.Value
        switch tag & 7 {
        case 0: value = .varint(try varint())
        case 1: value = .fixed64(littleEndianNumber(in: try take(8)))
        case 2: value = .bytes(try take(try varint()))
        case 5: value = .fixed32(UInt32(littleEndianNumber(in: try take(4))))
        default: throw .tag(tag, position: start)
        }
        return ProtobufField(number: Int(number), value: value, position: start)
    }

    private mutating func take(_ count: UInt64) throws(ProtobufError) -> ArraySlice<UInt8> {
        let left = bytes.endIndex - position
        guard count <= UInt64(left) else {
            throw .length(count, position: position, left: left)
        }
        defer { position += Int(count) }
        return bytes[position..<position + Int(count)]
    }

    /// A number in groups of 7 bits, the lowest first.
    private mutating func varint() throws(ProtobufError) -> UInt64 {
        let start = position
        var number: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 70, by: 7) {
            guard position < bytes.endIndex else { throw .truncated(position: start) }
            let byte = bytes[position]
            position += 1
            guard shift < 63 || byte < 2 else { throw .number(position: start) }
            number |= UInt64(byte & 127) << shift
            if byte < 128 { return number }
        }
        throw .number(position: start)
    }

    /// All numbers of a packed field, appended to what there is.
    mutating func varints(
        appendedTo numbers: inout [Int64], limit: Int
    ) throws(ProtobufError) {
        while position < bytes.endIndex {
            try numbers.append(Int64(bitPattern: try varint()), limit: limit, of: "numbers")
        }
    }
}

extension ProtobufField {
    /// The bytes of a text or of a message.
    func bytes() throws(ProtobufError) -> ArraySlice<UInt8> {
        guard case .bytes(let bytes) = value else {
            throw .kind(field: number, position: position)
        }
        return bytes
    }

    func text() throws(ProtobufError) -> String {
        String(decoding: try bytes(), as: UTF8.self)
    }

    func integer() throws(ProtobufError) -> Int64 {
        guard case .varint(let bits) = value else {
            throw .kind(field: number, position: position)
        }
        return Int64(bitPattern: bits)
    }

    func float() throws(ProtobufError) -> Double {
        guard case .fixed32(let bits) = value else {
            throw .kind(field: number, position: position)
        }
        return Double(Float(bitPattern: bits))
    }

    /// Appends one integer or, of a packed field, all.
    func integers(appendedTo numbers: inout [Int64], limit: Int) throws(ProtobufError) {
        if case .bytes(let bytes) = value {
            var reader = ProtobufReader(bytes)
            try reader.varints(appendedTo: &numbers, limit: limit)
        } else {
            try numbers.append(try integer(), limit: limit, of: "numbers")
        }
    }

    /// Appends one number of 32 or 64 bits or, of a packed field, all of that size.
    func reals(appendedTo numbers: inout [Double], size: Int) throws(ProtobufError) {
        switch value {
        case .fixed32(let bits) where size == 4: numbers.append(Double(Float(bitPattern: bits)))
        case .fixed64(let bits) where size == 8: numbers.append(Double(bitPattern: bits))
        case .bytes(let bytes) where bytes.count % size == 0:
            numbers += (size == 4 ? Safetensors.ElementType.f32 : .f64).values(of: bytes)
        default: throw .kind(field: number, position: position)
        }
    }
}

extension Array {
    /// Appends a value unless there are as many as are read.
    mutating func append(
        _ value: Element, limit: Int, of words: String
    ) throws(ProtobufError) {
        guard count < limit else { throw .tooMany(words, limit: limit) }
        append(value)
    }
}
