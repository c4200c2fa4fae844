import Geometry
import NeuralNetworks

/// As `SimpleDecision`, in exact arithmetic up to the last rounding; and with the boundary that
/// runs along creases.
///
/// The two parts on either side of a piece of the boundary add half of it each.
struct ExactDecision {
    var classAreas: [Double] = []
    var tieArea = 0.0
    var boundaryLength = 0.0
    var boundarySegments: Int { onWindow + (halvesInside + 1) / 2 + (halvesOnCreases + 1) / 2 }
    private var onWindow = 0
    private var halvesInside = 0
    private var halvesOnCreases = 0

    init(of network: Network, in window: Box) {
        for region in ExactRegion.all(of: network, in: window) {
            var region = region
            if region.outputs.count == 1 { region.outputs.insert(.constant(0), at: 0) }
            if classAreas.isEmpty { classAreas = region.outputs.map { _ in 0 } }
            for winner in region.outputs.indices {
                guard let part = region.part(wonBy: winner) else { continue }
                let isTied = region.outputs[(winner + 1)...].contains(region.outputs[winner])
                classAreas[winner] += part.area
                if isTied { tieArea += part.area }
                for side in part.sides(wonOnlyJustBy: winner) {
                    let isInside = isTied && network.isTied(beyond: side.segment)
                    guard !isInside || !region.lines.contains(side.line) else { continue }
                    add(side, ofTied: isTied, cut: !region.lines.contains(side.line), in: window)
                }
            }
        }
    }

    private mutating func add(
        _ side: (line: ExactForm, segment: Segment), ofTied isTied: Bool, cut: Bool, in window: Box
    ) {
        if cut {
            boundaryLength += side.segment.length / 2
            halvesInside += 1
        } else if side.segment.lies(onEdgeOf: window) {
            boundaryLength += isTied ? 0 : side.segment.length
            onWindow += isTied ? 0 : 1
        } else {
            boundaryLength += side.segment.length / 2
            halvesOnCreases += 1
        }
    }
}

extension Network {
    /// Whether the two largest outputs are equal a little to the right of a segment: where they are
    /// not, whole weights make them differ by 1e-6 at least.
    fileprivate func isTied(beyond side: Segment) -> Bool {
        let along = side.end - side.start
        let beyond = Vector(along.dy, -along.dx) * (1e-6 / along.length)
        let outputs = logits(at: side.start.interpolated(to: side.end, share: 0.5) + beyond)
        guard outputs.count > 1 else { return abs(outputs[0]) < 1e-8 }
        let largest = outputs.sorted(by: >)
        return largest[0] - largest[1] < 1e-8
    }
}

extension ExactRegion {
    /// The sides on which another output is as large as the winner; all where one is throughout.
    fileprivate func sides(
        wonOnlyJustBy winner: Int
    ) -> [(line: ExactForm, segment: Segment)] {
        var margins = outputs.map { outputs[winner] - $0 }
        margins.remove(at: winner)
        return vertices.indices.compactMap { index in
            let ends = [vertices[index], vertices[(index + 1) % vertices.count]]
            let isTie = margins.contains { margin in ends.allSatisfy { $0.sign(of: margin) == 0 } }
            return isTie ? (lines[index], Segment(ends[0].rounded, ends[1].rounded)) : nil
        }
    }
}

extension Segment {
    fileprivate func lies(onEdgeOf window: Box) -> Bool {
        (start.x == end.x && [window.minX, window.maxX].contains(start.x))
            || (start.y == end.y && [window.minY, window.maxY].contains(start.y))
    }
}
