import Foundation
import TestSupport
import Testing

/// Other commands take the curves that construct writes.
@Suite struct ConstructedCurveTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    struct Case: Sendable, CustomTestStringConvertible {
        var arguments: String
        /// How many straight pieces the curve has; nil for a smooth one.
        var pieces: Int?
        var testDescription: String { arguments }
    }

    private static let formula = " --formula 'x^2 - x^3 / 3' --interval 0,2"
    static let cases = [
        Case(arguments: "bumps --units 20" + formula, pieces: 10),
        Case(arguments: "bumps --units 20 --activation sigmoid" + formula, pieces: nil),
        Case(arguments: "interpolant --units 9" + formula, pieces: 9),
        Case(arguments: "tent --depth 5", pieces: 32),
    ]

    /// The number of pieces by the JSON form of explain.
    private func pieces(_ file: String) throws -> Int {
        let result = try FacetProcess("explain", file, "--format", "json", in: folder)
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        return try #require((json as? [String: Any])?["pieces"] as? [Any]).count
    }

    @Test(arguments: cases)
    func `explain and convert take it`(_ example: Case) throws {
        let built = try FacetProcess(
            script: "\"$FACET\" construct \(example.arguments) --out a.json", in: folder)
        #expect(built.status == 0, "\(built.errors)")
        let text = try FacetProcess("explain", "a.json", in: folder)
        #expect(text.status == 0 && text.errors.isEmpty, "\(text.errors)")
        #expect(try pieces("a.json") == example.pieces ?? 0)
        for (from, to) in [("a.json", "b.safetensors"), ("b.safetensors", "c.json")] {
            let converted = try FacetProcess("convert", from, "--out", to, in: folder)
            #expect(converted.status == 0 && converted.errors.isEmpty, "\(converted.errors)")
        }
        #expect(try pieces("b.safetensors") == example.pieces ?? 0)
        #expect(try folder.text("c.json") == folder.text("a.json"))
    }

    @Test(arguments: cases)
    func `recover finds its kinks from values, unless it jumps or is smooth`(
        _ example: Case
    ) throws {
        let built = try FacetProcess(
            script: "\"$FACET\" construct \(example.arguments) --out a.json", in: folder)
        #expect(built.status == 0, "\(built.errors)")
        let result = try FacetProcess("recover", "a.json", "--out", "b.json", in: folder)
        guard let pieces = example.pieces, !example.arguments.hasPrefix("bumps") else {
            #expect(result.status == 65 && result.hasOneErrorLine, "\(result.errors)")
            return
        }
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        let kinks = pieces - 1
        #expect(result.output.contains("found   \(kinks) kinks, so that a line and"))
        #expect(result.output.contains("  \(kinks) of \(kinks) kinks found"))
        #expect(try self.pieces("b.json") == pieces)
    }
}
