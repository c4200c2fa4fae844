import Geometry
import Planes
import RealFunctions

/// The places of a curve's plots, which share their horizontal axis: the curve, below it a tick for
/// each kink, its errors, and the shares of the units.
struct CurvePanels: Sendable {
    let main: PixelRect
    /// Right below the curve; nil where there is no room.
    let kinks: PixelRect?
    /// Nil where there is no room.
    let error: PixelRect?
    /// Nil where there is no room.
    let shares: PixelRect?

    /// The panels of an area, on whole pixels.
    ///
    /// - Parameters:
    ///   - captionHeight: the room above the lower two.
    ///   - showsErrors: whether there is something to compare the curve with.
    ///   - showsKinks: whether networks can have kinks.
    init(
        in area: PixelRect, captionHeight: Double, scale: Double, showsErrors: Bool = true,
        showsKinks: Bool = false
    ) {
        let gap = captionHeight.rounded()
        let hasShares = area.height >= 190 * scale
        let hasKinks = showsKinks && hasShares
        let kinksHeight = hasKinks ? (24 * scale).rounded() : 0
        let hasError = showsErrors && area.height >= 90 * scale
        let room =
            area.height - kinksHeight - (hasError ? gap : 0) - (hasShares ? gap : 0)
        let isLow = area.height < 320 * scale
        let errorHeight = hasError ? (room * (isLow ? 0.15 : 0.16)).rounded(.down) : 0
        let sharesHeight = hasShares ? (room * (isLow ? 0.18 : 0.22)).rounded(.down) : 0
        main = PixelRect(
            x: area.x, y: area.y, width: area.width, height: room - errorHeight - sharesHeight)
        func below(_ rect: PixelRect, gap: Double, height: Double) -> PixelRect {
            PixelRect(x: rect.x, y: rect.maxY + gap, width: rect.width, height: height)
        }
        kinks = hasKinks ? below(main, gap: 0, height: kinksHeight) : nil
        let upper = kinks ?? main
        error = hasError ? below(upper, gap: gap, height: errorHeight) : nil
        shares = hasShares ? below(error ?? upper, gap: gap, height: sharesHeight) : nil
    }

    /// The lowest one.
    var last: PixelRect { shares ?? error ?? main }
}

/// A range of values about 0 whose ends are round numbers, so that over a film it changes rarely.
struct RoundRange: Sendable {
    let low: Double
    let high: Double

    /// The range that holds values from `low` to `high`, and 0.
    init(low: Double, high: Double) {
        let size = max(-low, high)
        // A side that is far smaller than the other one would have a number in the other's way.
        let least = size > 0 ? size / 4 : 1
        self.low = low < 0 ? -Self.rounded(max(-low, least)) : 0
        self.high = high > 0 || low >= 0 ? Self.rounded(max(high, least)) : 0
    }

    /// The range as far below 0 as above.
    init(magnitude: Double) {
        let end = Self.rounded(magnitude > 0 ? magnitude : 1)
        (low, high) = (-end, end)
    }

    /// The least round number that is not below a value.
    private static func rounded(_ value: Double) -> Double {
        guard value.isFinite, value > 1e-290, value < 1e290 else { return 1 }
        let power = Portable.powerOfTen(Portable.decimalExponent(value))
        return [1, 1.5, 2, 3, 4, 5, 6, 8].map { $0 * power }
            .first { $0 >= value * (1 - 1e-9) } ?? 10 * power
    }

    /// The numbers at the axis: its ends and 0.
    var ticks: [Double] { [low, 0, high].reduce(into: []) { if $0.last != $1 { $0.append($1) } } }
}
