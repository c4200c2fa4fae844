import Analysis
import NeuralNetworks
import Planes

/// The camera, the scales and the order of a picture, which other pictures of a film take over.
public struct ViewScales: Sendable {
    /// How a surface is seen; the clamp is also the reach of its axis of heights.
    let surface: SurfaceSettings?
    /// The units that a build-up adds, in this order.
    let order: [Int]?
    /// Of each hidden layer the ranges of its units.
    let extents: [[UnitMaps.Extent]]?
}

extension NetworkFigure {
    /// What the pictures of other states of the network have to take over from this one; nil if the
    /// view has neither camera nor scales of its own.
    public var scales: ViewScales? {
        let units = WindowUnits(scene.window)
        let (network, window) = (units.local(network), units.box)
        switch view {
        case .surface(let settings):
            let surface = Surface(of: network, in: window, settings)
            let seen = SurfaceSettings(
                azimuth: surface.camera.azimuth, elevation: surface.camera.elevation,
                clamp: surface.range.clamp)
            return ViewScales(surface: seen, order: nil, extents: nil)
        case .buildup:
            let order = Buildup(network, in: window).terms.map(\.unit)
            return ViewScales(surface: nil, order: order, extents: nil)
        case .units:
            let extents = network.hiddenLayers.indices.map { layer in
                UnitMaps(network, layer: layer, units: Array(0..<network.layers[layer].unitCount))
                    .extents(in: window)
            }
            return ViewScales(surface: nil, order: nil, extents: extents)
        case .paper, .glass, .creases, .regions, .margins, .named: return nil
        }
    }
}
