import Geometry

/// The logits of all classes on one activation region; a single logit stands for 0 and itself.
struct ClassLogits {
    private let forms: ArraySlice<AffineForm>
    private let isSingle: Bool
    /// The largest change of x and of y that still counts as none: 1e-10 of the window's.
    private let toleranceX: Double
    private let toleranceY: Double

    init(_ regions: RegionComplex, region: Int) {
        forms = regions.logits(of: region)
        isSingle = forms.count == 1
        toleranceX = regions.window.width * 1e-10
        toleranceY = regions.window.height * 1e-10
    }

    /// The number of classes.
    var count: Int { isSingle ? 2 : forms.count }

    /// The logit of a class.
    @inline(__always)
    subscript(index: Int) -> AffineForm {
        guard isSingle else { return forms[forms.startIndex + index] }
        return index == 0 ? .zero : forms[forms.startIndex]
    }

    /// The logit of one class minus that of another.
    @inline(__always)
    func lead(of one: Int, over other: Int) -> AffineForm { self[one] - self[other] }

    /// The value of a form that counts as 0.
    @inline(__always)
    func tolerance(_ form: AffineForm) -> Double {
        abs(form.a) * toleranceX + abs(form.b) * toleranceY
    }

    /// The lowest other class that has the same logit, or nil.
    func rival(of winner: Int) -> Int? {
        (0..<count).first { $0 != winner && self[$0] == self[winner] }
    }

    /// Of the classes that tie with the winner along a segment, but not on the whole region, the
    /// one that is nearest to it inside.
    func rival(of winner: Int, along segment: Segment) -> Int? {
        var nearest: (index: Int, slope: Double)?
        for other in 0..<count where other != winner {
            let lead = lead(of: winner, over: other)
            guard lead != .zero, vanishes(lead, along: segment) else { continue }
            let slope = lead.gradient.length
            if slope < nearest?.slope ?? .infinity { nearest = (other, slope) }
        }
        return nearest?.index
    }

    /// Whether a form is 0 at both ends of a segment.
    func vanishes(_ form: AffineForm, along segment: Segment) -> Bool {
        let tolerance = tolerance(form)
        return abs(form.value(at: segment.start)) <= tolerance
            && abs(form.value(at: segment.end)) <= tolerance
    }
}
