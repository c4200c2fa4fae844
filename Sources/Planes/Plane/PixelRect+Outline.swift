package import Geometry

extension PixelRect {
    /// The rectangle whose outline, one pixel wide, runs along the outermost pixels.
    package func insetToPixels() -> PixelRect {
        PixelRect(x: x - 0.5, y: y - 0.5, width: width + 1, height: height + 1)
    }
}
