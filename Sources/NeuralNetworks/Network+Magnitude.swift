extension Network {
    /// The largest magnitude that the sums of a network may have: far beyond any that trains, and
    /// their squares are numbers still.
    public static let largestMagnitude = 1e150

    /// The first unit or output whose sum may pass `largestMagnitude` where neither coordinate has
    /// a magnitude above `reach`, by the sum of the magnitudes of its terms; nil if none may.
    ///
    /// Below, the coefficients of the outputs as functions of the plane stay within it, too.
    public func excessiveUnit(within reach: Double) -> String? {
        var largest = max(reach, 1)
        for (index, layer) in layers.enumerated() {
            let isLast = index == layers.count - 1
            var next = 1.0
            for unit in 0..<layer.unitCount {
                let first = unit * layer.inputCount
                let magnitude = layer.weights[first..<first + layer.inputCount]
                    .reduce(abs(layer.biases[unit])) { $0 + abs($1) * largest }
                guard magnitude <= Self.largestMagnitude else {
                    return isLast
                        ? outputNames[unit] : UnitName(layer: index + 1, index: unit).description
                }
                next = max(next, magnitude)
            }
            largest = next
        }
        return nil
    }
}
