public import Colours

/// How a picture looks: the shading of the plane, and light or dark.
public struct Look: Sendable, Hashable {
    /// How the regions are coloured.
    public enum Shading: Sendable, Hashable {
        /// Pale at the boundary, deeper as the margin grows, thin creases.
        case paper
        /// Each facet in one colour that follows its slope's direction, so that facets look tilted.
        case glass
    }

    /// How the regions are coloured.
    public var shading: Shading
    /// Light ink on a dark ground.
    public var isDark: Bool

    /// Paper on a light ground.
    public static let paper = Look(shading: .paper, isDark: false)
    /// Paper on a dark ground.
    public static let paperDark = Look(shading: .paper, isDark: true)
    /// Glass on a light ground.
    public static let glass = Look(shading: .glass, isDark: false)
    /// Glass on a dark ground.
    public static let glassDark = Look(shading: .glass, isDark: true)

    /// The look of that name.
    public init(_ name: LookName) {
        switch name {
        case .paper: self = .paper
        case .paperDark: self = .paperDark
        case .glass: self = .glass
        case .glassDark: self = .glassDark
        }
    }

    private init(shading: Shading, isDark: Bool) {
        self.shading = shading
        self.isDark = isDark
    }
}

extension Look {
    /// The ground of the picture.
    package var background: Colour { isDark ? Colour(hex: 0x14171c) : Colour(hex: 0xffffff) }
    /// The colour of texts.
    package var ink: Colour { isDark ? Colour(hex: 0xe8eaed) : Colour(hex: 0x1d2126) }
    /// The colour of less important texts, and of ticks.
    package var faintInk: Colour { isDark ? Colour(hex: 0x9aa3ad) : Colour(hex: 0x646c76) }
    /// The lines of a chart behind its curves.
    package var grid: Colour { isDark ? Colour(hex: 0x2c323a) : Colour(hex: 0xe3e6ea) }
    /// The border of a plot or a chart.
    package var frame: Colour { isDark ? Colour(hex: 0x59626d) : Colour(hex: 0x8d959e) }
    /// The band around markers and letters, which sets them off from the plane.
    package var halo: Colour { isDark ? Colour(hex: 0x14171c) : Colour(hex: 0xffffff) }
    /// What a chart shows of the training points.
    package var trainingCurve: Colour { isDark ? Colour(hex: 0x6cb6ff) : Colour(hex: 0x1f5fae) }
    /// A known curve over a boundary that is like it.
    package var namedCurve: Colour { isDark ? Colour(hex: 0xff79c6) : Colour(hex: 0xc2185b) }
    /// What a chart shows of the test points.
    package var testCurve: Colour { isDark ? Colour(hex: 0xffa657) : Colour(hex: 0xc2561a) }
    /// What a chart shows of the validation points.
    package var validationCurve: Colour {
        isDark ? Colour(hex: 0x7ee2b8) : Colour(hex: 0x0b7a53)
    }
    /// Where two classes tie.
    package var neutral: Colour { isDark ? Colour(hex: 0x23282f) : Colour(hex: 0xfaf9f7) }

    /// Where the class changes.
    package var boundary: Colour {
        switch shading {
        case .paper: isDark ? Colour(hex: 0xf4f6f8) : Colour(hex: 0x16181c)
        case .glass: isDark ? Colour(hex: 0xffffff) : Colour(hex: 0x16181c)
        }
    }

    /// Where a unit bends.
    package var crease: Colour {
        switch shading {
        case .paper: isDark ? Colour(hex: 0xc9d2dc) : Colour(hex: 0x20242a)
        case .glass: isDark ? Colour(hex: 0x0c0e11) : Colour(hex: 0xffffff)
        }
    }
}
