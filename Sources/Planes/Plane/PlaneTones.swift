import Colours
import Geometry
import Raster

/// The colours of the plane: for each class a run of tones.
///
/// Paper: a tone is a level from the boundary (0) to far away, `m / (m + 4)` for a margin `m`, so
/// that the scale is the same in every picture and shows several orders of magnitude. Glass: a
/// tone is a direction of the facet's slope.
package enum PlaneTones {
    /// The margin that is coloured half as deep as the deepest.
    package static let halfMargin = 4.0

    private static let count = 256

    /// For each class its tones.
    static func runs(classes: [Colour], look: Look) -> [[Colour]] {
        classes.map { colour in
            (0..<count).map { tone in
                let share = Double(tone) / Double(count - 1)
                switch look.shading {
                case .paper:
                    return Palette.paleFill(colour, look: look)
                        .mixed(with: Palette.deepFill(colour, look: look), share: share)
                case .glass:
                    return glass(colour, turn: share, look: look)
                }
            }
        }
    }

    /// The scale of a plane whose numbers are margins on paper, and turns on glass.
    static func scale(_ runs: [[Colour]], look: Look) -> ToneScale {
        ToneScale(runs: runs, half: look.shading == .paper ? halfMargin : nil)
    }

    /// The tone of a facet of glass, as a share of all tones, by the direction in which the margin
    /// grows.
    ///
    /// A full turn is all tones; a level facet is lit as from above.
    static func turn(_ gradient: Vector) -> Double {
        guard let direction = gradient.unit else { return share(ofTone: count / 4) }
        // The angle by its cosine and quadrant: monotone is enough, equal steps do not matter.
        let quarter = Double(count) / 4
        let turn =
            direction.dy >= 0 ? (1 - direction.dx) * quarter : (3 + direction.dx) * quarter
        return share(ofTone: min(Int(turn), count - 1))
    }

    private static func share(ofTone tone: Int) -> Double { Double(tone) / Double(count - 1) }

    /// Glass lit from the upper left: light where the facet rises to the light, dark where it
    /// falls away, the hue turned a little to either side.
    private static func glass(_ colour: Colour, turn: Double, look: Look) -> Colour {
        let x = turn < 0.5 ? 1 - 4 * turn : 4 * turn - 3
        let y = (1 - x * x).squareRoot() * (turn < 0.5 ? 1 : -1)
        let light = (-x + y) * 0.7071067811865476
        let side = (x + y) * 0.7071067811865476
        let base = Palette.deepFill(colour, look: look)
        let turned = Colour(
            red: shifted(base.red, by: side * 14), green: shifted(base.green, by: -side * 10),
            blue: shifted(base.blue, by: -side * 14))
        return light > 0
            ? turned.mixed(with: .white, share: 0.44 * light)
            : turned.mixed(with: colour.mixed(with: .black, share: 0.25), share: -0.62 * light)
    }

    private static func shifted(_ channel: UInt8, by amount: Double) -> UInt8 {
        UInt8(min(max(Double(channel) + amount, 0), 255))
    }
}
