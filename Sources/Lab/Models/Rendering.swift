import Analysis
public import Colours
public import Figures
import Files
public import Geometry
import NeuralNetworks
import Planes
import Points

/// A picture of a trained network, ready to be drawn into a file.
public struct Rendering: Sendable {
    private let path: String
    private let figure: NetworkFigure

    /// A view of a model.
    ///
    /// - Parameter window: the part of the plane that is shown; nil: the model's own.
    /// - Throws: `LabError` for a window that is too small and for a view that would be blank, and
    ///   `FontError`.
    public init(
        _ view: NetworkView, of loaded: LoadedModel, window: Box? = nil, size: PictureSize,
        isDark: Bool, isBare: Bool = false
    ) throws {
        let model = loaded.model
        var scene = loaded.scene
        if let window {
            if let side = NarrowSide(of: window, zoomedFrom: model.window) {
                throw LabError(.zoom(side), path: loaded.path)
            }
            scene.window = window
        }
        try Self.check(view, model.network, model.points, path: loaded.path)
        path = loaded.path
        figure = NetworkFigure(
            view, of: model.network, scene: scene, size: size, isDark: isDark,
            isBare: isBare, lettering: try Lettering())
    }

    /// Refuses a view that would be blank.
    static func check(
        _ view: NetworkView, _ network: Network, _ points: PointSet, path: String
    ) throws(LabError) {
        switch view.need {
        case .points where points.training.isEmpty && points.heldOut.isEmpty:
            throw LabError(.noPoints, path: path)
        case .hiddenUnits where network.hiddenLayers.isEmpty:
            throw LabError(.noUnits, path: path)
        case .points, .hiddenUnits, .nothing: break
        }
    }

    /// Draws the picture and writes it to a PNG file, or to an SVG file if its name ends in
    /// `.svg`.
    ///
    /// - Parameter replaces: whether an existing file is replaced.
    /// - Throws: `LabError`, before anything is written if the view shows no network.
    public func write(toFile path: String, replacing replaces: Bool = false) throws {
        let bytes: [UInt8]
        do {
            bytes =
                path.lowercased().hasSuffix(".svg")
                ? try figure.vectors()?.bytes ?? [] : try figure.draw().png(for: path)
        } catch let error as FigureError {
            throw LabError(figure: error, path: self.path)
        }
        try OutputFile.write(to: path, replacing: replaces) { sink in try sink(bytes) }
    }
}
