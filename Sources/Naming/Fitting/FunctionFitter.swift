import Geometry

/// Fits forms to a function whose x and y were scaled to lie between -1 and 1.
struct FunctionFitter {
    let places: [Point]
    /// The root mean square at the samples.
    let residual: Double

    /// Functions whose range is 2 are looked at: an error of 1 % of it is accepted.
    var tolerance: Double { max(residual, Self.share) }
    /// 1 % of the range.
    static let share = 0.02
    /// Below 0.3 % of the range differences mean nothing.
    var floor: Double { max(residual / 2, 0.006) }

    /// The forms that are tried, in the order in which they are listed.
    private static let forms: [FunctionForm] = [
        .polynomial(degree: 1), .absolute, .exponential, .logarithm(rises: true),
        .logarithm(rises: false), .reciprocal, .squareRoot(rises: true),
        .squareRoot(rises: false), .polynomial(degree: 2), .polynomial(degree: 3), .sine,
        .logistic, .bump, .polynomial(degree: 4), .dampedSine, .polynomial(degree: 5),
    ]

    private static let followed = 8
    private static let judged = 4

    /// The best fit of each form in the data's units, those with fewer numbers first.
    func named(x: AxisFrame, y: AxisFrame) -> [NamedFunction] {
        let frame = FunctionFrame(x: x, y: y)
        let table =
            constant(x: x, y: y).filter { $0.isAccepted }
            + Self.forms.compactMap { form in fit(form).map { named(form, $0, frame) } }
        let order = table.indices.sorted {
            (table[$0].numbers, table[$0].rms, $0) < (table[$1].numbers, table[$1].rms, $1)
        }
        return order.map { table[$0] }
    }

    /// The best constant: it is listed only where it is near enough.
    func constant(x: AxisFrame, y: AxisFrame) -> [NamedFunction] {
        let form = FunctionForm.polynomial(degree: 0)
        return fit(form).map { [named(form, $0, FunctionFrame(x: x, y: y))] } ?? []
    }

    private func differences(
        _ form: FunctionForm, _ parameters: Parameters, _ differences: inout [Double]
    ) {
        for (index, place) in places.enumerated() {
            differences[index] = place.y - form.value(at: place.x, parameters).value
        }
    }

    private func fit(_ form: FunctionForm) -> RobustLeastSquares.Fit? {
        let starts = FunctionStarts(places: places, isGeometric: false, scale: nil)
        var method = RobustLeastSquares(scale: nil, stepLimit: 12)
        var left = [Double](repeating: 0, count: places.count)
        let all = starts.starts(of: form).map { start in
            differences(form, start, &left)
            return RobustLeastSquares.Fit(parameters: start, loss: method.loss(of: left))
        }
        let followed = improved(RobustLeastSquares.best(all, Self.followed), form, method)
        method.stepLimit = 60
        return improved(RobustLeastSquares.best(followed, Self.judged), form, method)
            .min { $0.loss < $1.loss }
    }

    private func improved(
        _ fits: [RobustLeastSquares.Fit], _ form: FunctionForm, _ method: RobustLeastSquares
    ) -> [RobustLeastSquares.Fit] {
        fits.map { start in
            method.fit(from: start.parameters, count: form.count, samples: places.count) {
                differences(form, $0, &$1)
            }
        }
    }

    private func named(
        _ form: FunctionForm, _ fit: RobustLeastSquares.Fit, _ frame: FunctionFrame
    ) -> NamedFunction {
        let parameters = form.canonical(fit.parameters)
        let count = Double(places.count)
        var left = [Double](repeating: 0, count: places.count)
        differences(form, parameters, &left)
        let square = left.reduce(0) { $0 + $1 * $1 } / count
        let inverse = RobustLeastSquares(scale: nil).inverseNormalMatrix(
            at: parameters, count: form.count, samples: places.count
        ) { differences(form, $0, &$1) }
        let independent = Self.independent(left)
        let free = max(independent - Double(form.count), 1)
        let factor = square * independent / free * count / independent
        let errors = ParameterErrors(
            covariances: inverse?.map { $0 * factor }, periods: form.periods)
        return NamedFunction(
            form: form, rms: square.squareRoot() * frame.y.unit,
            largest: (left.map { abs($0) }.max() ?? 0) * frame.y.unit,
            parameters: errors.named(form.symbols, at: parameters) {
                form.numbers($0, x: frame.x, y: frame.y)
            },
            isAccepted: square.squareRoot() <= tolerance, fitted: parameters, frame: frame)
    }

    /// The number of independent places: one for each stretch in which the difference keeps its
    /// sign.
    private static func independent(_ differences: [Double]) -> Double {
        let changes = zip(differences, differences.dropFirst()).count { ($0 > 0) != ($1 > 0) }
        return Double(changes + 1)
    }
}
