/// The generators of labelled points, by the name that a scenario gives them.
public enum GeneratorKind: String, Sendable, Hashable, CaseIterable {
    case spirals
    case langWitbrock = "lang-witbrock"
    case moons
    case rings
    case xor
    case blobs
    case checkerboard
    case halfPlane = "half-plane"
    case polygon
    case formula
    case playgroundCircle = "playground-circle"
    case playgroundGauss = "playground-gauss"
    case playgroundXor = "playground-xor"
    case playgroundSpiral = "playground-spiral"
}

extension GeneratorKind {
    /// What it makes, in a sentence.
    public var summary: String {
        switch self {
        case .spirals:
            "Spiral arms wound into each other, without noise of their own."
        case .langWitbrock:
            "The two spirals of Lang and Witbrock (1988): 97 points each, three turns."
        case .moons:
            "Two interleaved half circles, as in scikit-learn's make_moons."
        case .rings:
            "A disc inside one or more rings around the origin."
        case .xor:
            "A square whose quadrants are labelled by whether x and y have the same sign."
        case .blobs:
            "Normal distributions whose centres are spread evenly over a circle."
        case .checkerboard:
            "A square board whose cells are labelled in turn along rows and columns."
        case .halfPlane:
            "A square cut in two by a line."
        case .polygon:
            "The inside and the outside of a polygon given by its corners."
        case .formula:
            "A box whose points are labelled by the sign of an expression in x and y."
        case .playgroundCircle:
            "TensorFlow Playground's circle: a disc inside a ring."
        case .playgroundGauss:
            "TensorFlow Playground's Gaussian: two normal distributions on the diagonal."
        case .playgroundXor:
            "TensorFlow Playground's exclusive or: four squares with gaps between them."
        case .playgroundSpiral:
            "TensorFlow Playground's spiral; without noise both arms begin at the origin."
        }
    }

    /// The names of its classes when nothing else names them.
    ///
    /// Those of a generator with a number of classes to choose (spirals, rings, blobs,
    /// checkerboard) are `class 1`, `class 2`, ..., except for two rings.
    public func classNames(values: [String: Double]) -> [String] {
        switch self {
        case .spirals: Self.names(number("arms", in: values))
        case .langWitbrock: Self.names(2)
        case .moons: ["upper", "lower"]
        case .rings:
            number("rings", in: values) == 2
                ? ["inner", "outer"] : Self.names(number("rings", in: values))
        case .xor: ["same sign", "other sign"]
        case .blobs: Self.names(number("classes", in: values))
        case .checkerboard: Self.names(number("classes", in: values))
        case .halfPlane, .formula: ["negative", "positive"]
        case .polygon: ["outside", "inside"]
        case .playgroundCircle, .playgroundGauss, .playgroundXor, .playgroundSpiral:
            ["negative", "positive"]
        }
    }

    /// Every parameter's default, by name.
    public var defaults: [String: Double] {
        Dictionary(uniqueKeysWithValues: parameters.map { ($0.name, $0.defaultValue) })
    }

    private static func names(_ count: Int) -> [String] {
        (0..<count).map { "class \($0 + 1)" }
    }

    /// A whole parameter's value, or its default where it has none that is allowed.
    private func number(_ name: String, in values: [String: Double]) -> Int {
        guard let parameter = parameters.first(where: { $0.name == name }) else { return 0 }
        let value = values[name] ?? parameter.defaultValue
        return Int(parameter.allows(value) ? value : parameter.defaultValue)
    }
}
