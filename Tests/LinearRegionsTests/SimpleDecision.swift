import Geometry

/// The areas of the classes and the boundary between them, by cutting each region pairwise.
struct SimpleDecision {
    var classAreas: [Double]
    var tieArea = 0.0
    var boundaryLength = 0.0
    var boundarySegments = 0

    /// What these regions and their logits say; a single logit z stands for the two 0 and z.
    init(of regions: [(polygon: ConvexPolygon, logits: [AffineForm])], in window: Box) {
        let tolerance = 1e-10 * max(window.width, window.height)
        classAreas = []
        for (polygon, logits) in regions {
            let logits = logits.count == 1 ? [.zero] + logits : logits
            if classAreas.isEmpty { classAreas = logits.map { _ in 0 } }
            addAreas(polygon, logits)
            addBoundary(polygon, logits, tolerance: tolerance)
        }
    }

    private mutating func addAreas(_ polygon: ConvexPolygon, _ logits: [AffineForm]) {
        for winner in logits.indices where !logits[..<winner].contains(logits[winner]) {
            let area = logits.indices.reduce(polygon) { polygon, other in
                polygon.clipped(to: logits[winner] - logits[other])
            }.area
            classAreas[winner] += area
            if logits[(winner + 1)...].contains(logits[winner]) { tieArea += area }
        }
    }

    private mutating func addBoundary(
        _ polygon: ConvexPolygon, _ logits: [AffineForm], tolerance: Double
    ) {
        let first = logits.indices.filter { !logits[..<$0].contains(logits[$0]) }
        for one in first {
            for other in first where other > one {
                let difference = logits[one] - logits[other]
                guard
                    case (let below?, .some) = polygon.parted(by: difference, tolerance: tolerance)
                else { continue }
                // The cut is the side of the lower part on which the two logits agree.
                let ring = below.vertices
                let sides = ring.indices.map { Segment(ring[$0], ring[($0 + 1) % ring.count]) }
                guard
                    let cut = sides.min(by: {
                        difference.spread(over: $0) < difference.spread(over: $1)
                    })
                else { continue }
                let length = logits.reduce(cut as Segment?) { $0?.part(where: logits[one] - $1) }
                    .map(\.length)
                guard let length, length > tolerance else { continue }
                boundaryLength += length
                boundarySegments += 1
            }
        }
    }
}

extension AffineForm {
    fileprivate func spread(over side: Segment) -> Double {
        abs(value(at: side.start)) + abs(value(at: side.end))
    }
}

extension Segment {
    /// The part on which `form` is at least 0, except for rounding.
    fileprivate func part(where form: AffineForm) -> Segment? {
        let least = -1e-10 * (abs(form.a) + abs(form.b)) * length
        let (first, last) = (form.value(at: start), form.value(at: end))
        if first >= least && last >= least { return self }
        guard first > 0 || last > 0 else { return nil }
        let crossing = start.interpolated(to: end, share: first / (first - last))
        return first > 0 ? Segment(start, crossing) : Segment(crossing, end)
    }
}
