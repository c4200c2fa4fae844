public import Text

/// Why there are no samples of a curve.
public struct CurveError: Error, Sendable, Hashable {
    /// What is wrong.
    public var problem: Problem

    /// A problem.
    public init(_ problem: Problem) { self.problem = problem }

    /// What can be wrong.
    public enum Problem: Sendable, Hashable {
        case tooFewSamples(Int)
        case tooManySamples
        case coordinate(Double)
        case repeatedX(Double)
        /// The file of the curve was not read, or as a file of another kind.
        case notRead

        /// An interval that does not rise, or is too narrow for its samples.
        case interval(Double, Double, samples: Int)
        case sampleCount(Int)
        case noise(Double)
        /// A formula has no finite value at x.
        case noValue(x: Double, value: Double)

        case noInk
        case tooFewColumns(Int)
        /// Two runs of ink in a column: the last row of the upper and the first of the lower.
        case branch(column: Int, upper: Int, lower: Int)
    }
}

extension CurveError {
    /// The kind of failure.
    public var kind: FaultKind {
        switch problem {
        case .tooManySamples: .limit
        default: .wrong
        }
    }

    /// The key of the curve's settings that the problem is about, where it is about one.
    public var key: String? {
        switch problem {
        case .interval: "interval"
        case .sampleCount: "samples"
        case .noise: "noise"
        case .noValue: "formula"
        case .noInk, .tooFewColumns, .branch, .notRead: "file"
        case .tooFewSamples, .tooManySamples, .coordinate, .repeatedX: nil
        }
    }
}

extension CurveError: CustomStringConvertible {
    /// What is wrong and what would be right, on one line.
    public var description: String { message }

    /// What is wrong and what would be right.
    public var message: String {
        switch problem {
        case .tooFewSamples(let count): "\(count.countedInWords("sample")) (at least 2)"
        case .tooManySamples: "more than \(CurveSamples.limit.grouped) samples"
        case .coordinate(let value):
            "\(value.shortest) is not a coordinate (at most 1e30 in magnitude)"
        case .repeatedX(let x):
            "two samples have x = \(x.shortest) (a function has one value for each x)"
        case .notRead: "the file of this curve has not been read"
        case .interval(let low, let high, let samples): Self.intervalMessage(low, high, samples)
        case .sampleCount(let count):
            "\(count) samples (\(CurveSamples.minimumCount) to \(CurveSamples.limit.grouped))"
        case .noise(let noise):
            "\(noise.shortest) is not a standard deviation (0 to 1e30)"
        case .noValue(let x, let value): Self.valueMessage(x, value)
        default: strokeMessage
        }
    }

    private static func intervalMessage(_ low: Double, _ high: Double, _ count: Int) -> String {
        let interval = "[\(low.shortest), \(high.shortest)]"
        return low < high
            ? "\(interval) is too narrow for \(count.counted("sample"))"
            : "\(interval) is not an interval (such as [0, 1], both ends at most 1e30 in magnitude)"
    }

    private static func valueMessage(_ x: Double, _ value: Double) -> String {
        let what =
            value.isNaN
            ? "no value"
            : value.isFinite
                ? "the value \(value.shortest), which is beyond 1e30,"
                : "an infinite value"
        return "the formula has \(what) at x = \(x.shortest) (choose another interval)"
    }

    private var strokeMessage: String {
        switch problem {
        case .noInk: "no pixel of this picture is darker than middle grey"
        case .tooFewColumns(let count):
            "only \(count.counted("column")) of this picture \(count == 1 ? "has" : "have") ink "
                + "(at least \(Stroke.minimumColumnCount); draw the line from left to right)"
        case .branch(let column, let upper, let lower):
            "column \(column) has ink at row \(upper) and again at row \(lower), with a blank "
                + "between them (one line, which does not turn back; both count from 0)"
        default: ""
        }
    }
}
