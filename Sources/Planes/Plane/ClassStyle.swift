package import Colours
package import Raster

/// How the points of a class are drawn.
package struct ClassStyle: Sendable {
    /// Stands in the legend.
    package let name: String
    /// The colour of the plane where the class wins.
    package let fill: Colour
    /// The colour of its points.
    package let point: Colour
    /// Of its points' markers.
    package let shape: MarkerShape

    init(_ appearance: ClassAppearance, index: Int, look: Look) {
        let colour = appearance.colour ?? Palette.colour(index)
        name = appearance.name
        fill = colour
        point = Palette.point(colour, look: look)
        shape = ClassAppearance.shape(index: index)
    }

    /// A point's marker: filled for training, hollow for test.
    ///
    /// Its area is that of a disc of `radius` pixels.
    package func marker(
        radius: Double, isTest: Bool, look: Look, opacity: Double = 1
    ) -> Marker {
        guard isTest else {
            return Marker(shape, radius: radius, body: .filled(point), opacity: opacity)
        }
        let interior = look.halo.mixed(with: fill, share: 0.1)
        return Marker(
            shape, radius: radius,
            body: .ring(point, width: max(1, radius * 0.36), interior: interior),
            opacity: opacity)
    }

    /// What is drawn below all markers, so that they stand out from the plane and where points
    /// crowd their colour is seen and not their halos.
    package func halo(radius: Double, look: Look) -> Marker {
        Marker(
            shape, radius: radius, body: .filled(look.halo),
            halo: Marker.Halo(look.halo, width: max(0.7, radius * 0.32)))
    }
}
