public import Randomness
import Text

extension GeneratorCall {
    /// The points, their labels indices of `generator.classNames(values:)`.
    ///
    /// - Throws: if a value is out of its parameter's range or does not go with the others.
    public func points(
        using generator: inout SeededGenerator
    ) throws(PointError) -> [LabelledPoint] {
        try checkValues()
        return switch self.generator {
        case .spirals: spirals()
        case .langWitbrock: langWitbrock()
        case .moons: moons()
        case .rings: try rings(using: &generator)
        case .xor: try xor(using: &generator)
        case .blobs: blobs(using: &generator)
        case .checkerboard: checkerboard(using: &generator)
        case .halfPlane: try halfPlane(using: &generator)
        case .polygon: try polygon(using: &generator)
        case .formula: try formula(using: &generator)
        case .playgroundCircle: playgroundCircle(using: &generator)
        case .playgroundGauss: playgroundGauss(using: &generator)
        case .playgroundXor: playgroundXor(using: &generator)
        case .playgroundSpiral: playgroundSpiral(using: &generator)
        }
    }

    private func checkValues() throws(PointError) {
        let parameters = generator.parameters
        let names = parameters.map { $0.name }
        for name in values.keys.sorted() where !names.contains(name) {
            throw PointError(
                .unknownParameter(name, nearest: NearestName.of(name, among: names)))
        }
        for parameter in parameters {
            let value = value(parameter.name)
            guard parameter.allows(value) else {
                throw .outOfRange(
                    parameter.name, value, parameter.range, isWhole: parameter.isWhole)
            }
        }
    }

    /// The value of a parameter.
    func value(_ name: String) -> Double {
        values[name] ?? generator.defaults[name] ?? .nan
    }

    /// The value of a whole parameter, which has been checked.
    func whole(_ name: String) -> Int { Int(value(name)) }

    /// `count` points as evenly as can be among `classes`, the first ones getting one more.
    static func shares(of count: Int, among classes: Int) -> [Int] {
        (0..<classes).map { count / classes + ($0 < count % classes ? 1 : 0) }
    }
}
