import Geometry
import NeuralNetworks
import Points
import Randomness
import Training

/// Points at random in [-1, 1]^2, exact in single precision, with random labels.
func scatteredPoints(_ count: Int, classes: Int, seed: UInt64) -> PointSet {
    var generator = SeededGenerator(seed: seed, stream: .points)
    let points = (0..<count).map { _ in
        LabelledPoint(
            Point(
                Double(Float(generator.uniform(-1, 1))), Double(Float(generator.uniform(-1, 1)))),
            label: generator.below(classes))
    }
    return PointSet(
        classNames: (0..<classes).map { "class \($0)" }, training: points, test: [])
}

extension PointSet {
    /// Two classes, one on either side of the line y = x / 2, with a gap; half held out.
    static func halves(_ count: Int) -> PointSet {
        var generator = SeededGenerator(seed: 1, stream: .points)
        var points: [LabelledPoint] = []
        while points.count < count {
            let point = Point(generator.uniform(-3, 5), generator.uniform(10, 14))
            let distance = (point.y - 12) - (point.x - 1) / 2
            if abs(distance) > 0.2 {
                points.append(LabelledPoint(point, label: distance > 0 ? 1 : 0))
            }
        }
        let half = count / 2
        return PointSet(
            classNames: ["below", "above"], training: Array(points[..<half]),
            test: Array(points[half...]))
    }
}

extension Architecture {
    /// Layers of these widths, all with one activation.
    init(
        _ widths: [Int], _ activation: Activation = .relu,
        initialisation: Initialisation = .he
    ) {
        self.init(
            hidden: widths.map { Hidden(units: $0, activation: activation) },
            initialisation: initialisation)
    }
}

extension TrainingSettings {
    /// Batches of 32 and 400 epochs, with some settings changed.
    static func with(_ change: (inout TrainingSettings) -> Void) -> TrainingSettings {
        var settings = TrainingSettings()
        (settings.batchSize, settings.stop.epochs) = (32, 400)
        change(&settings)
        return settings
    }
}

extension SnapshotPlan {
    /// Every step up to the last.
    static func everyStep(to lastStep: Int) -> SnapshotPlan {
        SnapshotPlan(count: max(2, lastStep + 1), lastStep: lastStep, spacing: .linear)
    }
}

extension Trainer {
    /// All snapshots that are left; the reason is known afterwards.
    mutating func finish() -> [Snapshot] {
        var snapshots: [Snapshot] = []
        while let snapshot = next() { snapshots.append(snapshot) }
        return snapshots
    }
}

extension Snapshot {
    /// FNV-1a over the bits of all weights and of the loss.
    var digest: UInt64 {
        let numbers = network.numbers.joined() + [record.training.loss]
        return numbers.reduce(0xcbf2_9ce4_8422_2325) { hash, number in
            (0..<8).reduce(hash) { hash, byte in
                (hash ^ (number.bitPattern >> (8 * UInt64(byte)) & 0xff)) &* 0x100_0000_01b3
            }
        }
    }
}
