import Analysis
import Planes
import Text
import Training

/// The numbers above the frames of a run.
struct FrameReadouts {
    /// The last step that the run may reach.
    let lastStep: Int
    /// The number of epochs up to that step.
    let lastEpoch: Double

    /// The numbers of a frame, in the order in which they stand.
    ///
    /// Where there is no room for all, the epoch is omitted first, then the loss, then the step.
    func all(_ record: TrainingRecord, plane: PlaneSummary) -> [Readout] {
        let (training, held) = (record.training, record.test ?? record.validation?.scores)
        let name = record.test == nil ? "validation" : "test"
        return [
            Readout(
                label: "step", value: record.step.grouped,
                widest: [lastStep.grouped], rank: 2),
            Readout(
                label: "epoch", value: record.epoch.rounded(1, .decimals),
                widest: [lastEpoch.rounded(1, .decimals)], rank: 0),
            // The exponent of a loss in single precision has at most two digits.
            pair(
                "loss", training.loss, held?.loss, name, widest: "8.88e-88", rank: 1
            ) { $0.rounded(3, .digits) },
            pair(
                "accuracy", training.accuracy ?? .nan, held?.accuracy, name, widest: "100.0 %",
                rank: 4
            ) { $0.percent },
            regions(plane),
        ]
    }

    private func pair(
        _ name: String, _ train: Double, _ held: Double?, _ heldName: String, widest: String,
        rank: Int,
        _ text: (Double) -> String
    ) -> Readout {
        guard let held else {
            return Readout(
                label: name + ", training", value: text(train), widest: [widest], rank: rank)
        }
        return Readout(
            label: name + ", training / " + heldName, value: text(train) + " / " + text(held),
            widest: [widest + " / " + widest], rank: rank)
    }

    private func regions(_ plane: PlaneSummary) -> Readout {
        switch plane.source {
        case .sampled:
            Readout(label: "boundary", value: "sampled", rank: 3)
        case .exact:
            Readout(
                label: "activation regions (exact)",
                value: plane.activationRegions.map { $0.grouped } ?? "over 1,000,000",
                widest: ["over 1,000,000"], rank: 3)
        }
    }
}
