package import Analysis
package import Geometry
import NeuralNetworks
package import Raster

/// Draws a network as the units of its last hidden layer are added one by one.
package struct BuildupPainter {
    private let buildup: Buildup
    private let window: Box
    private let style: PlaneStyle

    /// A painter of small pictures of a window, whose lines are thinner than those of `style`.
    package init(_ buildup: Buildup, window: Box, style: PlaneStyle) {
        self.buildup = buildup
        self.window = window
        self.style = style.scaled(by: 0.62)
    }

    /// Draws what some units add by themselves.
    package func draw(alone units: [Int], in rect: PixelRect, on canvas: inout Canvas) {
        draw(buildup.network(keeping: units, hasBias: false), in: rect, on: &canvas)
    }

    /// Draws the sum of some units and the bias.
    package func draw(sumOf units: [Int], in rect: PixelRect, on canvas: inout Canvas) {
        draw(buildup.network(keeping: units, hasBias: true), in: rect, on: &canvas)
    }

    /// Draws the whole network.
    package func drawWhole(in rect: PixelRect, on canvas: inout Canvas) {
        draw(buildup.network, in: rect, on: &canvas)
    }

    private func draw(_ network: Network, in rect: PixelRect, on canvas: inout Canvas) {
        let plane = DecisionPlane.painted(network, window: window, rect: rect, style: style)
        canvas.paint(plane.margins, style.tones)
        canvas.blend(plane.creases, style.look.crease, opacity: 0.5)
        canvas.blend(plane.boundary, style.look.boundary)
        canvas.stroke(rect.insetToPixels(), style.look.frame, width: 1)
    }
}
