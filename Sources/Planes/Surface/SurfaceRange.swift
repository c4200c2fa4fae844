import Text

/// The heights of a surface, and those that are shown of them.
package struct SurfaceRange: Sendable {
    /// The threshold and the largest height in the window.
    let low: Double
    let high: Double
    /// Heights beyond it, above 0 or below, are cut off.
    package let clamp: Double
    /// Whether all heights from clamp to clamp are shown.
    private let showsWhole: Bool

    /// The range between two heights; a height that is 0 except for rounding becomes 0.
    init(low: Double, high: Double, clamp: Double, showsWhole: Bool = false) {
        self.showsWhole = showsWhole
        let threshold = 1e-12 * max(abs(low), abs(high))
        self.low = abs(low) < threshold ? 0 : low
        self.high = abs(high) < threshold ? 0 : high
        self.clamp = clamp
    }
}

extension SurfaceRange {
    /// The level of the floor that the surface is on: at most 0.
    package var floor: Double { shown.floor }
    /// The level up to which the axis of heights reaches: at least 0.
    package var top: Double { shown.top }

    private var shown: (floor: Double, top: Double) {
        let (floor, top) = (max(min(low, 0), -clamp), min(max(high, 0), clamp))
        guard !showsWhole else { return (-clamp, clamp) }
        // A function that is 0 all over the window is in the middle of a box.
        return floor < top ? (floor, top) : (-clamp, clamp)
    }
}

extension SurfaceRange {
    /// The threshold and the largest height in words.
    package var text: String { "\(low.rounded(3, .digits)) … \(high.rounded(3, .digits))" }

    /// Where the surface is cut off, with the sign of that side; nil if it is not.
    package var cut: String? {
        let level = clamp.rounded(3, .digits)
        return switch (low < -clamp, high > clamp) {
        case (true, true): "±" + level
        case (true, false): "-" + level
        case (false, true): level
        case (false, false): nil
        }
    }
}
