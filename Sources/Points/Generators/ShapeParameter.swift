/// A setting of a generator that is not a number, as reference texts and lists describe it.
public struct ShapeParameter: Sendable, Hashable {
    /// The key that a scenario gives it by.
    public let name: String
    /// What it sets, in a few words.
    public let meaning: String
    /// The value where a scenario gives none, or `required`.
    public let defaultText: String
    /// What is allowed.
    public let wanted: String
}

extension GeneratorKind {
    /// The settings of the generator that are not numbers.
    public var shapeParameters: [ShapeParameter] {
        switch self {
        case .polygon: [.corners]
        case .formula: [.expression, .box]
        default: []
        }
    }
}

extension ShapeParameter {
    fileprivate static let corners = ShapeParameter(
        name: "corners", meaning: "the polygon, as [x, y] of each corner", defaultText: "required",
        wanted: "3 to 1000 corners")

    fileprivate static let expression = ShapeParameter(
        name: "expression", meaning: "a formula of x and y; its sign is the class",
        defaultText: "required", wanted: "at most 1000 characters")

    fileprivate static let box = ShapeParameter(
        name: "box", meaning: "where points are drawn: [x0, x1, y0, y1]",
        defaultText: "[-1, 1, -1, 1]", wanted: "x0 below x1, y0 below y1")
}
