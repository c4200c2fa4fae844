import Analysis
import Training

/// The numbers above the plot, each with its name.
struct Readout {
    var label: String
    var value: String
    /// The width it is given, in a picture of 960 x 720: the same in all frames.
    var room: Double = 0

    /// The readouts that fit into `width`: the epoch goes first, then the loss, then the step.
    static func fitting(_ readouts: [Readout], width: Double) -> [Readout] {
        var kept = readouts
        for label in ["epoch", "loss", "step"] {
            guard kept.reduce(0, { $0 + $1.room }) > width else { break }
            kept.removeAll { $0.label.hasPrefix(label) }
        }
        return kept
    }

    /// The numbers of a frame, in their order.
    static func all(_ snapshot: Snapshot, plane: PlaneSummary) -> [Readout] {
        [
            Readout(label: "step", value: NumberText.grouped(snapshot.step), room: 92),
            Readout(
                label: "epoch", value: NumberText.fixed(snapshot.epoch, decimals: 1), room: 92),
            pair(
                "loss", snapshot.trainLoss, snapshot.testLoss, { NumberText.short($0) }, room: 186),
            pair(
                "accuracy", snapshot.trainAccuracy, snapshot.testAccuracy, NumberText.percent,
                room: 200),
            regions(plane),
        ]
    }

    private static func pair(
        _ name: String, _ train: Double, _ test: Double?, _ text: (Double) -> String, room: Double
    ) -> Readout {
        guard let test else {
            return Readout(label: name + ", training", value: text(train), room: room)
        }
        return Readout(
            label: name + ", training / test", value: text(train) + " / " + text(test), room: room)
    }

    private static func regions(_ plane: PlaneSummary) -> Readout {
        switch plane.source {
        case .sampled:
            Readout(label: "boundary", value: "sampled", room: 180)
        case .exact:
            Readout(
                label: "activation regions (exact)",
                value: plane.activationRegions.map(NumberText.grouped) ?? "over 1,000,000",
                room: 180)
        }
    }
}
