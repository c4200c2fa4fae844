import Geometry
import Testing

@testable import LinearRegions

/// Two unit squares side by side, cut by lines that are rounded differently on either side.
struct SharedEdgesTests {
    typealias Side = PlanarComplex.Side

    /// Cuts both squares about half way up, and returns the number of vertices then.
    ///
    /// - Parameter step: how much higher the line is in the square on the right.
    private func vertexCount(step: Double, isContinuous: Bool) -> Int {
        var shared = SharedEdges()
        var arena = Arena()
        for (x, y) in [(0.0, 0.0), (1, 0), (2, 0), (2, 1), (1, 1), (0, 1)] {
            _ = shared.addVertex(x, y)
        }
        for (start, end) in [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 0), (1, 4)] {
            _ = shared.addEdge(from: start, to: end, line: SharedEdges.noLine)
        }
        for (index, edges) in [[0, 6, 4, 5], [1, 2, 3, 6]].enumerated() {
            var ring = Ring<Side>(capacity: 4, in: &arena)
            for edge in edges {
                let side = Side(edge: edge, isReversed: index == 1 && edge == 6)
                let start = shared.vertices[shared.start(of: side)]
                ring.append(start.x, start.y, label: side)
            }
            let height = index == 0 ? 0.5 : 0.5 + step
            let line = CuttingLine(
                a: 0, b: 1, c: -height, tolerance: 1e-10, number: 7, isContinuous: isContinuous)
            let cut = shared.cut(ring, along: line, in: &arena)
            #expect(cut.below.count >= 4 && cut.above.count >= 4)
        }
        return shared.vertices.count
    }

    @Test func `a line continues from the vertex that it has made, whatever its value there`() {
        #expect(vertexCount(step: 0, isContinuous: true) == 9)
        #expect(vertexCount(step: 1e-4, isContinuous: true) == 9)
        #expect(vertexCount(step: -0.3, isContinuous: true) == 9)
    }

    @Test func `a line that jumps makes a vertex of its own`() {
        #expect(vertexCount(step: 1e-11, isContinuous: false) == 9)
        #expect(vertexCount(step: 1e-4, isContinuous: false) == 10)
    }
}
