import Foundation
import Lab
import Points
import TestSupport
import Testing
import Text

@Suite struct NamesTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The line x - 2 y + 0.1 = 0 with points on both sides of it.
    private func model(hasPoints: Bool = true) throws -> LoadedModel {
        let path = try folder.write(
            #"{"layers": [{"weights": [[1, -2]], "biases": [0.1]}], "window": [-1, 1, -1, 1]}"#,
            to: "net.json")
        var table = "x,y,class\n"
        for row in 0..<20 {
            for column in 0..<20 {
                let (x, y) = (0.1 * Double(column) - 0.95, 0.1 * Double(row) - 0.95)
                table += "\(x),\(y),\(x - 2 * y + 0.1 > 0 ? 1 : 0)\n"
            }
        }
        let points = CSVSource(
            path: try folder.write(table, to: "points.csv"), xColumn: "x", yColumn: "y",
            classColumn: "class")
        return try LoadedModel(at: path, options: ModelOptions(points: hasPoints ? points : nil))
    }

    private func text(
        _ format: ExplanationFormat, hasPoints: Bool = true, resolution: Double? = nil
    ) throws -> String {
        var bytes: [UInt8] = []
        try Explanation(
            of: try model(hasPoints: hasPoints),
            options: ExplanationOptions(isNamed: true, resolution: resolution)
        ).write(format) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `a boundary is named in words, with its formula`() throws {
        let text = try text(.text)
        #expect(text.contains("\nThe boundary is a line.\n"))
        #expect(text.contains("Forms (> named, + accepted"))
        #expect(text.contains("as a classifier it has 400 points right"))
    }

    @Test func `JSON has the names`() throws {
        let json = try JSONSerialization.jsonObject(with: Data(try text(.json).utf8))
        let names = try #require((json as? [String: Any])?["names"] as? [String: Any])
        #expect(names["verdict"] as? String == "a line" && names["right"] as? Int == 400)
        let forms = try #require(names["forms"] as? [[String: Any]])
        let named = try #require(names["named"] as? Int)
        #expect(forms[named]["form"] as? String == "line")
        #expect(forms.count { $0["named"] as? Bool == true } == 1)
        let parameters = try #require(forms[named]["parameters"] as? [[String: Any]])
        #expect(parameters.map { $0["name"] as? String } == ["angle", "offset"])
    }

    @Test func `TeX has the formulas`() throws {
        let lines = try text(.latex).split(separator: "\n")
        #expect(lines[0] == "% The boundary: a line.")
        #expect(lines[2].hasPrefix("\\[ ") && lines[2].hasSuffix(" \\]"))
    }

    @Test func `without points a resolution names it, and nothing else does`() throws {
        #expect(try text(.text, hasPoints: false, resolution: 0.1).contains("is a line."))
        let error = #expect(throws: LabError.self) { try text(.text, hasPoints: false) }
        #expect(error?.problem == .noResolution && error?.kind == .unreadable)
        let words = try #require(error?.description)
        #expect(
            words.hasSuffix(
                "a boundary is named by the gap between training points of two classes, and there "
                    + "are none (--points gives a table of points, --resolution the gap)"))
    }
}
