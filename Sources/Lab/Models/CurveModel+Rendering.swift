import Analysis
public import Colours
import Curves
import Datasets
import Figures
import Files
import Geometry
public import Naming
import NeuralNetworks
import Planes
import ScenarioFiles
import Scenarios
import Training

extension CurveModel {
    /// Draws the curve and writes it to a PNG file: of a run the picture of its last state, of a
    /// file the curve alone.
    ///
    /// - Parameters:
    ///   - names: what the curve is like, which is then drawn instead of the frame; or nil.
    ///   - target: the scenario of the curve to draw it over, instead of that of its run; or nil.
    ///   - interval: the part of the x axis that is shown; nil: the model's own.
    ///   - replaces: whether an existing file is replaced.
    /// - Throws: `LabError` for a window that is too small, and `FontError`.
    public func render(
        toFile file: String, names: FunctionNames? = nil, over target: String? = nil,
        interval wanted: ClosedRange<Double>? = nil, size: PictureSize,
        isDark: Bool, replacing replaces: Bool = false
    ) throws {
        let shown = wanted ?? interval
        if let side = NarrowSide(of: shown.box, zoomedFrom: interval.box) {
            throw LabError(.zoom(side), path: path)
        }
        guard
            let curve = NetworkCurve(network, over: shown, limit: CurveAnalysis.pieceLimit)
        else { throw LabError(.tooManyPieces(limit: CurveAnalysis.pieceLimit), path: path) }
        let (look, lettering) = (isDark ? Look.paperDark : .paper, try Lettering())
        let picture: Picture
        if names == nil, target == nil, let run, let data = data?.part(in: shown) {
            let scene = CurveScene(
                title: title, data: data, interval: shown, axisNames: axisNames)
            picture = try frame(of: run, scene, size: size, look: look, lettering: lettering)
        } else {
            picture = CurveFigure(
                title: title, of: curve, names: names,
                samples: try target.map { try Self.target($0, in: shown) }
                    ?? names.flatMap { _ in data?.part(in: shown) },
                axisNames: axisNames,
                size: size, look: look,
                lettering: lettering
            ).draw()
        }
        let bytes = try picture.png(for: file)
        try OutputFile.write(to: file, replacing: replaces) { sink in try sink(bytes) }
    }

    /// The curve of a scenario in an interval.
    private static func target(
        _ path: String, in interval: ClosedRange<Double>
    ) throws -> CurveData? {
        var file = try ScenarioFile(contentsOf: path)
        // Nothing is learnt, so nothing is held out.
        file.scenario.testShare = 0
        guard file.scenario.curve != nil, let data = try file.makeData().curve else {
            throw LabError(.noTarget, path: path)
        }
        return data.part(in: interval)
    }

    /// The frame of a run's last state.
    private func frame(
        of run: Run, _ scene: CurveScene, size: PictureSize, look: Look, lettering: Lettering
    ) throws -> Picture {
        let history = try history ?? Self.history(of: RunFolder(path))
        guard let last = history.records.last else {
            throw LabError(.badTable(line: 1), path: RunFolder(path).file(RunFolder.metrics))
        }
        let renderer = CurveFrameRenderer(
            scene: scene, size: size, look: look, lastStep: run.lastStep, lastEpoch: run.lastEpoch,
            hasKinks: network.isPiecewiseLinear, lettering: lettering)
        return renderer.frame(Snapshot(last, network: network), history: history).picture
    }

    /// What is known about a run's training.
    private static func history(of folder: RunFolder) throws -> RunHistory {
        try folder.require(RunFolder.metrics)
        var history = RunHistory()
        for row in try MetricsRow.rows(as: MetricsRow.Form(task: .curve), in: folder) {
            history.append(row.record)
        }
        return history
    }
}

extension ClosedRange<Double> {
    /// A window with this side along x.
    fileprivate var box: Box { Box(unchecked: (lowerBound, upperBound, 0, 1)) }
}
