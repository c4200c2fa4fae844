import Text

/// A number of a formula, with its standard error.
public struct NamedParameter: Sendable, Hashable {
    /// The symbol it has in the formula.
    public let name: String
    /// In the data's units; angles in degrees.
    public let value: Double
    /// The standard error; nil if the boundary does not determine the number.
    public let error: Double?

    /// The value with as many digits as its error justifies.
    public var text: String { value.text(error: error) }
}

/// Takes the parameters of a fit to the numbers of its formula.
struct ParameterErrors {
    /// The covariances of the fit's parameters, row by row; nil if they are not determined.
    let covariances: [Double]?
    /// What has to be added to a number so that it means the same.
    let periods: [Double]

    /// The named numbers: sigma^2 = J C J', with the derivatives as central differences.
    func named(
        _ symbols: [String], at parameters: Parameters, _ numbers: (Parameters) -> [Double]
    ) -> [NamedParameter] {
        let count = symbols.count
        let values = numbers(parameters)
        let slopes = (0..<count).map { column in
            let step = 1e-6 * max(1, abs(parameters[column]))
            var (above, below) = (parameters, parameters)
            above[column] += step
            below[column] -= step
            return zip(zip(numbers(above), numbers(below)), periods).map { pair, period in
                let change = pair.0 - pair.1
                return (period > 0 ? change.remainder(dividingBy: period) : change) / (2 * step)
            }
        }
        return symbols.indices.map { index in
            let value =
                periods[index] > 0
                ? values[index].remainder(dividingBy: periods[index]) : values[index]
            return NamedParameter(
                name: symbols[index], value: value, error: error(slopes.map { $0[index] }))
        }
    }

    private func error(_ slopes: [Double]) -> Double? {
        guard let covariances else { return nil }
        var sum = 0.0
        for row in slopes.indices {
            for column in slopes.indices {
                sum += slopes[row] * covariances[row * slopes.count + column] * slopes[column]
            }
        }
        return sum >= 0 && sum.isFinite ? sum.squareRoot() : nil
    }
}
