public import Colours
public import Raster

/// How a class is called and coloured.
public struct ClassAppearance: Sendable, Hashable {
    /// Stands in the legend.
    public var name: String
    /// The colour of its points and, paler, of its part of the plane; nil for the palette's colour.
    public var colour: Colour?

    /// A class; without a colour it takes its turn in the palette.
    public init(name: String, colour: Colour? = nil) {
        self.name = name
        self.colour = colour
    }

    /// Its colour, or that of the class with this index in the palette.
    public func shownColour(index: Int) -> Colour { colour ?? Palette.colour(index) }

    /// The marker of the class with this index.
    public static func shape(index: Int) -> MarkerShape {
        MarkerShape.allCases[index % MarkerShape.allCases.count]
    }
}
