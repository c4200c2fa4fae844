/// The bytes of a safetensors file with this header and these numbers.
func safetensorsFile(header: String, data: [UInt8] = []) -> [UInt8] {
    let size = UInt64(header.utf8.count)
    return (0..<8).map { UInt8(truncatingIfNeeded: size >> (8 * $0)) } + header.utf8 + data
}

/// A file with one tensor of `values` that is called `name`.
func safetensorsFile(name: String, shape: [Int], values: [Double]) -> [UInt8] {
    safetensorsFile(tensors: [(name, shape, values)])
}

/// A file of F64 tensors, one after the other.
func safetensorsFile(
    metadata: String? = nil, tensors: [(name: String, shape: [Int], values: [Double])]
) -> [UInt8] {
    var members = metadata.map { ["\"__metadata__\":{\($0)}"] } ?? []
    var data: [UInt8] = []
    for (name, shape, values) in tensors {
        let end = data.count + 8 * values.count
        members.append(
            """
            "\(name)":{"dtype":"F64","shape":\(shape),"data_offsets":[\(data.count),\(end)]}
            """)
        for value in values {
            data += (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) }
        }
    }
    return safetensorsFile(header: "{\(members.joined(separator: ","))}", data: data)
}

/// A file that Python wrote (json.dumps and numpy's tobytes): a 2-3-1 network in four types.
let pythonFile = safetensorsFile(
    header: #"""
        {"__metadata__": {"activation": "leaky-relu:0.125", "note": "\u00e9 \"\\ \n"}, \#
        "0.bias": {"dtype": "F16", "shape": [3], "data_offsets": [0, 6]}, \#
        "0.weight": {"dtype": "F32", "shape": [3, 2], "data_offsets": [6, 30]}, \#
        "2.weight": {"dtype": "BF16", "shape": [1, 3], "data_offsets": [30, 36]}, \#
        "2.bias": {"dtype": "F64", "shape": [1], "data_offsets": [36, 44]}}  \#

        """#,
    data: [
        0x00, 0x38, 0x54, 0xb5, 0xff, 0x03, 0x00, 0x00, 0xc0, 0x3f, 0x00, 0x00, 0x10, 0xc0, 0xcd,
        0xcc, 0xcc, 0x3d, 0x00, 0x00, 0x40, 0x40, 0x6f, 0x12, 0x83, 0x3a, 0x00, 0x00, 0xe0, 0xc0,
        0x80, 0x3f, 0x99, 0xbe, 0x15, 0x50, 0x9a, 0x99, 0x99, 0x99, 0x99, 0x99, 0xb9, 0x3f,
    ])
