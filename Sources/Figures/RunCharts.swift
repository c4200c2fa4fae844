import Colours
import Geometry
import RealFunctions
import Training

/// The two charts of a run: loss on a scale of decades, and accuracy.
struct RunCharts {
    var loss: LineChart
    var accuracy: LineChart

    /// Both charts of `history`, laid out in two rectangles.
    ///
    /// - Parameter decades: how many powers of ten the loss chart reaches down at least; fixed over
    ///   a film, so that nothing jumps before a loss is lower than that.
    init(
        _ history: RunHistory, lossRect: PixelRect, accuracyRect: PixelRect, lastStep: Int,
        decades: Int, look: Look, scale: Double
    ) {
        let records = history.records
        let hasTest = records.contains { $0.test != nil }
        func curves(
            _ score: (Scores) -> Double
        ) -> [LineChart.Curve] {
            var curves = [
                LineChart.Curve(
                    name: "training", colour: look.trainingCurve,
                    points: records.map { ($0.step, score($0.training)) })
            ]
            guard hasTest else { return curves }
            curves.append(
                LineChart.Curve(
                    name: "test", colour: look.testCurve, isDashed: true,
                    points: records.map { ($0.step, $0.test.map(score) ?? .nan) }))
            return curves
        }
        let losses = records.flatMap { [$0.training.loss, ($0.test ?? $0.training).loss] }
        let highest = Self.exponent(losses.first ?? 1, up: true)
        let least = Self.exponent(losses.filter { $0 > 0 }.min() ?? 1, up: false)
        let low = min(least, highest - decades)
        loss = LineChart(
            title: "loss", rect: lossRect,
            valueScale: .decades(low: low, high: highest), lastStep: lastStep,
            curves: curves { $0.loss }, look: look, scale: scale)
        accuracy = LineChart(
            title: "accuracy", rect: accuracyRect, valueScale: .linear(low: 0, high: 1),
            lastStep: lastStep, curves: curves { $0.accuracy }, look: look,
            scale: scale)
    }

    /// The power of ten next above or below a loss, within what a chart can show.
    private static func exponent(_ loss: Double, up: Bool) -> Int {
        guard loss > 0, loss.isFinite else { return 0 }
        let exponent = Portable.log10(loss)
        return Int(min(max(exponent.rounded(up ? .up : .down), -15), 15))
    }
}
