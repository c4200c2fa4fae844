import NeuralNetworks

/// An interval cut into the pieces of a network with one input, layer by layer.
struct CurveDivision {
    private(set) var pieces: [NetworkCurve.Piece] = []
    /// Whether there were more parts than the limit, so that the pieces are missing.
    private(set) var isCutShort = false

    /// A function `slope` x + `intercept`.
    private struct Form {
        var slope: Double
        var intercept: Double

        func value(at x: Double) -> Double { slope * x + intercept }
    }

    /// A part of the interval, the values of a layer's units there, and the pattern so far.
    private struct Part {
        var start: Double
        var end: Double
        var forms: [Form]
        var pattern: [UInt8]
    }

    /// Kinks that are closer together than this share of the interval are one.
    private static let resolution = 1e-12

    /// - Parameter limit: the maximum number of parts after any layer.
    init(of network: Network, over interval: ClosedRange<Double>, limit: Int = .max) {
        let (low, high) = (interval.lowerBound, interval.upperBound)
        let least = Self.resolution * (high - low)
        var parts = [
            Part(
                start: low, end: high, forms: [Form(slope: 1, intercept: 0)], pattern: [])
        ]
        for layer in network.hiddenLayers {
            var next: [Part] = []
            for part in parts {
                next += Self.divided(part, by: layer, least: least)
                guard next.count <= limit else {
                    isCutShort = true
                    return
                }
            }
            parts = next
        }
        let last = network.layers[network.layers.count - 1]
        pieces = parts.map { part in
            let form = Self.sums(of: last, part.forms)[0]
            return NetworkCurve.Piece(
                start: part.start, end: part.end, slope: form.slope, intercept: form.intercept,
                pattern: part.pattern)
        }
        merge()
    }

    private static func sums(of layer: DenseLayer, _ forms: [Form]) -> [Form] {
        (0..<layer.unitCount).map { unit in
            var sum = Form(slope: 0, intercept: layer.biases[unit])
            let first = unit * layer.inputCount
            for (input, form) in forms.enumerated() {
                sum.slope += layer.weights[first + input] * form.slope
                sum.intercept += layer.weights[first + input] * form.intercept
            }
            return sum
        }
    }

    /// The part cut where a unit of the layer has a kink, with the units' values.
    private static func divided(_ part: Part, by layer: DenseLayer, least: Double) -> [Part] {
        let sums = sums(of: layer, part.forms)
        let pieces = layer.activation.pieces ?? []
        var cuts = [part.start]
        let places = sums.flatMap { sum in
            pieces.dropFirst().map { ($0.start - sum.intercept) / sum.slope }
        }
        for place in places.sorted() where place - cuts[cuts.count - 1] > least {
            if place < part.end - least { cuts.append(place) }
        }
        return cuts.indices.map { index in
            let end = index + 1 < cuts.count ? cuts[index + 1] : part.end
            let middle = cuts[index] + (end - cuts[index]) / 2
            var divided = Part(start: cuts[index], end: end, forms: [], pattern: part.pattern)
            divided.pattern.reserveCapacity(part.pattern.count + sums.count)
            divided.forms.reserveCapacity(sums.count)
            for sum in sums {
                let value = sum.value(at: middle)
                var piece = 0
                while piece + 1 < pieces.count, pieces[piece + 1].start < value { piece += 1 }
                divided.pattern.append(UInt8(piece))
                divided.forms.append(
                    Form(
                        slope: pieces[piece].slope * sum.slope,
                        intercept: pieces[piece].slope * sum.intercept + pieces[piece].offset))
            }
            return divided
        }
    }

    /// Joins neighbours that have the same pattern.
    private mutating func merge() {
        var merged: [NetworkCurve.Piece] = []
        for piece in pieces {
            if let last = merged.last, last.pattern == piece.pattern {
                merged[merged.count - 1].end = piece.end
            } else {
                merged.append(piece)
            }
        }
        pieces = merged
    }
}
