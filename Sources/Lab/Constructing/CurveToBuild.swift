import Curves
import Datasets
import Files
import Formulas
import NeuralNetworks
import Points
import ScenarioFiles
import Scenarios
import Text

/// The curve that a network is to draw.
struct CurveToBuild {
    let target: TargetFunction
    let statements: ModelStatements
    /// What it was read from, for errors.
    let path: String

    /// Reads the curve of a scenario, of a table, or of a formula on the command line.
    init(_ options: ConstructionOptions) throws {
        if let formula = options.formula {
            path = "--formula"
            do {
                target = try TargetFunction(
                    FormulaCurve(
                        formula, from: options.interval.lowerBound,
                        to: options.interval.upperBound))
            } catch {
                throw LabError(.construction(.curve(error)), path: path)
            }
            statements = .curve(formula.text, over: options.interval)
        } else if let table = options.points {
            path = table
            do {
                target = TargetFunction(
                    try CurveSamples(
                        try CSVSource.positions(inFile: table, namedBy: { _ in .fixed })))
            } catch let error as CurveError {
                throw LabError(.construction(.curve(error)), path: table)
            }
            statements = .curve(FilePath(table).stem, over: target.samples.interval)
        } else {
            path = options.scenario ?? ""
            var file = try ScenarioFile(contentsOf: path)
            // Nothing is learnt, so nothing is held out.
            file.scenario.testShare = 0
            guard let source = file.scenario.curve, let data = try file.makeData().curve else {
                throw LabError(.construction(.noCurve), path: path)
            }
            target = try Self.target(source, data.training, path: path)
            statements = .curve(file.scenario.title, over: target.samples.interval)
        }
    }

    /// A formula without its noise, or samples.
    private static func target(
        _ source: CurveSource, _ samples: CurveSamples, path: String
    ) throws(LabError) -> TargetFunction {
        guard case .formula(let curve) = source else { return TargetFunction(samples) }
        do {
            return try TargetFunction(curve)
        } catch {
            throw LabError(.construction(.curve(error)), path: path)
        }
    }

    /// The first x and the last.
    var interval: ClosedRange<Double> { target.samples.interval }

    /// What is printed of a network's errors, where errors are measured.
    ///
    /// - Parameter largest: the largest error, if it is known.
    func errorRow(of network: Network, largest: Double? = nil) -> [String] {
        let errors = zip(target.samples.x, target.samples.y).map { x, y in
            (network.value(at: x) - y).magnitude
        }
        let largest = largest ?? errors.max() ?? 0
        let mean = errors.reduce(0, +) / Double(errors.count)
        return [
            "error",
            "\(largest.rounded(4)) at most, \(mean.rounded(4)) on average, at "
                + "\(errors.count.grouped) places",
        ]
    }
}
