package import Analysis
package import Colours
package import Geometry
package import NeuralNetworks
package import Raster

/// Draws each unit's bent line in the colour of its layer, over the classes in pale colours.
package struct CreasePainter {
    /// The classes and the decision boundary.
    package let plane: DecisionPlane
    /// The colours of layers.
    package let ink: LayerInk
    /// The widths of each layer's lines, in pixels.
    package let widths: [Double]
    private let lines: CreaseLines
    private let units: [UnitName]
    /// The pieces of the boundary that lie on creases.
    private let casing: [Segment]
    private let style: PlaneStyle
    /// Whether there are too many lines for the plot's size, so that they must be finer.
    private let isDense: Bool

    /// A painter of `network` within `rect`, a rectangle of whole pixels.
    package init(
        _ lines: CreaseLines, of network: Network, window: Box, rect: PixelRect, style: PlaneStyle
    ) {
        let room = min(1, max(rect.width, rect.height) / (520 * style.scale))
        let isDense = Double(network.hiddenUnitCount) > 60 * room
        let ink = LayerInk(look: style.look)
        self.lines = lines
        self.style = style
        self.isDense = isDense
        self.ink = ink
        units = network.hiddenUnits
        widths = network.hiddenLayers.indices.map {
            ink.width($0, isDense: isDense) * style.scale
        }
        plane = DecisionPlane.painted(network, window: window, rect: rect, style: style)
        casing = CreaseBoundary(of: network, in: window).segments
    }
}

extension CreasePainter {
    /// How much of the boundary's colour is laid on.
    private static let boundaryShare = 0.8
    /// How far the boundary is seen on either side of a crease, in a picture of 960 x 720.
    private static let casingUnits = 1.7

    /// The colour that the boundary has where two classes tie.
    package var boundaryColour: Colour {
        style.look.neutral.mixed(with: style.look.boundary, share: Self.boundaryShare)
    }

    /// The rhythm of a layer's lines, from 0; nil: solid.
    package func dashes(ofLayer layer: Int) -> Dashes? {
        CreaseStrokes.dashes(ofLayer: layer, unit: widths.first ?? 1)
    }

    /// Whether a part of the boundary lies on creases.
    package var hasCasing: Bool { !casing.isEmpty }

    /// The width of a boundary that lies on creases, in pixels.
    package var casingWidth: Double {
        (widths.first ?? 0) + 2 * Self.casingUnits * style.scale
    }

    /// Draws the plane, the lines of the first layer last.
    ///
    /// - Returns: the ink of the lines and of the boundary.
    package func draw(on canvas: inout Canvas) -> Coverage {
        plane.fillPale(on: &canvas, style: style)
        let boundary = boundary
        canvas.blend(boundary, style.look.boundary, opacity: Self.boundaryShare)
        let transform = plane.transform
        let strokes = CreaseStrokes(lines, names: units, widths: widths, transform: transform)
        for (layer, coverage) in strokes.layers.enumerated().reversed() {
            canvas.blend(coverage, ink.colour(layer), opacity: isDense ? 0.75 : 1)
        }
        var all = boundary
        for (unit, segments) in lines.segments.enumerated() {
            for segment in segments {
                all.stroke(
                    from: transform.pixel(segment.start), to: transform.pixel(segment.end),
                    width: widths[units[unit].layer - 1])
            }
        }
        return all
    }

    /// The decision boundary, so wide where it lies on creases that it is seen on both sides.
    private var boundary: Coverage {
        var boundary = plane.boundary
        for segment in casing {
            boundary.stroke(
                from: plane.transform.pixel(segment.start), to: plane.transform.pixel(segment.end),
                width: casingWidth)
        }
        return boundary
    }
}
