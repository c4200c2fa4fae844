import Geometry

/// The lengths of a grid around and between its panels, in whole pixels.
struct GridLengths: Sendable {
    /// Beside the grid.
    let edge: Double
    /// From the left end of the picture to the first panel.
    let left: Double
    /// Below the last panel.
    let bottom: Double
    let gap: Double
    let caption: Double
    /// Between bands, for the headings of their rows, or of their columns.
    let bandGap: (width: Double, height: Double)
    /// The height of a header of two lines.
    let usualHeader: Double
    /// The width of a panel by its height.
    let aspect: Double
    /// The words of the header need so much.
    private let minimumContent: Double

    /// The lengths in a picture of this scale, whose panels show `window`.
    init(scale: Double, window: Box) {
        func length(_ units: Double) -> Double { (units * scale).rounded() }
        edge = length(22)
        left = edge + length(62)
        bottom = length(44)
        gap = length(14)
        caption = length(19)
        bandGap = (length(32), length(26))
        usualHeader = length(106)
        minimumContent = length(200)
        aspect = min(max(window.width / window.height, 0.4), 2.5)
    }
}

extension GridLengths {
    /// The width of the panels that fill a picture below a header.
    func panelWidth(
        _ folding: GridFolding, width: Double, height: Double, header: Double
    ) -> Double {
        let (columns, rows) = (Double(folding.columns), Double(folding.rows))
        let inner = width - left - edge - (columns - 1) * gap - bands(folding).width
        let content = height - header - bottom - (rows - 1) * gap - bands(folding).height
        return min(inner / columns, (content / rows - caption) * aspect)
    }

    /// The height of a panel of this width.
    func panelHeight(_ width: Double) -> Double { max(8, (width / aspect).rounded(.down)) }

    /// The size of the picture of panels of this width below a header.
    func size(
        _ folding: GridFolding, panelWidth: Double, header: Double
    ) -> (width: Double, height: Double) {
        let (columns, rows) = (Double(folding.columns), Double(folding.rows))
        let content = columns * (panelWidth + gap) - gap + bands(folding).width
        let height = rows * (panelHeight(panelWidth) + caption + gap) - gap + bands(folding).height
        return (left + max(content, minimumContent) + edge, header + height + bottom)
    }

    /// All gaps between bands together.
    private func bands(_ folding: GridFolding) -> (width: Double, height: Double) {
        (
            Double(folding.rowBands - 1) * bandGap.width,
            Double(folding.columnBands - 1) * bandGap.height
        )
    }
}
