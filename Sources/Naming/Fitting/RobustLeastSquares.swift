import RealFunctions

/// Finds the parameters for which residuals are small, by the method of Levenberg and Marquardt.
///
/// With a `scale` s the loss of a residual r is soft L1, s^2 (sqrt(1 + (r/s)^2) - 1), which grows
/// like r^2 / 2 near 0 and like s |r| far away; without one it is r^2 / 2. The derivatives are
/// central differences. Each step solves (J'WJ + lambda D) d = -J'Wr with W the slope of the loss
/// over r and D the largest diagonal of J'WJ so far (Marquardt's scaling).
struct RobustLeastSquares {
    /// Where the loss turns from square to linear.
    var scale: Double?
    /// The maximum number of steps.
    var stepLimit = 50
    /// A step that changes the loss by a smaller share is the last one.
    var tolerance = 1e-9

    /// Parameters and what they leave.
    struct Fit: Hashable {
        var parameters: Parameters
        /// The sum of the losses of all residuals.
        var loss: Double
    }

    /// Computes the residuals of all samples.
    typealias Residuals = (_ parameters: Parameters, _ residuals: inout [Double]) -> Void
}

/// The numbers of a form, of which there are at most six.
typealias Parameters = SIMD8<Double>

extension RobustLeastSquares {
    /// Improves `start` until no step reduces the loss.
    ///
    /// - Parameters:
    ///   - count: how many of the parameters there are.
    ///   - samples: the number of residuals.
    func fit(
        from start: Parameters, count: Int, samples: Int, _ residuals: Residuals
    ) -> Fit {
        var state = NormalEquations(count: count, samples: samples)
        var best = Fit(parameters: start, loss: .infinity)
        residuals(start, &state.residuals)
        best.loss = loss(of: state.residuals)
        guard best.loss.isFinite else { return best }
        var damping = 1e-3
        var trial = state.residuals
        for _ in 0..<stepLimit {
            state.gather(at: best.parameters, self, residuals)
            var isReduced = false
            while damping < 1e12, !isReduced {
                guard let step = state.step(damping: damping) else {
                    damping *= 4
                    continue
                }
                let next = best.parameters + step
                residuals(next, &trial)
                let loss = loss(of: trial)
                guard loss < best.loss else {
                    damping *= 4
                    continue
                }
                isReduced = true
                damping = max(damping / 3, 1e-12)
                let share = (best.loss - loss) / best.loss
                best = Fit(parameters: next, loss: loss)
                swap(&state.residuals, &trial)
                if share < tolerance { return best }
            }
            if !isReduced { break }
        }
        return best
    }

    /// The inverse of J'J at `parameters`, row by row; nil where a parameter has no influence of
    /// its own.
    func inverseNormalMatrix(
        at parameters: Parameters, count: Int, samples: Int, _ residuals: Residuals
    ) -> [Double]? {
        var state = NormalEquations(count: count, samples: samples)
        residuals(parameters, &state.residuals)
        state.gather(at: parameters, self, residuals)
        return CholeskyFactor(state.matrix, count: count, tolerance: 1e-15)?.inverse
    }

    /// The best of `fits`, without those whose loss is that of another.
    static func best(_ fits: [Fit], _ count: Int) -> [Fit] {
        let order = fits.indices.filter { fits[$0].loss.isFinite }
            .sorted { (fits[$0].loss, $0) < (fits[$1].loss, $1) }
        var best: [Fit] = []
        for index in order where best.count < count {
            if let last = best.last, fits[index].loss <= last.loss * (1 + 1e-6) { continue }
            best.append(fits[index])
        }
        return best
    }

    /// The sum of the losses.
    func loss(of residuals: [Double]) -> Double {
        var sum = 0.0
        guard let scale else {
            for residual in residuals { sum += residual * residual }
            return sum / 2
        }
        for residual in residuals {
            let share = residual / scale
            sum += (1 + share * share).squareRoot() - 1
        }
        return sum * scale * scale
    }

    /// The slope of the loss over the residual: 1 for a small one.
    func weight(of residual: Double) -> Double {
        guard let scale else { return 1 }
        let share = residual / scale
        return 1 / (1 + share * share).squareRoot()
    }
}

/// The equations of a step and what they are made of.
private struct NormalEquations {
    let count: Int
    var residuals: [Double]
    private var above: [Double]
    private var below: [Double]
    /// The derivatives of each sample's residual.
    private var slopes: [Parameters]
    private var rows: [Parameters]
    private var gradient = Parameters.zero
    private var diagonal = Parameters.zero

    init(count: Int, samples: Int) {
        self.count = count
        residuals = [Double](repeating: 0, count: samples)
        above = residuals
        below = residuals
        slopes = [Parameters](repeating: .zero, count: samples)
        rows = [Parameters](repeating: .zero, count: count)
    }

    /// Takes the derivatives at `parameters`, where the residuals are already known.
    mutating func gather(
        at parameters: Parameters, _ method: RobustLeastSquares,
        _ compute: RobustLeastSquares.Residuals
    ) {
        for column in 0..<count {
            var moved = parameters
            let step = 1e-6 * max(1, abs(parameters[column]))
            moved[column] = parameters[column] + step
            compute(moved, &above)
            moved[column] = parameters[column] - step
            compute(moved, &below)
            for sample in above.indices {
                let slope = (above[sample] - below[sample]) / (2 * step)
                slopes[sample][column] = slope.isFinite ? slope : 0
            }
        }
        gradient = .zero
        for row in 0..<count { rows[row] = .zero }
        for sample in slopes.indices {
            let slope = slopes[sample]
            let weighted = slope * method.weight(of: residuals[sample])
            gradient += weighted * residuals[sample]
            for row in 0..<count { rows[row] += slope * weighted[row] }
        }
        for row in 0..<count { diagonal[row] = max(diagonal[row], rows[row][row]) }
    }

    /// J'WJ, row by row.
    var matrix: [Double] {
        rows.flatMap { row in (0..<count).map { row[$0] } }
    }

    /// The step to better parameters.
    func step(damping: Double) -> Parameters? {
        var damped = matrix
        for index in 0..<count {
            damped[index * count + index] += damping * max(diagonal[index], 1e-30)
        }
        let right = (0..<count).map { gradient[$0] }
        guard let factor = CholeskyFactor(damped, count: count, tolerance: 1e-15) else {
            return nil
        }
        let solution = factor.solve(right)
        var step = Parameters.zero
        for index in 0..<count { step[index] = -solution[index] }
        return step
    }
}
