import Colours
import Geometry
import Planes

/// The places of the parts of a frame.
struct FrameLayout {
    /// Lengths as a multiple of those in a picture of 960 x 720.
    let scale: Double
    let titleBaseline: PixelPoint?
    /// The line of numbers: label and value baselines.
    let readouts: PixelRect?
    /// The window of the plane; on whole pixels.
    let plot: PixelRect
    /// The column with the legend and the curves.
    let sidebar: PixelRect?

    /// The place of the column with the legend, if there is room for it.
    enum ColumnPlace {
        case beside
        /// Below the plot, over its whole width.
        case below
        /// Beside the plot, in what it leaves of the picture's width.
        case spare
    }

    /// - Parameters:
    ///   - window: gives the plot its proportions; nil: the plot fills the room that there is.
    ///   - column: the place of the column with the legend.
    ///   - axisRoom: left of the plot, in a picture of 960 x 720.
    init(
        size: PictureSize, window: Box?, column: ColumnPlace = .beside, axisRoom: Double = 72
    ) {
        let width = Double(size.width)
        let height = Double(size.height)
        let scale = size.scale
        self.scale = scale
        func length(_ units: Double) -> Double { units * scale }

        // A picture too small for letters is all plot.
        let hasText = width >= length(380) && height >= length(300)
        let hasSidebar =
            hasText && column == .beside && width >= length(700) && height >= length(420)
        let edge = hasText ? length(22) : min(length(6), (min(width, height) / 8).rounded(.down))
        titleBaseline = hasText ? PixelPoint(edge, length(38)) : nil
        readouts =
            hasText
            ? PixelRect(x: edge, y: length(54), width: width - 2 * edge, height: length(36)) : nil
        let left = hasText ? length(axisRoom) : edge
        let top = hasText ? length(104) : edge
        let bottom = hasText ? length(56) : edge
        let sidebarWidth = hasSidebar ? length(228) + length(34) : 0
        let free = PixelRect(
            x: left, y: top, width: width - left - edge - sidebarWidth,
            height: height - top - bottom)
        var plot = window.map { Self.fit($0, into: free) } ?? Self.whole(free)
        if !hasText { plot.x += ((free.width - plot.width) / 2).rounded() }
        self.plot = plot
        let beside = PixelRect(
            x: plot.maxX + length(34), y: plot.y,
            width: min(width - edge - plot.maxX - length(34), length(420)),
            height: free.height.rounded(.down))
        let below = PixelRect(
            x: left, y: plot.maxY + length(76), width: min(free.width, length(420)),
            height: min(height - plot.maxY - length(76) - bottom, length(560)))
        if column == .below {
            let rect = PixelRect(
                x: left, y: below.y, width: free.width, height: height - below.y - length(8))
            sidebar = hasText && rect.height >= length(80) ? rect : nil
        } else if column == .spare {
            let x = plot.maxX + length(22)
            let rect = PixelRect(
                x: x, y: plot.y, width: width - edge - x, height: free.height.rounded(.down))
            sidebar = hasText && rect.width >= length(150) ? rect : nil
        } else if hasSidebar {
            sidebar = beside
        } else {
            sidebar = hasText && below.height >= length(300) ? below : nil
        }
    }

    /// The largest rectangle in `free` in which a unit of x is as long as a unit of y; a window
    /// more than three times as long as high (or the other way) fills the room instead.
    private static func fit(_ window: Box, into free: PixelRect) -> PixelRect {
        let aspect = window.width / window.height
        var width = free.width
        var height = free.height
        if aspect >= 1 / 3.0 && aspect <= 3 {
            width = min(width, height * aspect)
            height = width / aspect
        } else {
            width = min(width, height * 1.25)
        }
        return whole(PixelRect(x: free.x, y: free.y, width: width, height: height))
    }

    /// Whole pixels, at least one.
    private static func whole(_ rect: PixelRect) -> PixelRect {
        PixelRect(
            x: rect.x.rounded(.down), y: rect.y.rounded(.down),
            width: max(1, rect.width.rounded(.down)), height: max(1, rect.height.rounded(.down)))
    }
}
