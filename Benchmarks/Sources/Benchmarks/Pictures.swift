import Figures
import NeuralNetworks
import PNG
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
            size: PictureSize(width: 1920, height: 1080), look: .paper, lastStep: Self.steps,
            lettering: try Lettering())
        guard let frame = renderer.frame(snapshot, history: history) else {
            throw BenchmarkError.nothingToMeasure("frame")
        }
        self.frame = frame
    }

    var isIndexed: Bool { frame.indexed != nil }

    /// Milliseconds to draw a frame and to encode it.
    func measure(rgb: Bool) throws -> Double {
        try 1e3
            * seconds {
                guard let frame = renderer.frame(snapshot, history: history) else {
                    throw BenchmarkError.nothingToMeasure("frame")
                }
                _ = try Self.encode(frame, rgb: rgb)
            }
    }

    /// Milliseconds to encode a frame.
    func measureEncoding(rgb: Bool) throws -> Double {
        try 1e3 * seconds { _ = try Self.encode(frame, rgb: rgb) }
    }

    func fileSize(rgb: Bool) throws -> Int { try Self.encode(frame, rgb: rgb).count }

    /// With the settings by which runs are written.
    private static func encode(_ frame: Frame, rgb: Bool) throws -> [UInt8] {
        let canvas = frame.canvas
        if rgb {
            return try PNGEncoder(filter: .none, level: 1).encode(
                rgb: canvas.pixels, width: canvas.width, height: canvas.height)
        }
        guard let indexed = frame.indexed else {
            throw BenchmarkError.nothingToMeasure("palette frame")
        }
        return try PNGEncoder(filter: .up, level: 1, strategy: .runLengths).encode(
            indices: indexed.indices, palette: indexed.palette, width: indexed.width,
            height: indexed.height)
    }
}
