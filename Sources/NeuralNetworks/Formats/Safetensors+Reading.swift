extension Safetensors {
    /// The longest file that is read: 1 GiB.
    static let maximumFileSize = 1 << 30
    /// The longest header that is read: 100 MB, as in the reference implementation.
    static let maximumHeaderSize = 100_000_000

    /// The contents of a file, all of whose rules are checked.
    ///
    /// - Parameter bytes: the whole file; a tensor keeps them alive.
    public init(bytes: [UInt8]) throws(SafetensorsError) {
        guard bytes.count <= Self.maximumFileSize else {
            throw .fileTooLong(bytes: bytes.count)
        }
        guard bytes.count >= 8 else { throw .fileTooShort(bytes: bytes.count) }
        let headerSize = littleEndianNumber(in: bytes[..<8])
        guard headerSize <= UInt64(Self.maximumHeaderSize) else {
            throw .headerTooLong(bytes: headerSize)
        }
        let dataStart = 8 + Int(headerSize)
        guard dataStart <= bytes.count else {
            throw .headerPastEnd(header: Int(headerSize), file: bytes.count)
        }
        let header = try SafetensorsHeaderParser(bytes[8..<dataStart]).header()
        self.init(
            unchecked: try Self.tensors(header.entries, in: bytes[dataStart...]),
            metadata: header.metadata)
    }

    private static func tensors(
        _ entries: [SafetensorsHeader.Entry], in data: ArraySlice<UInt8>
    ) throws(SafetensorsError) -> [Tensor] {
        var tensors: [Tensor] = []
        var end = 0
        for entry in entries.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
            guard entry.start <= entry.end, entry.end <= data.count else {
                throw .outsideFile(
                    tensor: entry.name, start: entry.start, end: entry.end, data: data.count)
            }
            guard entry.start >= end else { throw .overlap(tensor: entry.name, start: entry.start) }
            guard entry.start == end else {
                throw .gap(tensor: entry.name, start: entry.start, expected: end)
            }
            end = entry.end
            tensors.append(try tensor(entry, in: data))
        }
        guard end == data.count else { throw .bytesLeft(count: data.count - end) }
        return tensors
    }

    private static func tensor(
        _ entry: SafetensorsHeader.Entry, in data: ArraySlice<UInt8>
    ) throws(SafetensorsError) -> Tensor {
        guard let type = ElementType(rawValue: entry.type) else {
            throw .unsupportedType(tensor: entry.name, type: entry.type)
        }
        guard byteCount(of: type, shape: entry.shape) == entry.end - entry.start else {
            throw .wrongLength(
                tensor: entry.name, type: type, shape: entry.shape, bytes: entry.end - entry.start)
        }
        let first = data.startIndex
        return Tensor(
            name: entry.name, type: type, shape: entry.shape,
            bytes: data[first + entry.start..<first + entry.end])
    }

    /// The bytes that a tensor takes, or nil if the number overflows.
    private static func byteCount(of type: ElementType, shape: [Int]) -> Int? {
        guard !shape.contains(0) else { return 0 }
        var count = type.size
        for extent in shape {
            let (product, overflow) = count.multipliedReportingOverflow(by: extent)
            guard !overflow else { return nil }
            count = product
        }
        return count
    }
}
