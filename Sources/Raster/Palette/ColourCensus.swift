public import Colours

/// How often which colours occur in a set of pictures, and a palette that serves them all.
///
/// It distinguishes 6 of the 8 bits of a channel, and keeps the mean of the colours in such a cube.
public struct ColourCensus: Sendable {
    /// For each cube the number of pixels, and the sums of their red, green and blue.
    private var sums: [SIMD4<Int>]

    /// A census of no pictures yet.
    public init() {
        sums = Array(repeating: .zero, count: 1 << 18)
    }
}

extension ColourCensus {
    /// Counts every pixel of a picture.
    public mutating func count(_ picture: Picture) {
        switch picture.form {
        case .rgb: countPixels(picture.bytes)
        case .indexed(let palette): countIndices(picture.bytes, palette)
        }
    }

    private mutating func countPixels(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in
            for pixel in 0..<bytes.count / 3 {
                let (red, green, blue) = (
                    Int(bytes[3 &* pixel]), Int(bytes[3 &* pixel &+ 1]),
                    Int(bytes[3 &* pixel &+ 2])
                )
                add(SIMD4(1, red, green, blue), red, green, blue)
            }
        }
    }

    private mutating func countIndices(_ indices: [UInt8], _ palette: [Colour]) {
        var counts = [Int](repeating: 0, count: 256)
        for index in indices { counts[Int(index)] += 1 }
        for (colour, count) in zip(palette, counts) where count > 0 {
            let (red, green, blue) = (Int(colour.red), Int(colour.green), Int(colour.blue))
            add(count &* SIMD4(1, red, green, blue), red, green, blue)
        }
    }

    private mutating func add(_ sum: SIMD4<Int>, _ red: Int, _ green: Int, _ blue: Int) {
        sums[(red >> 2) << 12 | (green >> 2) << 6 | blue >> 2] &+= sum
    }

    /// At most `limit` colours for all counted ones; fewer if fewer occur.
    ///
    /// The set of colours is halved again and again: each time the part with the largest sum of
    /// squared distances from its mean, across the channel in which it is widest, at the mean.
    /// The means of the parts are then moved four times to those of the colours nearest to them
    /// (Lloyd's iteration, doi:10.1109/TIT.1982.1056489). What covers much of a picture gets
    /// its colour as it is.
    public func palette(limit: Int) -> [Colour] {
        var crowd = sums.filter { $0.x > 0 }.map(ColourCluster.init)
        guard !crowd.isEmpty, limit > 0 else { return [] }
        var parts = [ColourPart(crowd[...], start: 0)]
        while parts.count < limit,
            let worst = parts.indices.max(by: { parts[$0].error < parts[$1].error }),
            parts[worst].error > 0
        {
            let (low, high) = parts[worst].halved(&crowd)
            parts[worst] = low
            parts.append(high)
        }
        var centres = parts.map { $0.mean }
        for _ in 0..<4 { centres = Self.moved(centres, crowd) }
        return centres.map {
            Colour(
                red: UInt8($0.x.rounded()), green: UInt8($0.y.rounded()),
                blue: UInt8($0.z.rounded()))
        }
    }

    private static func moved(
        _ centres: [SIMD4<Double>], _ crowd: [ColourCluster]
    ) -> [SIMD4<Double>] {
        var sums = [SIMD4<Double>](repeating: .zero, count: centres.count)
        var weights = [Double](repeating: 0, count: centres.count)
        for cluster in crowd {
            var (best, nearest) = (0, Double.infinity)
            for (place, centre) in centres.enumerated() {
                let difference = centre - cluster.mean
                let distance = (difference * difference).sum()
                if distance < nearest { (best, nearest) = (place, distance) }
            }
            sums[best] += cluster.weight * cluster.mean
            weights[best] += cluster.weight
        }
        return centres.indices.map { weights[$0] > 0 ? sums[$0] / weights[$0] : centres[$0] }
    }
}

/// Colours that are counted as one.
private struct ColourCluster {
    /// Red, green, blue and nothing.
    var mean: SIMD4<Double>
    var weight: Double

    init(_ sum: SIMD4<Int>) {
        weight = Double(sum.x)
        mean = SIMD4(Double(sum.y), Double(sum.z), Double(sum.w), 0) / weight
    }
}

/// A part of the clusters, which lies in one piece in their array.
private struct ColourPart {
    var range: Range<Int>
    var mean: SIMD4<Double>
    /// In each channel the sum of squared distances from the mean.
    var spread: SIMD4<Double>

    var error: Double { spread.sum() }

    init(_ clusters: ArraySlice<ColourCluster>, start: Int) {
        range = start..<start + clusters.count
        var (weight, sum) = (0.0, SIMD4<Double>.zero)
        for cluster in clusters {
            weight += cluster.weight
            sum += cluster.weight * cluster.mean
        }
        let mean = sum / weight
        self.mean = mean
        spread =
            clusters.count == 1
            ? .zero
            : clusters.reduce(into: .zero) { spread, cluster in
                let difference = cluster.mean - mean
                spread += cluster.weight * difference * difference
            }
    }

    /// The two halves of the part; neither is empty, since the colours differ.
    func halved(_ clusters: inout [ColourCluster]) -> (ColourPart, ColourPart) {
        let channel = (0..<3).max { spread[$0] < spread[$1] } ?? 0
        let border = mean[channel]
        let high = clusters[range].partition { $0.mean[channel] > border }
        return (
            ColourPart(clusters[range.lowerBound..<high], start: range.lowerBound),
            ColourPart(clusters[high..<range.upperBound], start: high)
        )
    }
}
