import Geometry
import Points

/// Curves of a boundary that are named together, in unit coordinates.
struct BoundaryPart {
    /// The curves.
    let curves: [[Segment]]
    /// The points that decide about it.
    let points: [LabelledPoint]
    /// The number of `points` that the network classifies.
    let right: Int
    let gap: Double
    /// Whether the points have to support a place for it to count.
    let field: PointField?
    /// The window.
    let box: Box
    /// The places on the curves that count.
    let places: [Point]
    /// The length of the curves' part that counts.
    let length: Double

    init(
        curves: [[Segment]], points: [LabelledPoint], right: Int, gap: Double, field: PointField?,
        box: Box
    ) {
        self.curves = curves
        self.points = points
        self.right = right
        self.gap = gap
        self.field = field
        self.box = box
        let all = EvenPlaces(along: curves, count: Self.placeCount).places
        places = field.map { field in all.filter { field.supports($0) } } ?? all
        let whole = curves.reduce(0) { $1.reduce($0) { $0 + $1.length } }
        length = all.isEmpty ? 0 : whole * Double(places.count) / Double(all.count)
    }

    static let placeCount = 400
    /// With fewer places no form means anything.
    private static let leastPlaces = 12

    /// The best fit of each form, in the order of `CurveForm.all`.
    func fits() -> [FormFit] {
        guard places.count >= Self.leastPlaces, gap.isFinite, gap > 0 else { return [] }
        let fitter = CurveFitter(places, scale: gap / 2)
        let boundary = SegmentDistances(curves.flatMap { $0 })
        return CurveForm.all.compactMap { form in
            var best: FormFit?
            for fit in fitter.fits(of: form) {
                let judged = judge(form, fit.parameters, boundary, atMost: best?.rms ?? .infinity)
                if let judged, judged.rms < best?.rms ?? .infinity { best = judged }
            }
            return best
        }
    }

    /// The distances of a fit; nil if they are larger than `limit`.
    private func judge(
        _ form: CurveForm, _ parameters: Parameters, _ boundary: SegmentDistances,
        atMost limit: Double
    ) -> FormFit? {
        let trace = FormTrace(FormFunction(form, parameters), in: traced)
        guard !trace.segments.isEmpty else { return nil }
        let there = SegmentDistances(trace.segments).measure(places)
        guard there.rms <= limit else { return nil }
        let back = boundary.measure(formPlaces(trace))
        guard back.rms.isFinite, max(there.rms, back.rms) <= limit else { return nil }
        return FormFit(
            form: form, parameters: parameters, rms: max(there.rms, back.rms),
            hausdorff: max(there.largest, back.largest))
    }

    /// The window and a little more: places at its edge are near to a form beyond it.
    private var traced: Box {
        let (dx, dy) = (box.width * 0.02, box.height * 0.02)
        return Box(unchecked: (box.minX - dx, box.maxX + dx, box.minY - dy, box.maxY + dy))
    }

    /// The form's places in the window that count.
    private func formPlaces(_ trace: FormTrace) -> [Point] {
        let length = trace.segments.reduce(0) { $0 + $1.length }
        let whole = curves.reduce(0) { $1.reduce($0) { $0 + $1.length } }
        let count = Double(Self.placeCount) * length / max(whole, 1e-9)
        let even = EvenPlaces(
            along: [trace.segments], count: Int(min(max(count, 100), 4 * Double(Self.placeCount))))
        return even.places.filter { place in
            box.contains(place) && field?.supports(place) ?? true
        }
    }

    /// How many of the points the form classifies, each of its sides by the majority there.
    func right(_ fit: FormFit) -> Int {
        let function = FormFunction(fit.form, fit.parameters)
        let classes = (points.map { $0.label }.max() ?? 0) + 1
        var counts = [Int](repeating: 0, count: 2 * classes)
        for point in points {
            let isAbove = function(point.position.x, point.position.y).value > 0
            counts[(isAbove ? classes : 0) + point.label] += 1
        }
        return (counts[..<classes].max() ?? 0) + (counts[classes...].max() ?? 0)
    }
}
