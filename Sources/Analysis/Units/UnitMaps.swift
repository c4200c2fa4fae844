package import Geometry
import LinearRegions
package import NeuralNetworks

/// The hidden units of one layer, as functions of the plane.
package struct UnitMaps: Sendable {
    /// The network up to the layer, whose outputs are the activations of some of its units.
    package let network: Network

    /// The units with these indices of the hidden layer `layer`, both from 0.
    package init(_ whole: Network, layer: Int, units: [Int]) {
        let hidden = whole.layers[layer]
        var weights = Array(repeating: 0.0, count: units.count * hidden.unitCount)
        for (row, unit) in units.enumerated() { weights[row * hidden.unitCount + unit] = 1 }
        network = Network(
            unchecked: Array(whole.layers[...layer]) + [
                DenseLayer(
                    unchecked: weights, biases: Array(repeating: 0, count: units.count),
                    inputCount: hidden.unitCount, activation: .identity)
            ])
    }

    /// What is known of a unit's activation over a window.
    package struct Extent: Sendable, Hashable {
        /// The smallest value.
        package var low: Double
        /// The largest value.
        package var high: Double
        /// The mean of its magnitude.
        package var mean: Double

        /// What is known; for a unit without samples, the default.
        package init(
            low: Double = .infinity, high: Double = -.infinity, mean: Double = 0
        ) {
            self.low = low
            self.high = high
            self.mean = mean
        }
    }

    /// The extents, where values that are 0 except for rounding become 0.
    package static func rounded(_ extents: [Extent]) -> [Extent] {
        extents.map { extent in
            let least = 1e-12 * max(abs(extent.low), abs(extent.high))
            var extent = extent
            if abs(extent.low) < least { extent.low = 0 }
            if abs(extent.high) < least { extent.high = 0 }
            return extent
        }
    }

    /// The nodes of a side of the grid for a smooth network.
    private static let sampleCount = 128

    /// Each unit's extent: exact where the network is piecewise linear, else on a grid.
    package func extents(in window: Box) -> [Extent] {
        if let traversal = RegionTraversal(network: network, window: window) {
            var visitor = ExtentVisitor(count: network.outputCount, area: window.area)
            traversal.visit(with: &visitor)
            return Self.rounded(visitor.extents)
        }
        let samples = NetworkSamples(network, in: window, nodes: Self.sampleCount, .double)
        let nodeCount = Double(samples.columns * samples.rows)
        return samples.outputs.map { output in
            var extent = Extent()
            for row in 0..<samples.rows {
                for column in 0..<samples.columns {
                    let value = samples.value(output, column: column, row: row)
                    extent.low = min(extent.low, value)
                    extent.high = max(extent.high, value)
                    extent.mean += abs(value) / nodeCount
                }
            }
            return extent
        }
    }
}

private struct ExtentVisitor: RegionVisitor {
    var extents: [UnitMaps.Extent]
    let area: Double

    init(count: Int, area: Double) {
        extents = Array(repeating: UnitMaps.Extent(), count: count)
        self.area = area
    }

    mutating func visit(_ region: borrowing LinearRegion) {
        for (unit, form) in region.logits.enumerated() {
            var (low, high) = (Double.infinity, -Double.infinity)
            for vertex in region.vertices {
                let value = form.value(at: vertex)
                low = min(low, value)
                high = max(high, value)
            }
            extents[unit].low = min(extents[unit].low, low)
            extents[unit].high = max(extents[unit].high, high)
            guard low < 0 || high > 0 else { continue }
            let polygon = ConvexPolygon(unchecked: Array(region.vertices))
            let integral =
                low < 0 && high > 0
                ? polygon.clipped(to: form).integral(of: form)
                    - polygon.clipped(to: form * -1).integral(of: form)
                : abs(polygon.integral(of: form))
            extents[unit].mean += integral / area
        }
    }
}

extension ConvexPolygon {
    /// The integral of an affine function: over each triangle of a fan its area times the mean of
    /// the corners' values.
    func integral(of form: AffineForm) -> Double {
        guard let anchor = vertices.first, vertices.count > 2 else { return 0 }
        var sum = 0.0
        for (second, third) in zip(vertices.dropFirst(), vertices.dropFirst(2)) {
            let area = (second - anchor).cross(third - anchor) / 2
            let total = form.value(at: anchor) + form.value(at: second) + form.value(at: third)
            sum += area * total / 3
        }
        return sum
    }
}
