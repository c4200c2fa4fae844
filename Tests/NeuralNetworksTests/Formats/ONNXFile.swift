/// An ONNX file written byte by byte, apart from the code that is tested (protobuf.dev, "Encoding";
/// onnx.proto for the numbers of the fields).
enum ONNXFile {
    typealias Bytes = [UInt8]

    static func varint(_ number: UInt64) -> Bytes {
        number < 128
            ? [UInt8(number)] : [UInt8(number & 127) | 128] + varint(number >> 7)
    }

    /// A field with a number.
    static func number(_ field: UInt64, _ value: Int) -> Bytes {
        varint(field * 8) + varint(UInt64(bitPattern: Int64(value)))
    }

    /// A field with bytes.
    static func block(_ field: UInt64, _ content: Bytes) -> Bytes {
        varint(field * 8 + 2) + varint(UInt64(content.count)) + content
    }

    static func text(_ field: UInt64, _ text: String) -> Bytes { block(field, Array(text.utf8)) }

    static func bits(_ value: Float) -> Bytes {
        (0..<4).map { UInt8(value.bitPattern >> (8 * $0) & 255) }
    }

    static func bits(_ value: Double) -> Bytes {
        (0..<8).map { UInt8(value.bitPattern >> (8 * $0) & 255) }
    }

    /// A tensor of floats, with its numbers raw or listed.
    static func floats(
        _ name: String, _ shape: [Int], _ values: [Float], isRaw: Bool = true
    ) -> Bytes {
        shape.flatMap { number(1, $0) } + number(2, 1) + text(8, name)
            + block(isRaw ? 9 : 4, values.flatMap { bits($0) })
    }

    static func doubles(
        _ name: String, _ shape: [Int], _ values: [Double], isRaw: Bool = true
    ) -> Bytes {
        // The shape packed, as some writers have it.
        block(1, shape.flatMap { varint(UInt64($0)) }) + number(2, 11) + text(8, name)
            + block(isRaw ? 9 : 10, values.flatMap { bits($0) })
    }

    /// A tensor of 16-bit numbers by their bits, listed in the field for 32-bit integers.
    static func halves(_ name: String, _ shape: [Int], _ values: [UInt16]) -> Bytes {
        shape.flatMap { number(1, $0) } + number(2, 10) + text(8, name)
            + block(5, values.flatMap { varint(UInt64($0)) })
    }

    static func integers(_ name: String, _ values: [Int]) -> Bytes {
        number(1, values.count) + number(2, 7) + text(8, name)
            + block(7, values.flatMap { varint(UInt64(bitPattern: Int64($0))) })
    }

    static func node(
        _ operation: String, _ inputs: [String], _ outputs: [String], _ attributes: [Bytes] = [],
        domain: String = ""
    ) -> Bytes {
        inputs.flatMap { text(1, $0) } + outputs.flatMap { text(2, $0) }
            + text(3, "the \(operation)") + text(4, operation)
            + attributes.flatMap { block(5, $0) } + text(7, domain)
    }

    static func attribute(_ name: String, _ value: Int) -> Bytes {
        text(1, name) + number(3, value) + number(20, 2)
    }

    static func attribute(_ name: String, _ value: Float) -> Bytes {
        text(1, name) + varint(2 * 8 + 5) + bits(value) + number(20, 1)
    }

    static func attribute(_ name: String, _ values: [Float]) -> Bytes {
        text(1, name) + block(7, values.flatMap { bits($0) }) + number(20, 6)
    }

    static func attribute(_ name: String, labels: [String]) -> Bytes {
        text(1, name) + labels.flatMap { text(9, $0) } + number(20, 8)
    }

    /// A value of the type float and the shape [N, columns].
    static func value(_ name: String, _ columns: Int) -> Bytes {
        let shape = block(1, text(2, "N")) + block(1, number(1, columns))
        return text(1, name) + block(2, block(1, number(1, 1) + block(2, shape)))
    }

    static func model(
        _ nodes: [Bytes], _ tensors: [Bytes] = [], inputs: [Bytes] = [value("x", 2)],
        outputs: [String] = ["y"], opset: Int = 17
    ) -> Bytes {
        let graph =
            nodes.flatMap { block(1, $0) } + text(2, "g") + tensors.flatMap { block(5, $0) }
            + inputs.flatMap { block(11, $0) } + outputs.flatMap { block(12, value($0, 1)) }
        return number(1, 8) + text(2, "test") + block(7, graph) + block(8, number(2, opset))
    }
}
