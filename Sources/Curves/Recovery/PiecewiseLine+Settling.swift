import Geometry

extension PiecewiseLine {
    /// The function with each piece on the least-squares line of its samples; the function itself
    /// where that would be no nearer, or a kink would leave its place between its neighbours.
    ///
    /// A path through a tube touches the tube's borders: exact samples come back with the tube's
    /// width as an error, which this takes away.
    ///
    /// - Parameter tolerance: how far the samples of a piece are from it at most.
    func settled(on samples: CurveSamples, within tolerance: Double) -> PiecewiseLine {
        let lines = zip(vertices, vertices.dropFirst()).map { start, end in
            Self.leastSquares(
                samples, on: TubeLine(start, end), from: start.x, to: end.x, tolerance)
        }
        let (first, last) = (vertices[0].x, vertices[vertices.count - 1].x)
        var settled = [Point(first, lines[0].value(at: first))]
        for (left, right) in zip(lines, lines.dropFirst()) {
            let turn = right.slope - left.slope
            guard turn != 0 else { return self }
            let t =
                left.anchor.x + (left.value(at: left.anchor.x) - right.value(at: left.anchor.x))
                / turn
            settled.append(Point(t, left.value(at: t)))
        }
        settled.append(Point(last, lines[lines.count - 1].value(at: last)))
        guard let result = PiecewiseLine(settled),
            result.largestError(to: samples) <= largestError(to: samples)
        else { return self }
        return result
    }

    /// The least-squares line of the samples between two ends, and of the next one on each side if
    /// it is near the line; the line itself where there are fewer than two.
    private static func leastSquares(
        _ samples: CurveSamples, on line: TubeLine, from start: Double, to end: Double,
        _ tolerance: Double
    ) -> TubeLine {
        var kept = samples.x.firstIndex(at: start)..<samples.x.firstIndex(above: end)
        func isNear(_ index: Int) -> Bool {
            (line.value(at: samples.x[index]) - samples.y[index]).magnitude <= 2 * tolerance
        }
        if kept.lowerBound > 0, isNear(kept.lowerBound - 1) {
            kept = kept.lowerBound - 1..<kept.upperBound
        }
        if kept.upperBound < samples.count, isNear(kept.upperBound) {
            kept = kept.lowerBound..<kept.upperBound + 1
        }
        guard kept.count >= 2 else { return line }
        let count = Double(kept.count)
        let meanX = samples.x[kept].reduce(0, +) / count
        let meanY = samples.y[kept].reduce(0, +) / count
        var (products, squares) = (0.0, 0.0)
        for index in kept {
            products += (samples.x[index] - meanX) * (samples.y[index] - meanY)
            squares += (samples.x[index] - meanX) * (samples.x[index] - meanX)
        }
        return TubeLine(Point(meanX, meanY), slope: products / squares)
    }
}

extension [Double] {
    /// The index of the first number that is at least `bound`; these numbers rise.
    fileprivate func firstIndex(at bound: Double) -> Int { partition { $0 >= bound } }

    /// The index of the first number above `bound`; these numbers rise.
    fileprivate func firstIndex(above bound: Double) -> Int { partition { $0 > bound } }

    private func partition(_ isBeyond: (Double) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
