/// The bytes of a protobuf message, field by field.
struct ProtobufWriter: Sendable {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ field: Int, _ number: Int) {
        varint(UInt64(field << 3))
        varint(UInt64(bitPattern: Int64(number)))
    }

    mutating func write(_ field: Int, bits: UInt32) {
        varint(UInt64(field << 3 | 5))
        bytes += littleEndianBytes(of: UInt64(bits))[..<4]
    }

    mutating func write(_ field: Int, _ content: [UInt8]) {
        varint(UInt64(field << 3 | 2))
        varint(UInt64(content.count))
        bytes += content
    }

    mutating func write(_ field: Int, _ text: String) { write(field, Array(text.utf8)) }

    mutating func write(_ field: Int, _ message: (inout ProtobufWriter) -> Void) {
        var writer = ProtobufWriter()
        message(&writer)
        write(field, writer.bytes)
    }

    private mutating func varint(_ number: UInt64) {
        var rest = number
        while rest > 127 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}
