import Geometry
import NeuralNetworks
import Raster

extension DecisionPlane {
    /// Paints a network by its values on a grid of every second pixel.
    mutating func sample(_ network: Network, scale: Double) {
        let grid = LogitGrid(network, over: transform, spacing: 2)
        for y in bounds.minY..<bounds.maxY {
            for x in bounds.minX..<bounds.maxX {
                let pixel = PixelPoint(Double(x) + 0.5, Double(y) + 0.5)
                let decision = grid.decision(at: pixel)
                winners[x, y] = Float(decision.winner)
                margins[x, y] = value(decision, at: pixel, grid)
            }
        }
        for segment in SampledBoundary(grid).segments {
            let piece = Segment(transform.plane(segment.start), transform.plane(segment.end))
            summary.boundaryLength += piece.length
            addBoundary(piece, width: Self.boundaryWidth * scale)
        }
    }

    /// What the plane of margins holds at a pixel: the margin, or the tone of the slope.
    private func value(
        _ decision: (winner: Int, margin: Double), at pixel: PixelPoint, _ grid: LogitGrid
    ) -> Float {
        switch look.material {
        case .paper: return Float(decision.margin)
        case .glass:
            let right = PixelPoint(pixel.x + 1, pixel.y)
            let above = PixelPoint(pixel.x, pixel.y - 1)
            let slope = Vector(
                grid.margin(of: decision.winner, at: right) - decision.margin,
                grid.margin(of: decision.winner, at: above) - decision.margin)
            return Float(PlaneTones.facing(slope))
        }
    }
}
