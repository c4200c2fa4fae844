import NeuralNetworks
import Testing

struct SafetensorsTests {
    @Test func `a file of Python has its tensors and texts`() throws {
        let file = try Safetensors(bytes: pythonFile)
        #expect(file.metadata == ["activation": "leaky-relu:0.125", "note": "é \"\\ \n"])
        #expect(file.tensors.map(\.name) == ["0.bias", "0.weight", "2.weight", "2.bias"])
        #expect(file.tensors.map(\.type) == [.f16, .f32, .bf16, .f64])
        #expect(file.tensors.map(\.shape) == [[3], [3, 2], [1, 3], [1]])
        let values: [[Double]] = [
            [0.5, -0.3330078125, 6.097555160522461e-05],
            [1.5, -2.25, 0.10000000149011612, 3, 0.0010000000474974513, -7],
            [1, -0.298828125, 9_999_220_736], [0.1],
        ]
        #expect(file.tensors.map(\.values) == values)
    }

    private func values(_ type: Safetensors.ElementType, data: [UInt8]) throws -> [Double] {
        let size = type == .f64 ? 8 : type == .f32 ? 4 : 2
        let header = """
            {"x":{"dtype":"\(type.rawValue)","shape":[\(data.count / size)],\
            "data_offsets":[0,\(data.count)]}}
            """
        let file = try Safetensors(bytes: safetensorsFile(header: header, data: data))
        return try #require(file.tensors.first).values
    }

    @Test func `every BF16 number is read exactly`() throws {
        let data = (0...UInt16.max).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        for (bits, value) in try values(.bf16, data: data).enumerated() {
            let expected = Double(Float(bitPattern: UInt32(bits) << 16))
            guard value.bitPattern != expected.bitPattern else { continue }
            #expect(value.isNaN && expected.isNaN, "\(bits)")
        }
    }

    #if !(os(macOS) && arch(x86_64))
        @Test func `every F16 number is read exactly`() throws {
            let data = (0...UInt16.max).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
            for (bits, value) in try values(.f16, data: data).enumerated() {
                let expected = Double(Float16(bitPattern: UInt16(bits)))
                guard value.bitPattern != expected.bitPattern else { continue }
                #expect(value.isNaN && expected.isNaN, "\(bits)")
            }
        }
    #endif

    @Test func `F32 and F64 numbers keep their bits`() throws {
        let floats: [Float] = [0, -0.0, 1.1, .leastNonzeroMagnitude, -.greatestFiniteMagnitude]
        let floatData = floats.flatMap { value in
            (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) }
        }
        #expect(
            try values(.f32, data: floatData).map(\.bitPattern)
                == floats.map { Double($0).bitPattern })
        let doubles = [
            0, -0.0, 0.1, .leastNonzeroMagnitude, -Double.greatestFiniteMagnitude, .infinity,
        ]
        let doubleData = doubles.flatMap { value in
            (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) }
        }
        #expect(
            try values(.f64, data: doubleData).map(\.bitPattern) == doubles.map(\.bitPattern))
    }

    @Test func `an empty header, blanks and tensors without numbers are allowed`() throws {
        #expect(try Safetensors(bytes: safetensorsFile(header: "{}")).tensors.isEmpty)
        #expect(try Safetensors(bytes: safetensorsFile(header: "{}    ")).metadata.isEmpty)
        let header = """
            { "a" : { "shape" : [ 0 , 3 ] , "dtype" : "F32" , "data_offsets" : [ 0 , 0 ] } ,
            \t"b":{"data_offsets":[0,4],"dtype":"F32","shape":[]}}\r\n
            """
        let file = try Safetensors(
            bytes: safetensorsFile(header: header, data: [0, 0, 0x80, 0x3f]))
        #expect(file.tensors.map(\.shape) == [[0, 3], []])
        #expect(file.tensors.map(\.values) == [[], [1]])
    }

    @Test func `tensors are in the order of their bytes, not of the header`() throws {
        let header = """
            {"b":{"dtype":"F16","shape":[1],"data_offsets":[2,4]},\
            "a":{"dtype":"F16","shape":[1],"data_offsets":[0,2]}}
            """
        let file = try Safetensors(
            bytes: safetensorsFile(header: header, data: [0, 0x3c, 0, 0x40]))
        #expect(file.tensors.map(\.name) == ["a", "b"])
        #expect(file.tensors.map(\.values) == [[1], [2]])
    }

    @Test func `escapes in texts are those of JSON`() throws {
        let header = #"""
            {"__metadata__":{"a":"\"\\\/\b\f\n\r\t","\u0041\u00E9":"\ud83d\ude00","é😀":""}}
            """#
        let file = try Safetensors(bytes: safetensorsFile(header: header))
        #expect(
            file.metadata == [
                "a": "\"\\/\u{8}\u{c}\n\r\t", "Aé": "😀", "é😀": "",
            ])
    }

    @Test func `writing and reading again changes nothing`() throws {
        for bytes in [pythonFile, safetensorsFile(header: "{}")] {
            let file = try Safetensors(bytes: bytes)
            let again = try Safetensors(bytes: file.bytes)
            #expect(again.metadata == file.metadata)
            #expect(again.tensors == file.tensors)
            #expect(again.bytes == file.bytes)
        }
    }
}
