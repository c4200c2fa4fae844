import Analysis
import Curves
import NeuralNetworks
import Scenarios
import Text
import Training

/// What is counted and measured of the network of a start.
enum StartMeasures: Sendable, Hashable {
    /// Of a network that divides the plane.
    case plane(NetworkMeasures)
    /// Of a network that draws a curve.
    case curve(CurveMeasures)

    /// What is measured of all starts of a comparison.
    enum Form: Sendable, Hashable {
        /// The plane, and the areas of the classes with these names.
        case plane(areas: [String])
        /// The pieces of a curve, and its errors.
        case curve
    }
}

/// What is counted and measured of a network that draws a curve.
struct CurveMeasures: Sendable, Hashable {
    /// The number of straight pieces; nil for a smooth activation.
    var pieces: Int?
    /// The largest error: of a formula at 20,001 even places and at all kinks, else at the samples
    /// to learn.
    var largestError: Double
    /// The root of the mean of the squared error.
    var rmsError: Double
    /// The number of hidden units that have one value all over the interval; nil for a smooth
    /// activation.
    var deadUnits: Int?
}

extension StartMeasures {
    /// The measures of a network in the window of a run, or against its curve.
    init(of network: Network, in run: Run) {
        guard let data = run.data.curve else {
            self = .plane(NetworkMeasures(of: network, in: run.window))
            return
        }
        let curve = NetworkCurve(network, over: data.interval)
        let fit = CurveFit(of: curve, to: data, reference: data.reference)
        let isExact = network.isPiecewiseLinear
        self = .curve(
            CurveMeasures(
                pieces: isExact ? curve.pieces.count : nil, largestError: fit.largest,
                rmsError: fit.rms, deadUnits: isExact ? curve.deadUnits.count : nil))
    }

    /// Those of the plane; nil for a curve.
    var plane: NetworkMeasures? {
        if case .plane(let measures) = self { measures } else { nil }
    }

    /// Those of a curve; nil for the plane.
    var curve: CurveMeasures? {
        if case .curve(let measures) = self { measures } else { nil }
    }

    /// The number of hidden units that have one value everywhere, where that is known.
    var deadUnits: Int? { plane?.deadUnits ?? curve?.deadUnits }
}

extension StartMeasures.Form {
    /// Classes or a curve.
    var task: LearningTask { self == .curve ? .curve : .classes }

    /// The columns in which tables have the measures.
    var columns: [String] {
        switch self {
        case .plane(let areas):
            ["activationRegions", "affineRegions", "distinctAffineMaps", "boundaryLength"]
                + areas.map { "area.\($0)" } + ["deadUnits"]
        case .curve: ["pieces", "largestError", "rmsError", "deadUnits"]
        }
    }
}

extension StartMeasures {
    /// The texts in those columns, empty where nothing is known.
    var texts: [String] {
        func text(_ count: Int?) -> String { count.map { String($0) } ?? "" }
        return switch self {
        case .plane(let measures):
            [
                text(measures.activationRegions), text(measures.affineRegions),
                text(measures.distinctAffineMaps), measures.boundaryLength.shortest,
            ] + measures.classAreas.map { $0.shortest } + [text(measures.deadUnits)]
        case .curve(let measures):
            [
                text(measures.pieces), measures.largestError.shortest,
                measures.rmsError.shortest, text(measures.deadUnits),
            ]
        }
    }

    /// The measures that were written as these texts; nil if they are not measures of this form.
    init?(texts: some Collection<String>, as form: Form) {
        let texts = Array(texts)
        guard texts.count == form.columns.count else { return nil }
        func number(_ index: Int) -> Double? { Double(text: texts[index]) }
        let dead = Int(texts[texts.count - 1])
        switch form {
        case .plane:
            let areas = (4..<texts.count - 1).compactMap(number)
            guard let boundaryLength = number(3), areas.count == texts.count - 5 else {
                return nil
            }
            self = .plane(
                NetworkMeasures(
                    activationRegions: Int(texts[0]), affineRegions: Int(texts[1]),
                    distinctAffineMaps: Int(texts[2]), boundaryLength: boundaryLength,
                    classAreas: areas, deadUnits: dead))
        case .curve:
            guard let largest = number(1), let rms = number(2) else { return nil }
            self = .curve(
                CurveMeasures(
                    pieces: Int(texts[0]), largestError: largest, rmsError: rms,
                    deadUnits: dead))
        }
    }
}
