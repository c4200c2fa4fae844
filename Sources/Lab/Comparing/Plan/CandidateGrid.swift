import NeuralNetworks
import Scenarios

/// The candidates of a comparison in rows and columns.
public struct CandidateGrid: Sendable, Hashable {
    /// What is written above each column.
    public let columns: [String]
    /// What is written beside each row.
    public let rows: [String]
    /// Row by row; as many as there are places.
    public let candidates: [Candidate]
    /// What changes from column to column.
    let columnMeaning: Meaning

    /// What the columns of a grid differ in.
    enum Meaning: Sendable, Hashable {
        case width
        case depth
    }
}

extension CandidateGrid {
    /// Widths across and depths down, one block per activation; where the width follows
    /// from the number of parameters, depths across and activations down.
    init(_ settings: ComparisonSettings, inputs: Int, outputs: Int) {
        let activations = settings.activations
        switch settings.sizes {
        case .widths(let widths):
            columnMeaning = .width
            columns = widths.map { "width \($0)" }
            rows = activations.flatMap { activation in
                settings.depths.map { depth in
                    activations.count > 1
                        ? "\(activation), \(depth == 1 ? "1 layer" : "\(depth) layers")"
                        : Self.layers(depth)
                }
            }
            candidates = activations.flatMap { activation in
                settings.depths.flatMap { depth in
                    widths.map { Candidate(activation: activation, width: $0, depth: depth) }
                }
            }
        case .parameters(let count):
            columnMeaning = .depth
            columns = settings.depths.map(Self.layers)
            rows = activations.map(\.description)
            candidates = activations.flatMap { activation in
                settings.depths.map { depth in
                    Candidate(
                        activation: activation, depth: depth, parameters: count, inputs: inputs,
                        outputs: outputs)
                }
            }
        }
    }

    private static func layers(_ depth: Int) -> String {
        depth == 1 ? "1 hidden layer" : "\(depth) hidden layers"
    }

    /// The row and the column of a candidate.
    func place(of index: Int) -> (row: Int, column: Int) {
        (index / columns.count, index % columns.count)
    }
}
