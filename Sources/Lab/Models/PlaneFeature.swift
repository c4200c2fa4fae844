import Text

/// Something that only networks that divide the plane have, and a network that draws a curve lacks.
public enum PlaneFeature: Sendable, Hashable {
    /// Labelled points.
    case points
    /// A window of four numbers.
    case window
    /// The window of an export.
    case exportWindow
    /// A picture of the plane alone.
    case bare
    /// A vector picture that is rendered.
    case vectors
    /// A view other than the default one.
    case view(String)
    /// The vector picture of the plane.
    case svg
    /// A simpler decision boundary.
    case tolerance
    /// A place with two coordinates.
    case place(x: Double)
    /// The column of a second coordinate.
    case yColumn
}

extension PlaneFeature: CustomStringConvertible {
    /// What is wrong and what would be right, in a few words.
    public var description: String {
        switch self {
        case .points:
            "--points is a table of points with classes (predict takes a table of x, and a run "
                + "has its own samples)"
        case .window: "its window has two numbers (--window x0,x1)"
        case .vectors: "render draws it as a PNG (--out NAME.png)"
        case .bare: "it is drawn with its axes, without --bare"
        case .exportWindow: "export draws it over its samples, without --window"
        case .view(let name):
            "--view \(name) shows the plane (without --view, render draws the curve)"
        case .svg:
            "--format svg shows the plane (render draws the curve as a PNG; text, json, csv, swift "
                + "and python describe it)"
        case .tolerance: "--tolerance simplifies a decision boundary, which it does not have"
        case .place(let x): "a curve has one coordinate (--at \(x.shortest))"
        case .yColumn: "--y names a second coordinate, which it does not take (--x alone)"
        }
    }
}
