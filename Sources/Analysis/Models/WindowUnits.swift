package import Geometry
package import NeuralNetworks
package import Points

/// Coordinates about a window, whose longer side reaches from -1 to 1: `x = origin + unit u`.
///
/// However far a window is from the origin, and however small, its points differ in their first
/// digits there, so that nothing is lost when regions are cut and drawn. One unit serves both axes:
/// directions stay as they are, and lengths differ by that factor alone.
package struct WindowUnits: Sendable {
    /// In the data's units.
    package let window: Box
    /// The window's middle.
    package let origin: Point
    /// The length of 1, in the data's units.
    package let unit: Double

    /// The coordinates about `window`.
    package init(_ window: Box) {
        self.window = window
        origin = window.centre
        unit = max(window.width, window.height) / 2
    }

    /// The window in these units.
    package var box: Box {
        let (x, y) = (window.width / 2 / unit, window.height / 2 / unit)
        return Box(unchecked: (-x, x, -y, y))
    }

    /// A point of the data in these units.
    package func local(_ point: Point) -> Point {
        Point((point.x - origin.x) / unit, (point.y - origin.y) / unit)
    }

    /// Labelled points of the data in these units.
    package func local(_ points: PointSet) -> PointSet {
        var points = points
        for index in points.training.indices {
            points.training[index].position = local(points.training[index].position)
        }
        for index in points.test.indices {
            points.test[index].position = local(points.test[index].position)
        }
        for index in points.validation.indices {
            points.validation[index].position = local(points.validation[index].position)
        }
        return points
    }

    /// The network as a function of these units, which are folded into its first layer.
    package func local(_ network: Network) -> Network {
        network.composed(
            withScale: Vector(unit, unit), origin: Point(-origin.x / unit, -origin.y / unit))
    }
}
