import Geometry
import RealFunctions

/// Where the fits of a function's form begin: shapes on a grid, with the best factors for each.
struct FunctionStarts {
    let places: [Point]
    /// Whether the distance to the curve counts rather than the difference in y.
    let isGeometric: Bool
    /// Where the loss turns linear; nil: nowhere.
    let scale: Double?

    /// All starts of `form`.
    func starts(of form: FunctionForm) -> [Parameters] {
        let xs = places.map { $0.x }
        let low = xs.min() ?? -1
        let high = xs.max() ?? 1
        let half = max((high - low) / 2, 1e-9)
        return form.shapes(middle: (low + high) / 2, half: half).compactMap {
            solved(form, shape: $0)
        }
    }

    /// The parameters with the best factors for a shape.
    func solved(_ form: FunctionForm, shape: [Double]) -> Parameters? {
        var parameters = Parameters(repeating: 0)
        for (index, number) in shape.enumerated() { parameters[index] = number }
        let count = form.factorCount
        let basis = (0..<count).map { factor in
            var single = parameters
            single[form.shapeCount + factor] = 1
            return places.map { form.value(at: $0.x, single) }
        }
        var weights = [Double](repeating: 1, count: places.count)
        for _ in 0..<(isGeometric ? 4 : 1) {
            guard let factors = solve(basis, weights) else { return nil }
            for (factor, number) in factors.enumerated() {
                parameters[form.shapeCount + factor] = number
            }
            if isGeometric { update(&weights, form, parameters) }
        }
        return parameters
    }

    private func solve(
        _ basis: [[(value: Double, slope: Double)]], _ weights: [Double]
    ) -> [Double]? {
        let count = basis.count
        var matrix = [Double](repeating: 0, count: count * count)
        var right = [Double](repeating: 0, count: count)
        for (index, place) in places.enumerated() {
            for row in 0..<count {
                let weighted = weights[index] * basis[row][index].value
                right[row] += weighted * place.y
                for column in 0...row {
                    matrix[row * count + column] += weighted * basis[column][index].value
                }
            }
        }
        for row in 0..<count {
            // A trace of the diagonal decides between factors that do the same.
            matrix[row * count + row] *= 1 + 1e-12
        }
        return CholeskyFactor(matrix, count: count, tolerance: 1e-15)?.solve(right)
    }

    /// The square of the distance is in first order that of the difference over 1 + slope^2.
    private func update(
        _ weights: inout [Double], _ form: FunctionForm, _ parameters: Parameters
    ) {
        let method = RobustLeastSquares(scale: scale)
        for (index, place) in places.enumerated() {
            let (value, slope) = form.value(at: place.x, parameters)
            let square = 1 + slope * slope
            let distance = (place.y - value) / square.squareRoot()
            weights[index] = method.weight(of: distance) / square
        }
    }
}

extension FunctionForm {
    /// A grid of shapes for places within `half` of `middle`.
    fileprivate func shapes(middle: Double, half: Double) -> [[Double]] {
        func places(_ shares: [Double]) -> [Double] { shares.map { middle + half * $0 } }
        let inside = stride(from: -0.9, through: 0.91, by: 0.15).map { $0 }
        let beyond = [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3]
        switch self {
        case .polynomial: return [[]]
        case .absolute: return places(inside).map { [$0] }
        case .exponential:
            return [0.3, 0.7, 1.4, 2.5, 4, 6, 10, 16].flatMap { [[$0 / half], [-$0 / half]] }
        case .logarithm(let rises), .squareRoot(let rises):
            let shares = [0] + beyond
            return places(shares.map { rises ? -1 - $0 : 1 + $0 }).map { [$0] }
        case .reciprocal:
            return places(beyond.flatMap { [1 + $0, -1 - $0] }).map { [$0] }
        case .sine:
            return stride(from: 0.8, through: 32, by: 0.6).map { [$0 / half] }
        case .logistic:
            return places(inside).flatMap { place in
                [1.5, 3, 6, 12, 25].map { [place, $0 / half] }
            }
        case .bump:
            return places(inside).flatMap { place in
                [1, 2, 4, 8, 16].map { [place, $0 / half] }
            }
        case .dampedSine:
            return stride(from: 1.2, through: 25, by: 0.9).flatMap { frequency in
                [-3, -1.5, -0.7, 0.7, 1.5, 3].map { [$0 / half, frequency / half] }
            }
        }
    }
}
