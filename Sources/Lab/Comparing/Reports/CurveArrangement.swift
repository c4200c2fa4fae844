import NeuralNetworks

/// Which candidates of a grid one curve runs through.
struct CurveArrangement {
    /// One curve.
    struct Curve: Hashable {
        var name: String
        /// Indices, along the horizontal axis.
        var candidates: [Int]
    }

    let curves: [Curve]
    /// What changes along a curve.
    let meaning: CandidateGrid.Meaning

    /// A curve for each row; where a row is one network alone, a curve for each activation, over
    /// the depths.
    init(_ grid: CandidateGrid) {
        guard grid.columns.count == 1, grid.columnMeaning == .width else {
            meaning = grid.columnMeaning
            curves = grid.rows.enumerated().map { row, name in
                Curve(
                    name: name,
                    candidates: grid.columns.indices.map { row * grid.columns.count + $0 })
            }
            return
        }
        meaning = .depth
        var curves: [Curve] = []
        for (index, candidate) in grid.candidates.enumerated() {
            let name = "\(candidate.activation), \(grid.columns[0])"
            if curves.last?.name == name {
                curves[curves.count - 1].candidates.append(index)
            } else {
                curves.append(Curve(name: name, candidates: [index]))
            }
        }
        self.curves = curves
    }
}
