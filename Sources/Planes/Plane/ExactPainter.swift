import Analysis
import Geometry
import LinearRegions
import NeuralNetworks
import Raster

/// Paints a network's linear regions as they are visited.
struct ExactPainter: RegionVisitor, DecisionVisitor {
    private var plane: DecisionPlane
    private var count = 0
    private let strokes: [CreaseStroke]
    /// Nil if the boundary is not all seen from within regions, because outputs jump.
    private let boundaryWidth: Double?

    /// How the crease of a unit is drawn.
    private struct CreaseStroke {
        var width: Double
        var opacity: Double
    }

    init(_ plane: DecisionPlane, network: Network, scale: Double) {
        self.plane = plane
        boundaryWidth = network.isContinuous ? DecisionPlane.boundaryWidth * scale : nil
        // Regions grow as about 0.33 (hidden units)^2: with thousands of them lines must be finer.
        let isDense = network.hiddenUnitCount > 60
        let opacities = [0.7, 0.42, 0.3]
        strokes = network.hiddenLayers.enumerated().flatMap { index, layer in
            let opacity = opacities[min(index, opacities.count - 1)]
            let stroke = CreaseStroke(
                width: (isDense ? 0.6 : 1.0) * scale, opacity: isDense ? min(opacity, 0.4) : opacity
            )
            return repeatElement(stroke, count: layer.unitCount)
        }
    }

    func finished() -> DecisionPlane {
        var plane = plane
        plane.summary.activationRegions = count <= PlaneSummary.countLimit ? count : nil
        return plane
    }

    mutating func visit(_ region: borrowing LinearRegion) {
        count += 1
        var vertex = plane.transform.pixel(region.vertices[region.vertices.count - 1])
        for index in region.vertices.indices {
            let next = plane.transform.pixel(region.vertices[index])
            let edge = region.edges[index == 0 ? region.vertices.count - 1 : index - 1]
            // Hinge h lies between piece h and piece h + 1: of the two regions at a crease just one
            // is on an odd piece, so each crease is drawn once.
            if let unit = edge.unit, region.pattern[unit] & 1 == 1 {
                let stroke = strokes[unit]
                plane.creases.stroke(
                    from: vertex, to: next, width: stroke.width, opacity: stroke.opacity)
            }
            vertex = next
        }
    }

    mutating func visit(_ piece: borrowing DecisionPiece) {
        let value: AffineForm
        switch plane.look.shading {
        case .paper: value = piece.margin.limited
        case .glass:
            value = AffineForm(0, 0, PlaneTones.turn(piece.margin.gradient))
        }
        plane.margins.fill(
            piece.vertices, through: plane.transform, with: value,
            label: UInt8(clamping: piece.winner))
    }

    mutating func visit(_ piece: BoundaryPiece) {
        guard let boundaryWidth else { return }
        plane.summary.exactLength += piece.share
        plane.addBoundary(piece.segment, width: boundaryWidth)
    }
}

extension AffineForm {
    /// The function, or a multiple of it that single precision can hold: of such large margins the
    /// tone is the deepest in any case.
    fileprivate var limited: AffineForm {
        let largest = max(abs(a), abs(b), abs(c))
        return largest > 1e30 ? self * (1e30 / largest) : self
    }
}
