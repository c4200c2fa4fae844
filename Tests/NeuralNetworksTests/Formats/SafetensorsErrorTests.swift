import JSON
import NeuralNetworks
import Testing

struct SafetensorsErrorTests {
    private func error(_ bytes: [UInt8]) -> SafetensorsError? {
        do {
            _ = try Safetensors(bytes: bytes)
            return nil
        } catch { return error }
    }

    @Test func `no part of a file is a file`() {
        for count in 0..<pythonFile.count {
            #expect(error(Array(pythonFile.prefix(count))) != nil, "\(count) bytes")
        }
        #expect(error(pythonFile + [0]) == .bytesLeft(count: 1))
    }

    @Test func `a file with any one bit changed is read or refused`() {
        var refused = 0
        for index in pythonFile.indices {
            for bit in 0..<8 {
                var bytes = pythonFile
                bytes[index] ^= 1 << bit
                guard let file = try? Safetensors(bytes: bytes) else {
                    refused += 1
                    continue
                }
                _ = try? Network(safetensors: file)
            }
        }
        // Changed numbers and letters of texts are no error of the format.
        #expect(refused > 1500)
    }

    @Test func `lengths that the file does not have are refused`() {
        #expect(error([]) == .fileTooShort(bytes: 0))
        #expect(error([2, 0, 0, 0, 0, 0, 0]) == .fileTooShort(bytes: 7))
        #expect(error([2, 0, 0, 0, 0, 0, 0, 0, 123]) == .headerPastEnd(header: 2, file: 9))
        #expect(
            error([UInt8](repeating: 255, count: 20)) == .headerTooLong(bytes: UInt64.max))
        #expect(
            error([1, 0xe1, 0xf5, 5, 0, 0, 0, 0]) == .headerTooLong(bytes: 100_000_001))
        #expect(
            error([0, 0xe1, 0xf5, 5, 0, 0, 0, 0])
                == .headerPastEnd(header: 100_000_000, file: 8))
    }

    static let headers: [(String, Int, JSONPart)] = [
        ("", 8, .object), (" {}", 8, .object), ("[]", 8, .object), ("{", 9, .text),
        ("{}{", 10, .end), ("{}\0", 10, .end), ("{a:1}", 9, .text), ("{\"a\"", 12, .colon),
        ("{\"a\":1}", 13, .object), ("{\"a\":[[[[[[", 13, .object),
        ("{\"a\":{\"dtype\":3}}", 22, .text), ("{\"a\":{\"shape\":{}}}", 22, .list),
        ("{\"a\":{\"shape\":[[]]}}", 23, .count), ("{\"a\":{\"shape\":[1.5]}}", 24, .endOfList),
        ("{\"a\":{\"shape\":[-1]}}", 23, .count), ("{\"a\":{\"shape\":[01]}}", 23, .count),
        ("{\"a\":{\"shape\":[1e3]}}", 24, .endOfList), ("{\"a\":{\"shape\":[1,]}}", 25, .count),
        ("{\"a\":{\"shape\":[9223372036854775808]}}", 23, .count),
        ("{\"a\":{\"shape\":[1,1,1,1,1,1,1,1,1]}}", 39, .shortList),
        ("{\"__metadata__\":{\"a\":1}}", 29, .text),
        ("{\"__metadata__\":{\"a\":{}}}", 29, .text),
        ("{\"__metadata__\":{\"a\":\"b\"]", 32, .endOfObject),
        ("{\"a", 11, .endOfText), ("{\"a\n\":1}", 11, .endOfText), ("{\"\\x\":1}", 11, .escape),
        ("{\"\\u12g4\":1}", 14, .escape), ("{\"\\ud83d\":1}", 12, .unicode),
        ("{\"\\ude00\":1}", 12, .unicode), ("{\"\\ud83d\\u0041\":1}", 12, .unicode),
    ]

    @Test(arguments: headers)
    func `a broken header is reported with its place`(
        header: String, position: Int, expected: JSONPart
    ) {
        #expect(
            error(safetensorsFile(header: header))
                == .header(position: position, expected: expected))
    }

    @Test func `bytes that are no UTF-8 are refused`() {
        let sequences: [[UInt8]] = [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe9]]
        for bytes in sequences {
            let header = Array("{\"".utf8) + bytes + Array("\":1}".utf8)
            let file = [UInt8(header.count), 0, 0, 0, 0, 0, 0, 0] + header
            #expect(error(file) == .header(position: 10, expected: .unicode))
        }
    }

    @Test func `keys may not come twice`() {
        #expect(
            error(safetensorsFile(header: #"{"__metadata__":{"a":"1","a":"1"}}"#))
                == .duplicateKey("a"))
        #expect(
            error(
                safetensorsFile(
                    header: #"{"x":{"dtype":"F64","shape":[0],"data_offsets":[0,0]},"x":{}}"#))
                == .duplicateKey("x"))
        #expect(
            error(safetensorsFile(header: #"{"x":{"dtype":"F64","d\u0074ype":"F64"}}"#))
                == .duplicateKey("dtype"))
    }

    @Test func `a tensor has three keys`() {
        func of(_ members: String) -> SafetensorsError? {
            error(safetensorsFile(header: "{\"x\":{\(members)}}"))
        }
        #expect(of(#""dtype":"F64""#) == .missingKey(tensor: "x", key: "shape"))
        #expect(of(#""dtype":"F64","shape":[]"#) == .missingKey(tensor: "x", key: "data_offsets"))
        #expect(of("") == .missingKey(tensor: "x", key: "dtype"))
        #expect(of(#""strides":[1]"#) == .unknownKey(tensor: "x", key: "strides"))
        #expect(
            of(#""dtype":"F64","shape":[],"data_offsets":[0]"#)
                == .offsetCount(tensor: "x", count: 1))
        #expect(
            of(#""dtype":"F4","shape":[0],"data_offsets":[0,0]"#)
                == .unsupportedType(tensor: "x", type: "F4"))
    }

    @Test func `offsets are contiguous, inside the file, and as long as the shape says`() {
        func of(_ tensors: [(shape: String, offsets: String)], data count: Int) -> SafetensorsError?
        {
            let members = tensors.enumerated().map { index, tensor in
                """
                "\(index)":{"dtype":"F16","shape":\(tensor.shape),"data_offsets":\(tensor.offsets)}
                """
            }
            return error(
                safetensorsFile(
                    header: "{\(members.joined(separator: ","))}",
                    data: [UInt8](repeating: 0, count: count)))
        }
        #expect(of([("[2]", "[0,4]"), ("[1]", "[4,6]")], data: 6) == nil)
        #expect(
            of([("[2]", "[0,4]"), ("[1]", "[3,5]")], data: 5) == .overlap(tensor: "1", start: 3))
        #expect(
            of([("[2]", "[0,4]"), ("[2]", "[0,4]")], data: 4) == .overlap(tensor: "1", start: 0))
        #expect(
            of([("[2]", "[0,4]"), ("[1]", "[5,7]")], data: 7)
                == .gap(tensor: "1", start: 5, expected: 4))
        #expect(of([("[1]", "[1,3]")], data: 3) == .gap(tensor: "0", start: 1, expected: 0))
        #expect(of([("[1]", "[0,2]")], data: 3) == .bytesLeft(count: 1))
        #expect(
            of([("[2]", "[0,4]")], data: 3)
                == .outsideFile(tensor: "0", start: 0, end: 4, data: 3))
        #expect(
            of([("[1]", "[2,0]")], data: 2)
                == .outsideFile(tensor: "0", start: 2, end: 0, data: 2))
        #expect(
            of([("[3]", "[0,4]")], data: 4)
                == .wrongLength(tensor: "0", type: .f16, shape: [3], bytes: 4))
        let huge = [1 << 32, 1 << 31]
        #expect(
            of([("\(huge)", "[0,0]")], data: 0)
                == .wrongLength(tensor: "0", type: .f16, shape: huge, bytes: 0))
        #expect(of([("[9223372036854775807,0,3]", "[0,0]")], data: 0) == nil)
    }

    @Test func `a deep nest and a long list end at once`() {
        let nest = "{\"a\":{\"shape\":" + String(repeating: "[", count: 1_000_000)
        #expect(error(safetensorsFile(header: nest)) == .header(position: 23, expected: .count))
        let objects = String(repeating: "{\"a\":", count: 1_000_000)
        #expect(error(safetensorsFile(header: objects)) == .unknownKey(tensor: "a", key: "a"))
    }

    @Test func `words are one sentence on one line`() {
        #expect(
            "\(SafetensorsError.header(position: 13, expected: .colon))"
                == "the header is broken at byte 13: expected a colon")
        #expect(
            "\(SafetensorsError.wrongShape(tensor: "2.weight", shape: [8, 7], expected: [nil, 8]))"
                == "tensor '2.weight' has the shape [8, 7] (expected [units, 8])")
        let hostile = "a\n\u{202e}b\u{2028}" + String(repeating: "x", count: 1000)
        let words = "\(SafetensorsError.unexpectedTensor(hostile))"
        #expect(words.hasPrefix("tensor 'a<U+000A><U+202E>b<U+2028>xxx"))
        #expect(words.utf8.count < 300)
    }
}
