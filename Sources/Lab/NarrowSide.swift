public import Geometry
import Scenarios

/// A side of a window whose ends are too near to each other.
public struct NarrowSide: Sendable, Equatable {
    /// Where it begins.
    public let low: Double
    /// Where it ends.
    public let high: Double
    /// What it is too short for.
    public let limit: Limit

    /// How long a side is at least.
    public enum Limit: Sendable, Equatable {
        /// 1e-9 of the larger magnitude of its ends: its coordinates can be distinguished.
        case resolution
        /// 1e-6 of the same side of the model's own window. Of what is closer together the
        /// network's own numbers say nothing that could be relied on.
        case zoom
    }
}

extension NarrowSide {
    /// The first side of a window whose coordinates cannot be distinguished; nil if both can.
    public init?(unresolvedIn window: Box) {
        self.init(of: window, .resolution) { axis in
            ScenarioLimits.canResolve(from: window[axis].low, to: window[axis].high)
        }
    }

    /// The first side of a window that is shorter than a millionth of the own window's; nil if
    /// there is none.
    init?(of window: Box, zoomedFrom own: Box) {
        // A window of just the size may be rounded.
        let minimum = 1e-6 * (1 - 1e-6)
        self.init(of: window, .zoom) { axis in
            window[axis].high - window[axis].low >= minimum * (own[axis].high - own[axis].low)
        }
    }

    private init?(of window: Box, _ limit: Limit, isLongEnough: (Axis) -> Bool) {
        guard let axis = Axis.allCases.first(where: { !isLongEnough($0) }) else { return nil }
        (low, high) = window[axis]
        self.limit = limit
    }
}

extension NarrowSide: CustomStringConvertible {
    /// `1.0000000001 is too close to 1 (...)`, on one line.
    public var description: String {
        switch limit {
        case .resolution: ScenarioLimits.closeness(of: high, to: low)
        case .zoom:
            ScenarioLimits.closeness(
                of: high, to: low, minimum: "1e-6 of that side of the model's own window")
        }
    }
}

private enum Axis: CaseIterable {
    case x, y
}

extension Box {
    fileprivate subscript(axis: Axis) -> (low: Double, high: Double) {
        switch axis {
        case .x: (minX, maxX)
        case .y: (minY, maxY)
        }
    }
}
