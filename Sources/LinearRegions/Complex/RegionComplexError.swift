public import Geometry

/// What is wrong with the regions of a network, and where.
public enum RegionComplexError: Error, Sendable, Equatable {
    /// The division of the window is wrong.
    case complex(ComplexError)
    /// A unit's sum passes a hinge inside a region.
    case pattern(region: Int, unit: String, place: Point)
    /// The map of a region is not what its pattern makes of the network.
    case map(region: Int, output: Int, place: Point, difference: Double)
    /// The map of a region is not the forward pass at its middle.
    case forwardPass(region: Int, output: Int, place: Point, difference: Double)
    /// The maps on both sides of an edge differ on it.
    case jump(edge: Int, output: Int, place: Point, difference: Double)
}

extension RegionComplexError: CustomStringConvertible {
    /// One line.
    public var description: String {
        switch self {
        case .complex(let error):
            error.description
        case .pattern(let region, let unit, let place):
            "region \(region): unit \(unit) switches at (\(place.x), \(place.y)), inside it"
        case .map(let region, let output, let place, let difference):
            "region \(region): its output \(output) is off by \(difference) "
                + "at (\(place.x), \(place.y)) from what its pattern gives"
        case .forwardPass(let region, let output, let place, let difference):
            "region \(region): its output \(output) is off by \(difference) "
                + "at (\(place.x), \(place.y)) from the forward pass"
        case .jump(let edge, let output, let place, let difference):
            "edge \(edge): output \(output) jumps by \(difference) at (\(place.x), \(place.y))"
        }
    }
}
