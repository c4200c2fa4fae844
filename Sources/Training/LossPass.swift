import RealFunctions

/// The loss of a panel of samples.
///
/// For its pointers the promises of `DensePass` hold.
struct LossPass: Sendable {
    private enum Kind: Sendable {
        case logistic
        case softmax
        case squared
    }

    private let kind: Kind
    private let outputCount: Int

    init(_ loss: Loss, outputCount: Int) {
        kind = loss == .squared ? .squared : outputCount == 1 ? .logistic : .softmax
        self.outputCount = outputCount
    }

    private static let laneNumbers: Panel = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]
}

extension LossPass {
    /// The sum of the losses of the first `lanes` samples; writes the logits' error signals,
    /// `scale` times the slopes of each sample's loss, with 0 in the lanes beyond.
    func losses(
        logits: PanelRows, labels: Panel, lanes: Int, scale: Float, signals: MutablePanelRows
    ) -> Double {
        let losses: SIMD16<Double>
        switch kind {
        case .logistic: losses = logistic(logits, labels, signals)
        case .softmax: losses = softmax(logits, labels, signals)
        case .squared: losses = squared(logits, labels, signals)
        }
        let beyond = Self.laneNumbers .>= Float(lanes)
        for output in 0..<outputCount {
            signals[output] = (signals[output] * scale).replacing(with: 0, where: beyond)
        }
        return (0..<lanes).reduce(0) { $0 + losses[$1] }
    }

    /// softplus(-t z) with t = +-1; its slope is -t sigmoid(-t z).
    private func logistic(
        _ logits: PanelRows, _ labels: Panel, _ signals: MutablePanelRows
    ) -> SIMD16<Double> {
        let target = labels * 2 - 1
        let miss = -(target * logits.pointee)
        signals.pointee = -(target * Portable.sigmoidAndSlope(miss).value)
        return SIMD16<Double>(Portable.softplus(miss))
    }

    /// log(sum of e^z) - z of the own class; its slope is e^z / sum, less 1 for the own class.
    private func softmax(
        _ logits: PanelRows, _ labels: Panel, _ signals: MutablePanelRows
    ) -> SIMD16<Double> {
        var largest = logits.pointee
        for output in 1..<outputCount {
            largest.replace(with: logits[output], where: logits[output] .> largest)
        }
        var sum = Panel.zero
        var own = Panel.zero
        for output in 0..<outputCount {
            let z = logits[output] - largest
            own.replace(with: z, where: labels .== Float(output))
            signals[output] = Portable.exp(z)
            sum += signals[output]
        }
        for output in 0..<outputCount {
            let share = signals[output] / sum
            signals[output] = share.replacing(with: share - 1, where: labels .== Float(output))
        }
        return SIMD16<Double>(Portable.log(sum) - own)
    }

    /// Half the squared distance, in Double since a square can leave the range of Float.
    private func squared(
        _ logits: PanelRows, _ labels: Panel, _ signals: MutablePanelRows
    ) -> SIMD16<Double> {
        var sum = SIMD16<Double>.zero
        for output in 0..<outputCount {
            let target =
                outputCount == 1
                ? labels * 2 - 1
                : Panel(repeating: -1).replacing(with: 1, where: labels .== Float(output))
            signals[output] = logits[output] - target
            let distance = SIMD16<Double>(signals[output])
            sum += distance * distance
        }
        return sum * 0.5
    }
}

extension LossPass {
    /// How many of the first `lanes` samples the logits put into their own class, by the rule of
    /// `Network`.
    func hits(logits: PanelRows, labels: Panel, lanes: Int) -> Int {
        let winners = winners(logits)
        return (0..<lanes).reduce(0) { $0 + (winners[$1] == labels[$1] ? 1 : 0) }
    }

    private func winners(_ logits: PanelRows) -> Panel {
        guard outputCount > 1 else {
            return Panel.zero.replacing(with: 1, where: logits.pointee .> 0)
        }
        var best = Panel.zero
        var largest = logits.pointee
        for output in 1..<outputCount {
            let isLarger = logits[output] .> largest
            largest.replace(with: logits[output], where: isLarger)
            best.replace(with: Float(output), where: isLarger)
        }
        return best
    }
}
