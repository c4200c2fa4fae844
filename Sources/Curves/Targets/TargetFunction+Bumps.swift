/// A piece of a function of steps: constant from its start to its end.
public struct StepBump: Sendable, Hashable {
    /// Where it begins.
    public var start: Double
    /// Where it ends.
    public var end: Double
    /// The value there.
    public var height: Double
}

extension TargetFunction {
    /// `count` bumps of equal width, each as high as the middle of the target's lowest and highest
    /// value there, both ends included.
    ///
    /// As a network of step units a bump takes two.
    public func bumps(count: Int) -> [StepBump] {
        var bumps: [StepBump] = []
        visitPieces(count) { start, end, range in
            bumps.append(
                StepBump(
                    start: start, end: end, height: (range.lowerBound + range.upperBound) / 2))
            return true
        }
        return bumps
    }

    /// `count` bumps of equal width, each as high as the median of the values that are measured
    /// there, which has the smallest mean error.
    ///
    /// A place on the end of two bumps belongs to the left one. A bump without a place has the
    /// value at its middle.
    public func medianBumps(count: Int) -> [StepBump] {
        let ends = evenEnds(count)
        var first = 0
        return (0..<count).map { piece in
            let (start, end) = (ends[piece], ends[piece + 1])
            var next = first
            while next < samples.count, samples.x[next] <= end { next += 1 }
            let values = samples.y[first..<next].sorted()
            first = next
            let height =
                values.isEmpty
                ? value(at: start + (end - start) / 2)
                : (values[(values.count - 1) / 2] + values[values.count / 2]) / 2
            return StepBump(start: start, end: end, height: height)
        }
    }

    /// The largest error of bumps whose heights are the middle ones: half the largest difference of
    /// values in one of them.
    public func bumpError(count: Int) -> Double {
        var largest = 0.0
        visitPieces(count) { _, _, range in
            largest = max(largest, (range.upperBound - range.lowerBound) / 2)
            return true
        }
        return largest
    }

    /// The least number of bumps that have no larger error; nil if more than `unitLimit` are
    /// needed.
    public func bumpCount(error: Double) -> Int? {
        (1...Self.unitLimit).first { count in
            var isWithin = true
            visitPieces(count) { _, _, range in
                isWithin = (range.upperBound - range.lowerBound) / 2 <= error
                return isWithin
            }
            return isWithin
        }
    }

    /// Visits pieces of equal width, their ends and their range of values, as long as `visit`
    /// returns true.
    private func visitPieces(
        _ count: Int, _ visit: (Double, Double, ClosedRange<Double>) -> Bool
    ) {
        let ends = evenEnds(count)
        var index = 0
        for piece in 0..<count {
            let (start, end) = (ends[piece], ends[piece + 1])
            let (first, last) = (value(at: start), value(at: end))
            var (low, high) = (min(first, last), max(first, last))
            while index < samples.count, samples.x[index] <= end {
                low = min(low, samples.y[index])
                high = max(high, samples.y[index])
                index += 1
            }
            guard visit(start, end, low...high) else { return }
        }
    }
}
