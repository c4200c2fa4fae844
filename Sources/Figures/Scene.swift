public import Colours
public import Geometry
public import Points
public import Raster

/// What stays the same over all pictures of a run.
public struct Scene: Sendable {
    /// The text above the plot.
    public var title: String
    /// One for each class of `points`, in the same order.
    public var classes: [ClassAppearance]
    /// Drawn on the plane: training points filled, test points hollow.
    public var points: PointSet
    /// The part of the plane that is shown.
    public var window: Box
    /// What the coordinates mean.
    public var axisNames: AxisNames

    /// The names that are at the axes.
    public struct AxisNames: Sendable, Hashable {
        /// Below the plot.
        public var x: String
        /// Beside the plot.
        public var y: String

        /// The names of the two axes.
        public init(x: String = "x", y: String = "y") {
            self.x = x
            self.y = y
        }
    }

    /// A scene; classes without a colour take their turn in the palette.
    public init(
        title: String, classes: [ClassAppearance], points: PointSet, window: Box,
        axisNames: AxisNames = AxisNames()
    ) {
        self.title = title
        self.classes = classes
        self.points = points
        self.window = window
        self.axisNames = axisNames
    }
}

/// How a class is called and coloured.
public struct ClassAppearance: Sendable, Hashable {
    /// The text in the legend.
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

extension PictureSize {
    /// How large letters and lines are, as a multiple of their size in a picture of 960 x 720;
    /// never so small that letters cannot be read.
    var scale: Double {
        max(0.82, min(Double(width) / 960, Double(height) / 720))
    }
}
