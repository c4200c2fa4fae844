public import Curves
public import Planes

/// What stays the same over all pictures of a run that learns a curve.
public struct CurveScene: Sendable {
    /// Stands above the plot.
    public var title: String
    /// The samples, and what they are of.
    public var data: CurveData
    /// From the left end of the plots to the right one.
    public var interval: ClosedRange<Double>
    /// What the coordinates mean.
    public var axisNames: Scene.AxisNames

    /// A scene; without an interval it shows that of the data.
    public init(
        title: String, data: CurveData, interval: ClosedRange<Double>? = nil,
        axisNames: Scene.AxisNames = .init()
    ) {
        self.title = title
        self.data = data
        self.interval = interval ?? data.interval
        self.axisNames = axisNames
    }
}
