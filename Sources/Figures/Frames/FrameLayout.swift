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
    /// Whether each number stands beside its label, where two lines have no room.
    let isCompact: Bool
    /// The window of the plane; on whole pixels.
    private(set) var plot: PixelRect
    /// The column with the legend and the curves.
    let sidebar: PixelRect?

    /// The place of the column with the legend, if there is room for it.
    enum ColumnPlace: CaseIterable {
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
    ///   - belowHeight: the least height of a column below the plot, in such a picture.
    init(
        size: PictureSize, window: Box?, column: ColumnPlace = .beside,
        axisRoom: Double = Self.axisRoom, belowHeight: Double = Self.chartsHeight
    ) {
        let (width, height) = (Double(size.width), Double(size.height))
        let form = PageForm(size)
        let scale = form.scale
        self.scale = scale
        isCompact = form.kind == .compact
        func length(_ units: Double) -> Double { units * scale }

        let hasText = form.kind != .wordless
        let edge = form.edge
        titleBaseline = hasText ? PixelPoint(edge, length(isCompact ? 20 : 38)) : nil
        readouts =
            hasText
            ? PixelRect(
                x: edge, y: length(isCompact ? 25 : 54), width: width - 2 * edge,
                height: length(isCompact ? 16 : 36)) : nil
        let left = hasText ? length(isCompact ? axisRoom - 12 : axisRoom) : edge
        let (top, bottom) = (form.top, form.bottom)
        let isWide = width >= length(700) && height >= length(420)
        let hasSidebar = form.kind == .full && column == .beside && isWide
        let sidebarWidth = hasSidebar ? length(228) + length(34) : 0
        let below = column == .below ? length(Self.belowAxes + belowHeight) : 0
        let free = PixelRect(
            x: left, y: top, width: width - left - edge - sidebarWidth,
            height: max(1, height - top - bottom - below))
        var plot = window.map { free.fitted(to: $0) } ?? free.whole
        if !hasText { plot.x += ((free.width - plot.width) / 2).rounded() }
        self.plot = plot
        switch column {
        case .beside where hasSidebar:
            sidebar = PixelRect(
                x: plot.maxX + length(34), y: plot.y, width: width - edge - plot.maxX - length(34),
                height: free.height.rounded(.down))
        case .beside: sidebar = nil
        case .below:
            let y = plot.maxY + length(Self.belowAxes)
            let rect = PixelRect(
                x: left, y: y, width: width - left - edge, height: height - bottom - y)
            let isRoomy = form.kind == .full && rect.width >= length(400)
            sidebar = isRoomy && rect.height >= length(belowHeight) - 2 ? rect : nil
        case .spare:
            let x = plot.maxX + length(22)
            let rect = PixelRect(
                x: x, y: plot.y, width: width - edge - x, height: free.height.rounded(.down))
            sidebar = hasText && rect.width >= length(isCompact ? 70 : 150) ? rect : nil
        }
    }

    /// A plot alone in the middle of a picture, without words.
    init(bare window: Box, size: PictureSize) {
        scale = size.scale
        (titleBaseline, readouts, sidebar, isCompact) = (nil, nil, nil, false)
        plot = PixelRect(alone: window, in: size)
    }
}

extension FrameLayout {
    /// The usual room left of a plot, in a picture of 960 x 720.
    static let axisRoom = 72.0
    /// The room for the numbers and the name of an axis between a plot and what is below it.
    private static let belowAxes = 76.0
    /// The least height of charts below a plot.
    static let chartsHeight = 115.0
    /// The least height of words below a plot.
    static let wordsHeight = 80.0
    /// The least share of its area that a plot may keep beside a column.
    private static let acceptable = 0.35
    /// How much larger a plot must be for a place of the column that comes later.
    private static let worthwhile = 1.15

    /// The arrangement of a plot of `window` and a column in which the plot is large; without a
    /// column if no place has room for one.
    static func fitting(
        _ window: Box, in size: PictureSize, axisRoom: Double = axisRoom,
        belowHeight: Double = chartsHeight
    ) -> FrameLayout {
        let layouts = ColumnPlace.allCases.map {
            FrameLayout(
                size: size, window: window, column: $0, axisRoom: axisRoom,
                belowHeight: belowHeight)
        }
        // The spare column takes no room from the plot.
        let plain = FrameLayout(size: size, window: window, column: .spare, axisRoom: axisRoom)
        let complete = layouts.filter {
            $0.sidebar != nil && $0.plot.area > acceptable * plain.plot.area
        }
        guard let first = complete.first else { return layouts[0].centred(in: size) }
        return complete.dropFirst().reduce(first) { best, next in
            next.plot.area > worthwhile * best.plot.area ? next : best
        }
    }

    /// The arrangement of whatever fills the room that a column leaves: beside it, or above it on
    /// tall screens.
    static func free(in size: PictureSize) -> FrameLayout {
        let isTall = 4 * size.height > 5 * size.width
        return FrameLayout(
            size: size, window: nil, column: isTall ? .below : .beside, axisRoom: 22,
            belowHeight: isTall ? 0.2 * Double(size.height) / size.scale : chartsHeight)
    }

    /// The same with the plot in the middle of the height that it is free to fill.
    private func centred(in size: PictureSize) -> FrameLayout {
        var layout = self
        let form = PageForm(size)
        let spare = Double(size.height) - form.bottom - plot.maxY
        layout.plot.y += max(0, (spare / 2).rounded(.down))
        return layout
    }
}

/// What a picture's size leaves room for, and the margins that go with it.
private struct PageForm {
    let kind: Kind
    let scale: Double
    private let shorter: Double

    enum Kind {
        /// All plot: there is no room for letters.
        case wordless
        /// A title and one line of numbers.
        case compact
        case full
    }

    init(_ size: PictureSize) {
        scale = size.scale
        let (width, height) = (Double(size.width), Double(size.height))
        shorter = min(width, height)
        if width < 240 || height < 180 {
            kind = .wordless
        } else {
            kind = width < 380 * scale || height < 300 * scale ? .compact : .full
        }
    }

    /// Left and right of everything.
    var edge: Double {
        switch kind {
        case .wordless: min(6 * scale, (shorter / 8).rounded(.down))
        case .compact: 10 * scale
        case .full: 22 * scale
        }
    }

    /// Above a plot.
    var top: Double {
        switch kind {
        case .wordless: edge
        case .compact: 50 * scale
        case .full: 104 * scale
        }
    }

    /// Below a plot, for the numbers and the name of an axis.
    var bottom: Double {
        switch kind {
        case .wordless: edge
        case .compact: 48 * scale
        case .full: 56 * scale
        }
    }
}

extension PixelRect {
    fileprivate var area: Double { width * height }
}
