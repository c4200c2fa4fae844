public import Colours
public import Figures
import NeuralNetworks
import Planes
import Scenarios
import Text
import Training

/// A view of the networks that a run has stored with its frames, as a film shows it.
public struct FilmView: Sendable, Hashable {
    /// What is shown.
    public var name: NetworkView.Name
    /// Of each frame; nil: that of the run's frames.
    public var size: PictureSize?
    /// Light on dark.
    public var isDark: Bool

    /// A view; it cannot be `named`, since every frame would have to be named.
    public init(_ name: NetworkView.Name, size: PictureSize? = nil, isDark: Bool = false) {
        self.name = name
        self.size = size
        self.isDark = isDark
    }
}

/// Draws the stored networks of a run one by one, with the camera, the scales and the order of the
/// last one.
struct ViewFrames: Sendable {
    let size: PictureSize
    let count: Int
    private let record: RunRecord
    private let view: NetworkView
    private let isDark: Bool
    private let scales: ViewScales?
    private let lettering: Lettering

    /// The frames of the run in `folder`.
    ///
    /// - Throws: `LabError` if the view shows nothing of such networks.
    init(_ view: FilmView, of folder: RunFolder) throws {
        record = try RunRecord(folder)
        guard record.run.data.curve == nil else {
            throw LabError(.planeOnly(.view(view.name.rawValue)), path: folder.path)
        }
        size = view.size ?? record.run.scenario.frames.size
        count = record.rows.count
        isDark = view.isDark
        lettering = try Lettering()
        self.view = NetworkView(view.name) { preconditionFailure("a film names no curves") }
        let last = try record.snapshot(count - 1).network
        try Rendering.check(self.view, last, record.run.points, path: folder.path)
        let scene = record.run.scene
        scales =
            NetworkFigure(
                self.view, of: last, scene: scene, size: size, isDark: isDark, lettering: lettering
            ).scales
    }

    /// A frame, with its step beside the title.
    func picture(_ index: Int) throws -> Picture {
        let snapshot = try record.snapshot(index)
        var scene = record.run.scene
        scene.title += ", step \(snapshot.step.grouped)"
        let figure = NetworkFigure(
            view, of: snapshot.network, scene: scene, size: size, isDark: isDark, scales: scales,
            lettering: lettering)
        do {
            return try figure.draw()
        } catch {
            throw LabError(figure: error, path: record.folder.path)
        }
    }
}
