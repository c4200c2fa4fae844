import Geometry

/// The places of words in a vector picture.
struct VectorWords {
    /// Where lines begin and how wide they are.
    let left: Double
    let width: Double
    /// How wide a text is in a size.
    let measure: (_ text: String, _ size: Double) -> Double

    /// The height of a row of classes.
    static let row = 18.0
    private static let size = 13.0
    /// From one class to the next, its key included.
    private static let gap = 34.0
    /// The top of the first row.
    private static let top = 40.0

    /// Where the keys of classes are, in as many rows as they need.
    func legend(_ names: [String]) -> (places: [PixelPoint], rows: Int) {
        var (x, row) = (left, 0)
        let places = names.map { name in
            let length = measure(name, Self.size) + Self.gap
            if x > left && x + length - Self.gap / 2 > left + width { (x, row) = (left, row + 1) }
            defer { x += length }
            return PixelPoint(x, Self.top + Self.row * Double(row))
        }
        return (places, row + 1)
    }

    /// A title that ends in an ellipsis where it would meet the words at the end of its line.
    func cut(_ title: String, size: Double, before caption: String) -> String {
        let room = width - measure(caption, Self.size) - 16
        var kept = title
        while measure(kept, size) > room, kept.count > 1 {
            kept = kept.dropLast(kept.hasSuffix("…") ? 2 : 1) + "…"
        }
        return kept
    }
}
