package import Colours
package import Geometry

extension PixelRect {
    /// The largest part of the rectangle with the shape of `window`, at its upper left corner, in
    /// whole pixels; of a window that is very wide or very tall, one that distorts it.
    package func fitted(to window: Box) -> PixelRect {
        let aspect = window.width / window.height
        var (width, height) = (width, height)
        if aspect >= 1 / 3.0 && aspect <= 3 {
            width = min(width, height * aspect)
            height = width / aspect
        } else {
            width = min(width, height * 1.25)
        }
        return PixelRect(x: x, y: y, width: width, height: height).whole
    }

    /// Whole pixels, at least one.
    package var whole: PixelRect {
        PixelRect(
            x: x.rounded(.down), y: y.rounded(.down), width: max(1, width.rounded(.down)),
            height: max(1, height.rounded(.down)))
    }

    /// Where a plot of `window` lies that is alone in a picture: in the middle.
    package init(alone window: Box, in size: PictureSize) {
        let whole = PixelRect(
            x: 0, y: 0, width: Double(size.width), height: Double(size.height))
        self = whole.fitted(to: window)
        x = ((whole.width - width) / 2).rounded(.down)
        y = ((whole.height - height) / 2).rounded(.down)
    }
}
