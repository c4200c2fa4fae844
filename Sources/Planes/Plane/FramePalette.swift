package import Colours
package import Raster

/// At most 256 colours for all frames of a run, such that whatever a frame can show is near to one.
///
/// What is flat in a picture (grounds, tones, inks) is in it as it is. The rest of the places are
/// given to mixtures of an ink with its ground, each time to the one that is farthest from all
/// colours so far (Gonzalez 1985, "Clustering to minimize the maximum intercluster distance").
package struct FramePalette: Sendable {
    /// Those that are flat in a picture come first.
    package private(set) var colours: [Colour] = []
    /// Squared distances from the mixtures to the nearest colour.
    private var mixtures: [(colour: Colour, distance: Int)] = []

    /// The largest distance of a pixel from its colour, in steps of 1/255 (it occurs only on
    /// edges).
    package static let tolerance = 28
    /// Fewer tones of a class than this would show as bands.
    static let minimumTones = 32

    /// nil if there are too many classes for tones without bands.
    package init?(_ style: PlaneStyle) {
        let (classes, tones, look) = (style.classes, style.runs, style.look)
        let room = min(64, 128 / max(tones.count, 1))
        guard room >= Self.minimumTones else { return nil }
        for colour in look.flatColours + classes.flatMap({ [$0.point, $0.fill] }) { add(colour) }
        for run in tones {
            for tone in Self.spread(run, over: room) { add(tone) }
        }
        gatherMixtures(classes: classes, tones: tones, look: look)
        addMixtures()
    }

    /// The palette of a picture with these flat colours, and with mixtures of grounds and inks.
    init(flat: [Colour], mixtures: [(ground: Colour, ink: Colour)]) {
        for colour in flat { add(colour) }
        for mixture in mixtures { mix(mixture.ground, with: mixture.ink) }
        addMixtures()
    }

    /// Gives all places that are left to mixtures.
    private mutating func addMixtures() {
        while colours.count < 256,
            let farthest = mixtures.max(by: { $0.distance < $1.distance }), farthest.distance > 0
        {
            add(farthest.colour)
        }
    }

    /// The picture on a canvas in these colours; nil if some pixel is too far from all of them.
    package func picture(of canvas: Canvas) -> Picture? {
        canvas.indexed(colours, tolerance: Self.tolerance)
    }

    private mutating func gatherMixtures(
        classes: [ClassStyle], tones: [[Colour]], look: Look
    ) {
        let grounds = tones.flatMap { Self.spread($0, over: 12) }
        for ground in grounds {
            mix(ground, with: look.crease, upTo: 0.7)
            mix(ground, with: look.boundary)
            mix(ground, with: look.halo)
        }
        for style in classes {
            mix(look.halo, with: style.point)
            mix(look.background, with: style.point)
        }
        for ink in look.flatColours { mix(look.background, with: ink) }
        for curve in [look.trainingCurve, look.testCurve] { mix(look.grid, with: curve) }
    }

    /// `count` colours of a run, its ends among them.
    private static func spread(_ run: [Colour], over count: Int) -> [Colour] {
        (0..<count).map { run[$0 * (run.count - 1) / (count - 1)] }
    }

    private mutating func mix(_ ground: Colour, with ink: Colour, upTo share: Double = 1) {
        for step in 1...12 {
            let colour = ground.mixed(with: ink, share: share * Double(step) / 12)
            let distance = colours.map { colour.squaredDistance(to: $0) }.min() ?? .max
            mixtures.append((colour, distance))
        }
    }

    private mutating func add(_ colour: Colour) {
        guard colours.count < 256, !colours.contains(colour) else { return }
        colours.append(colour)
        for index in mixtures.indices {
            let distance = mixtures[index].colour.squaredDistance(to: colour)
            mixtures[index].distance = min(mixtures[index].distance, distance)
        }
    }
}

extension Look {
    /// The colours in which something is drawn flat.
    var flatColours: [Colour] {
        [
            background, halo, neutral, ink, faintInk, grid, frame, boundary, crease,
            trainingCurve, testCurve,
        ]
    }
}

extension Colour {
    fileprivate func squaredDistance(to other: Colour) -> Int {
        let red = Int(red) - Int(other.red)
        let green = Int(green) - Int(other.green)
        let blue = Int(blue) - Int(other.blue)
        return red * red + green * green + blue * blue
    }
}
