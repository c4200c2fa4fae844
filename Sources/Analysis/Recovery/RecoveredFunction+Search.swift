public import Geometry
public import NeuralNetworks

extension RecoveredFunction {
    /// Searches the window for the creases of the first layer, by values alone.
    ///
    /// - Parameter seed: of the chords.
    public init(
        of network: Network, in window: Box, seed: UInt64 = 0
    ) throws(RecoveryError) {
        if let error = RecoveryError(of: network) { throw error }
        let units = WindowUnits(window)
        let values = LogitValues(of: units.local(network), in: units.box)
        var search = UnitRecovery(values, in: units.box, seed: seed)
        let fit = RecoveredSum(search.units, in: units.box, &search.values, seed: seed)
        let largest = search.values.largest
        let isComplete = fit.largestDifference <= Self.completeShare * largest
        self.init(
            window: window, queries: search.values.queries,
            units: search.units.map { units.unit(of: $0) }.sorted {
                ($0.normal.dy, $0.offset) < ($1.normal.dy, $1.offset)
            },
            otherCreases: search.others.count,
            affine: isComplete ? units.data(fit.affine) : nil, largestValue: largest,
            largestDifference: isComplete || search.others.isEmpty ? fit.largestDifference : nil)
    }
}

extension WindowUnits {
    /// A unit with its crease in the data's units.
    fileprivate func unit(of crease: RecoveredCrease) -> RecoveredFunction.Unit {
        let line = crease.line
        return RecoveredFunction.Unit(
            normal: line.normal,
            offset: line.normal.dot(origin - .origin) + line.offset * unit,
            turn: crease.turn / unit,
            share: crease.share)
    }

    /// A function of these coordinates as one of the data's.
    fileprivate func data(_ form: AffineForm) -> AffineForm {
        let (a, b) = (form.a / unit, form.b / unit)
        return AffineForm(a, b, form.c - a * origin.x - b * origin.y)
    }
}
