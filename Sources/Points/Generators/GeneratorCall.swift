public import Geometry

/// A generator and the values of all its parameters.
public struct GeneratorCall: Sendable, Hashable {
    /// The generator.
    public var generator: GeneratorKind
    /// The values by parameter name; whole numbers are also stored as Double.
    public var values: [String: Double]
    /// The corners of the drawn polygon, only for the generator `polygon`.
    public var corners: [Point] = []

    /// A call with the defaults of all parameters that `values` does not name.
    public init(_ generator: GeneratorKind, values: [String: Double] = [:], corners: [Point] = []) {
        self.generator = generator
        self.values = values.reduce(into: generator.defaults) { $0[$1.key] = $1.value }
        self.corners = corners
    }
}
