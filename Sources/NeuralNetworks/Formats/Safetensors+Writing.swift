import JSON
import Text

extension Safetensors {
    /// The file's bytes: the same for the same contents.
    ///
    /// The metadata's keys are sorted, and blanks after the header let the numbers begin at a
    /// multiple of 8.
    public var bytes: [UInt8] {
        var header = headerText
        let rest = header.utf8.count % 8
        if rest > 0 { header += String(repeating: " ", count: 8 - rest) }
        return littleEndianBytes(of: UInt64(header.utf8.count)) + header.utf8
            + tensors.flatMap { $0.bytes }
    }

    private var headerText: String {
        var members: [String] = []
        if !metadata.isEmpty {
            let texts = metadata.sorted { $0.key < $1.key }
                .map { "\($0.key.jsonText):\($0.value.jsonText)" }
            members.append("\"__metadata__\":{\(texts.joined(separator: ","))}")
        }
        var start = 0
        for tensor in tensors {
            let end = start + tensor.bytes.count
            let shape = tensor.shape.map(String.init).joined(separator: ",")
            members.append(
                """
                \(tensor.name.jsonText):{"dtype":"\(tensor.type.rawValue)",\
                "shape":[\(shape)],"data_offsets":[\(start),\(end)]}
                """)
            start = end
        }
        return "{\(members.joined(separator: ","))}"
    }
}
