public import Colours

/// A marker for points: a shape with a body and a halo.
public struct Marker: Sendable {
    /// What is inside the outline.
    public enum Body: Sendable, Hashable {
        case filled(Colour)
        /// A ring of `width` pixels within the outline. The middle has the colour `interior`, or
        /// is clear.
        case ring(Colour, width: Double, interior: Colour?)
    }

    /// A band around the body that sets it off from the ground.
    public struct Halo: Sendable, Hashable {
        /// Its colour.
        public var colour: Colour
        /// In pixels, beyond the outline.
        public var width: Double

        /// A band of `width` pixels.
        public init(_ colour: Colour, width: Double) {
            self.colour = colour
            self.width = width
        }
    }

    /// The largest radius, in pixels.
    static let maxRadius = 512.0

    let outline: MarkerOutline
    /// What is laid on, one over the other.
    let layers: [MarkerLayer]
    /// Nothing is drawn farther from the centre along an axis.
    let reach: Double

    /// A marker with the area of a disc of `radius` pixels, whatever its shape.
    ///
    /// - Parameters:
    ///   - radius: clamped to 0 to 512 pixels.
    ///   - opacity: of each part, clamped to 0...1.
    public init(
        _ shape: MarkerShape, radius: Double, body: Body, halo: Halo? = nil, opacity: Double = 1
    ) {
        outline = MarkerOutline(shape, radius: radius > 0 ? min(radius, Self.maxRadius) : 0)
        layers = MarkerLayer.layers(of: body, halo: halo, opacity: opacity)
        reach = outline.extent + max(halo?.width ?? 0, 0) + 1
    }
}
