package import Colours
package import Raster

/// How the plane is drawn: its look and scale, the classes' colours and markers, and the tones of
/// their areas.
///
/// It is made once for a picture, or for all frames of a run.
package struct PlaneStyle: Sendable {
    /// The colours of grounds and inks.
    package let look: Look
    /// Lengths as a multiple of those in a picture of 960 x 720.
    package private(set) var scale: Double
    /// One for each class, in their order.
    package let classes: [ClassStyle]
    /// For each class its tones, and for a second one where there is only one.
    package let runs: [[Colour]]
    /// The scale of the numbers in a plane.
    package let tones: ToneScale

    /// The style of a picture that shows these classes.
    package init(_ classes: [ClassAppearance], look: Look, scale: Double) {
        self.look = look
        self.scale = scale
        self.classes = classes.enumerated().map { index, appearance in
            ClassStyle(appearance, index: index, look: look)
        }
        // One class still has a far side: a logit above 0 stands for class 1.
        let colours = self.classes.map { $0.fill }
        runs = PlaneTones.runs(
            classes: colours + (colours.count < 2 ? [Palette.colour(1)] : []), look: look)
        tones = PlaneTones.scale(runs, look: look)
    }

    /// The same style with lines and markers `factor` times as large.
    package func scaled(by factor: Double) -> PlaneStyle {
        var style = self
        style.scale *= factor
        return style
    }
}

extension PictureSize {
    /// How large letters and lines are, as a multiple of their size in a picture of 960 x 720;
    /// never so small that letters cannot be read.
    package var scale: Double {
        max(0.82, min(Double(width) / 960, Double(height) / 720))
    }
}
