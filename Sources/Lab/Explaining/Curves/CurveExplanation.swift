import Analysis
import Files
import Naming
import NeuralNetworks

/// A description of a network that draws a curve: its pieces, its kinks and its error.
public struct CurveExplanation: Sendable {
    let model: CurveModel
    let options: Options
    let analysis: CurveAnalysis
    /// The names of the curve, where they were asked for.
    let names: FunctionNames?

    /// What it contains in addition to what it always contains.
    public struct Options: Sendable, Hashable {
        /// Places of the x axis to explain one by one.
        public var places: [Double]
        /// Whether the pieces and kinks are checked again.
        public var verifies: Bool
        /// Whether the text has the long lists in full.
        public var listsAll: Bool
        /// Whether the curve is named.
        public var isNamed: Bool
        /// The root mean square that stands for that of the differences to the samples; nil: that
        /// of the samples.
        public var resolution: Double?

        /// The request.
        public init(
            places: [Double] = [], verifies: Bool = false, listsAll: Bool = false,
            isNamed: Bool = false, resolution: Double? = nil
        ) {
            self.places = places
            self.verifies = verifies
            self.listsAll = listsAll
            self.isNamed = isNamed
            self.resolution = resolution
        }
    }

    /// Analyses the network of a model in the model's window.
    ///
    /// - Throws: `LabError` if there are too many pieces, or if an invariant that was to be checked
    ///   does not hold or does not exist.
    public init(of model: CurveModel, options: Options = Options()) throws(LabError) {
        self.model = model
        self.options = options
        names = options.isNamed ? try model.names(resolution: options.resolution) : nil
        let network = model.network
        guard !options.verifies || network.isPiecewiseLinear else {
            throw LabError(.unverifiable(network.smoothActivation), path: model.path)
        }
        do {
            analysis = try CurveAnalysis(
                of: network, over: model.interval, data: model.data, verifies: options.verifies)
        } catch {
            throw LabError(analysis: error, path: model.path)
        }
    }

    var curve: NetworkCurve { analysis.curve }
}

extension CurveExplanation {
    /// The whole text of a form.
    ///
    /// - Throws: `LabError` if the curve has no such form.
    public func text(_ format: ExplanationFormat) throws(LabError) -> String {
        switch format {
        case .text: return CurveExplanationText(self).text
        case .json: return CurveExplanationJSON(self).text
        case .csv:
            guard model.network.isPiecewiseLinear else {
                throw LabError(.smooth(model.network.smoothActivation), path: model.path)
            }
            return curve.table
        case .swift: return try source(.swift)
        case .python: return try source(.python)
        case .latex:
            return names.map { FunctionNamesText($0, of: self).latex } ?? CurveLatex(self).text
        case .svg: throw LabError(.planeOnly(.svg), path: model.path)
        }
    }

    /// Writes the explanation to a file.
    ///
    /// - Parameter replaces: whether an existing file is replaced.
    public func write(
        _ format: ExplanationFormat, toFile path: String, replacing replaces: Bool = false
    ) throws {
        let text = try text(format)
        try OutputFile.write(to: path, replacing: replaces) { sink in try sink(Array(text.utf8)) }
    }

    private func source(_ language: NetworkSource.Language) throws(LabError) -> String {
        do {
            return try CurveProgram(language, of: curve, title: model.title).text
        } catch {
            throw LabError(analysis: error, path: model.path)
        }
    }
}
