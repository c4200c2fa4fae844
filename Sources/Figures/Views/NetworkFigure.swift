import Analysis
public import Colours
import LinearRegions
public import NeuralNetworks
public import Planes
import Raster

/// A picture of a trained network, as one of its views.
public struct NetworkFigure: Sendable {
    /// What is shown.
    public let view: NetworkView
    let network: Network
    let scene: Scene
    private let size: PictureSize
    let isDark: Bool
    let isBare: Bool
    let lettering: Lettering
    /// What another picture gives it; nil: its own.
    let given: ViewScales?

    /// A picture of `network` on the scene's window.
    ///
    /// - Parameters:
    ///   - scene: has a class for each of the network's, and may have no points.
    ///   - isBare: whether the plane is drawn alone, without axes and words.
    ///   - scales: those of another state of the network; nil: its own.
    ///   - lettering: `.invisible` for pictures that are compared between machines.
    public init(
        _ view: NetworkView, of network: Network, scene: Scene, size: PictureSize, isDark: Bool,
        isBare: Bool = false, scales: ViewScales? = nil, lettering: Lettering
    ) {
        self.view = view
        self.network = network
        self.scene = scene
        self.size = size
        self.isDark = isDark
        self.isBare = isBare
        given = scales
        self.lettering = lettering
    }

    /// Draws the picture.
    ///
    /// - Throws: `FigureError` if the view shows nothing of such a network.
    public func draw() throws(FigureError) -> Picture { try view.canvas(of: self).picture }
}

extension NetworkFigure {
    /// The sheet that a view is drawn on.
    func sheet(
        _ shading: Look.Shading = .paper, room: ViewSheet.Room = .plot,
        keys: ViewSheet.ClassKeys = .markers
    ) -> ViewSheet {
        let look: Look =
            switch shading {
            case .paper: isDark ? .paperDark : .paper
            case .glass: isDark ? .glassDark : .glass
            }
        return ViewSheet(
            network, scene: scene, size: size, look: look, lettering: lettering, room: room,
            keys: keys, isBare: isBare)
    }

    /// The bent lines of the network's units, in the units of the sheet's window.
    func lines() throws(FigureError) -> CreaseLines {
        let units = WindowUnits(scene.window)
        if let lines = CreaseLines(of: units.local(network), in: units.box) { return lines }
        throw .noCreases(activation: smoothActivation.description)
    }

    /// The network's regions and classes, in the data's units.
    func decisions() throws(FigureError) -> DecisionComplex {
        let regions: RegionComplex?
        do {
            regions = try RegionComplex(of: network, in: scene.window, limit: Self.regionLimit)
        } catch {
            throw .tooManyRegions(limit: error.limit)
        }
        guard let regions else { throw .noRegions(activation: smoothActivation.description) }
        return DecisionComplex(regions)
    }

    /// The maximum number of regions that are numbered.
    private static let regionLimit = 2_000_000

    private var smoothActivation: Activation {
        network.hiddenLayers.map(\.activation).first { !$0.isPiecewiseLinear } ?? .tanh
    }
}
