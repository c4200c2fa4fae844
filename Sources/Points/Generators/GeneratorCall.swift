public import Formulas
public import Geometry

/// A generator and the values of all its parameters.
public struct GeneratorCall: Sendable, Hashable {
    /// The generator.
    public var generator: GeneratorKind
    /// The values by parameter name; whole numbers are also stored as Double.
    public var values: [String: Double]
    /// The corners of the drawn polygon, only for the generator `polygon`.
    public var corners: [Point] = []
    /// The expression in x and y whose sign is the class, only for the generator `formula`.
    public var expression: Formula?
    /// The box in which points are drawn, only for the generator `formula`.
    public var box = Self.defaultBox

    /// The box of a formula that names none.
    public static let defaultBox = Box(unchecked: (-1, 1, -1, 1))

    /// A call with the defaults of all parameters that `values` does not name.
    public init(_ generator: GeneratorKind, values: [String: Double] = [:], corners: [Point] = []) {
        self.generator = generator
        self.values = values.reduce(into: generator.defaults) { $0[$1.key] = $1.value }
        self.corners = corners
    }

    /// A call of the generator `formula` for an expression in x and y.
    public init(_ expression: Formula, box: Box, values: [String: Double] = [:]) {
        self.init(.formula, values: values)
        self.expression = expression
        self.box = box
    }
}
