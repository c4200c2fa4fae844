import RealFunctions
import Text

extension Double {
    /// The number with as many digits as its error justifies: the error's first digit is the last
    /// one, or the second if the first is 1.
    func text(error: Double?) -> String {
        guard let error, error > 0, error.isFinite else { return rounded(5) }
        let exponent = Portable.decimalExponent(error)
        let leading = error / Portable.powerOfTen(exponent)
        let decimals = (leading < 1.95 ? 1 : 0) - exponent
        guard magnitude < 1e7, decimals <= 12 else { return rounded(5) }
        return decimals > 6 && magnitude < 1e-4 ? rounded(3) : rounded(max(0, decimals), .decimals)
    }
}
