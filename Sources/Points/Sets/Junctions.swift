/// The painted pixels of a picture and the numbers of their colours.
struct PaintedPixels {
    let width: Int
    let height: Int
    /// The offsets (row x width + column) of the pixels, rising.
    let offsets: [UInt32]
    /// The number of each pixel's colour.
    let colours: [UInt32]
}

/// The places in a picture with soft edges where three or more of its colours meet.
///
/// A pixel there may have a mixture of all of them, which lies on no line between two. A small
/// colour is such a mixture if at least three colours that cover more pixels are within two pixels
/// of each of its own pixels, and it lies in a triangle or a tetrahedron of some of them. It then
/// belongs to the one that has the largest share in it.
struct Junctions {
    private let pixels: PaintedPixels
    private let owners: [Int]
    /// By falling number of pixels, at most 64.
    private let classes: [(index: Int, shade: Shade)]

    /// - Parameters:
    ///   - owners: for each colour the number of that of its class.
    ///   - classes: the colours of classes by falling number of pixels, at most 64.
    init(of pixels: PaintedPixels, owners: [Int], classes: [(index: Int, shade: Shade)]) {
        precondition(classes.count <= UInt64.bitWidth, "a bit stands for a class")
        self.pixels = pixels
        self.owners = owners
        self.classes = classes
    }

    /// For each mixture among the classes from the one numbered `first`, the colour that it belongs
    /// to.
    func ownClasses(from first: Int) -> [Int: Int] {
        guard first >= 3, first < classes.count else { return [:] }
        var found: [Int: Int] = [:]
        let neighbours = neighbours(from: first)
        var usable = (UInt64(1) << UInt64(first)) - 1
        for rank in first..<classes.count {
            let around = neighbours[rank - first].map { $0 & usable }
            if around.allSatisfy({ $0.nonzeroBitCount >= 3 }),
                let owner = mainPart(of: rank, among: around.reduce(0, |))
            {
                found[classes[rank].index] = classes[owner].index
            } else {
                usable |= 1 << UInt64(rank)
            }
        }
        return found
    }

    /// For each class from the one numbered `first`, the classes around each of its own pixels.
    private func neighbours(from first: Int) -> [[UInt64]] {
        var ranks = [Int](repeating: 0, count: owners.count)
        for (rank, entry) in classes.enumerated() { ranks[entry.index] = rank }
        let unpainted = UInt8.max
        var grid = [UInt8](repeating: unpainted, count: pixels.width * pixels.height)
        for (offset, colour) in zip(pixels.offsets, pixels.colours) {
            grid[Int(offset)] = UInt8(ranks[owners[Int(colour)]])
        }
        var neighbours = [[UInt64]](repeating: [], count: classes.count - first)
        for (offset, colour) in zip(pixels.offsets, pixels.colours)
        where owners[Int(colour)] == Int(colour) && ranks[Int(colour)] >= first {
            let (row, column) = Int(offset).quotientAndRemainder(dividingBy: pixels.width)
            var around: UInt64 = 0
            for y in max(0, row - 2)...min(pixels.height - 1, row + 2) {
                for x in max(0, column - 2)...min(pixels.width - 1, column + 2) {
                    let rank = grid[y * pixels.width + x]
                    if rank != unpainted { around |= 1 << UInt64(rank) }
                }
            }
            neighbours[ranks[Int(colour)] - first].append(around)
        }
        return neighbours
    }

    /// The class with the largest share in a mixture of some of `parts`; nil if it is none.
    private func mainPart(of rank: Int, among parts: UInt64) -> Int? {
        let ranks = classes.indices.filter { parts & (1 << UInt64($0)) != 0 }
        let shade = classes[rank].shade
        var best: (distance: Double, rank: Int)?
        func consider(_ corners: [Int]) {
            for mixture in shade.mixtures(of: corners.map { classes[$0].shade })
            where mixture.distance <= 1 && mixture.distance < best?.distance ?? .infinity {
                best = (mixture.distance, corners[mixture.main])
            }
        }
        for (i, a) in ranks.enumerated() {
            for (j, b) in ranks.enumerated().dropFirst(i + 1) {
                for c in ranks.dropFirst(j + 1) { consider([a, b, c]) }
            }
        }
        guard best == nil, ranks.count <= 16 else { return best?.rank }
        for (i, a) in ranks.enumerated() {
            for (j, b) in ranks.enumerated().dropFirst(i + 1) {
                for (k, c) in ranks.enumerated().dropFirst(j + 1) {
                    for d in ranks.dropFirst(k + 1) { consider([a, b, c, d]) }
                }
            }
        }
        return best?.rank
    }
}

extension Shade {
    /// The shade as a mixture of three or four others, by values and by light: how far away the
    /// nearest mixture is in shares of a tolerance, and which part of it is the largest.
    ///
    /// None where that would need a negative share.
    fileprivate func mixtures(of parts: [Shade]) -> [(distance: Double, main: Int)] {
        [
            Self.mixture(
                values, of: parts.map { $0.values }, tolerance: Self.valueTolerance),
            Self.mixture(light, of: parts.map { $0.light }, tolerance: Self.lightTolerance),
        ].compactMap { $0 }
    }

    /// The least squares of the equations point - a = u (b - a) + v (c - a) + w (d - a).
    private static func mixture(
        _ point: SIMD4<Double>, of parts: [SIMD4<Double>], tolerance: Double
    ) -> (distance: Double, main: Int)? {
        let edges = parts.dropFirst().map { $0 - parts[0] }
        let offset = point - parts[0]
        // The third edge of a triangle is its normal, of which the mixture has nothing.
        let third = edges.count > 2 ? edges[2] : cross(edges[0], edges[1])
        let volume = (cross(edges[0], edges[1]) * third).sum()
        guard abs(volume) > 1 else { return nil }
        let u = (cross(offset, edges[1]) * third).sum() / volume
        let v = (cross(edges[0], offset) * third).sum() / volume
        let w = (cross(edges[0], edges[1]) * offset).sum() / volume
        let shares = edges.count > 2 ? [1 - u - v - w, u, v, w] : [1 - u - v, u, v]
        guard shares.allSatisfy({ $0 >= 0 }) else { return nil }
        let distance = edges.count > 2 ? 0 : abs(w) * (third * third).sum().squareRoot()
        let main = shares.indices.max { shares[$0] < shares[$1] } ?? 0
        return (distance / tolerance, main)
    }

    private static func cross(_ a: SIMD4<Double>, _ b: SIMD4<Double>) -> SIMD4<Double> {
        SIMD4(
            a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x, 0)
    }
}
