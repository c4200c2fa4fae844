import Analysis
import NeuralNetworks
import Text
import Training

/// The numbers above the frames of a curve.
struct CurveReadouts {
    /// The last step that the run may reach.
    let lastStep: Int
    /// The number of epochs up to that step.
    let lastEpoch: Double

    /// The numbers of a frame, in the order in which they stand.
    ///
    /// Where there is no room for all, the epoch is omitted first, then the loss, then the step.
    func all(_ record: TrainingRecord, curve: NetworkCurve, fit: CurveFit) -> [Readout] {
        let loss = record.training.loss.rounded(3, .digits)
        let test = record.test?.loss.rounded(3, .digits)
        return [
            Readout(
                label: "step", value: record.step.grouped, widest: [lastStep.grouped], rank: 2),
            Readout(
                label: "epoch", value: record.epoch.rounded(1, .decimals),
                widest: [lastEpoch.rounded(1, .decimals)], rank: 0
            ),
            Readout(
                label: test == nil ? "loss, training" : "loss, training / test",
                value: loss + (test.map { " / " + $0 } ?? ""),
                widest: [test == nil ? "8.88e-88" : "8.88e-88 / 8.88e-88"], rank: 1),
            Readout(
                label: "largest error", value: fit.largest.rounded(3, .digits), widest: ["8.88e-8"],
                rank: 4),
            pieces(curve),
        ]
    }

    private func pieces(_ curve: NetworkCurve) -> Readout {
        curve.network.isPiecewiseLinear
            ? Readout(
                label: "pieces (exact)", value: curve.pieces.count.grouped, widest: ["8,888"],
                rank: 3)
            : Readout(label: "pieces", value: "smooth", rank: 3)
    }
}
