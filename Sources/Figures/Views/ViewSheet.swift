import Analysis
import Colours
import Fonts
import Geometry
import NeuralNetworks
import Planes
import Points
import Raster
import Text

/// What all views of a network have in common: what is shown, in which units, colours and letters.
struct ViewSheet {
    /// In window units.
    let network: Network
    /// Points and window in window units.
    let scene: Scene
    let units: WindowUnits
    let size: PictureSize
    let style: FigureStyle
    /// The axes' numbers may need more room than those of a run's frames.
    let layout: FrameLayout
    /// The points that are drawn.
    let shown: ShownPoints
    /// What is said about points that are not drawn, or that the window does not show.
    private let note: String?
    /// Whether the plane is drawn alone, without axes and words.
    private let isBare: Bool
    /// What comes before the names of classes.
    private let keys: Legend.Keys

    /// What the room below the header is for.
    enum Room {
        /// A plot of the window with axes.
        case plot
        /// Whatever the view puts there.
        case free
    }

    /// How the legend shows the classes.
    enum ClassKeys {
        /// By the markers of their points; by their colours where there are no points.
        case markers
        /// By their colours.
        case patches
        /// By the pale colours of a plane that has other things in front of it.
        case palePatches
    }

    init(
        _ network: Network, scene: Scene, size: PictureSize, look: Look, lettering: Lettering,
        room: Room, keys: ClassKeys, isBare: Bool = false
    ) {
        units = WindowUnits(scene.window)
        self.network = units.local(network)
        self.scene = Scene(
            title: scene.title, classes: scene.classes, points: units.local(scene.points),
            window: units.box, axisNames: scene.axisNames, markers: scene.markers)
        self.size = size
        self.isBare = isBare
        let points = scene.points
        let local = self.network
        let shown = ShownPoints(self.scene.points, scene.markers)
            .judged { local.predictedClass(at: $0.position) }
        self.shown = shown
        note = scene.note(about: keys == .markers ? shown : nil)
        self.keys =
            switch keys {
            case .palePatches: .palePatch
            case .markers where !points.heldOut.isEmpty: Legend.Keys(points)
            case .markers where !points.training.isEmpty: .training
            case .markers, .patches: .patch
            }
        switch room {
        case .plot where !isBare:
            let axisRoom = Axes.room(
                beside: scene.window, height: Double(size.height), lettering: lettering,
                scale: size.scale)
            self.layout = .fitting(
                scene.window, in: size, axisRoom: axisRoom,
                belowHeight: FrameLayout.wordsHeight)
        case .plot: self.layout = FrameLayout(bare: scene.window, size: size)
        case .free: self.layout = .free(in: size)
        }
        // A picture too small for a header has no words at all.
        style = FigureStyle(
            scene.classes, look: look, scale: layout.scale,
            lettering: layout.titleBaseline == nil ? .invisible : lettering)
    }
}

extension ViewSheet {
    var look: Look { style.look }
    var scale: Double { style.scale }
    var lettering: Lettering { style.lettering }
    var classes: [ClassStyle] { style.classes }
    /// Whether there is room for words.
    var hasText: Bool { layout.titleBaseline != nil }
    var hasPoints: Bool { !(scene.points.training.isEmpty && scene.points.test.isEmpty) }

    /// A canvas of the ground's colour.
    func canvas() -> Canvas { Canvas(size: size, colour: look.background) }

    /// The points, in a size for the plot.
    var pointLayer: PointLayer {
        PointLayer(shown, style: style.plane, plotWidth: layout.plot.width)
    }

    /// The names of the classes in the plane, if there are too many to tell apart by colour.
    ///
    /// - Parameter taken: the places of other things that must stay visible.
    /// - Returns: where the names are.
    @discardableResult
    func drawClassNames(
        _ plane: FloatPlane, taken: [PixelRect], on canvas: inout Canvas
    ) -> [PixelRect] {
        ClassNames.draw(in: plane, taken: taken, style: style, on: &canvas)
    }

    /// Where the points are in the picture.
    func pointBoxes(_ transform: PlaneTransform) -> [PixelRect] {
        shown.boxes(transform, scale: scale)
    }

    /// The axes of the plot, in the data's units.
    func drawAxes(on canvas: inout Canvas) {
        guard !isBare else { return }
        Axes(
            transform: PlaneTransform(window: units.window, rect: layout.plot),
            names: scene.axisNames, style: style, note: note
        ).draw(on: &canvas)
    }

