/// What the bytes of a picture stand for.
public enum PixelForm: Sendable, Hashable {
    /// Three bytes per pixel: red, green and blue in sRGB.
    case rgb
    /// One byte per pixel: the place of its colour in a palette of 1 to 256.
    case indexed(palette: [Colour])
}

extension PixelForm {
    /// The bytes that a pixel takes.
    public var bytesPerPixel: Int {
        switch self {
        case .rgb: 3
        case .indexed: 1
        }
    }

    /// The colours of an indexed picture, and none otherwise.
    public var palette: [Colour] {
        switch self {
        case .rgb: []
        case .indexed(let palette): palette
        }
    }
}
