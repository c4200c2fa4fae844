public import Geometry

/// A rectangle of whole pixels: the columns `minX..<maxX` of the rows `minY..<maxY`.
public struct PixelBounds: Sendable, Hashable {
    /// The first column.
    public let minX: Int
    /// The first row.
    public let minY: Int
    /// One past the last column, never less than `minX`.
    public let maxX: Int
    /// One past the last row, never less than `minY`.
    public let maxY: Int

    /// The rectangle of `width` x `height` pixels from column `x` and row `y`; a negative extent
    /// counts as 0.
    public init(x: Int, y: Int, width: Int, height: Int) {
        minX = x
        minY = y
        maxX = x + max(width, 0)
        maxY = y + max(height, 0)
    }
}

extension PixelBounds {
    /// Coordinates beyond this many pixels mean "far away".
    static let farAway = 1 << 24

    /// The pixels that `rect` touches.
    ///
    /// NaN counts as far away.
    public init(covering rect: PixelRect) {
        let left = pixelFloor(rect.x)
        let top = pixelFloor(rect.y)
        self.init(
            x: left, y: top, width: pixelCeiling(rect.maxX) - left,
            height: pixelCeiling(rect.maxY) - top)
    }

    /// Columns.
    public var width: Int { maxX - minX }
    /// The number of rows.
    public var height: Int { maxY - minY }
    /// Whether there is no pixel in it.
    public var isEmpty: Bool { width == 0 || height == 0 }

    /// Whether the pixel in column `x` of row `y` is in it.
    public func contains(x: Int, y: Int) -> Bool {
        x >= minX && x < maxX && y >= minY && y < maxY
    }

    /// The pixels that both have.
    public func intersection(_ other: PixelBounds) -> PixelBounds {
        let left = max(minX, other.minX)
        let top = max(minY, other.minY)
        return PixelBounds(
            x: left, y: top, width: min(maxX, other.maxX) - left,
            height: min(maxY, other.maxY) - top)
    }
}

/// The greatest whole number up to `value`, which is clamped to +-`PixelBounds.farAway` (so that
/// no value traps).
package func pixelFloor(_ value: Double) -> Int {
    let limit = Double(PixelBounds.farAway)
    guard value > -limit else { return -PixelBounds.farAway }
    guard value < limit else { return PixelBounds.farAway }
    let truncated = Int(value)
    return Double(truncated) > value ? truncated - 1 : truncated
}

/// The least whole number from `value` on, clamped as `pixelFloor`.
func pixelCeiling(_ value: Double) -> Int { -pixelFloor(-value) }
