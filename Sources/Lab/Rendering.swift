public import Figures
public import Geometry

/// A picture of a trained network, ready to be drawn into a file.
public struct Rendering: Sendable {
    /// A window's side is at least this part of the side of the model's own window: of what is
    /// closer together, the network's own numbers say nothing that could be relied on.
    public static let smallestZoom = 1e-6

    private let model: Model
    private let figure: NetworkFigure

    /// A view of `model`.
    ///
    /// - Parameter window: the part of the plane that is shown; nil: the model's own.
    /// - Throws: `LabError.zoom` for a window that is too small, and `FontError`.
    public init(
        _ view: NetworkView, of model: Model, window: Box? = nil, size: PictureSize, isDark: Bool
    ) throws {
        var scene = model.scene
        if let window {
            // A window of just the size may be rounded.
            let least = Self.smallestZoom * (1 - 1e-6)
            guard window.width >= least * model.window.width,
                window.height >= least * model.window.height
            else { throw LabError.zoom(model.path) }
            scene.window = window
        }
        self.model = model
        figure = NetworkFigure(
            view, of: model.network, scene: scene, size: size, isDark: isDark,
            lettering: try Lettering())
    }

    /// Draws the picture and writes it to a PNG file.
    ///
    /// - Parameter replaces: whether a file that is there already is replaced.
    /// - Throws: `LabError`, before anything is written where the view shows nothing of the network.
    public func write(toFile path: String, replacing replaces: Bool = false) throws {
        let bytes: [UInt8]
        do {
            bytes = try figure.draw().png(for: RunFolder(path))
        } catch let error as FigureError {
            throw LabError.noPicture(model.path, error)
        }
        try FileSystem.writeFile(at: path, replacing: replaces) { sink in try sink(bytes) }
    }
}
