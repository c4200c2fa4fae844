package import Geometry
import NeuralNetworks

/// The plane below a surface: the window, with its shorter side drawn longer where it would be less
/// than a third of the other.
package struct SurfaceGround: Sendable {
    /// As a function of the ground.
    let network: Network
    /// About the origin; its longer side reaches from -1 to 1.
    package let window: Box
    /// How many times as long as the other axis's a unit of one axis is drawn.
    package let stretch: Stretch

    /// Which axis is drawn longer, and by which factor.
    package enum Stretch: Sendable, Hashable {
        case none
        case x(Double)
        case y(Double)
    }

    /// The shorter side is at least this part of the longer one.
    static let minimumAspect = 1 / 3.0

    /// The ground of a network over a window about the origin.
    init(_ network: Network, window: Box) {
        let aspect = window.height / window.width
        let (width, height) = (window.width / 2, window.height / 2)
        switch aspect {
        case ..<Self.minimumAspect:
            stretch = .y(Self.minimumAspect / aspect)
            let high = width * Self.minimumAspect
            self.window = Box(unchecked: (-width, width, -high, high))
        case (1 / Self.minimumAspect).nextUp...:
            stretch = .x(Self.minimumAspect * aspect)
            let wide = height * Self.minimumAspect
            self.window = Box(unchecked: (-wide, wide, -height, height))
        default:
            stretch = .none
            self.window = window
        }
        self.network =
            stretch == .none
            ? network
            : network.composed(
                withScale: Vector(
                    window.width / self.window.width, window.height / self.window.height),
                origin: .origin)
    }
}
