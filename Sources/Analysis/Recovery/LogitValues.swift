package import Geometry
package import NeuralNetworks

/// The values of a network's one logit: all that a recovery may ask for.
///
/// It counts the places that it was asked for. No one else sees the network's weights.
package struct LogitValues: Sendable {
    /// A number for each of sixteen places.
    package typealias Lanes = NetworkEvaluator.Lanes

    private var evaluator: NetworkEvaluator
    /// The number of values that were asked for.
    package private(set) var queries = 0
    /// The largest magnitude on a grid of the window.
    package private(set) var largest = 0.0

    /// The values of a network with one logit in a window.
    package init(of network: Network, in window: Box) {
        precondition(network.outputCount == 1, "only one logit has values of its own")
        evaluator = NetworkEvaluator(network)
        let (step, last) = (Lanes(lanes), 15.0)
        let x = window.minX + step * (window.width / last)
        for row in 0..<16 {
            let y = Lanes(repeating: window.minY + window.height * Double(row) / last)
            let values = self.values(x: x, y: y, count: 16)
            for lane in lanes.indices { largest = max(largest, abs(values[lane])) }
        }
    }

    /// The values of a network with one input and one output from -1 to 1, at points whose y has no
    /// meaning.
    package init(ofCurve network: Network) {
        precondition(network.inputCount == 1 && network.outputCount == 1, "not a curve")
        evaluator = NetworkEvaluator(network)
        for first in stride(from: 0, to: 256, by: 16) {
            let x = (Lanes(lanes) + Double(first)) * (2 / 255) - 1
            let values = self.values(x: x, y: .zero, count: 16)
            for lane in lanes.indices { largest = max(largest, abs(values[lane])) }
        }
    }

    /// A value that deviates less than this from a straight line is on it: 1e-12 of the largest.
    ///
    /// Sums of a few hundred terms are rounded by about a hundredth of that.
    package var tolerance: Double { 1e-12 * largest }

    /// The values at the first `count` of sixteen places; the other lanes have no meaning.
    package mutating func values(x: Lanes, y: Lanes, count: Int) -> Lanes {
        queries += count
        var result = Lanes.zero
        evaluator.logits(x: x, y: y) { result = $0[0] }
        return result
    }

    /// The values at any number of points.
    mutating func values(at points: [Point]) -> [Double] {
        var result: [Double] = []
        for first in stride(from: 0, to: points.count, by: 16) {
            let count = min(16, points.count - first)
            var (x, y) = (Lanes.zero, Lanes.zero)
            for lane in 0..<count {
                (x[lane], y[lane]) = (points[first + lane].x, points[first + lane].y)
            }
            let found = values(x: x, y: y, count: count)
            for lane in 0..<count { result.append(found[lane]) }
        }
        return result
    }
}

/// The numbers of the lanes.
private let lanes = (0..<16).map { Double($0) }
