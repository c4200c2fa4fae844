import Testing
import Text

@testable import ScenarioFiles
@testable import Scenarios

/// What is right up to a limit, and refused in one line beyond it.
@Suite struct LimitTests {
    struct Limit: Sendable, CustomTestStringConvertible {
        var testDescription: String { line }
        var most: Int
        var line: String
        var yaml: @Sendable (Int) -> String
    }

    @Test(arguments: limits)
    func `as much as the limit is right, and one more is refused`(_ limit: Limit) throws {
        _ = try ScenarioFile(yaml: limit.yaml(limit.most), path: "x.yaml")
        ErrorCase.whole(limit.yaml(limit.most + 1), limit.line, .limit).check()
    }

    static let limits: [Limit] = [
        Limit(
            most: 64, line: "2:19: network.hidden: 65 hidden layers are over the limit (0 to 64)"
        ) {
            "points: [moons]\nnetwork: {hidden: \(flow([String](repeating: "1", count: $0)))}\n"
        },
        Limit(
            most: 4096,
            line: "2:20: network.hidden[0]: 4097 is over the limit for a width (1 to 4096)"
        ) {
            "points: [moons]\nnetwork: {hidden: [\($0)]}\n"
        },
        Limit(
            most: 200,
            line: "3:8: title: has more characters than a title may have (at most 200)"
        ) {
            ErrorCase.soundLines + "title: \(String(repeating: "\u{e9}", count: $0))\n"
        },
        Limit(
            most: 64,
            line: "3:11: classes[0]: has more characters than a class name may have (at most 64)"
        ) {
            ErrorCase.soundLines + "classes: [\(String(repeating: "x", count: $0)), b]\n"
        },
        Limit(
            most: 256, line: "3:10: classes: 257 entries are over the limit (1 to 256 entries)"
        ) {
            ErrorCase.soundLines + "classes: \(flow((0..<$0).map { "c\($0)" }))\n"
        },
        Limit(
            most: 64, line: "3:19: compare.widths: 65 entries are over the limit (1 to 64 entries)"
        ) {
            ErrorCase.soundLines + "compare: {widths: \(flow((1...$0).map(String.init)))}\n"
        },
        Limit(
            most: 16,
            line: "1:17: " + String(repeating: "[0]", count: 16)
                + ": is nested too deeply (at most 16 levels of lists and mappings)"
        ) { depth in
            guard depth > 16 else { return ErrorCase.soundLines }
            return String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        },
        Limit(
            most: 1 << 20,
            line: " is larger than 1 MiB (put large point sets into a CSV file)"
        ) {
            let comment = $0 - ErrorCase.soundLines.utf8.count
            return ErrorCase.soundLines + String(repeating: "#", count: comment)
        },
    ]

    @Test func `a file that a run has left may be four times as large`() throws {
        func text(_ mark: String, bytes: Int, keys: Int) -> String {
            let sources = [String](repeating: "{xor: {}}", count: keys)
            let yaml = "\(mark)points: \(flow(sources))\nnetwork: {hidden: [4]}\n"
            return yaml + String(repeating: "#", count: bytes - yaml.utf8.count)
        }
        let mark = Scenario.runMark
        _ = try ScenarioFile(yaml: text(mark, bytes: 4 << 20, keys: 39_997), path: "x.yaml")
        ErrorCase.whole(
            text(mark, bytes: (4 << 20) + 1, keys: 1),
            " is larger than 4 MiB (put large point sets into a CSV file)", .limit
        ).check()
        let error = #expect(throws: ScenarioError.self) {
            try ScenarioFile(yaml: text(mark, bytes: 4 << 20, keys: 39_998), path: "x.yaml")
        }
        #expect(error?.message == "is one key too many (at most 40000 in a file)")
        ErrorCase.whole(
            text("#" + mark, bytes: (1 << 20) + 1, keys: 1),
            " is larger than 1 MiB (put large point sets into a CSV file)", .limit
        ).check()
    }

    @Test(arguments: [
        "[1000, 1000.0000011, -6, 6]", "[-6, 6, 0, 1e-300]", "[-1e30, 1e30, 5, 5.00000001]",
    ])
    func `a window may be as narrow as coordinates can be distinguished`(_ window: String) throws {
        _ = try ScenarioFile(yaml: ErrorCase.soundLines + "window: \(window)\n", path: "x.yaml")
    }

    @Test func `fifty million weights are the limit`() throws {
        // 3 x 4096 + 2 (4097 x 4096) + 4097 x w + w + 1 parameters with a third layer of w.
        let widths = [4096, 4096, 4096, 3991]
        let count = ParameterCount(inputs: 2, hidden: widths, outputs: 1)
        #expect(count.value == 3 * 4096 + 2 * 4097 * 4096 + 4097 * 3991 + 3992)
        #expect(count.excess == nil)
        #expect(
            ParameterCount(inputs: 2, hidden: [4096, 4096, 4096, 4096], outputs: 1).excess != nil)
    }

    @Test func `a number of four hundred digits is the longest`() throws {
        let digits = String(repeating: "0", count: 397) + "1"
        #expect(throws: NumberFault.tooSmall("0." + digits)) { try StrictNumber("0." + digits) }
        #expect(throws: NumberFault.tooLong) { try StrictNumber("0." + digits + "1") }
    }
}
