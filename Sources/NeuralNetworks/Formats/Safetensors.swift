/// The contents of a safetensors file: named tensors and a dictionary of texts
/// (https://huggingface.co/docs/safetensors, "Format").
///
/// The file is the header's length (8 bytes, little-endian), the header (JSON) and the tensors'
/// numbers, one tensor after the other without gaps. Whatever breaks these rules is refused.
public struct Safetensors: Sendable, Hashable {
    /// The tensors, in the order of their bytes in the file.
    public let tensors: [Tensor]
    /// The texts under the header's key `__metadata__`.
    public let metadata: [String: String]

    /// The contents of a file to be; the caller knows that the names are all different.
    init(unchecked tensors: [Tensor], metadata: [String: String]) {
        self.tensors = tensors
        self.metadata = metadata
    }
}

extension Safetensors {
    /// The tensors by their names.
    var tensorsByName: [String: Tensor] { tensors.reduce(into: [:]) { $0[$1.name] = $1 } }
}

extension Safetensors {
    /// A named array of numbers, kept in the bytes of its file until they are needed.
    public struct Tensor: Sendable, Hashable {
        /// The name, different from those of all other tensors of the file.
        public let name: String
        /// How the numbers are stored.
        public let type: ElementType
        /// The extent of each dimension, the one that varies slowest first.
        public let shape: [Int]
        let bytes: ArraySlice<UInt8>

        /// The numbers, row by row.
        ///
        /// Each floating type's numbers are Doubles without any rounding; others are not read.
        public var values: [Double] { type.values(of: bytes) }
    }

    /// How the numbers of a tensor are stored, little-endian.
    ///
    /// A network is read from the first four, which are floating point; a file may hold others
    /// beside it, such as counters.
    public enum ElementType: String, Sendable, Hashable, CaseIterable {
        case f64 = "F64"
        case f32 = "F32"
        case f16 = "F16"
        /// The upper half of a 32-bit number.
        case bf16 = "BF16"
        case i64 = "I64"
        case i32 = "I32"
        case i16 = "I16"
        case i8 = "I8"
        case u64 = "U64"
        case u32 = "U32"
        case u16 = "U16"
        case u8 = "U8"
        case bool = "BOOL"
    }
}

extension Safetensors.Tensor {
    /// A tensor of 64-bit numbers.
    init(name: String, shape: [Int], values: [Double]) {
        assert(values.count == shape.reduce(1, *))
        self.name = name
        self.type = .f64
        self.shape = shape
        bytes = values.flatMap { littleEndianBytes(of: $0.bitPattern) }[...]
    }
}

extension Safetensors.ElementType {
    /// Bytes per number.
    var size: Int {
        switch self {
        case .f64, .i64, .u64: 8
        case .f32, .i32, .u32: 4
        case .f16, .bf16, .i16, .u16: 2
        case .i8, .u8, .bool: 1
        }
    }

    /// Whether its numbers are read.
    var isFloating: Bool { Self.floating.contains(self) }

    /// The types whose numbers are read.
    static let floating: [Self] = [.f64, .f32, .f16, .bf16]

    func values(of bytes: ArraySlice<UInt8>) -> [Double] {
        stride(from: bytes.startIndex, to: bytes.endIndex, by: size).map { start in
            value(ofBits: littleEndianNumber(in: bytes[start..<start + size]))
        }
    }

    func value(ofBits bits: UInt64) -> Double {
        switch self {
        case .f64: Double(bitPattern: bits)
        case .f32: Double(Float(bitPattern: UInt32(bits)))
        case .f16: Self.half(ofBits: bits)
        case .bf16: Double(Float(bitPattern: UInt32(bits) << 16))
        case .i64, .i32, .i16, .i8, .u64, .u32, .u16, .u8, .bool: .nan
        }
    }

    /// The 16-bit number with 5 bits of exponent and 10 of fraction (`Float16` does not exist on
    /// every platform).
    private static func half(ofBits bits: UInt64) -> Double {
        let exponent = Int(bits >> 10 & 31)
        let fraction = Double(bits & 1023)
        let magnitude: Double
        switch exponent {
        case 0: magnitude = fraction * 0x1p-24
        case 31: magnitude = fraction == 0 ? .infinity : .nan
        default:
            magnitude = Double(sign: .plus, exponent: exponent - 25, significand: 1024 + fraction)
        }
        return bits >> 15 == 0 ? magnitude : -magnitude
    }
}

/// The number of up to 8 bytes, the lowest first.
func littleEndianNumber(in bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
}

/// The 8 bytes of a number, the lowest first.
func littleEndianBytes(of number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}
