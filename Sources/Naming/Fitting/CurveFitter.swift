import Geometry

/// Fits forms to places of a curve by the first-order distance.
struct CurveFitter {
    let places: [Point]
    /// Where the loss turns linear.
    let scale: Double
    /// A part of the places, with which starts are compared.
    private let few: [Point]

    init(_ places: [Point], scale: Double) {
        self.places = places
        self.scale = scale
        let step = max(1, places.count / 100)
        few = stride(from: 0, to: places.count, by: step).map { places[$0] }
    }

    /// The number of fits that are judged.
    private static let judged = 4
    /// A fit whose loss is this many times the lowest loss is not followed to its end.
    private static let hopeless = 3.0
    /// A form is far if this many times the distances of an acceptable one are left after the short
    /// fits: it will not be named, and its best fit is only followed for a few more steps.
    private static let far = 2.0
    private static let farStepLimit = 6
    /// The number of starts that are followed: of forms with a rate all, since those that wind
    /// tightly are near to everything before they are followed.
    private static func followed(_ form: CurveForm) -> Int {
        switch form {
        case .function(.sine, _), .archimedeanSpiral, .logarithmicSpiral: 60
        default: 8
        }
    }

    /// The best fits of a form, the best one first.
    func fits(of form: CurveForm) -> [RobustLeastSquares.Fit] {
        let short = RobustLeastSquares(scale: scale, stepLimit: 12)
        var distances = [Double](repeating: 0, count: few.count)
        let starts = CurveStarts(few, scale: scale).starts(of: form).map { start in
            Self.distances(form, few, start, &distances)
            return RobustLeastSquares.Fit(parameters: start, loss: short.loss(of: distances))
        }
        let followed = RobustLeastSquares.best(starts, Self.followed(form)).map { start in
            short.fit(from: start.parameters, count: form.count, samples: few.count) {
                Self.distances(form, few, $0, &$1)
            }
        }
        let isFar = followed.allSatisfy { $0.loss > farLoss }
        let full = RobustLeastSquares(scale: scale, stepLimit: isFar ? Self.farStepLimit : 30)
        let promising = RobustLeastSquares.best(followed, isFar ? 1 : Self.judged)
        let limit = Self.hopeless * (promising.first?.loss ?? 0)
        let fits = promising.filter { $0.loss <= limit }.map { start in
            full.fit(from: start.parameters, count: form.count, samples: places.count) {
                Self.distances(form, places, $0, &$1)
            }
        }
        return RobustLeastSquares.best(fits, Self.judged)
    }

    /// The loss of a part of the places that are all far.
    private var farLoss: Double {
        RobustLeastSquares(scale: scale)
            .loss(of: few.map { _ in Self.far * scale })
    }

    /// The first-order distances of `places` to the form.
    static func distances(
        _ form: CurveForm, _ places: [Point], _ parameters: Parameters, _ distances: inout [Double]
    ) {
        let function = FormFunction(form, parameters)
        for (index, place) in places.enumerated() {
            distances[index] = function(place.x, place.y).distance
        }
    }
}
