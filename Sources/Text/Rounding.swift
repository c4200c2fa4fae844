/// How a number is rounded for people; what `count` counts in `Double.rounded(_:_:)`.
package enum Rounding: Sendable {
    /// Significant digits, without needless zeros: `0.31`, `-1.5`, `1.204e-7`, `123500`.
    case readable
    /// Significant digits, with their zeros: `0.0123`, `4.50`, `1.20e-7`; whole numbers below 1e7
    /// in full.
    case digits
    /// Decimals, with their zeros: `12.50`; in full beyond the digits that a Double holds.
    case decimals
    /// Decimals, without needless zeros: `30`, `22.5`.
    case upToDecimals
    /// Decimals, or three significant digits where these say more: below 1e-3 and from 1e6 on.
    case decimalsOrDigits
}
