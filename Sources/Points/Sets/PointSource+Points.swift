import Geometry
import Randomness
import Text

extension PointSource {
    /// The points as they come from their origin.
    ///
    /// - Parameter contents: what the source's file holds.
    func drawn(
        _ contents: Contents?, seed: UInt64, index: Int
    ) throws(PointError) -> DrawnPoints {
        var generator = SeededGenerator(seed: seed, stream: .points, index: UInt64(index))
        switch origin {
        case .literal(let name, let points):
            for value in points.flatMap({ [$0.x, $0.y] })
            where !(abs(value) <= PointSet.coordinateLimit) {
                throw PointError(.coordinate(value))
            }
            return DrawnPoints(
                classNames: [name], points: points.map { LabelledPoint($0, label: 0) })
        case .generated(let call):
            return DrawnPoints(
                classNames: call.generator.classNames(values: call.values),
                points: try call.points(using: &generator))
        case .csv(let source):
            guard case .table(let bytes, let file) = contents else { throw PointError(.notRead) }
            return try source.drawn(from: bytes, file: file)
        case .image(let source):
            guard case .picture(let painting) = contents else { throw PointError(.notRead) }
            return try source.drawn(from: painting, using: &generator)
        }
    }

    /// The points thinned, moved and re-labelled as the source says.
    ///
    /// - Parameter classes: the set's classes that the source has; labels are their indices.
    func disturbed(
        _ points: [LabelledPoint], classes: [(name: String, label: Int)], seed: UInt64, index: Int
    ) throws(PointError) -> [LabelledPoint] {
        func generator(_ use: NoiseUse) -> SeededGenerator {
            SeededGenerator(
                seed: seed, stream: .noise,
                index: UInt64(index * NoiseUse.allCases.count + use.rawValue))
        }
        try checkSettings(classes: classes)
        var points = points
        if !balance.isEmpty {
            var balancing = generator(.balance)
            points = balanced(points, classes: classes, using: &balancing)
        }
        if noise > 0 {
            var moving = generator(.noise)
            for index in points.indices {
                points[index].position.x += noise * moving.normal()
                points[index].position.y += noise * moving.normal()
            }
        }
        if labelNoise > 0 {
            var labelling = generator(.labels)
            relabel(&points, labels: classes.map { $0.label }, using: &labelling)
        }
        return points
    }

    private enum NoiseUse: Int, CaseIterable {
        case balance
        case noise
        case labels
    }

    private func checkSettings(
        classes: [(name: String, label: Int)]
    ) throws(PointError) {
        guard labelNoise == 0 || classes.count > 1 else {
            throw PointError(.labelNoiseNeedsTwoClasses)
        }
        let names = classes.map { $0.name }
        for (name, share) in balance.sorted(by: { $0.key < $1.key }) {
            guard names.contains(name) else {
                throw PointError(
                    .unknownBalanceClass(name, nearest: NearestName.of(name, among: names)))
            }
            guard share >= 0, share <= 1 else { throw .outOfRange("balance.\(name)", share, 0...1) }
        }
    }

    /// Refuses noise that is out of range.
    func checkNoise() throws(PointError) {
        let limit = PointSet.coordinateLimit
        guard noise >= 0, noise <= limit else {
            throw .outOfRange("noise", noise, 0...limit)
        }
        guard labelNoise >= 0, labelNoise <= 1 else {
            throw .outOfRange("labelNoise", labelNoise, 0...1)
        }
    }

    private func balanced(
        _ points: [LabelledPoint], classes: [(name: String, label: Int)],
        using generator: inout SeededGenerator
    ) -> [LabelledPoint] {
        var isKept = [Bool](repeating: true, count: points.count)
        for (name, label) in classes {
            guard let share = balance[name] else { continue }
            var indices = points.indices.filter { points[$0].label == label }
            generator.shuffle(&indices)
            let count = Int((share * Double(indices.count)).rounded())
            for index in indices[count...] { isKept[index] = false }
        }
        return points.indices.filter { isKept[$0] }.map { points[$0] }
    }

    private func relabel(
        _ points: inout [LabelledPoint], labels: [Int], using generator: inout SeededGenerator
    ) {
        var indices = Array(points.indices)
        generator.shuffle(&indices)
        let count = Int((labelNoise * Double(points.count)).rounded())
        for index in indices[..<count] {
            let others = labels.filter { $0 != points[index].label }
            points[index].label = others[generator.below(others.count)]
        }
    }
}
