import Analysis
import Figures
import Files
import Geometry
import LinearRegions
import NeuralNetworks
import Planes

extension Explanation {
    /// Writes the explanation piece by piece.
    ///
    /// - Throws: `LabError` if the network has no such form, before anything is written; and
    ///   what `sink` throws.
    public func write(_ format: ExplanationFormat, to sink: @escaping ByteSink) throws {
        switch format {
        case .text: try sink(Array(ExplanationText(self).text.utf8))
        case .json:
            var writer = ExplanationJSON(self, to: sink)
            try writer.write()
        case .csv: try ExplanationCSV(decisions: try exact().decisions).write(to: sink)
        case .svg:
            try VectorFigure(loaded.scene, try exact().decisions, lettering: try Lettering())
                .write(to: sink)
        case .swift: try sink(Array(try source(.swift).utf8))
        case .python: try sink(Array(try source(.python).utf8))
        case .latex:
            let text =
                names.map { NamesText($0, of: self).latex }
                ?? ExplanationLatex(explanation: self).text
            try sink(Array(text.utf8))
        }
    }

    /// Writes the explanation to a file, which appears when it is complete.
    ///
    /// - Parameter replaces: whether an existing file is replaced.
    /// - Throws: `LabError` if the network has no such form, or `FileError`.
    public func write(
        _ format: ExplanationFormat, toFile path: String, replacing replaces: Bool = false
    ) throws {
        try OutputFile.write(to: path, replacing: replaces) { sink in
            try write(format, to: sink)
        }
    }

    private func exact() throws(LabError) -> ExactAnalysis {
        switch analysis {
        case .exact(let analysis): return analysis
        case .sampled: throw LabError(.smooth(model.network.smoothActivation), path: loaded.path)
        }
    }

    private func source(_ language: NetworkSource.Language) throws(LabError) -> String {
        let regions = try exact().regions
        do {
            return try NetworkSource(language, of: model, regions).text
        } catch {
            throw LabError(analysis: error, path: loaded.path)
        }
    }
}
