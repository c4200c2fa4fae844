/// The directions in which samples vary most (Pearson 1901).
public struct PrincipalComponents: Sendable, Hashable {
    /// The samples' mean.
    public let mean: [Double]
    /// The directions, those of the largest variance first.
    public let directions: [[Double]]
    /// The share of the samples' variance along each direction; all 0 where nothing varies.
    public let shares: [Double]

    /// The components of samples of one length; nil without samples.
    public init?(of samples: [[Double]]) {
        guard let size = samples.first?.count, size > 0 else { return nil }
        let scale = 1 / Double(samples.count)
        let mean = (0..<size).map { index in samples.reduce(0) { $0 + $1[index] } * scale }
        var covariance = SymmetricMatrix(size: size)
        var sums = Array(repeating: 0.0, count: size * size)
        for sample in samples {
            let centred = (0..<size).map { sample[$0] - mean[$0] }
            for row in 0..<size where centred[row] != 0 {
                for column in row..<size {
                    sums[row * size + column] += centred[row] * centred[column]
                }
            }
        }
        for row in 0..<size {
            for column in row..<size { covariance[row, column] = sums[row * size + column] * scale }
        }
        let system = EigenSystem(covariance)
        // Rounding can make a variance of 0 a little negative.
        let variances = system.values.map { max($0, 0) }
        let total = variances.reduce(0, +)
        self.mean = mean
        directions = system.vectors
        shares = variances.map { total > 0 ? $0 / total : 0 }
    }

    /// Where a sample lies along the first `count` directions, from the mean; 0 along directions
    /// that there are not.
    public func coordinates(of sample: [Double], count: Int) -> [Double] {
        (0..<count).map { index in
            guard index < directions.count else { return 0 }
            return zip(zip(sample, mean), directions[index]).reduce(0) {
                $0 + ($1.0.0 - $1.0.1) * $1.1
            }
        }
    }
}
