package import Geometry
package import LinearRegions
import NeuralNetworks

/// A region as equations.
package struct RegionEquations: Sendable {
    /// Of the region in its complex.
    package let index: Int
    /// In the square of the data's units.
    package let area: Double
    /// Counter-clockwise.
    package let corners: [Point]
    /// For each hidden unit the number of hinges below its sum.
    package let pattern: [UInt8]
    /// What holds inside, one for each side, in the order of the corners.
    package let bounds: [Bound]
    /// One for each output.
    package let logits: [AffineForm]

    /// A side of the region.
    package struct Bound: Sendable, Hashable {
        /// Above 0 inside.
        package let form: AffineForm
        /// The hidden unit whose crease it is; nil for a side of the window.
        package let unit: Int?
    }

    /// The equations of a region of `regions`.
    package init(_ regions: RegionComplex, region: Int) {
        index = region
        area = regions.complex.area(of: region)
        corners = regions.complex.polygon(of: region).vertices
        pattern = regions.pattern(of: region)
        logits = Array(regions.logits(of: region))
        let forms = regions.network.unitForms(where: pattern).dropLast().flatMap { $0 }
        let middle = regions.complex.middle(of: region)
        let hinges = regions.network.hiddenLayers.flatMap { layer in
            Array(repeating: layer.activation.hinges ?? [], count: layer.unitCount)
        }
        bounds = regions.complex.sides(of: region).map { side in
            let tag = regions.complex.edges[side.edge].tag
            guard let unit = EdgeOrigin(code: tag).unit else {
                return Bound(form: regions.windowForm(at: side), unit: nil)
            }
            let segment = regions.complex.segment(of: side.edge)
            let foot = segment.start.interpolated(to: segment.end, share: 0.5)
            let sum = forms[unit].value(at: foot)
            let hinge = hinges[unit].min { abs($0 - sum) < abs($1 - sum) } ?? 0
            let form = forms[unit] - AffineForm(0, 0, hinge)
            return Bound(form: form.value(at: middle) < 0 ? .zero - form : form, unit: unit)
        }
    }
}

extension RegionComplex {
    /// The distance from the side of the window on which a side of a region lies.
    fileprivate func windowForm(at side: PlanarComplex.Side) -> AffineForm {
        let segment = complex.segment(of: side.edge)
        let along = side.isReversed ? segment.start - segment.end : segment.end - segment.start
        // Counter-clockwise the lower side leads to the right, the right one up.
        if abs(along.dx) >= abs(along.dy) {
            return along.dx > 0
                ? AffineForm(0, 1, -window.minY) : AffineForm(0, -1, window.maxY)
        }
        return along.dy > 0 ? AffineForm(-1, 0, window.maxX) : AffineForm(1, 0, -window.minX)
    }
}
