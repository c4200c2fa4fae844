import Colours
import Figures
import NeuralNetworks
import PNG
import Planes
import Points
import Raster
import Training

/// One whole 1080p frame: regions, fill, creases, boundary, points, axes, curves and text.
struct Pictures {
    private static let steps = 3000

    private let renderer: FrameRenderer
    private let snapshot: Snapshot
    private var history = RunHistory()
    private let frame: Frame
    /// The same picture with three bytes per pixel.
    private let rgbPicture: Picture

    init(width: Int, depth: Int) throws {
        // Without the two points of TensorFlow Playground's spirals that lie on each other: a
        // marker's edge over one of another class is in no palette, and the frame would be RGB.
        let source = PointSource(.generated(GeneratorCall(.spirals, values: ["count": 500])))
        let points = try PointSet(sources: [source], testShare: 0.5, seed: 7)
        var last: Snapshot?
        for snapshot in Spirals.run(points, width: width, depth: depth, steps: Self.steps) {
            history.append(snapshot.record)
            last = snapshot
        }
        guard let last else { throw BenchmarkError.nothingToMeasure("training") }
        snapshot = last
        renderer = FrameRenderer(
            scene: Scene(
                title: "Two spirals", classes: points.classNames.map { ClassAppearance(name: $0) },
                points: points, window: Spirals.window),
            size: PictureSize(uncheckedWidth: 1920, height: 1080), look: .paper,
            lastStep: Self.steps,
            lastEpoch: snapshot.record.epoch,
            lettering: try Lettering())
        frame = renderer.frame(snapshot, history: history)
        rgbPicture = frame.picture.rgb
    }

    var isIndexed: Bool { frame.picture.form != .rgb }

    /// Milliseconds to draw a frame and to encode it.
    func measure(rgb: Bool) throws -> Double {
        try 1e3
            * seconds {
                let picture = renderer.frame(snapshot, history: history).picture
                _ = try Self.encode(rgb ? rgbPicture : picture)
            }
    }

    /// Milliseconds to encode a frame.
    func measureEncoding(rgb: Bool) throws -> Double {
        try 1e3 * seconds { _ = try Self.encode(rgb ? rgbPicture : frame.picture) }
    }

    func fileSize(rgb: Bool) throws -> Int {
        try Self.encode(rgb ? rgbPicture : frame.picture).count
    }

    /// With the settings by which runs are written.
    private static func encode(_ picture: Picture) throws -> [UInt8] {
        try picture.form == .rgb
            ? PNGEncoder(filter: .none, level: 1).encode(picture)
            : PNGEncoder(filter: .up, level: 1, strategy: .runLengths).encode(picture)
    }
}
