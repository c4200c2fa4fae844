package import Analysis
package import Colours
package import Geometry
import NeuralNetworks
package import Raster

/// Draws a network as the units of its last hidden layer are added one by one.
package struct BuildupPainter {
    private let buildup: Buildup
    private let window: Box
    private let style: PlaneStyle
    /// The tones of what units add: from grey, where they add nothing.
    private let tones: ToneScale

    /// A painter of small pictures of a window, whose lines are thinner than those of `style`.
    package init(_ buildup: Buildup, window: Box, style: PlaneStyle) {
        self.buildup = buildup
        self.window = window
        self.style = style.scaled(by: 0.62)
        let nothing = Self.nothing(style.look)
        let runs = style.runs.map { run in
            let deepest = run[run.count - 1]
            return (0..<run.count).map {
                nothing.mixed(with: deepest, share: Double($0) / Double(run.count - 1))
            }
        }
        tones = ToneScale(
            runs: style.look.shading == .paper ? runs : style.runs,
            half: style.look.shading == .paper ? PlaneTones.halfMargin : nil)
    }

    /// The colour where a unit adds nothing.
    package static func nothing(_ look: Look) -> Colour {
        look.neutral.mixed(with: look.ink, share: 0.12)
    }

    /// Draws what some units add by themselves: grey where that is nothing, with a thin line where
    /// it begins.
    package func draw(alone units: [Int], in rect: PixelRect, on canvas: inout Canvas) {
        let plane = DecisionPlane.painted(
            buildup.network(keeping: units, hasBias: false), window: window, rect: rect,
            style: style.scaled(by: 0.3))
        canvas.paint(plane.margins, tones)
        canvas.blend(plane.creases, style.look.crease, opacity: 0.5)
        canvas.blend(plane.boundary, style.look.faintInk)
        canvas.stroke(rect.insetToPixels(), style.look.frame, width: 1)
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
