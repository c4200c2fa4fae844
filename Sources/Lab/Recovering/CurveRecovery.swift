import Curves
public import Datasets
public import Geometry
import JSON
public import NeuralNetworks
import Text

/// The fewest ReLUs whose sum stays near samples, or near a line that was drawn.
public struct CurveRecovery: Sendable {
    /// The file that was read.
    let path: String
    /// Nil for samples.
    let stroke: Stroke?
    let recovered: RecoveredCurve

    /// The ends of the names of files that hold a curve.
    static let endings = [".csv", ".png"]

    /// Whether the file is a curve by its name, and not a network.
    public static func isCurve(_ path: String) -> Bool {
        endings.contains { path.lowercased().hasSuffix($0) }
    }

    /// Whether the file is a picture by its name.
    public static func isPicture(_ path: String) -> Bool { path.lowercased().hasSuffix(".png") }

    /// Reads the columns x and y of a CSV file, or the line in a PNG file.
    ///
    /// - Parameters:
    ///   - tolerance: of a line in pixels (nil: 1), of samples in units of y (nil: 1e-9 of their
    ///     range).
    ///   - window: the part of the plane that a picture covers.
    public init(
        curveAt path: String, tolerance: Double?, window: Box?
    ) throws(DatasetError) {
        self.path = path
        let source: CurveSource =
            Self.isPicture(path)
            ? .stroke(path: path, window: window)
            : .csv(path: path, xColumn: "x", yColumn: "y")
        let contents = try source.contents(readFrom: "")
        do {
            if Self.isPicture(path) {
                let stroke = try source.stroke(contents)
                self.stroke = stroke
                recovered = RecoveredCurve(of: stroke, pixels: tolerance ?? 1)
            } else {
                stroke = nil
                recovered = RecoveredCurve(
                    of: try source.samples(contents, seed: 0), tolerance: tolerance)
            }
        } catch {
            throw DatasetError(.curve(error.problem), place: FilePlace(file: path))
        }
    }
}

extension CurveRecovery {
    /// The whole text of a form.
    public func text(_ format: RecoveryFormat) -> String {
        switch format {
        case .text: CurveRecoveryText(self).text
        case .json: json.document
        }
    }

    /// The network of the units, and of one more for the slope.
    var network: Network { recovered.sum.network(from: recovered.samples.x[0]) }

    /// Writes the network, with the interval of the samples.
    ///
    /// - Parameter replaces: whether an existing file is replaced.
    public func writeNetwork(
        _ format: NetworkFormat, toFile path: String, replacing replaces: Bool = false
    ) throws {
        var statements = ModelStatements()
        statements.interval = recovered.samples.interval
        try statements.file(of: network)
            .write(as: format, toFile: path, replacing: replaces)
    }

    /// All numbers in full.
    private var json: JSONValue {
        let sum = recovered.sum
        return .object([
            .init("samples", .whole(recovered.samples.count)),
            .init(
                "interval",
                .numbers([
                    recovered.samples.interval.lowerBound, recovered.samples.interval.upperBound,
                ])),
            .init("tolerance", .number(recovered.tolerance)),
            .init("slope", .number(sum.slope)), .init("intercept", .number(sum.intercept)),
            .init("units", sum.unitList),
            .init("largestDifference", .number(recovered.largestError)),
            .init("pixelHeight", .number(stroke?.pixelHeight)),
            .init("strokeError", .number(stroke?.strokeError)),
        ])
    }
}

extension RampSum {
    /// The kink and the turn of each unit.
    var unitList: JSONValue {
        .list(
            ramps.map { ramp in
                .object([.init("t", .number(ramp.start)), .init("c", .number(ramp.turn))])
            })
    }
}
