public import Colours
public import Geometry
public import Randomness

/// The painted pixels of a picture and the colours that they have.
public struct Painting: Sendable {
    /// The maximum number of colours that a painting may have.
    static let colourLimit = 64

    /// The width of the picture in pixels.
    public let width: Int
    /// The height of the picture in pixels.
    public let height: Int
    /// The colours in the order in which a reader meets them: row by row, from left to right.
    public let colours: [Colour]
    /// The offsets (row x width + column) of the opaque pixels, rising.
    private let painted: [UInt32]
    /// The index of each painted pixel's colour.
    private let labels: [UInt8]

    /// The number of edge colours whose pixels took another colour.
    public let edgeColourCount: Int
    /// The share of the painted pixels that are in those colours.
    public let edgeShare: Double

    /// The opaque pixels of a picture.
    ///
    /// - Parameters:
    ///   - rgba: four bytes per pixel (red, green, blue, alpha), row by row from the top.
    ///   - edges: what becomes of the colours of soft edges.
    /// - Throws: if no pixel is opaque, or there are more than 64 opaque colours that are not those
    ///   of edges.
    public init(
        rgba: [UInt8], width: Int, height: Int, edges: ImageSource.Edges = .nearer
    ) throws(PointError) {
        precondition(rgba.count == 4 * width * height, "four bytes make a pixel")
        self.width = width
        self.height = height
        var painted: [UInt32] = []
        var indices: [UInt32] = []
        var table = ColourTable()
        for offset in 0..<width * height where rgba[4 * offset + 3] == 255 {
            let colour = Colour(
                red: rgba[4 * offset], green: rgba[4 * offset + 1], blue: rgba[4 * offset + 2])
            painted.append(UInt32(offset))
            indices.append(UInt32(table.count(colour)))
        }
        guard !painted.isEmpty else { throw PointError(.nothingPainted) }
        let pixels = PaintedPixels(
            width: width, height: height, offsets: painted, colours: indices)
        let merged = MergedColours(table, of: pixels, edges: edges, limit: Self.colourLimit)
        guard let merged else { throw PointError(.tooManyColours(limit: Self.colourLimit)) }
        self.painted = painted
        labels = indices.map { merged.labels[Int($0)] }
        colours = merged.colours
        edgeColourCount = table.colours.count - colours.count
        edgeShare = Double(merged.edgePixels) / Double(painted.count)
    }

    /// The window whose longer side is 2, centred at 0, with square pixels.
    public var defaultWindow: Box {
        let longer = Double(max(width, height))
        let x = Double(width) / longer
        let y = Double(height) / longer
        return Box(unchecked: (-x, x, -y, y))
    }

    /// For each pixel, row by row from the top, whether it is painted in a colour that is wanted.
    ///
    /// - Parameter isWanted: gets the index of a colour.
    public func mask(of isWanted: (_ colour: Int) -> Bool) -> [Bool] {
        let wanted = colours.indices.map(isWanted)
        var mask = [Bool](repeating: false, count: width * height)
        for (offset, label) in zip(painted, labels) { mask[Int(offset)] = wanted[Int(label)] }
        return mask
    }

    /// Points spread evenly over the painted area: each is a painted pixel, drawn with
    /// replacement, and a place in it.
    public func points(
        count: Int, window: Box, using generator: inout SeededGenerator
    ) -> [LabelledPoint] {
        let rect = PixelRect(x: 0, y: 0, width: Double(width), height: Double(height))
        let transform = PlaneTransform(window: window, rect: rect)
        return (0..<count).map { _ in
            let index = generator.below(painted.count)
            let (row, column) = Int(painted[index]).quotientAndRemainder(dividingBy: width)
            let x = Double(column) + generator.unit()
            let y = Double(row) + generator.unit()
            return LabelledPoint(transform.plane(PixelPoint(x, y)), label: Int(labels[index]))
        }
    }
}
