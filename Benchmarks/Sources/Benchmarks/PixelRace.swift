import Geometry
import LinearRegions
import NeuralNetworks
import Probes
import Raster

/// Margin and winner at every pixel of a 1080p picture, in two ways: exact regions filled by
/// spans, and a dense forward pass in single precision.
final class PixelRace {
    static let (columns, rows) = (1920, 1080)

    private let network: Network
    private let transform: PlaneTransform
    private var exact: FloatPlane
    private let blocks: UnsafeMutableBufferPointer<Float>
    private let scratch: UnsafeMutableRawPointer
    private var margins = [Float](repeating: 0, count: columns * rows)
    private var winners = [UInt8](repeating: 0, count: columns * rows)
    private let shape: (width: Int, depth: Int)

    /// - Parameter network: two logits over hidden layers of one width, a multiple of 8.
    init(_ network: Network) {
        self.network = network
        shape = (network.layers[0].unitCount, network.layers.count - 1)
        transform = PlaneTransform(
            window: Spirals.window,
            rect: PixelRect(
                x: 0, y: 0, width: Double(Self.columns), height: Double(Self.rows)))
        exact = FloatPlane(PixelBounds(x: 0, y: 0, width: Self.columns, height: Self.rows))
        let packed = network.layers.flatMap(\.blocks)
        blocks = .allocate(capacity: packed.count)
        _ = blocks.initialize(from: packed)
        scratch = .allocate(byteCount: 2 * (shape.width + 8) * 32 * 4, alignment: 64)
    }

    deinit {
        blocks.deallocate()
        scratch.deallocate()
    }

    /// Seconds of the traversal and the fill.
    func measureExact() throws -> Double {
        guard let traversal = RegionTraversal(network: network, window: Spirals.window) else {
            throw BenchmarkError.nothingToMeasure("raster")
        }
        var filler = Filler(plane: exact, transform: transform)
        exact = FloatPlane(PixelBounds(x: 0, y: 0, width: 1, height: 1))
        let time = seconds { traversal.visitDecisions(with: &filler) }
        exact = filler.plane
        return time
    }

    /// Seconds of the forward pass.
    func measureDense() -> Double {
        var rival = probes_network()
        rival.width = shape.width
        rival.depth = shape.depth
        rival.blocks = blocks.baseAddress.map { UnsafePointer($0) }
        let corner = transform.plane(PixelPoint(0.5, 0.5))
        let numbers = scratch.assumingMemoryBound(to: Float.self)
        return seconds {
            probes_forward(
                &rival, Self.columns, Self.rows, Float(corner.x), Float(1 / transform.scaleX),
                Float(corner.y), Float(1 / transform.scaleY), numbers, &margins, &winners)
        }
    }

    /// The largest and the mean error of the margins of both, at every 101st pixel, against the
    /// network in Double; a margin of the wrong class counts as negative.
    func errors() -> (exact: String, dense: String) {
        var exactErrors: [Double] = []
        var denseErrors: [Double] = []
        for place in stride(from: 0, to: Self.columns * Self.rows, by: 101) {
            let (x, y) = (place % Self.columns, place / Self.columns)
            let point = transform.plane(PixelPoint(Double(x) + 0.5, Double(y) + 0.5))
            let logits = network.logits(at: point)
            let truth = logits[1] - logits[0]
            func error(_ margin: Float, _ winner: UInt8) -> Double {
                abs((winner == 1 ? 1 : -1) * Double(margin) - truth)
            }
            exactErrors.append(error(exact[x, y], exact.label(x, y)))
            denseErrors.append(error(margins[place], winners[place]))
        }
        func summary(_ errors: [Double]) -> String {
            let mean = errors.reduce(0, +) / Double(errors.count)
            return "\(scientific(errors.max() ?? 0)) and \(scientific(mean))"
        }
        return (summary(exactErrors), summary(denseErrors))
    }
}

/// Fills margins and winners as frames do.
private struct Filler: RegionVisitor, DecisionVisitor {
    var plane: FloatPlane
    let transform: PlaneTransform

    mutating func visit(_ region: borrowing LinearRegion) {}

    mutating func visit(_ piece: borrowing DecisionPiece) {
        plane.fill(
            piece.vertices, through: transform, with: piece.margin,
            label: UInt8(clamping: piece.winner))
    }

    mutating func visit(_ piece: BoundaryPiece) {}
}

extension DenseLayer {
    /// The layer in blocks of 8 units, as `probes_network` takes it.
    fileprivate var blocks: [Float] {
        stride(from: 0, to: unitCount, by: 8).flatMap { first in
            let units = first..<first + 8
            let columns = (0..<inputCount).flatMap { input in
                units.map { $0 < unitCount ? Float(weights[$0 * inputCount + input]) : 0 }
            }
            return columns + units.map { $0 < unitCount ? Float(biases[$0]) : 0 }
        }
    }
}
