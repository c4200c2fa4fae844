import Colours
import Raster

/// The labels and colours of what a surface is made of.
///
/// Each class has three runs of tones by brightness: its facets, the lines between them, and the
/// level parts where the graph is cut off.
struct SurfaceTones {
    let scale: ToneScale
    private let classCount: Int

    /// What lets the ground through.
    static let clear: UInt8 = 255
    private static let toneCount = 256
    /// Beyond this number of classes, the colours of the last one are used again.
    private static let classLimit = 80

    init(classes: [Colour], look: Look, creaseShare: Double) {
        let classes = classes.prefix(Self.classLimit)
        classCount = classes.count
        let facets = classes.map { Self.run(Palette.deepFill($0, look: look), look) }
        let lines = facets.map { run in run.map { $0.mixed(with: look.ink, share: creaseShare) } }
        let plateaus = classes.map { colour in
            Self.run(
                Palette.deepFill(colour, look: look).mixed(with: look.neutral, share: 0.5), look)
        }
        let sides = [
            look.boundary, look.grid.mixed(with: look.frame, share: 0.1),
            look.grid.mixed(with: look.frame, share: 0.4), look.frame,
        ]
        scale = ToneScale(
            runs: facets + lines + plateaus
                + sides.map { colour in
                    Array(repeating: colour, count: Self.toneCount)
                }, half: nil)
    }

    /// From the side that is turned away from the light to the one that faces it.
    private static func run(_ colour: Colour, _ look: Look) -> [Colour] {
        let dark = colour.mixed(with: .black, share: look.isDark ? 0.55 : 0.5)
        let light = colour.mixed(with: .white, share: look.isDark ? 0.3 : 0.5)
        return (0..<toneCount).map { index in
            let brightness = Double(index) / Double(toneCount - 1)
            let middle = 0.72
            return brightness < middle
                ? dark.mixed(with: colour, share: brightness / middle)
                : colour.mixed(with: light, share: (brightness - middle) / (1 - middle))
        }
    }

    private func index(_ label: Int) -> Int { min(label, classCount - 1) }

    func facet(_ label: Int) -> UInt8 { UInt8(index(label)) }
    func crease(_ label: Int) -> UInt8 { UInt8(classCount + index(label)) }
    func plateau(_ label: Int) -> UInt8 { UInt8(2 * classCount + index(label)) }
    /// The line where the height is 0.
    var zero: UInt8 { UInt8(3 * classCount) }
    /// The block's left side, towards the light.
    var leftSide: UInt8 { UInt8(3 * classCount + 1) }
    /// The block's right side.
    var rightSide: UInt8 { UInt8(3 * classCount + 2) }
    /// The block's edges.
    var rim: UInt8 { UInt8(3 * classCount + 3) }
}
