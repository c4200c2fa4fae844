import Colours
import Planes

/// How a figure is drawn: the style of its planes, its letters and their sizes.
///
/// It is made once for a picture, or for all frames of a run.
struct FigureStyle: Sendable {
    let plane: PlaneStyle
    /// Invisible where a picture is too small for letters.
    let lettering: Lettering

    /// The style of a figure that shows these classes.
    init(_ classes: [ClassAppearance], look: Look, scale: Double, lettering: Lettering) {
        plane = PlaneStyle(classes, look: look, scale: scale)
        self.lettering = lettering
    }

    private init(_ plane: PlaneStyle, lettering: Lettering) {
        self.plane = plane
        self.lettering = lettering
    }

    /// The same style with letters and lines `factor` times as large.
    func scaled(by factor: Double) -> FigureStyle {
        FigureStyle(plane.scaled(by: factor), lettering: lettering)
    }

    var look: Look { plane.look }
    /// Lengths as a multiple of those in a picture of 960 x 720.
    var scale: Double { plane.scale }
    var classes: [ClassStyle] { plane.classes }
    var text: TextSizes { TextSizes(scale: scale) }
}

/// The sizes of letters, in pixels.
struct TextSizes: Sendable {
    fileprivate let scale: Double

    /// Of the title.
    var title: Double { 21 * scale }
    /// Of the numbers below the title.
    var value: Double { 15.5 * scale }
    /// Of the names of axes, rows and columns.
    var name: Double { 13 * scale }
    /// Of the names of classes and layers.
    var legend: Double { 12.5 * scale }
    /// Of the numbers of axes and of the words beside keys.
    var number: Double { 12 * scale }
    /// Of sentences and captions.
    var caption: Double { 11.5 * scale }
    /// Of labels within and around charts.
    var label: Double { 11 * scale }
    /// Of the numbers of axes that many plots share.
    var fine: Double { 10.5 * scale }
    /// Of ranges below tiles.
    var finest: Double { 9.5 * scale }
}
