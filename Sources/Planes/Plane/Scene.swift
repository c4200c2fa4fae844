public import Geometry
public import Points

/// What stays the same over all pictures of a run.
public struct Scene: Sendable {
    /// Stands above the plot.
    public var title: String
    /// One for each class of `points`, in the same order.
    public var classes: [ClassAppearance]
    /// Drawn on the plane: training points filled, test points hollow.
    public var points: PointSet
    /// The part of the plane that is shown.
    public var window: Box
    /// What the coordinates mean.
    public var axisNames: AxisNames
    /// Which of the points are drawn.
    public var markers: Markers

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
        axisNames: AxisNames = AxisNames(), markers: Markers = Markers()
    ) {
        self.title = title
        self.classes = classes
        self.points = points
        self.window = window
        self.axisNames = axisNames
        self.markers = markers
    }
}
