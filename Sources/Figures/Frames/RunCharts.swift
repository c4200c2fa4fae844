import Colours
import Geometry
import Planes
import RealFunctions
import Training

/// The two charts of a run: loss on a scale of decades, and accuracy.
struct RunCharts {
    var loss: Chart
    var accuracy: Chart

    /// Both charts of `history`, laid out in two rectangles.
    ///
    /// - Parameter decades: how many powers of ten the loss chart reaches down at least; fixed over
    ///   a film, so that nothing jumps before a loss is lower than that.
    init(
        _ history: RunHistory, lossRect: PixelRect, accuracyRect: PixelRect, lastStep: Int,
        decades: Int, style: FigureStyle
    ) {
        let records = history.records
        let losses = records.flatMap { [$0.training.loss, ($0.test ?? $0.training).loss] }
        let highest = Self.exponent(losses.first ?? 1, up: true)
        let least = Self.exponent(losses.filter { $0 > 0 }.min() ?? 1, up: false)
        let low = min(least, highest - decades)
        func chart(
            _ title: String, _ rect: PixelRect, _ scale: Chart.Scale,
            _ values: (TrainingRecord) -> (training: Double, test: Double?)
        ) -> Chart {
            var chart = Chart(
                title: title, rect: rect, xScale: .steps(last: Double(lastStep)), yScale: scale,
                style: style)
            chart.titleUnits = 12
            chart.overflow = .runsAlongTop
            let points = records.map { (step: Double($0.step), values: values($0)) }
            chart.lines = [
                Chart.Line(
                    points: points.map { ($0.step, $0.values.training) },
                    colour: style.look.trainingCurve, marks: .last, name: "training")
            ]
            guard records.contains(where: { $0.test != nil }) else { return chart }
            chart.lines.append(
                Chart.Line(
                    points: points.map { ($0.step, $0.values.test ?? .nan) },
                    colour: style.look.testCurve, width: 1.6, stroke: .dashed, marks: .last,
                    name: "test"))
            return chart
        }
        loss = chart("loss", lossRect, .decades(low: low, high: highest)) {
            ($0.training.loss, $0.test?.loss)
        }
        accuracy = chart("accuracy", accuracyRect, .linear(low: 0, high: 1)) {
            ($0.training.accuracy ?? .nan, $0.test?.accuracy)
        }
    }

    /// The power of ten next above or below a loss, within what a chart can show.
    private static func exponent(_ loss: Double, up: Bool) -> Int {
        guard loss > 0, loss.isFinite else { return 0 }
        let exponent = Portable.log10(loss)
        return Int(min(max(exponent.rounded(up ? .up : .down), -15), 15))
    }
}
