public import Geometry
import RealFunctions

/// A form of a curve that was fitted to a boundary: a row of the table.
public struct NamedCurve: Sendable, Hashable {
    /// The form.
    public let form: CurveForm
    /// The larger of the root mean squares of the distances from the boundary to the form and
    /// back, in the data's units.
    public let rms: Double
    /// The largest of these distances (the Hausdorff distance).
    public let hausdorff: Double
    /// How many of the points it classifies, each of its sides by the majority there; nil without
    /// points.
    public let right: Int?
    /// The numbers of its formula.
    public let parameters: [NamedParameter]
    /// Whether it is near enough and classifies well enough.
    public let isAccepted: Bool
    /// Whether no form with as few numbers is nearer.
    public internal(set) var isOnFront = false
    /// In the coordinates of the fit.
    let fitted: Parameters
    let frame: UnitFrame
}

extension NamedCurve {
    /// The number of parameters.
    public var numbers: Int { form.count }

    /// The equation in plain text.
    public var formula: String { formula(.plain) }

    /// The equation for TeX's mathematical mode.
    public var latex: String { formula(.latex) }

    private func formula(_ style: FormulaText.Style) -> String {
        FormulaText(style: style, numbers: parameters.map { $0.text }).text(form, normals: normals)
    }

    /// The cosines and sines of the lines' angles.
    private var normals: [String] {
        let angles =
            switch form {
            case .line: [0]
            case .twoLines: [0, 2]
            default: [Int]()
            }
        return angles.flatMap { index in
            let angle = parameters[index].value * .pi / 180
            let error = parameters[index].error.map { $0 * .pi / 180 }
            let (cosine, sine) = (Portable.cos(angle), Portable.sin(angle))
            // The error of a cosine is that of the angle times the sine.
            return [
                cosine.text(error: error.map { max($0 * abs(sine), $0 * $0) }),
                sine.text(error: error.map { max($0 * abs(cosine), $0 * $0) }),
            ]
        }
    }

    /// The curve in a window as short segments.
    public func segments(in window: Box) -> [Segment] {
        let low = frame.inside(Point(window.minX, window.minY))
        let high = frame.inside(Point(window.maxX, window.maxY))
        let box = Box(unchecked: (low.x, high.x, low.y, high.y))
        return FormTrace(FormFunction(form, fitted), in: box).segments.map {
            Segment(frame.outside($0.start), frame.outside($0.end))
        }
    }

    /// On which of the curve's two sides a point lies.
    func isAbove(_ point: Point) -> Bool {
        let inside = frame.inside(point)
        return FormFunction(form, fitted)(inside.x, inside.y).value > 0
    }
}
