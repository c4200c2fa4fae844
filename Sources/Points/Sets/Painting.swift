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

    /// The opaque pixels of a picture.
    ///
    /// - Parameter rgba: four bytes per pixel (red, green, blue, alpha), row by row from the top.
    /// - Throws: if no pixel is opaque, or there are more than 64 opaque colours.
    public init(rgba: [UInt8], width: Int, height: Int) throws(PointError) {
        precondition(rgba.count == 4 * width * height, "four bytes make a pixel")
        self.width = width
        self.height = height
        var painted: [UInt32] = []
        var labels: [UInt8] = []
        var colours: [Colour] = []
        var last: (colour: Colour, label: UInt8)?
        for offset in 0..<width * height where rgba[4 * offset + 3] == 255 {
            let colour = Colour(
                red: rgba[4 * offset], green: rgba[4 * offset + 1], blue: rgba[4 * offset + 2])
            if colour != last?.colour {
                let index = colours.firstIndex(of: colour) ?? colours.count
                guard index < Self.colourLimit else {
                    throw PointError(.tooManyColours(limit: Self.colourLimit))
                }
                if index == colours.count { colours.append(colour) }
                last = (colour, UInt8(index))
            }
            painted.append(UInt32(offset))
            labels.append(last?.label ?? 0)
        }
        guard !painted.isEmpty else { throw PointError(.nothingPainted) }
        self.painted = painted
        self.labels = labels
        self.colours = colours
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
