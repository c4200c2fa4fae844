import Geometry
import Raster

/// How much ink lies in any rectangle of a picture, from sums over all pixels above and to the left
/// (Crow 1984, "Summed-area tables for texture mapping").
struct InkMap {
    private let bounds: PixelBounds
    /// One column and one row more than there are pixels.
    private var sums: [UInt32]

    init(_ coverage: Coverage) {
        bounds = coverage.bounds
        let stride = bounds.width + 1
        sums = Array(repeating: 0, count: stride * (bounds.height + 1))
        for row in 0..<bounds.height {
            var total: UInt32 = 0
            for column in 0..<bounds.width {
                total += UInt32(coverage[bounds.minX + column, bounds.minY + row])
                let above = sums[row * stride + column + 1]
                sums[(row + 1) * stride + column + 1] = above + total
            }
        }
    }

    /// The share of a rectangle that is covered; 1 where it is not all in the picture.
    func share(in rect: PixelRect) -> Double {
        let area = PixelBounds(covering: rect)
        guard !area.isEmpty, area.intersection(bounds) == area else { return 1 }
        let stride = bounds.width + 1
        func sum(_ x: Int, _ y: Int) -> Int {
            Int(sums[(y - bounds.minY) * stride + x - bounds.minX])
        }
        let ink =
            sum(area.maxX, area.maxY) - sum(area.minX, area.maxY) - sum(area.maxX, area.minY)
            + sum(area.minX, area.minY)
        return Double(ink) / (255 * Double(area.width * area.height))
    }
}
