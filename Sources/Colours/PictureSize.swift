/// The size of a picture in pixels: each side is 1 to 8192.
public struct PictureSize: Sendable, Hashable {
    /// The lengths that a side can have.
    public static let sides = 1...8192

    /// The default size of a picture.
    public static let standard = PictureSize(uncheckedWidth: 960, height: 720)

    /// Columns.
    public let width: Int
    /// The number of rows.
    public let height: Int

    /// A size of `width` x `height` pixels; nil unless both are among `sides`.
    public init?(width: Int, height: Int) {
        guard Self.sides.contains(width), Self.sides.contains(height) else { return nil }
        self.init(uncheckedWidth: width, height: height)
    }

    /// A size whose sides are known to be among `sides`.
    public init(uncheckedWidth width: Int, height: Int) {
        assert(Self.sides.contains(width) && Self.sides.contains(height))
        self.width = width
        self.height = height
    }
}
