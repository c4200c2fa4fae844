import Geometry
import NeuralNetworks
import Randomness

/// A way to draw weights that makes some difficulty likely.
enum WeightKind: CaseIterable {
    case normal
    /// Whole numbers from -2 to 2: many lines through one point, many parallel ones.
    case smallIntegers
    /// Every second unit is an earlier one times 2 or -1.
    case duplicates
    /// A third of the units has no weights, of some of them no bias either.
    case deadUnits
    /// All creases of the first layer meet in the origin.
    case zeroBiases
    /// Each unit is scaled by a power of ten from -6 to 6.
    case badlyScaled
    /// Creases that are vertical, horizontal or diagonal, some of them on the window's edge.
    case grid
}

extension Network {
    /// A random network; the same for the same arguments.
    static func random(
        _ kind: WeightKind, shape: [Int], activation: Activation = .relu, seed: Int
    ) -> Network {
        var generator = SeededGenerator(seed: UInt64(seed), stream: .weights)
        let layers = zip(shape, shape.dropFirst()).enumerated().map { index, sizes in
            DenseLayer.random(
                kind, inputs: sizes.0, units: sizes.1,
                activation: index == shape.count - 2 ? .identity : activation, using: &generator)
        }
        return Network(unchecked: layers)
    }
}

extension DenseLayer {
    fileprivate static func random(
        _ kind: WeightKind, inputs: Int, units: Int, activation: Activation,
        using generator: inout SeededGenerator
    ) -> DenseLayer {
        var rows: [[Double]] = []
        for unit in 0..<units {
            let spread = (2 / Double(inputs)).squareRoot()
            var row = (0..<inputs).map { _ in generator.normal() * spread }
            row.append(generator.normal() * 0.3)
            switch kind {
            case .normal: break
            case .smallIntegers: row = row.map { _ in Double(generator.below(5)) - 2 }
            case .duplicates where unit % 2 == 1:
                let factor = generator.below(2) == 0 ? 2.0 : -1
                row = rows[generator.below(unit)].map { $0 * factor }
            case .duplicates: break
            case .deadUnits where unit % 3 == 0:
                row = row.map { _ in 0 }
                row[inputs] = Double(generator.below(3)) - 1
            case .deadUnits: break
            case .zeroBiases: row[inputs] = 0
            case .badlyScaled:
                let scale = [1e-6, 1e-4, 1e-2, 1, 1e2, 1e4, 1e6][generator.below(7)]
                row = row.map { $0 * scale }
            case .grid:
                row = row.map { _ in Double(generator.below(3)) - 1 }
                row[inputs] = (Double(generator.below(5)) - 2) / 2
            }
            rows.append(row)
        }
        return DenseLayer(rows: rows, activation: activation)
    }
}
