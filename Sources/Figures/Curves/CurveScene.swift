public import Curves
public import Planes

/// What stays the same over all pictures of a run that learns a curve.
public struct CurveScene: Sendable {
    /// Stands above the plot.
    public var title: String
    /// The samples, and what they are of.
    public var data: CurveData
    /// What the coordinates mean.
    public var axisNames: Scene.AxisNames

    /// A scene, all given.
    public init(title: String, data: CurveData, axisNames: Scene.AxisNames = .init()) {
        self.title = title
        self.data = data
        self.axisNames = axisNames
    }
}
