public import Analysis
public import Colours
public import Figures
import Files
import NeuralNetworks
import Points

/// Pictures of how each hidden layer folds the plane, ready to be drawn into a folder.
public struct Projections: Sendable {
    /// One for each hidden layer.
    public let figures: [ProjectionFigure]
    /// Which points the principal components are those of.
    public let basis: LayerProjection.Basis

    /// The projections of a model's points.
    ///
    /// - Throws: `LabError` if the model has no points or no hidden layers, and `FontError`.
    public init(of loaded: LoadedModel, size: PictureSize, isDark: Bool) throws {
        let model = loaded.model
        guard !model.network.hiddenLayers.isEmpty else {
            throw LabError(.noUnits, path: loaded.path)
        }
        let lettering = try Lettering()
        basis = LayerProjection.Basis(model.points)
        figures = try model.network.hiddenLayers.indices.map { layer in
            guard
                let figure = ProjectionFigure(
                    ofLayer: layer, of: model.network, scene: loaded.scene, size: size,
                    isDark: isDark, lettering: lettering)
            else { throw LabError(.noPoints, path: loaded.path) }
            return figure
        }
    }

    /// Writes `layer-1.png` and so on into a folder, which is made if need be.
    ///
    /// - Parameter replaces: whether existing files are replaced; otherwise nothing
    ///   is written when one is.
    /// - Throws: `FileError`, or `LabError` if a picture cannot be encoded.
    public func write(to folder: RunFolder, replacing replaces: Bool = false) throws {
        let files = figures.indices.map { folder.file("layer-\($0 + 1).png") }
        if !replaces,
            let file = files.first(where: { FileKind(at: $0, followsLink: false) != .nothing })
        {
            throw FileError(.exists, path: file)
        }
        try folder.folder.make()
        for (figure, file) in zip(figures, files) {
            let bytes = try figure.draw().png(for: folder.path)
            try OutputFile.write(to: file, replacing: replaces) { sink in try sink(bytes) }
        }
    }
}
