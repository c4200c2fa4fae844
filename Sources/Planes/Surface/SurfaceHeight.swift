import Geometry
package import NeuralNetworks
import RealFunctions

/// The function whose graph a surface is.
package enum SurfaceHeight: Sendable {
    /// Two classes: the logit of the second above that of the first (one logit: itself), which is 0
    /// on the decision boundary.
    case difference
    /// More classes: how far the largest logit is above the second largest.
    case lead

    init(_ network: Network) {
        self = network.classCount == 2 ? .difference : .lead
    }

    /// Whether it changes its sign where another class wins.
    var isSigned: Bool {
        switch self {
        case .difference: true
        case .lead: false
        }
    }

    /// What is at the vertical axis and above the picture.
    package func name(_ network: Network, classes: [ClassStyle]) -> String {
        switch self {
        case .difference where network.outputCount == 1: "logit"
        case .difference: "logit of \(classes[1].name) minus that of \(classes[0].name)"
        case .lead: "largest logit minus the second"
        }
    }

    /// The height of these logits.
    func value(_ logits: [Double]) -> Double {
        switch self {
        case .difference: return logits.count == 1 ? logits[0] : logits[1] - logits[0]
        case .lead:
            let sorted = logits.sorted(by: >)
            return sorted[0] - sorted[1]
        }
    }

    /// The height that `share` of the window does not pass, above 0 or below, on a grid of points;
    /// rounded up to two digits.
    func quantile(_ share: Double, of network: Network, in window: Box) -> Double {
        let count = 96
        var heights: [Double] = []
        heights.reserveCapacity(count * count)
        for row in 0..<count {
            for column in 0..<count {
                let point = Point(
                    window.minX + window.width * (Double(column) + 0.5) / Double(count),
                    window.minY + window.height * (Double(row) + 0.5) / Double(count))
                heights.append(abs(value(network.logits(at: point))))
            }
        }
        heights.sort()
        let height = heights[Int(share * Double(heights.count - 1))]
        return height > 0 && height.isFinite ? Self.roundedUp(height) : 1
    }

    /// The smallest number of two significant digits that is not below `value`, which is positive.
    private static func roundedUp(_ value: Double) -> Double {
        let exponent = Portable.decimalExponent(value) - 1
        let unit = Portable.powerOfTen(abs(exponent))
        return exponent < 0
            ? (value * unit).rounded(.up) / unit : (value / unit).rounded(.up) * unit
    }
}
