import Colours
import Geometry
import RealFunctions

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
        let rows = history.rows
        let hasTest = rows.contains { $0.testLoss != nil }
        func curves(
            _ train: KeyPath<RunHistory.Row, Double>, _ held: KeyPath<RunHistory.Row, Double?>
        ) -> [LineChart.Curve] {
            var curves = [
                LineChart.Curve(
                    name: "training", colour: look.trainingCurve,
                    points: rows.map { ($0.step, $0[keyPath: train]) })
            ]
            guard hasTest else { return curves }
            curves.append(
                LineChart.Curve(
                    name: "test", colour: look.testCurve, isDashed: true,
                    points: rows.map { ($0.step, $0[keyPath: held] ?? .nan) }))
            return curves
        }
        let losses = rows.flatMap { [$0.trainLoss, $0.testLoss ?? $0.trainLoss] }
        let highest = Self.exponent(losses.first ?? 1, up: true)
        let least = Self.exponent(losses.filter { $0 > 0 }.min() ?? 1, up: false)
        let low = min(least, highest - decades)
        loss = LineChart(
            title: "loss", rect: lossRect,
            valueScale: .decades(low: low, high: highest), lastStep: lastStep,
            curves: curves(\.trainLoss, \.testLoss), look: look, scale: scale)
        accuracy = LineChart(
            title: "accuracy", rect: accuracyRect, valueScale: .linear(low: 0, high: 1),
            lastStep: lastStep, curves: curves(\.trainAccuracy, \.testAccuracy), look: look,
            scale: scale)
    }

    /// The power of ten next above or below a loss, within what a chart can show.
    private static func exponent(_ loss: Double, up: Bool) -> Int {
        guard loss > 0, loss.isFinite else { return 0 }
        let exponent = Portable.log10(loss)
        return Int(min(max(exponent.rounded(up ? .up : .down), -15), 15))
    }
}
