public import Formulas
public import Geometry

/// What a curve is sampled from.
public enum CurveSource: Sendable, Hashable {
    case formula(FormulaCurve)
    /// Two columns of a CSV file, with or without the rows that lack a value.
    case csv(path: String, xColumn: String, yColumn: String, skipsMissing: Bool = false)
    /// A line drawn in a PNG file; without a window, `Stroke.defaultWindow`.
    case stroke(path: String, window: Box?)
    /// Points that are written down.
    case literal([Point])
}

/// A formula and where it is sampled.
public struct FormulaCurve: Sendable, Hashable {
    /// The function, whose variable is x.
    public var formula: Formula
    /// The first x.
    public var start: Double
    /// The last x.
    public var end: Double
    /// The number of samples.
    public var count: Int
    /// How they are spread over the interval.
    public var spacing: SampleSpacing
    /// The standard deviation of normal noise added to the values.
    public var noise: Double

    /// Samples of a formula over an interval.
    public init(
        _ formula: Formula, from start: Double = 0, to end: Double = 1, count: Int = 1000,
        spacing: SampleSpacing = .even, noise: Double = 0
    ) {
        self.formula = formula
        self.start = start
        self.end = end
        self.count = count
        self.spacing = spacing
        self.noise = noise
    }
}

/// How samples are spread over an interval.
public enum SampleSpacing: String, Sendable, Hashable, CaseIterable {
    /// At equal steps, both ends included.
    case even
    /// Drawn uniformly.
    case random
}

extension CurveSource {
    /// What the file of a curve holds, once someone has read it.
    public enum Contents: Sendable {
        /// The points of a CSV file's rows, and how many rows were left out.
        case points([Point], skippedRows: Int)
        /// A picture: four bytes per pixel, row by row from the top.
        case picture(rgba: [UInt8], width: Int, height: Int)
    }

    /// The samples.
    ///
    /// - Parameters:
    ///   - contents: what the file holds; nil for a formula and for points that are written down.
    ///   - seed: for random places and noise.
    public func samples(_ contents: Contents?, seed: UInt64) throws(CurveError) -> CurveSamples {
        switch self {
        case .formula(let curve): return try curve.samples(seed: seed)
        case .literal(let points): return try CurveSamples(points)
        case .csv:
            guard case .points(let points, _) = contents else { throw CurveError(.notRead) }
            return try CurveSamples(points)
        case .stroke: return try stroke(contents).samples
        }
    }

    /// The line of a picture; only for `stroke`.
    public func stroke(_ contents: Contents?) throws(CurveError) -> Stroke {
        guard case .stroke(_, let window) = self,
            case .picture(let rgba, let width, let height) = contents
        else { throw CurveError(.notRead) }
        return try Stroke(
            rgba: rgba, width: width, height: height,
            window: window ?? Stroke.defaultWindow(width: width, height: height))
    }
}
