extension GeneratorKind {
    /// The parameters that it takes.
    public var parameters: [GeneratorParameter] {
        switch self {
        case .spirals: GeneratorParameter.spirals
        case .langWitbrock: GeneratorParameter.langWitbrock
        case .moons: GeneratorParameter.moons
        case .rings: GeneratorParameter.rings
        case .xor: GeneratorParameter.xor
        case .blobs: GeneratorParameter.blobs
        case .checkerboard: GeneratorParameter.checkerboard
        case .halfPlane: GeneratorParameter.halfPlane
        case .polygon: GeneratorParameter.polygon
        case .formula: GeneratorParameter.formula
        case .playgroundCircle, .playgroundGauss, .playgroundXor, .playgroundSpiral:
            GeneratorParameter.playground
        }
    }
}

extension GeneratorParameter {
    fileprivate static let spirals = [
        count(500),
        GeneratorParameter(
            "turns", "turns of each arm about the origin", defaultValue: 1.75,
            range: 0.05...20),
        GeneratorParameter(
            "arms", "number of arms; each is a class", defaultValue: 2, range: 2...8,
            isWhole: true),
        radius("distance of the arms' ends from the origin", 5),
        GeneratorParameter(
            "start", "share of its length at which an arm begins", defaultValue: 0.05,
            range: 0.001...0.99),
    ]

    fileprivate static let langWitbrock = [
        GeneratorParameter(
            "density", "steps from one of the 97 classical points to the next",
            defaultValue: 1, range: 1...1000, isWhole: true),
        radius("distance of the arms' ends from the origin", 6.5),
    ]

    fileprivate static let moons = [count(500)]

    fileprivate static let rings = [
        count(500),
        GeneratorParameter(
            "rings", "number of classes: the disc and the rings around it",
            defaultValue: 2, range: 2...8, isWhole: true),
        GeneratorParameter(
            "inner", "radius of the disc", defaultValue: 1, range: 1e-6...1e6),
        GeneratorParameter(
            "outer", "outer radius of the last ring", defaultValue: 2.5, range: 1e-6...1e6),
        GeneratorParameter(
            "gap", "empty space around the disc and each ring but the last",
            defaultValue: 0.5, range: 0...1e6),
    ]

    fileprivate static let xor = [
        count(500), size, margin("empty space on each side of both axes", 0.05),
    ]

    fileprivate static let blobs = [
        count(500),
        GeneratorParameter(
            "classes", "number of blobs; each is a class", defaultValue: 3, range: 1...64,
            isWhole: true),
        radius("distance of the centres from the origin", 2),
        GeneratorParameter(
            "spread", "standard deviation of a blob on each axis", defaultValue: 0.5,
            range: 0...1e6),
    ]

    fileprivate static let checkerboard = [
        count(1000),
        GeneratorParameter(
            "cells", "number of cells on each side of the board", defaultValue: 4,
            range: 1...64, isWhole: true),
        GeneratorParameter(
            "classes", "number of classes that take turns", defaultValue: 2, range: 2...16,
            isWhole: true),
        size,
    ]

    fileprivate static let halfPlane = [
        count(500),
        GeneratorParameter(
            "angle", "direction of the line's positive side, in degrees from the x axis",
            defaultValue: 45, range: -360...360),
        GeneratorParameter(
            "offset", "distance of the line from the origin in that direction",
            defaultValue: 0, range: -1e6...1e6),
        size,
        margin("empty space on each side of the line", 0),
    ]

    fileprivate static let polygon = [
        count(500),
        GeneratorParameter(
            "margin", "space around the polygon's box, in shares of the box",
            defaultValue: 0.25, range: 0...10),
    ]

    fileprivate static let formula = [
        count(500),
        margin("points are not drawn where the value's magnitude is at most this", 0),
    ]

    fileprivate static let playground = [
        count(500),
        GeneratorParameter(
            "noise", "the site's noise: its percentage / 100", defaultValue: 0,
            range: 0...0.5),
    ]
}

extension GeneratorParameter {
    fileprivate static func count(_ defaultValue: Double) -> GeneratorParameter {
        GeneratorParameter(
            "count", "total number of points", defaultValue: defaultValue,
            range: 1...Double(PointSet.pointLimit), isWhole: true)
    }

    fileprivate static func radius(_ meaning: String, _ defaultValue: Double) -> GeneratorParameter
    {
        GeneratorParameter("radius", meaning, defaultValue: defaultValue, range: 1e-6...1e6)
    }

    fileprivate static let size = GeneratorParameter(
        "size", "half the side of the square, which is centred at the origin", defaultValue: 1,
        range: 1e-6...1e6)

    fileprivate static func margin(_ meaning: String, _ defaultValue: Double) -> GeneratorParameter
    {
        GeneratorParameter("margin", meaning, defaultValue: defaultValue, range: 0...1e6)
    }
}
