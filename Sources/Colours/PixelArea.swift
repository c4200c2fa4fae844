/// A rectangle of whole pixels in a picture, never empty.
public struct PixelArea: Sendable, Hashable {
    /// The first column.
    public var x: Int
    /// The first row.
    public var y: Int
    /// Columns.
    public var width: Int
    /// The number of rows.
    public var height: Int

    /// The area with this upper left corner and this size.
    public init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }
}
