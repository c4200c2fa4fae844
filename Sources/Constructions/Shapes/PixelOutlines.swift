public import Geometry

/// The outlines of an area of pixels, along the edges of the pixels.
///
/// Coordinates are those of the picture with y turned upwards: a pixel in column c and row r covers
/// c...c + 1 and -r - 1...-r.
public struct PixelOutlines: Sendable {
    /// Rings of corners, counter-clockwise around the area and clockwise around its holes.
    ///
    /// No ring comes to one place twice: where pixels meet in a corner only, it is split.
    public let rings: [[Point]]

    /// The maximum number of corners of all rings.
    public static let cornerLimit = 200_000

    /// The outlines of the pixels that are set, row by row from the top.
    ///
    /// - Throws: if they have more than `cornerLimit` corners.
    public init(of mask: [Bool], width: Int, height: Int) throws(ConstructionError) {
        precondition(mask.count == width * height, "one value makes a pixel")
        var walk = PixelWalk(mask, width: width, height: height)
        var rings: [[Point]] = []
        var cornerCount = 0
        while let loop = walk.next() {
            for ring in Self.split(loop) {
                cornerCount += ring.count
                guard cornerCount <= Self.cornerLimit else {
                    throw .tooManyCorners(limit: Self.cornerLimit)
                }
                rings.append(ring)
            }
        }
        self.rings = rings
    }

    /// The rings of a loop that may come to a place twice.
    private static func split(_ loop: [Point]) -> [[Point]] {
        var rings: [[Point]] = []
        var path: [Point] = []
        var places: [Point: Int] = [:]
        for corner in loop {
            if let first = places[corner] {
                for passed in path[(first + 1)...] { places[passed] = nil }
                rings.append(Array(path[first...]))
                path.removeSubrange((first + 1)...)
            } else {
                places[corner] = path.count
                path.append(corner)
            }
        }
        return rings + [path]
    }
}

/// Follows the edges of pixels with the area on the left, each edge once.
private struct PixelWalk {
    private let mask: [Bool]
    private let width: Int
    private let height: Int
    /// Whether the upper edge of the pixel, walked from right to left, has been passed.
    private var isPassed: [Bool]
    private var start = 0

    init(_ mask: [Bool], width: Int, height: Int) {
        self.mask = mask
        self.width = width
        self.height = height
        isPassed = [Bool](repeating: false, count: mask.count)
    }

    private func isSet(_ column: Int, _ row: Int) -> Bool {
        column >= 0 && column < width && row >= 0 && row < height && mask[row * width + column]
    }

    /// The corners of the next loop, and places where it may touch itself.
    ///
    /// Each loop has an upper edge of a pixel, from which it starts.
    mutating func next() -> [Point]? {
        while start < mask.count {
            let (row, column) = start.quotientAndRemainder(dividingBy: width)
            if !isPassed[start], isSet(column, row), !isSet(column, row - 1) {
                return loop(column + 1, row)
            }
            start += 1
        }
        return nil
    }

    /// The loop that begins at a lattice point towards the left.
    private mutating func loop(_ firstColumn: Int, _ firstRow: Int) -> [Point] {
        var corners: [Point] = []
        var (column, row) = (firstColumn, firstRow)
        var (dx, dy) = (-1, 0)
        repeat {
            if dy == 0, dx < 0 { isPassed[row * width + column - 1] = true }
            column += dx
            row += dy
            // The pixels ahead, to the left and to the right of the way, where y points down.
            let aheadLeft = pixel(column, row, dx, dy, side: -1)
            let aheadRight = pixel(column, row, dx, dy, side: 1)
            if !aheadLeft {
                corners.append(Point(Double(column), Double(-row)))
                (dx, dy) = (dy, -dx)
            } else if aheadRight {
                corners.append(Point(Double(column), Double(-row)))
                (dx, dy) = (-dy, dx)
            }
        } while column != firstColumn || row != firstRow || dx != -1
        return corners
    }

    /// Whether a pixel ahead of a lattice point is set: `side` is -1 for the one on the left.
    private func pixel(_ column: Int, _ row: Int, _ dx: Int, _ dy: Int, side: Int) -> Bool {
        // The middle of the pixel, in half pixels: half a step ahead and half a step to the side.
        let x = 2 * column + dx - side * dy
        let y = 2 * row + dy + side * dx
        return isSet((x - 1) / 2, (y - 1) / 2)
    }
}
