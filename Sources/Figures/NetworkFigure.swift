import Analysis
public import Colours
public import NeuralNetworks
import Raster

/// A picture of a trained network, as one of its views.
public struct NetworkFigure: Sendable {
    /// What is shown.
    public let view: NetworkView
    private let network: Network
    private let scene: Scene
    private let size: PictureSize
    private let isDark: Bool
    private let lettering: Lettering

    /// A picture of `network` on the scene's window.
    ///
    /// - Parameters:
    ///   - scene: has a class for each of the network's, and may have no points.
    ///   - lettering: `.invisible` for pictures that are compared between machines.
    public init(
        _ view: NetworkView, of network: Network, scene: Scene, size: PictureSize, isDark: Bool,
        lettering: Lettering
    ) {
        self.view = view
        self.network = network
        self.scene = scene
        self.size = size
        self.isDark = isDark
        self.lettering = lettering
    }

    /// Draws the picture.
    ///
    /// - Throws: `FigureError` if the view shows nothing of such a network.
    public func draw() throws(FigureError) -> Picture { try canvas().picture }

    private func canvas() throws(FigureError) -> Canvas {
        let paper = isDark ? Look.paperDark : .paper
        switch view {
        case .paper: return PlaneView(sheet: sheet(paper)).draw()
        case .glass: return PlaneView(sheet: sheet(isDark ? .glassDark : .glass)).draw()
        case .creases:
            let sheet = sheet(paper, .lines)
            guard let lines = lines(sheet) else {
                let activations = network.hiddenLayers.map(\.activation)
                let smooth = activations.first { !$0.isPiecewiseLinear } ?? .tanh
                throw .noCreases(activation: smooth.description)
            }
            return CreaseView(sheet: sheet, lines: lines).draw()
        case .units:
            let sheet = sheet(paper, .free)
            return UnitsView(sheet: sheet, lines: lines(sheet)).draw()
        case .margins: return MarginsView(sheet: sheet(paper)).draw()
        case .buildup: return BuildupView(sheet: sheet(paper, .free)).draw()
        case .surface(let settings):
            return SurfaceView(sheet: sheet(paper, .free), settings: settings).draw()
        }
    }

    private func lines(_ sheet: ViewSheet) -> CreaseLines? {
        CreaseLines(of: sheet.network, in: sheet.scene.window)
    }

    private func sheet(_ look: Look, _ room: ViewSheet.Room = .points) -> ViewSheet {
        ViewSheet(
            network, scene: scene, size: size, look: look, lettering: lettering, room: room)
    }
}
