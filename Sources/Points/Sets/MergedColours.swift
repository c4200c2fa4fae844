import Colours
import RealFunctions

/// The colours of a picture in the order in which they are met, and how many pixels each has.
struct ColourTable {
    private(set) var colours: [Colour] = []
    private(set) var counts: [Int] = []
    private var indices: [Colour: Int] = [:]
    private var last: (colour: Colour, index: Int)?

    /// Counts a pixel; the index of its colour.
    mutating func count(_ colour: Colour) -> Int {
        if let last, last.colour == colour {
            counts[last.index] += 1
            return last.index
        }
        let index = indices[colour] ?? colours.count
        if index == colours.count {
            indices[colour] = index
            colours.append(colour)
            counts.append(0)
        }
        counts[index] += 1
        last = (colour, index)
        return index
    }
}

/// The colours that are classes, and which of them each colour of a picture is.
///
/// A colour that covers less than 1 % of the pixels and lies between two colours that cover more
/// pixels than it is that of a soft edge, and is the nearer of these two. Where three or four
/// colours meet, it may be a mixture of all of them: see `Junctions`.
struct MergedColours {
    /// In the order in which they are met.
    let colours: [Colour]
    /// For each colour of the picture the index of its class.
    let labels: [UInt8]
    /// The number of pixels in edge colours.
    let edgePixels: Int

    /// Nil if there are more than `limit` colours of classes.
    init?(
        _ table: ColourTable, of pixels: PaintedPixels, edges: ImageSource.Edges, limit: Int
    ) {
        let total = table.counts.reduce(0, +)
        let order = table.colours.indices.sorted {
            table.counts[$0] == table.counts[$1] ? $0 < $1 : table.counts[$0] > table.counts[$1]
        }
        var kept: [(index: Int, shade: Shade)] = []
        var owners = [Int](repeating: 0, count: table.colours.count)
        for index in order {
            let shade = Shade(table.colours[index])
            if edges == .nearer, 100 * table.counts[index] < total,
                let owner = shade.nearerEnd(among: kept.map { $0.shade })
            {
                owners[index] = kept[owner].index
                continue
            }
            guard kept.count < limit else { return nil }
            kept.append((index, shade))
            owners[index] = index
        }
        if edges == .nearer {
            let firstSmall = kept.firstIndex { 100 * table.counts[$0.index] < total }
            let junctions = Junctions(of: pixels, owners: owners, classes: kept)
            let merged = junctions.ownClasses(from: firstSmall ?? kept.count)
            owners = owners.map { merged[$0] ?? $0 }
            kept.removeAll { merged[$0.index] != nil }
        }
        let indices = kept.map { $0.index }.sorted()
        var places = [UInt8](repeating: 0, count: table.colours.count)
        for (place, index) in indices.enumerated() { places[index] = UInt8(place) }
        colours = indices.map { table.colours[$0] }
        labels = owners.map { places[$0] }
        edgePixels = owners.indices.reduce(0) { sum, index in
            sum + (owners[index] == index ? 0 : table.counts[index])
        }
    }
}

/// A colour as two points: by its values, and by its light, since programs mix edges either way.
struct Shade {
    let values: SIMD4<Double>
    let light: SIMD4<Double>

    /// The largest distances from the line between two colours, of 255: for programs that round
    /// or sharpen a little, and a step of a bright value.
    static let (valueTolerance, lightTolerance) = (6.0, 2.5)

    init(_ colour: Colour) {
        values = SIMD4(Double(colour.red), Double(colour.green), Double(colour.blue), 0)
        func linear(_ value: Double) -> Double {
            let share = value / 255
            let light =
                share <= 0.04045 ? share / 12.92 : Portable.power((share + 0.055) / 1.055, 2.4)
            return 255 * light
        }
        light = SIMD4(linear(values.x), linear(values.y), linear(values.z), 0)
    }

    /// The index of the nearer of those two colours between which it lies, if there are two.
    ///
    /// Of several pairs the one counts whose line is nearest.
    func nearerEnd(among others: [Shade]) -> Int? {
        var best: (distance: Double, index: Int)?
        for (first, a) in others.enumerated() {
            for (second, b) in others.enumerated().dropFirst(first + 1) {
                let found = [
                    Self.place(
                        of: values, from: a.values, to: b.values, within: Self.valueTolerance),
                    Self.place(of: light, from: a.light, to: b.light, within: Self.lightTolerance),
                ].min { $0.distance < $1.distance }
                guard let found, found.distance <= 1, found.distance < best?.distance ?? .infinity
                else { continue }
                best = (found.distance, found.share < 0.5 ? first : second)
            }
        }
        return best?.index
    }

    /// Where the nearest place on the line between two points is, and how far away in shares of a
    /// tolerance.
    private static func place(
        of point: SIMD4<Double>, from a: SIMD4<Double>, to b: SIMD4<Double>,
        within tolerance: Double
    ) -> (share: Double, distance: Double) {
        let (line, offset) = (b - a, point - a)
        let length = (line * line).sum()
        let share = length > 0 ? min(max((offset * line).sum() / length, 0), 1) : 0
        let rest = offset - share * line
        return (share, (rest * rest).sum().squareRoot() / tolerance)
    }
}
