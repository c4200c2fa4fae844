import Geometry
import NeuralNetworks

/// A region as the simple method finds it.
struct SimpleRegion {
    var polygon: ConvexPolygon
    /// As in `LinearRegion`.
    var pattern: [UInt8]
    /// The outputs of the last layer that was gone through.
    var outputs: [AffineForm]
}

extension SimpleRegion {
    /// All regions of a network: the window is cut by each unit of a layer in turn, and on each
    /// piece the next layer's sums are weights x (slopes x sums + offsets) + biases.
    ///
    /// Slow, and shares nothing with the traversal but the tolerance: 1e-10 of the window.
    static func all(of network: Network, in window: Box) -> [SimpleRegion] {
        let tolerance = 1e-10 * max(window.width, window.height)
        var regions = [
            SimpleRegion(
                polygon: ConvexPolygon(window), pattern: [],
                outputs: [AffineForm(1, 0, 0), AffineForm(0, 1, 0)])
        ]
        for layer in network.hiddenLayers {
            regions = regions.flatMap { $0.divided(by: layer, tolerance: tolerance) }
        }
        let last = network.layers[network.layers.count - 1]
        return regions.map { region in
            var region = region
            region.outputs = last.sums(region.outputs)
            return region
        }
    }

    private func divided(by layer: DenseLayer, tolerance: Double) -> [SimpleRegion] {
        let sums = layer.sums(outputs)
        let hinges = layer.activation.hinges ?? []
        var pieces = [(polygon: polygon, counts: [UInt8]())]
        for sum in sums {
            for index in pieces.indices { pieces[index].counts.append(0) }
            for hinge in hinges {
                let form = sum - AffineForm(0, 0, hinge)
                pieces = pieces.flatMap { piece in
                    let (below, above) = piece.polygon.parted(by: form, tolerance: tolerance)
                    var counts = piece.counts
                    counts[counts.count - 1] += 1
                    return [below.map { ($0, piece.counts) }, above.map { ($0, counts) }]
                        .compactMap(\.self)
                }
            }
        }
        return pieces.map { piece in
            SimpleRegion(
                polygon: piece.polygon, pattern: pattern + piece.counts,
                outputs: zip(sums, piece.counts).map { layer.activation.applied(to: $0, count: $1) }
            )
        }
    }
}

extension ConvexPolygon {
    /// The parts where `form` is below and above 0; one of them is nil unless the line leaves
    /// more than `tolerance` on either side.
    func parted(
        by form: AffineForm, tolerance: Double
    ) -> (below: ConvexPolygon?, above: ConvexPolygon?) {
        let least = tolerance * (abs(form.a) + abs(form.b))
        let values = vertices.map(form.value)
        let low = values.min() ?? 0
        let high = values.max() ?? 0
        guard low < -least, high > least else { return high > -low ? (nil, self) : (self, nil) }
        return (clipped(to: form * -1, tolerance: least), clipped(to: form, tolerance: least))
    }

    /// The mean of the vertices, which lies inside.
    var middle: Point {
        let count = Double(vertices.count)
        return Point(
            vertices.reduce(0) { $0 + $1.x } / count, vertices.reduce(0) { $0 + $1.y } / count)
    }
}

extension DenseLayer {
    /// The sums as functions of the plane.
    func sums(_ inputs: [AffineForm]) -> [AffineForm] {
        (0..<unitCount).map { unit in
            inputs.indices.reduce(AffineForm(0, 0, biases[unit])) { sum, input in
                sum + inputs[input] * weights[unit * inputCount + input]
            }
        }
    }
}

extension Activation {
    /// The activation of a sum that has `count` of the hinges below it.
    func applied(to sum: AffineForm, count: UInt8) -> AffineForm {
        switch (self, count) {
        case (.identity, _), (.relu, 1), (.leakyRelu, 1), (.abs, 1), (.hardTanh, 1): sum
        case (.leakyRelu(let slope), _): sum * slope
        case (.abs, _): sum * -1
        case (.step, 1), (.hardTanh, 2): AffineForm(0, 0, 1)
        case (.hardTanh, _): AffineForm(0, 0, -1)
        default: .zero
        }
    }
}
