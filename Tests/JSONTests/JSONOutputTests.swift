import JSON
import Testing

@Suite struct JSONOutputTests {
    private func text(_ write: (inout JSONOutput) -> Void) -> String {
        var output = JSONOutput()
        write(&output)
        return String(decoding: output.bytes, as: UTF8.self)
    }

    @Test(
        arguments: [
            (0, "0"), (-0.0, "-0"), (3, "3"), (0.1, "0.1"), (-2.5, "-2.5"), (1e30, "1e30"),
            (1e-8, "1e-8"), (-1.25e-100, "-1.25e-100"), (.leastNonzeroMagnitude, "5e-324"),
            (1e16, "1e16"),
            (123_456_789, "123456789"), (100, "100"), (1 / 3, "0.3333333333333333"),
            (1e-10, "1e-10"),
            (.nan, "null"), (.infinity, "null"),
        ] as [(Double, String)])
    func `numbers have the fewest digits`(_ number: Double, _ json: String) {
        #expect(text { $0.write(number) } == json)
    }

    @Test func `every number reads back as itself`() throws {
        var state: UInt64 = 1
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let number = Double(bitPattern: state)
            guard number.isFinite else { continue }
            #expect(Double(text { $0.write(number) })?.bitPattern == number.bitPattern)
        }
    }

    @Test func `lists are on one line`() {
        #expect(text { $0.write(list: [1, 2.5]) } == "[1, 2.5]")
        #expect(text { $0.write(list: ["a", "\""]) } == "[\"a\", \"\\\"\"]")
        #expect(text { $0.write(list: [] as [Double]) } == "[]")
    }
}
