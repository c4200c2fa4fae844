import Analysis
import Planes
import Training

/// The numbers above the frames of a run.
struct FrameReadouts {
    /// The last step that the run may reach.
    let lastStep: Int
    /// The number of epochs up to that step.
    let lastEpoch: Double

    /// The numbers of a frame, in the order in which they stand.
    ///
    /// Where there is no room for all, the epoch is left out first, then the loss, then the step.
    func all(_ snapshot: Snapshot, plane: PlaneSummary) -> [Readout] {
        [
            Readout(
                label: "step", value: NumberText.grouped(snapshot.step),
                widest: [NumberText.grouped(lastStep)], rank: 2),
            Readout(
                label: "epoch", value: NumberText.fixed(snapshot.epoch, decimals: 1),
                widest: [NumberText.fixed(lastEpoch, decimals: 1)], rank: 0),
            // The exponent of a loss in single precision has at most two digits.
            pair(
                "loss", snapshot.trainLoss, snapshot.testLoss, widest: "8.88e-88", rank: 1
            ) { NumberText.short($0) },
            pair(
                "accuracy", snapshot.trainAccuracy, snapshot.testAccuracy, widest: "100.0 %",
                rank: 4, NumberText.percent),
            regions(plane),
        ]
    }

    private func pair(
        _ name: String, _ train: Double, _ test: Double?, widest: String, rank: Int,
        _ text: (Double) -> String
    ) -> Readout {
        guard let test else {
            return Readout(
                label: name + ", training", value: text(train), widest: [widest], rank: rank)
        }
        return Readout(
            label: name + ", training / test", value: text(train) + " / " + text(test),
            widest: [widest + " / " + widest], rank: rank)
    }

    private func regions(_ plane: PlaneSummary) -> Readout {
        switch plane.source {
        case .sampled:
            Readout(label: "boundary", value: "sampled", rank: 3)
        case .exact:
            Readout(
                label: "activation regions (exact)",
                value: plane.activationRegions.map(NumberText.grouped) ?? "over 1,000,000",
                widest: ["over 1,000,000"], rank: 3)
        }
    }
}
