import Geometry
import LinearRegions
import NeuralNetworks
import RealFunctions
import Training

/// What a network does at one point of the plane.
struct PlaceReading: Sendable {
    let point: Point
    let logits: [Double]
    let winner: Int
    /// The probability that the network gives to the winner; nil if it was not trained for one.
    let probability: Double?
    /// For each hidden unit the number of hinges below its sum at the point itself, by the forward
    /// pass; nil for a smooth activation.
    ///
    /// On a crease that is not the pattern inside the region: a sum that is exactly 0 is not above
    /// it.
    let pattern: [UInt8]?
    /// The region; nil outside the window and for a smooth activation.
    let region: RegionReading?

    init(at point: Point, of model: Model, _ regions: RegionComplex?) {
        self.point = point
        logits = model.network.logits(at: point)
        winner = Network.winner(of: logits)
        probability =
            model.loss == .squared ? nil : Prediction.probability(logits, winner)
        pattern = regions.map { _ in model.network.pattern(at: point) }
        region = regions.flatMap { regions in
            regions.region(at: point).map { RegionReading(regions, region: $0) }
        }
    }
}

extension PlaceReading {
    /// The hidden units whose sum is above the lowest hinge of their activation: 0, and of
    /// hard-tanh -1.
    var activeUnits: [Int] {
        guard let pattern else { return [] }
        return pattern.indices.filter { pattern[$0] > 0 }
    }

    /// The pattern as text, a digit for each hidden unit and a bar between layers.
    func patternText(_ network: Network) -> String? {
        guard let pattern else { return nil }
        var rest = pattern[...]
        return network.hiddenLayers.map { layer in
            defer { rest = rest.dropFirst(layer.unitCount) }
            return rest.prefix(layer.unitCount).map(String.init).joined()
        }.joined(separator: "|")
    }
}

/// A region as equations.
struct RegionReading: Sendable {
    let index: Int
    let area: Double
    let corners: [Point]
    let pattern: [UInt8]
    /// The inequalities inside, one per side, in the order of the corners.
    let bounds: [Bound]
    let logits: [AffineForm]

    /// Inside `form` is above 0.
    struct Bound: Sendable {
        let form: AffineForm
        /// The hidden unit whose crease it is; nil for a side of the window.
        let unit: Int?
    }

    init(_ regions: RegionComplex, region: Int) {
        index = region
        area = regions.complex.area(of: region)
        corners = regions.complex.polygon(of: region).vertices
        pattern = regions.pattern(of: region)
        logits = Array(regions.logits(of: region))
        let forms = regions.network.unitForms(where: pattern).dropLast().flatMap(\.self)
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
