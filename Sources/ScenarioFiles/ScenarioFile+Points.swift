import Curves
import Datasets
import Files
import NeuralNetworks
public import Points
public import Scenarios
package import Text
import Training

extension ScenarioFile {
    /// What the network of the scenario learns: labelled points, or the samples of a curve.
    ///
    /// - Throws: as `makePoints()`.
    public func makeData() throws(ScenarioError) -> TrainingData {
        guard let curve = scenario.curve else { return .points(try makePoints()) }
        let data = try makeCurve(curve)
        try checkTestLoss(testCount: data.test?.count ?? 0)
        return .curve(data)
    }

    private func makeCurve(_ source: CurveSource) throws(ScenarioError) -> CurveData {
        let data: CurveData
        do {
            data = try source.data(
                testShare: scenario.testShare, seed: scenario.seed,
                baseFolder: FilePath(path).folder)
        } catch {
            throw self.error(for: error)
        }
        try checkJacobian(data)
        return data
    }

    /// What Levenberg-Marquardt can solve.
    private func checkJacobian(_ data: CurveData) throws(ScenarioError) {
        guard scenario.training.optimizer == .levenbergMarquardt else { return }
        let count = ParameterCount(
            inputs: 1, hidden: scenario.network.hidden.map(\.units), outputs: 1
        ).value
        let entries = count * data.training.count
        guard count > ScenarioLimits.marquardtParameters || entries > ScenarioLimits.jacobianEntries
        else { return }
        let words =
            "levenberg-marquardt cannot train \(count.grouped) weights and biases at "
            + "\(data.training.count.grouped) samples (at most "
            + "\(ScenarioLimits.marquardtParameters.grouped), and at most "
            + "\(ScenarioLimits.jacobianEntries.grouped) for their product)"
        throw ScenarioError(path: path, at: sites.network, words, kind: .limit)
    }

    /// The labelled points that the scenario describes, some of them held out for testing.
    ///
    /// Relative paths of CSV files and pictures start at the scenario's own folder.
    ///
    /// - Throws: an error at the source that is to blame, or, for the content of a CSV file, at
    ///   the place in that file.
    public func makePoints() throws(ScenarioError) -> PointSet {
        let points: PointSet
        do {
            points = try PointSet(
                sources: scenario.points, classNames: scenario.classes.map(\.name),
                testShare: scenario.testShare, validationShare: scenario.validationShare,
                seed: scenario.seed, baseFolder: FilePath(path).folder)
        } catch {
            throw self.error(for: error)
        }
        try check(points)
        return points
    }

    /// An error about what a source of points says.
    ///
    /// - Parameter key: the setting at fault; nil for the source as a whole.
    package func error(
        inSource index: Int, key: String?, _ message: String, kind: FaultKind = .wrong
    ) -> ScenarioError {
        let site = sites.sources.indices.contains(index) ? sites.sources[index].site(of: key) : nil
        return ScenarioError(path: path, at: site ?? sites.points, message, kind: kind)
    }

    private func error(for error: DatasetError) -> ScenarioError {
        if let place = error.place, let line = place.line {
            return ScenarioError(
                path: place.file, line: line, column: place.column ?? 1,
                keyPath: place.field?.shown ?? "", message: error.message, kind: error.kind)
        }
        let file =
            error.place?.file.shown ?? scenario.curve?.file
            ?? error.source.flatMap { scenario.points[$0].file }
        let prefix = error.key == "file" || error.place != nil ? file.map { "\($0): " } : nil
        let hint =
            error.kind == .unreadable ? ScenarioReader.lookAlikes(in: file ?? "") : ""
        return ScenarioError(
            path: path, at: site(of: error), (prefix ?? "") + error.message + hint,
            kind: error.kind)
    }

    private func site(of error: DatasetError) -> Site {
        if let curve = sites.curve { return curve.site(of: error.key) }
        guard let source = error.source, sites.sources.indices.contains(source) else {
            return sites.points
        }
        return sites.sources[source].site(of: error.key)
    }

    /// What can only be checked when the points are there.
    private func check(_ points: PointSet) throws(ScenarioError) {
        guard !points.training.isEmpty else {
            let words = "no points are left for training (use more points, or a smaller test share)"
            throw ScenarioError(path: path, at: sites.points, words)
        }
        guard scenario.validationShare == 0 || !points.validation.isEmpty else {
            let words = "no point is held out for validation (use more points, or a larger share)"
            throw ScenarioError(path: path, at: sites.validation ?? .start, words)
        }
        try checkTestLoss(testCount: points.test.count)
        try checkClassWeights(points.classNames)
        let classes = points.classNames.count
        if scenario.training.loss == .logistic && classes > 2 {
            let words = "logistic takes at most two classes, but there are \(classes)"
            throw ScenarioError(
                path: path, at: sites.loss ?? .start, "\(words) (cross-entropy or softmax)")
        }
        let count = ParameterCount(
            inputs: 2, hidden: scenario.network.hidden.map(\.units),
            outputs: scenario.training.loss.outputCount(classes: classes))
        if let words = count.excess {
            throw ScenarioError(path: path, at: sites.network, words, kind: .limit)
        }
    }
}

extension ScenarioFile {
    private func checkTestLoss(testCount: Int) throws(ScenarioError) {
        guard scenario.training.stop.testLoss != nil, testCount == 0 else { return }
        let words = "there are no test points (hold some out with the key test)"
        throw ScenarioError(path: path, at: sites.testLoss ?? .start, words)
    }

    private func checkClassWeights(_ names: [String]) throws(ScenarioError) {
        guard case .named(let weights) = scenario.training.classWeights else { return }
        let unknown = weights.keys.filter { !names.contains($0) }
        let sited = unknown.map { (name: $0, site: sites.classWeights[$0] ?? .start) }
        guard let first = sited.min(by: { $0.site.place < $1.site.place }) else { return }
        let nearest = NearestName.of(first.name, among: names).map { "did you mean \($0.shown)?" }
        let choice = names.count <= 10 ? names.map(\.shown).joinedAsChoice : nil
        let words = [nearest ?? choice].compactMap { $0 }.map { " (\($0))" }.joined()
        throw ScenarioError(path: path, at: first.site, "no class has this name\(words)")
    }
}

extension PointSource {
    fileprivate var file: String? {
        switch origin {
        case .csv(let source): source.path.shown
        case .image(let source): source.path.shown
        case .literal, .generated: nil
        }
    }
}

extension CurveSource {
    fileprivate var file: String? {
        switch self {
        case .csv(let path, _, _, _): path.shown
        case .stroke(let path, _): path.shown
        case .formula, .literal: nil
        }
    }
}
