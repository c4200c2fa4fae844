package import Analysis
import Colours
package import Curves
package import Geometry
import NeuralNetworks
package import Raster

/// Draws a curve, its target and its samples over a plot.
package struct CurvePainter: Sendable {
    /// From the plane to the plot.
    package let transform: PlaneTransform
    let style: CurveStyle

    /// A painter of the plot that `transform` leads to.
    package init(transform: PlaneTransform, style: CurveStyle) {
        self.transform = transform
        self.style = style
    }

    private var bounds: PixelBounds { PixelBounds(covering: transform.rect) }
    private var scale: Double { style.scale }

    /// Lines and dots as a multiple of those in a picture of 960 x 720: a small plot has finer
    /// ones.
    private var factor: Double { min(1, max(0.6, transform.rect.width / (420 * scale))) }

    /// Draws the line that the network should follow.
    package func drawTarget(_ line: CurveSamples, on canvas: inout Canvas) {
        var coverage = Coverage(bounds)
        coverage.stroke(path(line), width: style.targetWidth * factor)
        canvas.blend(coverage, style.target)
    }

    /// The line's lowest and highest places column by column, where it has far more points than
    /// there are columns.
    private func path(_ line: CurveSamples) -> [PixelPoint] {
        let step = max(1, line.count / Int(max(1, 4 * transform.rect.width)))
        return stride(from: 0, to: line.count - 1, by: step).map {
            transform.pixel(Point(line.x[$0], line.y[$0]))
        } + [transform.pixel(Point(line.x[line.count - 1], line.y[line.count - 1]))]
    }

    /// Draws the samples: those that are learnt filled, those that are held out hollow.
    package func drawSamples(_ data: CurveData, on canvas: inout Canvas) {
        let count = data.training.count + (data.test?.count ?? 0)
        let radius =
            style.samplesAreLine
            ? factor * style.lineOfSamplesWidth / 2
            : factor * scale * (count > 400 ? 1.1 : count > 120 ? 2 : 3)
        canvas.clipped(to: bounds) { canvas in
            let filled = Marker(.disc, radius: radius, body: .filled(style.training))
            for point in data.training.points {
                canvas.draw(filled, at: transform.pixel(point))
            }
            let hollow = Marker(
                .disc, radius: radius + 0.9 * scale,
                body: .ring(style.test, width: 1.1 * scale, interior: style.look.ground))
            for point in data.test?.points ?? [] {
                canvas.draw(hollow, at: transform.pixel(point))
            }
        }
    }

    /// Marks the largest error as a line from the target to the network.
    package func drawGap(from target: Point, to network: Point, on canvas: inout Canvas) {
        var coverage = Coverage(bounds)
        coverage.stroke(
            from: transform.pixel(target), to: transform.pixel(network), width: 2.4 * scale * factor
        )
        canvas.blend(coverage, style.error)
    }

    /// Draws the network's curve with a dot at each kink; thin lines where it jumps.
    package func draw(_ curve: NetworkCurve, on canvas: inout Canvas) {
        let width = style.networkWidth * factor
        let (lines, jumps) = parts(of: curve)
        var halo = Coverage(bounds)
        var ink = Coverage(bounds)
        for line in lines {
            halo.stroke(line, width: style.haloWidth * factor)
            ink.stroke(line, width: width)
        }
        for jump in jumps { ink.stroke(jump, width: 0.9 * scale) }
        let radius = kinkRadius(curve, lines)
        for kink in curve.kinks {
            let place = transform.pixel(Point(kink.x, kink.y))
            ink.stroke(from: place, to: place, width: 2 * radius)
        }
        canvas.blend(halo, style.look.ground, opacity: 0.75)
        canvas.blend(ink, style.network)
    }

    /// The connected lines of a curve and the jumps between them.
    private func parts(of curve: NetworkCurve) -> (lines: [[PixelPoint]], jumps: [[PixelPoint]]) {
        guard !curve.network.isContinuous, !curve.pieces.isEmpty else {
            return ([curve.vertices().map(transform.pixel)], [])
        }
        let lines = curve.pieces.map { piece in
            [piece.start, piece.end].map { transform.pixel(Point($0, piece.value(at: $0))) }
        }
        return (lines, zip(lines, lines.dropFirst()).map { [$0[1], $1[0]] })
    }

    /// Dots are smaller where they are close together.
    private func kinkRadius(_ curve: NetworkCurve, _ lines: [[PixelPoint]]) -> Double {
        var length = 0.0
        for line in lines {
            for (start, end) in zip(line, line.dropFirst()) {
                length += Vector(end.x - start.x, end.y - start.y).length
            }
        }
        let room = length / Double(curve.kinks.count + 1)
        let least = 0.5 * style.networkWidth * factor + 0.2 * scale
        return max(least, min(2.8 * scale * factor, 0.3 * room))
    }
}
