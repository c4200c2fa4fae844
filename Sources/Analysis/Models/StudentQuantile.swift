import RealFunctions

/// Quantiles of Student's t distribution with a whole number of degrees of freedom.
package enum StudentQuantile {
    /// The t below which 97.5 % of the distribution is.
    ///
    /// With t = sqrt(n) tan(a), the probability of -t to t is a finite sum of powers of cos(a)
    /// (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4), which rises with a: bisection.
    ///
    /// - Parameter freedom: the degrees of freedom, at least 1.
    package static func upper(freedom: Int) -> Double {
        precondition(freedom >= 1)
        var (low, high) = (0.0, Double.pi / 2)
        while true {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { break }
            if central(middle, freedom: freedom) < 0.95 { low = middle } else { high = middle }
        }
        return Double(freedom).squareRoot() * Portable.tan(low)
    }

    /// The probability of -t to t.
    private static func central(_ angle: Double, freedom: Int) -> Double {
        let (sine, cosine) = Portable.sineAndCosine(angle)
        var (term, sum) = (1.0, 0.0)
        if freedom % 2 == 0 {
            for index in stride(from: 0, to: freedom, by: 2) {
                sum += term
                term *= cosine * cosine * Double(index + 1) / Double(index + 2)
            }
            return sine * sum
        }
        term = cosine
        for index in stride(from: 1, to: freedom, by: 2) {
            sum += term
            term *= cosine * cosine * Double(index + 1) / Double(index + 2)
        }
        return 2 / Double.pi * (angle + sine * sum)
    }
}
