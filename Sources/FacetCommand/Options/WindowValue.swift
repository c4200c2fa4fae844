import Geometry

/// The window that an option names: of the plane, or of a curve.
enum WindowValue: Sendable {
    /// Four numbers, `x0,x1,y0,y1`.
    case plane(Box)
    /// Two numbers, `x0,x1`.
    case interval(ClosedRange<Double>)
}

extension WindowValue {
    var box: Box? {
        if case .plane(let box) = self { box } else { nil }
    }

    var interval: ClosedRange<Double>? {
        if case .interval(let interval) = self { interval } else { nil }
    }

    /// Refuses ends that are too close to each other.
    func check() throws {
        switch self {
        case .plane(let box): if let error = NarrowWindowError(box) { throw error }
        case .interval(let interval): if let error = NarrowWindowError(interval) { throw error }
        }
    }
}

/// The place that an option names: of the plane, or of a curve.
enum PlaceValue: Sendable {
    /// `x,y`.
    case point(Point)
    /// `x`.
    case number(Double)
}