    /// The title and as many of the numbers as fit, the first ones first; the classes too, where no
    /// column beside the plot has them.
    ///
    /// - Parameter titleEnd: where the title has to end; nil: where the classes begin.
    func drawHeader(
        _ readouts: [Readout], on canvas: inout Canvas, titleEnd limit: Double? = nil
    ) {
        guard let baseline = layout.titleBaseline, let row = layout.readouts else { return }
        var titleEnd = limit ?? row.maxX
        if layout.sidebar == nil && limit == nil {
            let half = PixelRect(x: row.x + row.width / 2, y: 0, width: row.width / 2, height: 0)
            titleEnd = drawClassLine(
                in: half, endingAt: PixelPoint(row.maxX, baseline.y), on: &canvas)
        }
        Header(title: scene.title, readouts: readouts, layout: layout, style: style)
            .draw(on: &canvas, titleEnd: titleEnd)
    }

    /// The classes in a line that ends at `end`; returns where it begins.
    func drawClassLine(
        in rect: PixelRect, endingAt end: PixelPoint, on canvas: inout Canvas
    ) -> Double {
        legend(in: rect, style: style).drawLine(endingAt: end, on: &canvas)
    }

    /// The column beside the plot with the network's shape and the classes on top; nil if the
    /// picture has none.
    ///
    /// - Parameter end: where what is drawn ends; a column below it begins there.
    func column(
        on canvas: inout Canvas, hasLegend: Bool = true, below end: Double? = nil
    ) -> SideColumn? {
        guard var rect = layout.sidebar else { return nil }
        if let end, rect.y > layout.plot.maxY, end + 34 * scale < rect.y {
            rect.height += rect.y - end - 34 * scale
            rect.y = end + 34 * scale
        }
        // Words need no room below them for an axis.
        let isBelow = rect.y > layout.plot.maxY
        if isBelow { rect.height += 44 * scale }
        let style = isBelow ? style.scaled(by: enlargement(in: rect)) : style
        var column = SideColumn(rect: rect, style: style)
        guard hasLegend else {
            column.heading(network.label, on: &canvas)
            return column
        }
        var first = rect
        first.width = column.rect.width
        let narrow = legend(in: first, style: style)
        if narrow.isComplete || !isBelow {
            narrow.draw(network: network.label, on: &canvas)
            column.y = narrow.end + 10 * column.scale
            return column
        }
        // Many classes take the whole width, and what follows is below them.
        let wide = legend(in: rect, style: self.style)
        wide.draw(network: network.label, on: &canvas)
        let end = wide.end + 10 * scale
        return SideColumn(
            rect: PixelRect(
                x: rect.x, y: end, width: rect.width, height: max(0, rect.maxY - end)),
            style: self.style)
    }

    /// How much larger letters below a plot can be that leaves two columns: on tall screens there
    /// is room, and they are small.
    private func enlargement(in rect: PixelRect) -> Double {
        max(1, min(1.6, rect.width / (490 * scale), rect.height / (330 * scale)))
    }

    private func legend(in rect: PixelRect, style: FigureStyle) -> Legend {
        Legend(
            rect: rect, keys: keys, style: style,
            share: rect.height < 0.5 * Double(size.height) ? 0.9 : 0.5)
    }

    /// The shares of the points that the network classifies correctly, nil without points.
    var accuracy: Readout? {
        func share(_ points: [LabelledPoint]) -> String? {
            guard !points.isEmpty else { return nil }
            let right = points.count { network.predictedClass(at: $0.position) == $0.label }
            return (Double(right) / Double(points.count)).percent
        }
        switch (share(scene.points.training), share(scene.points.test)) {
        case (let training?, let test?):
            return Readout(label: "accuracy, training / test", value: training + " / " + test)
        case (let training?, nil): return Readout(label: "accuracy", value: training)
        case (nil, let test?): return Readout(label: "accuracy, test", value: test)
        case (nil, nil): return nil
        }
    }

    /// How many regions there are, or that there are none since the picture is sampled.
    func regions(_ summary: PlaneSummary) -> Readout {
        switch summary.source {
        case .sampled: Readout(label: "the network is smooth", value: "sampled")
        case .exact:
            Readout(
                label: "activation regions (exact)",
                value: summary.activationRegions.map { $0.grouped } ?? "over 1,000,000")
        }
    }
}
