import Points
import Testing
import Text

struct PointErrorTests {
    private static let place = FilePlace(file: "data/a.csv", line: 3, column: 7)

    @Test func `the place comes first, as far as it is known`() {
        let problem = PointError.Problem.unclosedQuote
        #expect(
            PointError(problem, place: Self.place).description
                == "data/a.csv:3:7: this quote is never closed")
        #expect(
            PointError(.noRows, place: FilePlace(file: "a", line: 2)).description
                == "a:2: there are no rows after the names of the columns")
        #expect(
            PointError(.nothingPainted, place: FilePlace(file: "a")).description
                == "a: no pixel of this picture is opaque")
        #expect(PointError(.noPoints).description == "there are no points")
    }

    @Test func `foreign text is cut, quoted and kept on one line`() {
        let text = "\u{1b}[31m\n" + String(repeating: "x", count: 1000)
        let message = PointError(.notANumber(text)).message
        #expect(message.hasPrefix("\"<U+001B>[31m<U+000A>xxx"))
        #expect(message.count < 120)
        #expect(
            PointError(.noRows, place: FilePlace(file: "a\nb")).description.contains("a<U+000A>b"))
    }

    @Test func `numbers in messages are short`() {
        let error = PointError(
            .outOfRange(key: "count", value: 0, range: 1...1_000_000, isWhole: true))
        #expect(error.message == "0 is out of range (a whole number, 1 to 1000000)")
    }

    private static let minus = LookAlike("\u{2212}")!

    /// One of each kind of problem.
    static let problems: [(PointError.Problem, FaultKind)] = [
        (.notRead, .wrong), (.notUTF8, .wrong), (.emptyFile, .wrong),
        (.noRows, .wrong), (.unclosedQuote, .wrong), (.strayQuote, .wrong),
        (.textAfterQuote, .wrong), (.fieldTooLong(limit: 65_536), .limit),
        (.tooManyColumns(limit: 4096), .limit),
        (.missingColumn("a", nearest: "b", columns: ["b"], .key("x")), .wrong),
        (.repeatedColumn("a"), .wrong), (.dialect(.comment, columns: []), .wrong),
        (.missingValues(rows: 1, canSkip: true), .wrong),
        (.onlyMissingValues(rows: 2), .wrong), (.lookAlike(minus, in: "a"), .wrong),
        (.lookAlikeClass("a", twin: "b", minus), .wrong),
        (.raggedRow(fields: 1, header: 3), .wrong), (.notANumber(""), .wrong),
        (.decimalComma("1,5"), .wrong), (.nothingPainted, .wrong),
        (.tooManyColours(limit: 64), .wrong), (.badClassName(""), .wrong),
        (.undeclaredClass("a", nearest: nil), .wrong),
        (.unknownBalanceClass("a", nearest: nil), .wrong),
        (.classNameCount(names: 1, classes: 2), .wrong), (.strangeLabel("a", nearest: "b"), .wrong),
        (.labelCount(names: 1, labels: ["a", "b"]), .wrong),
        (.labelOfTwoClasses("1", "a", "b"), .wrong),
        (.tooFewDeclaredClasses(declared: 1, needed: 2), .wrong),
        (.tooManyClasses(limit: 256), .limit), (.labelNoiseNeedsTwoClasses, .wrong),
        (.unknownParameter("a", nearest: nil), .wrong), (.testShare(1), .wrong),
        (.outOfRange(key: "a", value: 1, range: 2...3, isWhole: false), .wrong),
        (.coordinate(1e31), .wrong), (.cornerCount(2), .wrong), (.flatPolygon, .wrong),
        (.noPoints, .wrong), (.noTrainingSource, .wrong), (.twoTestSets, .wrong),
        (.tooManyPoints(limit: 1), .limit),
    ]

    @Test(arguments: problems)
    func `every problem has words on one line and a kind`(
        problem: PointError.Problem, kind: FaultKind
    ) {
        let error = PointError(problem)
        #expect(error.message.count > 8)
        #expect(!error.message.contains("\n") && !error.message.contains("Optional"))
        #expect(error.kind == kind)
    }
}
