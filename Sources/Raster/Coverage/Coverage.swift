public import Colours
import Kernels

/// How much of each pixel of a rectangle is covered by ink, 0 to 255.
///
/// Strokes and fills are gathered by maximum rather than by blending: where segments meet or
/// overlap nothing becomes darker, and nothing is omitted. When all is gathered,
/// `Canvas.blend(_:_:)` lays a colour on.
public struct Coverage: Sendable {
    /// The pixels that it covers.
    public let bounds: PixelBounds
    /// Bytes from a row to the next: `width` and 8 more.
    ///
    /// A load or store of up to 8 bytes which begins in a column of the row then ends in the row.
    /// The bytes beyond `width` have no meaning.
    let stride: Int
    var values: [UInt8]

    /// A plane without ink.
    public init(_ bounds: PixelBounds) {
        self.bounds = bounds
        stride = bounds.width + Self.padding
        values = Array(repeating: 0, count: stride * bounds.height)
    }

    static let padding = 8
}

extension Coverage {
    /// The coverage of the pixel in column `x` of row `y` of the picture; 0 outside of `bounds`.
    public subscript(x: Int, y: Int) -> UInt8 {
        guard bounds.contains(x: x, y: y) else { return 0 }
        return values[(y - bounds.minY) * stride + x - bounds.minX]
    }

    /// Takes all ink away, and keeps the memory.
    public mutating func clear() {
        values.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    }
}

extension Canvas {
    /// Lays a colour on, as much of it as `coverage` says.
    ///
    /// - Parameter opacity: clamped to 0...1.
    public mutating func blend(_ coverage: Coverage, _ colour: Colour, opacity: Double = 1) {
        let area = coverage.bounds.intersection(clip)
        let ink = Ink(colour, opacity: opacity)
        guard !area.isEmpty, ink.alpha > 0 else { return }
        let width = width
        // `area` is within both the canvas and the plane. The eight bytes looked at together may
        // run past the row's end, but not past its padding.
        coverage.values.withUnsafeBufferPointer { values in
            withUnsafeMutablePixels { pixels in
                guard let pixels = pixels.baseAddress, let values = values.baseAddress else {
                    return
                }
                for y in area.minY..<area.maxY {
                    let row = (y - coverage.bounds.minY) * coverage.stride - coverage.bounds.minX
                    facet_ink_blend(
                        facet_kernels_best(), ink.kernel, values + (row + area.minX), area.width,
                        pixels + 3 * (y * width + area.minX))
                }
            }
        }
    }
}
