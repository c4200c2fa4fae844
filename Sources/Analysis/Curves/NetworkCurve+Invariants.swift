import NeuralNetworks

extension NetworkCurve {
    /// Checks the pieces and the kinks again, by the forward pass at single places and by the sums
    /// of the units, neither of which has made them.
    ///
    /// The pieces follow each other and fill the interval. At its ends and in its middle the line
    /// of each piece is the forward pass, and the sum of each unit is on the piece of its
    /// activation that the pattern names: in between it is straight, so no unit switches inside a
    /// piece. Where nothing jumps, neighbours meet. At each kink the sums of its units are at a
    /// hinge, and no kink of the first layer, as a weight and a bias give it, is missing.
    public func checkInvariants() throws(CurveInvariantError) {
        guard network.isPiecewiseLinear else { return }
        try checkOrder()
        let hinges = network.hiddenLayers.flatMap { layer in
            Array(repeating: layer.activation.hinges ?? [], count: layer.unitCount)
        }
        for piece in pieces { try check(piece, hinges) }
        for (index, kink) in kinks.enumerated() { try check(kink, at: index, hinges) }
        try checkFirstLayer()
    }

    private var width: Double { interval.upperBound - interval.lowerBound }
    /// Twice the distance within which kinks are joined.
    private var uncertainty: Double { 2e-12 * width }

    private func checkOrder() throws(CurveInvariantError) {
        guard let first = pieces.first, let last = pieces.last,
            first.start == interval.lowerBound, last.end == interval.upperBound
        else { throw .gap(x: interval.lowerBound) }
        for (left, right) in zip(pieces, pieces.dropFirst())
        where left.end != right.start || left.start >= left.end {
            throw .gap(x: left.end)
        }
        guard kinks.count == pieces.count - 1 else { throw .gap(x: interval.upperBound) }
    }

    private func check(
        _ piece: Piece, _ hinges: [[Double]]
    ) throws(CurveInvariantError) {
        // At a jump it is not certain on which side an end lies.
        let shares = network.isContinuous ? [0, 0.5, 1] : [0.25, 0.5, 0.75]
        for share in shares {
            let x = share == 1 ? piece.end : piece.start + share * (piece.end - piece.start)
            let pass = CheckedPass(network, at: x, uncertainty: uncertainty)
            let line = piece.value(at: x)
            guard isWithin(abs(line - pass.output.value), pass.output.bound, piece, x) else {
                throw .value(x: x, line: line, forward: pass.output.value)
            }
            for (unit, sum) in pass.sums.enumerated() {
                let index = Int(piece.pattern[unit])
                let low = index == 0 ? -Double.infinity : hinges[unit][index - 1]
                let high = index == hinges[unit].count ? Double.infinity : hinges[unit][index]
                guard sum.value >= low - sum.bound, sum.value <= high + sum.bound else {
                    throw .pattern(x: x, unit: network.hiddenUnits[unit])
                }
            }
        }
    }

    /// Whether a difference is due to rounding, also that of the piece's own line.
    private func isWithin(
        _ difference: Double, _ bound: Double, _ piece: Piece, _ x: Double
    ) -> Bool {
        let size = abs(piece.slope) * (abs(x) + width) + abs(piece.intercept)
        return difference <= bound + 1e-12 * size
    }

    private func check(
        _ kink: Kink, at index: Int, _ hinges: [[Double]]
    ) throws(CurveInvariantError) {
        let (left, right) = (pieces[index], pieces[index + 1])
        guard kink.x == right.start, !kink.units.isEmpty else { throw .gap(x: kink.x) }
        let pass = CheckedPass(network, at: kink.x, uncertainty: uncertainty)
        if network.isContinuous {
            let values = (left.value(at: kink.x), right.value(at: kink.x))
            guard isWithin(abs(values.0 - values.1), pass.output.bound, left, kink.x) else {
                throw .apart(x: kink.x, left: values.0, right: values.1)
            }
        }
        for name in kink.units {
            guard let unit = network.hiddenUnits.firstIndex(of: name) else { continue }
            let sum = pass.sums[unit]
            let distance = hinges[unit].map { abs($0 - sum.value) }.min() ?? .infinity
            // Behind a jump a sum may lie on either side of its hinge.
            guard distance <= sum.bound || !network.isContinuous else {
                throw .kink(x: kink.x, unit: name)
            }
        }
    }

    private func checkFirstLayer() throws(CurveInvariantError) {
        guard let layer = network.hiddenLayers.first else { return }
        for unit in 0..<layer.unitCount where layer.weights[unit] != 0 {
            for hinge in layer.activation.hinges ?? [] {
                let x = (hinge - layer.biases[unit]) / layer.weights[unit]
                let edge = 4 * uncertainty
                guard x > interval.lowerBound + edge, x < interval.upperBound - edge else {
                    continue
                }
                let name = UnitName(layer: 1, index: unit)
                let isThere = kinks.contains {
                    abs($0.x - x) <= edge + 1e-12 * abs(x) && $0.units.contains(name)
                }
                guard isThere else { throw .missing(x: x, unit: name) }
            }
        }
    }
}
