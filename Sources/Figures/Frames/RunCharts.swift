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
        loss = Self.loss(
            history, rect: lossRect, lastStep: lastStep, decades: decades, style: style)
        accuracy = Self.chart(
            "accuracy", history, rect: accuracyRect, lastStep: lastStep,
            yScale: .linear(low: 0, high: 1), style: style
        ) { $0.accuracy ?? .nan }
    }

    /// The chart of the loss alone.
    ///
    /// - Parameter isTight: whether the decades are counted from the highest loss, and not from the
    ///   first one: no decade is empty where losses rise after the first step.
    static func loss(
        _ history: RunHistory, rect: PixelRect, lastStep: Int, decades: Int, isTight: Bool = false,
        style: FigureStyle
    ) -> Chart {
        chart(
            "loss", history, rect: rect, lastStep: lastStep,
            yScale: lossScale(history.records, decades: decades, isTight: isTight), style: style
        ) { $0.loss.isFinite ? $0.loss : .infinity }
    }

    /// From the power of ten next above the first loss down by some decades; farther in both
    /// directions where losses are.
    static func lossScale(
        _ records: [TrainingRecord], decades: Int, isTight: Bool
    ) -> Chart.Scale {
        let losses = records.flatMap { record in
            let others = [record.test, record.validation?.scores].compactMap { $0?.loss }
            return [record.training.loss] + others
        }.filter(\.isFinite)
        let top = exponent(losses.first ?? 1, up: true)
        let lowest = exponent(losses.filter { $0 > 0 }.min() ?? 1, up: false)
        let highest = losses.max() ?? 0
        let upper = isTight ? max(top, exponent(highest, up: true)) : top
        let low = min(lowest, upper - decades)
        guard highest > Portable.powerOfTen(top) else { return .decades(low: low, high: top) }
        // The line stays clear of the frame.
        return .logarithmic(low: Portable.powerOfTen(low), high: 1.1 * highest)
    }

    private static func chart(
        _ title: String, _ history: RunHistory, rect: PixelRect, lastStep: Int,
        yScale: Chart.Scale, style: FigureStyle, value: (Scores) -> Double
    ) -> Chart {
        var chart = Chart(
            title: title, rect: rect, xScale: .steps(last: Double(lastStep)), yScale: yScale,
            style: style)
        chart.titleUnits = 12
        let records = history.records
        chart.lines = [
            Chart.Line(
                points: records.map { (Double($0.step), value($0.training)) },
                colour: style.look.trainingCurve, marks: .last, name: "training",
                shortName: "train")
        ]
        func append(_ name: String, _ colour: Colour, _ stroke: Chart.Stroke, _ scores: [Scores?]) {
            guard scores.contains(where: { $0 != nil }) else { return }
            chart.lines.append(
                Chart.Line(
                    points: zip(records, scores).map { (Double($0.step), $1.map(value) ?? .nan) },
                    colour: colour, width: 1.6, stroke: stroke, marks: .last, name: name,
                    shortName: name == "validation" ? "val." : name))
        }
        append("test", style.look.testCurve, .dashed, records.map { $0.test })
        append(
            "validation", style.look.validationCurve, .shortDashed,
            records.map { $0.validation?.scores })
        chart.mark = history.markedStep.map { Double($0) }
        return chart
    }

    /// The power of ten next above or below a loss, within what a chart can show.
    private static func exponent(_ loss: Double, up: Bool) -> Int {
        guard loss > 0, loss.isFinite else { return 0 }
        let exponent = Portable.log10(loss)
        return Int(min(max(exponent.rounded(up ? .up : .down), -45), 45))
    }
}
