import Geometry
import NeuralNetworks

/// Keeps all regions of a search, with the edges that they share.
struct RegionRecorder: RegionSink, ~Copyable {
    private var builder = ComplexBuilder()
    private var logits = GrowingList<AffineForm>()
    private let layout: PatternLayout
    private var patterns = GrowingList<UInt64>()
    private let frame: WindowFrame
    private let limit: Int
    /// The first unit whose sum jumps where a unit before it steps.
    private let firstJumpingUnit: Int
    private(set) var isFull = false

    /// - Parameter limit: the maximum number of regions that are kept.
    init(_ network: Network, window: Box, limit: Int) {
        frame = WindowFrame(window)
        self.limit = limit
        layout = PatternLayout(
            unitCount: network.hiddenUnitCount,
            hingeCount: network.hiddenLayers.map { $0.activation.hinges?.count ?? 0 }.max() ?? 0)
        var unit = 0
        var jumps = false
        for layer in network.hiddenLayers where !jumps {
            unit += layer.unitCount
            jumps = layer.activation == .step
        }
        firstJumpingUnit = unit
        let corners = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)]
        for (x, y) in corners { _ = builder.shared.addVertex(x, y) }
        for corner in 0..<4 {
            _ = builder.shared.addEdge(
                from: corner, to: (corner + 1) % 4, line: SharedEdges.noLine)
        }
    }

    func windowLabel(side: Int) -> PlanarComplex.Side {
        PlanarComplex.Side(edge: side, isReversed: false)
    }

    mutating func split(
        _ ring: Ring<PlanarComplex.Side>, along crease: Crease, in arena: inout Arena
    ) -> (below: Ring<PlanarComplex.Side>, above: Ring<PlanarComplex.Side>) {
        let line = CuttingLine(
            a: crease.a, b: crease.b, c: crease.c, tolerance: crease.tolerance,
            number: crease.unit &* 2 &+ (crease.hinge > 0 ? 1 : 0),
            isContinuous: crease.unit < firstJumpingUnit)
        let cut = builder.shared.cut(ring, along: line, in: &arena)
        return (cut.below, cut.above)
    }

    mutating func add(
        _ ring: Ring<PlanarComplex.Side>, logits: UnsafeBufferPointer<AffineForm>,
        pattern: UnsafeBufferPointer<UInt8>, in arena: inout Arena
    ) {
        guard builder.faceCount < limit else {
            isFull = true
            return
        }
        builder.addFace(UnsafeBufferPointer(start: ring.labels, count: ring.count))
        for logit in logits { self.logits.append(frame.form(logit)) }
        layout.append(pattern, to: &patterns)
    }

    /// What has been kept.
    consuming func recorded() -> (
        complex: PlanarComplex, logits: [AffineForm], patterns: PackedPatterns
    ) {
        let frame = frame
        let logits = Array(logits.values)
        let patterns = PackedPatterns(Array(patterns.values), layout: layout)
        let complex = builder.complex(
            point: { frame.point($0.x, $0.y) },
            tag: { $0 == SharedEdges.noLine ? EdgeOrigin.window.code : $0 >> 1 })
        return (complex, logits, patterns)
    }
}
