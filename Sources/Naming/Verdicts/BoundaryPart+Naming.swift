import Geometry

extension BoundaryPart {
    /// How much worse than the network a form may classify the points.
    private static let allowance = 0.02
    /// The floor below which differences of distances mean nothing, in gaps.
    static let floor = 0.15
    /// Residuals along a boundary are alike over several gaps: this number of gaps counts as one
    /// independent place.
    private static let correlation = 12.0

    /// The table of all forms, in the data's units, and which of them is named.
    func named(_ frame: UnitFrame) -> (table: [NamedCurve], selection: Selection) {
        var table = fits().map { named($0, frame) }
        let order = table.indices.sorted {
            (table[$0].numbers, table[$0].rms, $0) < (table[$1].numbers, table[$1].rms, $1)
        }
        table = order.map { table[$0] }
        let candidates = table.map {
            Selection.Candidate(numbers: $0.numbers, rms: $0.rms, isAccepted: $0.isAccepted)
        }
        for (index, isOnFront) in Selection.front(candidates).enumerated() {
            table[index].isOnFront = isOnFront
        }
        let selection = Selection(
            candidates, floor: Self.floor * gap * frame.unit, independent: independentCount)
        return (table, selection)
    }

    /// The number of places along the length that are independent of each other.
    private var independentCount: Double { max(length / (Self.correlation * gap), 1) }

    private func named(_ fit: FormFit, _ frame: UnitFrame) -> NamedCurve {
        let parameters = fit.form.canonical(fit.parameters)
        let errors = ParameterErrors(
            covariances: covariances(fit.form, parameters), periods: fit.form.periods)
        let x = AxisFrame(offset: frame.centre.x, unit: frame.unit)
        let y = AxisFrame(offset: frame.centre.y, unit: frame.unit)
        let right = points.isEmpty ? nil : right(fit)
        let isRight = right.map {
            Double($0) >= Double(self.right) - Self.allowance * Double(points.count)
        }
        return NamedCurve(
            form: fit.form, rms: fit.rms * frame.unit, hausdorff: fit.hausdorff * frame.unit,
            right: right,
            parameters: errors.named(fit.form.symbols, at: parameters) {
                fit.form.numbers($0, x: x, y: y)
            },
            isAccepted: fit.rms <= gap / 2 && isRight ?? true, fitted: parameters, frame: frame)
    }

    /// The covariances of a fit's parameters, with the number of independent places that the
    /// length has.
    private func covariances(_ form: CurveForm, _ parameters: Parameters) -> [Double]? {
        let method = RobustLeastSquares(scale: nil)
        var distances = [Double](repeating: 0, count: places.count)
        CurveFitter.distances(form, places, parameters, &distances)
        let inverse = method.inverseNormalMatrix(
            at: parameters, count: form.count, samples: places.count
        ) { CurveFitter.distances(form, places, $0, &$1) }
        let count = Double(places.count)
        let square = distances.reduce(0) { $0 + $1 * $1 } / count
        let independent = independentCount
        let free = max(independent - Double(form.count), 1)
        // The mean square over the free ones, divided among the independent ones.
        let factor = square * (independent / free) * (count / independent)
        return inverse?.map { $0 * factor }
    }
}
