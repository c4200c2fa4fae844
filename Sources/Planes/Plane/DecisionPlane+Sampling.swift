import Analysis
import Geometry
import NeuralNetworks
import Raster

extension DecisionPlane {
    /// Paints a network by its values on a grid of every second pixel.
    mutating func sample(_ network: Network, scale: Double) {
        let grid = NetworkSamples(network, over: transform, spacing: 2)
        let (look, left) = (look, bounds.minX)
        for y in bounds.minY..<bounds.maxY {
            margins.setRow(y) { column in
                let pixel = PixelPoint(Double(left + column) + 0.5, Double(y) + 0.5)
                let decision = grid.decision(at: pixel)
                return (
                    Self.value(decision, at: pixel, grid, look), UInt8(clamping: decision.winner)
                )
            }
        }
        for piece in SampledBoundary(grid).segments {
            addBoundary(piece, width: Self.boundaryWidth * scale)
        }
    }

    /// What the plane of margins has at a pixel: the margin, or the direction of the slope.
    private static func value(
        _ decision: (winner: Int, margin: Double), at pixel: PixelPoint, _ grid: NetworkSamples,
        _ look: Look
    ) -> Float {
        switch look.shading {
        case .paper: return Float(decision.margin)
        case .glass:
            let right = PixelPoint(pixel.x + 1, pixel.y)
            let above = PixelPoint(pixel.x, pixel.y - 1)
            let slope = Vector(
                grid.margin(of: decision.winner, at: right) - decision.margin,
                grid.margin(of: decision.winner, at: above) - decision.margin)
            return Float(PlaneTones.turn(slope))
        }
    }
}
