package import Colours

/// The colours of classes, in order; safe for colour-blind eyes.
///
/// The hues are those of Okabe and Ito (2008, "Color Universal Design"), the first two as a pair
/// of blue and orange that also differ in lightness. Fills are held pale so that points stand out.
/// After the tenth come those that are farthest from all before them as fills, in CIELAB, for eyes
/// with three cones and with two (Machado, Oliveira and Fernandes 2009). More than six colours
/// not everyone can distinguish them all: classes also differ in marker, and in the names that are
/// set in the plane.
package enum Palette {
    private static let hues: [UInt32] = [
        0x1565b8, 0xe0701f, 0x0a8f6c, 0xb0568f, 0xc9a400, 0x3fa7d9, 0x6b4fb3, 0x7a5c3e,
        0x5d6b78, 0xb33951, 0x9eb878, 0xde9eb8, 0x85126b, 0x913805,
    ]

    /// After this number of classes, the colours repeat.
    package static var count: Int { hues.count }

    /// The strong colour of a class, from which the others are mixed.
    package static func colour(_ index: Int) -> Colour { Colour(hex: hues[index % hues.count]) }

    /// The colour of the plane far from the boundary, where the class wins.
    package static func deepFill(_ colour: Colour, look: Look) -> Colour {
        look.isDark
            ? colour.mixed(with: Colour(hex: 0x14171c), share: 0.42)
            : colour.mixed(with: .white, share: 0.42)
    }

    /// The colour of the plane at the boundary.
    package static func paleFill(_ colour: Colour, look: Look) -> Colour {
        look.neutral.mixed(with: colour, share: look.isDark ? 0.14 : 0.08)
    }

    /// The colour of a class's points.
    static func point(_ colour: Colour, look: Look) -> Colour {
        look.isDark
            ? colour.mixed(with: .white, share: 0.45) : colour.mixed(with: .black, share: 0.3)
    }
}
